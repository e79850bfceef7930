/* report-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>

ChParticipant *
fixture_new_person (const char *side,
                    const char *name,
                    const char *title,
                    const char *organisation,
                    const char *country)
{
  ChParticipant *participant = ch_participant_new ();

  g_object_set (participant, "name", name, "title", title, "organisation", organisation, "country", country,
                "side", side, "role", "attendee", NULL);
  return participant;
}

void
fixture_add_person (ChMeeting  *meeting,
                    const char *side,
                    const char *name,
                    const char *title,
                    const char *organisation,
                    const char *country)
{
  g_autoptr(ChParticipant) participant = fixture_new_person (side, name, title, organisation, country);

  g_list_store_append (ch_meeting_get_participants (meeting), participant);
}

ChPhoto *
fixture_add_photo (ChMeeting  *meeting,
                   const char *file,
                   const char *credit,
                   const char *caption)
{
  g_autoptr(ChPhoto) photo = ch_photo_new ();

  g_object_set (photo, "file", file, "credit", credit, "caption", caption, NULL);
  g_list_store_append (ch_meeting_get_photos (meeting), photo);
  return photo;
}

static void
add_article (ChMeeting  *meeting,
             const char *headline,
             const char *publisher,
             const char *address,
             const char *language,
             const char *text)
{
  g_autoptr(ChArticle) article = ch_article_new ();

  g_object_set (article, "headline", headline, "publisher", publisher, "address", address, "language", language,
                "text", text, "published", "2019-03-05", "retrieved", "2019-03-06T08:15:00Z", NULL);
  g_list_store_append (ch_meeting_get_articles (meeting), article);
}

static void
add_document (ChMeeting  *meeting,
              const char *kind,
              const char *title)
{
  g_autoptr(ChDocument) document = ch_document_new ();

  g_object_set (document, "kind", kind, "title", title, "status", "signed", NULL);
  g_list_store_append (ch_meeting_get_documents (meeting), document);
}

ChMeeting *
fixture_new_english (void)
{
  static const char *const topics[] = {
    "river basin management", "early warning of floods", "training of hydrologists", "open data", NULL
  };
  ChMeeting *meeting = ch_meeting_new ();

  g_object_set (meeting,
                "title", "Minister Anna Lindqvist Meets with Executive Secretary Jomo Otieno",
                "language", "en", "kind", "meeting", "status", "confirmed", "date", "2019-03-04",
                "city", "Stockholm", "country", "SE", "venue", "Rosenbad", "reference", "UD 2019/417",
                "topics", topics, NULL);
  fixture_add_person (meeting, "host", "Anna Lindqvist", "Minister for the Environment", "Ministry of the Environment", "SE");
  fixture_add_person (meeting, "guest", "Jomo Otieno", "Executive Secretary", "Great Lakes Water Commission (GLWC)", NULL);
  fixture_add_person (meeting, "host", "Per Hallgren", "Director-General for International Water Cooperation and Climate Adaptation", NULL, "SE");
  fixture_add_person (meeting, "host", "Karin Åkesson", "Ambassador for Water", "Ministry for Foreign Affairs", "SE");
  fixture_add_person (meeting, "guest", "Grace Uwimana", "Director of the Department of Programmes and Field Offices", "GLWC", NULL);
  fixture_add_person (meeting, "guest", "Dawit Bekele", "Representative to the Nordic Countries", "GLWC", NULL);
  add_document (meeting, "memorandum of understanding",
                "Memorandum of Understanding between the Ministry of the Environment of the Kingdom of Sweden and the "
                "Great Lakes Water Commission on Cooperation in the Management of Shared Waters");
  add_article (meeting, "Minister Anna Lindqvist Meets with Executive Secretary Jomo Otieno", "Ministry of the Environment",
               "https://www.example.org/environment/news/2019/03/minister-lindqvist-meets-executive-secretary-otieno.html",
               "en",
               "(Photo by Nils Berg/Regeringskansliet)\n\n"
               "On March 4, 2019, Minister Anna Lindqvist of the Ministry of the Environment met in Stockholm with a "
               "delegation led by Executive Secretary Jomo Otieno of the Great Lakes Water Commission (GLWC).\n\n"
               "Minister Lindqvist recalled that both sides have worked together for twenty years, and that the "
               "management of shared waters is among the priorities of her government. She said that floods and droughts "
               "now come more often, that no country can answer them alone, and that measurements are worth most where "
               "they are open to all. Sweden would therefore go on with the training of hydrologists, and hoped that the "
               "first joint stations would report before the end of the year.\n\n"
               "Executive Secretary Otieno thanked Sweden for its steady support. After a short review of the work of the "
               "Commission he named early warning, the protection of wetlands and the financing of small dams as its three "
               "tasks for the coming years, and expressed the hope that cooperation could be extended to universities.\n\n"
               "The two sides signed a Memorandum of Understanding. Present at the meeting were Per Hallgren, "
               "Director-General for International Water Cooperation and Climate Adaptation, and Karin Åkesson, Ambassador "
               "for Water, as well as Grace Uwimana and Dawit Bekele of the GLWC.");
  return meeting;
}

ChMeeting *
fixture_new_chinese (void)
{
  static const char *const topics[] = { "海洋科学", "人员交流", NULL };
  ChMeeting *meeting = ch_meeting_new ();

  g_object_set (meeting,
                "title", "林海生会见北岛共和国海洋部长一行", "language", "zh-Hans", "kind", "meeting",
                "status", "confirmed", "date", "2019-05-20", "city", "北京", "country", "CN", "topics", topics, NULL);
  fixture_add_person (meeting, "host", "林海生", "副部长", "海洋科学部", "CN");
  fixture_add_person (meeting, "host", "赵晓明", "国际合作司司长", NULL, "CN");
  fixture_add_person (meeting, "guest", "伊萨克·诺德", "部长", "北岛海洋部", "IS");
  add_document (meeting, "agreement", "海洋科学部与北岛海洋部关于海洋观测合作的协议");
  add_article (meeting, "林海生会见北岛共和国海洋部长一行", "海洋科学部", "https://www.example.org/haiyang/20190520.html", "zh-Hans",
               "5月20日，海洋科学部副部长林海生在北京会见了来访的北岛海洋部部长伊萨克·诺德一行，双方就海洋观测、人员交流等议题深入交换了意见。\n"
               "林海生表示，中方高度重视同北岛的合作，愿与对方一道推动联合观测站建设，支持青年科学家互访，促进数据共享。"
               "诺德感谢中方的支持，并希望在极地研究、渔业资源保护和海洋预报等领域扩大合作，使更多人民受益。\n"
               "会见后，双方签署了合作协议。");
  return meeting;
}

ChMeeting *
fixture_new_arabic (void)
{
  static const char *const topics[] = { "الطاقة المتجددة", "التعليم العالي", NULL };
  ChMeeting *meeting = ch_meeting_new ();

  g_object_set (meeting,
                "title", "وزير الطاقة يستقبل وفدا من مملكة الشمال", "language", "ar", "kind", "meeting",
                "status", "to review", "date", "2019-06-11", "city", "عمان", "country", "JO", "topics", topics, NULL);
  fixture_add_person (meeting, "host", "سامي الحداد", "وزير الطاقة", "وزارة الطاقة", "JO");
  fixture_add_person (meeting, "guest", "إيريك نورد", "وزير الدولة", "وزارة الخارجية", "NO");
  fixture_add_person (meeting, "guest", "Ingrid Solheim", "Special Envoy", NULL, "NO");
  add_article (meeting, "وزير الطاقة يستقبل وفدا من مملكة الشمال", "وزارة الطاقة", "https://www.example.org/ar/taqa/2019-06-11", "ar",
               "استقبل وزير الطاقة سامي الحداد يوم الثلاثاء وفدا برئاسة وزير الدولة إيريك نورد، وبحث الجانبان سبل التعاون في مجال الطاقة "
               "المتجددة (Solar Park 2025) وتبادل الخبرات بين الجامعات.\n"
               "وأكد الوزير أن المشروع سيبدأ في عام 2020، وأن الجانبين سيوقعان مذكرة تفاهم قبل نهاية العام.");
  return meeting;
}

ChMeeting *
fixture_new_mixed (void)
{
  ChMeeting *meeting = ch_meeting_new ();

  g_object_set (meeting,
                "title", "Встреча министра Орлова с делегацией 北岛 · Προξενείο", "language", "ru", "kind", "video",
                "status", "confirmed", "date", "2019-09", "country", "RU",
                "text", "Стороны обсудили 海洋 проекты и ход работ в Πειραιάς, а также предложение وزارة الطاقة.\n"
                        "The next session will be held in Tórshavn; 下次会议将在北京举行。", NULL);
  fixture_add_person (meeting, "host", "Пётр Орлов", "Министр", "Министерство науки", "RU");
  fixture_add_person (meeting, "guest", "赵晓明", "国际合作司司长", "海洋科学部", "CN");
  fixture_add_person (meeting, "other", "Ελένη Μάρκου", "Πρόξενος", NULL, "GR");
  return meeting;
}

char *
fixture_create_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("chancery-report-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
fixture_remove_folder (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

static char *
create_name (const char *folder,
             char      **path)
{
  static guint count;
  char *name = g_strdup_printf ("%064x", 0xabcd + count++);
  g_autofree char *subfolder = g_strdup_printf ("%s/%.2s", folder, name);

  g_assert_cmpint (g_mkdir_with_parents (subfolder, 0700), ==, 0);
  *path = g_build_filename (subfolder, name, NULL);
  return name;
}

char *
fixture_create_picture (const char *folder,
                        int         width,
                        int         height)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  char *name = create_name (folder, &path);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guchar *pixel = pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) + 3 * x;

        pixel[0] = (guchar) (60 + 120 * x / width);
        pixel[1] = (guchar) (90 + 80 * y / height);
        pixel[2] = (guchar) (160 - 60 * x / width);
      }

  gdk_pixbuf_save (pixbuf, path, "jpeg", &error, "quality", "85", NULL);
  g_assert_no_error (error);
  return name;
}

char *
fixture_create_file (const char *folder,
                     const char *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  char *name = create_name (folder, &path);

  g_file_set_contents (path, bytes, -1, &error);
  g_assert_no_error (error);
  return name;
}

ChPages *
fixture_lay_out (ChMeeting  *meeting,
                 const char *folder)
{
  g_autoptr(GPtrArray) meetings = g_ptr_array_new ();

  g_ptr_array_add (meetings, meeting);
  return fixture_lay_out_product ("summary", meetings, folder, NULL);
}

ChPages *
fixture_lay_out_product (const char *id,
                         GPtrArray  *meetings,
                         const char *folder,
                         const char *subject)
{
  const ChProductSetup setup = { .paper = ch_paper_a4, .scale = 1, .files_folder = folder, .subject = subject };
  g_autoptr(GError) error = NULL;
  ChPages *pages = ch_product_lay_out (ch_product_find (id), meetings, &setup, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);
  return pages;
}

char *
fixture_dup_model (ChMeeting  *meeting,
                   const char *folder)
{
  g_autoptr(ChPages) pages = fixture_lay_out (meeting, folder);

  return ch_pages_dup_model_text (pages);
}

char *
fixture_dup_pdf_text (ChPages    *pages,
                      const char *option)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed (package poppler-utils)");
      return NULL;
    }

  folder = fixture_create_folder ();
  path = g_build_filename (folder, "pages.pdf", NULL);
  ch_pages_write_pdf (pages, path, NULL, NULL, &error);
  g_assert_no_error (error);
  {
    const char *const argv[] = { program, option, path, "-", NULL };

    g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error);
    g_assert_no_error (error);
  }
  fixture_remove_folder (g_steal_pointer (&folder));
  return text;
}

gboolean
fixture_require_fonts (void)
{
  static const char *const families[] = { "Noto Serif", "Noto Sans", "Noto Serif CJK SC", "Noto Naskh Arabic" };
  g_autoptr(PangoFontMap) font_map = pango_cairo_font_map_new ();

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    {
      PangoFontFamily *family = pango_font_map_get_family (font_map, families[i]);

      if (family == NULL || !g_str_equal (pango_font_family_get_name (family), families[i]))
        {
          g_autofree char *reason = g_strdup_printf ("the font %s is not installed", families[i]);

          g_test_skip (reason);
          return FALSE;
        }
    }

  return TRUE;
}

void
fixture_assert_golden (const char *text,
                       const char *name)
{
  g_autofree char *path = g_build_filename (GOLDEN_DIR, name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr(GError) error = NULL;

  if (g_getenv ("UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

void
fixture_assert_order (const char *text,
                      ...)
{
  const char *at = text;
  const char *words;
  va_list args;

  va_start (args, text);
  while ((words = va_arg (args, const char *)) != NULL)
    {
      const char *found = strstr (at, words);

      if (found == NULL)
        g_error ("\"%s\" does not stand %s:\n%s", words,
                 strstr (text, words) != NULL ? "where it should" : "there at all", text);
      at = found + strlen (words);
    }
  va_end (args);
}

guint
fixture_count (const char *text,
               const char *words)
{
  guint count = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + strlen (words), words))
    count++;
  return count;
}

void
fixture_remove_spaces (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    if (!g_ascii_isspace (*from))
      *to++ = *from;
  *to = '\0';
}
