/* ch-json-splitter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-splitter.h"

#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_SIZE (64 * 1024)
#define MAX_DEPTH 32
#define MAX_PIECE (64 * 1024 * 1024)
#define END (-1)

typedef enum
{
  BEFORE_ROOT,
  IN_ROOT,
  IN_LIST,
  AFTER_ROOT,
} Position;

struct _ChJsonSplitter
{
  GInputStream *stream; /* (owned) */
  char *list;           /* (owned) */
  Position position;
  gboolean first;       /* no member or element has been read at this position */
  gint64 index;         /* of the next element */

  guint8 buffer[BUFFER_SIZE];
  gsize length;  /* bytes in the buffer */
  gsize next;    /* the first byte not yet looked at */
  guint64 offset; /* bytes before the buffer */
  gulong line;
  gulong column; /* in bytes, of the last byte taken */

  GString *key;   /* (owned) */
  GString *piece; /* (owned) */
  guint n_members; /* in the piece */
  GCancellable *cancellable; /* (unowned): of the call under way */
};

ChJsonSplitter *
ch_json_splitter_new (GInputStream *stream,
                      const char   *list)
{
  ChJsonSplitter *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (ChJsonSplitter, 1);
  self->stream = g_object_ref (stream);
  self->list = g_strdup (list);
  self->line = 1;
  self->key = g_string_new (NULL);
  self->piece = g_string_new (NULL);
  return self;
}

void
ch_json_splitter_free (ChJsonSplitter *self)
{
  g_object_unref (self->stream);
  g_free (self->list);
  g_string_free (self->key, TRUE);
  g_string_free (self->piece, TRUE);
  g_free (self);
}

guint64
ch_json_splitter_get_offset (ChJsonSplitter *self)
{
  return self->offset + self->next;
}

static gboolean
fail (ChJsonSplitter  *self,
      GError         **error,
      const char      *sentence)
{
  g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
               /* Translators: a place in a file, and what is wrong there */
               _("Line %lu, column %lu: %s"), self->line, self->column, sentence);
  return FALSE;
}

/* The bytes */

static gboolean
fill (ChJsonSplitter  *self,
      GError         **error)
{
  gssize n = g_input_stream_read (self->stream, self->buffer, sizeof self->buffer, self->cancellable, error);

  if (n < 0)
    return FALSE;

  self->offset += self->length;
  self->length = n;
  self->next = 0;
  return TRUE;
}

/* The next byte without taking it, or END; FALSE if the stream fails. */
static gboolean
peek (ChJsonSplitter  *self,
      int             *byte,
      GError         **error)
{
  if (G_UNLIKELY (self->next == self->length) && !fill (self, error))
    return FALSE;

  *byte = self->length > 0 ? self->buffer[self->next] : END;
  return TRUE;
}

/* Takes the byte that was peeked at, into INTO where there is one. */
static void
take (ChJsonSplitter *self,
      GString        *into)
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

static gboolean
skip_space (ChJsonSplitter  *self,
            int             *byte,
            GError         **error)
{
  while (peek (self, byte, error))
    {
      if (*byte != ' ' && *byte != '\n' && *byte != '\r' && *byte != '\t')
        return TRUE;
      take (self, NULL);
    }
  return FALSE;
}

static gboolean
unexpected (ChJsonSplitter  *self,
            int              byte,
            const char      *sentence,
            GError         **error)
{
  if (byte == END)
    return fail (self, error, _("The file ends in the middle of a record."));

  self->column++;
  return fail (self, error, sentence);
}

static gboolean
expect (ChJsonSplitter  *self,
        int              wanted,
        const char      *sentence,
        GString         *into,
        GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte != wanted)
    return unexpected (self, byte, sentence, error);

  take (self, into);
  return TRUE;
}

static gboolean
check_size (ChJsonSplitter  *self,
            GString         *into,
            GError         **error)
{
  if (into->len <= MAX_PIECE)
    return TRUE;

  g_set_error (error, CH_ERROR, CH_ERROR_TOO_LARGE, _("Line %lu: one record is larger than 64 MiB."), self->line);
  return FALSE;
}

/* The values.  Each function takes one whole value into INTO, checking it as it goes. */

static gboolean
take_hexadecimals (ChJsonSplitter  *self,
                   GString         *into,
                   guint           *unit,
                   GError         **error)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int byte;

      if (!peek (self, &byte, error))
        return FALSE;
      if (byte == END || !g_ascii_isxdigit (byte))
        return unexpected (self, byte, _("After “\\u” stand four hexadecimal digits."), error);
      *unit = *unit * 16 + g_ascii_xdigit_value (byte);
      take (self, into);
    }
  return TRUE;
}

