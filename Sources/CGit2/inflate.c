#include "CGit2.h"
#include <stdlib.h>
#include <zlib.h>

struct airlock_inflation {
  z_stream stream;
};

airlock_inflation *airlock_inflation_begin(const void *data, size_t size) {
  airlock_inflation *inflation = size > UINT_MAX ? NULL : calloc(1, sizeof *inflation);
  if (!inflation) return NULL;
  inflation->stream.next_in = (unsigned char *)data;
  inflation->stream.avail_in = (uInt)size;
  if (inflateInit(&inflation->stream) == Z_OK) return inflation;
  free(inflation);
  return NULL;
}

size_t airlock_inflation_next(airlock_inflation *inflation, void *out, size_t size) {
  if (size > UINT_MAX) return 0;
  inflation->stream.next_out = out;
  inflation->stream.avail_out = (uInt)size;
  inflate(&inflation->stream, Z_SYNC_FLUSH);
  return size - inflation->stream.avail_out;
}

int airlock_inflation_ends(airlock_inflation *inflation) {
  /* The sum at the end may still be unread when the text is complete; asked again, zlib only says that it ended. */
  unsigned char none;
  inflation->stream.next_out = &none;
  inflation->stream.avail_out = 1;
  return inflate(&inflation->stream, Z_FINISH) == Z_STREAM_END && inflation->stream.avail_out == 1;
}

void airlock_inflation_free(airlock_inflation *inflation) {
  if (!inflation) return;
  inflateEnd(&inflation->stream);
  free(inflation);
}
