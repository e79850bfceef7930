/* ch-cli-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-text.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* So many rows are in memory at a time, however long the log is. */
#define ROWS_AT_A_TIME 500

/* What is listed, and how. */
typedef struct
{
  char *words; /* (owned) */
  ChLogOrder order;
  gboolean snippets;
  gboolean styled; /* the words that were found are set off */
} Listing;

/* The passage with its marks in bold type, where a terminal shows it. */
static char *
dup_passage (ChSnippet *snippet,
             gboolean   styled)
{
  const char *text = ch_snippet_get_text (snippet);
  guint n_marks;
  const ChMark *marks = ch_snippet_get_marks (snippet, &n_marks);
  GString *out = g_string_new (NULL);
  guint position = 0;

  for (guint i = 0; styled && i < n_marks; i++)
    {
      g_autofree char *before = g_utf8_substring (text, position, marks[i].start);
      g_autofree char *marked = g_utf8_substring (text, marks[i].start, marks[i].end);

      g_string_append_printf (out, "%s\033[1m%s\033[0m", before, marked);
      position = marks[i].end;
    }
  g_string_append (out, g_utf8_offset_to_pointer (text, position));
  return g_string_free (out, FALSE);
}

static void
print_row (ChMeetingRow  *row,
           const Listing *listing)
{
  ChSnippet *snippet = ch_meeting_row_get_snippet (row);
  g_autofree char *passage = snippet != NULL ? dup_passage (snippet, listing->styled) : NULL;
  const char *title = ch_meeting_row_get_title (row);
  const char *date = ch_meeting_row_get_date (row);
  g_autofree char *line = title != NULL ? ch_text_squeeze (title) : NULL;

  g_print ("%s\t%s\t%s\t%s", ch_meeting_row_get_uid (row), date != NULL ? date : "", ch_meeting_row_get_status (row),
           line != NULL ? line : "");
  if (listing->snippets)
    g_print ("\t%s", passage != NULL ? passage : "");
  g_print ("\n");
}

static gboolean
print_rows (ChCli          *cli,
            const Listing  *listing,
            const gint64   *ids,
            guint           n_ids,
            GError        **error)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  if (listing->snippets)
    {
      ch_log_load_matches_async (cli->log, ids, n_ids, listing->words, cli->cancellable, ch_cli_take_result, &result);
      rows = ch_log_load_matches_finish (cli->log, ch_cli_wait (&result), error);
    }
  else
    {
      ch_log_load_rows_async (cli->log, ids, n_ids, cli->cancellable, ch_cli_take_result, &result);
      rows = ch_log_load_rows_finish (cli->log, ch_cli_wait (&result), error);
    }
  if (rows == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i), listing);
  return TRUE;
}

/* The orders by the names that people type. */
static const char *const order_names[CH_LOG_N_ORDERS] = {
  [CH_LOG_ORDER_NEWEST] = "newest",
  [CH_LOG_ORDER_OLDEST] = "oldest",
  [CH_LOG_ORDER_TITLE] = "title",
  [CH_LOG_ORDER_COUNTERPART] = "counterpart",
  [CH_LOG_ORDER_PLACE] = "place",
  [CH_LOG_ORDER_COUNTRY] = "country",
  [CH_LOG_ORDER_MODIFIED] = "modified",
  [CH_LOG_ORDER_BEST] = "best",
};

static gboolean
parse_order (const char *name, /* (nullable) */
             ChLogOrder *order)
{
  *order = CH_LOG_ORDER_NEWEST;
  if (name == NULL)
    return TRUE;

  for (guint i = 0; i < CH_LOG_N_ORDERS; i++)
    if (strcmp (name, order_names[i]) == 0)
      {
        *order = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
print_found (ChCli          *cli,
             const Listing  *listing,
             GError        **error)
{
  gboolean by_date = listing->order == CH_LOG_ORDER_NEWEST || listing->order == CH_LOG_ORDER_OLDEST;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GArray) ids = NULL;

  ch_log_find_ordered_async (cli->log, listing->words, listing->order, G_MAXUINT, cli->cancellable, ch_cli_take_result, &result);
  ids = ch_log_find_ordered_finish (cli->log, ch_cli_wait (&result), error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i += ROWS_AT_A_TIME)
    if (!print_rows (cli, listing, &g_array_index (ids, gint64, i), MIN (ROWS_AT_A_TIME, ids->len - i), error))
      return FALSE;
  if (!by_date && !ch_text_is_blank (listing->words) && ids->len == CH_LOG_MOST_RANKED)
    {
      /* Translators: a number, 10000 */
      g_autofree char *note = g_strdup_printf (_("Of what matches, the newest %u meetings were put in this order."),
                                               ids->len);

      g_printerr ("%s\n", note);
    }
  return TRUE;
}

static void
print_hint (const char *words)
{
  g_autofree char *hint = ch_log_dup_search_hint (words);

  if (hint != NULL)
    g_printerr ("%s\n", hint);
}

static void
listing_clear (Listing *listing)
{
  g_free (listing->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

/* Both commands: what is listed are the meetings that hold the arguments. */
static ChCliStatus
list (ChCli              *cli,
      const ChCliCommand *self,
      GStrv              *args,
      guint               n_least,
      guint               n_most)
{
  g_auto(Listing) listing = { NULL, CH_LOG_ORDER_NEWEST, FALSE, isatty (STDOUT_FILENO) };
  g_autofree char *order_name = NULL;
  const GOptionEntry options[] = {
    { "order", 0, 0, G_OPTION_ARG_FILENAME, &order_name,
      N_("The order: newest, oldest, title, counterpart, place, country, modified or best"), N_("ORDER") },
    /* Only what is searched for has been found somewhere. */
    { n_most > 0 ? "snippets" : NULL, 0, 0, G_OPTION_ARG_NONE, &listing.snippets,
      N_("Show behind the title where the words were found"), NULL },
    { NULL }
  };
  g_autofree char *words = NULL;
  g_autofree char *objection = NULL;
  g_autoptr(GError) error = NULL;

  if (!ch_cli_command_parse (self, cli, options, args, n_least, n_most))
    return CH_CLI_USAGE;
  if (!parse_order (order_name, &listing.order))
    return ch_cli_command_refuse (self, _("The order can be newest, oldest, title, counterpart, place, country, "
                                          "modified or best."));

  words = g_strjoinv (" ", *args);
  listing.words = g_utf8_make_valid (words, -1);
  objection = ch_log_dup_search_objection (listing.words);
  if (objection != NULL)
    return ch_cli_command_refuse (self, objection);
  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;
  print_hint (listing.words);
  if (!print_found (cli, &listing, &error))
    return ch_cli_fail (NULL, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run_list (ChCli              *cli,
          const ChCliCommand *self,
          GStrv              *args)
{
  return list (cli, self, args, 0, 0);
}

static ChCliStatus
run_search (ChCli              *cli,
            const ChCliCommand *self,
            GStrv              *args)
{
  return list (cli, self, args, 1, G_MAXUINT);
}

const ChCliCommand ch_cli_list_command = {
  "list",
  NULL,
  N_("List the meetings, newest first: UID, date, status and title, separated by tabs"),
  run_list,
};

const ChCliCommand ch_cli_search_command = {
  "search",
  N_("WORDS…"),
  N_("List the meetings that hold all of the words, as “list” does"),
  run_search,
};
