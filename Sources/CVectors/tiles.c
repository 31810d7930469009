#include "cvectors_tiles.h"

#pragma clang fp contract(off)

/* Where the system can choose at start, wider vectors are used on processors that have them. */
#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

enum { lanes = 8, together = 4 };

typedef float vector __attribute__((vector_size(32), aligned(4)));
typedef int32_t numbers __attribute__((vector_size(32), aligned(4)));

/* In each place the one or the other. */
#define SELECT(type, mask, one, other) ((type)(((mask) & (numbers)(one)) | (~(mask) & (numbers)(other))))

void cvectors_tile(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, void *tiles) {
  const float *from = (const float *)rows;
  float *to = (float *)tiles;
  for (intptr_t start = 0; start < count; start += lanes, to += width * lanes) {
    for (intptr_t lane = 0; lane < lanes; lane++) {
      const float *row = from + (start + lane) * blocks * lanes;
      for (intptr_t i = 0; i < width; i++) to[i * lanes + lane] = start + lane < count ? row[i] : 0;
    }
  }
}

WIDE void cvectors_tiles_nearest(const void *tiles, intptr_t tile_count, intptr_t width, const void *centres, intptr_t count,
                                 intptr_t blocks, int32_t *best, float *similarity, float *second) {
  const vector *tile = (const vector *)tiles;
  const intptr_t stride = blocks * lanes;
  const vector lowest = (vector){0} - __builtin_inff();
  for (intptr_t t = 0; t < tile_count; t++, tile += width) {
    vector first = lowest, next = lowest;
    numbers found = {0};
    for (intptr_t c = 0; c < count; c += together) {
      /* A last group that is not full looks at its last centre again, which is then left out. */
      intptr_t group = count - c < together ? count - c : together;
      const float *centre[together];
      vector sum[together] = {{0}, {0}, {0}, {0}};
      for (intptr_t j = 0; j < together; j++) centre[j] = (const float *)centres + (c + (j < group ? j : group - 1)) * stride;
      for (intptr_t i = 0; i < width; i++) {
        vector x = tile[i];
        sum[0] += x * centre[0][i];
        sum[1] += x * centre[1][i];
        sum[2] += x * centre[2][i];
        sum[3] += x * centre[3][i];
      }
      for (intptr_t j = 0; j < group; j++) {
        numbers is_best = sum[j] > first;
        vector behind = SELECT(vector, is_best, first, sum[j]);
        next = SELECT(vector, behind > next, behind, next);
        first = SELECT(vector, is_best, sum[j], first);
        found = SELECT(numbers, is_best, (numbers){0} + (int32_t)(c + j), found);
      }
    }
    *(numbers *)(best + t * lanes) = found;
    *(vector *)(similarity + t * lanes) = first;
    *(vector *)(second + t * lanes) = next;
  }
}

WIDE void cvectors_tiles_products(const void *tiles, intptr_t tile_count, intptr_t width, const void *row, float *products) {
  const vector *tile = (const vector *)tiles;
  const float *numbers = (const float *)row;
  for (intptr_t t = 0; t < tile_count; t++, tile += width) {
    vector sum = {0};
    for (intptr_t i = 0; i < width; i++) sum += tile[i] * numbers[i];
    *(vector *)(products + t * lanes) = sum;
  }
}

WIDE void cvectors_add_rows(const void *rows, intptr_t count, intptr_t blocks, const int32_t *groups, void *sums) {
  const vector *row = (const vector *)rows;
  for (intptr_t r = 0; r < count; r++, row += blocks) {
    vector *sum = (vector *)sums + groups[r] * blocks;
    for (intptr_t i = 0; i < blocks; i++) sum[i] += row[i];
  }
}

/* Adds the first `width` numbers, each times one of some rows of blocks, to a row of as many blocks. */
static inline __attribute__((always_inline)) void add_products(const float *numbers, intptr_t width, const vector *rows,
                                                               intptr_t blocks, vector *sum) {
  for (intptr_t block = 0; block < blocks; block++) {
    vector total = sum[block];
    for (intptr_t i = 0; i < width; i++) total += rows[i * blocks + block] * numbers[i];
    sum[block] = total;
  }
}

WIDE void cvectors_product(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, const void *other,
                           intptr_t other_blocks, void *product) {
  for (intptr_t r = 0; r < count; r++) {
    add_products((const float *)rows + r * blocks * lanes, width, (const vector *)other, other_blocks,
                 (vector *)product + r * other_blocks);
  }
}

WIDE void cvectors_add_outer(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, void *sums) {
  const vector *row = (const vector *)rows;
  for (intptr_t r = 0; r < count; r++, row += blocks) {
    const float *numbers = (const float *)row;
    for (intptr_t i = 0; i < width; i++) {
      vector *sum = (vector *)sums + i * blocks;
      for (intptr_t block = 0; block < blocks; block++) sum[block] += row[block] * numbers[i];
    }
  }
}
