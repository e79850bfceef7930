/* ch-cli-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"
#include "ch-cli-progress.h"

#include "ch-printing.h"

#include <glib/gi18n.h>

static ChCliStatus
list_products (void)
{
  const ChProduct *const *products = ch_product_list ();

  for (guint i = 0; products[i] != NULL; i++)
    g_print ("%s\t%s\n", ch_product_get_id (products[i]), ch_product_get_description (products[i]));
  return CH_CLI_DONE;
}

/* Returns: whether @name (nullable) is that of a sheet */
static gboolean
find_paper (const char     *name,
            const ChPaper **paper)
{
  if (name == NULL)
    *paper = NULL;
  else if (g_ascii_strcasecmp (name, "a4") == 0)
    *paper = &ch_paper_a4;
  else if (g_ascii_strcasecmp (name, "letter") == 0)
    *paper = &ch_paper_letter;
  else
    return FALSE;

  return TRUE;
}

/* Returns: whether @names (nullable), parted by commas, are all parts of a summary */
static gboolean
find_parts (const char     *names,
            ChProductParts *parts)
{
  g_auto(GStrv) words = g_strsplit (names != NULL ? names : "", ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      ChProductParts part = ch_product_find_part (g_strstrip (words[i]));

      if (part == 0)
        return FALSE;
      *parts |= part;
    }

  return TRUE;
}

static ChCliStatus
print (ChCli               *cli,
       const ChPrintingJob *job,
       const char          *output)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_auto(GStrv) remarks = NULL;
  g_autoptr(GError) error = NULL;

  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  ch_printing_write_async (cli->log, job, ch_product_guess_format (output), output, ch_cli_progress_show, NULL,
                           cli->cancellable, ch_cli_take_result, &result);
  ch_cli_wait (&result);
  ch_cli_progress_clear ();
  if (!ch_printing_write_finish (result, &remarks, &error))
    return ch_cli_fail (NULL, error);

  for (guint i = 0; remarks[i] != NULL; i++)
    ch_cli_tell (NULL, remarks[i]);
  return CH_CLI_DONE;
}

/* Returns: whether the end of the name @output asks for something that is not written */
static gboolean
asks_for_another_format (const char *output)
{
  g_autofree char *lower = g_ascii_strdown (output, -1);
  static const char *const others[] = { ".doc", ".docx", ".rtf", ".txt", ".xls", ".xlsx", ".ods", ".csv", ".json",
                                        ".ppt", ".pptx", ".png", ".jpg", ".jpeg", ".svg", ".ps", ".epub" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_suffix (lower, others[i]))
      return TRUE;
  return FALSE;
}

