/* ch-record.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-record.h"

#include "ch-followed-list.h"

#include <string.h>

typedef struct
{
  char *uid;      /* (owned) */
  gint64 revision;
  char *created;  /* (owned) (nullable) */
  char *modified; /* (owned) (nullable) */
  GPtrArray *followed; /* (owned) (element-type ChFollowedList): the lists of records, a change in which is one in SELF */
} ChRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChRecord, ch_record, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GQuark
field_quark (void)
{
  return g_quark_from_static_string ("ch-field");
}

static gpointer
member (ChRecord      *self,
        const ChField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

#define MEMBER(self, field, ctype) (*(ctype *) member (self, field))

static void
emit_changed (ChRecord *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
strv_equal (GStrv a,
            GStrv b)
{
  const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? (const char *const *) a : none,
                       b != NULL ? (const char *const *) b : none);
}

static void
ch_record_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  ChRecord *self = CH_RECORD (object);
  const ChField *field = g_param_spec_get_qdata (pspec, field_quark ());

  switch (field->type)
    {
    case CH_FIELD_STRING:
      g_value_set_string (value, MEMBER (self, field, char *));
      break;
    case CH_FIELD_INTEGER:
      g_value_set_int64 (value, MEMBER (self, field, gint64));
      break;
    case CH_FIELD_REAL:
      g_value_set_double (value, MEMBER (self, field, double));
      break;
    case CH_FIELD_STRINGS:
      g_value_set_boxed (value, MEMBER (self, field, GStrv));
      break;
    case CH_FIELD_RECORDS:
      g_value_set_object (value, MEMBER (self, field, GListStore *));
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Stores the value; FALSE where it was there already.  The value may be made of parts of the old one. */
static gboolean
store_value (ChRecord      *self,
             const ChField *field,
             const GValue  *value)
{
  switch (field->type)
    {
    case CH_FIELD_STRING:
      {
        char **slot = member (self, field);
        char *old = *slot;
        const char *text = g_value_get_string (value);

        if (text != NULL && *text == '\0')
          text = NULL;
        if (g_strcmp0 (old, text) == 0)
          return FALSE;
        *slot = g_strdup (text);
        g_free (old);
        return TRUE;
      }
    case CH_FIELD_INTEGER:
      if (MEMBER (self, field, gint64) == g_value_get_int64 (value))
        return FALSE;
      MEMBER (self, field, gint64) = g_value_get_int64 (value);
      return TRUE;
    case CH_FIELD_REAL:
      if (MEMBER (self, field, double) == g_value_get_double (value))
        return FALSE;
      MEMBER (self, field, double) = g_value_get_double (value);
      return TRUE;
    case CH_FIELD_STRINGS:
      {
        GStrv *slot = member (self, field);
        GStrv old = *slot;
        GStrv strings = g_value_get_boxed (value);

        if (strv_equal (old, strings))
          return FALSE;
        *slot = strings != NULL && *strings != NULL ? g_strdupv (strings) : NULL;
        g_strfreev (old);
        return TRUE;
      }
    case CH_FIELD_RECORDS: /* read-only property */
    default:
      g_assert_not_reached ();
    }
}

static void
ch_record_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  const ChField *field = g_param_spec_get_qdata (pspec, field_quark ());

  if (store_value (CH_RECORD (object), field, value))
    {
      g_object_notify_by_pspec (object, pspec);
      emit_changed (CH_RECORD (object));
    }
}

static void
ch_record_constructed (GObject *object)
{
  ChRecord *self = CH_RECORD (object);
  ChRecordPrivate *priv = ch_record_get_instance_private (self);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CH_FIELD_RECORDS)
      {
        GListStore *list = g_list_store_new (fields[i].item_type ());

        MEMBER (self, &fields[i], GListStore *) = list;
        g_ptr_array_add (priv->followed,
                         ch_followed_list_new (g_object_ref (list), (ChFollowedFunc) emit_changed, self));
      }

  G_OBJECT_CLASS (ch_record_parent_class)->constructed (object);
}

static void
ch_record_dispose (GObject *object)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (CH_RECORD (object));

  g_ptr_array_set_size (priv->followed, 0);

  G_OBJECT_CLASS (ch_record_parent_class)->dispose (object);
}

