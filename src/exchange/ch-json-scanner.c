/* ch-json-scanner.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-scanner.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_SIZE (64 * 1024)
#define MAX_DEPTH 32
#define MAX_SIZE (64 * 1024 * 1024)

struct _ChJsonScanner
{
  GInputStream *stream; /* (owned) */
  guint8 buffer[BUFFER_SIZE];
  gsize length;  /* bytes in the buffer */
  gsize next;    /* the first byte not yet looked at */
  guint64 offset; /* bytes before the buffer */
  gulong line;
  gulong column; /* in bytes, of the last byte taken */
  guint64 n_members;
  GCancellable *cancellable; /* (unowned) (nullable) */
};

ChJsonScanner *
ch_json_scanner_new (GInputStream *stream)
{
  ChJsonScanner *self = g_new0 (ChJsonScanner, 1);

  self->stream = g_object_ref (stream);
  self->line = 1;
  return self;
}

void
ch_json_scanner_free (ChJsonScanner *self)
{
  g_object_unref (self->stream);
  g_free (self);
}

void
ch_json_scanner_set_cancellable (ChJsonScanner *self,
                                 GCancellable  *cancellable)
{
  self->cancellable = cancellable;
}

guint64
ch_json_scanner_get_offset (ChJsonScanner *self)
{
  return self->offset + self->next;
}

gulong
ch_json_scanner_get_line (ChJsonScanner *self)
{
  return self->line;
}

guint64
ch_json_scanner_get_n_members (ChJsonScanner *self)
{
  return self->n_members;
}

gboolean
ch_json_scanner_fail (ChJsonScanner  *self,
                      GError        **error,
                      const char     *sentence)
{
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
               /* Translators: a place in a file, and what is wrong there */
               _("Line %lu, column %lu: %s"), self->line, self->column, sentence);
  return FALSE;
}

/* The bytes */

static gboolean
fill (ChJsonScanner  *self,
      GError        **error)
{
  gssize n = g_input_stream_read (self->stream, self->buffer, sizeof self->buffer, self->cancellable, error);

  if (n < 0)
    return FALSE;

  self->offset += self->length;
  self->length = n;
  self->next = 0;
  return TRUE;
}

gboolean
ch_json_scanner_peek (ChJsonScanner  *self,
                      int            *byte,
                      GError        **error)
{
  if (G_UNLIKELY (self->next == self->length) && !fill (self, error))
    return FALSE;

  *byte = self->length > 0 ? self->buffer[self->next] : CH_JSON_SCANNER_END;
  return TRUE;
}

void
ch_json_scanner_take (ChJsonScanner *self,
                      GString       *into)
{
  guint8 byte = self->buffer[self->next++];

  if (byte == '\n')
    {
      self->line++;
      self->column = 0;
    }
  else
    self->column++;
  if (into != NULL)
    g_string_append_c (into, byte);
}

gboolean
ch_json_scanner_skip_space (ChJsonScanner  *self,
                            int            *byte,
                            GError        **error)
{
  while (ch_json_scanner_peek (self, byte, error))
    {
      if (*byte != ' ' && *byte != '\n' && *byte != '\r' && *byte != '\t')
        return TRUE;
      ch_json_scanner_take (self, NULL);
    }
  return FALSE;
}

gboolean
ch_json_scanner_unexpected (ChJsonScanner  *self,
                            int             byte,
                            const char     *sentence,
                            GError        **error)
{
  if (byte == CH_JSON_SCANNER_END)
    return ch_json_scanner_fail (self, error, _("The file ends in the middle of a record."));

  self->column++;
  return ch_json_scanner_fail (self, error, sentence);
}

gboolean
ch_json_scanner_expect (ChJsonScanner  *self,
                        int             wanted,
                        const char     *sentence,
                        GString        *into,
                        GError        **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self, &byte, error))
    return FALSE;
  if (byte != wanted)
    return ch_json_scanner_unexpected (self, byte, sentence, error);

  ch_json_scanner_take (self, into);
  return TRUE;
}

