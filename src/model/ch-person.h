/* ch-person.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-record.h"

G_BEGIN_DECLS

/**
 * ChPerson:
 *
 * A person on file.  What a meeting says of somebody is as it was worded that day and stays with the
 * meeting; this is what the office knows beside it.
 */
#define CH_TYPE_PERSON (ch_person_get_type ())
G_DECLARE_FINAL_TYPE (ChPerson, ch_person, CH, PERSON, ChRecord)

/** ch_person_new: Returns: (transfer full): an empty record with a new identity */
ChPerson *ch_person_new (void);

/* The fields.  Strings are borrowed and %NULL where nothing is known; lists belong to the record and are changed
 * in place. */

/* The name that the person goes by, as it is printed */
const char *ch_person_get_name (ChPerson *self);
void ch_person_set_name (ChPerson *self,
                         const char *name);

/* The family name alone */
const char *ch_person_get_family (ChPerson *self);
void ch_person_set_family (ChPerson *self,
                           const char *family);

/* The given names alone */
const char *ch_person_get_given (ChPerson *self);
void ch_person_set_given (ChPerson *self,
                          const char *given);

/* The state that the person represents, ISO 3166-1 alpha-2 */
const char *ch_person_get_country (ChPerson *self);
void ch_person_set_country (ChPerson *self,
                            const char *country);

/* Further names: in other scripts, former ones, other spellings (transfer none) (element-type ChName) */
GListStore *ch_person_get_names (ChPerson *self);

/* Posts that staff have put on file, in their order (transfer none) (element-type ChPost) */
GListStore *ch_person_get_posts (ChPerson *self);

/* For briefs, paragraphs on lines of their own */
const char *ch_person_get_biography (ChPerson *self);
void ch_person_set_biography (ChPerson *self,
                              const char *biography);

/* For the office alone */
const char *ch_person_get_note (ChPerson *self);
void ch_person_set_note (ChPerson *self,
                         const char *note);

G_END_DECLS