/* What follows a backslash.  SURROGATE is the first half of a pair that waits for the second, or 0. */
static gboolean
take_escape (ChJsonSplitter  *self,
             GString         *into,
             guint           *surrogate,
             GError         **error)
{
  int byte;
  guint unit;

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte != 'u')
    {
      if (byte == END || *surrogate != 0 || strchr ("\"\\/bfnrt", byte) == NULL)
        return unexpected (self, byte, _("There is no such escape in JSON."), error);
      take (self, into);
      return TRUE;
    }

  take (self, into);
  if (!take_hexadecimals (self, into, &unit, error))
    return FALSE;
  if ((*surrogate != 0) != (unit >= 0xdc00 && unit <= 0xdfff))
    return fail (self, error, _("Half a surrogate pair is no character."));
  if (unit == 0)
    return fail (self, error, _("A text cannot hold the character NUL."));

  *surrogate = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;
  return TRUE;
}

/* Of a text, all that needs no second look is taken at one stroke. */
static void
take_plain (ChJsonSplitter *self,
            GString        *into)
{
  gsize start = self->next;

  while (self->next < self->length && self->buffer[self->next] >= 0x20 && self->buffer[self->next] != '"'
         && self->buffer[self->next] != '\\')
    self->next++;
  g_string_append_len (into, (const char *) self->buffer + start, self->next - start);
  self->column += self->next - start;
}

