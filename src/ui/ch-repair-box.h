/* ch-repair-box.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChRepairBox:
 *
 * What can be done where no log is open: try again, open another one; and for a damaged log restore its newest
 * good backup, or salvage what can be read.
 */
#define CH_TYPE_REPAIR_BOX (ch_repair_box_get_type ())
G_DECLARE_FINAL_TYPE (ChRepairBox, ch_repair_box, CH, REPAIR_BOX, AdwBin)

/**
 * ChRepairBox::told:
 * @title: translated
 * @description: translated
 *
 * What the page around the box is to say from now on.
 */

/** ch_repair_box_reset: Offers what can be done for any log that cannot be opened. */
void ch_repair_box_reset (ChRepairBox *self);

/** ch_repair_box_offer: Offers what can be done for the damaged log in @folder; @backups: where its backups lie */
void ch_repair_box_offer (ChRepairBox *self,
                          const char  *folder,
                          const char  *backups);

/** ch_repair_box_restore: Puts the backup in the folder @backup in the place of the log in @folder, which is closed. */
void ch_repair_box_restore (ChRepairBox *self,
                            const char  *folder,
                            const char  *backup);

/** ch_repair_box_is_busy: Returns: whether something is under way that must not be disturbed */
gboolean ch_repair_box_is_busy (ChRepairBox *self);

G_END_DECLS
