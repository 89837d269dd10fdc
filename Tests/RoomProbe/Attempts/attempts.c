#define _GNU_SOURCE
#include "RoomAttempts.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUTCOME(call) return (call) < 0 ? errno : 0

static char *const program[] = {"true", NULL};
static char *const nothing[] = {NULL};

static int read_file(const char *path) {
  char byte;
  int file = open(path, O_RDONLY);
  if (file < 0) return errno;
  OUTCOME(read(file, &byte, 1));
}
static int list_folder(const char *path) { OUTCOME(open(path, O_RDONLY | O_DIRECTORY)); }
static int write_file(const char *path) { OUTCOME(open(path, O_WRONLY)); }
static int create_file(const char *path) { OUTCOME(open(path, O_WRONLY | O_CREAT, 0600)); }
static int truncate_file(const char *path) { OUTCOME(truncate(path, 0)); }
static int unnamed_file(const char *path) { OUTCOME(open(path, O_TMPFILE | O_RDWR, 0600)); }
static int make_folder(const char *path) { OUTCOME(mkdir(path, 0700)); }
static int make_link(const char *path) { OUTCOME(symlink("/etc", path)); }
static int make_fifo(const char *path) { OUTCOME(mknod(path, S_IFIFO | 0600, 0)); }
static int remove_file(const char *path) { OUTCOME(unlink(path)); }
static int change_mode(const char *path) { OUTCOME(chmod(path, 0777)); }
static int rename_file(const char *path) {
  char target[4096];
  snprintf(target, sizeof target, "%s.moved", path);
  OUTCOME(rename(path, target));
}
static int parent_file(const char *name) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", getppid(), name);
  return read_file(path);
}
static int parent_environment(const char *a) { (void)a; return parent_file("environ"); }
static int own_memory(const char *a) { (void)a; OUTCOME(open("/proc/self/mem", O_RDWR)); }

static int make_socket(int family, int type, int protocol) { OUTCOME(socket(family, type, protocol)); }
static int socket_internet(const char *a) { (void)a; return make_socket(AF_INET, SOCK_STREAM, 0); }
static int socket_internet6(const char *a) { (void)a; return make_socket(AF_INET6, SOCK_STREAM, 0); }
static int socket_datagram(const char *a) { (void)a; return make_socket(AF_INET, SOCK_DGRAM, 0); }
static int socket_local(const char *a) { (void)a; return make_socket(AF_UNIX, SOCK_STREAM, 0); }
static int socket_netlink(const char *a) { (void)a; return make_socket(AF_NETLINK, SOCK_RAW, 0); }
static int socket_packet(const char *a) { (void)a; return make_socket(AF_PACKET, SOCK_RAW, 0); }
static int socket_raw(const char *a) { (void)a; return make_socket(AF_INET, SOCK_RAW, IPPROTO_ICMP); }
static int socket_multipath(const char *a) { (void)a; return make_socket(AF_INET, SOCK_STREAM, 262); }
static int connect_port(const char *port) {
  struct sockaddr_in name = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port)), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  /* Nobody listens: a refused connection is one that was made. */
  if (connect(file, (struct sockaddr *)&name, sizeof name) == 0 || errno == ECONNREFUSED) return 0;
  return errno;
}
static int bind_port(const char *a) {
  (void)a;
  struct sockaddr_in name = {.sin_family = AF_INET};
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  OUTCOME(bind(file, (struct sockaddr *)&name, sizeof name));
}

static int execute(const char *a) { (void)a; OUTCOME(execve("/bin/true", program, nothing)); }
static int execute_descriptor(const char *a) {
  (void)a;
  int file = open("/bin/true", O_PATH);
  if (file < 0) file = 2;
  OUTCOME(syscall(SYS_execveat, file, "", program, nothing, AT_EMPTY_PATH));
}
static int execute_memory(const char *a) {
  (void)a;
  static const char script[] = "#!/bin/true\n";
  int file = memfd_create("probe", 0);
  if (file < 0) return errno;
  if (write(file, script, sizeof script - 1) < 0) return errno;
  OUTCOME(fexecve(file, program, nothing));
}
static int trace(const char *a) { (void)a; OUTCOME(ptrace(PTRACE_TRACEME, 0, 0, 0)); }
static int read_memory(const char *a) {
  (void)a;
  char from[8] = {0}, to[8];
  struct iovec here = {to, sizeof to}, there = {from, sizeof from};
  OUTCOME(process_vm_readv(getpid(), &here, 1, &there, 1, 0));
}
static int signal_parent(const char *a) { (void)a; OUTCOME(kill(getppid(), 0)); }
static int signal_parent_thread(const char *a) { (void)a; OUTCOME(syscall(SYS_tgkill, getppid(), getppid(), 0)); }
static int hold_parent(const char *a) { (void)a; OUTCOME(syscall(434, getppid(), 0)); }
static int take_descriptor(const char *a) { (void)a; OUTCOME(syscall(438, 0, 0, 0)); }

static int ring(const char *a) {
  (void)a;
  char parameters[120] = {0};
  OUTCOME(syscall(425, 1, parameters));
}
static int fault_handler(const char *a) { (void)a; OUTCOME(syscall(SYS_userfaultfd, 1)); }
static int keys(const char *a) { (void)a; OUTCOME(syscall(SYS_keyctl, 0, -3, 1)); }
static int mount_memory(const char *a) { (void)a; OUTCOME(mount("none", "/nowhere-at-all", "tmpfs", 0, NULL)); }
static int new_namespace(const char *a) { (void)a; OUTCOME(unshare(CLONE_NEWUTS)); }
static int new_user_namespace(const char *a) { (void)a; OUTCOME(unshare(CLONE_NEWUSER)); }
static int change_personality(const char *a) { (void)a; OUTCOME(personality(READ_IMPLIES_EXEC)); }
static int change_root(const char *a) { (void)a; OUTCOME(chroot("/")); }
static int make_process(long call, long first, long second) {
  long child = syscall(call, first, second, 0, 0, 0);
  if (child == 0) _exit(0);
  OUTCOME(child);
}
static int fork_process(const char *a) { (void)a; return make_process(SYS_clone, SIGCHLD, 0); }
static int clone_namespace(const char *a) { (void)a; return make_process(SYS_clone, SIGCHLD | CLONE_NEWUTS, 0); }
static int clone_process3(const char *a) {
  (void)a;
  uint64_t arguments[8] = {0, 0, 0, 0, SIGCHLD, 0, 0, 0};
  return make_process(435, (long)arguments, sizeof arguments);
}

