/* Inner products of many rows at once.
 *
 * Rows stand in tiles of eight: the first numbers of eight rows, then their second numbers, and so on, so that a vector holds
 * one number of eight rows and no sum has to be taken across a vector. Each product is added up number by number and without
 * fused multiplication, which makes it the same for every width of vectors and on every machine. */
#ifndef CVECTORS_TILES_H
#define CVECTORS_TILES_H

#include <stdint.h>

/* Writes rows of some blocks of eight numbers as tiles of their first `width` numbers; the last tile is filled with zeros. */
void cvectors_tile(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, void *tiles);

/* For each row in some tiles the row of `centres` with the greatest inner product, the product, and the second greatest one.
 * The results have room for all rows of the tiles. `centres` has rows of `blocks` blocks, at least one. */
void cvectors_tiles_nearest(const void *tiles, intptr_t tile_count, intptr_t width, const void *centres, intptr_t count,
                            intptr_t blocks, int32_t *best, float *similarity, float *second);

/* The inner product of each row in some tiles with one row. */
void cvectors_tiles_products(const void *tiles, intptr_t tile_count, intptr_t width, const void *row, float *products);

/* Adds each of some rows of blocks to the row of `sums` that its number in `groups` names. */
void cvectors_add_rows(const void *rows, intptr_t count, intptr_t blocks, const int32_t *groups, void *sums);

/* Adds the products of all pairs of the first `width` numbers of some rows: to row i of `sums` the row times its number i. */
void cvectors_add_outer(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, void *sums);

/* The product of rows of `blocks` blocks, of whose numbers the first `width` count, with `width` rows of `other_blocks` blocks. */
void cvectors_product(const void *rows, intptr_t count, intptr_t blocks, intptr_t width, const void *other, intptr_t other_blocks,
                      void *product);

#endif
