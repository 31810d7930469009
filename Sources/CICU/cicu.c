#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucptrie.h>
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

// The layout of ICU's compiled rules (RBBIDataHeader and RBBIStateTable in ICU's rbbidata.h, format 6).
typedef struct {
  uint32_t magic;
  uint8_t format_version[4];
  uint32_t length;
  uint32_t category_count;
  uint32_t forward_table, forward_table_length;
  uint32_t reverse_table, reverse_table_length;
  uint32_t trie, trie_length;
  uint32_t rule_source, rule_source_length;
  uint32_t status_table, status_table_length;
} rules_header;

typedef struct {
  uint32_t state_count;
  uint32_t row_length;
  uint32_t dictionary_start;
  uint32_t look_ahead_results;
  uint32_t flags;
} state_table_header;

enum {
  FLAG_BOF_REQUIRED = 2,
  FLAG_8_BIT_ROWS = 4,
  START_STATE = 1,
  BOF_CATEGORY = 2,
  RULES_MAGIC = 0xb1a0,
  RULES_FORMAT = 6
};

typedef struct {
  uint8_t *data;
  UCPTrie *trie;
  int32_t *statuses;
} rules_owner;

static void rules_owner_free(rules_owner *owner) {
  if (owner == NULL) return;
  ucptrie_close(owner->trie);
  free(owner->statuses);
  free(owner->data);
  free(owner);
}

/// Whether `length` bytes from `offset` lie inside `total`.
static int lies_inside(uint32_t offset, uint32_t length, uint32_t total) {
  return offset <= total && length <= total - offset;
}

int cicu_rules_open(cicu_break_kind kind, const char *locale, cicu_rules *rules) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator =
      ubrk_open(kind == CICU_WORD ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  rules_owner *owner = calloc(1, sizeof *owner);
  int32_t length = ubrk_getBinaryRules(iterator, NULL, 0, &status);
  if (owner == NULL || U_FAILURE(status) || length < (int32_t)sizeof(rules_header)) goto fail;
  owner->data = malloc((size_t)length);
  if (owner->data == NULL) goto fail;
  ubrk_getBinaryRules(iterator, owner->data, length, &status);
  if (U_FAILURE(status)) goto fail;

  const rules_header *header = (const rules_header *)owner->data;
  if (header->magic != RULES_MAGIC || header->format_version[0] != RULES_FORMAT ||
      !lies_inside(header->forward_table, sizeof(state_table_header), (uint32_t)length) ||
      !lies_inside(header->forward_table, header->forward_table_length, (uint32_t)length) ||
      !lies_inside(header->trie, header->trie_length, (uint32_t)length) ||
      !lies_inside(header->status_table, header->status_table_length, (uint32_t)length))
    goto fail;
  const state_table_header *table = (const state_table_header *)(owner->data + header->forward_table);
  if (!(table->flags & FLAG_8_BIT_ROWS) || header->category_count <= BOF_CATEGORY ||
      table->state_count <= START_STATE || table->state_count > 255 ||
      table->row_length != header->category_count + 3 ||
      (uint64_t)table->state_count * table->row_length + sizeof *table > header->forward_table_length)
    goto fail;
  const uint8_t *rows = (const uint8_t *)(table + 1);
  for (uint32_t state = 0; state < table->state_count; state++) {
    const uint8_t *row = rows + (size_t)state * table->row_length;
    // Accepting 1 is unconditional; more would be a look-ahead rule, which the loop does not know.
    if (row[0] > 1 || row[1] != 0) goto fail;
    for (uint32_t category = 0; category < header->category_count; category++)
      if (row[3 + category] >= table->state_count) goto fail;
  }

  // Rules that speak of the beginning see a character of their own before the first one.
  const uint8_t *start = rows + (size_t)START_STATE * table->row_length;
  int32_t start_state = table->flags & FLAG_BOF_REQUIRED ? start[3 + BOF_CATEGORY] : START_STATE;

  // A tag index points at a count followed by that many statuses; the last one is what ICU reports.
  const int32_t *groups = (const int32_t *)(owner->data + header->status_table);
  int32_t group_count = (int32_t)(header->status_table_length / sizeof(int32_t));
  owner->statuses = calloc((size_t)group_count + 1, sizeof(int32_t));
  if (owner->statuses == NULL) goto fail;
  for (int32_t index = 0; index < group_count; index++) {
    int64_t last = (int64_t)index + groups[index];
    owner->statuses[index] = last >= 0 && last < group_count ? groups[last] : 0;
  }
  owner->trie = ucptrie_openFromBinary(UCPTRIE_TYPE_FAST, UCPTRIE_VALUE_BITS_ANY,
                                       owner->data + header->trie, (int32_t)header->trie_length, NULL,
                                       &status);
  if (U_FAILURE(status)) goto fail;
  ubrk_close(iterator);
  *rules = (cicu_rules){.state_count = (int32_t)table->state_count,
                        .row_length = (int32_t)table->row_length,
                        .category_count = (int32_t)header->category_count,
                        .dictionary_start = (int32_t)table->dictionary_start,
                        .start_state = start_state,
                        .rows = rows,
                        .statuses = owner->statuses,
                        .status_count = group_count,
                        .owner = owner};
  return 0;
fail:
  ubrk_close(iterator);
  rules_owner_free(owner);
  return -1;
}

void cicu_rules_close(cicu_rules *rules) {
  rules_owner_free(rules->owner);
  rules->owner = NULL;
}

void cicu_rules_categories(const cicu_rules *rules, int32_t first, int32_t count, uint8_t *out) {
  const UCPTrie *trie = ((const rules_owner *)rules->owner)->trie;
  for (int32_t index = 0; index < count; index++) out[index] = (uint8_t)ucptrie_get(trie, first + index);
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
