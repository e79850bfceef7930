/* ch-json-splitter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-splitter.h"

#include "ch-error.h"
#include "ch-json-scanner.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  BEFORE_ROOT,
  IN_ROOT,
  IN_LIST,
  AFTER_ROOT,
} Position;

struct _ChJsonSplitter
{
  ChJsonScanner *scanner; /* (owned) */
  const char *const *lists; /* (unowned) */
  Position position;
  gboolean first;         /* no member or element has been read at this position */
  gint64 index;           /* of the next element */
  GString *key;           /* (owned) */
  GString *piece;         /* (owned) */
};

ChJsonSplitter *
ch_json_splitter_new (GInputStream      *stream,
                      const char *const *lists)
{
  ChJsonSplitter *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (ChJsonSplitter, 1);
  self->scanner = ch_json_scanner_new (stream);
  self->lists = lists;
  self->key = g_string_new (NULL);
  self->piece = g_string_new (NULL);
  return self;
}

void
ch_json_splitter_free (ChJsonSplitter *self)
{
  ch_json_scanner_free (self->scanner);
  g_string_free (self->key, TRUE);
  g_string_free (self->piece, TRUE);
  g_free (self);
}

guint64
ch_json_splitter_get_offset (ChJsonSplitter *self)
{
  return ch_json_scanner_get_offset (self->scanner);
}

static gboolean
cut_piece (ChJsonSplitter  *self,
           ChJsonPiece     *piece,
           GError         **error)
{
  guint64 n_members;
  int byte;

  g_string_truncate (self->piece, 0);
  n_members = ch_json_scanner_get_n_members (self->scanner);
  if (!ch_json_scanner_skip_space (self->scanner, &byte, error))
    return FALSE;

  piece->line = ch_json_scanner_get_line (self->scanner);
  if (!ch_json_scanner_take_value (self->scanner, self->piece, 1, error))
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
  piece->n_members = ch_json_scanner_get_n_members (self->scanner) - n_members;
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
      if (!ch_json_scanner_peek (self->scanner, &byte, error))
        return FALSE;
      if (byte != mark[i])
        break;
      ch_json_scanner_take (self->scanner, NULL);
    }

  if (!ch_json_scanner_skip_space (self->scanner, &byte, error))
    return FALSE;
  if (byte == CH_JSON_SCANNER_END)
    {
      g_set_error_literal (error, CH_ERROR, CH_ERROR_EMPTY, _("The file is empty."));
      return FALSE;
    }

  self->position = IN_ROOT;
  self->first = TRUE;
  return ch_json_scanner_expect (self->scanner, '{',
                                 _("The file is not an exported log: it must begin with “{”."), NULL, error);
}

/* The end of the object or list that we are in, or the comma before what comes next in it. */
static gboolean
step (ChJsonSplitter  *self,
      int              end,
      gboolean        *ended,
      GError         **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self->scanner, &byte, error))
    return FALSE;

  *ended = byte == end;
  if (*ended)
    ch_json_scanner_take (self->scanner, NULL);
  else if (!self->first)
    {
      if (byte != ',')
        return ch_json_scanner_unexpected (self->scanner, byte,
                                           _("Here must be a comma or the end of the list."), error);
      ch_json_scanner_take (self->scanner, NULL);
    }
  self->first = FALSE;
  return TRUE;
}

static gboolean
read_key (ChJsonSplitter  *self,
          GError         **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self->scanner, &byte, error))
    return FALSE;
  if (byte != '"')
    return ch_json_scanner_unexpected (self->scanner, byte,
                                       _("Here must be a name in quotation marks."), error);

  g_string_truncate (self->key, 0);
  if (!ch_json_scanner_take_string (self->scanner, self->key, error))
    return FALSE;

  /* The names of the root are plain words; one with an escape in it is none of them. */
  g_string_truncate (self->key, self->key->len - 1);
  g_string_erase (self->key, 0, 1);
  if (!g_utf8_validate_len (self->key->str, self->key->len, NULL))
    return ch_json_scanner_fail (self->scanner, error, _("This name is not written in UTF-8."));
  return ch_json_scanner_expect (self->scanner, ':',
                                 _("After a name stands a colon."), NULL, error);
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
  if (!g_strv_contains (self->lists, self->key->str))
    return cut_piece (self, piece, error);

  if (!ch_json_scanner_expect (self->scanner, '[', _("Here must be a list."), NULL, error))
    return FALSE;
  self->position = IN_LIST;
  self->first = TRUE;
  self->index = 0;
  piece->key = self->key->str;
  piece->text = NULL;
  piece->length = 0;
  piece->n_members = 0;
  piece->line = ch_json_scanner_get_line (self->scanner);
  return TRUE;
}

static gboolean
check_rest (ChJsonSplitter  *self,
            GError         **error)
{
  int byte;

  if (!ch_json_scanner_skip_space (self->scanner, &byte, error))
    return FALSE;
  if (byte != CH_JSON_SCANNER_END)
    return ch_json_scanner_unexpected (self->scanner, byte,
                                       _("After the end of the log stands something else."), error);
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

  ch_json_scanner_set_cancellable (self->scanner, cancellable);
  if (self->position == BEFORE_ROOT && !enter_root (self, error))
    return FALSE;

  if (self->position == IN_LIST)
    {
      if (!next_in_list (self, piece, &ended, error))
        return FALSE;
      if (!ended)
        {
          piece->key = self->key->str;
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