static gboolean
check_size (ChJsonScanner  *self,
            GString        *into,
            GError        **error)
{
  if (into->len <= MAX_SIZE)
    return TRUE;

  g_set_error (error, CH_ERROR, CH_ERROR_TOO_LARGE, _("Line %lu: one record is larger than 64 MiB."),
               self->line);
  return FALSE;
}

/* The values */

static gboolean
take_hexadecimals (ChJsonScanner  *self,
                   GString        *into,
                   guint          *unit,
                   GError        **error)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int byte;

      if (!ch_json_scanner_peek (self, &byte, error))
        return FALSE;
      if (byte == CH_JSON_SCANNER_END || !g_ascii_isxdigit (byte))
        return ch_json_scanner_unexpected (self, byte,
                                           _("After “\\u” stand four hexadecimal digits."), error);
      *unit = *unit * 16 + g_ascii_xdigit_value (byte);
      ch_json_scanner_take (self, into);
    }
  return TRUE;
}

/* What follows a backslash.  SURROGATE is the first half of a pair that waits for the second, or 0. */
static gboolean
take_escape (ChJsonScanner  *self,
             GString        *into,
             guint          *surrogate,
             GError        **error)
{
  int byte;
  guint unit;

  if (!ch_json_scanner_peek (self, &byte, error))
    return FALSE;
  if (byte != 'u')
    {
      if (byte == CH_JSON_SCANNER_END || *surrogate != 0 || strchr ("\"\\/bfnrt", byte) == NULL)
        return ch_json_scanner_unexpected (self, byte,
                                           _("There is no such escape in JSON."), error);
      ch_json_scanner_take (self, into);
      return TRUE;
    }

  ch_json_scanner_take (self, into);
  if (!take_hexadecimals (self, into, &unit, error))
    return FALSE;
  if ((*surrogate != 0) != (unit >= 0xdc00 && unit <= 0xdfff))
    return ch_json_scanner_fail (self, error, _("Half a surrogate pair is no character."));
  if (unit == 0)
    return ch_json_scanner_fail (self, error, _("A text cannot hold the character NUL."));

  *surrogate = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
  return TRUE;
}

/* Of a text, all that needs no second look is taken at one stroke. */
static void
take_plain (ChJsonScanner *self,
            GString       *into)
{
  gsize start = self->next;

  while (self->next < self->length && self->buffer[self->next] >= 0x20 && self->buffer[self->next] != '"'
         && self->buffer[self->next] != '\\')
    self->next++;
  g_string_append_len (into, (const char *) self->buffer + start, self->next - start);
  self->column += self->next - start;
}

