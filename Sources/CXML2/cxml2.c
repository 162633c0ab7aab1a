#include "cxml2.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

/* libxml2 interns names for the lifetime of a parser, so a pair of addresses identifies a name. */
typedef struct {
  const void *name, *uri;
  int32_t number;
} known_name;

struct cxml2_parser {
  xmlParserCtxtPtr ctxt;
  void *context;
  cxml2_handlers handlers;
  cxml2_limits limits;
  cxml2_status status;
  int32_t depth;
  int32_t external_doctype;
  int32_t line, column, library_error;
  cxml2_attribute *attributes;
  int32_t attribute_room;
  known_name *known;
  size_t known_room, known_count;
};

static void fail(cxml2_parser *p, cxml2_status status) {
  if (p->status == CXML2_OK) {
    p->status = status;
    p->line = xmlSAX2GetLineNumber(p->ctxt);
    p->column = xmlSAX2GetColumnNumber(p->ctxt);
  }
  xmlStopParser(p->ctxt);
}

static known_name *slot(known_name *known, size_t room, const void *name, const void *uri) {
  size_t i = (((uintptr_t)name >> 3) * 31 + ((uintptr_t)uri >> 3)) & (room - 1);
  while (known[i].name && (known[i].name != name || known[i].uri != uri)) i = (i + 1) & (room - 1);
  return &known[i];
}

static int grow(cxml2_parser *p) {
  size_t room = p->known_room ? p->known_room * 2 : 512;
  known_name *known = calloc(room, sizeof *known);
  if (!known) return 0;
  for (size_t i = 0; i < p->known_room; i++)
    if (p->known[i].name)
      *slot(known, room, p->known[i].name, p->known[i].uri) = p->known[i];
  free(p->known);
  p->known = known;
  p->known_room = room;
  return 1;
}

static int32_t number(cxml2_parser *p, const xmlChar *name, const xmlChar *uri) {
  if (p->known_count * 2 >= p->known_room && !grow(p)) { fail(p, CXML2_MEMORY); return 0; }
  known_name *found = slot(p->known, p->known_room, name, uri);
  if (!found->name) {
    int32_t number = p->handlers.resolve(p->context, (const char *)name, (const char *)uri);
    *found = (known_name){name, uri, number};
    p->known_count++;
  }
  return found->number;
}

static void on_start(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespaces, const xmlChar **declared, int count, int defaulted,
                     const xmlChar **attributes) {
  cxml2_parser *p = ((xmlParserCtxtPtr)user)->_private;
  (void)prefix; (void)declared; (void)defaulted;
  if (p->status != CXML2_OK) return;
  if (++p->depth > p->limits.max_depth) { fail(p, CXML2_DEPTH); return; }
  if (count + namespaces > p->limits.max_attributes) { fail(p, CXML2_ATTRIBUTES); return; }
  for (int i = 0; i < namespaces; i++) {
    if (declared[2 * i + 1] && strlen((const char *)declared[2 * i + 1]) > p->limits.max_value_length) {
      fail(p, CXML2_VALUE_LENGTH);
      return;
    }
  }
  if (count > p->attribute_room) {
    cxml2_attribute *room = realloc(p->attributes, sizeof(cxml2_attribute) * (size_t)count);
    if (!room) { fail(p, CXML2_MEMORY); return; }
    p->attributes = room;
    p->attribute_room = count;
  }
  for (int i = 0; i < count; i++) {
    const xmlChar **a = attributes + 5 * i;
    size_t length = (size_t)(a[4] - a[3]);
    if (length > p->limits.max_value_length) { fail(p, CXML2_VALUE_LENGTH); return; }
    p->attributes[i] = (cxml2_attribute){number(p, a[0], a[2]), (const char *)a[3], length};
  }
  int32_t element = number(p, name, uri);
  if (p->status != CXML2_OK) return;
  p->handlers.start(p->context, element, p->attributes, count);
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  cxml2_parser *p = ((xmlParserCtxtPtr)user)->_private;
  (void)prefix;
  if (p->status != CXML2_OK) return;
  p->depth--;
  int32_t element = number(p, name, uri);
  if (p->status != CXML2_OK) return;
  p->handlers.end(p->context, element);
}

