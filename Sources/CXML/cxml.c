#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

// The push parser calls back for everything in a piece of the input; what it brings waits in a queue until it
// is asked for. So all that stands before a fault is handed out before the fault is.

enum { PIECE = 1 << 14 };

typedef struct {
  int kind;
  int line;
  // Names live in the parser's dictionary; texts and attributes in `bytes`, as offsets.
  const char *name;
  const char *space;
  size_t start;
  size_t end;
} event;

struct cxml_reader {
  xmlParserCtxtPtr parser;
  cxml_read read;
  void *context;
  event *events;
  size_t count, capacity, next;
  char *bytes;
  size_t length, room;
  int finished;
  event current;
  char message[256];
};

static event *add(cxml_reader *self, int kind) {
  if (self->count == self->capacity) {
    size_t capacity = self->capacity == 0 ? 256 : 2 * self->capacity;
    event *grown = realloc(self->events, capacity * sizeof *grown);
    if (grown == NULL) return NULL;
    self->events = grown;
    self->capacity = capacity;
  }
  event *new = &self->events[self->count++];
  memset(new, 0, sizeof *new);
  new->kind = kind;
  new->line = self->parser->input != NULL ? self->parser->input->line : 0;
  new->start = new->end = self->length;
  return new;
}

static void append(cxml_reader *self, const char *text, size_t length) {
  if (self->length + length + 1 > self->room) {
    size_t room = 2 * (self->length + length + 1);
    char *grown = realloc(self->bytes, room);
    if (grown == NULL) return;
    self->bytes = grown;
    self->room = room;
  }
  memcpy(self->bytes + self->length, text, length);
  self->length += length;
  self->bytes[self->length++] = 0;
}

static void fail(cxml_reader *self, const char *message) {
  if (self->message[0] == 0) {
    strncpy(self->message, message, sizeof self->message - 1);
    char *end = strchr(self->message, '\n');
    if (end != NULL) *end = 0;
  }
  if (!self->finished) add(self, CXML_ERROR);
  self->finished = 1;
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                          int namespaces, const xmlChar **declared, int count, int defaulted,
                          const xmlChar **attributes) {
  cxml_reader *self = context;
  (void)prefix, (void)namespaces, (void)declared, (void)defaulted;
  if (self->finished) return;
  event *new = add(self, CXML_START_ELEMENT);
  if (new == NULL) return;
  size_t index = (size_t)(new - self->events);
  new->name = (const char *)name;
  new->space = (const char *)space;
  for (int i = 0; i < count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    append(self, (const char *)attribute[0], strlen((const char *)attribute[0]));
    append(self, (const char *)attribute[3], (size_t)(attribute[4] - attribute[3]));
  }
  self->events[index].end = self->length;
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
  cxml_reader *self = context;
  (void)prefix;
  if (self->finished) return;
  event *new = add(self, CXML_END_ELEMENT);
  if (new == NULL) return;
  new->name = (const char *)name;
  new->space = (const char *)space;
}

static void characters(void *context, const xmlChar *text, int length) {
  cxml_reader *self = context;
  if (self->finished) return;
  event *new = add(self, CXML_TEXT);
  if (new == NULL) return;
  size_t index = (size_t)(new - self->events);
  append(self, (const char *)text, (size_t)length);
  self->events[index].end = self->length;
}

static void internal_subset(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  cxml_reader *self = context;
  (void)name, (void)external, (void)system;
  if (self->finished) return;
  add(self, CXML_DOCTYPE);
  self->finished = 1;
  xmlStopParser(self->parser);
}

static xmlEntityPtr get_entity(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

static void note_error(void *context, xmlErrorPtr error) {
  // A prefix without a namespace is an error that harms nobody.
  if (error->level >= XML_ERR_FATAL && error->message != NULL) fail(context, error->message);
}

cxml_reader *cxml_open(cxml_read read, void *context) {
  cxml_reader *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  handler.internalSubset = internal_subset;
  handler.getEntity = get_entity;
  handler.serror = note_error;
  self->parser = xmlCreatePushParserCtxt(&handler, self, NULL, 0, NULL);
  if (self->parser == NULL) {
    free(self);
    return NULL;
  }
  // No network, no external subset, no replacement of entities, and libxml2's limits on depth and length.
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET);
  self->read = read;
  self->context = context;
  return self;
}

void cxml_close(cxml_reader *self) {
  if (self->parser->myDoc != NULL) xmlFreeDoc(self->parser->myDoc);
  xmlFreeParserCtxt(self->parser);
  free(self->events);
  free(self->bytes);
  free(self);
}

// Parses pieces until there is an event.
static void fill(cxml_reader *self) {
  char piece[PIECE];
  self->count = self->next = self->length = 0;
  while (self->count == 0 && !self->finished) {
    int size = self->read(self->context, piece, PIECE);
    if (size < 0) {
      fail(self, "");
    } else {
      int code = xmlParseChunk(self->parser, piece, size, size == 0);
      if (code != XML_ERR_OK && !self->parser->wellFormed) fail(self, "it is no complete XML");
      if (size == 0) self->finished = 1;
    }
  }
}

int cxml_next(cxml_reader *self) {
  if (self->next == self->count) fill(self);
  if (self->next == self->count) return CXML_END;
  self->current = self->events[self->next++];
  // Nothing comes after a fault.
  if (self->current.kind == CXML_ERROR || self->current.kind == CXML_DOCTYPE) self->next = self->count;
  return self->current.kind;
}

const char *cxml_name(cxml_reader *self) { return self->current.name == NULL ? "" : self->current.name; }
const char *cxml_namespace(cxml_reader *self) { return self->current.space; }

const char *cxml_text(cxml_reader *self) {
  return self->current.start == self->current.end ? "" : self->bytes + self->current.start;
}

void cxml_attributes(cxml_reader *self, cxml_attribute each, void *context) {
  size_t place = self->current.start;
  while (place < self->current.end) {
    const char *name = self->bytes + place;
    const char *value = name + strlen(name) + 1;
    place = (size_t)(value - self->bytes) + strlen(value) + 1;
    each(context, name, value);
  }
}

int cxml_line(cxml_reader *self) { return self->current.line; }
const char *cxml_message(cxml_reader *self) { return self->message; }

unsigned int cxml_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}
