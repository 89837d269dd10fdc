#ifndef ATTEMPT_H
#define ATTEMPT_H

#include <errno.h>

/* One thing to try: 0 when it succeeded, an errno when the kernel refused. */
struct attempt {
  const char *name;
  int (*run)(const char *argument);
};

#define OUTCOME(call) return (call) < 0 ? errno : 0
#define TRY(function) static int function(const char *argument __attribute__((unused)))

/* Each list ends with a null name. */
extern const struct attempt room_files[], room_processes[], room_sockets[], room_kernel[], room_limits[],
  room_bus[];
/* Another child of the same parent, not sealed. */
extern int room_sibling;

#endif
