/* test-products.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ch-error.h"
#include "report-fixture.h"

/* Returns: (transfer full) (element-type ChMeeting): one meeting of each fixture */
static GPtrArray *
create_meetings (void)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (meetings, fixture_new_chinese ());
  g_ptr_array_add (meetings, fixture_new_english ());
  g_ptr_array_add (meetings, fixture_new_arabic ());
  g_ptr_array_add (meetings, fixture_new_mixed ());
  return meetings;
}

static void
test_golden (gconstpointer data)
{
  const char *const *words = data; /* id, subject (nullable) */
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;
  g_autofree char *golden = NULL;

  if (!fixture_require_fonts ())
    return;

  meetings = create_meetings ();
  pages = fixture_lay_out_product (words[0], meetings, NULL, words[1]);
  model = ch_pages_dup_model_text (pages);
  golden = g_strconcat ("product-", words[0], ".txt", NULL);
  fixture_assert_golden (model, golden);
}

/* Every product's words can be read out of its PDF, in the order of the page model. */
static void
test_pdf_text (gconstpointer data)
{
  const char *const *words = data;
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (meetings, fixture_new_english ());
  pages = fixture_lay_out_product (words[0], meetings, NULL, words[1]);
  text = fixture_dup_pdf_text (pages, "-raw");
  if (text == NULL)
    return;

  g_strdelimit (text, "\n", ' ');
  for (guint i = 2; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in the text: %s", words[i], text);
}

static void
test_list (void)
{
  const ChProduct *const *products = ch_product_list ();

  g_assert_cmpstr (ch_product_get_id (products[0]), ==, "summary");
  for (guint i = 0; products[i] != NULL; i++)
    {
      g_assert_true (ch_product_find (ch_product_get_id (products[i])) == products[i]);
      g_assert_cmpstr (ch_product_get_label (products[i]), !=, "");
      g_assert_true (g_str_has_suffix (ch_product_get_description (products[i]), "."));
    }
  g_assert_null (ch_product_find ("no such thing"));
  g_assert_null (ch_product_find (NULL));
}

/* Nothing to print is a page that says so, never an empty PDF. */
static void
test_nothing (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;

  g_ptr_array_add (meetings, fixture_new_mixed ());
  pages = fixture_lay_out_product ("register", meetings, NULL, NULL);
  model = ch_pages_dup_model_text (pages);
  g_assert_nonnull (strstr (model, "No document was signed, issued or agreed at these meetings."));
}

static void
assert_inside (ChPages *pages)
{
  const ChPaper *paper = ch_pages_get_paper (pages);

  for (guint i = 0; i < ch_pages_get_n_pages (pages); i++)
    {
      const ChPage *page = g_ptr_array_index (ch_pages_get_pages (pages), i);

      for (guint j = 0; j < page->places->len; j++)
        {
          const ChPlace *place = &g_array_index (page->places, ChPlace, j);

          g_assert_cmpfloat (place->y + place->piece->height, <=, paper->height - paper->margin_bottom + 0.1);
        }
    }
}

/* The head stands on each page; each row once; the rows of a page do not reach into its foot. */
static void
test_long_table (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;
  guint n_pages;

  for (guint i = 0; i < 400; i++)
    {
      ChMeeting *meeting = ch_meeting_new ();
      g_autofree char *title = g_strdup_printf ("Meeting-%u- with a title that takes a second line in its column", i);

      g_object_set (meeting, "title", title, "date", "2019-03-04", "status", "confirmed", NULL);
      g_ptr_array_add (meetings, meeting);
    }
  pages = fixture_lay_out_product ("digest", meetings, NULL, NULL);
  n_pages = ch_pages_get_n_pages (pages);
  model = ch_pages_dup_model_text (pages);

  g_assert_cmpuint (n_pages, >, 10);
  g_assert_cmpuint (fixture_count (model, "  head: "), ==, 1);
  g_assert_cmpuint (fixture_count (model, "  head (repeated): "), ==, n_pages - 1);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *title = g_strdup_printf ("Meeting-%u- ", i);

      g_assert_cmpuint (fixture_count (model, title), ==, 1);
    }
  assert_inside (pages);
}

