/* test-summary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autoptr(ChMeeting) meeting = NULL;
  g_autofree char *model = NULL;
  g_autofree char *golden = g_strconcat ("summary-", name, ".txt", NULL);

  if (!fixture_require_fonts ())
    return;

  if (g_str_equal (name, "english"))
    meeting = fixture_new_english ();
  else if (g_str_equal (name, "chinese"))
    meeting = fixture_new_chinese ();
  else if (g_str_equal (name, "arabic"))
    meeting = fixture_new_arabic ();
  else
    meeting = fixture_new_mixed ();

  model = fixture_dup_model (meeting, NULL);
  fixture_assert_golden (model, golden);
}

static void
test_reading_order (void)
{
  g_autoptr(ChMeeting) meeting = fixture_new_english ();
  g_autoptr(ChPages) pages = fixture_lay_out (meeting, NULL);
  g_autofree char *text = fixture_dup_pdf_text (pages, "-raw");

  if (text == NULL)
    return;

  fixture_assert_order (text, "Minister Anna Lindqvist Meets", "Date", "4 March 2019", "Rosenbad, Stockholm, Sweden",
                        "Participants", "Sweden", "Anna Lindqvist", "Per Hallgren", "Karin Åkesson",
                        "Great Lakes Water Commission (GLWC)", "Jomo Otieno", "Grace Uwimana",
                        "Topics", "early warning of floods", "Announcement – Ministry of the Environment",
                        "On March 4, 2019", "Document", "Memorandum of Understanding between", "Source",
                        "retrieved 6 March 2019", "https://www.example.org/environment", NULL);
  /* The line that is only the photo's credit stays where there is no photo of that credit. */
  g_assert_nonnull (strstr (text, "(Photo by Nils Berg/Regeringskansliet)"));
}

static void
test_scripts_are_text (void)
{
  g_autoptr(ChMeeting) chinese = fixture_new_chinese ();
  g_autoptr(ChMeeting) mixed = fixture_new_mixed ();
  g_autoptr(ChMeeting) arabic = fixture_new_arabic ();
  ChMeeting *meetings[] = { chinese, mixed, arabic };
  const char *const words[] = { "海洋科学部副部长林海生在北京会见了来访的北岛海洋部部长", "Министерствонауки", "ساميالحداد" };

  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autoptr(ChPages) pages = fixture_lay_out (meetings[i], NULL);
      g_autofree char *text = fixture_dup_pdf_text (pages, "-nopgbrk");

      if (text == NULL)
        return;
      /* Where the line ends is the matter of the golden files. */
      fixture_remove_spaces (text);
      g_assert_nonnull (strstr (text, words[i]));
    }
}

static void
test_unconfirmed (void)
{
  g_autoptr(ChMeeting) meeting = fixture_new_english ();
  g_autoptr(ChPages) confirmed = fixture_lay_out (meeting, NULL);
  g_autoptr(ChPages) unconfirmed = NULL;
  g_autofree char *text = fixture_dup_pdf_text (confirmed, "-layout");
  g_autofree char *marked = NULL;

  if (text == NULL)
    return;
  g_assert_null (strstr (text, "UNCONFIRMED"));

  ch_meeting_set_status (meeting, "to review");
  unconfirmed = fixture_lay_out (meeting, NULL);
  marked = fixture_dup_pdf_text (unconfirmed, "-layout");
  g_assert_cmpuint (fixture_count (marked, "UNCONFIRMED"), ==, 2 * ch_pages_get_n_pages (unconfirmed));
}

