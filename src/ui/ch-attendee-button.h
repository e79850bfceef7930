/* ch-attendee-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-participant.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChAttendeeButton:
 *
 * A button that offers the people of the meeting that is edited, by name and title; the meeting is that of the
 * section around it.
 *
 * Properties: `label` (with a mnemonic).
 */
#define CH_TYPE_ATTENDEE_BUTTON (ch_attendee_button_get_type ())
G_DECLARE_FINAL_TYPE (ChAttendeeButton, ch_attendee_button, CH, ATTENDEE_BUTTON, AdwBin)

/**
 * ch_attendee_button_set_taken:
 * @taken: (nullable) (element-type ChRecord): records with a property `name`
 *
 * Whoever has the name of one of these when the list is opened is shown in it, but cannot be chosen a second time.
 */
void ch_attendee_button_set_taken (ChAttendeeButton *self, GListModel *taken);

/**
 * ChAttendeeButton::chosen:
 * @participant: who was chosen
 */

G_END_DECLS
