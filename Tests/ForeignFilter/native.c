#define airlock_filter_install native_filter_install
#include "../../Sources/CLinux/filter.c"
#include "ForeignFilter.h"
#include "packed.h"

int filter_for_this(int filter, uint64_t *code, int room) { return packed(filter, code, room); }
