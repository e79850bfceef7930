/* ch-log-question.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-private.h"

G_BEGIN_DECLS

/*
 * The two calls that every list makes, whatever it lists: which there are, in what order, and what to show of those that
 * are in sight.
 */

typedef struct _ChLogQuestion ChLogQuestion;

/** ChLogFindFunc: Returns: (transfer full) (element-type gint64): ids or ranks, in that order; or %NULL with @error.  (worker thread) */
typedef GArray *(*ChLogFindFunc) (ChLogLane            *lane,
                                  const ChLogQuestion  *question,
                                  GError              **error);

/**
 * ChLogQuestion:
 * @which: what is listed: a ChRegister or a ChHolding, as @find understands it
 * @words: (nullable): what people type, or whatever else @find understands
 * @order: as @find understands it
 * @limit: how many are found at the most; all (%G_MAXUINT) take a while, the first few are waited for
 *
 * Which there are.
 */
struct _ChLogQuestion
{
  ChLogFindFunc find;
  int which;
  const char *words;
  int order;
  guint limit;
};

/** ch_log_ask_async: Asks @question, which is copied; finished with g_task_propagate_pointer(). */
void ch_log_ask_async (ChLog                *self,
                       const ChLogQuestion  *question,
                       gpointer              tag,
                       GCancellable         *cancellable,
                       GAsyncReadyCallback   callback,
                       gpointer              user_data);

typedef struct _ChLogSelection ChLogSelection;

/** ChLogLoadFunc: Returns: (transfer full) (element-type ChRow): the rows, in that order, without those that are not there; or %NULL with @error.  (worker thread) */
typedef GPtrArray *(*ChLogLoadFunc) (ChLogLane             *lane,
                                     const ChLogSelection  *selection,
                                     GCancellable          *cancellable,
                                     GError               **error);

/**
 * ChLogSelection:
 * @which: as in ChLogQuestion
 * @ids: what was found
 * @words: (nullable): what they were found by
 * @patient: what others wait for goes first
 *
 * Some of those that there are.
 */
struct _ChLogSelection
{
  ChLogLoadFunc load;
  int which;
  const gint64 *ids;
  guint n_ids;
  const char *words;
  gboolean patient;
};

/** ch_log_load_selection_async: Loads @selection, which is copied; finished with g_task_propagate_pointer(). */
void ch_log_load_selection_async (ChLog                 *self,
                                  const ChLogSelection  *selection,
                                  gpointer               tag,
                                  GCancellable          *cancellable,
                                  GAsyncReadyCallback    callback,
                                  gpointer               user_data);

G_END_DECLS
