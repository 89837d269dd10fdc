#define _GNU_SOURCE
#include "attempt.h"

#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static char *const program[] = {"true", NULL};
static char *const nothing[] = {NULL};
/* The parent was forked from the same program: what lies here lies there. */
static char shared_place[8];

TRY(execute) { OUTCOME(execve("/bin/true", program, nothing)); }
TRY(execute_shell) {
  char *const words[] = {"sh", "-c", "exit 0", NULL};
  OUTCOME(execve("/bin/sh", words, nothing));
}
TRY(execute_descriptor) {
  int file = open("/bin/true", O_PATH);
  if (file < 0) file = 2;
  OUTCOME(syscall(SYS_execveat, file, "", program, nothing, AT_EMPTY_PATH));
}
TRY(execute_memory) {
  static const char script[] = "#!/bin/true\n";
  int file = memfd_create("probe", 0);
  if (file < 0) return errno;
  if (write(file, script, sizeof script - 1) < 0) return errno;
  OUTCOME(fexecve(file, program, nothing));
}
TRY(spawn) {
  pid_t child;
  int error = posix_spawn(&child, "/bin/true", NULL, NULL, program, nothing);
  if (error == 0) waitpid(child, NULL, 0);
  return error;
}

TRY(traced) { OUTCOME(ptrace(PTRACE_TRACEME, 0, 0, 0)); }
TRY(trace_parent) { OUTCOME(ptrace(PTRACE_SEIZE, getppid(), 0, 0)); }
TRY(read_parent) {
  char to[sizeof shared_place];
  struct iovec here = {to, sizeof to}, there = {shared_place, sizeof shared_place};
  OUTCOME(process_vm_readv(getppid(), &here, 1, &there, 1, 0));
}
TRY(write_parent) {
  struct iovec here = {shared_place, sizeof shared_place}, there = {shared_place, sizeof shared_place};
  OUTCOME(process_vm_writev(getppid(), &here, 1, &there, 1, 0));
}
TRY(compare_parent) { OUTCOME(syscall(SYS_kcmp, getpid(), getppid(), 0, 0, 0)); }
TRY(signal_parent) { OUTCOME(kill(getppid(), 0)); }
TRY(signal_parent_thread) { OUTCOME(syscall(SYS_tgkill, getppid(), getppid(), 0)); }
TRY(signal_sibling) { OUTCOME(kill(room_sibling, 0)); }
TRY(trace_sibling) { OUTCOME(ptrace(PTRACE_SEIZE, room_sibling, 0, 0)); }
TRY(read_sibling) {
  char to[sizeof shared_place];
  struct iovec here = {to, sizeof to}, there = {shared_place, sizeof shared_place};
  OUTCOME(process_vm_readv(room_sibling, &here, 1, &there, 1, 0));
}
TRY(signal_group) { OUTCOME(kill(0, 0)); }
TRY(queue_signal) {
  siginfo_t information = {.si_code = SI_QUEUE};
  OUTCOME(syscall(SYS_rt_sigqueueinfo, getppid(), 0, &information));
}
TRY(hold_parent) { OUTCOME(syscall(434, getppid(), 0)); }
TRY(take_descriptor) {
  int holder = (int)syscall(434, getppid(), 0);
  OUTCOME(syscall(438, holder, 0, 0));
}
TRY(limit_parent) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return errno;
  OUTCOME(syscall(SYS_prlimit64, getppid(), RLIMIT_NOFILE, &limit, NULL));
}
TRY(delay_parent) { OUTCOME(setpriority(PRIO_PROCESS, (id_t)getppid(), 0)); }
TRY(move_parent) {
  cpu_set_t processors;
  if (sched_getaffinity(0, sizeof processors, &processors) != 0) return errno;
  OUTCOME(sched_setaffinity(getppid(), sizeof processors, &processors));
}

static int make_process(long call, long first, long second) {
  long child = syscall(call, first, second, 0, 0, 0);
  if (child == 0) _exit(0);
  OUTCOME(child);
}
TRY(fork_process) { return make_process(SYS_clone, SIGCHLD, 0); }
TRY(clone_namespace) { return make_process(SYS_clone, SIGCHLD | CLONE_NEWUTS, 0); }
TRY(clone_user_namespace) { return make_process(SYS_clone, SIGCHLD | CLONE_NEWUSER, 0); }
TRY(clone_process3) {
  uint64_t arguments[8] = {0, 0, 0, 0, SIGCHLD, 0, 0, 0};
  return make_process(435, (long)arguments, sizeof arguments);
}
TRY(fork_many) {
  for (int i = 0; i < 50; i++) {
    int error = make_process(SYS_clone, SIGCHLD, 0);
    if (error) return error;
  }
  return 0;
}
TRY(new_session) {
  /* In a group of its own nobody refuses for another reason. */
  OUTCOME(setsid());
}

static void *idle(void *value) { return value; }
TRY(own_thread) {
  pthread_t thread;
  int error = pthread_create(&thread, NULL, idle, NULL);
  return error ? error : pthread_join(thread, NULL);
}

const struct attempt room_processes[] = {
  {"execute", execute}, {"execute-shell", execute_shell}, {"execute-descriptor", execute_descriptor},
  {"execute-memory", execute_memory}, {"spawn", spawn}, {"traced", traced}, {"trace-parent", trace_parent},
  {"read-parent", read_parent}, {"write-parent", write_parent}, {"compare-parent", compare_parent},
  {"signal-sibling", signal_sibling}, {"trace-sibling", trace_sibling}, {"read-sibling", read_sibling},
  {"signal-parent", signal_parent}, {"signal-parent-thread", signal_parent_thread}, {"signal-group", signal_group},
  {"queue-signal", queue_signal}, {"hold-parent", hold_parent}, {"take-descriptor", take_descriptor},
  {"limit-parent", limit_parent}, {"delay-parent", delay_parent}, {"move-parent", move_parent}, {"fork", fork_process},
  {"clone-namespace", clone_namespace}, {"clone-user-namespace", clone_user_namespace}, {"clone3", clone_process3},
  {"fork-many", fork_many}, {"new-session", new_session}, {"own-thread", own_thread}, {NULL, NULL},
};
