/* test-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-csv-reader.h"
#include "ch-csv.h"
#include "ch-error.h"

#include <string.h>

/* What a table holds, for a look at a glance: cells between bars, rows with their line, and "!" for a
 * broken one: "1|a|b\n2!\n". */
static char *
describe (const char  *text,
          gssize       length,
          char         separator,
          GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);
  g_autoptr(ChCsvReader) reader = ch_csv_reader_new (stream, separator);
  GString *description = g_string_new (NULL);
  const ChCsvRow *row;

  while ((row = ch_csv_reader_next (reader, NULL, error)) != NULL)
    {
      g_string_append_printf (description, "%lu", row->line);
      for (guint i = 0; row->broken == NULL && i < row->fields->len; i++)
        g_string_append_printf (description, "|%s", (char *) row->fields->pdata[i]);
      g_string_append (description, row->broken != NULL ? "!\n" : "\n");
    }
  return g_string_free (description, FALSE);
}

static const struct
{
  const char *name;
  const char *text;
  const char *rows;
} tables[] = {
  { "plain", "a,b\r\n1,2\r\n", "1|a|b\n2|1|2\n" },
  { "no-end", "a,b\n1,2", "1|a|b\n2|1|2\n" },
  { "old-line-ends", "a,b\r1,2\r", "1|a|b\n2|1|2\n" },
  { "mark", "\xef\xbb\xbf" "a,b\n", "1|a|b\n" },
  { "semicolons", "a;b\n1,5;2\n", "1|a|b\n2|1,5|2\n" },
  { "tabs", "a\tb,c\n1\t2\n", "1|a|b,c\n2|1|2\n" },
  { "separator-in-quotes", "\"a,b,c\";d\n", "1|a,b,c|d\n" },
  { "empty-cells", "a,,b\n,,\n,\"\",x\n", "1|a||b\n3|||x\n" },
  { "blank-lines", "a,b\n\n \n1,2\n", "1|a|b\n3| \n4|1|2\n" },
  { "quotes", "\"a\"\"b\",\"\"\"\"\n", "1|a\"b|\"\n" },
  { "line-in-quotes", "\"a\nb\",c\r\n\"d\r\n\r\ne\",f\n1,2\n", "1|a\nb|c\n3|d\r\n\r\ne|f\n6|1|2\n" },
  { "spaces-stay", " a , b\n", "1| a | b\n" },
  { "quote-inside", "a,b\n5\" gun,x\n1,2\n", "1|a|b\n2!\n3|1|2\n" },
  { "after-quotes", "a,b\n\"x\" y,z\n1,2\n", "1|a|b\n2!\n3|1|2\n" },
  /* One mark that is never closed costs one row, though it reaches to the end of the table... */
  { "never-closed", "a,b\n\"x,y\n1,2\n3,4\n", "1|a|b\n2!\n3|1|2\n4|3|4\n" },
  /* ... or to the next mark, many lines below. */
  { "closed-below", "a,b\n\"x,y\n1,2\n\"3\",4\n5,6\n", "1|a|b\n2!\n3|1|2\n4|3|4\n5|5|6\n" },
  /* What is UTF-8 elsewhere is broken here. */
  { "not-utf-8", "\u00e9,b\n\xff,x\n1,2\n", "1|\u00e9|b\n2!\n3|1|2\n" },
  { "windows-1252", "Titre;Lieu\nR\xe9union \x96 d\xe9jeuner;Gen\xe8ve \x80\n", "1|Titre|Lieu\n2|Réunion – déjeuner|Genève €\n" },
  { "windows-1251", "\xcd\xe0\xe7\xe2\xe0\xed\xe8\xe5;\xc3\xee\xf0\xee\xe4\n\xcf\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb;\xcf\xe8\xed\xf1\xea\n",
    "1|Название|Город\n2|Переговоры|Пинск\n" },
  { "gbk", "\xb1\xea\xcc\xe2,\xb3\xc7\xca\xd0\n\xbb\xe1\xcc\xb8\xbc\xcd\xd2\xaa,\xb1\xb1\xbe\xa9\n", "1|标题|城市\n2|会谈纪要|北京\n" },
  { "one-letter", "name\nM\xfcller\n", "1|name\n2|Müller\n" },
  { "script", "名,国\n王毅,CN\n", "1|名|国\n2|王毅|CN\n" },
  { "nothing", "", "" },
};

static void
test_table (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(GError) error = NULL;
  g_autofree char *rows = describe (tables[i].text, -1, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, tables[i].rows);
}

static void
test_named_separator (void)
{
  g_autofree char *rows = describe ("a,b,c;d\n", -1, ';', NULL);

  g_assert_cmpstr (rows, ==, "1|a,b,c|d\n");
}

