#ifndef FOREIGN_FILTER_H
#define FOREIGN_FILTER_H

#include <stdint.h>

/* The call filter of a room as it is built for a processor, an instruction each: the code, then two jumps, then the
   value in the upper half. How many there are, -1 where they do not fit. */
int filter_for_aarch64(int filter, uint64_t *code, int room);
int filter_for_this(int filter, uint64_t *code, int room);

#endif
