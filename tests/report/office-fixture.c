/* office-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

#include "ch-signatory.h"
#include "ch-title.h"

/* What the record of an office has beside what an announcement tells, in the script of each meeting. */
typedef struct
{
  const char *script;
  ChMeeting *(*create) (void);
  const char *subject;
  const char *marking;
  const char *other_title[2]; /* language, text */
  const char *agreements[3];
  const char *deputy; /* in whose place the last participant came */
  const char *document; /* for those without one */
  const char *parties[3];
  const char *signatories[2][3]; /* name, title, party */
  const char *place;
  const char *languages[3];
  const char *credit;
  const char *caption;
  const char *people[3];
  const char *rights;
} Office;

static const Office offices[] = {
  { "english", fixture_new_english, "Jomo Otieno", "Restricted",
    { "sv", "Minister Anna Lindqvist möter generalsekreterare Jomo Otieno" },
    { "Both sides will open all measurements of the joint stations by 2021.", "A second round will be held in Kisumu." },
    "Lars Ek", NULL,
    { "Kingdom of Sweden", "Great Lakes Water Commission" },
    { { "Anna Lindqvist", "Minister for the Environment", "Kingdom of Sweden" },
      { "Jomo Otieno", "Executive Secretary", "Great Lakes Water Commission" } },
    "Stockholm", { "en", "sv" },
    "Photo by Nils Berg/Regeringskansliet", "The two delegations at Rosenbad.", { "Anna Lindqvist", "Jomo Otieno" },
    "For use by the press" },
  { "chinese", fixture_new_chinese, "林海生", "内部",
    { "en", "Vice Minister Lin Haisheng meets the Minister of Ocean Affairs of Nordøy" },
    { "双方商定于明年春季召开海洋观测合作联委会首次会议。", "双方将每年互派十名青年科研人员。" },
    "王立新", NULL,
    { "海洋科学部", "北岛海洋部" },
    { { "林海生", "副部长", "海洋科学部" }, { "伊萨克·诺德", "部长", "北岛海洋部" } },
    "北京", { "zh", "en" },
    "摄影：陈晓东", "双方代表团合影。", { "林海生", "伊萨克·诺德" }, "仅供新闻报道使用" },
  { "arabic", fixture_new_arabic, "سامي الحداد", "سري",
    { "en", "Minister of Energy receives a delegation" },
    { "اتفق الجانبان على إنشاء فريق عمل مشترك للطاقة المتجددة.", "تعقد الجولة الثانية في أوسلو عام 2020." },
    "هالفارد ليند", "مذكرة تفاهم بشأن التعاون في مجال الطاقة المتجددة",
    { "وزارة الطاقة", "وزارة الخارجية" },
    { { "سامي الحداد", "وزير الطاقة", "وزارة الطاقة" }, { "إيريك نورد", "وزير الدولة", "وزارة الخارجية" } },
    "عمان", { "ar", "en" },
    "تصوير: ليلى منصور", "الوفدان في مقر الوزارة.", { "سامي الحداد", "إيريك نورد" }, "للاستعمال الصحفي فقط" },
  { "mixed", fixture_new_mixed, "赵晓明", "Для служебного пользования",
    { "zh", "奥尔洛夫部长会见代表团" },
    { "Стороны откроют данные проекта 北岛 к 2021 году.", "الجولة القادمة في Tórshavn." },
    "Νίκος Δήμου", "Протокол о сотрудничестве 海洋 (البحار)",
    { "Министерство науки", "海洋科学部" },
    { { "Пётр Орлов", "Министр", "Министерство науки" }, { "赵晓明", "国际合作司司长", "海洋科学部" } },
    "Πειραιάς", { "ru", "zh" },
    "Фото: Ольга Синицына", "Пётр Орлов и 赵晓明.", { "Пётр Орлов", "赵晓明" }, "© Министерство науки" },
};

static const Office *
find_office (const char *script)
{
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (g_str_equal (offices[i].script, script))
      return &offices[i];
  g_assert_not_reached ();
}

const char *
fixture_get_office_subject (const char *script)
{
  return find_office (script)->subject;
}

static void
set_presence (ChMeeting    *meeting,
              const Office *office)
{
  GListModel *participants = G_LIST_MODEL (ch_meeting_get_participants (meeting));
  guint n = g_list_model_get_n_items (participants);
  g_autoptr(ChParticipant) last = g_list_model_get_item (participants, n - 1);
  g_autoptr(ChParticipant) first = g_list_model_get_item (participants, 0);

  g_object_set (first, "role", "principal", "attendance", "attended", NULL);
  g_object_set (last, "deputising-for", office->deputy, "attendance", "partly", NULL);
  fixture_add_person (meeting, "guest", office->deputy, NULL, NULL, NULL);
  {
    g_autoptr(ChParticipant) absent = g_list_model_get_item (participants, n);

    g_object_set (absent, "attendance", "apologies", NULL);
  }
}

static void
set_document (ChMeeting    *meeting,
              const Office *office)
{
  GListStore *documents = ch_meeting_get_documents (meeting);
  g_autoptr(ChDocument) document = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (documents)) == 0)
    {
      g_autoptr(ChDocument) made = ch_document_new ();

      g_object_set (made, "kind", "memorandum of understanding", "status", "signed", "title", office->document, NULL);
      g_list_store_append (documents, made);
    }
  document = g_list_model_get_item (G_LIST_MODEL (documents), 0);
  g_object_set (document, "date", "2019-12-24", "place", office->place, "in-force", "2020-03-01", NULL);
  ch_document_set_parties (document, office->parties);
  ch_document_set_languages (document, office->languages);
  for (guint i = 0; i < G_N_ELEMENTS (office->signatories); i++)
    {
      g_autoptr(ChSignatory) signatory = ch_signatory_new ();

      g_object_set (signatory, "name", office->signatories[i][0], "title", office->signatories[i][1], "party",
                    office->signatories[i][2], NULL);
      g_list_store_append (ch_document_get_signatories (document), signatory);
    }
}

ChMeeting *
fixture_new_office (const char *script,
                    const char *picture)
{
  const Office *office = find_office (script);
  ChMeeting *meeting = office->create ();
  g_autoptr(ChTitle) title = ch_title_new ();
  ChPhoto *photo = fixture_add_photo (meeting, picture, office->credit, office->caption);

  ch_meeting_set_marking (meeting, office->marking);
  ch_meeting_set_agreements (meeting, office->agreements);
  g_object_set (title, "language", office->other_title[0], "text", office->other_title[1], NULL);
  g_list_store_append (ch_meeting_get_other_titles (meeting), title);
  set_presence (meeting, office);
  set_document (meeting, office);
  ch_photo_set_people (photo, office->people);
  ch_photo_set_rights (photo, office->rights);
  if (g_str_equal (script, "english"))
    ch_photo_set_alt_text (photo, "Two women and a man shake hands before two flags.");
  return meeting;
}
