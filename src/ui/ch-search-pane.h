/* ch-search-pane.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log-list.h"
#include "ch-view-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChSearchPane:
 *
 * Something of a log in a list, a search above it, and the one of them that is chosen.  Nothing is looked for before the
 * pane comes into sight.
 *
 * What was chosen stays so while a search hides it, and is chosen in the list again when it comes back; until another one
 * is, or none, or it leaves the log, or the log is another.
 *
 * Properties: `log` (ChLog, nullable), `list` (ChLogList, read-only, nullable until the pane was in sight), `views` and
 * `view` (as those of ChListPane), `selected-uid` (read-only, nullable).
 *
 * In the template of a subclass, children of the type "button" stand beside the search.
 */
#define CH_TYPE_SEARCH_PANE (ch_search_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChSearchPane, ch_search_pane, CH, SEARCH_PANE, AdwBin)

/**
 * ChSearchPaneClass:
 * @new_list: Returns: (transfer full): the list of @log
 * @dup_count: Returns: (transfer full): how many there are, in words; @n is not 0
 * @choose: (nullable): @row was chosen, or %NULL for none; before `selected-uid` changes.  Returns: (transfer none) (nullable):
 *   the UID of the record that takes it along when it leaves the log; without this, that of the row
 *
 * What differs from pane to pane.
 */
struct _ChSearchPaneClass
{
  AdwBinClass parent_class;

  ChLogList *(*new_list) (ChSearchPane *self,
                          ChLog        *log);
  char *(*dup_count) (ChSearchPane *self,
                      guint         n);
  const char *(*choose) (ChSearchPane *self,
                         ChRow        *row);
};

/**
 * ChSearchPane::activated:
 *
 * The one that is chosen was to be opened.
 */

/** ch_search_pane_search: Puts the cursor into the search entry. */
void ch_search_pane_search (ChSearchPane *self);

/** ch_search_pane_step: Chooses the next one (1) or the one before (-1); the first where none is chosen. */
void ch_search_pane_step (ChSearchPane *self,
                          int           step);

/*
 * For the classes.
 */

/** ch_search_pane_get_log: Returns: (transfer none) (nullable) */
ChLog *ch_search_pane_get_log (ChSearchPane *self);

/** ch_search_pane_get_list: Returns: (transfer none) (nullable) */
ChLogList *ch_search_pane_get_list (ChSearchPane *self);

/** ch_search_pane_get_view: Returns: (transfer none) (nullable): the id of one of the views */
const char *ch_search_pane_get_view (ChSearchPane *self);

/** ch_search_pane_get_list_view: Returns: (transfer none): what shows the rows; its factory is the class's */
GtkListView *ch_search_pane_get_list_view (ChSearchPane *self);

/** ch_search_pane_set_wording: What stands in the search entry, and what it and the list are called, translated. */
void ch_search_pane_set_wording (ChSearchPane *self,
                                 const char   *placeholder,
                                 const char   *search,
                                 const char   *list);

/** ch_search_pane_renew_list: Makes a new list, as what is listed is another. */
void ch_search_pane_renew_list (ChSearchPane *self);

G_END_DECLS
