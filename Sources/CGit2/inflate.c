#include "CGit2.h"
#include <libdeflate.h>
#include <zlib.h>

size_t airlock_inflate_beginning(const void *data, size_t size, void *out, size_t out_size) {
  z_stream stream = {0};
  if (size > UINT_MAX || out_size > UINT_MAX || inflateInit(&stream) != Z_OK) return 0;
  stream.next_in = (unsigned char *)data;
  stream.avail_in = (uInt)size;
  stream.next_out = out;
  stream.avail_out = (uInt)out_size;
  inflate(&stream, Z_SYNC_FLUSH);
  inflateEnd(&stream);
  return out_size - stream.avail_out;
}

int airlock_inflate(const void *data, size_t size, void *out, size_t out_size) {
  struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
  if (!decompressor) return 0;
  size_t used;
  /* Without a place for the number of bytes it wants exactly as many as there is room for. */
  enum libdeflate_result result =
    libdeflate_zlib_decompress_ex(decompressor, data, size, out, out_size, &used, NULL);
  libdeflate_free_decompressor(decompressor);
  return result == LIBDEFLATE_SUCCESS && used == size;
}
