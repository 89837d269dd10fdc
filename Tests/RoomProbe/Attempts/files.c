#define _GNU_SOURCE
#include "attempt.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

static int read_path(const char *path) {
  char byte;
  int file = open(path, O_RDONLY);
  if (file < 0) return errno;
  OUTCOME(read(file, &byte, 1));
}

TRY(read_file) { return read_path(argument); }
TRY(examine_file) {
  struct stat status;
  OUTCOME(stat(argument, &status));
}
TRY(list_folder) { OUTCOME(open(argument, O_RDONLY | O_DIRECTORY)); }
TRY(write_file) { OUTCOME(open(argument, O_WRONLY)); }
TRY(append_file) { OUTCOME(open(argument, O_WRONLY | O_APPEND)); }
TRY(create_file) { OUTCOME(open(argument, O_WRONLY | O_CREAT, 0600)); }
TRY(truncate_file) { OUTCOME(truncate(argument, 0)); }
TRY(unnamed_file) { OUTCOME(open(argument, O_TMPFILE | O_RDWR, 0600)); }
TRY(make_folder) { OUTCOME(mkdir(argument, 0700)); }
TRY(make_link) { OUTCOME(symlink("/etc", argument)); }
TRY(make_fifo) { OUTCOME(mknod(argument, S_IFIFO | 0600, 0)); }
TRY(remove_file) { OUTCOME(unlink(argument)); }
TRY(change_mode) { OUTCOME(chmod(argument, 0777)); }
TRY(change_owner) { OUTCOME(chown(argument, getuid(), getgid())); }
TRY(change_times) { OUTCOME(utimensat(AT_FDCWD, argument, NULL, 0)); }
TRY(change_attribute) { OUTCOME(setxattr(argument, "user.probe", "x", 1, 0)); }
TRY(watch_file) {
  int watch = inotify_init1(0);
  if (watch < 0) return errno;
  OUTCOME(inotify_add_watch(watch, argument, IN_ACCESS));
}

static const char *beside(const char *path, char name[PATH_MAX]) {
  snprintf(name, PATH_MAX, "%s.moved", path);
  return name;
}
TRY(rename_file) {
  char name[PATH_MAX];
  OUTCOME(rename(argument, beside(argument, name)));
}
TRY(link_file) {
  char name[PATH_MAX];
  OUTCOME(link(argument, beside(argument, name)));
}
/* Out of the folder that is allowed, into the one above it. */
TRY(move_out) {
  char name[PATH_MAX];
  const char *end = strrchr(argument, '/');
  if (!end) return EINVAL;
  snprintf(name, sizeof name, "%.*s/../moved", (int)(end - argument), argument);
  OUTCOME(rename(argument, name));
}

static int parent(const char *name, int flags) {
  char path[64], byte;
  snprintf(path, sizeof path, "/proc/%d/%s", getppid(), name);
  int file = open(path, flags);
  if (file < 0) return errno;
  if (flags != O_RDONLY) return 0;
  OUTCOME(read(file, &byte, 1));
}
TRY(parent_environment) { return parent("environ", O_RDONLY); }
TRY(parent_memory) { return parent("mem", O_RDWR); }
TRY(parent_descriptor) { return parent("fd/0", O_RDONLY | O_NONBLOCK); }
TRY(parent_working_folder) { return parent("cwd", O_RDONLY | O_DIRECTORY); }
static int sibling(const char *name, int flags) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", room_sibling, name);
  OUTCOME(open(path, flags));
}
TRY(sibling_environment) { return sibling("environ", O_RDONLY); }
TRY(sibling_memory) { return sibling("mem", O_RDWR); }
TRY(own_memory) { OUTCOME(open("/proc/self/mem", O_RDWR)); }
TRY(own_map) { return read_path("/proc/self/maps"); }
TRY(kernel_setting) { OUTCOME(open("/proc/sys/kernel/core_pattern", O_WRONLY)); }
TRY(kernel_messages) { OUTCOME(open("/dev/kmsg", O_RDONLY | O_NONBLOCK)); }
TRY(terminal) {
  int file = open("/dev/ptmx", O_RDWR | O_NOCTTY);
  OUTCOME(file);
}
TRY(by_handle) {
  struct {
    unsigned bytes;
    int type;
    char handle[8];
  } handle = {8, 1, {0}};
  OUTCOME(syscall(SYS_open_by_handle_at, AT_FDCWD, &handle, O_RDONLY));
}

const struct attempt room_files[] = {
  {"read-file", read_file}, {"examine-file", examine_file}, {"list-folder", list_folder}, {"write-file", write_file}, {"append-file", append_file},
  {"create-file", create_file}, {"truncate-file", truncate_file}, {"unnamed-file", unnamed_file},
  {"make-folder", make_folder}, {"make-link", make_link}, {"make-fifo", make_fifo}, {"remove-file", remove_file},
  {"change-mode", change_mode}, {"change-owner", change_owner}, {"change-times", change_times},
  {"change-attribute", change_attribute}, {"watch-file", watch_file}, {"rename-file", rename_file},
  {"link-file", link_file}, {"move-out", move_out}, {"parent-environment", parent_environment},
  {"parent-memory", parent_memory}, {"parent-descriptor", parent_descriptor},
  {"parent-working-folder", parent_working_folder}, {"own-memory", own_memory},
  {"sibling-environment", sibling_environment}, {"sibling-memory", sibling_memory}, {"own-map", own_map},
  {"kernel-setting", kernel_setting}, {"kernel-messages", kernel_messages}, {"terminal", terminal},
  {"by-handle", by_handle}, {NULL, NULL},
};
