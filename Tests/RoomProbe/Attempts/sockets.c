#define _GNU_SOURCE
#include "attempt.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int make(int family, int type, int protocol) { OUTCOME(socket(family, type, protocol)); }
TRY(internet) { return make(AF_INET, SOCK_STREAM, 0); }
TRY(internet6) { return make(AF_INET6, SOCK_STREAM, 0); }
TRY(datagram) { return make(AF_INET, SOCK_DGRAM, 0); }
TRY(local) { return make(AF_UNIX, SOCK_STREAM, 0); }
TRY(netlink) { return make(AF_NETLINK, SOCK_RAW, 0); }
TRY(packet) { return make(AF_PACKET, SOCK_RAW, 0); }
TRY(raw) { return make(AF_INET, SOCK_RAW, IPPROTO_ICMP); }
TRY(multipath) { return make(AF_INET, SOCK_STREAM, 262); }
/* Every family but the three with attempts of their own; what the kernel does not know at all is no refusal. */
TRY(other_families) {
  static const int types[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_SEQPACKET};
  int refusal = EAFNOSUPPORT;
  for (int family = 0; family < 48; family++) {
    if (family == AF_INET || family == AF_INET6 || family == AF_UNIX) continue;
    for (int type = 0; type < 4; type++) {
      int error = make(family, types[type], 0);
      if (error == 0) return 0;
      if (error == EPERM) refusal = EPERM;
    }
  }
  return refusal;
}
TRY(pair) {
  int ends[2];
  OUTCOME(socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
}

static struct sockaddr_in loopback(const char *port) {
  struct sockaddr_in name = {
    .sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(port)), .sin_addr = {htonl(INADDR_LOOPBACK)}};
  return name;
}
TRY(connect_port) {
  struct sockaddr_in name = loopback(argument);
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  /* Nobody listens: a refused connection is one that was made. */
  if (connect(file, (struct sockaddr *)&name, sizeof name) == 0 || errno == ECONNREFUSED) return 0;
  return errno;
}
TRY(send_datagram) {
  struct sockaddr_in name = loopback(argument);
  int file = socket(AF_INET, SOCK_DGRAM, 0);
  if (file < 0) return errno;
  OUTCOME(sendto(file, "x", 1, 0, (struct sockaddr *)&name, sizeof name));
}
/* Asks a name server that is not there: a refused datagram is one that was sent. */
TRY(resolve_name) {
  struct __res_state state;
  unsigned char answer[512];
  memset(&state, 0, sizeof state);
  if (res_ninit(&state) != 0) return errno;
  state.nsaddr_list[0] = loopback(argument);
  state.nscount = 1;
  state.retrans = 1;
  state.retry = 1;
  errno = 0;
  int length = res_nquery(&state, "stolen.airlock.example", 1, 1, answer, sizeof answer);
  int error = errno;
  res_nclose(&state);
  return length >= 0 || error == ECONNREFUSED || error == ETIMEDOUT ? 0 : error ? error : EIO;
}
TRY(fast_open) {
  struct sockaddr_in name = loopback(argument);
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  if (sendto(file, "x", 1, MSG_FASTOPEN, (struct sockaddr *)&name, sizeof name) >= 0 || errno == ECONNREFUSED) return 0;
  return errno;
}
TRY(bind_port) {
  struct sockaddr_in name = {.sin_family = AF_INET};
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  OUTCOME(bind(file, (struct sockaddr *)&name, sizeof name));
}
TRY(listen_port) {
  int file = socket(AF_INET, SOCK_STREAM, 0);
  if (file < 0) return errno;
  OUTCOME(listen(file, 1));
}
/* A name starts with '@' where it is abstract. */
TRY(connect_local) {
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  size_t length = strlen(argument);
  if (length >= sizeof name.sun_path) return ENAMETOOLONG;
  memcpy(name.sun_path, argument, length);
  if (argument[0] == '@') name.sun_path[0] = 0;
  int file = socket(AF_UNIX, SOCK_STREAM, 0);
  if (file < 0) return errno;
  OUTCOME(connect(file, (struct sockaddr *)&name, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length)));
}
TRY(bind_local) {
  struct sockaddr_un name = {.sun_family = AF_UNIX};
  int file = socket(AF_UNIX, SOCK_STREAM, 0);
  if (file < 0) return errno;
  OUTCOME(bind(file, (struct sockaddr *)&name, sizeof name.sun_family));
}

const struct attempt room_sockets[] = {
  {"socket-internet", internet}, {"socket-internet6", internet6}, {"socket-datagram", datagram},
  {"socket-local", local}, {"socket-netlink", netlink}, {"socket-packet", packet}, {"socket-raw", raw},
  {"socket-multipath", multipath}, {"socket-others", other_families}, {"socket-pair", pair},
  {"connect-port", connect_port}, {"send-datagram", send_datagram}, {"fast-open", fast_open}, {"resolve-name", resolve_name}, {"bind-port", bind_port},
  {"listen-port", listen_port}, {"connect-local", connect_local}, {"bind-local", bind_local}, {NULL, NULL},
};
