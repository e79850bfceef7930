/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who comes along with whom, and on which side: company, delegations, lists below headings, posts that
 * several share.  All people, bodies and sentences are invented.
 */

#include "reading.h"

static const ReadingCase english[] = {
  { "she-was-accompanied-by", "Ministry of Foreign Affairs of Latvia", NULL,
    "On 5 March, Foreign Minister Andris Piemērs met with Niamh Sampla, Minister for Foreign Affairs of Ireland, "
    "in Riga. She was accompanied by Eoin Sampla, Political Director, and Ciara Sampla, Ambassador of Ireland to "
    "Latvia.",
    "Andris Piemērs | Foreign Minister | - | LV | host | principal\n"
    "Niamh Sampla | Minister for Foreign Affairs | - | IE | guest | principal\n"
    "Eoin Sampla | Political Director | - | IE | guest | attendee\n"
    "Ciara Sampla | Ambassador of Ireland to Latvia | - | IE | guest | attendee\n" },
  { "flanked-by", "Ministry of Foreign Affairs of Ghana", NULL,
    "The Minister for Foreign Affairs and Regional Integration, Kojo Nhwesode, received the Ambassador of the "
    "Czech Republic to Ghana, Pavel Vzorek, on Tuesday. The Minister was flanked by Ama Nhwesode, Chief Director,"
    " and Yaw Nhwesode, Director of Europe Bureau.",
    "Kojo Nhwesode | Minister for Foreign Affairs and Regional Integration | - | GH | host | principal\n"
    "Pavel Vzorek | Ambassador of the Czech Republic to Ghana | - | CZ | guest | principal\n"
    "Ama Nhwesode | Chief Director | - | GH | host | attendee\n"
    "Yaw Nhwesode | Director of Europe Bureau | - | GH | host | attendee\n" },
  { "on-the-side-of-a-state", "Ministry of Science and Technology of China", NULL,
    "Vice Minister Shi Lizi met with Danish Minister of Research Mette Eksempel on April 9, 2024. Present on the "
    "Danish side were Lars Eksempel, Ambassador of Denmark to China, and Sofie Eksempel, Counsellor. On the "
    "Chinese side, Wu Lizi, Director General of International Cooperation, and Jin Lizi, Deputy Director General,"
    " attended.",
    "Shi Lizi | Vice Minister | - | CN | host | principal\n"
    "Mette Eksempel | Minister of Research | - | DK | guest | principal\n"
    "Lars Eksempel | Ambassador of Denmark to China | - | DK | guest | attendee\n"
    "Sofie Eksempel | Counsellor | - | DK | guest | attendee\n"
    "Wu Lizi | Director General of International Cooperation | - | CN | host | attendee\n"
    "Jin Lizi | Deputy Director General | - | CN | host | attendee\n" },
  { "on-the-side-of-a-body", "European Commission", NULL,
    "Commissioner Ilse Voorbeeld met Minister of Energy Tamar Magaliti of Georgia in Brussels today. Also "
    "attending from the Commission side were Director-General Piet Voorbeeld and Deputy Head of Unit Ana Ejemplo."
    " From the Georgian side, Deputy Minister Levan Magaliti and Ambassador Nino Magaliti took part.",
    "Ilse Voorbeeld | Commissioner | - | - | host | principal\n"
    "Tamar Magaliti | Minister of Energy | - | GE | guest | principal\n"
    "Piet Voorbeeld | Director-General | - | - | host | attendee\n"
    "Ana Ejemplo | Deputy Head of Unit | - | - | host | attendee\n"
    "Levan Magaliti | Deputy Minister | - | GE | guest | attendee\n"
    "Nino Magaliti | Ambassador | - | GE | guest | attendee\n" },
  { "two-delegations", "Ministry of Foreign Affairs of Bangladesh", NULL,
    "Bangladesh and Chile held political consultations in Dhaka today. Foreign Secretary Karim Namuna led the "
    "Bangladesh side, while Vice Minister Paula Ejemplo led the Chilean delegation. The Chilean delegation "
    "comprised Director for Asia Hugo Ejemplo and Ambassador-designate Inés Ejemplo. The Bangladesh side included"
    " Director General (Americas) Rahim Namuna and Director Salma Namuna.",
    "Karim Namuna | Foreign Secretary | - | BD | host | principal\n"
    "Paula Ejemplo | Vice Minister | - | CL | guest | principal\n"
    "Hugo Ejemplo | Director for Asia | - | CL | guest | attendee\n"
    "Inés Ejemplo | Ambassador-designate | - | CL | guest | attendee\n"
    "Rahim Namuna | Director General (Americas) | - | BD | host | attendee\n"
    "Salma Namuna | Director | - | BD | host | attendee\n" },
  { "each-on-a-side", "Ministry of Foreign Affairs of Georgia", NULL,
    "Consultations between the Foreign Ministries of Georgia and Finland took place in Tbilisi. The consultations"
    " were headed by Deputy Minister Lasha Magaliti on the Georgian side and Under-Secretary of State Matti "
    "Esimerkki on the Finnish side.",
    "Lasha Magaliti | Deputy Minister | - | GE | host | principal\n"
    "Matti Esimerkki | Under-Secretary of State | - | FI | guest | principal\n" },
  { "list-of-an-unnamed-delegation", "University of Oslo", NULL,
    "Rector Kari Eksempel met with a delegation from Hanoi University of Technology on 4 May 2023. The delegation"
    " consisted of:\n"
    "- Prof. Nguyen Van Vidu, President\n"
    "- Dr. Tran Thi Vidu, Vice President\n"
    "- Ms. Le Thi Vidu, Head of International Office",
    "Kari Eksempel | Rector | - | NO | host | principal\n"
    "Nguyen Van Vidu | President | Hanoi University of Technology | VN | guest | attendee\n"
    "Tran Thi Vidu | Vice President | Hanoi University of Technology | VN | guest | attendee\n"
    "Le Thi Vidu | Head of International Office | Hanoi University of Technology | VN | guest | attendee\n" },
  { "posts-before-colons", "Ministry of Health of Jordan", NULL,
    "The Minister of Health, Omar Mithal, met with his Hungarian counterpart, Péter Példa, in Amman.\n"
    "Participants:\n"
    "Jordan:\n"
    "Minister of Health: Omar Mithal\n"
    "Secretary General: Rania Mithal\n"
    "Hungary:\n"
    "Minister of Health: Péter Példa\n"
    "Ambassador: Éva Példa",
    "Omar Mithal | Minister of Health | - | JO | host | principal\n"
    "Péter Példa | Minister of Health | - | HU | guest | principal\n"
    "Rania Mithal | Secretary General | - | JO | host | attendee\n"
    "Éva Példa | Ambassador | - | HU | guest | attendee\n" },
  { "honorifics-with-full-stops", "Ministry of Higher Education of Malaysia", NULL,
    "YB Dato' Seri Azlan Contoh, Minister of Higher Education, received a courtesy call from H.E. Pekka "
    "Esimerkki, Ambassador of Finland to Malaysia, on 3 May 2024. Also present were YBhg. Datuk Prof. Dr. Noraini"
    " Contoh, Director General of Higher Education, and YBhg. Dato' Hassan Contoh, Secretary General.",
    "Azlan Contoh | Minister of Higher Education | - | MY | host | principal\n"
    "Pekka Esimerkki | Ambassador of Finland to Malaysia | - | FI | guest | principal\n"
    "Noraini Contoh | Director General of Higher Education | - | MY | host | attendee\n"
    "Hassan Contoh | Secretary General | - | MY | host | attendee\n" },
  { "looking-on", "European Space Agency", NULL,
    "ESA Director General Anna Beispiel and Luis Muestra, Head of the Peruvian Space Agency, signed the agreement"
    " in Paris. Looking on were Marco Esempio, ESA's Director of Navigation, and the Ambassador of Peru to "
    "France, Rosa Muestra.",
    "Anna Beispiel | Director General | ESA | - | host | signatory\n"
    "Luis Muestra | Head | Peruvian Space Agency | PE | guest | signatory\n"
    "Marco Esempio | Director of Navigation | ESA | - | host | attendee\n"
    "Rosa Muestra | Ambassador of Peru to France | - | PE | guest | attendee\n" },
  { "after-the-talks-others-sign", "Ministry of Foreign Affairs of Kenya", NULL,
    "Cabinet Secretary for Foreign Affairs Wambui Mfano met with Foreign Minister Tiago Exemplo of Angola in "
    "Nairobi on 3 June 2024. Following the talks, Principal Secretary Otieno Mfano and Angolan Ambassador to "
    "Kenya Rui Exemplo signed a memorandum of understanding on training.",
    "Wambui Mfano | Cabinet Secretary for Foreign Affairs | - | KE | host | principal\n"
    "Tiago Exemplo | Foreign Minister | - | AO | guest | principal\n"
    "Otieno Mfano | Principal Secretary | - | KE | host | signatory\n"
    "Rui Exemplo | Ambassador to Kenya | - | AO | guest | signatory\n" },
  { "said-elsewhere", "OSCE", NULL,
    "OSCE Secretary General Maria Beispiel met with Foreign Minister Bakyt Mysal of Kyrgyzstan in Vienna on 4 "
    "May. The President of the Parliamentary Assembly, Pia Eksempel, published a message on the occasion of World"
    " Press Day. The High Commissioner on National Minorities, Kai Eksempel, said in an interview on Tuesday that"
    " dialogue must go on.",
    "Maria Beispiel | Secretary General | OSCE | - | host | principal\n"
    "Bakyt Mysal | Foreign Minister | - | KG | guest | principal\n" },
  { "had-met", "Ministry of Foreign Affairs of Norway", NULL,
    "Foreign Minister Kari Nordmann met with her Estonian counterpart Mart Näidis in Oslo today. Prime Minister "
    "Ola Nordmann had welcomed President Kersti Näidis of Estonia in Bergen a year ago. State Secretary Per "
    "Nordmann is to travel to Tallinn next week. The previous minister, Anne Nordmann, opened the embassy in "
    "2019.",
    "Kari Nordmann | Foreign Minister | - | NO | host | principal\n"
    "Mart Näidis | - | - | EE | guest | principal\n" },
  { "adjective-and-republic", "Ministry of Foreign Affairs of Slovenia", NULL,
    "Minister of Foreign Affairs Janez Primer met Juraj Vzor, Minister of Foreign and European Affairs of the "
    "Slovak Republic, and Carlos Ejemplo, Foreign Minister of the Argentine Republic, in Ljubljana.",
    "Janez Primer | Minister of Foreign Affairs | - | SI | host | principal\n"
    "Juraj Vzor | Minister of Foreign and European Affairs | - | SK | guest | principal\n"
    "Carlos Ejemplo | Foreign Minister | - | AR | guest | principal\n" },
  { "list-with-semicolons", "Ministry of Foreign Affairs of Uganda", NULL,
    "The Minister of State for International Affairs, Hon. Okello Mfano, met with the Ambassador of the Kingdom "
    "of Belgium to Uganda, H.E. Luc Voorbeeld. In attendance were the Permanent Secretary, Amb. Grace Mfano; the "
    "Head of the Europe Department, Mr. Moses Mfano; the Executive Director of the Uganda Investment Authority, "
    "Eng. Ruth Mfano; and the First Secretary at the Embassy of Belgium, Ms. Lien Voorbeeld.",
    "Okello Mfano | Minister of State for International Affairs | - | UG | host | principal\n"
    "Luc Voorbeeld | Ambassador to Uganda | - | BE | guest | principal\n"
    "Grace Mfano | Permanent Secretary | - | UG | host | attendee\n"
    "Moses Mfano | Head of the Europe Department | - | UG | host | attendee\n"
    "Ruth Mfano | Executive Director | Uganda Investment Authority | UG | host | attendee\n"
    "Lien Voorbeeld | First Secretary | Embassy of Belgium | BE | guest | attendee\n" },
  { "desks-behind-slashes", "Ministry of Foreign Affairs of Sri Lanka", NULL,
    "Ambassador of Romania to Sri Lanka Ion Exemplu called on Foreign Minister Nimal Udaharana on 4 April 2024. "
    "Kamal Udaharana, Additional Secretary/Bilateral Affairs, Sunil Udaharana, Director General / Europe Division"
    " and Mala Udaharana, Director/Europe were associated with the Minister at the meeting.",
    "Ion Exemplu | Ambassador of Romania to Sri Lanka | - | RO | guest | principal\n"
    "Nimal Udaharana | Foreign Minister | - | LK | host | principal\n"
    "Kamal Udaharana | Additional Secretary/Bilateral Affairs | - | LK | host | attendee\n"
    "Sunil Udaharana | Director General / Europe Division | - | LK | host | attendee\n"
    "Mala Udaharana | Director/Europe | - | LK | host | attendee\n" },
  { "who-invites", "Ministry of Foreign Affairs of Indonesia", NULL,
    "At the invitation of Foreign Minister Budi Contoh, the Minister of Foreign Affairs of Paraguay, Julio "
    "Ejemplo, paid an official visit to Jakarta on 4-5 May 2023. The two ministers held talks on trade.",
    "Budi Contoh | Foreign Minister | - | ID | host | principal\n"
    "Julio Ejemplo | Minister of Foreign Affairs | - | PY | guest | principal\n" },
  { "each-joined-by", "Philippine Department of Science and Technology", NULL,
    "Secretary Renato Halimbawa met with Israeli Ambassador to the Philippines Dov Dugma on Friday. Halimbawa was"
    " joined by Undersecretary for Regional Operations Sancho Halimbawa and Assistant Secretary Maria Halimbawa. "
    "Dugma was joined by Deputy Head of Mission Tal Dugma.",
    "Renato Halimbawa | Secretary | - | PH | host | principal\n"
    "Dov Dugma | Ambassador to the Philippines | - | IL | guest | principal\n"
    "Sancho Halimbawa | Undersecretary for Regional Operations | - | PH | host | attendee\n"
    "Maria Halimbawa | Assistant Secretary | - | PH | host | attendee\n"
    "Tal Dugma | Deputy Head of Mission | - | IL | guest | attendee\n" },
  { "mixed-list", "Ministry of Foreign Affairs of Armenia", NULL,
    "Foreign Minister Ara Orinak received Foreign Minister Hans Voorbeeld of the Netherlands in Yerevan. The "
    "meeting was attended by Deputy Foreign Minister Karen Orinak, Ambassador of the Netherlands to Armenia Nico "
    "Voorbeeld, Ambassador of Armenia to the Netherlands Viken Orinak, and Head of the European Department Lusine"
    " Orinak.",
    "Ara Orinak | Foreign Minister | - | AM | host | principal\n"
    "Hans Voorbeeld | Foreign Minister | - | NL | guest | principal\n"
    "Karen Orinak | Deputy Foreign Minister | - | AM | host | attendee\n"
    "Nico Voorbeeld | Ambassador of the Netherlands to Armenia | - | NL | guest | attendee\n"
    "Viken Orinak | Ambassador of Armenia to the Netherlands | - | AM | host | attendee\n"
    "Lusine Orinak | Head of the European Department | - | AM | host | attendee\n" },
  { "ambassadors-of-several-states", "Ministry of Foreign Affairs of Malta", NULL,
    "The President of Malta, Karmenu Eżempju, received the ambassadors of France, Luc Exemple; of Switzerland, "
    "Urs Beispiel; and of Ghana, Ama Nhwesode, at San Anton Palace on 4 June 2024.",
    "Karmenu Eżempju | President | - | MT | host | principal\n"
    "Luc Exemple | ambassadors | - | FR | guest | principal\n"
    "Urs Beispiel | ambassadors | - | CH | guest | principal\n"
    "Ama Nhwesode | ambassadors | - | GH | guest | principal\n" },
  { "the-minister-was-accompanied", "World Meteorological Organization", NULL,
    "WMO Secretary-General Clara Muestra met with Fiji's Minister for Lands, Ratu Vaka Vosota, in Geneva today. "
    "The Minister was accompanied by Semi Vosota, Director of Fiji Meteorological Services, and Mere Vosota, "
    "Permanent Representative of Fiji to the UN in Geneva. On the WMO side, Assistant Secretary-General Wen Lizi "
    "and Director of Services Branch Jon Eksempel joined.",
    "Clara Muestra | Secretary-General | WMO | - | host | principal\n"
    "Vaka Vosota | Minister for Lands | - | FJ | guest | principal\n"
    "Semi Vosota | Director | Fiji Meteorological Services | FJ | guest | attendee\n"
    "Mere Vosota | Permanent Representative of Fiji to the UN in Geneva | - | FJ | guest | attendee\n"
    "Wen Lizi | Assistant Secretary-General | WMO | - | host | attendee\n"
    "Jon Eksempel | Director of Services Branch | WMO | - | host | attendee\n" },
  { "surname-in-capitals", "Ministry of Foreign Affairs of Japan", NULL,
    "On July 5, commencing at 4:00 p.m. for approximately 30 minutes, Ms. REI Haruka, Minister for Foreign "
    "Affairs of Japan, received a courtesy call from H.E. Mr. Tiago Exemplo, Minister of Foreign Affairs of the "
    "Republic of Angola, who is visiting Japan. Mr. TATOE Ken, Parliamentary Vice-Minister for Foreign Affairs, "
    "was also present.",
    "REI Haruka | Minister for Foreign Affairs | - | JP | host | principal\n"
    "Tiago Exemplo | Minister of Foreign Affairs | - | AO | guest | principal\n"
    "TATOE Ken | Parliamentary Vice-Minister for Foreign Affairs | - | JP | host | attendee\n" },
  { "name-of-a-ruler", "Ministry of Foreign Affairs of Qatar", NULL,
    "The Minister of State for Foreign Affairs, HE Sultan bin Saad Mithal, the Minister of Foreign Affairs of "
    "Rwanda, HE Olivier Urugero, and the Minister of State of the Democratic Republic of the Congo, HE Therese "
    "Exemple, met in Doha on Tuesday.",
    "Sultan bin Saad Mithal | Minister of State for Foreign Affairs | - | QA | host | principal\n"
    "Olivier Urugero | Minister of Foreign Affairs | - | RW | guest | principal\n"
    "Therese Exemple | Minister of State | - | CD | guest | principal\n" },
  { "they-were-joined-by", "IAEA", NULL,
    "IAEA Director General Rafael Muestra met with Ghana’s Minister of Environment, Science, Technology and "
    "Innovation, Dr Kwaku Nhwesode, on the margins of the General Conference in Vienna. They were joined by Prof."
    " Samuel Nhwesode, Director General of the Ghana Atomic Energy Commission, and Hua Lizi, IAEA Deputy Director"
    " General and Head of the Department of Technical Cooperation.",
    "Rafael Muestra | Director General | IAEA | - | host | principal\n"
    "Kwaku Nhwesode | Minister of Environment, Science, Technology and Innovation | - | GH | guest | principal\n"
    "Samuel Nhwesode | Director General | Ghana Atomic Energy Commission | GH | guest | attendee\n"
    "Hua Lizi | Deputy Director General and Head of the Department of Technical Cooperation | IAEA | - | host | attendee\n" },
  { "table-of-participants", "Ministry of Economy of Estonia", NULL,
    "The third session of the Estonian-Uzbek Joint Commission took place in Tallinn on 4 October 2023. It was "
    "co-chaired by Secretary General Ahti Näidis and Deputy Minister Shukhrat Misol.\n\n"
    "List of participants\n\n"
    "Estonia:\n"
    "Ahti Näidis, Secretary General, Ministry of Economic Affairs\n"
    "Kadri Näidis, Head of Trade Policy\n"
    "Uzbekistan:\n"
    "Shukhrat Misol, Deputy Minister of Investment\n"
    "Dilnoza Misol, Chief Specialist",
    "Ahti Näidis | Secretary General | Ministry of Economic Affairs | EE | host | principal\n"
    "Shukhrat Misol | Deputy Minister of Investment | - | UZ | guest | principal\n"
    "Kadri Näidis | Head of Trade Policy | - | EE | host | attendee\n"
    "Dilnoza Misol | Chief Specialist | - | UZ | guest | attendee\n" },
  { "posts-before-names-in-a-caption", "University of Zagreb", NULL,
    "Rector Stjepan Primjer received the Ambassador of Japan, Aiko Rei, on 4 May 2023.\n\n"
    "In the photo (from left to right): Ambassador Aiko Rei, Rector Stjepan Primjer, Vice-Rector for "
    "International Cooperation Ana Primjer, and Ms. Yuki Tatoe, Third Secretary of the Embassy of Japan.",
    "Stjepan Primjer | Rector | - | HR | host | principal\n"
    "Aiko Rei | Ambassador | - | JP | guest | principal\n"
    "Ana Primjer | Vice-Rector for International Cooperation | - | HR | host | attendee\n"
    "Yuki Tatoe | Third Secretary | Embassy of Japan | JP | guest | attendee\n" },
  { "behind-an-ambassador", "Ministry of Foreign Affairs of the Republic of Poland", NULL,
    "During today’s meeting in Warsaw, Minister Jan Przykład and Cabinet Secretary for Foreign Affairs of Kenya "
    "Wanjiru Mfano discussed trade. The talks were also attended by Deputy Minister Anna Przykład, the Ambassador"
    " of Kenya to Poland, Kamau Mfano, and the Director of the Department of Africa and the Middle East, Piotr "
    "Przykład.",
    "Jan Przykład | Minister | - | PL | host | principal\n"
    "Wanjiru Mfano | Cabinet Secretary for Foreign Affairs | - | KE | guest | principal\n"
    "Anna Przykład | Deputy Minister | - | PL | host | attendee\n"
    "Kamau Mfano | Ambassador of Kenya to Poland | - | KE | guest | attendee\n"
    "Piotr Przykład | Director of the Department of Africa and the Middle East | - | PL | host | attendee\n" },
  { "other-members-of-the-delegation", "ITU", NULL,
    "ITU Secretary-General Doreen Sample met a high-level delegation from Kenya led by Eliud Mfano, Cabinet "
    "Secretary for ICT and Digital Economy. Other members of the delegation were John Mfano, Principal Secretary,"
    " and Ambassador Cleopa Mfano, Permanent Representative of Kenya to the UN Office in Geneva. ITU was "
    "represented by Deputy Secretary-General Tomas Pavyzdys and Director Cosmas Mfano.",
    "Doreen Sample | Secretary-General | ITU | - | host | principal\n"
    "Eliud Mfano | Cabinet Secretary for ICT and Digital Economy | - | KE | guest | principal\n"
    "John Mfano | Principal Secretary | - | KE | guest | attendee\n"
    "Cleopa Mfano | Permanent Representative of Kenya to the UN Office in Geneva | - | KE | guest | attendee\n"
    "Tomas Pavyzdys | Deputy Secretary-General | ITU | - | host | attendee\n"
    "Cosmas Mfano | Director | ITU | - | host | attendee\n" },
  { "he-called-on-and-met", "Ministry of External Affairs of India", NULL,
    "1. The Minister for Foreign Affairs of Tanzania, Mr. January Mfano, visited India from 7-9 July 2023. He was"
    " accompanied by senior officials, including Amb. Anisa Mfano, High Commissioner of Tanzania to India, and "
    "Mr. Said Mfano, Permanent Secretary.\n\n"
    "2. During the visit, he held talks with External Affairs Minister Dr. S. Namuna. He also called on the Vice "
    "President, Shri Jagdeep Namuna, and met National Security Advisor Ajit Namuna.",
    "January Mfano | Minister for Foreign Affairs | - | TZ | guest | principal\n"
    "Anisa Mfano | High Commissioner of Tanzania to India | - | TZ | guest | attendee\n"
    "Said Mfano | Permanent Secretary | - | TZ | guest | attendee\n"
    "S. Namuna | External Affairs Minister | - | IN | host | principal\n"
    "Jagdeep Namuna | Vice President | - | IN | host | attendee\n"
    "Ajit Namuna | National Security Advisor | - | IN | host | attendee\n" },
  { "before-the-word-of-presence", "Ministry of Foreign Affairs of Thailand", NULL,
    "On 5 September 2023, H.E. Mr. Don Tuayang, Deputy Prime Minister and Minister of Foreign Affairs, met with "
    "H.E. Mrs. Retno Contoh, Minister for Foreign Affairs of the Republic of Indonesia. Ms. Busadee Tuayang, "
    "Deputy Permanent Secretary, Mr. Chullamanee Tuayang, Director-General of the Department of ASEAN Affairs, "
    "and Mr. Rachmat Contoh, Ambassador of Indonesia to Thailand, were also present.",
    "Don Tuayang | Deputy Prime Minister and Minister of Foreign Affairs | - | TH | host | principal\n"
    "Retno Contoh | Minister for Foreign Affairs | - | ID | guest | principal\n"
    "Busadee Tuayang | Deputy Permanent Secretary | - | TH | host | attendee\n"
    "Chullamanee Tuayang | Director-General of the Department of ASEAN Affairs | - | TH | host | attendee\n"
    "Rachmat Contoh | Ambassador of Indonesia to Thailand | - | ID | guest | attendee\n" },
};

