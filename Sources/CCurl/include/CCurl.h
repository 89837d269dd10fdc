// libcurl sets and gets options through variadic functions, which Swift cannot call: one wrapper per kind of argument.
#ifndef AIRLOCK_CCURL_H
#define AIRLOCK_CCURL_H

#include <curl/curl.h>
#include <dlfcn.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

// libcurl's memory, wiped when it is given back: request heads with a token in them pass through it.
static inline void airlock_curl_wiping_free(void *memory) {
  if (!memory) return;
  explicit_bzero(memory, malloc_usable_size(memory));
  free(memory);
}

static inline void *airlock_curl_wiping_realloc(void *memory, size_t size) {
  if (!memory) return malloc(size);
  void *grown = malloc(size ? size : 1);
  if (!grown) return NULL;
  size_t held = malloc_usable_size(memory);
  memcpy(grown, memory, held < size ? held : size);
  airlock_curl_wiping_free(memory);
  return grown;
}

static inline void *airlock_tls_allocate(size_t size, const char *file, int line) {
  (void)file, (void)line;
  return malloc(size);
}

static inline void *airlock_tls_resize(void *memory, size_t size, const char *file, int line) {
  (void)file, (void)line;
  return airlock_curl_wiping_realloc(memory, size);
}

static inline void airlock_tls_free(void *memory, const char *file, int line) {
  (void)file, (void)line;
  airlock_curl_wiping_free(memory);
}

// OpenSSL's memory as well: what it deciphers passes through it.
static inline void airlock_tls_prepare(void) {
  int (*set)(
      void *(*)(size_t, const char *, int), void *(*)(void *, size_t, const char *, int),
      void (*)(void *, const char *, int)) = NULL;
  *(void **)&set = dlsym((void *)0, "CRYPTO_set_mem_functions");
  if (set) set(airlock_tls_allocate, airlock_tls_resize, airlock_tls_free);
}

static inline CURLcode airlock_curl_prepare(void) {
  airlock_tls_prepare();
  return curl_global_init_mem(
      CURL_GLOBAL_DEFAULT, malloc, airlock_curl_wiping_free, airlock_curl_wiping_realloc, strdup, calloc);
}

static inline CURLcode airlock_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_large(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_data(
    CURL *handle, CURLoption option, size_t (*value)(char *, size_t, size_t, void *)) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_set_prerequest(CURL *handle, curl_prereq_callback value) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

static inline CURLcode airlock_curl_set_open(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode airlock_curl_set_close(CURL *handle, curl_closesocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_CLOSESOCKETFUNCTION, value);
}

static inline CURLMcode airlock_curl_multi_set_long(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}

static inline CURLcode airlock_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode airlock_curl_get_large(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode airlock_curl_get_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}

// Whether the server chose HTTP/2 while TLS was set up; libcurl tells that only after a reply. OpenSSL is there already,
// since libcurl brought it, and is not linked for this one question.
static inline int airlock_curl_speaks_http2(CURL *handle) {
  struct curl_tlssessioninfo *session = NULL;
  if (curl_easy_getinfo(handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || !session) return 0;
  if (session->backend != CURLSSLBACKEND_OPENSSL || !session->internals) return 0;
  void (*selected)(const void *, const unsigned char **, unsigned *) = NULL;
  *(void **)&selected = dlsym((void *)0, "SSL_get0_alpn_selected");
  if (!selected) return 0;
  const unsigned char *name = NULL;
  unsigned length = 0;
  selected(session->internals, &name, &length);
  return length == 2 && name && memcmp(name, "h2", 2) == 0;
}

#endif
