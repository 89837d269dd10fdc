#define _GNU_SOURCE
#include "CLinux.h"

#include <arpa/inet.h>
#include <errno.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define LISTENING 10 /* TCP_LISTEN */

struct question {
  struct nlmsghdr head;
  struct inet_diag_req_v2 body;
};

/* Takes one answer: 1 when there are more to come, 0 at the end, or a negative errno. */
static int take(const struct nlmsghdr *message, uint16_t port, struct airlock_listener *found, size_t most, size_t *count) {
  if (message->nlmsg_type == NLMSG_DONE) return 0;
  if (message->nlmsg_type == NLMSG_ERROR) {
    const struct nlmsgerr *error = NLMSG_DATA(message);
    return message->nlmsg_len >= NLMSG_LENGTH(sizeof *error) && error->error < 0 ? error->error : -EPROTO;
  }
  const struct inet_diag_msg *socket = NLMSG_DATA(message);
  if (message->nlmsg_type != SOCK_DIAG_BY_FAMILY || message->nlmsg_len < NLMSG_LENGTH(sizeof *socket)) return -EPROTO;
  if (socket->idiag_state != LISTENING || ntohs(socket->id.idiag_sport) != port) return 1;
  if (*count == most) return -E2BIG;
  found[*count] = (struct airlock_listener){.user = socket->idiag_uid, .is_ipv6 = socket->idiag_family == AF_INET6};
  memcpy(found[*count].address, socket->id.idiag_src, sizeof found[*count].address);
  (*count)++;
  return 1;
}

static int ask(int kernel, int family, uint16_t port, struct airlock_listener *found, size_t most, size_t *count) {
  struct question question = {
    .head = {.nlmsg_len = sizeof question, .nlmsg_type = SOCK_DIAG_BY_FAMILY, .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP},
    .body = {.sdiag_family = (uint8_t)family, .sdiag_protocol = IPPROTO_TCP, .idiag_states = 1u << LISTENING},
  };
  question.body.id.idiag_sport = htons(port);
  memset(question.body.id.idiag_cookie, 0xFF, sizeof question.body.id.idiag_cookie);
  if (send(kernel, &question, sizeof question, 0) != sizeof question) return errno ? errno : EIO;
  for (;;) {
    _Alignas(struct nlmsghdr) char bytes[16384];
    struct sockaddr_nl from = {0};
    socklen_t length = sizeof from;
    ssize_t size = recvfrom(kernel, bytes, sizeof bytes, 0, (struct sockaddr *)&from, &length);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return errno;
    /* Number 0 is the kernel; another process could send as well. */
    if (from.nl_pid != 0) continue;
    int rest = (int)size;
    for (const struct nlmsghdr *message = (const void *)bytes; NLMSG_OK(message, rest);
         message = NLMSG_NEXT(message, rest)) {
      int more = take(message, port, found, most, count);
      if (more <= 0) return -more;
    }
  }
}

int airlock_listeners(uint16_t port, struct airlock_listener *found, size_t most, size_t *count) {
  *count = 0;
  int kernel = socket(AF_NETLINK, SOCK_DGRAM | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
  if (kernel < 0) return errno;
  struct timeval second = {.tv_sec = 1};
  setsockopt(kernel, SOL_SOCKET, SO_RCVTIMEO, &second, sizeof second);
  int error = ask(kernel, AF_INET, port, found, most, count);
  if (!error) error = ask(kernel, AF_INET6, port, found, most, count);
  close(kernel);
  return error;
}
