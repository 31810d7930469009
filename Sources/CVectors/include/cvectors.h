/* Inner products of rows of numbers.
 *
 * In C because Swift without optimisation takes a hundred times as long for the same loop, which debug builds and tests spend
 * most of their time in. The order of additions is fixed, so that results are the same on every machine. */
#ifndef CVECTORS_H
#define CVECTORS_H

#include <stdint.h>

/* Eight numbers; rows are whole blocks and need no alignment. */
typedef float cvectors_block __attribute__((vector_size(32), aligned(4)));
typedef float cvectors_half __attribute__((vector_size(16), aligned(4)));

/* The inner product of two rows of some blocks. */
static inline float cvectors_dot(const void *a, const void *b, intptr_t blocks) {
  const cvectors_block *x = (const cvectors_block *)a;
  const cvectors_block *y = (const cvectors_block *)b;
  cvectors_block sum = {0};
  for (intptr_t i = 0; i < blocks; i++) sum += x[i] * y[i];
  float low = (sum[0] + sum[4]) + (sum[2] + sum[6]);
  float high = (sum[1] + sum[5]) + (sum[3] + sum[7]);
  return low + high;
}

/* Adds a multiple of a row to a row. */
static inline void cvectors_add(float weight, const void *from, void *to, intptr_t blocks) {
  const cvectors_block *x = (const cvectors_block *)from;
  cvectors_block *y = (cvectors_block *)to;
  for (intptr_t i = 0; i < blocks; i++) y[i] += x[i] * weight;
}

#endif
