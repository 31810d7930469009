#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

// Boundaries ---------------------------------------------------------------------------------------

struct cicu_breaker {
  UBreakIterator *iterator;
  UText *text;
};

cicu_breaker *cicu_breaker_open(cicu_break_kind kind, const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator =
      ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cicu_breaker *breaker = calloc(1, sizeof *breaker);
  if (breaker == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void cicu_breaker_close(cicu_breaker *breaker) {
  if (breaker == NULL) return;
  ubrk_close(breaker->iterator);
  utext_close(breaker->text);
  free(breaker);
}

int32_t cicu_breaker_segment(cicu_breaker *breaker, const char *utf8, int32_t length, int32_t *ends,
                             int32_t *statuses, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, utf8, length, &status);
  ubrk_setUText(breaker->iterator, breaker->text, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  ubrk_first(breaker->iterator);
  for (int32_t end = ubrk_next(breaker->iterator); end != UBRK_DONE;
       end = ubrk_next(breaker->iterator)) {
    if (count < capacity) {
      ends[count] = end;
      if (statuses != NULL) statuses[count] = ubrk_getRuleStatus(breaker->iterator);
    }
    count++;
  }
  return count;
}

// Normal forms -------------------------------------------------------------------------------------

int32_t cicu_fold(const char *utf8, int32_t length, char *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  // The root locale's case map is immutable and cheap to open; nothing is shared between threads.
  UCaseMap *map = ucasemap_open("", U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return -1;
  char stack[256];
  char *folded = stack;
  int32_t folded_length = ucasemap_utf8FoldCase(map, folded, sizeof stack, utf8, length, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    folded = malloc((size_t)folded_length + 1);
    if (folded != NULL)
      folded_length =
          ucasemap_utf8FoldCase(map, folded, folded_length + 1, utf8, length, &status);
  }
  ucasemap_close(map);
  if (folded == NULL || U_FAILURE(status)) {
    if (folded != stack) free(folded);
    return -1;
  }
  // NFC through UTF-16: ICU's UTF-8 normalisation is C++ only.
  int32_t result = -1;
  UChar source16[256], target16[256];
  UChar *source = source16, *target = target16;
  int32_t room = 256, source_length = 0, needed = 0;
  u_strFromUTF8(source, room, &source_length, folded, folded_length, &status);
  const UNormalizer2 *nfc = NULL;
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    room = source_length + 1;
    source = malloc(sizeof(UChar) * (size_t)room);
    if (source == NULL) goto done;
    u_strFromUTF8(source, room, &source_length, folded, folded_length, &status);
  }
  if (U_FAILURE(status)) goto done;
  nfc = unorm2_getNFCInstance(&status);
  needed = unorm2_normalize(nfc, source, source_length, target, 256, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    target = malloc(sizeof(UChar) * (size_t)(needed + 1));
    if (target == NULL) goto done;
    needed = unorm2_normalize(nfc, source, source_length, target, needed + 1, &status);
  }
  if (U_FAILURE(status)) goto done;
  u_strToUTF8(out, capacity, &result, target, needed, &status);
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) result = -1;
done:
  if (folded != stack) free(folded);
  if (source != source16) free(source);
  if (target != target16) free(target);
  return result;
}

char cicu_category(int32_t code_point) {
  uint32_t mask = U_GET_GC_MASK(code_point);
  if (mask & U_GC_L_MASK) return 'L';
  if (mask & U_GC_M_MASK) return 'M';
  if (mask & U_GC_N_MASK) return 'N';
  if (mask & U_GC_P_MASK) return 'P';
  if (mask & U_GC_S_MASK) return 'S';
  if (mask & U_GC_Z_MASK) return 'Z';
  return 'C';
}

int cicu_is_emoji(int32_t code_point) {
  // Digits, # and * are Emoji by property but text by habit; they only become one with U+20E3.
  return code_point > 0xFF && u_hasBinaryProperty(code_point, UCHAR_EMOJI);
}

const char *cicu_script(int32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(code_point, &status);
  const char *name = U_SUCCESS(status) ? uscript_getShortName(script) : NULL;
  return name != NULL ? name : "Zyyy";
}

// Charsets -----------------------------------------------------------------------------------------

int cicu_detect_charset(const char *bytes, int32_t length, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return -1;
  int confidence = -1;
  ucsdet_setText(detector, bytes, length, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  if (U_SUCCESS(status) && match != NULL) {
    const char *found = ucsdet_getName(match, &status);
    int32_t value = ucsdet_getConfidence(match, &status);
    if (U_SUCCESS(status) && (int32_t)strlen(found) < capacity) {
      strcpy(name, found);
      confidence = value;
    }
  }
  ucsdet_close(detector);
  return confidence;
}

struct cicu_decoder {
  UConverter *source;
  UConverter *utf8;
  UChar pivot[4096];
  UChar *pivot_source;
  UChar *pivot_target;
  int started;
};

cicu_decoder *cicu_decoder_open(const char *charset) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  decoder->source = ucnv_open(charset, &status);
  decoder->utf8 = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    cicu_decoder_close(decoder);
    return NULL;
  }
  decoder->pivot_source = decoder->pivot_target = decoder->pivot;
  return decoder;
}

void cicu_decoder_close(cicu_decoder *decoder) {
  if (decoder == NULL) return;
  ucnv_close(decoder->source);
  ucnv_close(decoder->utf8);
  free(decoder);
}

int cicu_decoder_convert(cicu_decoder *decoder, const char *in, int32_t in_length, int32_t *consumed,
                         char *out, int32_t capacity, int32_t *produced, int flush) {
  UErrorCode status = U_ZERO_ERROR;
  const char *source = in;
  char *target = out;
  ucnv_convertEx(decoder->utf8, decoder->source, &target, out + capacity, &source, in + in_length,
                 decoder->pivot, &decoder->pivot_source, &decoder->pivot_target,
                 decoder->pivot + 4096, !decoder->started, flush != 0, &status);
  decoder->started = 1;
  *consumed = (int32_t)(source - in);
  *produced = (int32_t)(target - out);
  if (status == U_BUFFER_OVERFLOW_ERROR) return 1;
  return U_FAILURE(status) ? -1 : 0;
}
