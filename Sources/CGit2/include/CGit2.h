#ifndef AIRLOCK_CGIT2_H
#define AIRLOCK_CGIT2_H

#include <git2.h>
#include <git2/odb_backend.h>
#include <git2/sys/odb_backend.h>

/* Variadic calls cannot be imported; one wrapper for each kind of argument. */
static inline int airlock_git_option_flag(int option, int value) { return git_libgit2_opts(option, value); }
static inline int airlock_git_option_size(int option, size_t value) { return git_libgit2_opts(option, value); }

/* A block of lines that two texts do not share: first line, counted from 0, and number of lines on either side. */
typedef int (*airlock_git_block)(long old_start, long old_count, long new_start, long new_count, void *context);

/* Tells the blocks in which two texts differ; blocks slide by indentation, as git lets them.
   The library's own xdiff, asked directly: git_diff_buffers would first hash both texts as blobs, which takes as long
   as comparing them. */
int airlock_git_blocks(const void *old_text, size_t old_size, const void *new_text, size_t new_size,
                       airlock_git_block block, void *context);

/* Writes the first bytes of a zlib stream and returns how many: fewer than there is room for when it ends or is damaged. */
size_t airlock_inflate_beginning(const void *data, size_t size, void *out, size_t out_size);

/* Writes the bytes of a zlib stream; whether they are exactly as many, their sum is right, and nothing follows. By another
   library, which is quicker, but wants to know how many bytes there are. */
int airlock_inflate(const void *data, size_t size, void *out, size_t out_size);

#endif
