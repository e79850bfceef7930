/* ch-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChRecord:
 *
 * What every record of the log is: something with an identity (a UUID), a revision that tells
 * two versions apart, and fields.  A record class describes its fields once, in a table; the
 * GObject properties, copying, comparing, and (in the floors above) history and drafts all
 * follow from that table, so that a new field cannot be forgotten in one of them.
 *
 * A record belongs to the thread that holds it; it does no I/O.
 */
#define CH_TYPE_RECORD (ch_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChRecord, ch_record, CH, RECORD, GObject)

/**
 * ChFieldType:
 * @CH_FIELD_STRING: `char *`, %NULL where nothing is known; an empty string is stored as %NULL
 * @CH_FIELD_INTEGER: `gint64`
 * @CH_FIELD_REAL: `double`
 * @CH_FIELD_STRINGS: `GStrv`, %NULL where there are none
 * @CH_FIELD_RECORDS: `GListStore *` of records, in order; owned by the record and never %NULL
 */
typedef enum
{
  CH_FIELD_STRING,
  CH_FIELD_INTEGER,
  CH_FIELD_REAL,
  CH_FIELD_STRINGS,
  CH_FIELD_RECORDS,
} ChFieldType;

/**
 * ChField:
 * @name: the property's name
 * @type: what the struct member holds
 * @offset: where in the instance it lies
 * @item_type: the class of the records in a @CH_FIELD_RECORDS
 */
typedef struct
{
  const char *name;
  ChFieldType type;
  glong offset;
  GType (*item_type) (void);
} ChField;

/* One line of a record class' table: the member of the instance struct, and its property. */
#define CH_FIELD(Type, member, name, type) { name, type, G_STRUCT_OFFSET (Type, member), NULL }
#define CH_FIELD_LIST(Type, member, name, item_type) \
  { name, CH_FIELD_RECORDS, G_STRUCT_OFFSET (Type, member), item_type }

struct _ChRecordClass
{
  GObjectClass parent_class;

  const ChField *fields; /* static */
  guint n_fields;

  /* A sentence for each thing that is wrong; NULL where a class has nothing to check. */
  void (*validate) (ChRecord  *self,
                    GPtrArray *sentences);
};

/**
 * ch_record_class_set_fields: (skip)
 *
 * To be called in class_init: installs a property for each of the @n_fields @fields, a static
 * table.
 */
void ch_record_class_set_fields (ChRecordClass *klass,
                                 const ChField *fields,
                                 guint          n_fields);

/**
 * ch_record_get_uid:
 *
 * Returns: (transfer none): the record's UUID (RFC 4122, lower case), made when the record was
 */
const char *ch_record_get_uid (ChRecord *self);

/**
 * ch_record_set_identity:
 * @uid: a UUID
 * @revision: how many times the log has saved it; 0 if never
 *
 * For the floor that loads records.
 */
void ch_record_set_identity (ChRecord   *self,
                             const char *uid,
                             gint64      revision);

/**
 * ch_record_renew_uid:
 *
 * Makes the record a new one, never saved, with the same content.
 */
void ch_record_renew_uid (ChRecord *self);

/** ch_record_get_revision: Returns: how many times the log has saved the record; 0 if never */
gint64 ch_record_get_revision (ChRecord *self);

/** CH_RECORD_MOST_REVISION: What comes from elsewhere says no higher one: nobody saves so often, and JSON keeps it exactly. */
#define CH_RECORD_MOST_REVISION (G_GINT64_CONSTANT (1) << 53)

/**
 * ch_record_get_created:
 *
 * Returns: (transfer none) (nullable): when the record was first saved, ISO 8601 in UTC
 */
const char *ch_record_get_created (ChRecord *self);

/**
 * ch_record_get_modified:
 *
 * Returns: (transfer none) (nullable): when the record was last changed, ISO 8601 in UTC
 */
const char *ch_record_get_modified (ChRecord *self);

/** ch_record_set_times: For the floor that loads records; ISO 8601 in UTC. */
void ch_record_set_times (ChRecord   *self,
                          const char *created,
                          const char *modified);

/**
 * ch_record_dup:
 *
 * Returns: (transfer full): a copy in depth, with the same identities
 */
gpointer ch_record_dup (gpointer self);

/**
 * ch_record_equal:
 *
 * Returns: whether both have the same class, identity and content; revision and times are not
 *   content
 */
gboolean ch_record_equal (gpointer a,
                          gpointer b);

/** ch_record_field_equal: Returns: whether the field holds the same in two records of one class */
gboolean ch_record_field_equal (ChRecord      *a,
                                ChRecord      *b,
                                const ChField *field);

/**
 * ch_record_validate:
 *
 * Returns: (transfer full): a translated sentence for each thing that is wrong in the record or in
 *   the records that it holds; empty when it may be saved
 */
GStrv ch_record_validate (ChRecord *self);

/**
 * ch_record_find_problem:
 * @field: (out) (nullable): the name of the field that is wrong, or %NULL where it is not one alone
 *
 * Returns: (transfer none) (nullable): the record that the first sentence of ch_record_validate() is about; %NULL
 *   where there is none
 */
ChRecord *ch_record_find_problem (ChRecord    *self,
                                  const char **field);

/** ch_record_find: Returns: (transfer none) (nullable): the record of that UID: @self or one that it holds, however deep */
ChRecord *ch_record_find (ChRecord   *self,
                          const char *uid);

/** ch_record_get_fields: Returns: (transfer none): the table of the record's class, @n_fields long */
const ChField *ch_record_get_fields (ChRecord *self,
                                     guint    *n_fields);

/*
 * Access by field, for whoever walks the table.  The field must be of the record's own class and
 * of the type in the name.  What these give belongs to the record (transfer none); a string is %NULL where nothing is
 * known, an array where there is nothing in it.
 */
const char *ch_record_get_string  (ChRecord      *self,
                                   const ChField *field);
gint64      ch_record_get_integer (ChRecord      *self,
                                   const ChField *field);
double      ch_record_get_real    (ChRecord      *self,
                                   const ChField *field);
GStrv       ch_record_get_strings (ChRecord      *self,
                                   const ChField *field);
GListStore *ch_record_get_records (ChRecord      *self,
                                   const ChField *field);

/** ch_record_find_field: Returns: (transfer none) (nullable): the field @name of the record's class, if it has one */
const ChField *ch_record_find_field (ChRecord   *self,
                                     const char *name);

/**
 * ChRecord::changed:
 *
 * A field of the record changed, or one of the records that it holds did.  An editor compares
 * with ch_record_equal() then.
 */

G_END_DECLS
