#define _GNU_SOURCE
#include "RoomAttempts.h"
#include "attempt.h"

#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* Where a call would change the machine, its arguments are such that the kernel looks at them and then says no: the
   control is that answer, which no filter gives. */
TRY(ring) {
  char parameters[120] = {0};
  OUTCOME(syscall(425, 1, parameters));
}
TRY(fault_handler) { OUTCOME(syscall(SYS_userfaultfd, 1)); }
TRY(kernel_program) {
  char attributes[128] = {0};
  OUTCOME(syscall(SYS_bpf, 0, attributes, 4));
}
TRY(keys) { OUTCOME(syscall(SYS_keyctl, 0, -3, 1)); }
TRY(add_key) { OUTCOME(syscall(SYS_add_key, "user", "airlock-probe", "x", 1, -1)); }
TRY(mount_memory) { OUTCOME(mount("none", "/nowhere-at-all", "tmpfs", 0, NULL)); }
TRY(mount_new) { OUTCOME(syscall(430, "nothing-of-the-kind", 0)); }
TRY(new_namespace) { OUTCOME(unshare(CLONE_NEWUTS)); }
TRY(new_user_namespace) { OUTCOME(unshare(CLONE_NEWUSER)); }
TRY(other_namespace) { OUTCOME(setns(-1, 0)); }
TRY(change_personality) { OUTCOME(personality(READ_IMPLIES_EXEC)); }
TRY(change_root) { OUTCOME(chroot("/")); }
TRY(turn_root) { OUTCOME(syscall(SYS_pivot_root, "/nowhere-at-all", "/nowhere-at-all")); }
TRY(measure) {
  char attributes[128] = {0};
  OUTCOME(syscall(SYS_perf_event_open, attributes, 0, -1, -1, 0));
}
TRY(load_module) { OUTCOME(syscall(SYS_init_module, NULL, 0, "")); }
TRY(restart) { OUTCOME(syscall(SYS_reboot, 0, 0, 0, NULL)); }
TRY(swap) { OUTCOME(syscall(SYS_swapon, "/nowhere-at-all", 0)); }
TRY(set_clock) { OUTCOME(syscall(SYS_clock_settime, 9999, NULL)); }
TRY(name_machine) { OUTCOME(syscall(SYS_sethostname, "x", -1)); }
TRY(become_root) { OUTCOME(syscall(SYS_setresuid, 0, 0, 0)); }
TRY(become_other) { OUTCOME(syscall(SYS_setresuid, getuid(), getuid(), getuid())); }
static int terminal = -1;
int room_open_terminal(void) {
  int other = posix_openpt(O_RDWR | O_NOCTTY);
  if (other < 0 || grantpt(other) != 0 || unlockpt(other) != 0) return errno;
  const char *name = ptsname(other);
  if (!name) return errno;
  terminal = open(name, O_RDWR | O_NOCTTY);
  return terminal < 0 ? errno : 0;
}
/* It is not this process's own: only root may. */
TRY(type_into_terminal) {
  char letter = 'x';
  OUTCOME(ioctl(terminal, TIOCSTI, &letter));
}
TRY(select_console) {
  char command = 2;
  OUTCOME(ioctl(terminal, TIOCLINUX, &command));
}
#if defined(__x86_64__)
TRY(other_numbers) {
  syscall(0x40000000 + SYS_getpid);
  return 0;
}
TRY(other_processor) {
  long result;
  __asm__ volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory", "r8", "r9", "r10", "r11");
  return 0;
}
#endif

const struct attempt room_kernel[] = {
  {"ring", ring}, {"fault-handler", fault_handler}, {"kernel-program", kernel_program}, {"keys", keys},
  {"add-key", add_key}, {"mount", mount_memory}, {"mount-new", mount_new}, {"new-namespace", new_namespace},
  {"new-user-namespace", new_user_namespace}, {"other-namespace", other_namespace},
  {"personality", change_personality}, {"change-root", change_root}, {"turn-root", turn_root}, {"measure", measure},
  {"load-module", load_module}, {"restart", restart}, {"swap", swap}, {"set-clock", set_clock},
  {"name-machine", name_machine}, {"become-root", become_root}, {"become-other", become_other},
  {"type-into-terminal", type_into_terminal}, {"select-console", select_console},
#if defined(__x86_64__)
  {"other-numbers", other_numbers}, {"other-processor", other_processor},
#endif
  {NULL, NULL},
};