/* Each sentence stands on the pages once, in order, though the text is longer than many pages. */
static void
test_long_text (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;
  g_auto(GStrv) lines = NULL;

  /* A paragraph longer than a page, between short ones. */
  for (guint i = 0; i < 600; i++)
    {
      gboolean ends = i % 7 == 0 && (i < 200 || i > 400);

      g_string_append_printf (text, "Sentence number %u of the record is here.%s", i, ends ? "\n" : " ");
    }
  ch_meeting_set_text (meeting, text->str);
  pages = fixture_lay_out (meeting, NULL);
  model = ch_pages_dup_model_text (pages);

  g_assert_cmpuint (ch_pages_get_n_pages (pages), >, 5);
  lines = g_strsplit (model, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* A heading is never the last on its page. */
      if (g_str_has_prefix (lines[i], "  heading"))
        g_assert_false (g_str_has_prefix (lines[i + 1], "page"));
    }

  /* Words may be parted by the end of a page; then they stand in the next piece. */
  {
    g_autoptr(GString) joined = g_string_new (NULL);
    const char *at;

    for (guint i = 0; lines[i] != NULL; i++)
      if (g_str_has_prefix (lines[i], "  paragraph: "))
        {
          g_string_append (joined, lines[i] + strlen ("  paragraph: "));
          g_string_append_c (joined, ' ');
        }
    g_string_replace (joined, "  ", " ", 0);
    at = joined->str;
    for (guint i = 0; i < 600; i++)
      {
        g_autofree char *sentence = g_strdup_printf ("Sentence number %u of the record is here.", i);

        at = strstr (at, sentence);
        g_assert_nonnull (at);
        g_assert_cmpuint (fixture_count (joined->str, sentence), ==, 1);
      }
  }
}

static void
test_many_participants (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Delegate-%u-", i);

      g_ptr_array_add (people, fixture_new_person (i < 3000 ? "guest" : "host", name, "Counsellor", "Mission", NULL));
    }
  g_list_store_splice (ch_meeting_get_participants (meeting), 0, 0, people->pdata, people->len);
  pages = fixture_lay_out (meeting, NULL);
  model = ch_pages_dup_model_text (pages);

  g_assert_cmpuint (ch_pages_get_n_pages (pages), >, 100);
  for (guint i = 0; i < 5000; i += 7)
    {
      g_autofree char *name = g_strdup_printf ("Delegate-%u- ", i);

      g_assert_cmpuint (fixture_count (model, name), ==, 1);
    }
  g_assert_cmpuint (fixture_count (model, "Delegate-"), ==, 5000);
  for (guint page = 0; page < ch_pages_get_n_pages (pages); page++)
    {
      const ChPage *each = g_ptr_array_index (ch_pages_get_pages (pages), page);

      for (guint i = 0; i < each->places->len; i++)
        {
          const ChPlace *place = &g_array_index (each->places, ChPlace, i);

          g_assert_cmpfloat (place->y + place->piece->height, <=, ch_paper_a4.height - ch_paper_a4.margin_bottom + 0.1);
        }
    }
}

static void
test_photos (void)
{
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 640, 427);
  g_autofree char *broken = fixture_create_file (folder, "\xff\xd8\xff\xe0 no picture at all");
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autofree char *model = NULL;
  ChPhoto *photo;

  ch_meeting_set_title (meeting, "Photos");
  fixture_add_photo (meeting, picture, "Photo by Ada Rossi/ANSA", "At the signing");
  fixture_add_photo (meeting, NULL, "Photo by Bo Dahl", NULL);
  fixture_add_photo (meeting, picture, NULL, "A handshake");
  fixture_add_photo (meeting, broken, "Photo by Cy Moss", NULL);
  fixture_add_photo (meeting, "ffff0000", "Photo by Dee Lark", NULL);
  photo = fixture_add_photo (meeting, picture, NULL, NULL);
  g_object_set (photo, "creator", "Eli Stone", "credit-line", "AFP", NULL);

  model = fixture_dup_model (meeting, folder);
  fixture_assert_order (model,
                        "heading: Photos",
                        "figure: At the signing", "paragraph: Photo by Ada Rossi/ANSA", "paragraph: At the signing",
                        "paragraph: The picture is not on file.", "paragraph: Photo by Bo Dahl",
                        "paragraph: A photo is on file but is not printed, because its credit is not known.",
                        "paragraph: A handshake",
                        "paragraph: The file of the picture cannot be read as a picture.", "paragraph: Photo by Cy Moss",
                        "paragraph: The file of the picture is missing from the log.", "paragraph: Photo by Dee Lark",
                        "figure: Photo of the meeting", "paragraph: Photo by Eli Stone/AFP", NULL);
  g_assert_cmpuint (fixture_count (model, "figure:"), ==, 2);
  fixture_remove_folder (folder);
}

