/* ch-marks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-marks.h"

#include "ch-evidence.h"
#include "ch-field-place.h"
#include "ch-record-row.h"

typedef struct
{
  GPtrArray *doubts; /* (unowned) */
  gboolean checking;
} Marks;

static gboolean
is_doubtful (const Marks *marks,
             ChRecord    *record,
             const char  *field)
{
  for (guint i = 0; i < marks->doubts->len; i++)
    {
      ChEvidence *evidence = g_ptr_array_index (marks->doubts, i);

      if (g_strcmp0 (ch_evidence_get_record (evidence), ch_record_get_uid (record)) == 0
          && g_strcmp0 (ch_evidence_get_field (evidence), field) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
mark (GtkWidget  *widget,
      ChRecord   *record,
      const char *field,
      gpointer    user_data)
{
  const Marks *marks = user_data;

  if (field != NULL)
    ch_field_place_set_doubt (widget, is_doubtful (marks, record, field));
  else
    ch_record_row_set_marks (CH_RECORD_ROW (widget), marks->doubts, marks->checking);
}

void
ch_marks_set (GtkWidget *root,
              GPtrArray *doubts,
              gboolean   checking)
{
  Marks marks = { doubts, checking };

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (doubts != NULL);

  ch_field_place_foreach (root, mark, &marks);
}
