#ifndef AIRLOCK_CLINUX_H
#define AIRLOCK_CLINUX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Landlock: the version this kernel has, 0 for none. */
int airlock_landlock_version(void);
/* What a ruleset refuses beside files, where the version knows it. */
enum airlock_landlock_extra {
  AIRLOCK_LANDLOCK_TCP = 1,
  AIRLOCK_LANDLOCK_ABSTRACT = 2,
  AIRLOCK_LANDLOCK_SIGNALS = 4,
};
/* A ruleset that denies every kind of file access the version knows, and the extras. -1 and errno on failure. */
int airlock_landlock_create(int version, int extras);
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
  AIRLOCK_FILTER_SUPERVISOR = 5,
  AIRLOCK_FILTER_COURIER_HANDED = 6,
};
/* Installs a filter for every thread. 0 or an errno. */
int airlock_filter_install(enum airlock_filter filter);

int airlock_set_no_new_privileges(void);
int airlock_set_not_dumpable(void);
/* Lowers soft and hard limit to the value, or leaves a hard limit that is lower still. 0 or an errno. */
int airlock_limit(int resource, uint64_t value);
/* Gives up root's capabilities, except reading any file when asked to keep that. 0 or an errno. */
int airlock_drop_capabilities(int keep_reading);

/* One descriptor of the parent and the number under which the child gets it. */
struct airlock_descriptor {
  int source;
  int target;
};

struct airlock_launch {
  int executable;          /* an open descriptor, or -1 */
  const char *path;        /* used when there is no descriptor */
  const char *directory;   /* where it starts, or NULL: where the parent is */
  char *const *arguments;
  char *const *environment;
  const struct airlock_descriptor *descriptors;
  size_t descriptor_count;
  int own_session;         /* a session of its own, umask 077, dies with the parent */
};
/* Starts a child with /dev/null on 0, 1 and 2, the descriptors given and no other. 0 and the process, or an errno. */
int airlock_start(const struct airlock_launch *launch, pid_t *process);

/* Splits this process, which has one thread, in two as fork does. The child has a session of its own and /dev/null on 0, 1
   and 2; it dies with its parent until it says that it outlives it. */
pid_t airlock_split(void);
/* 0 or an errno. */
int airlock_outlive_parent(void);

/* A TCP socket that waits for connections. */
struct airlock_listener {
  uint32_t user;
  int is_ipv6;
  uint8_t address[16]; /* in network order; the first four bytes of an IPv4 address */
};
/* Asks the kernel who listens on a port, without having it print every connection. 0 or an errno. */
int airlock_listeners(uint16_t port, struct airlock_listener *found, size_t most, size_t *count);

/* A protection of this kernel that a child can try. */
enum airlock_protection {
  AIRLOCK_PROTECTION_FILES = 0,
  AIRLOCK_PROTECTION_TCP = 1,
  AIRLOCK_PROTECTION_ABSTRACT = 2,
  AIRLOCK_PROTECTION_SIGNALS = 3,
  AIRLOCK_PROTECTION_CALLS = 4,
  AIRLOCK_PROTECTION_DEADLY_CALLS = 5,
  AIRLOCK_PROTECTION_PRIVILEGES = 6,
  AIRLOCK_PROTECTION_DUMP = 7,
  AIRLOCK_PROTECTION_LIMITS = 8,
};
/* Puts the protection into force in a child that then does what it forbids: 0 if it held, else an errno;
   EIO when the forbidden thing succeeded. */
int airlock_probe(enum airlock_protection protection);

#endif
