/* ch-cli-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-cli-command.h"

#include "ch-printing.h"

#include <glib/gi18n.h>

static gboolean
write_pdf (ChCli       *cli,
           ChPages     *pages,
           const char  *path,
           GError     **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_write_pdf_async (pages, path, cli->cancellable, ch_cli_take_result, &result);
  return ch_printing_write_pdf_finish (ch_cli_wait (&result), error);
}

static ChPages *
lay_out (ChCli               *cli,
         const ChPrintingJob *job,
         GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  ch_printing_lay_out_async (cli->log, job, cli->cancellable, ch_cli_take_result, &result);
  return ch_printing_lay_out_finish (ch_cli_wait (&result), error);
}

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

static ChCliStatus
print (ChCli               *cli,
       const ChPrintingJob *job,
       const char          *output)
{
  g_autoptr(ChPages) pages = NULL;
  g_autoptr(GError) error = NULL;

  if (ch_cli_open_log (cli, CH_CLI_READ) == NULL)
    return CH_CLI_FAILED;

  pages = lay_out (cli, job, &error);
  if (pages == NULL)
    return ch_cli_fail (NULL, error);
  if (!write_pdf (cli, pages, output, &error))
    return ch_cli_fail (output, error);
  return CH_CLI_DONE;
}

static ChCliStatus
run (ChCli              *cli,
     const ChCliCommand *self,
     GStrv              *args)
{
  g_autofree char *output = NULL;
  g_autofree char *product = NULL;
  g_autofree char *words = NULL;
  g_autofree char *subject = NULL;
  g_autofree char *paper = NULL;
  gboolean large_print = FALSE, two_sided = FALSE, list = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write the PDF to this file"), N_("FILE.pdf") },
    { "product", 'p', 0, G_OPTION_ARG_FILENAME, &product, N_("What to print; “summary” if not given"), N_("NAME") },
    { "list-products", 0, 0, G_OPTION_ARG_NONE, &list, N_("List what can be printed"), NULL },
    { "search", 's', 0, G_OPTION_ARG_FILENAME, &words, N_("Print the meetings that hold all of the words"), N_("WORDS") },
    { "about", 'a', 0, G_OPTION_ARG_FILENAME, &subject, N_("The person, body or country that it is about"), N_("NAME") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &paper, N_("“a4” or “letter”; that of the locale if not given"), N_("SHEET") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &large_print, N_("Print in large letters"), NULL },
    { "two-sided", 0, 0, G_OPTION_ARG_NONE, &two_sided, N_("Leave room for a binding"), NULL },
    { NULL }
  };
  ChPrintingJob job = { NULL };
  g_autofree char *valid_words = NULL;
  g_autofree char *valid_subject = NULL;

  if (!ch_cli_command_parse (self, cli, options, args, 0, G_MAXUINT))
    return CH_CLI_USAGE;
  if (list)
    return list_products ();
  if (output == NULL || *output == '\0')
    return ch_cli_command_refuse (self, _("Name the file to write with -o."));
  job.product = ch_product_find (product != NULL ? product : "summary");
  if (job.product == NULL)
    return ch_cli_command_refuse (self, _("There is no such product; “--list-products” names them."));
  if (!find_paper (paper, &job.paper))
    return ch_cli_command_refuse (self, _("The paper is “a4” or “letter”."));
  if (ch_product_needs_subject (job.product) && (subject == NULL || *subject == '\0'))
    return ch_cli_command_refuse (self, _("Say with “--about” what the product is about."));
  if (**args == NULL && words == NULL && subject == NULL && job.product == ch_product_find ("summary"))
    return ch_cli_command_refuse (self, _("Name the meetings to print, or search for them with “--search”."));
  if (**args != NULL && words != NULL)
    return ch_cli_command_refuse (self, _("Name the meetings, or search for them, not both."));

  valid_words = words != NULL ? g_utf8_make_valid (words, -1) : NULL;
  valid_subject = subject != NULL ? g_utf8_make_valid (subject, -1) : NULL;
  job.uids = **args != NULL ? (const char *const *) *args : NULL;
  job.words = valid_words;
  job.subject = valid_subject;
  job.large_print = large_print;
  job.two_sided = two_sided;
  return print (cli, &job, output);
}

const ChCliCommand ch_cli_print_command = {
  "print",
  N_("[UID…] -o FILE.pdf"),
  N_("Write summaries of meetings, or another product, as a PDF"),
  run,
};
