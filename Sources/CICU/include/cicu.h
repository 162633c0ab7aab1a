/* The functions of ICU that Hebra needs, in plain C types, because ICU's own headers conflict with
   Foundation's copy when Swift imports both. All text is UTF-8; all positions are byte offsets. */
#ifndef HEBRA_CICU_H
#define HEBRA_CICU_H

#include <stddef.h>
#include <stdint.h>

/* The version of ICU, for example "72.1". */
const char *cicu_version(void);

/* 1 when the bytes are well-formed UTF-8 in NFC, 0 when not, -1 on an error. */
int32_t cicu_is_nfc(const uint8_t *bytes, size_t length);

/* Writes the NFC of `bytes` into `out` (room bytes). Returns the length needed, or -1 on an error. */
int64_t cicu_nfc(const uint8_t *bytes, size_t length, uint8_t *out, size_t room);

/* Simple case folding of one scalar. */
uint32_t cicu_fold_case(uint32_t scalar);

/* The first scalar of the canonical decomposition, or the scalar itself if it has none. */
uint32_t cicu_base(uint32_t scalar);

/* Returns 1 letter, 2 digit, 3 combining mark, 4 ignorable (soft hyphen, zero-width, bidi) or 0
   other. */
int32_t cicu_class(uint32_t scalar);

/* Decodes a code page whole. one[b] is the scalar of the byte b, CICU_LEAD when b begins a pair, or
   U+FFFD; two[b << 8 | c] is the scalar of a pair, or U+FFFD. Returns 1 when there are pairs, 0 when
   not, or -1 when ICU has no such page. */
#define CICU_LEAD 0xFFFFFFFFu
int32_t cicu_code_page(const char *name, uint32_t one[256], uint32_t two[65536]);

typedef struct cicu_breaker cicu_breaker;
typedef enum { CICU_WORDS = 0, CICU_SENTENCES = 1 } cicu_kind;

/* A break iterator for one thread; `locale` as ICU writes it ("es", "es@ss=standard"). */
cicu_breaker *cicu_breaker_create(cicu_kind kind, const char *locale);
/* The bytes must stay valid until the next call of this function or the end. Returns 0, or -1 on an
   error. */
int32_t cicu_breaker_set(cicu_breaker *breaker, const uint8_t *bytes, size_t length);
/* The next boundary, or -1 at the end; `status` (may be NULL): 1 when the piece is a word or number. */
int64_t cicu_breaker_next(cicu_breaker *breaker, int32_t *status);
void cicu_breaker_destroy(cicu_breaker *breaker);

#endif