static gboolean
take_string (ChJsonSplitter  *self,
             GString         *into,
             GError         **error)
{
  guint surrogate = 0;
  int byte;

  take (self, into);
  while (peek (self, &byte, error))
    {
      if (byte == END || byte < 0x20)
        return unexpected (self, byte, _("A text cannot hold a control character: write it as an escape."), error);
      if (surrogate != 0 && byte != '\\')
        return fail (self, error, _("Half a surrogate pair is no character."));

      if (byte == '"')
        {
          take (self, into);
          return TRUE;
        }

      if (byte == '\\')
        {
          take (self, into);
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
take_digits (ChJsonSplitter  *self,
             GString         *into,
             GError         **error)
{
  gboolean any = FALSE;
  int byte;

  while (peek (self, &byte, error))
    {
      if (byte == END || !g_ascii_isdigit (byte))
        return any || unexpected (self, byte, _("This is not a number as JSON writes it."), error);
      take (self, into);
      any = TRUE;
    }
  return FALSE;
}

static gboolean
take_number (ChJsonSplitter  *self,
             GString         *into,
             GError         **error)
{
  int byte;

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte == '-')
    take (self, into);

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte == '0')
    take (self, into);
  else if (!take_digits (self, into, error))
    return FALSE;

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte == '.')
    {
      take (self, into);
      if (!take_digits (self, into, error) || !peek (self, &byte, error))
        return FALSE;
    }

  if (byte == 'e' || byte == 'E')
    {
      take (self, into);
      if (!peek (self, &byte, error))
        return FALSE;
      if (byte == '+' || byte == '-')
        take (self, into);
      if (!take_digits (self, into, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_word (ChJsonSplitter  *self,
           const char      *word,
           GString         *into,
           GError         **error)
{
  for (; *word != '\0'; word++)
    {
      int byte;

      if (!peek (self, &byte, error))
        return FALSE;
      if (byte != *word)
        return unexpected (self, byte, _("Here must be a value."), error);
      take (self, into);
    }
  return TRUE;
}

static gboolean take_value (ChJsonSplitter  *self,
                            GString         *into,
                            guint            depth,
                            GError         **error);

static gboolean
take_member (ChJsonSplitter  *self,
             GString         *into,
             guint            depth,
             GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte != '"')
    return unexpected (self, byte, _("Here must be a name in quotation marks."), error);

  self->n_members++;
  return take_string (self, into, error)
         && expect (self, ':', _("After a name stands a colon."), into, error)
         && take_value (self, into, depth, error);
}

/* An object or an array, whose first byte was peeked at. */
static gboolean
take_container (ChJsonSplitter  *self,
                GString         *into,
                guint            depth,
                GError         **error)
{
  gboolean object = self->buffer[self->next] == '{';
  int end = object ? '}' : ']';
  int byte;

  if (depth == MAX_DEPTH)
    {
      self->column++;
      return fail (self, error, _("This is nested too deeply."));
    }

  take (self, into);
  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte == end)
    {
      take (self, into);
      return TRUE;
    }

  while (object ? take_member (self, into, depth + 1, error) : take_value (self, into, depth + 1, error))
    {
      if (!skip_space (self, &byte, error))
        return FALSE;
      if (byte != ',' && byte != end)
        return unexpected (self, byte, _("Here must be a comma or the end of the list."), error);
      take (self, into);
      if (byte == end)
        return TRUE;
      if (!check_size (self, into, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
take_value (ChJsonSplitter  *self,
            GString         *into,
            guint            depth,
            GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;

  switch (byte)
    {
    case '{':
    case '[':
      return take_container (self, into, depth, error);
    case '"':
      return take_string (self, into, error);
    case 't':
      return take_word (self, "true", into, error);
    case 'f':
      return take_word (self, "false", into, error);
    case 'n':
      return take_word (self, "null", into, error);
    default:
      if (byte == '-' || (byte != END && g_ascii_isdigit (byte)))
        return take_number (self, into, error);
      return unexpected (self, byte, _("Here must be a value."), error);
    }
}

/* The pieces */

static gboolean
cut_piece (ChJsonSplitter  *self,
           ChJsonPiece     *piece,
           GError         **error)
{
  int byte;

  g_string_truncate (self->piece, 0);
  self->n_members = 0;
  if (!skip_space (self, &byte, error))
    return FALSE;

  piece->line = self->line;
  if (!take_value (self, self->piece, 1, error))
    return FALSE;

  if (!g_utf8_validate_len (self->piece->str, self->piece->len, NULL))
    {
      g_set_error (error, CH_ERROR, CH_ERROR_INVALID,
                   _("Line %lu: the record that begins here is not written in UTF-8."), piece->line);
      return FALSE;
    }

  piece->key = self->key->str;
  piece->text = self->piece->str;
  piece->length = self->piece->len;
  piece->n_members = self->n_members;
  return TRUE;
}

static gboolean
enter_root (ChJsonSplitter  *self,
            GError         **error)
{
  static const guint8 mark[] = { 0xef, 0xbb, 0xbf };
  int byte;

  for (guint i = 0; i < sizeof mark; i++)
    {
      if (!peek (self, &byte, error))
        return FALSE;
      if (byte != mark[i])
        break;
      take (self, NULL);
    }

  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte == END)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_EMPTY, _("The file is empty."));
      return FALSE;
    }

  self->position = IN_ROOT;
  self->first = TRUE;
  return expect (self, '{', _("The file is not an exported log: it must begin with “{”."), NULL, error);
}

/* The end of the object or list that we are in, or the comma before what comes next in it. */
static gboolean
step (ChJsonSplitter  *self,
      int              end,
      gboolean        *ended,
      GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;

  *ended = byte == end;
  if (*ended)
    take (self, NULL);
  else if (!self->first)
    {
      if (byte != ',')
        return unexpected (self, byte, _("Here must be a comma or the end of the list."), error);
      take (self, NULL);
    }
  self->first = FALSE;
  return TRUE;
}

static gboolean
read_key (ChJsonSplitter  *self,
          GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte != '"')
    return unexpected (self, byte, _("Here must be a name in quotation marks."), error);

  g_string_truncate (self->key, 0);
  if (!take_string (self, self->key, error))
    return FALSE;

  /* The names of the root are plain words; one with an escape in it is none of them. */
  g_string_truncate (self->key, self->key->len - 1);
  g_string_erase (self->key, 0, 1);
  if (!g_utf8_validate_len (self->key->str, self->key->len, NULL))
    return fail (self, error, _("This name is not written in UTF-8."));
  return expect (self, ':', _("After a name stands a colon."), NULL, error);
}

static gboolean
next_in_list (ChJsonSplitter  *self,
              ChJsonPiece     *piece,
              gboolean        *ended,
              GError         **error)
{
  if (!step (self, ']', ended, error))
    return FALSE;
  if (*ended)
    {
      self->position = IN_ROOT;
      self->first = FALSE;
      return TRUE;
    }

  piece->index = self->index++;
  return cut_piece (self, piece, error);
}

static gboolean
next_in_root (ChJsonSplitter  *self,
              ChJsonPiece     *piece,
              gboolean        *ended,
              GError         **error)
{
  if (!step (self, '}', ended, error))
    return FALSE;
  if (*ended)
    {
      self->position = AFTER_ROOT;
      return TRUE;
    }

  if (!read_key (self, error))
    return FALSE;

  piece->index = -1;
  if (!g_str_equal (self->key->str, self->list))
    return cut_piece (self, piece, error);

  if (!expect (self, '[', _("Here must be a list."), NULL, error))
    return FALSE;
  self->position = IN_LIST;
  self->first = TRUE;
  self->index = 0;
  piece->key = self->list;
  piece->text = NULL;
  piece->length = 0;
  piece->n_members = 0;
  piece->line = self->line;
  return TRUE;
}

static gboolean
check_rest (ChJsonSplitter  *self,
            GError         **error)
{
  int byte;

  if (!skip_space (self, &byte, error))
    return FALSE;
  if (byte != END)
    return unexpected (self, byte, _("After the end of the log stands something else."), error);
  return TRUE;
}

gboolean
ch_json_splitter_next (ChJsonSplitter  *self,
                       ChJsonPiece     *piece,
                       GCancellable    *cancellable,
                       GError         **error)
{
  gboolean ended;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (piece != NULL, FALSE);

  /* Not every stream asks. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  self->cancellable = cancellable;
  if (self->position == BEFORE_ROOT && !enter_root (self, error))
    return FALSE;

  if (self->position == IN_LIST)
    {
      if (!next_in_list (self, piece, &ended, error))
        return FALSE;
      if (!ended)
        {
          piece->key = self->list;
          return TRUE;
        }
    }

  if (self->position == IN_ROOT)
    {
      if (!next_in_root (self, piece, &ended, error))
        return FALSE;
      if (!ended)
        return TRUE;
    }

  check_rest (self, error);
  return FALSE;
}