/* A row longer than a page goes on, under the head; nothing of it is lost. */
static void
test_endless_row (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) title = g_string_new (NULL);
  ChMeeting *meeting = ch_meeting_new ();
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (title, "Word%u ", i);
  ch_meeting_set_title (meeting, title->str);
  g_ptr_array_add (meetings, meeting);
  pages = fixture_lay_out_product ("digest", meetings, NULL, NULL);
  g_assert_cmpuint (ch_pages_get_n_pages (pages), >, 2);
  assert_inside (pages);

  text = fixture_dup_pdf_text (pages, "-raw");
  if (text != NULL)
    for (guint i = 0; i < 2000; i += 111)
      {
        g_autofree char *word = g_strdup_printf ("Word%u ", i);

        g_strdelimit (text, "\n", ' ');
        g_assert_cmpuint (fixture_count (text, word), ==, 1);
      }
}

/* Large print takes more pages; room for a binding changes sides from page to page. */
static void
test_setup (void)
{
  ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1 };
  g_autoptr(GPtrArray) meetings = create_meetings ();
  g_autoptr(ChPages) plain = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
  g_autoptr(ChPages) large = NULL;
  g_autoptr(ChPages) bound = NULL;

  setup.scale = CH_PRODUCT_LARGE_PRINT;
  large = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
  g_assert_cmpuint (ch_pages_get_n_pages (large), >, ch_pages_get_n_pages (plain));
  assert_inside (large);

  setup.scale = 1;
  setup.gutter = CH_PRODUCT_GUTTER;
  bound = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
  g_assert_cmpuint (ch_pages_get_n_pages (bound), >=, ch_pages_get_n_pages (plain));
  assert_inside (bound);
}

static GPtrArray *
create_years (void)
{
  static const struct
  {
    const char *date;
    const char *guest;
  } years[] = {
    { "2001", "NO" }, { "2011-05-01", "NO" }, { "2016-02", "NO" }, { "2018-07-02", "BR" },
    { "2018-09-01", "NO" }, { "2018", NULL }, { NULL, "BR" },
  };
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      ChMeeting *meeting = ch_meeting_new ();

      g_object_set (meeting, "title", "A meeting", "date", years[i].date, "status", "confirmed", NULL);
      fixture_add_person (meeting, "host", "Anna Lindqvist", "Minister", NULL, "SE");
      fixture_add_person (meeting, "guest", "A Guest", "Minister", "A Body", years[i].guest);
      /* A second guest of the same country does not count the meeting twice. */
      fixture_add_person (meeting, "guest", "B Guest", "Adviser", "A Body", years[i].guest);
      g_ptr_array_add (meetings, meeting);
    }
  return meetings;
}

static void
test_activity (void)
{
  g_autoptr(GPtrArray) meetings = create_years ();
  g_autoptr(ChPages) pages = fixture_lay_out_product ("activity", meetings, NULL, NULL);
  g_autofree char *model = ch_pages_dup_model_text (pages);

  fixture_assert_order (model, "bars: Earlier 2, 2011 1, 2012 0", "2016 1, 2017 0, 2018 3",
                        "head: Country | Earlier | 2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | Total",
                        "row: Sweden | 2 | 1 | – | – | – | – | 1 | – | 3 | 7\n",
                        "row: Norway | 1 | 1 | – | – | – | – | 1 | – | 1 | 4\n",
                        "row: Brazil | 1 | – | – | – | – | – | – | – | 1 | 2\n",
                        "row: International and other bodies | – | – | – | – | – | – | – | – | 1 | 1\n",
                        "row: All meetings | 2 | 1 | – | – | – | – | 1 | – | 3 | 7\n", NULL);
}

