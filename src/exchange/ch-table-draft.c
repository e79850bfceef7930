/* ch-table-draft.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-table-draft.h"

#include "ch-table-date.h"
#include "ch-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const ChTableTarget targets_known[] = {
  { N_("Left out"), NULL, NULL, NULL },
  { N_("Title"), "meeting", "title", NULL },
  { N_("Date"), "meeting", "date", NULL },
  { N_("Last day"), "meeting", "end_date", NULL },
  { N_("Kind"), "meeting", "kind", NULL },
  { N_("City"), "meeting", "city", NULL },
  { N_("Country"), "meeting", "country", NULL },
  { N_("Venue"), "meeting", "venue", NULL },
  { N_("Reference"), "meeting", "reference", NULL },
  { N_("Topics"), "meeting", "topics", NULL },
  { N_("Bodies"), "meeting", "organisations", NULL },
  { N_("Text"), "meeting", "text", NULL },
  { N_("People of the guest side"), "person", "people", "guest", "guests" },
  { N_("People of the host side"), "person", "people", "host", "hosts" },
  { N_("Other people"), "person", "people", "other", "others" },
  { N_("Guest: name"), "guest", "name", "guest" },
  { N_("Guest: title"), "guest", "title", "guest" },
  { N_("Guest: body"), "guest", "organisation", "guest" },
  { N_("Guest: country"), "guest", "country", "guest" },
  { N_("Document"), "document", "title", NULL },
  { N_("Photo credit"), "photo", "credit", NULL },
  { N_("Address of the article"), "source", "address", NULL },
};

/* The likelier before the less likely; where a day could be a month, the locale has the say. */
static const char *const forms[] = {
  "YYYY-MM-DD", "D.M.YYYY",    "D/M/YYYY",  "M/D/YYYY",  "D-M-YYYY",  "YYYY/M/D",
  "YYYY.M.D",   "D MMMM YYYY", "D MMM YYYY", "MMMM D, YYYY", "MMM D, YYYY", "YYYY年M月D日",
  "YYYY-MM",    "M/YYYY",      "MM.YYYY",   "MMMM YYYY", "YYYY",
};

const ChTableTarget *
ch_table_draft_get_targets (guint *n)
{
  *n = G_N_ELEMENTS (targets_known);
  return targets_known;
}

static gboolean
is_called (const ChTableTarget *target,
           const char          *folded)
{
  /* One that needs a section to be told from another is no name of a column. */
  const char *field = g_strcmp0 (target->section, "meeting") == 0 ? target->field : NULL;
  const char *const names[] = { field, target->heading, target->label, _(target->label) };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = names[i] != NULL ? ch_text_fold (names[i]) : NULL;

      if (g_strcmp0 (name, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

guint
ch_table_draft_guess (const char *heading)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (heading != NULL, 0);

  folded = ch_text_fold (heading);
  for (guint i = 1; i < G_N_ELEMENTS (targets_known); i++)
    if (is_called (&targets_known[i], folded))
      return i;
  return 0;
}

/* The first of the columns that holds the FIELD of SECTION, or -1. */
static int
find_column (const guint *targets,
             guint        n,
             const char  *section,
             const char  *field,
             const char  *side)
{
  for (guint i = 0; i < n; i++)
    {
      const ChTableTarget *target = &targets_known[targets[i]];

      if (g_strcmp0 (target->section, section) == 0 && g_strcmp0 (target->field, field) == 0
          && (side == NULL || g_strcmp0 (target->side, side) == 0))
        return i;
    }
  return -1;
}

/* The column that names who came: a meeting without a title is called after the visitor. */
static int
find_visitor (const guint *targets,
              guint        n)
{
  int name = find_column (targets, n, "guest", "name", NULL);

  return name >= 0 ? name : find_column (targets, n, "person", "people", "guest");
}

gboolean
ch_table_draft_has_title (const guint *targets,
                          guint        n)
{
  return find_column (targets, n, "meeting", "title", NULL) >= 0 || find_visitor (targets, n) >= 0;
}

static gboolean
can_read (const char *form,
          const char *cell)
{
  g_autofree char *date = ch_table_date_read (form, cell);

  return date != NULL;
}

static guint
count_read (const char *form,
            GPtrArray  *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    if (can_read (form, cells->pdata[i]))
      n++;
  return n;
}

/* In which of the orders the user's own locale writes a day. */
static gboolean
month_comes_first (void)
{
  g_autoptr(GDateTime) day = g_date_time_new_utc (2033, 11, 22, 0, 0, 0);
  g_autofree char *text = g_date_time_format (day, "%x");
  const char *d = strstr (text, "22");
  const char *m = strstr (text, "11");

  return d != NULL && m != NULL && m < d;
}

static void
put_month_first (GPtrArray *found)
{
  guint day_first, month_first;
  gpointer kept;

  if (!month_comes_first () || !g_ptr_array_find_with_equal_func (found, "D/M/YYYY", g_str_equal, &day_first)
      || !g_ptr_array_find_with_equal_func (found, "M/D/YYYY", g_str_equal, &month_first))
    return;

  kept = found->pdata[day_first];
  found->pdata[day_first] = found->pdata[month_first];
  found->pdata[month_first] = kept;
}

/* Whether what FORM reads could as well be meant as OTHER: days and months the other way round. */
static gboolean
contradicts (const char *form,
             const char *other)
{
  return (g_str_equal (form, "D/M/YYYY") && g_str_equal (other, "M/D/YYYY"))
         || (g_str_equal (form, "M/D/YYYY") && g_str_equal (other, "D/M/YYYY"));
}

static gboolean
contradicts_any (GPtrArray  *found,
                 const char *form)
{
  for (guint i = 0; i < found->len; i++)
    if (contradicts (found->pdata[i], form))
      return TRUE;
  return FALSE;
}

/* No form reads all: the one that reads the most first, then those that read what is left.  Never two that would have
 * 3/4 as a day of April in one row and of March in another: what the second alone can read is refused with its line. */
static GPtrArray *
find_several (GPtrArray *cells)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) left = g_ptr_array_new ();

  g_ptr_array_extend (left, cells, NULL, NULL);
  while (left->len > 0)
    {
      const char *best = NULL;
      guint most = 0;

      for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        {
          guint n = count_read (forms[i], left);

          if (n > most && !contradicts_any (found, forms[i]))
            {
              most = n;
              best = forms[i];
            }
        }
      if (best == NULL)
        break;

      g_ptr_array_add (found, g_strdup (best));
      for (guint i = left->len; i > 0; i--)
        if (can_read (best, left->pdata[i - 1]))
          g_ptr_array_remove_index (left, i - 1);
    }
  return found;
}

