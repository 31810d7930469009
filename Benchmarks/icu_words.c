// ICU's word iterator over one comment a line, the text converted to UTF-16 beforehand: the ceiling for a design that asks ICU for
// every boundary. usage: icu_words TEXT RUNS
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static double processor_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int argc, char **argv) {
  if (argc < 3) return 64;
  FILE *file = fopen(argv[1], "rb");
  int runs = atoi(argv[2]);
  if (file == NULL || runs < 1) return 1;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "de", NULL, 0, &status);
  if (U_FAILURE(status)) return 1;
  UChar **lines = NULL;
  int32_t *lengths = NULL;
  long count = 0, room = 0, bytes = 0;
  char *line = NULL;
  size_t size = 0;
  ssize_t read;
  while ((read = getline(&line, &size, file)) > 0) {
    if (line[read - 1] == '\n') read--;
    if (count == room) {
      room = room ? room * 2 : 1024;
      lines = realloc(lines, sizeof *lines * (size_t)room);
      lengths = realloc(lengths, sizeof *lengths * (size_t)room);
    }
    lines[count] = malloc(sizeof(UChar) * (size_t)(read + 1));
    u_strFromUTF8(lines[count], (int32_t)read + 1, &lengths[count], line, (int32_t)read, &status);
    bytes += read;
    count++;
  }
  double *seconds = malloc(sizeof *seconds * (size_t)runs);
  long words = 0;
  for (int run = 0; run < runs; run++) {
    double start = processor_seconds();
    words = 0;
    for (long i = 0; i < count; i++) {
      ubrk_setText(iterator, lines[i], lengths[i], &status);
      ubrk_first(iterator);
      while (ubrk_next(iterator) != UBRK_DONE)
        if (ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT) words++;
    }
    seconds[run] = processor_seconds() - start;
  }
  qsort(seconds, (size_t)runs, sizeof *seconds, ascending);
  printf("{\"tool\":\"icu word iterator\",\"cpu_MBps\":%.1f,\"words\":%ld}\n",
         bytes / seconds[runs / 2] / 1e6, words);
  return 0;
}
