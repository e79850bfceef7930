/* ch-reread.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-importer.h"

G_BEGIN_DECLS

/*
 * The pages that a log keeps, read again: offline, and by rules that have become better since.
 */

/** ch_reread_load_page_async: Loads the page that @log keeps of @article. */
void ch_reread_load_page_async (ChLog               *log,
                                ChArticle           *article,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

/** ch_reread_load_page_finish: Returns: (transfer full): the page, or %NULL with %CH_ERROR_NOT_FOUND where none is kept */
ChPage *ch_reread_load_page_finish (GAsyncResult  *result,
                                    GError       **error);

/** ch_reread_async: Reads again what @meeting, which is of @log, was first read from; saves nothing. */
void ch_reread_async (ChImporter          *importer,
                      ChLog               *log,
                      ChMeeting           *meeting,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data);

/**
 * ch_reread_finish:
 *
 * Returns: (transfer full): what is read now, with the identity of the meeting, its further articles and its pictures,
 *   so that it can be saved in its place; or %NULL with @error
 */
ChMeeting *ch_reread_finish (GAsyncResult  *result,
                             GError       **error);

/** ch_reread_compare: Returns: (transfer full): a line for each value that differs, "- " before what only @before has and "+ "
 * before what only @after has */
GStrv ch_reread_compare (ChMeeting *before,
                         ChMeeting *after);

G_END_DECLS
