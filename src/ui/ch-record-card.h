/* ch-record-card.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ChRecordCard:
 *
 * Shows one record to read.  A subclass is a template that looks up the fields of `record`.
 *
 * Properties, construct-only: `record` (ChRecord), `log` (ChLog, where its files lie).
 */
#define CH_TYPE_RECORD_CARD (ch_record_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChRecordCard, ch_record_card, CH, RECORD_CARD, AdwBin)

struct _ChRecordCardClass
{
  AdwBinClass parent_class;
};

/** ch_record_card_get_log: Returns: (transfer none) (nullable): where the files of the record lie */
ChLog *ch_record_card_get_log (ChRecordCard *self);

G_END_DECLS
