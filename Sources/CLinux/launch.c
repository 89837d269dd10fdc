#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#define RANGE_CLOEXEC 4u
#define EMPTY_PATH 0x1000
#define MOST_DESCRIPTORS 32

static int highest_target(const struct airlock_launch *launch) {
  int highest = 2;
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    if (launch->descriptors[i].target > highest) highest = launch->descriptors[i].target;
  }
  return highest;
}

static int is_target(const struct airlock_launch *launch, int number) {
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    if (launch->descriptors[i].target == number) return 1;
  }
  return number <= 2;
}

/* Leaves only the targets open at exec. */
static void close_others(const struct airlock_launch *launch, int highest) {
  for (int number = 3; number < highest; number++) {
    if (!is_target(launch, number)) close(number);
  }
  if (syscall(SYS_close_range, (unsigned)highest + 1, ~0u, RANGE_CLOEXEC) == 0) return;
  struct rlimit limit;
  int end = getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65536 ? (int)limit.rlim_cur : 65536;
  for (int number = highest + 1; number < end; number++) fcntl(number, F_SETFD, FD_CLOEXEC);
}

/* In the child, which shares the parent's memory until it becomes another program: only calls that are safe between
   fork and exec. The report pipe tells an errno, or closes at exec. */
__attribute__((noinline, noreturn)) static void become(const struct airlock_launch *launch, int report, pid_t parent) {
  int highest = highest_target(launch);
  int executable = launch->executable;
  /* First lift everything above the targets, so that no source is overwritten before it is moved. */
  int lifted[MOST_DESCRIPTORS];
  int own_report = fcntl(report, F_DUPFD_CLOEXEC, highest + 1);
  if (own_report < 0) goto failed;
  report = own_report;
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    lifted[i] = fcntl(launch->descriptors[i].source, F_DUPFD_CLOEXEC, highest + 1);
    if (lifted[i] < 0) goto failed;
  }
  if (executable >= 0 && (executable = fcntl(executable, F_DUPFD_CLOEXEC, highest + 1)) < 0) goto failed;

  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing < 0 || (nothing = fcntl(nothing, F_DUPFD_CLOEXEC, highest + 1)) < 0) goto failed;
  for (int target = 0; target <= 2; target++) {
    if (dup2(nothing, target) < 0) goto failed;
  }
  for (size_t i = 0; i < launch->descriptor_count; i++) {
    if (dup2(lifted[i], launch->descriptors[i].target) < 0) goto failed;
  }
  close_others(launch, highest);

  struct sigaction usual = {.sa_handler = SIG_DFL};
  for (int number = 1; number < NSIG; number++) sigaction(number, &usual, NULL);
  if (launch->own_session) {
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) _exit(127);
    setsid();
    umask(077);
  }
  if (launch->directory && chdir(launch->directory) != 0) goto failed;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  if (executable >= 0) {
    syscall(SYS_execveat, executable, "", launch->arguments, launch->environment, EMPTY_PATH);
  } else {
    execve(launch->path, launch->arguments, launch->environment);
  }
failed:;
  int error = errno;
  if (write(report, &error, sizeof error) != sizeof error) _exit(126);
  _exit(127);
}

int airlock_start(const struct airlock_launch *launch, pid_t *process) {
  if (launch->descriptor_count > MOST_DESCRIPTORS) return E2BIG;
  int report[2];
  if (pipe2(report, O_CLOEXEC) != 0) return errno;
  pid_t parent = getpid();
  /* No handler of the parent's may run in the child. */
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t child = vfork();
  if (child == 0) become(launch, report[1], parent);
  int error = child < 0 ? errno : 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  close(report[1]);
  if (child > 0) {
    ssize_t count;
    do {
      count = read(report[0], &error, sizeof error);
    } while (count < 0 && errno == EINTR);
    if (count == sizeof error) {
      while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    } else {
      error = 0;
      *process = child;
    }
  }
  close(report[0]);
  return error;
}