GPtrArray *
ch_table_draft_find_dates (GPtrArray *cells,
                           gboolean  *all)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) filled = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (cells != NULL, NULL);

  for (guint i = 0; i < cells->len; i++)
    if (!ch_text_is_blank (cells->pdata[i]))
      g_ptr_array_add (filled, ch_text_squeeze (cells->pdata[i]));

  for (guint i = 0; filled->len > 0 && i < G_N_ELEMENTS (forms); i++)
    if (count_read (forms[i], filled) == filled->len)
      g_ptr_array_add (found, g_strdup (forms[i]));
  put_month_first (found);

  *all = found->len > 0;
  return found->len > 0 ? g_steal_pointer (&found) : find_several (filled);
}

gboolean
ch_table_draft_can_be_named (const char *heading)
{
  g_return_val_if_fail (heading != NULL, FALSE);

  return *heading != '\0' && strpbrk (heading, "{}") == NULL;
}

/* The lines of a section that has one record: a field may stand in it several times. */
static void
append_section (GString           *text,
                const char        *name,
                const char        *head,
                GPtrArray         *columns,
                const guint       *targets)
{
  gsize start = text->len;

  for (guint i = 0; i < columns->len; i++)
    {
      const ChTableTarget *target = &targets_known[targets[i]];

      if (g_strcmp0 (target->section, name) != 0 || !ch_table_draft_can_be_named (columns->pdata[i]))
        continue;
      if (text->len == start)
        g_string_append (text, head);
      g_string_append_printf (text, "%s = {%s}\n", target->field, (const char *) columns->pdata[i]);
    }
}

/* Without a title of its own a meeting has the visitor's name, and the country where that is known. */
static void
append_title (GString     *text,
              GPtrArray   *columns,
              const guint *targets)
{
  int visitor = find_visitor (targets, columns->len);
  int country = find_column (targets, columns->len, "guest", "country", NULL);

  if (find_column (targets, columns->len, "meeting", "title", NULL) >= 0 || visitor < 0
      || !ch_table_draft_can_be_named (columns->pdata[visitor]))
    return;

  /* A section may be begun twice. */
  g_string_append (text, "\n[meeting]\n");
  if (country >= 0 && ch_table_draft_can_be_named (columns->pdata[country]))
    g_string_append_printf (text, "title = {%s}, {%s}\n", (const char *) columns->pdata[visitor],
                            (const char *) columns->pdata[country]);
  g_string_append_printf (text, "title = {%s}\n", (const char *) columns->pdata[visitor]);
}

/* A section for each column that names people.  What other columns say of the visitor is said of the first guests where none
 * has the visitor's name alone. */
static void
append_people (GString     *text,
               GPtrArray   *columns,
               const guint *targets)
{
  gboolean said = find_column (targets, columns->len, "guest", "name", NULL) >= 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const ChTableTarget *target = &targets_known[targets[i]];

      if (g_strcmp0 (target->section, "person") != 0 || !ch_table_draft_can_be_named (columns->pdata[i]))
        continue;
      g_string_append_printf (text, "\n[person]\npeople = {%s}\nside = %s\n", (const char *) columns->pdata[i], target->side);
      if (!said && g_str_equal (target->side, "guest"))
        {
          append_section (text, "guest", "", columns, targets);
          said = TRUE;
        }
    }
}

char *
ch_table_draft_dup_map (GPtrArray         *columns,
                        const guint       *targets,
                        const char *const *dates)
{
  GString *text;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (targets != NULL || columns->len == 0, NULL);

  text = g_string_new (NULL);
  if (dates != NULL && *dates != NULL)
    g_string_append (text, "[table]\n");
  for (guint i = 0; dates != NULL && dates[i] != NULL; i++)
    g_string_append_printf (text, "date = %s\n", dates[i]);

  append_section (text, "meeting", "\n[meeting]\n", columns, targets);
  append_title (text, columns, targets);
  if (find_column (targets, columns->len, "guest", "name", NULL) >= 0
      || find_column (targets, columns->len, "person", "people", "guest") < 0)
    append_section (text, "guest", "\n[person]\nside = guest\nrole = principal\n", columns, targets);
  append_people (text, columns, targets);
  append_section (text, "document", "\n[document]\n", columns, targets);
  append_section (text, "photo", "\n[photo]\n", columns, targets);
  append_section (text, "source", "\n[source]\n", columns, targets);
  return g_string_free (text, FALSE);
}