static int type_into_terminal(const char *a) { (void)a; char letter = 'x'; OUTCOME(ioctl(0, TIOCSTI, &letter)); }
static int select_console(const char *a) { (void)a; char command = 2; OUTCOME(ioctl(0, TIOCLINUX, &command)); }
static int raise_limit(const char *a) {
  (void)a;
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return errno;
  OUTCOME(setrlimit(RLIMIT_NOFILE, &limit));
}
/* A pointer whose lower half is zero looks like none to a filter that checks 32 bits. */
static int raise_limit_high(const char *a) {
  (void)a;
  void *page = mmap((void *)0x500000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  if (page == MAP_FAILED) return errno;
  if (getrlimit(RLIMIT_NOFILE, page) != 0) return errno;
  OUTCOME(syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, page, NULL));
}
static int become_dumpable(const char *a) {
  (void)a;
  if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1 ? 0 : EPERM;
}
static int dump_core(const char *a) {
  (void)a;
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) != 0) return errno;
  return limit.rlim_max > 0 ? 0 : EPERM;
}
static int allocate(const char *a) {
  (void)a;
  return mmap(NULL, 4ull << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED
             ? errno : 0;
}
static int executable_memory(const char *a) {
  (void)a;
  return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}
static int made_executable(const char *a) {
  (void)a;
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  OUTCOME(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
static int many_descriptors(const char *a) {
  (void)a;
  for (int i = 0; i < 300; i++) {
    if (dup(2) < 0) return errno;
  }
  return 0;
}
static int abort_process(const char *a) { (void)a; signal(SIGABRT, SIG_DFL); abort(); }
#if defined(__x86_64__)
static int other_numbers(const char *a) { (void)a; syscall(0x40000000 + SYS_getpid); return 0; }
static int other_processor(const char *a) {
  (void)a;
  long result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory", "r8", "r9", "r10", "r11");
  return 0;
}
#endif

static void *idle(void *value) { return value; }
static int own_thread(const char *a) {
  (void)a;
  pthread_t thread;
  int error = pthread_create(&thread, NULL, idle, NULL);
  return error ? error : pthread_join(thread, NULL);
}

static const struct {
  const char *name;
  int (*run)(const char *);
} attempts[] = {
  {"read-file", read_file}, {"list-folder", list_folder}, {"write-file", write_file}, {"create-file", create_file},
  {"truncate-file", truncate_file}, {"unnamed-file", unnamed_file}, {"make-folder", make_folder},
  {"make-link", make_link}, {"make-fifo", make_fifo}, {"remove-file", remove_file}, {"change-mode", change_mode},
  {"rename-file", rename_file}, {"parent-environment", parent_environment}, {"own-memory", own_memory},
  {"socket-internet", socket_internet}, {"socket-internet6", socket_internet6}, {"socket-datagram", socket_datagram},
  {"socket-local", socket_local}, {"socket-netlink", socket_netlink}, {"socket-packet", socket_packet},
  {"socket-raw", socket_raw}, {"socket-multipath", socket_multipath}, {"connect-port", connect_port},
  {"bind-port", bind_port}, {"execute", execute}, {"execute-descriptor", execute_descriptor},
  {"execute-memory", execute_memory}, {"trace", trace}, {"read-memory", read_memory},
  {"signal-parent", signal_parent}, {"signal-parent-thread", signal_parent_thread}, {"hold-parent", hold_parent},
  {"take-descriptor", take_descriptor}, {"ring", ring}, {"fault-handler", fault_handler}, {"keys", keys},
  {"mount", mount_memory}, {"new-namespace", new_namespace}, {"new-user-namespace", new_user_namespace},
  {"personality", change_personality}, {"change-root", change_root}, {"fork", fork_process},
  {"clone-namespace", clone_namespace}, {"clone3", clone_process3}, {"type-into-terminal", type_into_terminal},
  {"select-console", select_console}, {"raise-limit", raise_limit}, {"raise-limit-high", raise_limit_high},
  {"become-dumpable", become_dumpable}, {"dump-core", dump_core}, {"allocate", allocate},
  {"executable-memory", executable_memory}, {"made-executable", made_executable},
  {"many-descriptors", many_descriptors}, {"own-thread", own_thread}, {"abort", abort_process},
#if defined(__x86_64__)
  {"other-numbers", other_numbers}, {"other-processor", other_processor},
#endif
};

int room_attempt(const char *name, const char *argument) {
  for (size_t i = 0; i < sizeof attempts / sizeof attempts[0]; i++) {
    if (strcmp(attempts[i].name, name) == 0) return attempts[i].run(argument);
  }
  return -1;
}

int room_mask_landlock(void) {
  struct sock_filter code[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 444, 0, 2),
    BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, 446, 1, 0),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof code / sizeof code[0], .filter = code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
}

int room_become(int user) {
  if (setgroups(0, NULL) != 0 || setgid((gid_t)user) != 0 || setuid((uid_t)user) != 0) return errno;
  return 0;
}
