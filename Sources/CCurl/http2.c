// nghttp2, with which libcurl speaks HTTP/2, copies heads with a token in them into memory of its own, and the field into
// a table that lives as long as the connection. libcurl gives no say in either: so what it calls is answered here, in the
// program's own name, before nghttp2 is asked.
#define _GNU_SOURCE
#include "CCurl.h"

#include <stdint.h>

struct field {
  uint8_t *name, *value;
  size_t name_length, value_length;
  uint8_t flags;
};

struct memory {
  void *context;
  void *(*allocate)(size_t, void *);
  void (*release)(void *, void *);
  void *(*clear)(size_t, size_t, void *);
  void *(*resize)(void *, size_t, void *);
};

static const uint8_t without_table = 1;

static void *allocate(size_t size, void *context) {
  (void)context;
  return malloc(size);
}

static void release(void *memory, void *context) {
  (void)context;
  airlock_curl_wiping_free(memory);
}

static void *clear(size_t count, size_t size, void *context) {
  (void)context;
  return calloc(count, size);
}

static void *resize(void *memory, size_t size, void *context) {
  (void)context;
  return airlock_curl_wiping_realloc(memory, size);
}

int nghttp2_session_client_new2(void **session, const void *callbacks, void *context, const void *options) {
  int (*real)(void **, const void *, void *, const void *, struct memory *) = NULL;
  *(void **)&real = dlsym(RTLD_DEFAULT, "nghttp2_session_client_new3");
  struct memory memory = {NULL, allocate, release, clear, resize};
  return real ? real(session, callbacks, context, options, &memory) : -1;
}

int32_t nghttp2_submit_request(
    void *session, const void *priority, struct field *fields, size_t count, const void *body, void *context) {
  int32_t (*real)(void *, const void *, const struct field *, size_t, const void *, void *) = NULL;
  *(void **)&real = dlsym(RTLD_NEXT, "nghttp2_submit_request");
  for (size_t i = 0; i < count; i++) fields[i].flags |= without_table;
  return real ? real(session, priority, fields, count, body, context) : -1;
}
