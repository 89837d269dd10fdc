/* What kind each of sixty-four bytes is, a bit for each: Swift's own vectors are compared one byte after the other. */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint8_t airlock_sixteen __attribute__((ext_vector_type(16)));
typedef bool airlock_flags __attribute__((ext_vector_type(16)));

/* All of ASCII; the first byte is the lowest bit. */
struct airlock_kinds {
  uint64_t letters, capitals, digits, spaces;
  /* What is printed and is neither a letter nor a space. */
  uint64_t signs;
  /* Letters, digits and `+/=`. */
  uint64_t base64;
  /* Whether any is not ASCII, and whether any is a control character but tab, line feed and carriage return. */
  bool has_wide, has_controls;
};

static inline uint64_t airlock_bits(airlock_sixteen truth) {
  airlock_flags flags = __builtin_convertvector(truth, airlock_flags);
  uint16_t bits;
  memcpy(&bits, &flags, sizeof bits);
  return bits;
}

static inline airlock_sixteen airlock_load(const void *text) {
  airlock_sixteen bytes;
  memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

static inline airlock_sixteen airlock_are_letters(airlock_sixteen bytes) {
  return (airlock_sixteen)((bytes | 0x20) - 'a' < 26);
}

static inline __attribute__((always_inline)) struct airlock_kinds airlock_kinds_of(const void *text) {
  struct airlock_kinds kinds = {0};
  airlock_sixteen all = 0, controls = 0;
#pragma clang loop unroll(full)
  for (int place = 0; place < 64; place += 16) {
    airlock_sixteen bytes = airlock_load((const char *)text + place);
    airlock_sixteen letters = airlock_are_letters(bytes);
    airlock_sixteen digits = (airlock_sixteen)(bytes - '0' < 10);
    airlock_sixteen printed = (airlock_sixteen)(bytes - '!' < 0x5E);
    airlock_sixteen others = (airlock_sixteen)((bytes | 4) == '/') | (airlock_sixteen)(bytes == '=');
    airlock_sixteen blanks = (airlock_sixteen)(bytes - '\t' < 2) | (airlock_sixteen)(bytes == '\r');
    kinds.letters |= airlock_bits(letters) << place;
    kinds.capitals |= airlock_bits((airlock_sixteen)(bytes - 'A' < 26)) << place;
    kinds.digits |= airlock_bits(digits) << place;
    kinds.spaces |= airlock_bits((airlock_sixteen)(bytes == ' ')) << place;
    kinds.signs |= airlock_bits(printed & ~letters) << place;
    kinds.base64 |= airlock_bits(letters | digits | others) << place;
    all |= bytes;
    controls |= (airlock_sixteen)(bytes < ' ') & ~blanks;
  }
  kinds.has_wide = airlock_bits((airlock_sixteen)(all > 0x7F)) != 0;
  kinds.has_controls = airlock_bits(controls) != 0;
  return kinds;
}

static inline uint64_t airlock_letters_of(const void *text) {
  uint64_t letters = 0;
#pragma clang loop unroll(full)
  for (int place = 0; place < 64; place += 16) {
    letters |= airlock_bits(airlock_are_letters(airlock_load((const char *)text + place))) << place;
  }
  return letters;
}