static const ReadingCase chinese[] = {
  { "unit-in-a-list", "中国科学技术部", NULL,
    "2024年4月9日,科技部副部长史理之在京会见丹麦高等教育与科学部常务秘书长拉尔斯·埃克森普尔一行。丹麦驻华大使索菲·埃"
    "克森普尔,科技部国际合作司司长吴理之、副司长金理之,中国科学技术交流中心主任何理之陪同会见。",
    "史理之 | 副部长 | 科技部 | CN | host | principal\n"
    "拉尔斯·埃克森普尔 | 常务秘书长 | 丹麦高等教育与科学部 | DK | guest | principal\n"
    "索菲·埃克森普尔 | 驻华大使 | - | DK | guest | attendee\n"
    "吴理之 | 国际合作司司长 | 科技部 | CN | host | attendee\n"
    "金理之 | 副司长 | 科技部 | CN | host | attendee\n"
    "何理之 | 主任 | 中国科学技术交流中心 | CN | host | attendee\n" },
  { "short-name-of-a-university", "清华大学", NULL,
    "5月20日,清华大学副校长杨理之在工字厅会见了来访的新加坡国立大学常务副校长何泰山。新国大副教务长陈泰山、国际关系处处长"
    "林泰山,清华大学国际合作与交流处处长李理之、环境学院院长刘理之等参加会见。",
    "杨理之 | 副校长 | 清华大学 | CN | host | principal\n"
    "何泰山 | 常务副校长 | 新加坡国立大学 | SG | guest | principal\n"
    "陈泰山 | 副教务长 | 新国大 | SG | guest | attendee\n"
    "林泰山 | 国际关系处处长 | 新国大 | SG | guest | attendee\n"
    "李理之 | 国际合作与交流处处长 | 清华大学 | CN | host | attendee\n"
    "刘理之 | 环境学院院长 | 清华大学 | CN | host | attendee\n" },
  { "guests-come-along", "商务部", NULL,
    "5月8日,商务部部长王理之会见荷兰外贸与发展合作大臣利谢·福尔贝尔德。双方就经贸合作等议题交换意见。商务部国际贸易谈判代"
    "表兼副部长李理之参加会见,荷方随行人员包括荷兰外交部对外经济关系总司长米希尔·福尔贝尔德、荷兰驻华使馆公使汉斯·福尔贝尔"
    "德。",
    "王理之 | 部长 | 商务部 | CN | host | principal\n"
    "利谢·福尔贝尔德 | 外贸与发展合作大臣 | - | NL | guest | principal\n"
    "李理之 | 国际贸易谈判代表兼副部长 | 商务部 | CN | host | attendee\n"
    "米希尔·福尔贝尔德 | 对外经济关系总司长 | 荷兰外交部 | NL | guest | attendee\n"
    "汉斯·福尔贝尔德 | 公使 | 荷兰驻华使馆 | NL | guest | attendee\n" },
  { "unit-of-an-international-body", "中国气象局", NULL,
    "10月17日,中国气象局党组书记、局长陈理之在京会见世界气象组织(WMO)秘书长塞莱斯特·穆埃斯特拉(Celeste M"
    "uestra)一行。中国气象局副局长毕理之、国际合作司司长巢理之,WMO亚洲和西南太平洋区域办公室主任本·森普尔参加会谈"
    "。此前,WMO前秘书长佩特里·埃西姆曾致信祝贺。",
    "陈理之 | 党组书记、局长 | 中国气象局 | CN | host | principal\n"
    "塞莱斯特·穆埃斯特拉 | 秘书长 | 世界气象组织 | - | guest | principal\n"
    "毕理之 | 副局长 | 中国气象局 | CN | host | attendee\n"
    "巢理之 | 国际合作司司长 | 中国气象局 | CN | host | attendee\n"
    "本·森普尔 | 亚洲和西南太平洋区域办公室主任 | WMO | - | guest | attendee\n" },
  { "side-before-a-post", "国家市场监督管理总局", NULL,
    "1月9日,市场监管总局局长罗理之在京会见哈萨克斯坦贸易和一体化部部长阿尔曼·梅萨尔。市场监管总局副局长田理之、哈方竞争保"
    "护与发展署副主席鲁斯兰·梅萨尔、中方有关司局负责人,哈萨克斯坦驻华大使沙赫拉特·梅萨尔参加会见。会上,哈方技术法规司司长"
    "埃尔兰·梅萨尔介绍了情况。",
    "罗理之 | 局长 | 市场监管总局 | CN | host | principal\n"
    "阿尔曼·梅萨尔 | 部长 | 哈萨克斯坦贸易和一体化部 | KZ | guest | principal\n"
    "田理之 | 副局长 | 市场监管总局 | CN | host | attendee\n"
    "鲁斯兰·梅萨尔 | 副主席 | 竞争保护与发展署 | KZ | guest | attendee\n"
    "沙赫拉特·梅萨尔 | 驻华大使 | - | KZ | guest | attendee\n"
    "埃尔兰·梅萨尔 | 技术法规司司长 | - | KZ | guest | attendee\n" },
  { "list-with-a-semicolon", "水利部", NULL,
    "7月2日,水利部部长李理之在北京与老挝自然资源和环境部部长本坎·图阿扬举行工作会谈。水利部副部长陈理之,总工程师仲理之,"
    "国际合作与科技司司长刘理之,长江水利委员会主任刘善之;老挝自然资源和环境部水资源司司长辛塔翁·图阿扬,老挝驻华大使宋蓬·"
    "图阿扬等出席。",
    "李理之 | 部长 | 水利部 | CN | host | principal\n"
    "本坎·图阿扬 | 部长 | 老挝自然资源和环境部 | LA | guest | principal\n"
    "陈理之 | 副部长 | 水利部 | CN | host | attendee\n"
    "仲理之 | 总工程师 | 水利部 | CN | host | attendee\n"
    "刘理之 | 国际合作与科技司司长 | 水利部 | CN | host | attendee\n"
    "刘善之 | 主任 | 长江水利委员会 | CN | host | attendee\n"
    "辛塔翁·图阿扬 | 水资源司司长 | 老挝自然资源和环境部 | LA | guest | attendee\n"
    "宋蓬·图阿扬 | 驻华大使 | - | LA | guest | attendee\n" },
  { "traditional-taiwan", "中華民國外交部", NULL,
    "外交部長吳理之於本(12)日上午接見捷克參議院副議長伊日·弗佐雷克所率訪問團一行,外交部政務次長田理之、歐洲司司長姚理之"
    "及捷克經濟文化辦事處代表大衛·弗佐雷克均在座。",
    "吳理之 | 外交部長 | - | TW | host | principal\n"
    "伊日·弗佐雷克 | 副議長 | 捷克參議院 | CZ | guest | principal\n"
    "田理之 | 政務次長 | 外交部 | TW | host | attendee\n"
    "姚理之 | 歐洲司司長 | 外交部 | TW | host | attendee\n"
    "大衛·弗佐雷克 | 代表 | 捷克經濟文化辦事處 | CZ | guest | attendee\n" },
  { "traditional-hong-kong", "香港特別行政區政府新聞公報", NULL,
    "行政長官李理之今日(三月四日)在行政長官辦公室會見來港訪問的阿拉伯聯合酋長國經濟部部長阿卜杜拉·米薩爾。商務及經濟發展局"
    "局長丘理之和行政長官辦公室主任葉理之亦有出席會面。",
    "李理之 | 行政長官 | - | HK | host | principal\n"
    "阿卜杜拉·米薩爾 | 部長 | 阿拉伯聯合酋長國經濟部 | AE | guest | principal\n"
    "丘理之 | 局長 | 商務及經濟發展局 | HK | host | attendee\n"
    "葉理之 | 主任 | 行政長官辦公室 | HK | host | attendee\n" },
  { "traditional-macao", "澳門特別行政區政府新聞局", NULL,
    "社會文化司司長歐理之昨(7)日在政府總部與葡萄牙教育部國務秘書若昂·埃森普洛會面。葡萄牙駐澳門及香港總領事亞歷山大·埃森"
    "普洛、教育及青年發展局局長龔理之、社會文化司司長辦公室主任何理之及旅遊局副局長程理之等參與會面。",
    "歐理之 | 社會文化司司長 | - | MO | host | principal\n"
    "若昂·埃森普洛 | 國務秘書 | 葡萄牙教育部 | PT | guest | principal\n"
    "亞歷山大·埃森普洛 | 駐澳門及香港總領事 | - | PT | guest | attendee\n"
    "龔理之 | 局長 | 教育及青年發展局 | MO | host | attendee\n"
    "何理之 | 主任 | 社會文化司司長辦公室 | MO | host | attendee\n"
    "程理之 | 副局長 | 旅遊局 | MO | host | attendee\n" },
  { "beside-a-consul", "上海市人民政府", NULL,
    "昨天下午,市长殷理之会见了芬兰赫尔辛基市市长尤哈·埃西梅尔基率领的代表团一行。芬兰驻沪总领事帕西·埃西梅尔基,副市长司理"
    "之,市政府秘书长曾理之,市外办主任熊理之参加会见。",
    "殷理之 | 市长 | - | CN | host | principal\n"
    "尤哈·埃西梅尔基 | 市长 | 芬兰赫尔辛基市 | FI | guest | principal\n"
    "帕西·埃西梅尔基 | 驻沪总领事 | - | FI | guest | attendee\n"
    "司理之 | 副市长 | - | CN | host | attendee\n"
    "曾理之 | 秘书长 | 市政府 | CN | host | attendee\n"
    "熊理之 | 主任 | 市外办 | CN | host | attendee\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("company/english", english, G_N_ELEMENTS (english));
  reading_add_cases ("company/chinese", chinese, G_N_ELEMENTS (chinese));

  return g_test_run ();
}
