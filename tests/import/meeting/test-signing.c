/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who signed what between whom, when and where; and the sentences that say what was agreed.
 */

#include "reading.h"

typedef struct
{
  const char *name;
  const char *published;
  const char *text;
  const char *documents; /* (nullable): not compared */
  const char *signing;   /* (nullable): not compared */
} Case;

static const Case cases[] = {
  { "signed-by", "2024-05-02",
    "Energy Minister Omar Mathal met with German Energy Minister Petra Muster in Amman on May 2, 2024. In the presence of Ambassador "
    "Karl Muster, the Memorandum of Understanding between the Ministry of Energy of Jordan and the Federal Ministry of Energy of "
    "Germany on Solar Power was signed by Omar Mathal and Petra Muster.",
    NULL,
    "Ministry of Energy of Jordan; Federal Ministry of Energy of Germany | 2024-05-02 | Amman\n"
    "Omar Mathal | Energy Minister | -\n"
    "Petra Muster | Energy Minister | -\n" },
  { "sentence-of-its-own", "2024-05-02",
    "Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra in Nairobi. After the talks a Protocol on Tea was signed. "
    "Trade Minister Wanja Mfano and Ambassador Ana Muestra signed it.",
    "protocol | Protocol on Tea | signed\n",
    " | - | Nairobi\n"
    "Wanja Mfano | Trade Minister | -\n"
    "Ana Muestra | Ambassador | -\n" },
  { "list-of-papers", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. The following "
    "documents were signed:\n"
    "– Agreement on Air Services; and\n"
    "– Memorandum of Understanding on Coffee.\n"
    "A treaty on fisheries is under negotiation.",
    "agreement | Agreement on Air Services | signed\n"
    "memorandum of understanding | Memorandum of Understanding on Coffee | signed\n",
    " | 2022-06-04 | Lima\n | 2022-06-04 | Lima\n" },
  { "recalled", NULL,
    "Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra in Nairobi on 4 June 2022. The ministers reviewed progress "
    "in the implementation of the Memorandum of Understanding on Coffee, and hoped for an early conclusion of the Agreement on Tea.",
    "", "" },
  { "years-in-brackets", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. The ministers signed "
    "the Plan of Action for the Kenya-Peru Partnership (2023-2026).",
    "action plan | Plan of Action for the Kenya-Peru Partnership (2023-2026) | signed\n",
    NULL },
  { "exempt-from", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. They signed an "
    "agreement on the exemption from visa requirements for holders of diplomatic, special and service passports.",
    "agreement | agreement on the exemption from visa requirements for holders of diplomatic, special and service passports | signed\n",
    NULL },
  { "they-signed", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. They also signed a "
    "Protocol on Tea.",
    NULL,
    " | 2022-06-04 | Lima\nWanja Mfano | Foreign Minister | -\nLuis Muestra | Foreign Minister | -\n" },
  { "the-two-ministers-signed", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. After the talks the two "
    "foreign ministers signed a Protocol on Tea.",
    NULL,
    " | 2022-06-04 | Lima\nWanja Mfano | Foreign Minister | -\nLuis Muestra | Foreign Minister | -\n" },
  { "the-two-sides-signed", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. The two sides signed a "
    "Protocol on Tea.",
    NULL,
    " | 2022-06-04 | Lima\n" },
  { "tied-to-another-year", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. Mfano visited Cusco in "
    "2014, when a memorandum of understanding was signed.",
    "", NULL },
  { "would-be-signed", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. Mfano hoped that a "
    "Memorandum of Understanding on tea would be signed soon.",
    "", NULL },
  { "adopted", NULL,
    "Foreign Minister Wanja Mfano of Kenya met with Foreign Minister Luis Muestra of Peru in Lima on 4 June 2022. The day ended with the "
    "adoption of the Declaration of Principles on Rivers.",
    "declaration | Declaration of Principles on Rivers | issued\n",
    NULL },
  { "chinese", NULL,
    "2023年6月8日，科技部部长赵明例在北京会见芬兰湖泊与森林部部长安娜·埃西梅尔基。会后，赵明例与安娜·埃西梅尔基共同签署"
    "《中华人民共和国科学技术部与芬兰共和国湖泊与森林部关于淡水研究合作的谅解备忘录》。",
    "memorandum of understanding | 中华人民共和国科学技术部与芬兰共和国湖泊与森林部关于淡水研究合作的谅解备忘录 | signed\n",
    "中华人民共和国科学技术部; 芬兰共和国湖泊与森林部 | 2023-06-08 | 北京\n"
    "赵明例 | 部长 | 科技部\n"
    "安娜·埃西梅尔基 | 部长 | 芬兰湖泊与森林部\n" },
  { "chinese-hoped-for", NULL,
    "2023年6月8日，科技部部长赵明例在北京会见法国外长让·埃克桑普勒。双方签署《科技合作协定》，期待尽快落实《海洋合作谅解备忘录》。",
    "agreement | 科技合作协定 | signed\n",
    " | 2023-06-08 | 北京\n" },
  { "french", NULL,
    "La ministre des Affaires étrangères du Sénégal, Mme Awa Exemple, a reçu à Dakar le ministre marocain, M. Hassan Mithal. Mme Awa "
    "Exemple et M. Hassan Mithal ont signé un accord entre l'Agence de l'Eau et l'Office des Forêts.",
    NULL,
    "Agence de l'Eau; Office des Forêts | - | Dakar\n"
    "Awa Exemple | ministre des Affaires étrangères | -\n"
    "Hassan Mithal | ministre | -\n" },
  { "russian", NULL,
    "Министр энергетики Сербии Марко Узорак встретился в Москве с министром энергетики России Иваном Примеровым. По итогам встречи "
    "подписан меморандум о взаимопонимании между Минэнерго России и Министерством энергетики Сербии.",
    NULL, "Минэнерго России; Министерством энергетики Сербии | - | Москва\n" },
  { "arabic", "2024-12-03",
    "التقى وزير الخارجية المصري حسن نموذج في القاهرة وزير خارجية إسبانيا لويس مثال. ووقع الوزيران مذكرة تفاهم بشأن التدريب.",
    NULL, " | - | القاهرة\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(ChMeeting) meeting = reading_read (NULL, c->published, c->text);
  g_autofree char *documents = reading_dup_documents (meeting);
  g_autofree char *signing = reading_dup_signing (meeting);

  if (c->documents != NULL)
    g_assert_cmpstr (documents, ==, c->documents);
  if (c->signing != NULL)
    g_assert_cmpstr (signing, ==, c->signing);
  reading_assert_evidence (meeting);
}

static void
assert_agreements (const char *text,
                   const char *expected)
{
  g_autoptr(ChMeeting) meeting = reading_read (NULL, NULL, text);
  g_autofree char *agreements = g_strjoinv ("\n", (GStrv) ch_meeting_get_agreements (meeting));

  g_assert_cmpstr (agreements, ==, expected);
  reading_assert_evidence (meeting);
}

static void
test_agreements (void)
{
  assert_agreements ("Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra in Lima on 4 June 2022. They discussed tea.\n"
                     "1. The two sides agreed to set up a joint committee. Coffee was praised.\n"
                     "2. They did not agree on fish.\n"
                     "3. In 1990 both sides agreed on rice. 4. Both decided to meet in Lima next.",
                     "The two sides agreed to set up a joint committee.\nBoth decided to meet in Lima next.");
  assert_agreements ("科技部部长赵明例会见法国外长让·埃克桑普勒。双方商定成立联合委员会。双方谈到茶叶。",
                     "双方商定成立联合委员会。");
  assert_agreements ("La ministre du Commerce du Sénégal, Mme Awa Exemple, a reçu le ministre marocain, M. Hassan Mithal. Les ministres sont "
                     "convenus de se revoir à Rabat. Ils ont évoqué le thé.",
                     "Les ministres sont convenus de se revoir à Rabat.");
  assert_agreements ("التقى وزير الخارجية المصري حسن نموذج وزير خارجية إسبانيا لويس مثال. واتفق الجانبان على تشكيل لجنة مشتركة.",
                     "واتفق الجانبان على تشكيل لجنة مشتركة.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/signing/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/agreements", test_agreements);

  return g_test_run ();
}
