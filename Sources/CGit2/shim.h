#ifndef AIRLOCK_CGIT2_SHIM_H
#define AIRLOCK_CGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/repository.h>

/* Variadic calls cannot be imported; one wrapper for each kind of argument. */
static inline int airlock_git_option_flag(int option, int value) { return git_libgit2_opts(option, value); }
static inline int airlock_git_option_size(int option, size_t value) { return git_libgit2_opts(option, value); }

#endif