/* What was typed after "print". */
typedef struct
{
  char *output; /* (owned) */
  char *product; /* (owned) (nullable) */
  char *words; /* (owned) (nullable) */
  char *subject; /* (owned) (nullable) */
  char *marking; /* (owned) (nullable) */
  char *without; /* (owned) (nullable) */
  char *paper; /* (owned) (nullable) */
  gboolean draft;
  gboolean dated;
  gboolean uncredited;
  gboolean large_print;
  gboolean justified;
  gboolean two_sided;
  gboolean list;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->product);
  g_free (options->words);
  g_free (options->subject);
  g_free (options->marking);
  g_free (options->without);
  g_free (options->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What is typed in another encoding than UTF-8 is read as well as can be. */
static void
make_valid (char **words)
{
  char *valid = *words != NULL ? g_utf8_make_valid (*words, -1) : NULL;

  g_free (*words);
  *words = valid;
}

/*
 * Makes a job of what was typed.
 *
 * Returns: (nullable): what is wrong with it
 */
static const char *
make_job (Options       *options,
          GStrv          uids,
          ChPrintingJob *job)
{
  const ChProduct *summary = ch_product_find ("summary");
  gboolean has_uids = uids[0] != NULL;

  if (options->output == NULL || *options->output == '\0')
    return _("Name the file to write with -o.");
  if (asks_for_another_format (options->output))
    return _("What is printed is a PDF, or a text as .html, .md or .odt; a word processor opens the .odt.");
  job->product = options->product != NULL ? ch_product_find (options->product) : summary;
  if (job->product == NULL)
    return _("There is no such product; “--list-products” names them.");
  if (!find_paper (options->paper, &job->paper))
    return _("The paper is “a4” or “letter”.");
  if (!find_parts (options->without, &job->without))
    return _("A summary has the parts “topics”, “text”, “documents”, “photos” and “sources”.");
  if (ch_product_needs_subject (job->product) && (options->subject == NULL || *options->subject == '\0'))
    return _("Say with “--about” what the product is about.");
  if (!has_uids && options->words == NULL && options->subject == NULL && job->product == summary)
    return _("Name the meetings to print, or search for them with “--search”.");
  if (has_uids && options->words != NULL)
    return _("Name the meetings, or search for them, not both.");

  make_valid (&options->words);
  make_valid (&options->subject);
  make_valid (&options->marking);
  job->uids = has_uids ? (const char *const *) uids : NULL;
  job->words = options->words;
  job->subject = options->subject;
  job->marking = options->marking;
  job->draft = options->draft;
  job->dated = options->dated;
  job->uncredited = options->uncredited;
  job->large_print = options->large_print;
  job->justified = options->justified;
  job->two_sided = options->two_sided;
  return NULL;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_auto(Options) typed = { NULL };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &typed.output,
      N_("Write to this file: a PDF, or as its name ends .html, .md or .odt"), N_("FILE") },
    { "product", 'p', 0, G_OPTION_ARG_FILENAME, &typed.product, N_("What to print; “summary” if not given"), N_("NAME") },
    { "list-products", 0, 0, G_OPTION_ARG_NONE, &typed.list, N_("List what can be printed"), NULL },
    { "search", 's', 0, G_OPTION_ARG_FILENAME, &typed.words, N_("Print the meetings that hold all of the words"),
      N_("WORDS") },
    { "about", 'a', 0, G_OPTION_ARG_FILENAME, &typed.subject, N_("The person, body or country that it is about"),
      N_("NAME") },
    { "marking", 0, 0, G_OPTION_ARG_FILENAME, &typed.marking, N_("Mark each page, as with “Confidential”"), N_("WORDS") },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &typed.draft, N_("Mark each page as a draft"), NULL },
    { "dated", 0, 0, G_OPTION_ARG_NONE, &typed.dated, N_("Print the day of printing at the foot of each page"), NULL },
    { "uncredited", 0, 0, G_OPTION_ARG_NONE, &typed.uncredited, N_("Print photos whose credit is not known, too"), NULL },
    { "without", 0, 0, G_OPTION_ARG_FILENAME, &typed.without,
      N_("Leave out parts of a summary: topics, text, documents, photos, sources"), N_("PART,…") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &typed.paper, N_("“a4” or “letter”; that of the locale if not given"),
      N_("SHEET") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &typed.large_print, N_("Print in large letters"), NULL },
    { "justified", 0, 0, G_OPTION_ARG_NONE, &typed.justified, N_("Make the lines of running text equally long"), NULL },
    { "two-sided", 0, 0, G_OPTION_ARG_NONE, &typed.two_sided, N_("Leave room for a binding"), NULL },
    { NULL }
  };
  ChPrintingJob job = { NULL };
  g_autofree char *objection = NULL;
  const char *wrong;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if (typed.list)
    return list_products ();

  wrong = make_job (&typed, *args, &job);
  if (wrong != NULL)
    return ch_cli_command_refuse (self, wrong);
  objection = ch_log_dup_search_objection (job.words);
  if (objection != NULL)
    return ch_cli_command_refuse (self, objection);
  return print (cli, &job, typed.output);
}

const ChCliCommand ch_cli_print_command = {
  "print",
  N_("[UID…] -o FILE"),
  N_("Write summaries of meetings, or another product, as a PDF or a text"),
  run,
};
