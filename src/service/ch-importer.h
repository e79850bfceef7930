/* ch-importer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-article.h"
#include "ch-fetcher.h"
#include "ch-log.h"

G_BEGIN_DECLS

/**
 * ChImporter:
 *
 * From an address, a file, a stream or pasted words to a proposed meeting, and into the log.  The same for the window
 * and the command line.  Reading is done off the main thread.
 */
#define CH_TYPE_IMPORTER (ch_importer_get_type ())
G_DECLARE_FINAL_TYPE (ChImporter, ch_importer, CH, IMPORTER, GObject)

/** ch_importer_new: Returns: (transfer full): an importer that loads the lexicons of ch_paths_dup_lexicon_dirs() when it first needs them */
ChImporter *ch_importer_new (void);

/** ch_importer_get_fetcher: Returns: (transfer none): the fetcher, to set its limits */
ChFetcher *ch_importer_get_fetcher (ChImporter *self);

/**
 * ch_importer_propose_address_async: Fetches and reads; saves nothing.
 * @progress: (nullable)
 */
void ch_importer_propose_address_async (ChImporter          *self,
                                        const char          *address,
                                        ChFetchProgress      progress,
                                        gpointer             progress_data,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);

/** ch_importer_propose_page_async: Reads a page that is there already: a file, a stream, a paste. */
void ch_importer_propose_page_async (ChImporter          *self,
                                     ChPage              *page,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/** ch_importer_propose_finish: Returns: (transfer full): the proposal (of either call above), not yet in any log */
ChMeeting *ch_importer_propose_finish (ChImporter    *self,
                                       GAsyncResult  *result,
                                       GError       **error);

/** ch_importer_read_article_async: Reads only the article out of @page, and looks for no meeting in it. */
void ch_importer_read_article_async (ChImporter          *self,
                                     ChPage              *page,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/** ch_importer_read_article_finish: Returns: (transfer full): the article */
ChArticle *ch_importer_read_article_finish (ChImporter    *self,
                                            GAsyncResult  *result,
                                            GError       **error);

/**
 * ch_importer_read_people_async:
 * @text: a list of those present, as an article words it, or as people type it: "Arne Lundqvist,
 *   Director-General of International Cooperation, MNW"
 *
 * Reads names with their titles and bodies.
 */
void ch_importer_read_people_async (ChImporter          *self,
                                    const char          *text,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);

/**
 * ch_importer_read_people_finish:
 *
 * Returns: (transfer full) (element-type ChParticipant): in their order, as
 *   ch_meeting_reader_read_typed() tells them apart; one at least
 */
GPtrArray *ch_importer_read_people_finish (ChImporter    *self,
                                           GAsyncResult  *result,
                                           GError       **error);

G_END_DECLS