static void on_text(void *user, const xmlChar *bytes, int length) {
  cxml2_parser *p = ((xmlParserCtxtPtr)user)->_private;
  if (p->status != CXML2_OK || length <= 0) return;
  p->handlers.text(p->context, (const char *)bytes, (size_t)length);
}

static void on_doctype(void *user, const xmlChar *name, const xmlChar *external,
                       const xmlChar *system) {
  xmlParserCtxtPtr ctxt = user;
  cxml2_parser *p = ctxt->_private;
  (void)name;
  /* The parser has read the identifiers; a '[' here would begin the internal subset. */
  int subset = ctxt->input && ctxt->input->cur < ctxt->input->end && *ctxt->input->cur == '[';
  if (!p->limits.tolerate_external_doctype || subset || (!external && !system)) {
    fail(p, CXML2_DOCTYPE);
    return;
  }
  p->external_doctype = 1;
}

static xmlEntityPtr on_entity(void *user, const xmlChar *name) {
  (void)user;
  return xmlGetPredefinedEntity(name);
}

static void silent_error(void *user, xmlErrorPtr error) { (void)user; (void)error; }

cxml2_parser *cxml2_create(void *context, cxml2_handlers handlers, cxml2_limits limits) {
  xmlInitParser();
  /* Errors of the decoder belong to no parser; libxml2 would print them to standard error, with
     bytes of the file. */
  xmlSetStructuredErrorFunc(NULL, silent_error);
  cxml2_parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.getEntity = on_entity;
  sax.serror = silent_error;
  p->ctxt = xmlCreatePushParserCtxt(&sax, NULL, NULL, 0, NULL);
  if (!p->ctxt) { free(p); return NULL; }
  xmlCtxtUseOptions(p->ctxt, XML_PARSE_NONET);
  /* The callbacks receive the context as user data and find their parser in its `_private`. */
  p->ctxt->userData = p->ctxt;
  p->ctxt->_private = p;
  p->context = context;
  p->handlers = handlers;
  p->limits = limits;
  return p;
}

cxml2_status cxml2_feed(cxml2_parser *p, const uint8_t *bytes, size_t length, int last) {
  if (p->status != CXML2_OK) return p->status;
  const size_t step = 1 << 20;
  do {
    size_t part = length < step ? length : step;
    int error = xmlParseChunk(p->ctxt, (const char *)bytes, (int)part, last && part == length);
    bytes += part;
    length -= part;
    if (p->status != CXML2_OK) return p->status;
    /* A namespace error leaves the document well-formed and is ignored. */
    if (error != 0 && (!p->ctxt->wellFormed || p->ctxt->disableSAX)) {
      p->library_error = error;
      p->line = xmlSAX2GetLineNumber(p->ctxt);
      p->column = xmlSAX2GetColumnNumber(p->ctxt);
      p->status = error == XML_ERR_NO_MEMORY ? CXML2_MEMORY
                  : (error == XML_ERR_INVALID_ENCODING || error == XML_ERR_UNKNOWN_ENCODING ||
                     error == XML_ERR_UNSUPPORTED_ENCODING || error == XML_I18N_CONV_FAILED)
                      ? CXML2_ENCODING
                      : CXML2_MALFORMED;
      return p->status;
    }
  } while (length > 0);
  if (last && !p->ctxt->wellFormed) p->status = CXML2_MALFORMED;
  return p->status;
}

void cxml2_stop(cxml2_parser *p) { fail(p, CXML2_STOPPED); }
int32_t cxml2_line(const cxml2_parser *p) { return p->line; }
int32_t cxml2_column(const cxml2_parser *p) { return p->column; }
int32_t cxml2_library_error(const cxml2_parser *p) { return p->library_error; }
int32_t cxml2_saw_external_doctype(const cxml2_parser *p) { return p->external_doctype; }

void cxml2_destroy(cxml2_parser *p) {
  if (!p) return;
  if (p->ctxt) {
    if (p->ctxt->myDoc) xmlFreeDoc(p->ctxt->myDoc);
    xmlFreeParserCtxt(p->ctxt);
  }
  free(p->attributes);
  free(p->known);
  free(p);
}

uint32_t cxml2_html_entity(const char *name) {
  const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
  return found ? found->value : 0;
}

int32_t cxml2_version(void) { return (int32_t)atoi(xmlParserVersion); }
