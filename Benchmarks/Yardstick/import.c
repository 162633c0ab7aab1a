/* The yardstick: the plainest fast way to import interviews in C.
 *
 *     import DATABASE DIRECTORY
 *
 * Every DOCX of DIRECTORY -> paragraphs (libzip, zlib, libxml2 SAX2) -> turns with speakers ->
 * SQLite rows (one transaction, prepared statements) -> FTS5 with its defaults.
 * Body only: no footnotes, tabs, breaks or text boxes. Tracked deletions are left out. */
#include <dirent.h>
#include <libxml/parser.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unistd.h>
#include <zip.h>

static const char *SCHEMA =
    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
    "BEGIN;"
    "CREATE TABLE document(id INTEGER PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL);"
    "CREATE TABLE turn(id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id),"
    " position INTEGER NOT NULL, speaker TEXT NOT NULL, speech TEXT NOT NULL);"
    "CREATE INDEX turn_document ON turn(document);"
    "CREATE VIRTUAL TABLE turn_index USING fts5(speech, content='turn', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2');";

static _Noreturn void die(const char *what, const char *why) {
    fprintf(stderr, "import: %s: %s\n", what, why ? why : "?");
    exit(1);
}

static void *grow(void *items, size_t *room, size_t need, size_t size) {
    if (need <= *room) return items;
    while (*room < need) *room = *room ? *room * 2 : 1024;
    items = realloc(items, *room * size);
    if (!items) die("memory", "none left");
    return items;
}

/* ------------------------------------------------------------------ text of one document */

typedef struct { size_t label, label_end, speech, end; } Turn;     /* byte offsets in the text */

typedef struct {
    xmlParserCtxtPtr parser;
    const xmlChar *w, *p, *t, *del, *moveFrom;  /* interned by the parser: compared as pointers */
    int in_text, deleted, doctype;
    char *text;
    size_t count, room, paragraph, paragraphs;
    Turn *turns;
    size_t turn_count, turn_room;
} Document;

static void append(Document *d, const char *bytes, size_t count) {
    d->text = grow(d->text, &d->room, d->count + count, 1);
    memcpy(d->text + d->count, bytes, count);
    d->count += count;
}

/* NFC for the text from `start` on. Everything below U+0300 (lead byte 0xCC) is NFC already. */
static void normalize(Document *d, size_t start) {
    static UChar *wide, *composed;
    static size_t wide_room, composed_room;
    size_t i = start;
    while (i < d->count && (unsigned char)d->text[i] < 0xCC) i++;
    if (i == d->count) return;

    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
    int32_t bytes = (int32_t)(d->count - start), units, length, size;
    wide = grow(wide, &wide_room, bytes, sizeof *wide);
    u_strFromUTF8(wide, (int32_t)wide_room, &units, d->text + start, bytes, &error);
    if (U_SUCCESS(error) && unorm2_quickCheck(nfc, wide, units, &error) == UNORM_YES) return;
    composed = grow(composed, &composed_room, (size_t)units * 3, sizeof *composed);
    length = unorm2_normalize(nfc, wide, units, composed, (int32_t)composed_room, &error);
    d->text = grow(d->text, &d->room, start + (size_t)length * 3, 1);
    u_strToUTF8(d->text + start, (int32_t)(d->room - start), &size, composed, length, &error);
    if (U_FAILURE(error)) die("NFC", u_errorName(error));
    d->count = start + (size_t)size;
}

/* A turn begins where a paragraph does, after an optional [time stamp], with LABEL: of at most
 * 40 characters. A paragraph without a label goes on with the turn before it. */
static void end_paragraph(Document *d) {
    normalize(d, d->paragraph);
    size_t at = d->paragraph, characters = 0;
    const char *s = d->text;
    if (at < d->count && s[at] == '[') {
        while (at < d->count && s[at] != ']') at++;
        if (at < d->count) at++;
        while (at < d->count && s[at] == ' ') at++;
    }
    size_t label = at;
    for (; at < d->count && s[at] != ':' && characters <= 40; at++)
        characters += (s[at] & 0xC0) != 0x80;
    if (at < d->count && s[at] == ':' && characters > 0 && characters <= 40) {
        size_t end = at++;
        while (at < d->count && s[at] == ' ') at++;
        d->turns = grow(d->turns, &d->turn_room, d->turn_count + 1, sizeof *d->turns);
        d->turns[d->turn_count++] = (Turn){label, end, at, d->count};
    } else if (d->turn_count > 0) {
        d->turns[d->turn_count - 1].end = d->count;
    }
}

static void on_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                     int namespaces, const xmlChar **declared, int attributes, int defaulted,
                     const xmlChar **values) {
    (void)prefix, (void)namespaces, (void)declared, (void)attributes, (void)defaulted, (void)values;
    Document *d = data;
    if (uri != d->w) return;
    if (name == d->t) {
        d->in_text = 1;
    } else if (name == d->p) {
        if (d->paragraphs++ > 0) append(d, "\n", 1);
        d->paragraph = d->count;
    } else if (name == d->del || name == d->moveFrom) {
        d->deleted++;
    }
}

static void on_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix;
    Document *d = data;
    if (uri != d->w) return;
    if (name == d->t) d->in_text = 0;
    else if (name == d->p) end_paragraph(d);
    else if (name == d->del || name == d->moveFrom) d->deleted--;
}

