/* ch-csv-reader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-csv-reader.h"

#include "ch-csv-encoding.h"
#include "ch-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BUFFER_SIZE (64 * 1024)
#define MAX_ROW (1024 * 1024) /* bytes: a mark that is never closed must not swallow the table */
#define MAX_COLUMNS 16384 /* as many as a spreadsheet has */
#define END (-1)

struct _ChCsvReader
{
  GInputStream *source; /* (owned): as it was given */
  GInputStream *stream; /* (owned) (nullable): the same, but never in UTF-16; once the first row is read */
  char separator;       /* 0 until the first line has been seen */
  gboolean is_utf8;     /* whether there was something above ASCII that is */
  const char *charset;  /* (nullable): of what is not, once there was something */
  gboolean begun;

  guint8 buffer[BUFFER_SIZE];
  gsize length;
  gsize next;
  guint64 offset; /* bytes before the buffer */

  GByteArray *again; /* (owned): bytes that are read once more, before those of the buffer */
  guint again_next;
  GByteArray *raw;   /* (owned): the bytes of the row under way */

  gulong line; /* of the next byte */
  GString *field; /* (owned) */
  GPtrArray *fields; /* (owned) (element-type utf8) */
  ChCsvRow row;
  GCancellable *cancellable; /* (unowned): of the call under way */
};

