/* ch-alt-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-alt-text.h"

#include <string.h>
#include <zlib.h>

#define ATTRIBUTE " Iptc4xmpCore:AltTextAccessibility=\""
#define BEFORE "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang=\"x-default\">"
#define AFTER "</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"
#define CLOSE "</rdf:Description>"

#define PACKET_BEGIN "<?xpacket begin="
#define PACKET_END "<?xpacket end="

/* The part of a picture that is XMP. */
typedef struct
{
  char *start;
  char *end; /* where the words that end the packet begin */
} Packet;

static char *
find (char       *from,
      const char *end,
      const char *words)
{
  gsize length = strlen (words);

  while (end > from && (gsize) (end - from) >= length)
    {
      from = memchr (from, *words, end - from - length + 1);
      if (from == NULL)
        return NULL;
      if (memcmp (from, words, length) == 0)
        return from;
      from++;
    }
  return NULL;
}

/* In PNG the packet lies in a chunk with a checksum of its own. */
static void
mend_checksum (char         *data,
               const Packet *packet)
{
  static const char head[] = "iTXtXML:com.adobe.xmp";
  char *chunk = find (data, packet->start, head);
  guint32 length, checksum;

  if (chunk == NULL || chunk - data < 4)
    return;
  memcpy (&length, chunk - 4, sizeof length);
  length = GUINT32_FROM_BE (length);
  if (chunk + 4 + length < packet->end)
    return;
  checksum = GUINT32_TO_BE ((guint32) crc32 (0, (const Bytef *) chunk, length + 4));
  memcpy (chunk + 4 + length, &checksum, sizeof checksum);
}

static gsize
count_padding (const Packet *packet)
{
  const char *p = packet->end;

  while (p > packet->start && strchr (" \n\r", p[-1]) != NULL && p[-1] != '\0')
    p--;
  return packet->end - p;
}

/* Takes the attribute out of the tag that it stands in, and puts its element right behind the tag. */
static gboolean
mend_packet (const Packet *packet)
{
  char *attribute = find (packet->start, packet->end, ATTRIBUTE);
  char *value = attribute != NULL ? attribute + strlen (ATTRIBUTE) : NULL;
  char *value_end = value != NULL ? memchr (value, '"', packet->end - value) : NULL;
  char *tag_end = value_end != NULL ? memchr (value_end, '>', packet->end - value_end) : NULL;
  g_autoptr(GString) text = NULL;
  gsize padding, grown;
  gboolean closed;

  if (tag_end == NULL)
    return FALSE;

  closed = tag_end[-1] == '/';
  text = g_string_new_len (value_end + 1, tag_end - value_end - 1 - (closed ? 1 : 0));
  g_string_append (text, ">" BEFORE);
  g_string_append_len (text, value, value_end - value);
  g_string_append (text, AFTER);
  if (closed)
    g_string_append (text, CLOSE);

  padding = count_padding (packet);
  grown = text->len - (tag_end + 1 - attribute);
  if (padding < grown)
    return FALSE;

  /* What follows moves into the padding. */
  memmove (attribute + text->len, tag_end + 1, packet->end - padding - (tag_end + 1));
  memcpy (attribute, text->str, text->len);
  memset (packet->end - padding + grown, ' ', padding - grown);
  return TRUE;
}

void
ch_alt_text_mend (char  *data,
                  gsize  length)
{
  Packet packet;

  g_return_if_fail (data != NULL);

  packet.start = find (data, data + length, PACKET_BEGIN);
  packet.end = packet.start != NULL ? find (packet.start, data + length, PACKET_END) : NULL;
  if (packet.end != NULL && mend_packet (&packet))
    mend_checksum (data, &packet);
}
