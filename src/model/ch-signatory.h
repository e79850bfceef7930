/* ch-signatory.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChSignatory:
 *
 * Who put a name under a document, for whom; the title as worded that day.
 */
#define CH_TYPE_SIGNATORY (ch_signatory_get_type ())
G_DECLARE_FINAL_TYPE (ChSignatory, ch_signatory, CH, SIGNATORY, ChRecord)

/** ch_signatory_new: Returns: (transfer full): an empty record with a new identity */
ChSignatory *ch_signatory_new (void);

/*
 * The fields.  Strings are borrowed and %NULL where nothing is known.
 */

/* As worded, without title or honorific */
const char *ch_signatory_get_name (ChSignatory *self);
void ch_signatory_set_name (ChSignatory *self,
                            const char *name);

/* The post as worded */
const char *ch_signatory_get_title (ChSignatory *self);
void ch_signatory_set_title (ChSignatory *self,
                             const char *title);

/* The party that the signature binds, as worded */
const char *ch_signatory_get_party (ChSignatory *self);
void ch_signatory_set_party (ChSignatory *self,
                             const char *party);

G_END_DECLS