static void
test_subjects (void)
{
  const ChProductSetup nobody = { .paper = ch_paper_a4, .scale = 1, .subject = "Nobody We Know" };
  const ChProductSetup none = { .paper = ch_paper_a4, .scale = 1 };
  const ChProductSetup body = { .paper = ch_paper_a4, .scale = 1, .subject = "GLWC" };
  g_autoptr(GPtrArray) meetings = create_meetings ();
  static const char *const known[] = { "ANNA LINDQVIST", "karin akesson", "GLWC", "Sweden", "se", "海洋科学部", "سامي الحداد" };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr(ChPages) pages = fixture_lay_out_product ("brief", meetings, NULL, known[i]);

      g_assert_true (g_str_has_prefix (ch_pages_get_title (pages), "Brief – "));
    }

  g_assert_null (ch_product_lay_out (ch_product_find ("brief"), meetings, &nobody, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (ch_product_lay_out (ch_product_find ("biography"), meetings, &none, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_INVALID);
  g_clear_error (&error);
  /* A body has no life to tell of. */
  g_assert_null (ch_product_lay_out (ch_product_find ("biography"), meetings, &body, NULL, &error));
  g_assert_error (error, CH_ERROR, CH_ERROR_NOT_FOUND);
}

/* Guests come first: the next meeting is with them. */
static void
test_list_subjects (void)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) subjects = NULL;

  g_ptr_array_add (meetings, fixture_new_english ());
  subjects = ch_product_list_subjects (meetings);
  g_assert_cmpstr (subjects[0], ==, "Jomo Otieno");
  g_assert_cmpstr (subjects[3], ==, "Anna Lindqvist");
  g_assert_true (g_strv_contains ((const char *const *) subjects, "GLWC"));
  g_assert_cmpstr (subjects[g_strv_length (subjects) - 1], ==, "Sweden");
  for (guint i = 0; subjects[i] != NULL; i++)
    {
      g_autoptr(ChPages) pages = fixture_lay_out_product ("brief", meetings, NULL, subjects[i]);

      g_assert_cmpuint (ch_pages_get_n_pages (pages), >, 0);
    }
}

/* Titles stay as worded that day: each post stands with the days of its meetings. */
static void
test_posts (void)
{
  static const struct
  {
    const char *date;
    const char *title;
  } posts[] = {
    { "2015-01-01", "Deputy Minister" }, { "2017-03-01", "Minister" }, { "2016-02-01", "Deputy Minister" },
    { "2018-04-01", "Minister" },
  };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      ChMeeting *meeting = ch_meeting_new ();

      g_object_set (meeting, "title", "A meeting", "date", posts[i].date, "status", "confirmed", NULL);
      fixture_add_person (meeting, "guest", "Ada Rossi", posts[i].title, "Ministry", "IT");
      g_ptr_array_add (meetings, meeting);
    }
  pages = fixture_lay_out_product ("biography", meetings, NULL, "ada rossi");
  model = ch_pages_dup_model_text (pages);
  fixture_assert_order (model, "Post Minister, Ministry", "First met 1 January 2015", "Last met 1 April 2018", "Meetings 4",
                        "row: Minister, Ministry | 1 March 2017 | 1 April 2018\n",
                        "row: Deputy Minister, Ministry | 1 January 2015 | 1 February 2016\n", NULL);
}

/* What the contents say is where it stands. */
static void
test_contents (void)
{
  g_autoptr(GPtrArray) meetings = create_meetings ();
  g_autoptr(ChPages) pages = fixture_lay_out_product ("book", meetings, NULL, NULL);
  g_autofree char *model = ch_pages_dup_model_text (pages);
  g_auto(GStrv) lines = g_strsplit (model, "\n", -1);
  guint n_entries = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *number = strstr (lines[i], " … ");
      const ChPage *page;

      if (!g_str_has_prefix (lines[i], "  contents: "))
        continue;
      n_entries++;
      page = g_ptr_array_index (ch_pages_get_pages (pages), g_ascii_strtoull (number + strlen (" … "), NULL, 10) - 1);
      g_assert_true (page->first);
      /* The title stands in the line; a heading of several leads to the first of them. */
      if (strstr (lines[i], "Register of Documents") != NULL)
        g_assert_cmpstr (page->section->title, ==, "Register of Documents");
      else if (strstr (lines[i], " · ") != NULL)
        g_assert_nonnull (strstr (lines[i], page->section->title));
    }
  g_assert_cmpuint (n_entries, ==, 1 + 4 + 2);
}