static void
test_nul (void)
{
  static const char late[] = "a,b\n1,2\n";
  g_autoptr(GString) text = g_string_new (late);
  g_autoptr(GError) error = NULL;
  g_autofree char *none = describe ("a\0b,c\n", 6, 0, &error);
  g_autofree char *rows = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_TEXT);
  g_clear_error (&error);

  /* Far below, where nobody looks ahead. */
  for (guint i = 0; i < 30000; i++)
    g_string_append (text, "1,2\n");
  g_string_append_len (text, "1,\0002\n", 5);
  g_string_append (text, "3,4\n");
  rows = describe (text->str, text->len, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (rows, "30003!\n30004|3|4\n"));
}

/* Either way round, with a mark or without one. */
static void
test_utf_16 (void)
{
  static const char text[] = "Title\tPlace\r\nTalks on tides\tGenève\r\n会谈\t北京\r\n";
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };
  static const char *const marks[] = { "\xff\xfe", "\xfe\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    for (guint marked = 0; marked < 2; marked++)
      {
        gsize length;
        g_autofree char *converted = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, NULL);
        g_autoptr(GString) table = g_string_new_len (marked != 0 ? marks[i] : "", marked != 0 ? 2 : 0);
        g_autoptr(GError) error = NULL;
        g_autofree char *rows = NULL;

        g_string_append_len (table, converted, length);
        rows = describe (table->str, table->len, 0, &error);
        g_assert_no_error (error);
        g_assert_cmpstr (rows, ==, "1|Title|Place\n2|Talks on tides|Genève\n3|会谈|北京\n");
      }
}

/* What the first line does not show, a line far below does. */
static void
test_late_letter (void)
{
  g_autoptr(GString) text = g_string_new ("a,b\n");
  g_autoptr(GError) error = NULL;
  g_autofree char *rows = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append (text, "1,2\n");
  g_string_append (text, "M\xfcller,2\n\xc4rzte,3\n");
  rows = describe (text->str, text->len, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (rows, "60002|Müller|2\n60003|Ärzte|3\n"));
}

/* A mark that is never closed must not take the whole of a long table into memory. */
static void
test_long (void)
{
  g_autoptr(GString) text = g_string_new ("a,b\n\"x,y\n");
  g_autofree char *rows = NULL;
  const char *after;

  while (text->len < 3 * 1024 * 1024)
    g_string_append (text, "a rather long cell without a quotation mark in it,2\n");
  rows = describe (text->str, text->len, 0, NULL);
  after = strstr (rows, "2!\n3|");
  g_assert_nonnull (after);
  g_assert_null (strchr (after + 3, '!'));
}

/* A row of nothing but separators is neither a table's nor a blank one, and costs no memory for each of them. */
static void
test_wide (void)
{
  static const guint lengths[] = { 20 * 1000, 3 * 1024 * 1024 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(GString) text = g_string_new ("a,b\n");
      g_autofree char *rows = NULL;

      for (guint j = 0; j < lengths[i]; j++)
        g_string_append_c (text, ',');
      g_string_append (text, "\nx,y\n");
      rows = describe (text->str, text->len, 0, NULL);
      g_assert_cmpstr (rows, ==, "1|a|b\n2!\n3|x|y\n");
    }
}

/* As many as a spreadsheet has are as blank as a few. */
static void
test_widest (void)
{
  g_autoptr(GString) text = g_string_new ("a,b\n");
  g_autofree char *rows = NULL;

  for (guint j = 0; j < 16384 - 1; j++)
    g_string_append_c (text, ',');
  g_string_append (text, "\nx,y\n");
  rows = describe (text->str, text->len, 0, NULL);
  g_assert_cmpstr (rows, ==, "1|a|b\n3|x|y\n");
}

static void
test_writer (void)
{
  static const char *const cells[] = { "a", "b,c", "d\"e", "f\ng", "", " h", "一", "i;j", NULL };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(ChCsvReader) reader = NULL;
  const ChCsvRow *row;

  ch_csv_append_row (text, cells);
  g_assert_cmpstr (text->str, ==, "a,\"b,c\",\"d\"\"e\",\"f\ng\",,\" h\",一,\"i;j\"\r\n");

  stream = g_memory_input_stream_new_from_data (text->str, text->len, NULL);
  reader = ch_csv_reader_new (stream, 0);
  row = ch_csv_reader_next (reader, NULL, NULL);
  g_assert_cmpuint (row->fields->len, ==, g_strv_length ((GStrv) cells));
  for (guint i = 0; i < row->fields->len; i++)
    g_assert_cmpstr (row->fields->pdata[i], ==, cells[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/csv/reader/", tables[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/csv/reader/named-separator", test_named_separator);
  g_test_add_func ("/csv/reader/nul", test_nul);
  g_test_add_func ("/csv/reader/utf-16", test_utf_16);
  g_test_add_func ("/csv/reader/late-letter", test_late_letter);
  g_test_add_func ("/csv/reader/long", test_long);
  g_test_add_func ("/csv/reader/wide", test_wide);
  g_test_add_func ("/csv/reader/widest", test_widest);
  g_test_add_func ("/csv/writer", test_writer);

  return g_test_run ();
}
