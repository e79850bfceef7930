/* ch-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ChRow:
 *
 * What a list shows of a record: a row id and some texts; immutable, and cheaper than the record.  A class of rows
 * names its texts with ch_row_class_install_texts(), and may have properties of its own beside them.
 *
 * Properties, read-only: `id` (int64), and the texts (string, nullable).
 */
#define CH_TYPE_ROW (ch_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ChRow, ch_row, CH, ROW, GObject)

struct _ChRowClass
{
  GObjectClass parent_class;

  guint n_texts;
};

/** ch_row_get_id: Returns: the row id of the record, or what its class has in place of one */
gint64 ch_row_get_id (ChRow *self);

/** ch_row_get_text: Returns: (transfer none) (nullable): the @n-th text of the class; it belongs to the row */
const char *ch_row_get_text (ChRow *self,
                             guint  n);

/*
 * For the classes of rows, and for who makes a row, before anybody else sees it.
 */

/** The ids of a class's own properties begin here. */
#define CH_ROW_FIRST_OWN_PROPERTY 100

/** ch_row_class_install_texts: @names: of the properties, static, in the order of the texts */
void ch_row_class_install_texts (ChRowClass        *klass,
                                 const char *const *names,
                                 guint              n_names);

/** ch_row_get_text_property: What the get_property of a class does with a property that is not its own. */
void ch_row_get_text_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec);

void ch_row_set_id   (ChRow *self,
                      gint64 id);
void ch_row_set_text (ChRow      *self,
                      guint       n,
                      const char *text);

/** ch_row_take_text: @text: (transfer full) (nullable) */
void ch_row_take_text (ChRow *self,
                       guint  n,
                       char  *text);

G_END_DECLS
