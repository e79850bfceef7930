/* test-table-preview.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-error.h"
#include "ch-table-preview.h"

#include <glib/gstdio.h>

static void
take_result (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static ChTablePreview *
preview (const char  *contents,
         const char  *map_text,
         GError     **error)
{
  g_autoptr(GFileIOStream) io = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("preview-XXXXXX.csv", &io, NULL);
  g_autoptr(GAsyncResult) result = NULL;
  ChTablePreview *answer;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), contents, -1, NULL));
  ch_table_preview_async (file, map_text, "a map", NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = ch_table_preview_finish (result, error);
  g_file_delete (file, NULL, NULL);
  return answer;
}

static void
test_cells (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTablePreview) table = preview ("What ; When\nTalks;2021\nbroken\nMore;2022\n", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpstr (table->columns->pdata[0], ==, "What");
  g_assert_cmpuint (table->cells->len, ==, 2);
  g_assert_cmpstr (((GPtrArray *) table->cells->pdata[1])->pdata[1], ==, "2022");
  g_assert_null (table->map);
  g_assert_cmpuint (table->rows->len, ==, 0);
}

static void
test_rows (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ChTablePreview) table =
    preview ("What,When\nTalks,2021\n,2022\n", "[meeting]\ntitle = {What}\ndate = {When}\n", &error);
  const ChTableRow *rows;

  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, 2);
  rows = (const ChTableRow *) table->rows->data;
  g_assert_cmpstr (ch_meeting_get_title (rows[0].meeting), ==, "Talks");
  g_assert_null (rows[1].meeting);
  g_assert_cmpuint (rows[1].line, ==, 3);
  g_assert_nonnull (rows[1].reason);
}

static void
test_errors (void)
{
  const struct
  {
    const char *contents;
    const char *map;
    ChError code;
  } cases[] = {
    { "", NULL, CH_ERROR_EMPTY },
    { "What\nTalks\n", "[meeting]\ntitle = {Other}\n", CH_ERROR_INVALID },
    { "What\nTalks\n", "[meeting]\ncity = {What}\n", CH_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (preview (cases[i].contents, cases[i].map, &error));
      g_assert_error (error, CH_ERROR, (int) cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/service/table-preview/cells", test_cells);
  g_test_add_func ("/service/table-preview/rows", test_rows);
  g_test_add_func ("/service/table-preview/errors", test_errors);
  return g_test_run ();
}
