#define _GNU_SOURCE
#include "CLinux.h"

#include <asm/unistd.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#error "no call filter for this processor"
#endif

#define MAXIMUM 900

struct program {
  struct sock_filter code[MAXIMUM];
  unsigned short length;
};

static void emit(struct program *p, struct sock_filter instruction) {
  if (p->length < MAXIMUM) p->code[p->length++] = instruction;
}

#define LOAD(p, offset) emit(p, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset))
#define EQUAL(p, value, yes, no) emit(p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no))
#define ANY_BIT(p, value, yes, no) emit(p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, value, yes, no))
#define RETURN(p, value) emit(p, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value))

#define NUMBER offsetof(struct seccomp_data, nr)
#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define DENY (SECCOMP_RET_ERRNO | EPERM)
#define ABSENT (SECCOMP_RET_ERRNO | ENOSYS)

static void allow(struct program *p, long call) {
  EQUAL(p, (unsigned)call, 0, 1);
  RETURN(p, SECCOMP_RET_ALLOW);
}

static void answer(struct program *p, long call, unsigned verdict) {
  EQUAL(p, (unsigned)call, 0, 1);
  RETURN(p, verdict);
}

/* Allows a call when one argument has one of the values. */
static void allow_values(struct program *p, long call, int argument, const unsigned *values, int count) {
  EQUAL(p, (unsigned)call, 0, (unsigned char)(2 * count + 2));
  LOAD(p, ARGUMENT(argument));
  for (int i = 0; i < count; i++) {
    EQUAL(p, values[i], 0, 1);
    RETURN(p, SECCOMP_RET_ALLOW);
  }
  RETURN(p, DENY);
}

/* Allows a call unless the argument has any of the bits. */
static void allow_without(struct program *p, long call, int argument, unsigned bits) {
  EQUAL(p, (unsigned)call, 0, 4);
  LOAD(p, ARGUMENT(argument));
  ANY_BIT(p, bits, 0, 1);
  RETURN(p, DENY);
  RETURN(p, SECCOMP_RET_ALLOW);
}

/* Allows `clone` for threads only. */
static void allow_threads(struct program *p) {
  EQUAL(p, __NR_clone, 0, 4);
  LOAD(p, ARGUMENT(0));
  ANY_BIT(p, CLONE_THREAD, 0, 1);
  RETURN(p, SECCOMP_RET_ALLOW);
  RETURN(p, DENY);
  answer(p, __NR_clone3, ABSENT);
}

/* What nothing of ours ever needs and an intruder would: the process ends. */
static const long deadly[] = {
  __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_bpf, __NR_mount,
  __NR_umount2, __NR_unshare, __NR_setns, __NR_pivot_root, __NR_init_module, __NR_finit_module, __NR_delete_module,
  __NR_kexec_load, __NR_keyctl, __NR_add_key, __NR_request_key, __NR_io_uring_setup, __NR_userfaultfd,
  __NR_perf_event_open, __NR_personality, __NR_pidfd_getfd,
};

/* What every room needs: its memory, its threads, its clock, the descriptors it has. */
static const long common[] = {
  __NR_read, __NR_readv, __NR_pread64, __NR_write, __NR_writev, __NR_close, __NR_fstat, __NR_newfstatat, __NR_statx,
  __NR_lseek, __NR_brk, __NR_munmap, __NR_mremap, __NR_madvise, __NR_futex, __NR_set_robust_list,
  __NR_get_robust_list, __NR_rseq, __NR_set_tid_address, __NR_gettid, __NR_getpid, __NR_getrandom, __NR_clock_gettime,
  __NR_clock_getres, __NR_clock_nanosleep, __NR_nanosleep, __NR_gettimeofday, __NR_sched_yield,
  __NR_sched_getaffinity, __NR_exit, __NR_exit_group, __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn,
  __NR_sigaltstack, __NR_restart_syscall, __NR_ppoll, __NR_openat, __NR_readlinkat, __NR_getdents64, __NR_faccessat,
  __NR_faccessat2, __NR_getuid, __NR_geteuid, __NR_getgid, __NR_getegid, __NR_getcwd, __NR_dup, __NR_tgkill,
  __NR_uname, __NR_sysinfo, __NR_membarrier,
#if defined(__x86_64__)
  __NR_poll, __NR_open, __NR_stat, __NR_lstat, __NR_readlink, __NR_access, __NR_time, __NR_getdents,
  __NR_arch_prctl,
#endif
};

