#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udateintervalformat.h>
#include <unicode/udatpg.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

enum { LONGEST = 256, SKELETONS = 4 };

/// Dates have no zone: they are made and printed in the same one.
static const UChar UTC[] = {'U', 'T', 'C', 0};

typedef struct {
  char skeleton[16];
  UDateFormat *format;
} dated;

struct cicu_locale {
  char name[64];
  UNumberFormat *numbers;
  UCalendar *calendar;
  UCollator *collator;
  UDateTimePatternGenerator *patterns;
  dated dates[SKELETONS];
};

cicu_locale *cicu_locale_open(const char *name, const char *collation) {
  cicu_locale *locale = calloc(1, sizeof *locale);
  if (locale == NULL || strlen(name) >= sizeof locale->name) {
    free(locale);
    return NULL;
  }
  strcpy(locale->name, name);
  UErrorCode status = U_ZERO_ERROR;
  locale->numbers = unum_open(UNUM_DECIMAL, NULL, 0, name, NULL, &status);
  locale->calendar = ucal_open(UTC, -1, name, UCAL_GREGORIAN, &status);
  locale->collator = ucol_open(collation, &status);
  locale->patterns = udatpg_open(name, &status);
  if (U_FAILURE(status)) {
    cicu_locale_close(locale);
    return NULL;
  }
  return locale;
}

void cicu_locale_close(cicu_locale *locale) {
  if (locale == NULL) return;
  if (locale->numbers != NULL) unum_close(locale->numbers);
  if (locale->calendar != NULL) ucal_close(locale->calendar);
  if (locale->collator != NULL) ucol_close(locale->collator);
  if (locale->patterns != NULL) udatpg_close(locale->patterns);
  for (int i = 0; i < SKELETONS; i++)
    if (locale->dates[i].format != NULL) udat_close(locale->dates[i].format);
  free(locale);
}

static int32_t utf8(const UChar *text, int32_t length, char *out, int32_t capacity, UErrorCode status) {
  if (U_FAILURE(status)) return -1;
  int32_t written = 0;
  u_strToUTF8(out, capacity, &written, text, length, &status);
  return U_FAILURE(status) ? -1 : written;
}

int32_t cicu_locale_number(cicu_locale *locale, double value, int32_t places, char *out,
                           int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[LONGEST];
  unum_setAttribute(locale->numbers, UNUM_MIN_FRACTION_DIGITS, places);
  unum_setAttribute(locale->numbers, UNUM_MAX_FRACTION_DIGITS, places);
  int32_t length = unum_formatDouble(locale->numbers, value, text, LONGEST, NULL, &status);
  return utf8(text, length, out, capacity, status);
}

int32_t cicu_locale_integer(cicu_locale *locale, int64_t value, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[LONGEST];
  unum_setAttribute(locale->numbers, UNUM_MIN_FRACTION_DIGITS, 0);
  unum_setAttribute(locale->numbers, UNUM_MAX_FRACTION_DIGITS, 0);
  int32_t length = unum_formatInt64(locale->numbers, value, text, LONGEST, NULL, &status);
  return utf8(text, length, out, capacity, status);
}

static UDate date_of(cicu_locale *locale, int32_t year, int32_t month, int32_t day, UErrorCode *status) {
  ucal_clear(locale->calendar);
  ucal_setDateTime(locale->calendar, year, month - 1, day, 12, 0, 0, status);
  return ucal_getMillis(locale->calendar, status);
}

/// The format for a skeleton, from those that were used before where it is one of them.
static UDateFormat *format_for(cicu_locale *locale, const char *skeleton, UErrorCode *status) {
  if (strlen(skeleton) >= sizeof locale->dates[0].skeleton) return NULL;
  dated *slot = NULL;
  for (int i = 0; i < SKELETONS; i++) {
    if (locale->dates[i].format != NULL && strcmp(locale->dates[i].skeleton, skeleton) == 0)
      return locale->dates[i].format;
    if (slot == NULL && locale->dates[i].format == NULL) slot = &locale->dates[i];
  }
  if (slot == NULL) {
    slot = &locale->dates[0];
    udat_close(slot->format);
    slot->format = NULL;
  }
  UChar wanted[LONGEST], pattern[LONGEST];
  u_charsToUChars(skeleton, wanted, (int32_t)strlen(skeleton) + 1);
  int32_t length = udatpg_getBestPattern(locale->patterns, wanted, -1, pattern, LONGEST, status);
  if (U_FAILURE(*status)) return NULL;
  slot->format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale->name, UTC, -1, pattern, length, status);
  strcpy(slot->skeleton, skeleton);
  return slot->format;
}

int32_t cicu_locale_date(cicu_locale *locale, const char *skeleton, int32_t year, int32_t month,
                         int32_t day, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[LONGEST];
  UDateFormat *format = format_for(locale, skeleton, &status);
  if (format == NULL || U_FAILURE(status)) return -1;
  UDate date = date_of(locale, year, month, day, &status);
  int32_t length = udat_format(format, date, text, LONGEST, NULL, &status);
  return utf8(text, length, out, capacity, status);
}

int32_t cicu_locale_period(cicu_locale *locale, const char *skeleton, const int32_t first[3],
                           const int32_t last[3], char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[LONGEST], text[LONGEST];
  u_charsToUChars(skeleton, wanted, (int32_t)strlen(skeleton) + 1);
  UDateIntervalFormat *format = udtitvfmt_open(locale->name, wanted, -1, UTC, -1, &status);
  if (U_FAILURE(status)) return -1;
  UDate from = date_of(locale, first[0], first[1], first[2], &status);
  UDate to = date_of(locale, last[0], last[1], last[2], &status);
  int32_t length = udtitvfmt_format(format, from, to, text, LONGEST, NULL, &status);
  udtitvfmt_close(format);
  return utf8(text, length, out, capacity, status);
}

int cicu_locale_compare(cicu_locale *locale, const char *a, int32_t a_length, const char *b,
                        int32_t b_length) {
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult order = ucol_strcollUTF8(locale->collator, a, a_length, b, b_length, &status);
  return U_FAILURE(status) ? 0 : (int)order;
}
