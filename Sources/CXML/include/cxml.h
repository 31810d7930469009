// A pull parser for XML over libxml2, without any type of libxml2 in its interface.
#ifndef CXML_H
#define CXML_H

#include <stddef.h>

typedef struct cxml_reader cxml_reader;

// Fills a buffer with up to `size` bytes and returns how many; 0 at the end, negative on failure.
typedef int (*cxml_read)(void *context, char *buffer, int size);

enum {
  CXML_END = 0,
  CXML_START_ELEMENT = 1,
  CXML_END_ELEMENT = 2,
  CXML_TEXT = 3,
  CXML_DOCTYPE = 4,
  CXML_ERROR = -1
};

// Opens a reader that never loads anything and never replaces entities of a document. NULL without memory.
cxml_reader *cxml_open(cxml_read read, void *context);
void cxml_close(cxml_reader *reader);

// Moves to the next start, end or text; returns one of the numbers above. An element without content
// has a start and an end of its own.
int cxml_next(cxml_reader *reader);

// The current element's name without prefix, or the current text; valid until the next move.
const char *cxml_name(cxml_reader *reader);
const char *cxml_text(cxml_reader *reader);
// The namespace of the current element; NULL where there is none.
const char *cxml_namespace(cxml_reader *reader);

// Calls back with local name and value of each attribute of the current element.
typedef void (*cxml_attribute)(void *context, const char *name, const char *value);
void cxml_attributes(cxml_reader *reader, cxml_attribute each, void *context);

// The line of the current place, counted from 1.
int cxml_line(cxml_reader *reader);
// What was wrong, in libxml2's words without a line feed; empty where nothing was.
const char *cxml_message(cxml_reader *reader);

// The character of an HTML entity's name, such as "auml"; 0 when there is none.
unsigned int cxml_html_entity(const char *name);

#endif
