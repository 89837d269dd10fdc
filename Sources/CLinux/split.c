#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

pid_t airlock_split(void) {
  pid_t parent = getpid();
  pid_t child = fork();
  if (child != 0) return child;
  /* One that can be heard, so that what left the machine gets into the books; whoever does not listen ends of it. */
  signal(SIGTERM, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
  if (getppid() != parent) _exit(127);
  setsid();
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0) _exit(126);
  for (int number = 0; number <= 2; number++) {
    if (dup2(nothing, number) < 0) _exit(126);
  }
  if (nothing > 2) close(nothing);
  return 0;
}

int airlock_outlive_parent(void) { return prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0) == 0 ? 0 : errno; }