static void
ch_record_finalize (GObject *object)
{
  ChRecord *self = CH_RECORD (object);
  ChRecordPrivate *priv = ch_record_get_instance_private (self);
  guint n_fields;
  const ChField *fields = ch_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == CH_FIELD_STRING)
        g_free (MEMBER (self, &fields[i], char *));
      else if (fields[i].type == CH_FIELD_STRINGS)
        g_strfreev (MEMBER (self, &fields[i], GStrv));
      else if (fields[i].type == CH_FIELD_RECORDS)
        g_object_unref (MEMBER (self, &fields[i], GListStore *));
    }

  g_ptr_array_unref (priv->followed);
  g_free (priv->uid);
  g_free (priv->created);
  g_free (priv->modified);

  G_OBJECT_CLASS (ch_record_parent_class)->finalize (object);
}

static void
ch_record_class_init (ChRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ch_record_constructed;
  object_class->dispose = ch_record_dispose;
  object_class->finalize = ch_record_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CH_TYPE_RECORD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ch_record_init (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);

  priv->uid = g_uuid_string_random ();
  priv->followed = g_ptr_array_new_with_free_func ((GDestroyNotify) ch_followed_list_free);
}

static GParamSpec *
make_pspec (const ChField *field)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case CH_FIELD_STRING:
      return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
    case CH_FIELD_INTEGER:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case CH_FIELD_REAL:
      return g_param_spec_double (field->name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case CH_FIELD_STRINGS:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case CH_FIELD_RECORDS:
      return g_param_spec_object (field->name, NULL, NULL, G_TYPE_LIST_STORE,
                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
    default:
      g_assert_not_reached ();
    }
}

void
ch_record_class_set_fields (ChRecordClass *klass,
                            const ChField *fields,
                            guint          n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject clears these two in each subclass; the table needs no others. */
  object_class->get_property = ch_record_get_property;
  object_class->set_property = ch_record_set_property;

  klass->fields = fields;
  klass->n_fields = n_fields;

  for (guint i = 0; i < n_fields; i++)
    {
      GParamSpec *pspec = make_pspec (&fields[i]);

      g_param_spec_set_qdata (pspec, field_quark (), (gpointer) &fields[i]);
      g_object_class_install_property (object_class, i + 1, pspec);
    }
}

const char *
ch_record_get_uid (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  return priv->uid;
}

gint64
ch_record_get_revision (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD (self), 0);

  return priv->revision;
}

void
ch_record_set_identity (ChRecord   *self,
                        const char *uid,
                        gint64      revision)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);
  char *copy;

  g_return_if_fail (CH_IS_RECORD (self));
  g_return_if_fail (uid != NULL && *uid != '\0');

  copy = g_strdup (uid);
  g_free (priv->uid);
  priv->uid = copy;
  priv->revision = revision;
}

void
ch_record_renew_uid (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);
  g_autofree char *uid = g_uuid_string_random ();

  g_return_if_fail (CH_IS_RECORD (self));

  ch_record_set_identity (self, uid, 0);
  g_clear_pointer (&priv->created, g_free);
  g_clear_pointer (&priv->modified, g_free);
}

const char *
ch_record_get_created (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  return priv->created;
}

const char *
ch_record_get_modified (ChRecord *self)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  return priv->modified;
}

void
ch_record_set_times (ChRecord   *self,
                     const char *created,
                     const char *modified)
{
  ChRecordPrivate *priv = ch_record_get_instance_private (self);
  g_autofree char *was_created = NULL;
  g_autofree char *was_modified = NULL;

  g_return_if_fail (CH_IS_RECORD (self));

  /* The new values may be the old ones. */
  was_created = g_steal_pointer (&priv->created);
  was_modified = g_steal_pointer (&priv->modified);
  priv->created = g_strdup (created);
  priv->modified = g_strdup (modified);
}

