/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which papers were signed, issued or agreed: one or two sentences for each construction, and those that tell of other
 * times, of hopes and of papers that were there before.
 */

#include "reading.h"

typedef struct
{
  const char *headline; /* (nullable) */
  const char *text;
  const char *documents; /* "type | title | status", one below the other */
} Case;

static const Case english[] = {
  { NULL,
    "They signed an MoU on sport and an agreement on air services.",
    "memorandum of understanding | MoU on sport | signed\n"
    "agreement | agreement on air services | signed\n" },
  { NULL,
    "The two ministers signed a Memorandum of Understanding on Diplomatic Training and an Agreement on Visa "
    "Exemption for Holders of Service Passports.",
    "memorandum of understanding | Memorandum of Understanding on Diplomatic Training | signed\n"
    "agreement | Agreement on Visa Exemption for Holders of Service Passports | signed\n" },
  { NULL,
    "The ministers signed the Agreement on Air Services and witnessed the exchange of a Letter of Intent "
    "between the University of Nairobi and the University of Lima.",
    "agreement | Agreement on Air Services | signed\n"
    "letter of intent | Letter of Intent between the University of Nairobi and the University of Lima | signed\n" },
  { NULL,
    "Three documents were signed: a protocol on tea, a memorandum of understanding on coffee and an action "
    "plan for 2022-2024.",
    "protocol | protocol on tea | signed\n"
    "memorandum of understanding | memorandum of understanding on coffee | signed\n"
    "action plan | action plan for 2022-2024 | signed\n" },
  { NULL,
    "Five agreements were signed, namely the Agreement on Fisheries, the Agreement on Tourism, the "
    "Memorandum of Understanding on Youth, the Protocol on Livestock, and the Cultural Exchange Programme "
    "2022-2025.",
    "agreement | Agreement on Fisheries | signed\n"
    "agreement | Agreement on Tourism | signed\n"
    "memorandum of understanding | Memorandum of Understanding on Youth | signed\n"
    "protocol | Protocol on Livestock | signed\n"
    "other | Cultural Exchange Programme 2022-2025 | signed\n" },
  { NULL,
    "The documents signed include a Memorandum of Understanding on Health Cooperation, and a Framework "
    "Agreement on Solar Energy.",
    "memorandum of understanding | Memorandum of Understanding on Health Cooperation | signed\n"
    "agreement | Framework Agreement on Solar Energy | signed\n" },
  { NULL,
    "The visit concluded with the signing of a Joint Communiqué.",
    "joint communique | Joint Communiqué | signed\n" },
  { NULL,
    "At the end of the visit a Joint Communiqué was issued.",
    "joint communique | Joint Communiqué | issued\n" },
  { NULL,
    "After the meeting the two sides released a joint statement.",
    "joint statement | joint statement | issued\n" },
  { NULL,
    "The ministers adopted a Joint Statement on Water Security.",
    "joint statement | Joint Statement on Water Security | issued\n" },
  { NULL,
    "The minutes of the meeting were signed by the heads of both delegations.",
    "minutes | minutes of the meeting | signed\n" },
  { NULL,
    "The two sides signed the Agreed Minutes of the Third Session of the Joint Commission.",
    "minutes | Agreed Minutes of the Third Session of the Joint Commission | signed\n" },
  { NULL,
    "They initialled an agreement on the avoidance of double taxation.",
    "agreement | agreement on the avoidance of double taxation | signed\n" },
  { NULL,
    "The two ministers renewed the Memorandum of Understanding on Forestry.",
    "memorandum of understanding | Memorandum of Understanding on Forestry | signed\n" },
  { NULL,
    "A letter of intent on student exchange was signed.",
    "letter of intent | letter of intent on student exchange | signed\n" },
  { NULL,
    "The parties exchanged notes verbales on the opening of a consulate in Kisumu.",
    "other | notes verbales on the opening of a consulate in Kisumu | signed\n" },
  { NULL,
    "On the occasion, a Programme of Cooperation for the years 2022-2024 was signed.",
    "other | Programme of Cooperation for the years 2022-2024 | signed\n" },
  { NULL,
    "Both sides signed an Executive Programme on Culture for 2022–2025.",
    "other | Executive Programme on Culture for 2022–2025 | signed\n" },
  { NULL,
    "The ministers signed the \"Lima Declaration on Coffee\".",
    "declaration | Lima Declaration on Coffee | signed\n" },
  { NULL,
    "The ministers adopted the “Nairobi Action Plan 2022–2025”.",
    "action plan | Nairobi Action Plan 2022–2025 | issued\n" },
  { NULL,
    "Peru signed the Coffee Charter, becoming its twelfth member.",
    "other | Coffee Charter | signed\n" },
  { NULL,
    "They reviewed the implementation of the Agreement on Tourism signed in 2018.",
    "" },
  { NULL,
    "A Memorandum of Understanding on mining is under negotiation.",
    "" },
  { NULL,
    "They expressed the hope that the agreement on customs would be signed soon.",
    "" },
  { NULL,
    "The two sides agreed to finalize the MoU on sport.",
    "" },
  { NULL,
    "An agreement on fisheries will be signed during the next visit.",
    "" },
  { NULL,
    "The ministers looked forward to the early signing of the Agreement on Investment Protection.",
    "" },
  { NULL,
    "They welcomed the signing last month of the MoU on tourism.",
    "" },
  { NULL,
    "Kenya is a party to the Paris Agreement.",
    "" },
  { NULL,
    "They stressed the need to implement the Minsk agreements.",
    "" },
  { NULL,
    "Both called for respect for the UN Charter and the Geneva Conventions.",
    "" },
  { NULL,
    "The two countries are bound by the Free Trade Agreement that entered into force in 2010.",
    "" },
  { NULL,
    "They discussed the negotiations on a free trade agreement.",
    "" },
  { NULL,
    "The two sides reached an agreement on all points.",
    "" },
  { NULL,
    "The two ministers also signed a Cooperation Agreement between the Diplomatic Academies of both "
    "countries.",
    "agreement | Cooperation Agreement between the Diplomatic Academies of both countries | signed\n" },
  { NULL,
    "A Memorandum of Understanding was signed between the Kenya Chamber of Commerce and the Lima Chamber of "
    "Commerce.",
    "memorandum of understanding | Memorandum of Understanding | signed\n" },
  { NULL,
    "In the presence of the two ministers, the Director of the Foreign Service Academy and the Rector of the "
    "Diplomatic Institute signed a Memorandum of Understanding on training.",
    "memorandum of understanding | Memorandum of Understanding on training | signed\n" },
  { NULL,
    "The following documents were signed during the visit:\n1. Agreement on Extradition;\n2. MoU on "
    "Cooperation in the Field of Youth and Sports;\n3. Protocol amending the Convention for the Avoidance of "
    "Double Taxation.",
    "agreement | Agreement on Extradition | signed\n"
    "memorandum of understanding | MoU on Cooperation in the Field of Youth and Sports | signed\n"
    "protocol | Protocol amending the Convention for the Avoidance of Double Taxation | signed\n" },
  { NULL,
    "The Ministers signed:\n• Memorandum of Understanding on Political Consultations\n• Agreement on Mutual "
    "Legal Assistance",
    "memorandum of understanding | Memorandum of Understanding on Political Consultations | signed\n"
    "agreement | Agreement on Mutual Legal Assistance | signed\n" },
  { NULL,
    "List of documents signed:\n(i) Memorandum of Understanding on Shipping\n(ii) Cultural Exchange Programme "
    "for 2022-25",
    "memorandum of understanding | Memorandum of Understanding on Shipping | signed\n"
    "other | Cultural Exchange Programme for 2022-25 | signed\n" },
  { "Joint Statement of the Foreign Ministers of Kenya and Peru",
    "The ministers discussed tea and coffee.",
    "joint statement | Joint Statement of the Foreign Ministers of Kenya and Peru | issued\n" },
  { "Kenya–Peru Joint Communiqué",
    "The ministers discussed tea and coffee.",
    "joint communique | Kenya–Peru Joint Communiqué | issued\n" },
  { "Foreign ministers of Kenya and Peru: joint statement",
    "The ministers discussed tea and coffee.",
    "joint statement | joint statement | issued\n" },
  { "Joint Press Statement on the Visit of the Foreign Minister of Peru",
    "The ministers discussed tea and coffee.",
    "joint statement | Joint Press Statement on the Visit of the Foreign Minister of Peru | issued\n" },
  { "Kenya and Peru Sign Agreement on Air Services",
    "The ministers discussed tea and coffee.",
    "agreement | Agreement on Air Services | signed\n" },
  { "Kenya, Peru sign MoU on tourism",
    "The ministers discussed tea and coffee.",
    "memorandum of understanding | MoU on tourism | signed\n" },
  { "Signing of a Memorandum of Understanding with Peru",
    "The ministers discussed tea and coffee.",
    "memorandum of understanding | Memorandum of Understanding | signed\n" },
  { "Minister says free trade agreement with Peru is near",
    "The ministers discussed tea and coffee.",
    "" },
  { NULL,
    "During the visit, an Arrangement on Working Holidays was concluded.",
    "other | Arrangement on Working Holidays | signed\n" },
  { NULL,
    "The President witnessed the signing of four agreements in agriculture, health, transport and education.",
    "" },
  { NULL,
    "The ministers inked a deal: the Treaty on Transfer of Sentenced Persons.",
    "treaty | Treaty on Transfer of Sentenced Persons | signed\n" },
  { NULL,
    "The university and the ministry signed a contract for the supply of laboratory equipment.",
    "contract | contract for the supply of laboratory equipment | signed\n" },
  { NULL,
    "The Agreement, signed by the two ministers, covers tea.",
    "agreement | Agreement | signed\n" },
  { NULL,
    "The meeting ended with the adoption of the Terms of Reference of the Joint Working Group.",
    "other | Terms of Reference of the Joint Working Group | issued\n" },
  { NULL,
    "A Host Country Agreement with the International Coffee Organization was signed on 4 June.",
    "agreement | Host Country Agreement | signed\n" },
  { NULL,
    "The two sides signed an agreement to establish a joint coffee laboratory.",
    "agreement | agreement to establish a joint coffee laboratory | signed\n" },
  { NULL,
    "They signed a declaration of intent on cooperation in vocational training.",
    "letter of intent | declaration of intent on cooperation in vocational training | signed\n" },
  { NULL,
    "The ministers signed the roadmap for the development of bilateral relations for 2022-2025.",
    "action plan | roadmap for the development of bilateral relations for 2022-2025 | signed\n" },
  { NULL,
    "On 4 June the ministers signed the Memorandum of Understanding between the Ministry of Foreign Affairs "
    "of Kenya and the Ministry of Foreign Affairs of Peru on Political Consultations.",
    "memorandum of understanding | Memorandum of Understanding between the Ministry of Foreign Affairs of Kenya and the Ministry of Foreign Affairs of Peru on Political Consultations | signed\n" },
  { NULL,
    "The two countries' space agencies signed a Statement of Intent for the exploration of the Moon.",
    "letter of intent | Statement of Intent for the exploration of the Moon | signed\n" },
  { NULL,
    "The meeting concluded with the signature of the Protocol of the 5th meeting of the Joint Economic "
    "Commission.",
    "protocol | Protocol of the 5th meeting of the Joint Economic Commission | signed\n" },
  { NULL,
    "The Record of Discussions was signed by both heads of delegation.",
    "minutes | Record of Discussions | signed\n" },
  { NULL,
    "They agreed on the Work Plan 2022–2024.",
    "action plan | Work Plan 2022–2024 | agreed\n" },
  { NULL,
    "Both sides approved a Plan of Action for 2022-2024.",
    "action plan | Plan of Action for 2022-2024 | agreed\n" },
  { NULL,
    "The text of the agreement on air services was agreed.",
    "agreement | agreement on air services | agreed\n" },
  { NULL,
    "In 2019 the two countries signed a Memorandum of Understanding on Tea.",
    "" },
  { NULL,
    "Under an agreement signed ten years ago, Kenya exports coffee to Peru.",
    "" },
  { NULL,
    "The ministers signed the Joint Declaration on the Strategic Partnership between Kenya and Peru.",
    "declaration | Joint Declaration on the Strategic Partnership between Kenya and Peru | signed\n" },
  { NULL,
    "Minister Mfano presented the instrument of ratification of the Agreement on Rivers.",
    "" },
  { NULL,
    "They signed Memoranda of Understanding on health, tourism and sport.",
    "memorandum of understanding | Memoranda of Understanding on health, tourism and sport | signed\n" },
  { NULL,
    "A book titled \"Agreement of Rivers\" was presented.",
    "" },
};

