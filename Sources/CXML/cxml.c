#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
  xmlTextReaderPtr reader;
  int pending_end;
  char message[256];
};

static int ignore_close(void *context) {
  (void)context;
  return 0;
}

static void note_error(void *context, const char *text, xmlParserSeverities severity, xmlTextReaderLocatorPtr at) {
  cxml_reader *self = context;
  (void)at;
  if (severity != XML_PARSER_SEVERITY_ERROR || self->message[0] != 0) return;
  strncpy(self->message, text, sizeof self->message - 1);
  char *end = strchr(self->message, '\n');
  if (end != NULL) *end = 0;
}

cxml_reader *cxml_open(cxml_read read, void *context) {
  cxml_reader *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  // No network, no external subset, no replacement of entities, and libxml2's limits on depth and length.
  self->reader = xmlReaderForIO(read, ignore_close, context, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (self->reader == NULL) {
    free(self);
    return NULL;
  }
  xmlTextReaderSetErrorHandler(self->reader, note_error, self);
  return self;
}

void cxml_close(cxml_reader *self) {
  xmlFreeTextReader(self->reader);
  free(self);
}

int cxml_next(cxml_reader *self) {
  if (self->pending_end) {
    self->pending_end = 0;
    return CXML_END_ELEMENT;
  }
  for (;;) {
    int status = xmlTextReaderRead(self->reader);
    if (status < 0) return CXML_ERROR;
    if (status == 0) return CXML_END;
    switch (xmlTextReaderNodeType(self->reader)) {
      case XML_READER_TYPE_ELEMENT:
        self->pending_end = xmlTextReaderIsEmptyElement(self->reader) == 1;
        return CXML_START_ELEMENT;
      case XML_READER_TYPE_END_ELEMENT: return CXML_END_ELEMENT;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_DOCTYPE;
      default: break;
    }
  }
}

const char *cxml_name(cxml_reader *self) { return (const char *)xmlTextReaderConstLocalName(self->reader); }
const char *cxml_text(cxml_reader *self) { return (const char *)xmlTextReaderConstValue(self->reader); }
const char *cxml_namespace(cxml_reader *self) {
  return (const char *)xmlTextReaderConstNamespaceUri(self->reader);
}

void cxml_attributes(cxml_reader *self, cxml_attribute each, void *context) {
  while (xmlTextReaderMoveToNextAttribute(self->reader) == 1) {
    const char *name = (const char *)xmlTextReaderConstLocalName(self->reader);
    const char *value = (const char *)xmlTextReaderConstValue(self->reader);
    if (name != NULL && value != NULL) each(context, name, value);
  }
  xmlTextReaderMoveToElement(self->reader);
}

int cxml_line(cxml_reader *self) { return xmlTextReaderGetParserLineNumber(self->reader); }
const char *cxml_message(cxml_reader *self) { return self->message; }

unsigned int cxml_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity == NULL ? 0 : entity->value;
}
