#include "cicu.h"
#include "foundation_names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

const char *cicu_version(void) {
  static _Thread_local char text[U_MAX_VERSION_STRING_LENGTH];
  UVersionInfo version;
  u_getVersion(version);
  snprintf(text, sizeof text, "%d.%d", version[0], version[1]);
  return text;
}

/* ICU's C interface normalizes UTF-16. Text below U+0300 is always in NFC, so in the common case one
   pass over the bytes is enough. */
static int below_marks(const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (bytes[i] >= 0xCC) return 0;
  return 1;
}

static UChar *to_utf16(const uint8_t *bytes, size_t length, int32_t *count) {
  if (length > INT32_MAX / 2) return NULL;
  UErrorCode error = U_ZERO_ERROR;
  UChar *wide = malloc((length + 1) * sizeof(UChar));
  if (!wide) return NULL;
  u_strFromUTF8(wide, (int32_t)length + 1, count, (const char *)bytes, (int32_t)length, &error);
  if (U_FAILURE(error)) { free(wide); return NULL; }
  return wide;
}

/* Writes the `count` scalars of text[from..<to] in the order of their combining classes; scalars of
   one class keep their order. */
static void order_run(UChar *text, int32_t from, int32_t to, int32_t count) {
  UChar32 *sorted = malloc((size_t)count * sizeof(UChar32));
  if (!sorted) return;
  int32_t places[257] = {0};
  UChar32 c;
  for (int32_t i = from; i < to;) {
    U16_NEXT(text, i, to, c);
    places[u_getCombiningClass(c) + 1]++;
  }
  for (int class = 0; class < 256; class++) places[class + 1] += places[class];
  for (int32_t i = from; i < to;) {
    U16_NEXT(text, i, to, c);
    sorted[places[u_getCombiningClass(c)]++] = c;
  }
  for (int32_t i = from, next = 0; next < count; next++) U16_APPEND_UNSAFE(text, i, sorted[next]);
  free(sorted);
}

/* Puts long runs of combining marks into canonical order (Unicode, section 3.11), because ICU needs
   quadratic time for it. The text stays canonically equivalent. */
static void order_marks(UChar *text, int32_t length) {
  int32_t start = 0, count = 0;
  for (int32_t i = 0; i <= length;) {
    int32_t here = i;
    UChar32 c = 0;
    if (i < length) U16_NEXT(text, i, length, c); else i++;
    if (u_getCombiningClass(c) != 0) {
      if (count++ == 0) start = here;
    } else {
      if (count > 64) order_run(text, start, here, count);
      count = 0;
    }
  }
}

/* Whether combining marks are in canonical order; text where they are not is in no normal form. */
static int is_ordered(const UChar *text, int32_t length) {
  uint8_t before = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 c;
    U16_NEXT(text, i, length, c);
    uint8_t here = c < 0x300 ? 0 : u_getCombiningClass(c);
    if (here != 0 && before > here) return 0;
    before = here;
  }
  return 1;
}

int32_t cicu_is_nfc(const uint8_t *bytes, size_t length) {
  if (length == 0 || below_marks(bytes, length)) return 1;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  int32_t count = 0;
  UChar *wide = to_utf16(bytes, length, &count);
  if (!wide) return -1;
  /* ICU needs quadratic time for long runs of marks that are not in order. */
  int32_t answer = is_ordered(wide, count) && unorm2_isNormalized(nfc, wide, count, &error) ? 1 : 0;
  free(wide);
  return U_FAILURE(error) ? -1 : answer;
}

int64_t cicu_nfc(const uint8_t *bytes, size_t length, uint8_t *out, size_t room) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  int32_t count = 0;
  UChar *wide = to_utf16(bytes, length, &count);
  if (!wide) return -1;
  order_marks(wide, count);
  int32_t needed = unorm2_normalize(nfc, wide, count, NULL, 0, &error);
  if (error == U_BUFFER_OVERFLOW_ERROR || error == U_STRING_NOT_TERMINATED_WARNING) error = U_ZERO_ERROR;
  UChar *normal = malloc(((size_t)needed + 1) * sizeof(UChar));
  if (!normal) { free(wide); return -1; }
  unorm2_normalize(nfc, wide, count, normal, needed + 1, &error);
  free(wide);
  int32_t written = 0;
  if (U_SUCCESS(error)) {
    u_strToUTF8((char *)out, room > INT32_MAX ? INT32_MAX : (int32_t)room, &written, normal, needed, &error);
    if (error == U_BUFFER_OVERFLOW_ERROR || error == U_STRING_NOT_TERMINATED_WARNING) error = U_ZERO_ERROR;
  }
  free(normal);
  return U_FAILURE(error) ? -1 : written;
}