gboolean
ch_json_scanner_take_string (ChJsonScanner  *self,
                             GString        *into,
                             GError        **error)
{
  guint surrogate = 0;
  int byte;

  ch_json_scanner_take (self, into);
  while (ch_json_scanner_peek (self, &byte, error))
    {
      if (byte == CH_JSON_SCANNER_END || byte < 0x20)
        return ch_json_scanner_unexpected (self, byte,
                                           _("A text cannot hold a control character: write it as an escape."), error);
      if (surrogate != 0 && byte != '\\')
        return ch_json_scanner_fail (self, error, _("Half a surrogate pair is no character."));

      if (byte == '"')
        {
          ch_json_scanner_take (self, into);
          return TRUE;
        }

      if (byte == '\\')
        {
          ch_json_scanner_take (self, into);
          if (!take_escape (self, into, &surrogate, error))
            return FALSE;
        }
      else
        take_plain (self, into);

      if (!check_size (self, into, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
take_digits (ChJsonScanner  *self,
             GString        *into,
             GError        **error)
{
  gboolean any = FALSE;
  int byte;

  while (ch_json_scanner_peek (self, &byte, error))
    {
      if (byte == CH_JSON_SCANNER_END || !g_ascii_isdigit (byte))
        return any || ch_json_scanner_unexpected (self, byte,
                                                  _("This is not a number as JSON writes it."), error);
      ch_json_scanner_take (self, into);
      any = TRUE;
    }
  return FALSE;
}

static gboolean
take_number (ChJsonScanner  *self,
             GString        *into,
             GError        **error)
{
  int byte;

  if (!ch_json_scanner_peek (self, &byte, error))
    return FALSE;
  if (byte == '-')
    ch_json_scanner_take (self, into);

  if (!ch_json_scanner_peek (self, &byte, error))
    return FALSE;
  if (byte == '0')
    ch_json_scanner_take (self, into);
  else if (!take_digits (self, into, error))
    return FALSE;

  if (!ch_json_scanner_peek (self, &byte, error))
    return FALSE;
  if (byte == '.')
    {
      ch_json_scanner_take (self, into);
      if (!take_digits (self, into, error) || !ch_json_scanner_peek (self, &byte, error))
        return FALSE;
    }

  if (byte == 'e' || byte == 'E')
    {
      ch_json_scanner_take (self, into);
      if (!ch_json_scanner_peek (self, &byte, error))
        return FALSE;
      if (byte == '+' || byte == '-')
        ch_json_scanner_take (self, into);
      if (!take_digits (self, into, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_word (ChJsonScanner  *self,
           const char     *word,
           GString        *into,
           GError        **error)
{
  for (; *word != '\0'; word++)
    {
      int byte;

      if (!ch_json_scanner_peek (self, &byte, error))
        return FALSE;
      if (byte != *word)
        return ch_json_scanner_unexpected (self, byte, _("Here must be a value."), error);
      ch_json_scanner_take (self, into);
    }
  return TRUE;
}

static gboolean
take_member (ChJsonScanner  *self,
             GString        *into,
             guint           depth,
             GError        **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self, &byte, error))
    return FALSE;
  if (byte != '"')
    return ch_json_scanner_unexpected (self, byte,
                                       _("Here must be a name in quotation marks."), error);

  self->n_members++;
  return ch_json_scanner_take_string (self, into, error)
         && ch_json_scanner_expect (self, ':', _("After a name stands a colon."), into, error)
         && ch_json_scanner_take_value (self, into, depth, error);
}

/* An object or an array, whose first byte was peeked at. */
static gboolean
take_container (ChJsonScanner  *self,
                GString        *into,
                guint           depth,
                GError        **error)
{
  gboolean object = self->buffer[self->next] == '{';
  int end = object ? '}' : ']';
  int byte;

  if (depth == MAX_DEPTH)
    {
      self->column++;
      return ch_json_scanner_fail (self, error, _("This is nested too deeply."));
    }

  ch_json_scanner_take (self, into);
  if (!ch_json_scanner_skip_space (self, &byte, error))
    return FALSE;
  if (byte == end)
    {
      ch_json_scanner_take (self, into);
      return TRUE;
    }

  while (object ? take_member (self, into, depth + 1, error)
                : ch_json_scanner_take_value (self, into, depth + 1, error))
    {
      if (!ch_json_scanner_skip_space (self, &byte, error))
        return FALSE;
      if (byte != ',' && byte != end)
        return ch_json_scanner_unexpected (self, byte,
                                           _("Here must be a comma or the end of the list."), error);
      ch_json_scanner_take (self, into);
      if (byte == end)
        return TRUE;
      if (!check_size (self, into, error))
        return FALSE;
    }
  return FALSE;
}

gboolean
ch_json_scanner_take_value (ChJsonScanner  *self,
                            GString        *into,
                            guint           depth,
                            GError        **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self, &byte, error))
    return FALSE;

  switch (byte)
    {
    case '{':
    case '[':
      return take_container (self, into, depth, error);
    case '"':
      return ch_json_scanner_take_string (self, into, error);
    case 't':
      return take_word (self, "true", into, error);
    case 'f':
      return take_word (self, "false", into, error);
    case 'n':
      return take_word (self, "null", into, error);
    default:
      if (byte == '-' || (byte != CH_JSON_SCANNER_END && g_ascii_isdigit (byte)))
        return take_number (self, into, error);
      return ch_json_scanner_unexpected (self, byte, _("Here must be a value."), error);
    }
}
