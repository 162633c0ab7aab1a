/* A strict, streaming XML reader: libxml2's push SAX2 parser with plain C types.

   No network, no entity but the five predefined ones and character references, no DOCTYPE with an
   internal subset, limits on depth, attributes and value length. Strings are valid UTF-8 and live
   only during the call. Names are passed as numbers chosen by the reader: `resolve` is called once
   for each distinct (name, namespace) of a document and its result is kept. */
#ifndef HEBRA_CXML2_H
#define HEBRA_CXML2_H

#include <stddef.h>
#include <stdint.h>

typedef struct cxml2_parser cxml2_parser;

typedef struct {
  int32_t name;              /* the number that `resolve` gave */
  const char *value;         /* not NUL-terminated */
  size_t value_length;
} cxml2_attribute;

typedef struct {
  /* Returns the number of a name; `uri` is NULL if it has no namespace. */
  int32_t (*resolve)(void *context, const char *name, const char *uri);
  void (*start)(void *context, int32_t name, const cxml2_attribute *attributes, int count);
  void (*end)(void *context, int32_t name);
  void (*text)(void *context, const char *bytes, size_t length);
} cxml2_handlers;

typedef struct {
  int32_t max_depth;            /* nesting depth of elements */
  int32_t max_attributes;       /* of one element, namespace declarations included */
  size_t max_value_length;      /* bytes of one attribute value */
  int32_t tolerate_external_doctype; /* 1: <!DOCTYPE x SYSTEM "y"> passes and is never loaded */
} cxml2_limits;

typedef enum {
  CXML2_OK = 0,
  CXML2_MALFORMED = 1,
  CXML2_DOCTYPE = 2,
  CXML2_DEPTH = 3,
  CXML2_ATTRIBUTES = 4,
  CXML2_VALUE_LENGTH = 5,
  CXML2_STOPPED = 6,
  CXML2_MEMORY = 7,
  CXML2_ENCODING = 8
} cxml2_status;

/* Returns NULL if memory is short. */
cxml2_parser *cxml2_create(void *context, cxml2_handlers handlers, cxml2_limits limits);
/* Feeds bytes; `last` ends the document. After a status other than CXML2_OK feed nothing more. */
cxml2_status cxml2_feed(cxml2_parser *parser, const uint8_t *bytes, size_t length, int last);
/* To be called by a handler: no further handler is called, and the feed returns CXML2_STOPPED. */
void cxml2_stop(cxml2_parser *parser);
int32_t cxml2_line(const cxml2_parser *parser);
int32_t cxml2_column(const cxml2_parser *parser);
int32_t cxml2_library_error(const cxml2_parser *parser);
/* Returns 1 if a DOCTYPE with an external identifier was ignored. */
int32_t cxml2_saw_external_doctype(const cxml2_parser *parser);
void cxml2_destroy(cxml2_parser *parser);
/* The version of libxml2: 20914 for 2.9.14. */
int32_t cxml2_version(void);
/* The character with this name in HTML 4 (`ntilde`), or 0 if there is none. */
uint32_t cxml2_html_entity(const char *name);

#endif
