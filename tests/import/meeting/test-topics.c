/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What was talked about: the lists behind words of talking, whatever else stands in the sentence.
 */

#include "reading.h"

typedef struct
{
  const char *text;
  const char *topics;
} Case;

static const Case english[] = {
  { "They discussed tea exports, river navigation and the situation in the Gulf of Guinea.",
    "tea exports; river navigation; situation in the Gulf of Guinea" },
  { "They exchanged views on trade and investment, coffee and tea, and air connectivity.",
    "trade and investment; coffee and tea; air connectivity" },
  { "The ministers touched on vocational training.",
    "vocational training" },
  { "They agreed to expand cooperation in areas such as renewable energy, forestry, and fisheries.",
    "renewable energy; forestry; fisheries" },
  { "Views were exchanged on the current conflict in the Middle East and support for Ukraine.",
    "conflict in the Middle East; support for Ukraine" },
  { "The talks covered reform of the United Nations Security Council, piracy and visa exemption.",
    "reform of the United Nations Security Council; piracy; visa exemption" },
  { "Mfano raised water management and the delimitation of the border.",
    "water management; delimitation of the border" },
};

static const Case chinese[] = {
  { "双方就智能灌溉、茶叶产业绿色发展和中小企业合作等议题深入交换意见。",
    "智能灌溉; 茶叶产业绿色发展; 中小企业" },
  { "双方围绕双边关系、水资源管理进行深入交流。",
    "双边关系; 水资源管理" },
  { "双方将在清洁能源、海洋科学、人才培养等领域加强合作。",
    "清洁能源; 海洋科学; 人才培养" },
  { "双方表示愿开展学生交流，推动人工智能合作。",
    "学生交流; 人工智能合作" },
  { "双方就巩固和拓展农产品贸易交换意见。",
    "农产品贸易" },
};

static void
assert_topics (const Case *cases,
               guint       n_cases,
               const char *lead)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", lead, cases[i].text);
      g_autoptr(ChMeeting) meeting = reading_read_below (NULL, text);
      g_autofree char *topics = g_strjoinv ("; ", (GStrv) ch_meeting_get_topics (meeting));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (topics, ==, cases[i].topics);
      reading_assert_evidence (meeting);
    }
}

static void
test_english (void)
{
  assert_topics (english, G_N_ELEMENTS (english),
                 "Foreign Minister Juma Mfano of Kenya met with Foreign Minister Luis Muestra of Peru "
                 "in Lima on 4 June 2022.");
}

static void
test_chinese (void)
{
  assert_topics (chinese, G_N_ELEMENTS (chinese),
                 "2023年6月8日，科技部部长孙例文在北京会见法国外长让·埃克桑普勒。");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/topics/english", test_english);
  g_test_add_func ("/topics/chinese", test_chinese);

  return g_test_run ();
}
