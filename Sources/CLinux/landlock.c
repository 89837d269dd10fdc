#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <linux/types.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Debian 12's headers know Landlock's first two versions only; these are the kernel's numbers. */
#define CREATE_RULESET 444
#define ADD_RULE 445
#define RESTRICT_SELF 446
#define RULE_PATH_BENEATH 1
#define RULE_NET_PORT 2

#define FS_EXECUTE (1ull << 0)
#define FS_WRITE_FILE (1ull << 1)
#define FS_READ_FILE (1ull << 2)
#define FS_READ_DIR (1ull << 3)
#define FS_REMOVE_DIR (1ull << 4)
#define FS_REMOVE_FILE (1ull << 5)
#define FS_MAKE_DIR (1ull << 7)
#define FS_MAKE_REG (1ull << 8)
#define FS_FIRST_VERSION ((1ull << 13) - 1)
#define FS_REFER (1ull << 13)
#define FS_TRUNCATE (1ull << 14)
#define FS_IOCTL_DEV (1ull << 15)
#define NET_BIND (1ull << 0)
#define NET_CONNECT (1ull << 1)
#define SCOPE_ABSTRACT_UNIX (1ull << 0)
#define SCOPE_SIGNAL (1ull << 1)

struct ruleset {
  __u64 fs;
  __u64 net;
  __u64 scoped;
};

struct path_rule {
  __u64 allowed;
  __s32 parent;
} __attribute__((packed));

struct port_rule {
  __u64 allowed;
  __u64 port;
};

int airlock_landlock_version(void) {
  long version = syscall(CREATE_RULESET, NULL, 0, 1u);
  return version > 0 ? (int)version : 0;
}

static __u64 filesystem_rights(int version) {
  __u64 rights = FS_FIRST_VERSION;
  if (version >= 2) rights |= FS_REFER;
  if (version >= 3) rights |= FS_TRUNCATE;
  if (version >= 5) rights |= FS_IOCTL_DEV;
  return rights;
}

int airlock_landlock_create(int version, int extras) {
  struct ruleset rules = {.fs = filesystem_rights(version)};
  size_t size = sizeof rules.fs;
  if (version >= 4) {
    if (extras & AIRLOCK_LANDLOCK_TCP) rules.net = NET_BIND | NET_CONNECT;
    size = sizeof rules.fs + sizeof rules.net;
  }
  if (version >= 6) {
    if (extras & AIRLOCK_LANDLOCK_ABSTRACT) rules.scoped |= SCOPE_ABSTRACT_UNIX;
    if (extras & AIRLOCK_LANDLOCK_SIGNALS) rules.scoped |= SCOPE_SIGNAL;
    size = sizeof rules;
  }
  return (int)syscall(CREATE_RULESET, &rules, size, 0u);
}

int airlock_landlock_allow(int ruleset, int version, int path, int is_directory, int writable) {
  __u64 rights = FS_READ_FILE;
  if (is_directory) rights |= FS_READ_DIR;
  if (writable) {
    rights |= FS_WRITE_FILE;
    if (version >= 3) rights |= FS_TRUNCATE;
    if (is_directory) rights |= FS_REMOVE_FILE | FS_REMOVE_DIR | FS_MAKE_REG | FS_MAKE_DIR | FS_REFER;
  }
  struct path_rule rule = {.allowed = rights & filesystem_rights(version), .parent = path};
  return syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, &rule, 0u) == 0 ? 0 : errno;
}

int airlock_landlock_allow_port(int ruleset, uint16_t port) {
  struct port_rule rule = {.allowed = NET_CONNECT, .port = port};
  return syscall(ADD_RULE, ruleset, RULE_NET_PORT, &rule, 0u) == 0 ? 0 : errno;
}

int airlock_landlock_enforce(int ruleset) {
  int result = syscall(RESTRICT_SELF, ruleset, 0u) == 0 ? 0 : errno;
  close(ruleset);
  return result;
}
