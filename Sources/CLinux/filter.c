#define _GNU_SOURCE
#include "CLinux.h"
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
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
#define MASK(p, bits) emit(p, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, bits))
#define EQUAL(p, value, yes, no) emit(p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no))
#define ANY_BIT(p, value, yes, no) emit(p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, value, yes, no))
#define RETURN(p, value) emit(p, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value))

#define NUMBER offsetof(struct seccomp_data, nr)
/* Both processors are little-endian: the low half comes first. */
#define ARGUMENT(n) (offsetof(struct seccomp_data, args) + 8 * (n))
#define UPPER_HALF(n) (ARGUMENT(n) + 4)
#define DENY (SECCOMP_RET_ERRNO | EPERM)
#define ABSENT (SECCOMP_RET_ERRNO | ENOSYS)
#define COUNT(list) (int)(sizeof(list) / sizeof(list)[0])

static void answer(struct program *p, long call, unsigned verdict) {
  EQUAL(p, (unsigned)call, 0, 1);
  RETURN(p, verdict);
}

static void allow(struct program *p, long call) { answer(p, call, SECCOMP_RET_ALLOW); }

static void allow_all(struct program *p, const long *calls, int count) {
  for (int i = 0; i < count; i++) allow(p, calls[i]);
}

/* Allows a call when one argument, of which the kernel looks at 32 bits, has one of the values. */
static void allow_values(struct program *p, long call, int argument, const unsigned *values, int count) {
  EQUAL(p, (unsigned)call, 0, (unsigned char)(2 * count + 2));
  LOAD(p, ARGUMENT(argument));
  for (int i = 0; i < count; i++) {
    EQUAL(p, values[i], 0, 1);
    RETURN(p, SECCOMP_RET_ALLOW);
  }
  RETURN(p, DENY);
}

