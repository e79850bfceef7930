/* ch-table-map-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ch-person-reader.h"
#include "ch-table-map.h"
#include "ch-table-template.h"

G_BEGIN_DECLS

/* A line "field = template". */
typedef struct
{
  const ChField *field;
  ChTableTemplate *template; /* (owned) */
  guint line; /* of the map */
} ChTableRule;

/* A record that a row makes, or several where a cell names several people. */
typedef struct
{
  char *name; /* (owned): as the map has it, "person" */
  GType type;
  const char *list; /* the field of the meeting that takes the records, NULL for the meeting itself */
  ChRecord *sample; /* (owned): of the class, to find fields and check terms with */
  GPtrArray *rules; /* (owned) (element-type ChTableRule): in the map's order */
  ChTableTemplate *people; /* (owned) (nullable): names with their titles and bodies */
  guint people_line; /* of the map */
  GPtrArray *titles; /* (owned) (element-type utf8): the longest first, ended by NULL where there are any */
} ChTableSection;

struct _ChTableMap
{
  char *name; /* (owned) */
  ChPersonReader *reader; /* (owned) (nullable): where a section names people */
  char separator; /* 0 where the map does not say */
  GPtrArray *dates; /* (owned) (element-type utf8): patterns */
  GPtrArray *sections; /* (owned) (element-type ChTableSection): the meeting first */
  GHashTable *countries; /* (owned) (element-type utf8 utf8): folded name → code, "" for none */
  GHashTable *words; /* (owned) (element-type utf8 GHashTable): column → cell → words */
};

G_END_DECLS
