/* ch-json-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-json-names.h"

#include "ch-document.h"
#include "ch-json-keys.h"
#include "ch-meeting.h"
#include "ch-participant.h"

/* What is not called as in the table: the keys of `extract` have taken some names. */
static const struct
{
  const char *field;
  const char *key;
} list_names[] = {
  { "participants", "people" },
  { "articles", "sources" },
  { "evidence", "provenance" },
};

static GQuark
names_quark (void)
{
  return g_quark_from_static_string ("ch-json-names");
}

/* Photos and articles stand whole beside what `extract` tells of them, under their own names. */
static const ChJsonKey *
find_key (GType          type,
          const ChField *field)
{
  if (type != CH_TYPE_MEETING && type != CH_TYPE_PARTICIPANT && type != CH_TYPE_DOCUMENT)
    return NULL;

  for (const ChJsonKey *key = ch_json_keys_get (type); key->field != NULL; key++)
    if (g_str_equal (key->field, field->name))
      return key;
  return NULL;
}

static const char *
intern_key (const ChField *field)
{
  g_autofree char *key = NULL;

  if (field->type == CH_FIELD_RECORDS)
    for (guint i = 0; i < G_N_ELEMENTS (list_names); i++)
      if (g_str_equal (list_names[i].field, field->name))
        return list_names[i].key;

  key = g_strdelimit (g_strdup (field->name), "-", '_');
  return g_intern_string (key);
}

const ChJsonName *
ch_json_names_get (ChRecord *record,
                   guint    *n_names)
{
  static GMutex lock;
  GType type = G_OBJECT_TYPE (record);
  const ChField *fields = ch_record_get_fields (record, n_names);
  ChJsonName *names = g_type_get_qdata (type, names_quark ());

  if (names != NULL)
    return names;

  g_mutex_lock (&lock);
  names = g_type_get_qdata (type, names_quark ());
  if (names == NULL)
    {
      names = g_new0 (ChJsonName, *n_names); /* for the life of the class, which is that of the program */
      for (guint i = 0; i < *n_names; i++)
        {
          const ChJsonKey *key = find_key (type, &fields[i]);

          names[i].field = &fields[i];
          names[i].object = key != NULL ? key->object : NULL;
          names[i].key = key != NULL ? key->key : intern_key (&fields[i]);
        }
      g_type_set_qdata (type, names_quark (), names);
    }
  g_mutex_unlock (&lock);
  return names;
}