static void
test_contact_sheet (void)
{
  char *folder = fixture_create_folder ();
  g_autofree char *wide = fixture_create_picture (folder, 640, 427);
  g_autofree char *high = fixture_create_picture (folder, 200, 900);
  g_autofree char *broken = fixture_create_file (folder, "no picture");
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);
  ChMeeting *meeting = ch_meeting_new ();
  g_autoptr(ChPages) pages = NULL;
  g_autofree char *model = NULL;

  g_object_set (meeting, "title", "A meeting", "date", "2018", "status", "confirmed", NULL);
  g_ptr_array_add (meetings, meeting);
  fixture_add_photo (meeting, wide, "Photo by Ada Rossi", "At the door");
  fixture_add_photo (meeting, high, "Photo by Bo Dahl", NULL);
  fixture_add_photo (meeting, wide, NULL, "No credit");
  fixture_add_photo (meeting, broken, "Photo by Cy Moss", NULL);
  fixture_add_photo (meeting, NULL, "Photo by Dee Lark", NULL);
  pages = fixture_lay_out_product ("contact-sheet", meetings, folder, NULL);
  model = ch_pages_dup_model_text (pages);

  fixture_assert_order (model, "photos: [picture]; Photo by Ada Rossi; At the door; 2018 · A meeting",
                        " | [picture]; Photo by Bo Dahl", " | Not printed, because the credit is not known.; No credit",
                        "photos: The file of the picture cannot be read as a picture.; Photo by Cy Moss",
                        " | The picture is not on file.; Photo by Dee Lark", NULL);
  assert_inside (pages);
  fixture_remove_folder (folder);
}

/* A marking stands in capitals at head and foot of each page, before that of the record. */
static void
test_marking (void)
{
  ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1, .marking = " Official " };
  g_autoptr(GPtrArray) meetings = create_meetings ();
  g_autoptr(ChPages) pages = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
  guint n_pages = ch_pages_get_n_pages (pages);
  g_autofree char *text = fixture_dup_pdf_text (pages, "-layout");

  if (text == NULL)
    return;
  g_assert_cmpuint (fixture_count (text, "OFFICIAL"), ==, 2 * n_pages);
  /* Of the four, one is to be reviewed, and has one page. */
  g_assert_cmpuint (fixture_count (text, "OFFICIAL – UNCONFIRMED"), ==, 2);
}

static void
test_parts (void)
{
  ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1 };
  static const struct
  {
    const char *name;
    const char *words;
  } parts[] = {
    { "topics", "heading: Topics" }, { "text", "heading: Announcement" }, { "documents", "heading: Document" },
    { "photos", "heading: Photo" },  { "sources", "heading: Source" },
  };
  g_autoptr(GPtrArray) meetings = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (meetings, fixture_new_english ());
  fixture_add_photo (g_ptr_array_index (meetings, 0), NULL, "Photo by Ada Rossi", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr(ChPages) pages = NULL;
      g_autofree char *model = NULL;

      setup.without = ch_product_find_part (parts[i].name);
      g_assert_cmpint (setup.without, !=, 0);
      pages = ch_product_lay_out (ch_product_find ("summary"), meetings, &setup, NULL, NULL);
      model = ch_pages_dup_model_text (pages);
      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        g_assert_cmpuint (fixture_count (model, parts[j].words), ==, i == j ? 0 : 1);
    }
  g_assert_cmpint (ch_product_find_part ("title"), ==, 0);
}

