#include "CGit2.h"
#include <string.h>
#include <zlib.h>

long airlock_inflate(const void *data, size_t size, size_t skip, void *out, size_t out_size, int *ended) {
  unsigned char skipped[64];
  z_stream stream;
  *ended = 0;
  if (skip > sizeof skipped || size > UINT_MAX || out_size > UINT_MAX) return -1;
  memset(&stream, 0, sizeof stream);
  if (inflateInit(&stream) != Z_OK) return -1;
  stream.next_in = (unsigned char *)data;
  stream.avail_in = (uInt)size;
  stream.next_out = skipped;
  stream.avail_out = (uInt)skip;
  int code = skip > 0 ? inflate(&stream, Z_SYNC_FLUSH) : Z_OK;
  if (code == Z_OK && stream.avail_out == 0) {
    stream.next_out = out;
    stream.avail_out = (uInt)out_size;
    code = inflate(&stream, Z_FINISH);
    /* The sum at the end may still be unread when the text is complete. */
    if (code == Z_BUF_ERROR && stream.avail_out == 0) {
      unsigned char none;
      stream.next_out = &none;
      stream.avail_out = 1;
      int last = inflate(&stream, Z_FINISH);
      if (last == Z_STREAM_END && stream.avail_out == 1) code = Z_STREAM_END;
      stream.avail_out = 0;
    }
  }
  long produced = stream.total_out >= skip ? (long)(stream.total_out - skip) : 0;
  *ended = code == Z_STREAM_END && produced <= (long)out_size;
  inflateEnd(&stream);
  if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR) return -1;
  return produced < (long)out_size ? produced : (long)out_size;
}
