/* ch-organisation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChOrganisation:
 *
 * A body on file: a ministry, an agency, an international organisation, a company.  What a meeting calls
 * it stays with the meeting.
 */
#define CH_TYPE_ORGANISATION (ch_organisation_get_type ())
G_DECLARE_FINAL_TYPE (ChOrganisation, ch_organisation, CH, ORGANISATION, ChRecord)

/** ch_organisation_new: Returns: (transfer full): an empty record with a new identity */
ChOrganisation *ch_organisation_new (void);

/* The fields.  Strings are borrowed and %NULL where nothing is known; lists belong to the record and are changed
 * in place. */

/* The name that the body goes by, as it is printed */
const char *ch_organisation_get_name (ChOrganisation *self);
void ch_organisation_set_name (ChOrganisation *self,
                               const char *name);

/* Acronyms, former names, names in other languages (transfer none) (element-type ChName) */
GListStore *ch_organisation_get_names (ChOrganisation *self);

/* CH_VOCABULARY_ORGANISATION_KIND */
const char *ch_organisation_get_kind (ChOrganisation *self);
void ch_organisation_set_kind (ChOrganisation *self,
                               const char *kind);

/* UID of the body that it is a part of */
const char *ch_organisation_get_parent (ChOrganisation *self);
void ch_organisation_set_parent (ChOrganisation *self,
                                 const char *parent);

/* The state that it is a body of, ISO 3166-1 alpha-2; none for an international one */
const char *ch_organisation_get_country (ChOrganisation *self);
void ch_organisation_set_country (ChOrganisation *self,
                                  const char *country);

/* Its page on the web */
const char *ch_organisation_get_address (ChOrganisation *self);
void ch_organisation_set_address (ChOrganisation *self,
                                  const char *address);

/* For the office alone */
const char *ch_organisation_get_note (ChOrganisation *self);
void ch_organisation_set_note (ChOrganisation *self,
                               const char *note);

G_END_DECLS