/* The pages tell what is not printed as it should be. */
static void
test_remarks (void)
{
  char *folder = fixture_create_folder ();
  g_autofree char *picture = fixture_create_picture (folder, 60, 40);
  g_autoptr(ChMeeting) plain = fixture_new_english ();
  g_autoptr(ChMeeting) odd = fixture_new_english ();
  g_autoptr(ChPages) plain_pages = fixture_lay_out (plain, folder);
  g_autoptr(ChPages) odd_pages = NULL;
  const char *const *remarks;

  g_assert_null (ch_pages_get_remarks (plain_pages)[0]);

  fixture_add_photo (odd, picture, NULL, NULL);
  fixture_add_photo (odd, picture, NULL, NULL);
  /* A character of the private use area, which no font has. */
  ch_meeting_set_venue (odd, "\U0010fffd");
  odd_pages = fixture_lay_out (odd, folder);
  remarks = ch_pages_get_remarks (odd_pages);
  g_assert_cmpuint (g_strv_length ((GStrv) remarks), ==, 2);
  g_assert_nonnull (strstr (remarks[0], ch_meeting_get_title (odd)));
  g_assert_nonnull (strstr (remarks[1], "no font"));
  fixture_remove_folder (folder);
}

static const char *const golden_products[][2] = {
  { "memorandum", NULL },
  { "brief", "Anna Lindqvist" },
  { "biography", "Jomo Otieno" },
  { "book", "China" },
  { "activity", NULL },
  { "register", NULL },
  { "attendance", NULL },
  { "digest", NULL },
};

static const char *const pdf_products[][8] = {
  { "memorandum", NULL, "MEMORANDUM OF CONVERSATION", "SUBJECT: river basin management", "PARTICIPANTS: Sweden",
    "DATE AND TIME: 4 March 2019", "Drafted by", NULL },
  { "brief", "SE", "Last met 4 March 2019", "Tactical arguments", "Who is who", "Documents with them", NULL },
  { "biography", "Jomo Otieno", "Biographical note", "Executive Secretary", "First met 4 March 2019", NULL },
  { "book", NULL, "Briefing book", "Contents", "Register of Documents", "Page 1 of ", NULL },
  { "activity", NULL, "By country and year", "Sweden", "All meetings", NULL },
  { "contact-sheet", NULL, "There are no photos of these meetings.", NULL },
  { "register", NULL, "Register of Documents", "Memorandum of Understanding between the Ministry", "Page 1 of 1", NULL },
  { "attendance", NULL, "Signature", "Jomo Otieno", "Host side – Sweden", NULL },
  { "digest", NULL, "4 March 2019", "Anna Lindqvist; Jomo Otieno", "Stockholm", NULL },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/products/list", test_list);
  for (guint i = 0; i < G_N_ELEMENTS (golden_products); i++)
    {
      g_autofree char *path = g_strconcat ("/products/golden/", golden_products[i][0], NULL);

      g_test_add_data_func (path, golden_products[i], test_golden);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pdf_products); i++)
    {
      g_autofree char *path = g_strconcat ("/products/pdf-text/", pdf_products[i][0], NULL);

      g_test_add_data_func (path, pdf_products[i], test_pdf_text);
    }
  g_test_add_func ("/products/nothing", test_nothing);
  g_test_add_func ("/products/activity", test_activity);
  g_test_add_func ("/products/subjects", test_subjects);
  g_test_add_func ("/products/list-subjects", test_list_subjects);
  g_test_add_func ("/products/posts", test_posts);
  g_test_add_func ("/products/contents", test_contents);
  g_test_add_func ("/products/contact-sheet", test_contact_sheet);
  g_test_add_func ("/products/long-table", test_long_table);
  g_test_add_func ("/products/endless-row", test_endless_row);
  g_test_add_func ("/products/setup", test_setup);
  g_test_add_func ("/products/marking", test_marking);
  g_test_add_func ("/products/parts", test_parts);
  g_test_add_func ("/products/remarks", test_remarks);

  return g_test_run ();
}