/* The credit stands directly under its picture, on the same page, also where the picture moves on. */
static void
test_credit_stays_with_picture (void)
{
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 600, 600);
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(ChPages) pages = NULL;
  guint n_figures = 0;

  for (guint i = 0; i < 7; i++)
    fixture_add_photo (meeting, picture, "Photo by Ada Rossi", NULL);
  pages = fixture_lay_out (meeting, folder);

  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (pages), i);

      for (guint j = 0; j < page->places->len; j++)
        {
          const ChPiece *piece = g_array_index (page->places, ChPlace, j).piece;
          g_autofree char *credit = NULL;

          if (!g_str_equal (piece->klass->name, "figure"))
            continue;
          n_figures++;
          g_assert_cmpuint (j + 1, <, page->places->len);
          piece = g_array_index (page->places, ChPlace, j + 1).piece;
          credit = piece->klass->dup_text (piece);
          g_assert_cmpstr (credit, ==, "Photo by Ada Rossi");
        }
    }
  g_assert_cmpuint (n_figures, ==, 7);
  fixture_remove_folder (folder);
}

/* A credit that is a paragraph of the article is printed once, under its photo. */
static void
test_credit_line_of_article (void)
{
  g_autoptr(ChMeeting) meeting = fixture_new_english ();
  g_autofree char *model = NULL;

  fixture_add_photo (meeting, NULL, "Photo by Nils Berg/Regeringskansliet", NULL);
  model = fixture_dup_model (meeting, NULL);
  g_assert_cmpuint (fixture_count (model, "Nils Berg"), ==, 1);
}

static void
test_empty_record (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autofree char *model = NULL;

  ch_meeting_set_status (meeting, "confirmed");
  model = fixture_dup_model (meeting, NULL);
  g_assert_cmpstr (model, ==,
                   "page 1 of 1\n"
                   "  paragraph: Meeting summary\n"
                   "  paragraph: Untitled meeting\n");
}

/* No part of the name is lost, however long it is. */
static void
test_endless_name (void)
{
  g_autoptr(ChMeeting) meeting = ch_meeting_new ();
  g_autoptr(GString) title = g_string_new (NULL);
  g_autoptr(ChPages) pages = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (title, "Word%u ", i);
  fixture_add_person (meeting, "host", "Ada Rossi", title->str, NULL, NULL);
  fixture_add_person (meeting, "guest", "Bo Dahl", "Minister", NULL, NULL);
  pages = fixture_lay_out (meeting, NULL);

  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (pages), i);

      for (guint j = 0; j < page->places->len; j++)
        {
          const ChPlace *place = &g_array_index (page->places, ChPlace, j);

          g_assert_cmpfloat (place->y + place->piece->height, <=, ch_paper_a4.height - ch_paper_a4.margin_bottom + 0.1);
        }
    }
  {
    g_autofree char *text = fixture_dup_pdf_text (pages, "-raw");

    if (text != NULL)
      fixture_assert_order (text, "Word0 ", "Word1500", "Word2999", NULL);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/summary/golden/english", "english", test_golden);
  g_test_add_data_func ("/summary/golden/chinese", "chinese", test_golden);
  g_test_add_data_func ("/summary/golden/arabic", "arabic", test_golden);
  g_test_add_data_func ("/summary/golden/mixed", "mixed", test_golden);
  g_test_add_func ("/summary/reading-order", test_reading_order);
  g_test_add_func ("/summary/scripts-are-text", test_scripts_are_text);
  g_test_add_func ("/summary/unconfirmed", test_unconfirmed);
  g_test_add_func ("/summary/long-text", test_long_text);
  g_test_add_func ("/summary/many-participants", test_many_participants);
  g_test_add_func ("/summary/photos", test_photos);
  g_test_add_func ("/summary/credit-stays-with-picture", test_credit_stays_with_picture);
  g_test_add_func ("/summary/credit-line-of-article", test_credit_line_of_article);
  g_test_add_func ("/summary/empty-record", test_empty_record);
  g_test_add_func ("/summary/endless-name", test_endless_name);

  return g_test_run ();
}