uint32_t cicu_fold_case(uint32_t scalar) {
  return (uint32_t)u_foldCase((UChar32)scalar, U_FOLD_CASE_DEFAULT);
}

uint32_t cicu_base(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  UChar parts[32];
  int32_t count = unorm2_getDecomposition(nfc, (UChar32)scalar, parts, 32, &error);
  if (U_FAILURE(error) || count <= 0) return scalar;
  UChar32 first;
  int32_t at = 0;
  U16_NEXT(parts, at, count, first);
  return (uint32_t)first;
}

int32_t cicu_class(uint32_t scalar) {
  UChar32 c = (UChar32)scalar;
  if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 4;
  if (u_isalpha(c)) return 1;
  if (u_isdigit(c)) return 2;
  int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK) return 3;
  if (type == U_LETTER_NUMBER || type == U_OTHER_NUMBER) return 2;
  return 0;
}

struct cicu_breaker {
  UBreakIterator *iterator;
  UText text;
  cicu_kind kind;
};

cicu_breaker *cicu_breaker_create(cicu_kind kind, const char *locale) {
  cicu_breaker *b = calloc(1, sizeof *b);
  if (!b) return NULL;
  UErrorCode error = U_ZERO_ERROR;
  b->kind = kind;
  b->text = (UText)UTEXT_INITIALIZER;
  b->iterator = ubrk_open(kind == CICU_WORDS ? UBRK_WORD : UBRK_SENTENCE, locale, NULL, 0, &error);
  if (U_FAILURE(error)) { free(b); return NULL; }
  return b;
}

int32_t cicu_breaker_set(cicu_breaker *b, const uint8_t *bytes, size_t length) {
  UErrorCode error = U_ZERO_ERROR;
  utext_openUTF8(&b->text, (const char *)bytes, (int64_t)length, &error);
  ubrk_setUText(b->iterator, &b->text, &error);
  return U_FAILURE(error) ? -1 : 0;
}

int64_t cicu_breaker_next(cicu_breaker *b, int32_t *status) {
  int32_t at = ubrk_next(b->iterator);
  if (at == UBRK_DONE) return -1;
  if (status) *status = b->kind == CICU_WORDS ? ubrk_getRuleStatus(b->iterator) >= UBRK_WORD_NUMBER : 1;
  return at;
}

void cicu_breaker_destroy(cicu_breaker *b) {
  if (!b) return;
  ubrk_close(b->iterator);
  utext_close(&b->text);
  free(b);
}

/* The only scalar that `length` bytes give, or U+FFFD. */
static uint32_t decoded(UConverter *converter, const char *bytes, int32_t length) {
  UErrorCode error = U_ZERO_ERROR;
  UChar wide[4];
  int32_t count = ucnv_toUChars(converter, wide, 4, bytes, length, &error);
  if (U_FAILURE(error) || count < 1 || count > 2) return 0xFFFD;
  UChar32 scalar;
  int32_t at = 0;
  U16_NEXT(wide, at, count, scalar);
  /* ICU gives unassigned bytes of the Windows pages to the C1 controls. */
  return at < count || (scalar >= 0x80 && scalar < 0xA0) ? 0xFFFD : (uint32_t)scalar;
}

int32_t cicu_code_page(const char *name, uint32_t one[256], uint32_t two[65536]) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &error);
  if (U_FAILURE(error)) return -1;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &error);
  UBool starters[256] = {0};
  int32_t has_pairs = ucnv_getType(converter) == UCNV_MBCS;
  if (has_pairs) ucnv_getStarters(converter, starters, &error);
  if (U_FAILURE(error)) {
    ucnv_close(converter);
    return -1;
  }
  for (int32_t b = 0; b < 256; b++) {
    char bytes[2] = {(char)b, 0};
    one[b] = b >= 0x80 && starters[b] ? CICU_LEAD : decoded(converter, bytes, 1);
    for (int32_t c = 0; c < 256; c++) {
      bytes[1] = (char)c;
      two[b << 8 | c] = one[b] == CICU_LEAD ? decoded(converter, bytes, 2) : 0xFFFD;
    }
  }
  ucnv_close(converter);
  return has_pairs;
}
