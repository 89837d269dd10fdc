#ifndef AIRLOCK_CLINUX_H
#define AIRLOCK_CLINUX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Landlock: the version this kernel has, 0 for none. */
int airlock_landlock_version(void);
/* A ruleset that denies every kind of access the version knows; with `no_tcp` also TCP, from version 4. -1 on failure. */
int airlock_landlock_create(int version, int restrict_tcp);
/* Allows reading (and, with `writable`, writing) below an open path. 0 or an errno. */
int airlock_landlock_allow(int ruleset, int version, int path, int is_directory, int writable);
/* Allows connecting to a TCP port. 0 or an errno. */
int airlock_landlock_allow_port(int ruleset, uint16_t port);
/* Puts the ruleset into force and closes it. 0 or an errno. */
int airlock_landlock_enforce(int ruleset);

/* The call filters: what a room may ask of the kernel. */
enum airlock_filter {
  AIRLOCK_FILTER_READER = 0,
  AIRLOCK_FILTER_COURIER = 1,
  AIRLOCK_FILTER_COURIER_CONNECTED = 2,
  AIRLOCK_FILTER_KEYRING = 3,
  AIRLOCK_FILTER_KEYRING_TERMINAL = 4,
};
/* Installs a filter for every thread. 0 or an errno. */
int airlock_filter_install(enum airlock_filter filter);

int airlock_set_no_new_privileges(void);
int airlock_set_not_dumpable(void);
/* 0 or an errno. */
int airlock_limit(int resource, uint64_t value);

/* One descriptor of the parent and the number under which the child gets it. */
struct airlock_descriptor {
  int source;
  int target;
};

struct airlock_launch {
  int executable;          /* an open descriptor, or -1 */
  const char *path;        /* used when there is no descriptor */
  char *const *arguments;
  char *const *environment;
  const struct airlock_descriptor *descriptors;
  size_t descriptor_count;
  int own_session;         /* a session of its own, the root as its folder, umask 077, dies with the parent */
};
/* Starts a child with /dev/null on 0, the descriptors given and no other. 0 and the process, or an errno. */
int airlock_start(const struct airlock_launch *launch, pid_t *process);

#endif
