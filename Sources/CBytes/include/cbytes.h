/* Searching and hashing runs of bytes, many at a time.
 *
 * In C because reading tables spends most of its time here, and Swift has no portable way to compare sixteen bytes at once and
 * to find the first that fits. No function reads outside of the bytes that it is given. */
#ifndef CBYTES_H
#define CBYTES_H

#include <stdint.h>
#include <string.h>

typedef uint8_t cbytes_block __attribute__((vector_size(16), aligned(1)));

/* The place of the first of three bytes from a place on; the count where there is none. */
static inline intptr_t cbytes_find(const uint8_t *bytes, intptr_t from, intptr_t count, uint8_t a, uint8_t b, uint8_t c) {
  intptr_t i = from;
  for (; i + 16 <= count; i += 16) {
    cbytes_block block;
    memcpy(&block, bytes + i, 16);
    cbytes_block hits = (cbytes_block)((block == a) | (block == b) | (block == c));
    uint64_t halves[2];
    memcpy(halves, &hits, 16);
    if ((halves[0] | halves[1]) == 0) continue;
    while (bytes[i] != a && bytes[i] != b && bytes[i] != c) i++;
    return i;
  }
  while (i < count && bytes[i] != a && bytes[i] != b && bytes[i] != c) i++;
  return i;
}

/* Whether all bytes are ASCII. */
static inline int cbytes_is_ascii(const uint8_t *bytes, intptr_t count) {
  uint64_t all = 0;
  intptr_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t word;
    memcpy(&word, bytes + i, 8);
    all |= word;
  }
  for (; i < count; i++) all |= bytes[i];
  return (all & 0x8080808080808080u) == 0;
}

/* Both halves of a product, which mixes all bits of both factors (Wang Yi, wyhash). */
static inline uint64_t cbytes_mix(uint64_t a, uint64_t b) {
  unsigned __int128 product = (unsigned __int128)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* A hash, under a key against inputs made to collide. */
static inline uint64_t cbytes_hash(const uint8_t *bytes, intptr_t count, uint64_t key) {
  const uint64_t first = 0x9e3779b97f4a7c15u, second = 0xbf58476d1ce4e5b9u;
  uint64_t hash = key ^ ((uint64_t)count * first);
  intptr_t i = 0;
  for (; i + 8 <= count; i += 8) {
    uint64_t word;
    memcpy(&word, bytes + i, 8);
    hash = cbytes_mix(hash ^ word, first ^ key);
  }
  uint64_t rest = 0;
  for (; i < count; i++) rest = rest << 8 | bytes[i];
  return cbytes_mix(hash ^ rest, second ^ key);
}

#endif
