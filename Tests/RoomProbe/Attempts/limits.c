#define _GNU_SOURCE
#include "attempt.h"

#include <linux/capability.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

TRY(raise_limit) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return errno;
  OUTCOME(setrlimit(RLIMIT_NOFILE, &limit));
}
/* A pointer whose lower half is zero looks like none to a filter that checks 32 bits. */
TRY(raise_limit_high) {
  void *page = mmap((void *)0x500000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  if (page == MAP_FAILED) return errno;
  if (getrlimit(RLIMIT_NOFILE, page) != 0) return errno;
  OUTCOME(syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, page, NULL));
}
TRY(become_dumpable) {
  if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0) return errno;
  return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 1 ? 0 : EPERM;
}
TRY(regain_capabilities) {
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct sets[2] = {{0}, {0}};
  if (syscall(SYS_capget, &header, sets) != 0) return errno;
  OUTCOME(syscall(SYS_capset, &header, sets));
}
/* The caller sees by the status whether a core was written. */
TRY(dump_core) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
  }
  signal(SIGABRT, SIG_DFL);
  abort();
}
TRY(allocate) {
  const int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
  return mmap(NULL, 100ull << 30, PROT_READ | PROT_WRITE, flags, -1, 0) == MAP_FAILED ? errno : 0;
}
TRY(executable_memory) {
  return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}
TRY(made_executable) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  OUTCOME(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
TRY(many_descriptors) {
  for (int i = 0; i < 300; i++) {
    if (dup(2) < 0) return errno;
  }
  return 0;
}
/* A second and a half of processor time. */
TRY(endless_loop) {
  while (clock() < CLOCKS_PER_SEC * 3 / 2) {}
  return 0;
}

const struct attempt room_limits[] = {
  {"raise-limit", raise_limit}, {"raise-limit-high", raise_limit_high}, {"become-dumpable", become_dumpable},
  {"regain-capabilities", regain_capabilities}, {"dump-core", dump_core}, {"allocate", allocate},
  {"executable-memory", executable_memory}, {"made-executable", made_executable},
  {"many-descriptors", many_descriptors}, {"endless-loop", endless_loop}, {NULL, NULL},
};
