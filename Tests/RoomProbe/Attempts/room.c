#define _GNU_SOURCE
#include "RoomAttempts.h"
#include "attempt.h"

#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int room_attempt(const char *name, const char *argument) {
  const struct attempt *const lists[] = {room_files, room_processes, room_sockets, room_kernel, room_limits,
                                         room_bus};
  for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
    for (const struct attempt *attempt = lists[i]; attempt->name; attempt++) {
      if (strcmp(attempt->name, name) == 0) return attempt->run(argument);
    }
  }
  return -1;
}

int room_become(int user) {
  if (setgroups(0, NULL) != 0 || setgid((gid_t)user) != 0 || setuid((uid_t)user) != 0) return errno;
  return 0;
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

int room_fork(void) { return fork(); }

int room_sibling = -1;

int room_start_sibling(void) {
  room_sibling = fork();
  if (room_sibling != 0) return room_sibling > 0 ? 0 : errno;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  while (1) pause();
}