static void on_text(void *data, const xmlChar *bytes, int count) {
    Document *d = data;
    if (d->in_text && !d->deleted) append(d, (const char *)bytes, (size_t)count);
}

static void on_doctype(void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    Document *d = data;
    d->doctype = 1;
    xmlStopParser(d->parser);
}

static void read_document(const char *path, Document *d) {
    static xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC, .startElementNs = on_start, .endElementNs = on_end,
                                    .characters = on_text, .ignorableWhitespace = on_text, .internalSubset = on_doctype};
    static const char *OOXML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    char bytes[65536];
    zip_int64_t count;
    int error = 0;

    d->in_text = d->deleted = d->doctype = 0;
    d->count = d->paragraph = d->paragraphs = d->turn_count = 0;
    zip_t *archive = zip_open(path, ZIP_RDONLY, &error);
    zip_file_t *part = archive ? zip_fopen(archive, "word/document.xml", 0) : NULL;
    if (!part) die(path, "not a DOCX");
    d->parser = xmlCreatePushParserCtxt(&handler, d, NULL, 0, NULL);
    if (!d->parser) die(path, "no parser");
    xmlCtxtUseOptions(d->parser, XML_PARSE_NONET);
    d->w = xmlDictLookup(d->parser->dict, BAD_CAST OOXML, -1);
    d->p = xmlDictLookup(d->parser->dict, BAD_CAST "p", -1);
    d->t = xmlDictLookup(d->parser->dict, BAD_CAST "t", -1);
    d->del = xmlDictLookup(d->parser->dict, BAD_CAST "del", -1);
    d->moveFrom = xmlDictLookup(d->parser->dict, BAD_CAST "moveFrom", -1);
    while ((count = zip_fread(part, bytes, sizeof bytes)) > 0)
        if (xmlParseChunk(d->parser, bytes, (int)count, 0) != 0) break;
    if (count < 0) die(path, "damaged archive");
    xmlParseChunk(d->parser, NULL, 0, 1);
    if (!d->parser->wellFormed || d->doctype) die(path, "not well-formed");
    if (d->parser->myDoc) xmlFreeDoc(d->parser->myDoc);
    xmlFreeParserCtxt(d->parser);
    zip_fclose(part);
    zip_discard(archive);
}

/* ------------------------------------------------------------------ database */

static sqlite3 *database;

static void check(int code) {
    if (code != SQLITE_OK && code != SQLITE_DONE) die("SQLite", sqlite3_errmsg(database));
}

static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v2(database, sql, -1, &statement, NULL));
    return statement;
}

static void bind_text(sqlite3_stmt *statement, int index, const char *bytes, size_t count) {
    check(sqlite3_bind_text64(statement, index, bytes, count, SQLITE_STATIC, SQLITE_UTF8));
}

static void insert(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

static int is_docx(const struct dirent *entry) {
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".docx") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

int main(int argc, char **argv) {
    if (argc != 3) die("usage", "import DATABASE DIRECTORY");
    if (access(argv[1], F_OK) == 0) die(argv[1], "exists already");
    struct dirent **names;
    int documents = scandir(argv[2], &names, is_docx, by_name);
    if (documents < 0) die(argv[2], "cannot be read");
    xmlInitParser();
    check(sqlite3_open(argv[1], &database));
    check(sqlite3_exec(database, SCHEMA, NULL, NULL, NULL));
    sqlite3_stmt *document = prepare("INSERT INTO document(id, name, text) VALUES(?, ?, ?)");
    sqlite3_stmt *turn = prepare("INSERT INTO turn(id, document, position, speaker, speech) VALUES(?, ?, ?, ?, ?)");
    sqlite3_stmt *index = prepare("INSERT INTO turn_index(rowid, speech) VALUES(?, ?)");

    Document d = {0};
    size_t paragraphs = 0, bytes = 0, turns = 0;
    for (int i = 0; i < documents; i++) {
        char path[4096];
        if (snprintf(path, sizeof path, "%s/%s", argv[2], names[i]->d_name) >= (int)sizeof path) die(path, "too long");
        read_document(path, &d);
        check(sqlite3_bind_int(document, 1, i + 1));
        bind_text(document, 2, names[i]->d_name, strlen(names[i]->d_name));
        bind_text(document, 3, d.text, d.count);
        insert(document);
        for (size_t k = 0; k < d.turn_count; k++) {
            Turn *t = &d.turns[k];
            turns++;
            check(sqlite3_bind_int64(turn, 1, (sqlite3_int64)turns));
            check(sqlite3_bind_int(turn, 2, i + 1));
            check(sqlite3_bind_int64(turn, 3, (sqlite3_int64)k + 1));
            bind_text(turn, 4, d.text + t->label, t->label_end - t->label);
            bind_text(turn, 5, d.text + t->speech, t->end - t->speech);
            insert(turn);
            check(sqlite3_bind_int64(index, 1, (sqlite3_int64)turns));
            bind_text(index, 2, d.text + t->speech, t->end - t->speech);
            insert(index);
        }
        paragraphs += d.paragraphs;
        bytes += d.count;
    }
    check(sqlite3_exec(database, "COMMIT", NULL, NULL, NULL));
    sqlite3_finalize(document);
    sqlite3_finalize(turn);
    sqlite3_finalize(index);
    check(sqlite3_close(database));
    printf("check documents=%d paragraphs=%zu bytes=%zu\nturns %zu\n", documents, paragraphs, bytes, turns);
    return 0;
}
