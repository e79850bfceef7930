/* ch-window-place.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-window-private.h"

#include "ch-place.h"
#include "ch-text.h"

void
ch_window_remember_place (ChWindow *self)
{
  ChMeeting *meeting = ch_detail_pane_get_meeting (self->detail_pane);
  g_auto(ChPlace) place = { 0 };

  if (self->log == NULL)
    return;

  g_object_get (self->list_pane, "view", &place.view, NULL);
  place.words = g_strdup (ch_list_pane_get_typed (self->list_pane));
  place.uid = meeting != NULL ? g_strdup (ch_record_get_uid (CH_RECORD (meeting))) : NULL;
  ch_place_save (&place, ch_log_get_folder (self->log));
}

void
ch_window_come_back (ChWindow *self)
{
  g_auto(ChPlace) place = { 0 };

  if (self->log == NULL)
    return;

  ch_place_load (&place, ch_log_get_folder (self->log));
  if (!ch_text_is_blank (place.view))
    ch_list_pane_come_back (self->list_pane, place.view, place.words != NULL ? place.words : "");
  if (!ch_text_is_blank (place.uid))
    g_object_set (self->detail_pane, "uid", place.uid, NULL);
}