ChCsvReader *
ch_csv_reader_new (GInputStream *stream,
                   char          separator)
{
  ChCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (ChCsvReader, 1);
  self->source = g_object_ref (stream);
  self->separator = separator;
  self->again = g_byte_array_new ();
  self->raw = g_byte_array_new ();
  self->line = 1;
  self->field = g_string_new (NULL);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ch_csv_reader_free (ChCsvReader *self)
{
  g_object_unref (self->source);
  g_clear_object (&self->stream);
  g_byte_array_unref (self->again);
  g_byte_array_unref (self->raw);
  g_string_free (self->field, TRUE);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

guint64
ch_csv_reader_get_offset (ChCsvReader *self)
{
  /* Of a table in UTF-16 other bytes were read than came out of it. */
  if (self->stream != NULL && G_IS_CONVERTER_INPUT_STREAM (self->stream) && G_IS_SEEKABLE (self->source))
    return g_seekable_tell (G_SEEKABLE (self->source));
  return self->offset + self->next;
}

/* The bytes */

static gboolean
fill (ChCsvReader  *self,
      GError      **error)
{
  gssize n = g_input_stream_read (self->stream, self->buffer, sizeof self->buffer, self->cancellable, error);

  if (n < 0)
    return FALSE;

  self->offset += self->length;
  self->length = n;
  self->next = 0;
  return TRUE;
}

static gboolean
peek (ChCsvReader  *self,
      int          *byte,
      GError      **error)
{
  if (self->again_next < self->again->len)
    {
      *byte = self->again->data[self->again_next];
      return TRUE;
    }

  if (self->next == self->length && !fill (self, error))
    return FALSE;
  *byte = self->length > 0 ? self->buffer[self->next] : END;
  return TRUE;
}

static void
take (ChCsvReader *self,
      int          byte)
{
  guint8 taken = byte;

  if (self->again_next < self->again->len)
    self->again_next++;
  else
    self->next++;
  if (byte == '\n')
    self->line++;
  g_byte_array_append (self->raw, &taken, 1);
}

/* Goes back to the second line of the row, which is where the next row may begin. */
static void
go_back (ChCsvReader *self)
{
  const guint8 *end = memchr (self->raw->data, '\n', self->raw->len);
  guint kept = end != NULL ? end + 1 - self->raw->data : self->raw->len;

  if (self->again_next > 0)
    g_byte_array_remove_range (self->again, 0, self->again_next);
  self->again_next = 0;
  if (self->raw->len > kept)
    {
      g_byte_array_prepend (self->again, self->raw->data + kept, self->raw->len - kept);
      self->line = self->row.line + 1;
    }
}

/* The rows */

/* Takes a line end: LF, CR, or both. */
static gboolean
take_line_end (ChCsvReader  *self,
               int           byte,
               GError      **error)
{
  take (self, byte);
  if (byte != '\r')
    return TRUE;

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte == '\n')
    take (self, byte);
  else
    self->line++;
  return TRUE;
}

/* The field in UTF-8, from the encoding of the whole table; NULL where that is UTF-8, or the field is broken in any. */
static char *
dup_decoded (ChCsvReader *self)
{
  if (self->is_utf8)
    return NULL;
  if (self->charset == NULL)
    {
      /* The beginning of the table, or what has come so far below that nobody looked ahead. */
      gboolean ahead = memchr (self->again->data, '\0', self->again->len) == NULL
                       && !g_utf8_validate_len ((const char *) self->again->data, self->again->len, NULL);
      g_autoptr(GBytes) sample = ahead ? g_bytes_new (self->again->data, self->again->len)
                                       : g_bytes_new (self->field->str, self->field->len);

      self->charset = ch_csv_encoding_guess (sample);
    }
  return ch_csv_encoding_dup_utf8 (self->field->str, self->field->len, self->charset);
}

static gboolean
is_ascii (const char *text)
{
  while (*text != '\0' && (guint8) *text < 0x80)
    text++;
  return *text == '\0';
}

static void
end_field (ChCsvReader *self)
{
  char *text = NULL;

  /* A NUL would hide what follows it. */
  if (strlen (self->field->str) != self->field->len)
    text = NULL;
  else if (is_ascii (self->field->str))
    text = g_strdup (self->field->str);
  else if (self->charset == NULL && g_utf8_validate (self->field->str, -1, NULL))
    {
      text = g_strdup (self->field->str);
      self->is_utf8 = TRUE;
    }
  else
    text = dup_decoded (self);

  if (text == NULL)
    self->row.broken = _("It is not written in UTF-8.");
  g_ptr_array_add (self->fields, text != NULL ? text : g_strdup (""));
  g_string_truncate (self->field, 0);
}

/* The rest of a field after its opening mark, and the closing one. */
static gboolean
read_quoted (ChCsvReader  *self,
             GError      **error)
{
  int byte;

  take (self, '"');
  while (peek (self, &byte, error))
    {
      if (byte == END || self->raw->len >= MAX_ROW)
        {
          self->row.broken = _("A quotation mark is never closed.");
          return TRUE;
        }

      take (self, byte);
      if (byte == '"')
        {
          if (!peek (self, &byte, error))
            return FALSE;
          if (byte != '"')
            return TRUE;
          take (self, byte);
        }
      g_string_append_c (self->field, byte);
    }
  return FALSE;
}

/* What is no table, or was not made by hand, must not fill the memory. */
static void
check_length (ChCsvReader *self)
{
  if (self->raw->len >= MAX_ROW)
    self->row.broken = _("It is longer than a row can be.");
  else if (self->fields->len > MAX_COLUMNS)
    self->row.broken = _("It has more columns than a table can have.");
}

/* Reads one field and says with what it ended: the separator, a line end, or END. */
static gboolean
read_field (ChCsvReader  *self,
            int          *ended,
            GError      **error)
{
  gboolean quoted = FALSE;
  int byte;

  if (!peek (self, &byte, error))
    return FALSE;
  if (byte == '"')
    {
      quoted = TRUE;
      if (!read_quoted (self, error))
        return FALSE;
    }

  while (self->row.broken == NULL && peek (self, ended, error))
    {
      if (*ended == END || *ended == '\n' || *ended == '\r' || *ended == self->separator)
        {
          end_field (self);
          return TRUE;
        }

      if (quoted)
        self->row.broken = _("Something stands between a closing quotation mark and the next column.");
      else if (*ended == '"')
        self->row.broken = _("A quotation mark stands inside a column that does not begin with one.");
      else
        check_length (self);
      take (self, *ended);
      g_string_append_c (self->field, *ended);
    }
  return self->row.broken != NULL;
}

/* Whatever is wrong with a row, the next begins on another line. */
static gboolean
skip_line (ChCsvReader  *self,
           GError      **error)
{
  int byte;

  go_back (self);
  if (memchr (self->raw->data, '\n', self->raw->len) != NULL)
    return TRUE;

  while (peek (self, &byte, error))
    {
      if (byte == END)
        return TRUE;
      g_byte_array_set_size (self->raw, 0);
      if (byte == '\n' || byte == '\r')
        return take_line_end (self, byte, error);
      take (self, byte);
    }
  return FALSE;
}

static gboolean
read_row (ChCsvReader  *self,
          GError      **error)
{
  int ended = END;

  self->row.line = self->line;
  self->row.broken = NULL;
  self->row.fields = self->fields;
  g_ptr_array_set_size (self->fields, 0);
  g_string_truncate (self->field, 0);
  g_byte_array_set_size (self->raw, 0);

  while (read_field (self, &ended, error))
    {
      if (self->row.broken == NULL)
        check_length (self);
      if (self->row.broken != NULL)
        return skip_line (self, error);
      if (ended == END)
        return TRUE;
      if (ended != self->separator)
        return take_line_end (self, ended, error);
      take (self, ended);
    }
  return FALSE;
}

/* The beginning */

/* The separator that stands most often outside quotation marks in the first line. */
static char
find_separator (const guint8 *text,
                gsize         length)
{
  static const char separators[] = "\t;,"; /* where they are as many: commas stand in words, too */
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++)
    {
      const char *separator = text[i] != '\0' ? strchr (separators, text[i]) : NULL;

      if (text[i] == '"')
        quoted = !quoted;
      else if (!quoted && separator != NULL)
        counts[separator - separators]++;
    }

  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* As much as a heading line may have, or all that there is. */
static gboolean
read_ahead (ChCsvReader  *self,
            GError      **error)
{
  while (self->again->len < BUFFER_SIZE)
    {
      if (self->next == self->length && !fill (self, error))
        return FALSE;
      if (self->length == 0)
        return TRUE;
      g_byte_array_append (self->again, self->buffer + self->next, self->length - self->next);
      self->next = self->length;
    }
  return TRUE;
}

static gboolean
begins_with (ChCsvReader *self,
             const char  *mark)
{
  return self->again->len >= strlen (mark) && memcmp (self->again->data, mark, strlen (mark)) == 0;
}

static gboolean
begin (ChCsvReader  *self,
       GError      **error)
{
  if (self->stream == NULL)
    self->stream = ch_csv_encoding_open (self->source, self->cancellable, error);
  if (self->stream == NULL || !read_ahead (self, error))
    return FALSE;

  self->begun = TRUE;
  if (self->again->len > 0 && memchr (self->again->data, '\0', self->again->len) != NULL)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_NOT_TEXT,
                           _("This is not a table in text form. Save it as “CSV UTF-8”."));
      return FALSE;
    }

  if (begins_with (self, "\xef\xbb\xbf"))
    self->again_next = 3;
  if (self->separator == 0)
    self->separator = find_separator (self->again->data + self->again_next, self->again->len - self->again_next);
  return TRUE;
}

/* Spreadsheets fill the rows below a table with separators. */
static gboolean
is_blank (const ChCsvRow *row)
{
  for (guint i = 0; i < row->fields->len; i++)
    if (*(const char *) row->fields->pdata[i] != '\0')
      return FALSE;
  return row->broken == NULL;
}

const ChCsvRow *
ch_csv_reader_next (ChCsvReader   *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  int byte;

  g_return_val_if_fail (self != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  self->cancellable = cancellable;
  if (!self->begun && !begin (self, error))
    return NULL;

  while (peek (self, &byte, error) && byte != END)
    {
      if (!read_row (self, error))
        return NULL;
      if (!is_blank (&self->row))
        return &self->row;
    }
  return NULL;
}
