/* ch-cli-command.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-cli.h"

G_BEGIN_DECLS

/**
 * ChCliCommand:
 * @name: what is typed
 * @synopsis: (nullable): its arguments, to be translated
 * @summary: what it does, in one sentence, to be translated
 * @run: does it; @args is the command's own line, its name first
 */
typedef struct _ChCliCommand ChCliCommand;

struct _ChCliCommand
{
  const char *name;
  const char *synopsis;
  const char *summary;
  ChCliStatus (*run) (ChCli              *cli,
                      const ChCliCommand *self,
                      GStrv              *args);
};

extern const ChCliCommand ch_cli_import_command;
extern const ChCliCommand ch_cli_extract_command;
extern const ChCliCommand ch_cli_article_command;
extern const ChCliCommand ch_cli_list_command;
extern const ChCliCommand ch_cli_search_command;
extern const ChCliCommand ch_cli_show_command;
extern const ChCliCommand ch_cli_print_command;
extern const ChCliCommand ch_cli_export_command;
extern const ChCliCommand ch_cli_attach_command;
extern const ChCliCommand ch_cli_export_photo_command;
extern const ChCliCommand ch_cli_check_command;
extern const ChCliCommand ch_cli_people_command;
extern const ChCliCommand ch_cli_person_command;
extern const ChCliCommand ch_cli_organisations_command;
extern const ChCliCommand ch_cli_organisation_command;
extern const ChCliCommand ch_cli_merge_command;
extern const ChCliCommand ch_cli_searches_command;
extern const ChCliCommand ch_cli_history_command;
extern const ChCliCommand ch_cli_reread_command;
extern const ChCliCommand ch_cli_page_command;
extern const ChCliCommand ch_cli_undo_command;
extern const ChCliCommand ch_cli_redo_command;
extern const ChCliCommand ch_cli_backup_command;
extern const ChCliCommand ch_cli_backups_command;
extern const ChCliCommand ch_cli_restore_command;
extern const ChCliCommand ch_cli_salvage_command;

/**
 * ch_cli_command_parse:
 * @entries: (nullable): the command's options, ended by an empty one; words are taken as
 *   %G_OPTION_ARG_FILENAME, which no locale can spoil
 * @args: (inout): the command's line; what is left of it are the arguments alone
 * @n_least: how many arguments there must be
 * @n_most: how many there may be
 *
 * Takes the options off a command's line, and answers --help.
 *
 * Returns: whether the command can run; if not, the reason is told
 */
gboolean ch_cli_command_parse (const ChCliCommand *self,
                               ChCli              *cli,
                               const GOptionEntry *entries,
                               GStrv              *args,
                               guint               n_least,
                               guint               n_most);

/** ch_cli_command_refuse: Tells what is wrong with the command line. Returns: %CH_CLI_USAGE */
ChCliStatus ch_cli_command_refuse (const ChCliCommand *self,
                                   const char         *sentence);

G_END_DECLS
