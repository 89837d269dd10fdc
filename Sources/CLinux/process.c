#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif

int airlock_set_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? 0 : errno; }

int airlock_set_not_dumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : errno; }

int airlock_limit(int resource, uint64_t value) {
  struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
  return setrlimit(resource, &limit) == 0 ? 0 : errno;
}

/* In the child: only calls that are safe between fork and exec. The report pipe tells an errno, or closes at exec. */
static void become(const struct airlock_launch *launch, int report, pid_t parent) {
  /* Lift everything above the targets first, so that no source is overwritten before it is moved. */
  int base = 64;
  int error = 0;
  int lifted[32];
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    lifted[i] = fcntl(launch->descriptors[i].source, F_DUPFD_CLOEXEC, base);
    if (lifted[i] < 0) goto failed;
  }
  int executable = launch->executable;
  if (executable >= 0 && (executable = fcntl(executable, F_DUPFD_CLOEXEC, base)) < 0) goto failed;
  if ((report = fcntl(report, F_DUPFD_CLOEXEC, base)) < 0) _exit(127);

  int nothing = open("/dev/null", O_RDWR);
  if (nothing < 0) goto failed;
  for (int target = 0; target <= 2; target++) {
    if (nothing != target && dup2(nothing, target) < 0) goto failed;
  }
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    if (dup2(lifted[i], launch->descriptors[i].target) < 0) goto failed;
  }
  /* Everything else is closed at exec; the lifted ones are marked already. */
  int highest = 2;
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    if (launch->descriptors[i].target > highest) highest = launch->descriptors[i].target;
  }
  syscall(SYS_close_range, (unsigned)highest + 1, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);

  for (int number = 1; number < 65; number++) {
    if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (launch->own_session) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(127);
    setsid();
    umask(077);
    if (chdir("/") != 0) goto failed;
  }
  if (executable >= 0) {
    syscall(SYS_execveat, executable, "", launch->arguments, launch->environment, 0x1000 /* AT_EMPTY_PATH */);
  } else {
    execve(launch->path, launch->arguments, launch->environment);
  }
failed:
  error = errno;
  if (write(report, &error, sizeof error) != sizeof error) _exit(126);
  _exit(127);
}

int airlock_start(const struct airlock_launch *launch, pid_t *process) {
  if (launch->descriptor_count > 32) return E2BIG;
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    close(report[0]);
    become(launch, report[1], parent);
  }
  int error = child < 0 ? errno : 0;
  close(report[1]);
  if (child > 0) {
    ssize_t count;
    do {
      count = read(report[0], &error, sizeof error);
    } while (count < 0 && errno == EINTR);
    if (count == sizeof error) {
      waitpid(child, NULL, 0);
    } else {
      error = 0;
      *process = child;
    }
  }
  close(report[0]);
  return error;
}
