/* ch-cli-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-cli-command.h"
#include "ch-importer.h"

G_BEGIN_DECLS

/**
 * ChCliSource:
 *
 * Where the pages of a command come from, and what the user says about them.
 */
typedef struct
{
  char *address; /* (owned) (nullable) */
  char *publisher; /* (owned) (nullable) */
  int timeout; /* seconds; 0 for the usual */
} ChCliSource;

void ch_cli_source_clear (ChCliSource *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChCliSource, ch_cli_source_clear)

#define CH_CLI_SOURCE_SYNOPSIS N_("ADDRESS|FILE|-…")

/* The options of a command that reads pages, for its table. */
#define CH_CLI_SOURCE_OPTIONS(source) \
  { "address", 0, 0, G_OPTION_ARG_FILENAME, &(source).address, \
    N_("Where the page of a saved file was published"), N_("URL") }, \
  { "publisher", 0, 0, G_OPTION_ARG_FILENAME, &(source).publisher, \
    N_("Whose page it is"), N_("NAME") }, \
  { "timeout", 0, 0, G_OPTION_ARG_INT, &(source).timeout, \
    N_("Give up fetching a page after so many seconds"), N_("SECONDS") }

/**
 * ch_cli_source_apply:
 * @args: the addresses and files
 *
 * Checks what the user says about @args, and sets the limits of @importer.
 *
 * Returns: whether it makes sense; if not, the reason is told
 */
gboolean ch_cli_source_apply (ChCliSource        *self,
                              const ChCliCommand *command,
                              GStrv               args,
                              ChImporter         *importer);

/**
 * ch_cli_source_load:
 * @argument: an http or https address, "-" for standard input, or a file
 *
 * Returns: (transfer full): the page, or %NULL with an error
 */
ChPage *ch_cli_source_load (ChCliSource  *self,
                            ChCli        *cli,
                            ChImporter   *importer,
                            const char   *argument,
                            GError      **error);

/**
 * ch_cli_source_propose:
 *
 * Returns: (transfer full): the meeting that the page at @argument tells of; what staff should know
 *   of the reading has been told
 */
ChMeeting *ch_cli_source_propose (ChCliSource  *self,
                                  ChCli        *cli,
                                  ChImporter   *importer,
                                  const char   *argument,
                                  GError      **error);

/** ch_cli_source_tell_remarks: Tells what staff should know of the reading of @article. */
void ch_cli_source_tell_remarks (const char *argument,
                                 ChArticle  *article);

G_END_DECLS
