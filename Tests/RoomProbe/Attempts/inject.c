#define _GNU_SOURCE
#include "RoomAttempts.h"
#include "attempt.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__x86_64__)
/* Stands for the address of the text in the process. */
#define TEXT (-77777)

static const struct order {
  const char *name;
  long call, arguments[6];
} orders[] = {
  {"read-file", SYS_openat, {AT_FDCWD, TEXT, O_RDONLY}},
  {"create-file", SYS_openat, {AT_FDCWD, TEXT, O_WRONLY | O_CREAT, 0600}},
  {"socket-internet", SYS_socket, {AF_INET, SOCK_STREAM}},
  {"socket-local", SYS_socket, {AF_UNIX, SOCK_STREAM}},
  {"socket-netlink", SYS_socket, {AF_NETLINK, SOCK_RAW}},
  {"fork", SYS_clone, {SIGCHLD}},
  {"signal-first", SYS_kill, {1, 0}},
  {"executable-memory", SYS_mmap, {0, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1}},
  {"type-into-terminal", SYS_ioctl, {0, TIOCSTI, TEXT}},
  {"execute", SYS_execve, {TEXT}},
  {"trace", SYS_ptrace, {PTRACE_TRACEME}},
};

static int put_text(pid_t process, unsigned long place, const char *text) {
  char name[32];
  snprintf(name, sizeof name, "/proc/%d/mem", process);
  int memory = open(name, O_RDWR);
  if (memory < 0) return errno;
  ssize_t count = pwrite(memory, text, strlen(text) + 1, (off_t)place);
  int error = count < 0 ? errno : 0;
  close(memory);
  return error;
}

/* The next stop; 0, or what else became of the process. */
static int stopped(pid_t process, int *status) {
  if (waitpid(process, status, __WALL) < 0) return errno;
  return WIFSTOPPED(*status) ? 0 : WIFSIGNALED(*status) ? -WTERMSIG(*status) : ECHILD;
}

int room_inject(int process, const char *name, const char *text, int *outcome) {
  const struct order *order = NULL;
  for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
    if (strcmp(orders[i].name, name) == 0) order = &orders[i];
  }
  if (!order) return EINVAL;
  int status = 0, error;
  if (ptrace(PTRACE_SEIZE, process, 0, 0) != 0 || ptrace(PTRACE_INTERRUPT, process, 0, 0) != 0) return errno;
  if ((error = stopped(process, &status)) != 0) return error;
  struct user_regs_struct before, registers;
  if (ptrace(PTRACE_GETREGS, process, 0, &before) != 0) return errno;
  /* It waits in a call: the instruction that made it is two bytes back. */
  registers = before;
  long code = ptrace(PTRACE_PEEKTEXT, process, before.rip - 2, 0);
  if ((code & 0xFFFF) != 0x050F) return ENOEXEC;
  unsigned long place = (before.rsp - 4096) & ~15ul, values[6];
  if ((error = put_text(process, place, text)) != 0) return error;
  for (int i = 0; i < 6; i++) values[i] = order->arguments[i] == TEXT ? place : (unsigned long)order->arguments[i];
  registers.rip -= 2;
  registers.rax = (unsigned long)order->call;
  registers.orig_rax = ~0ul;
  registers.rdi = values[0];
  registers.rsi = values[1];
  registers.rdx = values[2];
  registers.r10 = values[3];
  registers.r8 = values[4];
  registers.r9 = values[5];
  if (ptrace(PTRACE_SETREGS, process, 0, &registers) != 0 || ptrace(PTRACE_SINGLESTEP, process, 0, 0) != 0) return errno;
  error = stopped(process, &status);
  if (error < 0) {
    *outcome = error;
    return 0;
  }
  if (error || ptrace(PTRACE_GETREGS, process, 0, &registers) != 0) return error ? error : errno;
  long result = (long)registers.rax;
  *outcome = result < 0 && result > -4096 ? (int)-result : 0;
  /* Another program has registers of its own. */
  if (order->call != SYS_execve || result != 0) ptrace(PTRACE_SETREGS, process, 0, &before);
  return ptrace(PTRACE_DETACH, process, 0, 0) == 0 ? 0 : errno;
}

int room_crash(int process, int descriptor, int signal) {
  int status = 0, error;
  if (ptrace(PTRACE_SEIZE, process, 0, PTRACE_O_TRACESYSGOOD) != 0) return errno;
  if (ptrace(PTRACE_INTERRUPT, process, 0, 0) != 0) return errno;
  if ((error = stopped(process, &status)) != 0) return error;
  printf("waits\n");
  fflush(stdout);
  struct user_regs_struct registers;
  do {
    /* A signal of its own goes on to it; a stop of a call is none. */
    int own = WSTOPSIG(status) == (SIGTRAP | 0x80) || status >> 16 ? 0 : WSTOPSIG(status);
    if (ptrace(PTRACE_SYSCALL, process, 0, own) != 0) return errno;
    if ((error = stopped(process, &status)) != 0) return error;
    if (ptrace(PTRACE_GETREGS, process, 0, &registers) != 0) return errno;
  } while (WSTOPSIG(status) != (SIGTRAP | 0x80) || registers.orig_rax != SYS_write || (int)registers.rdi != descriptor);
  printf("writes\n");
  fflush(stdout);
  char byte;
  while (read(0, &byte, 1) > 0) {}
  /* What it wanted to write goes nowhere. */
  registers.rdi = ~0ul;
  if (ptrace(PTRACE_SETREGS, process, 0, &registers) != 0) return errno;
  if (syscall(SYS_tgkill, process, process, signal) != 0) return errno;
  return ptrace(PTRACE_DETACH, process, 0, 0) == 0 ? 0 : errno;
}
#else
int room_inject(int process, const char *name, const char *text, int *outcome) { return ENOSYS; }
int room_crash(int process, int descriptor, int signal) { return ENOSYS; }
#endif
