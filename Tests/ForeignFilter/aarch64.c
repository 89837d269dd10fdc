/* The same source as for this processor, with the numbers and the name of the other. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>

/* From here on there are no numbers of this processor. */
#define _ASM_X86_UNISTD_H
#define _ASM_UNISTD_64_H
#define _ASM_X86_UNISTD_64_H
#define _SYSCALL_H 1
#undef __x86_64__
#ifndef __aarch64__
#define __aarch64__ 1
#endif
#define __ARCH_WANT_RENAMEAT
#define __ARCH_WANT_NEW_STAT
#define __ARCH_WANT_SET_GET_RLIMIT
#define __ARCH_WANT_TIME32_SYSCALLS
#define __ARCH_WANT_SYS_CLONE3
#include <asm-generic/unistd.h>

#define airlock_filter_install foreign_filter_install
#include "../../Sources/CLinux/filter.c"
#include "ForeignFilter.h"
#include "packed.h"

int filter_for_aarch64(int filter, uint64_t *code, int room) { return packed(filter, code, room); }
