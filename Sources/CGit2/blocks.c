#include "CGit2.h"

#define INDENT_HEURISTIC (1UL << 23)

/* What xdiff declares in headers that are not installed. Both of the library's structures begin like this; what is
   behind may grow. */
struct text {
  char *start;
  long size;
};
struct parameters {
  unsigned long flags;
  void *reserved[15];
};
struct output {
  long context, between;
  unsigned long flags;
  void *find, *find_context;
  airlock_git_block block;
  void *reserved[10];
};
struct receiver {
  void *context;
  void *reserved[7];
};
extern int xdl_diff(struct text *, struct text *, const struct parameters *, const struct output *, struct receiver *);

int airlock_git_blocks(const void *old_text, size_t old_size, const void *new_text, size_t new_size,
                       airlock_git_block block, void *context) {
  struct text before = {(char *)(old_text ? old_text : ""), (long)old_size};
  struct text after = {(char *)(new_text ? new_text : ""), (long)new_size};
  struct parameters parameters = {.flags = INDENT_HEURISTIC};
  struct output output = {.block = block};
  struct receiver receiver = {.context = context};
  return xdl_diff(&before, &after, &parameters, &output, &receiver);
}