/* Allows a call when a pointer is null: both halves are looked at. */
static void allow_null(struct program *p, long call, int argument) {
  EQUAL(p, (unsigned)call, 0, 6);
  LOAD(p, ARGUMENT(argument));
  EQUAL(p, 0, 0, 3);
  LOAD(p, UPPER_HALF(argument));
  EQUAL(p, 0, 0, 1);
  RETURN(p, SECCOMP_RET_ALLOW);
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

/* Allows `clone` for threads only; whoever tries `clone3` first falls back to it. */
static void allow_threads(struct program *p) {
  const unsigned namespaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER |
                              CLONE_NEWPID | CLONE_NEWNET;
  EQUAL(p, __NR_clone, 0, 5);
  LOAD(p, ARGUMENT(0));
  ANY_BIT(p, namespaces, 2, 0);
  ANY_BIT(p, CLONE_THREAD, 0, 1);
  RETURN(p, SECCOMP_RET_ALLOW);
  RETURN(p, DENY);
  answer(p, __NR_clone3, ABSENT);
}

/* Streams and datagrams of these families over TCP and UDP: no raw socket, and no MPTCP, whose ports Landlock
   does not look at. */
static void allow_sockets(struct program *p, long call, const unsigned *families, int count) {
  EQUAL(p, (unsigned)call, 0, (unsigned char)(count + 12));
  LOAD(p, ARGUMENT(0));
  for (int i = 0; i < count; i++) EQUAL(p, families[i], (unsigned char)(count - i), 0);
  RETURN(p, DENY);
  LOAD(p, ARGUMENT(1));
  MASK(p, 0xF);
  EQUAL(p, SOCK_STREAM, 1, 0);
  EQUAL(p, SOCK_DGRAM, 0, 5);
  LOAD(p, ARGUMENT(2));
  EQUAL(p, 0, 2, 0);
  EQUAL(p, IPPROTO_TCP, 1, 0);
  EQUAL(p, IPPROTO_UDP, 0, 1);
  RETURN(p, SECCOMP_RET_ALLOW);
  RETURN(p, DENY);
}

/* Opens that change nothing, also where the kernel has no Landlock. */
static void allow_reading(struct program *p) {
  const unsigned writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  allow_without(p, __NR_openat, 2, writing);
#if defined(__x86_64__)
  allow_without(p, __NR_open, 1, writing);
#endif
}

static void allow_conversation(struct program *p, enum airlock_filter filter) {
  static const unsigned internet[] = {AF_INET, AF_INET6};
  static const unsigned local[] = {AF_UNIX};
  allow_all(p, connected, COUNT(connected));
  static const unsigned names[] = {PR_SET_NAME, PR_GET_NAME};
  allow_values(p, __NR_prctl, 0, names, COUNT(names));
  /* The second filter; one more filter can only take more away. */
  static const unsigned install[] = {SECCOMP_SET_MODE_FILTER};
  if (filter == AIRLOCK_FILTER_COURIER_CONNECTED || filter == AIRLOCK_FILTER_COURIER_HANDED) {
    allow_null(p, __NR_sendto, 4);
    if (filter == AIRLOCK_FILTER_COURIER_CONNECTED) return;
    /* libcurl connects what is connected already: that does nothing and succeeds. */
    answer(p, __NR_connect, SECCOMP_RET_ERRNO);
    allow_values(p, __NR_seccomp, 0, install, COUNT(install));
    return;
  }
  allow_all(p, connecting, COUNT(connecting));
  /* TCP Fast Open connects by sending, and Landlock does not look at it. */
  allow_without(p, __NR_sendto, 3, MSG_FASTOPEN);
  allow_without(p, __NR_sendmsg, 2, MSG_FASTOPEN);
  allow_without(p, __NR_sendmmsg, 3, MSG_FASTOPEN);
  allow_sockets(p, __NR_socketpair, local, COUNT(local));
  if (filter == AIRLOCK_FILTER_COURIER) {
    allow_sockets(p, __NR_socket, internet, COUNT(internet));
    allow_values(p, __NR_seccomp, 0, install, COUNT(install));
  } else {
    allow_sockets(p, __NR_socket, local, COUNT(local));
  }
}

static void build(struct program *p, enum airlock_filter filter) {
  static const unsigned control[] = {FIONREAD, FIONBIO};
  static const unsigned reading_terminal[] = {FIONREAD, FIONBIO, TCGETS, TCSETS, TCSETSW, TCSETSF};
  static const unsigned writing_terminal[] = {FIONREAD, FIONBIO, TCGETS, TIOCGWINSZ};
  static const unsigned descriptor_commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL};
  int talks = filter != AIRLOCK_FILTER_READER && filter != AIRLOCK_FILTER_SUPERVISOR;
  /* GLib's modules are loaded after sealing. */
  int loads = filter == AIRLOCK_FILTER_KEYRING || filter == AIRLOCK_FILTER_KEYRING_TERMINAL;

  LOAD(p, offsetof(struct seccomp_data, arch));
  EQUAL(p, ARCHITECTURE, 1, 0);
  RETURN(p, SECCOMP_RET_KILL_PROCESS);
  LOAD(p, NUMBER);
#if defined(__x86_64__)
  /* The x32 calls are the same kernel under other numbers. */
  ANY_BIT(p, 0x40000000u, 0, 1);
  RETURN(p, SECCOMP_RET_KILL_PROCESS);
#endif
  allow_all(p, common, COUNT(common));
  for (int i = 0; i < COUNT(deadly); i++) answer(p, deadly[i], SECCOMP_RET_KILL_PROCESS);
  allow_threads(p);
  /* A signal to this process only, which is how it aborts. */
  allow_values(p, __NR_tgkill, 0, (const unsigned[]){(unsigned)getpid()}, 1);
  allow_values(p, __NR_fcntl, 1, descriptor_commands, COUNT(descriptor_commands));
  /* Limits may be read, not changed. */
  allow_null(p, __NR_prlimit64, 2);
  allow_without(p, __NR_mmap, 2, loads ? 0 : PROT_EXEC);
  allow_without(p, __NR_mprotect, 2, loads ? 0 : PROT_EXEC);
  if (filter == AIRLOCK_FILTER_KEYRING_TERMINAL) {
    allow_values(p, __NR_ioctl, 1, reading_terminal, COUNT(reading_terminal));
  } else if (filter == AIRLOCK_FILTER_SUPERVISOR) {
    allow_values(p, __NR_ioctl, 1, writing_terminal, COUNT(writing_terminal));
  } else {
    allow_values(p, __NR_ioctl, 1, control, COUNT(control));
  }
  if (filter == AIRLOCK_FILTER_SUPERVISOR) {
    allow_all(p, keeping, COUNT(keeping));
    /* A review that goes on after its commit outlives the process that git waited for. */
    allow_values(p, __NR_prctl, 0, (const unsigned[]){PR_SET_PDEATHSIG}, 1);
  } else {
    allow_reading(p);
  }
  if (talks) allow_conversation(p, filter);
  RETURN(p, DENY);
}

int airlock_filter_install(enum airlock_filter filter) {
  struct program program = {.length = 0};
  build(&program, filter);
  if (program.length >= MAXIMUM) return E2BIG;
  struct sock_fprog code = {.len = program.length, .filter = program.code};
  long result = syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &code);
  /* A positive result names a thread that could not take the filter. */
  return result == 0 ? 0 : result > 0 ? EBUSY : errno;
}
