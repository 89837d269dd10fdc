/* Which system calls the rooms make; what is in no list is refused. */
#ifndef AIRLOCK_CALLS_H
#define AIRLOCK_CALLS_H

#include <asm/unistd.h>

/* What nothing of ours ever needs and an intruder would: the process ends. */
static const long deadly[] = {
  __NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv, __NR_process_vm_writev, __NR_kcmp, __NR_bpf,
  __NR_mount, __NR_umount2, __NR_unshare, __NR_setns, __NR_pivot_root, __NR_chroot, __NR_init_module,
  __NR_finit_module, __NR_delete_module, __NR_kexec_load, __NR_keyctl, __NR_add_key, __NR_request_key,
  __NR_io_uring_setup, __NR_io_uring_enter, __NR_io_uring_register, __NR_userfaultfd, __NR_perf_event_open,
  __NR_personality, __NR_pidfd_getfd, __NR_open_by_handle_at, __NR_open_tree, __NR_move_mount,
  __NR_fsopen, __NR_fsmount, __NR_fsconfig, __NR_reboot, __NR_swapon, __NR_acct, __NR_quotactl, __NR_settimeofday,
  __NR_clock_settime, __NR_sethostname, __NR_setdomainname,
#if defined(__NR_kexec_file_load)
  __NR_kexec_file_load,
#endif
#if defined(__x86_64__)
  __NR_iopl, __NR_ioperm, __NR_modify_ldt,
#endif
};

/* What every room needs: its memory, its threads, its clock, the descriptors it has. */
static const long common[] = {
  __NR_read, __NR_readv, __NR_pread64, __NR_write, __NR_writev, __NR_close, __NR_fstat, __NR_newfstatat, __NR_statx,
  __NR_lseek, __NR_brk, __NR_munmap, __NR_mremap, __NR_madvise, __NR_futex, __NR_set_robust_list,
  __NR_get_robust_list, __NR_rseq, __NR_set_tid_address, __NR_gettid, __NR_getpid, __NR_getppid, __NR_getrandom,
  __NR_clock_gettime, __NR_clock_getres, __NR_clock_nanosleep, __NR_nanosleep, __NR_gettimeofday,
  __NR_sched_yield, __NR_sched_getaffinity, __NR_exit, __NR_exit_group, __NR_rt_sigaction, __NR_rt_sigprocmask,
  __NR_rt_sigreturn, __NR_sigaltstack, __NR_restart_syscall, __NR_ppoll, __NR_readlinkat, __NR_getdents64,
  __NR_faccessat, __NR_faccessat2, __NR_getuid, __NR_geteuid, __NR_getgid, __NR_getegid, __NR_getcwd, __NR_dup,
  __NR_uname, __NR_sysinfo, __NR_membarrier,
#if defined(__x86_64__)
  __NR_poll, __NR_stat, __NR_lstat, __NR_readlink, __NR_access, __NR_time, __NR_getdents,
  __NR_arch_prctl,
#endif
};

/* What talking over a connection needs, once it stands; sending by message could name another address. */
static const long connected[] = {
  __NR_recvfrom, __NR_recvmsg, __NR_getsockname, __NR_getpeername, __NR_getsockopt, __NR_setsockopt, __NR_shutdown,
  __NR_pselect6, __NR_eventfd2, __NR_epoll_create1, __NR_epoll_ctl, __NR_epoll_pwait, __NR_pipe2, __NR_mlock,
  __NR_munlock,
#if defined(__x86_64__)
  __NR_select, __NR_epoll_wait,
#endif
};

/* What making one needs on top. */
static const long connecting[] = {__NR_connect};

/* What keeping state and ending rooms needs. */
static const long keeping[] = {
  __NR_openat, __NR_pwrite64, __NR_ftruncate, __NR_fsync, __NR_fdatasync, __NR_flock, __NR_fchmod, __NR_renameat,
  __NR_renameat2, __NR_unlinkat, __NR_mkdirat, __NR_umask, __NR_kill, __NR_wait4, __NR_waitid, __NR_pipe2,
#if defined(__x86_64__)
  __NR_open, __NR_rename, __NR_unlink, __NR_mkdir, __NR_rmdir,
#endif
};

#endif
