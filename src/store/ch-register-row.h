/* ch-register-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-row.h"

G_BEGIN_DECLS

/** Meetings beyond so many are not counted for a row; a ChProfile counts them all. */
#define CH_REGISTER_ROW_MOST_COUNTED 10000

/**
 * ChRegisterRow:
 *
 * What a list shows of a person or a body on file; immutable, and cheaper than the record.
 *
 * Properties, read-only: `id` (int64), `uid`, `name`, `other-names` (nullable: "黎明 · L. Ming"), `country` (nullable,
 * ISO 3166-1), `kind` (nullable, of a body: CH_VOCABULARY_ORGANISATION_KIND), `title` and `organisation` (nullable,
 * of a person: as worded at the newest meeting), `n-meetings` (uint, %CH_REGISTER_ROW_MOST_COUNTED at most), `last-met` (nullable, EDTF),
 * `last-met-label` (for people, "" where never).
 */
#define CH_TYPE_REGISTER_ROW (ch_register_row_get_type ())
G_DECLARE_FINAL_TYPE (ChRegisterRow, ch_register_row, CH, REGISTER_ROW, ChRow)

/* Strings belong to the row (transfer none); they are nullable where the properties are. */
gint64      ch_register_row_get_id           (ChRegisterRow *self);
const char *ch_register_row_get_uid          (ChRegisterRow *self);
const char *ch_register_row_get_name         (ChRegisterRow *self);
const char *ch_register_row_get_other_names  (ChRegisterRow *self);
const char *ch_register_row_get_country      (ChRegisterRow *self);
const char *ch_register_row_get_kind         (ChRegisterRow *self);
const char *ch_register_row_get_title        (ChRegisterRow *self);
const char *ch_register_row_get_organisation (ChRegisterRow *self);
guint       ch_register_row_get_n_meetings   (ChRegisterRow *self);
const char *ch_register_row_get_last_met     (ChRegisterRow *self);

G_END_DECLS
