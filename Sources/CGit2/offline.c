/* libgit2 is linked from its archive, and what it has for networks is left out: the linker takes these functions and so
   never looks for TLS, SSH, HTTP and Kerberos. The reader has none of that code, and starts in half the time.

   Nothing of ours leads to any of them but the two that start a part of the library, which have nothing to start. */
#define ABSENT(name) \
  int name(void);    \
  int name(void) { return -1; }
#define NOTHING_TO_START(name) \
  int name(void);              \
  int name(void) { return 0; }

NOTHING_TO_START(git_mbedtls_stream_global_init)
ABSENT(git_mbedtls__set_cert_location)
ABSENT(git_mbedtls_stream_new)
ABSENT(git_mbedtls_stream_wrap)

NOTHING_TO_START(git_transport_ssh_global_init)
ABSENT(git_smart_subtransport_ssh)
ABSENT(git_transport_ssh_with_paths)

ABSENT(git_http_auth_negotiate)
ABSENT(git_http_client_free)
ABSENT(git_http_client_has_response)
ABSENT(git_http_client_new)
ABSENT(git_http_client_read_body)
ABSENT(git_http_client_read_response)
ABSENT(git_http_client_send_body)
ABSENT(git_http_client_send_request)
ABSENT(git_http_client_skip_body)
ABSENT(git_http_response_dispose)
ABSENT(git_http_response_is_redirect)
ABSENT(http_parser_parse_url)