static const Case chinese[] = {
  { NULL,
    "会后，双方签署了《科技合作协定》和《农业合作谅解备忘录》。",
    "agreement | 科技合作协定 | signed\n"
    "memorandum of understanding | 农业合作谅解备忘录 | signed\n" },
  { NULL,
    "双方签署了《文化交流执行计划》《旅游合作谅解备忘录》《航空运输协定》等文件。",
    "other | 文化交流执行计划 | signed\n"
    "memorandum of understanding | 旅游合作谅解备忘录 | signed\n"
    "agreement | 航空运输协定 | signed\n" },
  { NULL,
    "会谈后，两国外长签署关于互免签证的协定。",
    "agreement | 关于互免签证的协定 | signed\n" },
  { NULL,
    "双方签署关于加强渔业合作的谅解备忘录和关于茶叶贸易的议定书。",
    "memorandum of understanding | 关于加强渔业合作的谅解备忘录 | signed\n"
    "protocol | 关于茶叶贸易的议定书 | signed\n" },
  { NULL,
    "会后发表了联合声明。",
    "joint statement | 联合声明 | issued\n" },
  { NULL,
    "访问期间，双方发表《中法关于湖泊保护的联合声明》。",
    "joint statement | 中法关于湖泊保护的联合声明 | issued\n" },
  { NULL,
    "会议签署了会议纪要。",
    "minutes | 会议纪要 | signed\n" },
  { NULL,
    "双方签署了合作意向书。",
    "letter of intent | 合作意向书 | signed\n" },
  { NULL,
    "会后，两校签署了学生交换协议和学术合作备忘录。",
    "agreement | 学生交换协议 | signed\n"
    "memorandum of understanding | 学术合作备忘录 | signed\n" },
  { NULL,
    "双方共同签署《友好交流备忘录》，标志着两市正式结好。",
    "memorandum of understanding | 友好交流备忘录 | signed\n" },
  { NULL,
    "双方续签了《合作框架协议》。",
    "agreement | 合作框架协议 | signed\n" },
  { NULL,
    "两国部长见证签署《高等教育合作协议》。",
    "agreement | 高等教育合作协议 | signed\n" },
  { NULL,
    "在双方领导见证下，江河大学与湖泊大学签署合作协议。",
    "agreement | 合作协议 | signed\n" },
  { NULL,
    "双方交换了关于开设领事馆的照会。",
    "other | 关于开设领事馆的照会 | signed\n" },
  { NULL,
    "双方草签了《投资保护协定》。",
    "agreement | 投资保护协定 | signed\n" },
  { NULL,
    "会议通过了《2022-2025年行动计划》。",
    "action plan | 2022-2025年行动计划 | agreed\n" },
  { NULL,
    "双方换文确认上述安排。",
    "" },
  { NULL,
    "双方将于年内签署《海洋合作谅解备忘录》。",
    "" },
  { NULL,
    "双方期待早日签署自贸协定。",
    "" },
  { NULL,
    "自2015年签署《中法湖泊合作协定》以来，双方合作成果丰硕。",
    "" },
  { NULL,
    "双方愿落实好《中法关系行动计划》。",
    "" },
  { NULL,
    "中国愿同各国一道落实《联合国宪章》。",
    "" },
  { NULL,
    "《巴黎协定》应得到全面落实。",
    "" },
  { NULL,
    "去年两国签署了《航空运输协定》。",
    "" },
  { NULL,
    "双方签署合作文件。",
    "" },
  { NULL,
    "双方就签署自由贸易协定交换意见。",
    "" },
  { NULL,
    "双方签署了三份文件：《关于茶叶的议定书》、《关于咖啡的谅解备忘录》和《2022年至2024年文化合作执行计划》。",
    "protocol | 关于茶叶的议定书 | signed\n"
    "memorandum of understanding | 关于咖啡的谅解备忘录 | signed\n"
    "other | 2022年至2024年文化合作执行计划 | signed\n" },
  { NULL,
    "签署的文件包括：\n1.《关于茶叶的议定书》\n2.《关于咖啡的谅解备忘录》",
    "protocol | 关于茶叶的议定书 | signed\n"
    "memorandum of understanding | 关于咖啡的谅解备忘录 | signed\n" },
  { "中法外长联合声明",
    "双方就茶叶交换意见。",
    "joint statement | 中法外长联合声明 | issued\n" },
  { "中法签署湖泊保护谅解备忘录",
    "双方就茶叶交换意见。",
    "memorandum of understanding | 湖泊保护谅解备忘录 | signed\n" },
  { NULL,
    "科技部与法国湖泊部签署“关于湖泊研究的联合声明”。",
    "joint statement | 关于湖泊研究的联合声明 | signed\n" },
  { NULL,
    "两市签订友好城市协议书。",
    "agreement | 友好城市协议书 | signed\n" },
  { NULL,
    "訪問團見證下簽署「台法新創合作意向書」。",
    "letter of intent | 台法新創合作意向書 | signed\n" },
  { NULL,
    "会谈后，双方签署经贸、文化、农业等领域多项合作文件。",
    "" },
};

