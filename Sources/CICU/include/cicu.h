// The part of ICU that Stadtecho uses, behind declarations that mention no ICU type.
//
// Swift must never see <unicode/*.h>: it clashes with the ICU inside Foundation. Only cicu.c includes it.
#ifndef STADTECHO_CICU_H
#define STADTECHO_CICU_H

#include <stddef.h>
#include <stdint.h>

// Boundaries ---------------------------------------------------------------------------------------

/// An ICU break iterator over UTF-8. Not safe for use from two threads at once.
typedef struct cicu_breaker cicu_breaker;

typedef enum { CICU_WORD = 0, CICU_SENTENCE = 1 } cicu_break_kind;

/// Opens an iterator for a locale ("de"). NULL when ICU cannot.
cicu_breaker *cicu_breaker_open(cicu_break_kind kind, const char *locale);
void cicu_breaker_close(cicu_breaker *breaker);

/// Segments valid UTF-8 of `length` bytes. Writes the end of each segment (a byte offset) to `ends` and the
/// rule status of each segment to `statuses` (NULL to leave out), at most `capacity`.
/// Returns the number of segments, which may be larger than `capacity` (call again with more room), or -1.
int32_t cicu_breaker_segment(cicu_breaker *breaker, const char *utf8, int32_t length, int32_t *ends,
                             int32_t *statuses, int32_t capacity);

/// ICU's compiled rules: a state machine over character categories. Read-only and safe to share.
typedef struct {
  int32_t state_count;
  /// Bytes in a row: accepting, look-ahead, tag index, then the next state for each category.
  int32_t row_length;
  int32_t category_count;
  /// Categories from here on need a dictionary (Thai, Chinese ...): ask the iterator instead.
  int32_t dictionary_start;
  /// The state before the first character of a segment.
  int32_t start_state;
  /// `state_count` rows of `row_length` bytes.
  const uint8_t *rows;
  /// Rule status by tag index.
  const int32_t *statuses;
  int32_t status_count;
  void *owner;
} cicu_rules;

/// Opens the rules of a break iterator. Returns 0, or -1 when ICU's binary layout is not the one that is
/// understood here (magic 0xb1a0, format version 6, 8-bit rows, no look-ahead): ask the iterator then.
int cicu_rules_open(cicu_break_kind kind, const char *locale, cicu_rules *rules);
void cicu_rules_close(cicu_rules *rules);

/// Writes the categories of `count` code points from `first` on to `out`. In C, because it is asked for
/// 131,072 of them whenever a program starts.
void cicu_rules_categories(const cicu_rules *rules, int32_t first, int32_t count, uint8_t *out);

// Normal forms -------------------------------------------------------------------------------------

/// NFC and full case folding of valid UTF-8; returns the length in bytes, which may be larger than
/// `capacity` (call again with more room), or -1.
int32_t cicu_fold(const char *utf8, int32_t length, char *out, int32_t capacity);

/// The general category group of a code point: 'L' letter, 'M' mark, 'N' number, 'P' punctuation,
/// 'S' symbol, 'Z' separator, 'C' other.
char cicu_category(int32_t code_point);

/// Whether a code point is shown as an emoji by default or starts an emoji sequence.
int cicu_is_emoji(int32_t code_point);

/// ISO 15924 code of a code point's script ("Latn", "Arab", "Cyrl"), "Zyyy" for common characters.
const char *cicu_script(int32_t code_point);

// Charsets -----------------------------------------------------------------------------------------

/// Guesses the charset of the bytes. Writes its name to `name` (at most `capacity` with the final NUL) and
/// returns the confidence, 0...100, or -1 when there is no guess.
int cicu_detect_charset(const char *bytes, int32_t length, char *name, int32_t capacity);

/// A streaming converter from a charset to UTF-8. Not safe for use from two threads at once.
typedef struct cicu_decoder cicu_decoder;

/// Opens a converter by charset name. NULL when ICU does not know it.
cicu_decoder *cicu_decoder_open(const char *charset);
void cicu_decoder_close(cicu_decoder *decoder);

/// Converts as much as fits. `*consumed` and `*produced` say how far it came; bytes that are no
/// characters become U+FFFD. `flush` is nonzero with the last piece of input. Returns 1 when `out` was too small and
/// the call has to be repeated with the rest, 0 when all input was used, -1 on failure.
int cicu_decoder_convert(cicu_decoder *decoder, const char *in, int32_t in_length, int32_t *consumed,
                         char *out, int32_t capacity, int32_t *produced, int flush);

// Numbers, dates and order for readers -----------------------------------------------------------------

/// How a language writes numbers and dates and sorts words. Not safe for use from two threads at once.
typedef struct cicu_locale cicu_locale;

/// Opens a locale ("de"), with the locale to sort by ("de@collation=phonebook"). NULL when ICU cannot.
cicu_locale *cicu_locale_open(const char *name, const char *collation);
void cicu_locale_close(cicu_locale *locale);

/// Write a text as UTF-8 to `out` and return its length in bytes, or -1 when it does not fit or ICU cannot.
/// A skeleton names the parts of a date in ICU's letters ("yMMMMd").
int32_t cicu_locale_integer(cicu_locale *locale, int64_t value, char *out, int32_t capacity);
int32_t cicu_locale_number(cicu_locale *locale, double value, int32_t places, char *out,
                           int32_t capacity);
int32_t cicu_locale_date(cicu_locale *locale, const char *skeleton, int32_t year, int32_t month,
                         int32_t day, char *out, int32_t capacity);
/// From one day to another, each as year, month, day; what both have in common is written once.
int32_t cicu_locale_period(cicu_locale *locale, const char *skeleton, const int32_t first[3],
                           const int32_t last[3], char *out, int32_t capacity);

/// Below 0 when `a` comes first, above 0 when `b` does, 0 when they sort alike.
int cicu_locale_compare(cicu_locale *locale, const char *a, int32_t a_length, const char *b,
                        int32_t b_length);

#endif