gpointer
ch_record_dup (gpointer self)
{
  ChRecord *from = self;
  ChRecordPrivate *priv = ch_record_get_instance_private (from);
  ChRecord *copy;
  guint n_fields;
  const ChField *fields;

  g_return_val_if_fail (CH_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (from), NULL);
  ch_record_set_identity (copy, priv->uid, priv->revision);
  ch_record_set_times (copy, priv->created, priv->modified);

  fields = ch_record_get_fields (from, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].type == CH_FIELD_RECORDS)
        {
          GListModel *list = MEMBER (from, &fields[i], GListModel *);
          g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

          for (guint j = 0; j < g_list_model_get_n_items (list); j++)
            {
              g_autoptr(ChRecord) item = g_list_model_get_item (list, j);

              g_ptr_array_add (copies, ch_record_dup (item));
            }
          if (copies->len > 0)
            g_list_store_splice (MEMBER (copy, &fields[i], GListStore *), 0, 0, copies->pdata, copies->len);
        }
      else
        {
          g_auto(GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (from), fields[i].name, &value);
          g_object_set_property (G_OBJECT (copy), fields[i].name, &value);
        }
    }

  return copy;
}

static gboolean
lists_equal (GListModel *a,
             GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(ChRecord) one = g_list_model_get_item (a, i);
      g_autoptr(ChRecord) other = g_list_model_get_item (b, i);

      if (!ch_record_equal (one, other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fields_equal (ChRecord      *a,
              ChRecord      *b,
              const ChField *field)
{
  switch (field->type)
    {
    case CH_FIELD_STRING:
      return g_strcmp0 (MEMBER (a, field, char *), MEMBER (b, field, char *)) == 0;
    case CH_FIELD_INTEGER:
      return MEMBER (a, field, gint64) == MEMBER (b, field, gint64);
    case CH_FIELD_REAL:
      return MEMBER (a, field, double) == MEMBER (b, field, double);
    case CH_FIELD_STRINGS:
      return strv_equal (MEMBER (a, field, GStrv), MEMBER (b, field, GStrv));
    case CH_FIELD_RECORDS:
      return lists_equal (MEMBER (a, field, GListModel *), MEMBER (b, field, GListModel *));
    default:
      g_assert_not_reached ();
    }
}

gboolean
ch_record_field_equal (ChRecord      *a,
                       ChRecord      *b,
                       const ChField *field)
{
  g_return_val_if_fail (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b), FALSE);

  return fields_equal (a, b, field);
}

gboolean
ch_record_equal (gpointer a,
                 gpointer b)
{
  guint n_fields;
  const ChField *fields;

  g_return_val_if_fail (CH_IS_RECORD (a), FALSE);
  g_return_val_if_fail (CH_IS_RECORD (b), FALSE);

  if (a == b)
    return TRUE;
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  if (g_strcmp0 (ch_record_get_uid (a), ch_record_get_uid (b)) != 0)
    return FALSE;

  fields = ch_record_get_fields (a, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!fields_equal (a, b, &fields[i]))
      return FALSE;
  return TRUE;
}

const ChField *
ch_record_get_fields (ChRecord *self,
                      guint    *n_fields)
{
  ChRecordClass *klass = CH_RECORD_GET_CLASS (self);

  *n_fields = klass->n_fields;
  return klass->fields;
}

const ChField *
ch_record_find_field (ChRecord   *self,
                      const char *name)
{
  guint n_fields;
  const ChField *fields = ch_record_get_fields (self, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (strcmp (fields[i].name, name) == 0)
      return &fields[i];
  return NULL;
}

const char *
ch_record_get_string (ChRecord      *self,
                      const ChField *field)
{
  g_return_val_if_fail (field->type == CH_FIELD_STRING, NULL);

  return MEMBER (self, field, char *);
}

gint64
ch_record_get_integer (ChRecord      *self,
                       const ChField *field)
{
  g_return_val_if_fail (field->type == CH_FIELD_INTEGER, 0);

  return MEMBER (self, field, gint64);
}

double
ch_record_get_real (ChRecord      *self,
                    const ChField *field)
{
  g_return_val_if_fail (field->type == CH_FIELD_REAL, 0);

  return MEMBER (self, field, double);
}

GStrv
ch_record_get_strings (ChRecord      *self,
                       const ChField *field)
{
  g_return_val_if_fail (field->type == CH_FIELD_STRINGS, NULL);

  return MEMBER (self, field, GStrv);
}

GListStore *
ch_record_get_records (ChRecord      *self,
                       const ChField *field)
{
  g_return_val_if_fail (field->type == CH_FIELD_RECORDS, NULL);

  return MEMBER (self, field, GListStore *);
}