static const Case french[] = {
  { NULL,
    "Les ministres ont signé un accord sur les transports et un mémorandum d'entente sur le tourisme.",
    "agreement | accord sur les transports | signed\n"
    "memorandum of understanding | mémorandum d'entente sur le tourisme | signed\n" },
  { NULL,
    "À l'issue de la visite, un communiqué conjoint a été publié.",
    "joint communique | communiqué conjoint | issued\n" },
};

static const Case spanish[] = {
  { NULL,
    "Los ministros suscribieron un Memorándum de Entendimiento sobre Turismo y firmaron el acta de la "
    "reunión.",
    "memorandum of understanding | Memorándum de Entendimiento sobre Turismo | signed\n"
    "minutes | acta de la reunión | signed\n" },
  { NULL,
    "Firmaron un acuerdo de supresión de visas y un memorando de entendimiento en materia de deporte.",
    "agreement | acuerdo de supresión de visas | signed\n"
    "memorandum of understanding | memorando de entendimiento en materia de deporte | signed\n" },
};

static const Case arabic[] = {
  { NULL,
    "ووقع الوزيران اتفاقية بشأن النقل ومذكرة تفاهم بشأن السياحة.",
    "agreement | اتفاقية بشأن النقل | signed\n"
    "memorandum of understanding | مذكرة تفاهم بشأن السياحة | signed\n" },
};

