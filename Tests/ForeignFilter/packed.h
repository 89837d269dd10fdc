/* Behind the source of the filter: hands over what it builds. */
#include <stdint.h>

static int packed(int filter, uint64_t *code, int room) {
  struct program program = {.length = 0};
  build(&program, (enum airlock_filter)filter);
  if (program.length >= MAXIMUM || program.length > room) return -1;
  for (int i = 0; i < program.length; i++) {
    const struct sock_filter *one = &program.code[i];
    code[i] = one->code | (uint64_t)one->jt << 16 | (uint64_t)one->jf << 24 | (uint64_t)one->k << 32;
  }
  return program.length;
}
