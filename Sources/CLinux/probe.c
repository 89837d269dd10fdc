#define _GNU_SOURCE
#include "CLinux.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* The errno of a call that should have been refused with `expected`: 0 when it was. */
static int refused(long result, int expected) {
  if (result >= 0) return EIO;
  return errno == expected ? 0 : errno;
}

static int enter_ruleset(int least_version, int extras) {
  int version = airlock_landlock_version();
  if (version < least_version) return ENOSYS;
  int ruleset = airlock_landlock_create(version, extras);
  return ruleset < 0 ? errno : airlock_landlock_enforce(ruleset);
}

static int try_tcp(void) {
  struct sockaddr_in nobody = {.sin_family = AF_INET, .sin_port = htons(9), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  return refused(connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&nobody, sizeof nobody), EACCES);
}

/* An abstract socket that was bound before the ruleset came. */
static int try_abstract(void) {
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  socklen_t length = sizeof name;
  if (bind(listener, (struct sockaddr *)&name, sizeof name.sun_family) != 0 || listen(listener, 1) != 0 ||
      getsockname(listener, (struct sockaddr *)&name, &length) != 0) {
    return errno;
  }
  int error = enter_ruleset(6, AIRLOCK_LANDLOCK_ABSTRACT);
  return error ? error : refused(connect(socket(AF_UNIX, SOCK_STREAM, 0), (struct sockaddr *)&name, length), EPERM);
}

static int attempt(enum airlock_protection protection) {
  char *const nothing[] = {NULL};
  int error = airlock_set_no_new_privileges();
  if (error) return error;
  switch (protection) {
  case AIRLOCK_PROTECTION_FILES:
    error = enter_ruleset(1, 0);
    return error ? error : refused(open("/", O_RDONLY | O_DIRECTORY), EACCES);
  case AIRLOCK_PROTECTION_TCP:
    error = enter_ruleset(4, AIRLOCK_LANDLOCK_TCP);
    return error ? error : try_tcp();
  case AIRLOCK_PROTECTION_ABSTRACT:
    return try_abstract();
  case AIRLOCK_PROTECTION_SIGNALS:
    error = enter_ruleset(6, AIRLOCK_LANDLOCK_SIGNALS);
    return error ? error : refused(kill(getppid(), 0), EPERM);
  case AIRLOCK_PROTECTION_CALLS:
    error = airlock_filter_install(AIRLOCK_FILTER_READER);
    return error ? error : refused(socket(AF_INET, SOCK_STREAM, 0), EPERM);
  case AIRLOCK_PROTECTION_DEADLY_CALLS:
    error = airlock_filter_install(AIRLOCK_FILTER_READER);
    if (error) return error;
    execve("/nowhere", nothing, nothing);
    return EIO;
  case AIRLOCK_PROTECTION_PRIVILEGES:
    return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1 ? 0 : EIO;
  case AIRLOCK_PROTECTION_DUMP:
    error = airlock_set_not_dumpable();
    return error ? error : prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0 ? 0 : EIO;
  case AIRLOCK_PROTECTION_LIMITS:
    error = airlock_limit(RLIMIT_NOFILE, 0);
    return error ? error : refused(open("/dev/null", O_RDONLY), EMFILE);
  }
  return EINVAL;
}

int airlock_probe(enum airlock_protection protection) {
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) {
    /* A filter that kills must leave neither a core nor a crash report. */
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    signal(SIGSYS, SIG_DFL);
    _exit(attempt(protection) & 0xFF);
  }
  int status;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  if (WIFEXITED(status)) return WEXITSTATUS(status);
  return protection == AIRLOCK_PROTECTION_DEADLY_CALLS && WTERMSIG(status) == SIGSYS ? 0 : EINTR;
}