/* What talking over a connection needs, once it stands. */
static const long talking[] = {
  __NR_recvfrom, __NR_recvmsg, __NR_sendto, __NR_sendmsg, __NR_sendmmsg, __NR_getsockname, __NR_getpeername,
  __NR_getsockopt, __NR_setsockopt, __NR_shutdown, __NR_pselect6, __NR_eventfd2, __NR_epoll_create1, __NR_epoll_ctl,
  __NR_epoll_pwait, __NR_pipe2,
#if defined(__x86_64__)
  __NR_select, __NR_epoll_wait,
#endif
};

#define COUNT(list) (int)(sizeof(list) / sizeof(list)[0])

static void allow_all(struct program *p, const long *calls, int count) {
  for (int i = 0; i < count; i++) allow(p, calls[i]);
}

int airlock_filter_install(enum airlock_filter filter) {
  static const unsigned control[] = {FIONREAD, FIONBIO};
  static const unsigned terminal[] = {FIONREAD, FIONBIO, TCGETS, TCSETS, TCSETSW, TCSETSF};
  static const unsigned descriptor_commands[] = {0 /* F_DUPFD */, 1030 /* F_DUPFD_CLOEXEC */, 1, 2, 3, 4};
  static const unsigned internet[] = {AF_INET, AF_INET6};
  static const unsigned local[] = {AF_UNIX};
  int executable_memory = filter == AIRLOCK_FILTER_COURIER || filter == AIRLOCK_FILTER_KEYRING ||
                          filter == AIRLOCK_FILTER_KEYRING_TERMINAL;
  int connects = executable_memory;

  struct program program = {.length = 0};
  struct program *p = &program;
  LOAD(p, offsetof(struct seccomp_data, arch));
  EQUAL(p, ARCHITECTURE, 1, 0);
  RETURN(p, SECCOMP_RET_KILL_PROCESS);
  LOAD(p, NUMBER);
#if defined(__x86_64__)
  /* The x32 calls are the same kernel under other numbers. */
  ANY_BIT(p, 0x40000000u, 0, 1);
  RETURN(p, SECCOMP_RET_KILL_PROCESS);
#endif
  for (int i = 0; i < COUNT(deadly); i++) answer(p, deadly[i], SECCOMP_RET_KILL_PROCESS);
  allow_all(p, common, COUNT(common));
  allow_threads(p);
  allow_values(p, __NR_fcntl, 1, descriptor_commands, COUNT(descriptor_commands));
  /* Limits may be read, not changed: the third argument is where the new one would come from. */
  allow_values(p, __NR_prlimit64, 2, (const unsigned[]){0}, 1);
  if (executable_memory) {
    allow(p, __NR_mmap);
    allow(p, __NR_mprotect);
  } else {
    allow_without(p, __NR_mmap, 2, PROT_EXEC);
    allow_without(p, __NR_mprotect, 2, PROT_EXEC);
  }
  if (filter == AIRLOCK_FILTER_KEYRING_TERMINAL) {
    allow_values(p, __NR_ioctl, 1, terminal, COUNT(terminal));
  } else {
    allow_values(p, __NR_ioctl, 1, control, COUNT(control));
  }
  if (filter != AIRLOCK_FILTER_READER) allow_all(p, talking, COUNT(talking));
  if (connects) {
    int is_courier = filter == AIRLOCK_FILTER_COURIER;
    if (is_courier) {
      allow_values(p, __NR_socket, 0, internet, COUNT(internet));
      /* The resolver binds its query's port. */
      allow(p, __NR_bind);
    } else {
      allow_values(p, __NR_socket, 0, local, COUNT(local));
    }
    allow(p, __NR_connect);
    allow_values(p, __NR_socketpair, 0, local, COUNT(local));
  }
  if (filter != AIRLOCK_FILTER_READER) {
    allow(p, __NR_mlock);
    allow(p, __NR_munlock);
    allow(p, __NR_prctl);
  }
  RETURN(p, DENY);

  if (p->length >= MAXIMUM) return E2BIG;
  struct sock_fprog code = {.len = p->length, .filter = p->code};
  return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &code) == 0 ? 0 : errno;
}