static void
assert_documents (const Case *cases,
                  guint       n_cases,
                  const char *lead)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %s", lead, cases[i].text);
      g_autoptr(ChMeeting) meeting = reading_read_below (cases[i].headline, text);
      g_autofree char *documents = reading_dup_documents (meeting);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (documents, ==, cases[i].documents);
      reading_assert_evidence (meeting);
    }
}

static void
test_english (void)
{
  assert_documents (english, G_N_ELEMENTS (english),
                    "Foreign Minister Juma Mfano of Kenya met with Foreign Minister Luis Muestra of Peru "
                    "in Lima on 4 June 2022.");
}

static void
test_chinese (void)
{
  assert_documents (chinese, G_N_ELEMENTS (chinese),
                    "2023年6月8日，科技部部长孙例文在北京会见法国外长让·埃克桑普勒。");
}

static void
test_french (void)
{
  assert_documents (french, G_N_ELEMENTS (french),
                    "La ministre du Commerce du Sénégal, Mme Awa Exemple, a reçu à Dakar le ministre "
                    "marocain, M. Hassan Mithal.");
}

static void
test_spanish (void)
{
  assert_documents (spanish, G_N_ELEMENTS (spanish),
                    "El ministro de Relaciones Exteriores de Chile, Luis Prueba, se reunió en Santiago "
                    "con el ministro de Relaciones Exteriores de Perú, Juan Ejemplo.");
}

static void
test_arabic (void)
{
  assert_documents (arabic, G_N_ELEMENTS (arabic),
                    "التقى وزير الخارجية المصري عمر مثال في القاهرة وزير خارجية إسبانيا لويس مثال.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/documents/english", test_english);
  g_test_add_func ("/documents/chinese", test_chinese);
  g_test_add_func ("/documents/french", test_french);
  g_test_add_func ("/documents/spanish", test_spanish);
  g_test_add_func ("/documents/arabic", test_arabic);

  return g_test_run ();
}
