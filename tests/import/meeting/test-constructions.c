/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How announcements put it: one invented sentence or two for each construction, and the people that
 * must come out.
 */

#include "reading.h"

static const ReadingCase english[] = {
  { "ministers-house", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Neo Sekao, Minister of Rivers and Lakes of Botswana. The meeting was attended by Ana "
    "Pilda, Director of Protocol; and Thuso Kgotla, Permanent Secretary of the Ministry of Rivers and Lakes.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Neo Sekao | Minister of Rivers and Lakes | - | BW | guest | principal\n"
    "Ana Pilda | Director of Protocol | - | RO | host | attendee\n"
    "Thuso Kgotla | Permanent Secretary | Ministry of Rivers and Lakes | BW | guest | attendee\n" },
  { "one-company", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Foreign Minister Budi Contoh of Indonesia. The Minister was accompanied by the Director "
    "General for Europe, Agus Misal, and by the Ambassador of Indonesia to Romania, Dewi Umpama.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Budi Contoh | Foreign Minister | - | ID | guest | principal\n"
    "Agus Misal | Director General for Europe | - | ID | guest | attendee\n"
    "Dewi Umpama | Ambassador of Indonesia to Romania | - | ID | guest | attendee\n" },
  { "represented-by", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Foreign Minister Juma Mfano of Kenya. Norway was represented by Kari Eksempel, Minister "
    "of State for Rivers.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Juma Mfano | Foreign Minister | - | KE | guest | principal\n"
    "Kari Eksempel | Minister of State for Rivers | - | NO | guest | attendee\n" },
  { "posted-in-several", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Urs Beispiel, Swiss Ambassador to Romania, Moldova and Bulgaria.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Urs Beispiel | Ambassador to Romania, Moldova and Bulgaria | - | CH | guest | principal\n" },
  { "state-post-at-a-body", "ITU", NULL,
    "ITU Deputy Secretary-General Ana Muestra and Arman Mysal, Minister of Digital Rivers, met in Geneva.",
    "Ana Muestra | Deputy Secretary-General | ITU | - | host | principal\n"
    "Arman Mysal | Minister of Digital Rivers | - | - | guest | principal\n" },
  { "list-below-a-heading", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Foreign Minister Juma Mfano of Kenya. The following took the floor:\n"
    "- Kari Eksempel, Minister of Rivers of Norway;\n"
    "- Abebe Misale, Minister of Lakes of Ethiopia.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Juma Mfano | Foreign Minister | - | KE | guest | principal\n"
    "Kari Eksempel | Minister of Rivers | - | NO | guest | attendee\n"
    "Abebe Misale | Minister of Lakes | - | ET | guest | attendee\n" },
  { "talked-to-its-president", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Foreign Minister Juma Mfano of Kenya. Minister Mfano also toured the Delta Institute, "
    "where he talked to its Director, Ana Pilda.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Juma Mfano | Foreign Minister | - | KE | guest | principal\n"
    "Ana Pilda | Director | - | RO | host | attendee\n" },
  { "will-send", "Ministry of Foreign Affairs of Romania", NULL,
    "Foreign Minister Radu Exemplescu met with Foreign Minister Juma Mfano of Kenya. Romania will send a delegation led by Ambassador Ana "
    "Pilda, Director of Protocol, to Nairobi.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Juma Mfano | Foreign Minister | - | KE | guest | principal\n" },
  { "delegation-included", "Ministry of Foreign Affairs of Kenya", NULL,
    "Foreign Minister Wanja Mfano met with Foreign Minister Luis Muestra of Peru. The Peruvian delegation included Carlos Prueba, Vice "
    "Minister of Trade, and Rosa Ejemplo, Director of Protocol.",
    "Wanja Mfano | Foreign Minister | - | KE | host | principal\n"
    "Luis Muestra | Foreign Minister | - | PE | guest | principal\n"
    "Carlos Prueba | Vice Minister of Trade | - | PE | guest | attendee\n"
    "Rosa Ejemplo | Director of Protocol | - | PE | guest | attendee\n" },
  { "elected", "The White House", NULL,
    "President Mary Q. Sample spoke today with President-elect Juan Ejemplo Prueba of Peru.",
    "Mary Q. Sample | President | - | US | host | principal\n"
    "Juan Ejemplo Prueba | President-elect | - | PE | guest | principal\n" },
  { "ambassador-of-the-guests", NULL, NULL,
    "Gao Weilin, Vice Minister of Inland Waters, met with Florian Hintersteiner, State Secretary of the Austrian Federal "
    "Ministry of Rivers and Lakes. Katharina Wallinger, Ambassador of Austria to China, attended the meeting.",
    "Gao Weilin | Vice Minister of Inland Waters | - | - | host | principal\n"
    "Florian Hintersteiner | State Secretary | Austrian Federal Ministry of Rivers and Lakes | AT | guest | principal\n"
    "Katharina Wallinger | Ambassador of Austria to China | - | AT | guest | attendee\n" },
  { "receives", "Ministry of Foreign Affairs of Romania", NULL,
    "Today, Foreign Minister Radu Exemplescu received the Ambassador of Japan to Romania, Kenji Tatoe.",
    "Radu Exemplescu | Foreign Minister | - | RO | host | principal\n"
    "Kenji Tatoe | Ambassador of Japan to Romania | - | JP | guest | principal\n" },
  { "readout", "U.S. Department of State", NULL,
    "The below is attributable to the Spokesperson. Secretary of State Mary Q. Sample met today with Kenyan Foreign Minister "
    "Juma Mfano in Nairobi.",
    "Mary Q. Sample | Secretary of State | - | US | host | principal\n"
    "Juma Mfano | Foreign Minister | - | KE | guest | principal\n" },
  { "counterpart", "Ministry of Foreign Affairs of Poland", NULL,
    "Minister of Foreign Affairs Jan Przykład held talks in Warsaw with his Romanian counterpart Radu Exemplescu.",
    "Jan Przykład | Minister of Foreign Affairs | - | PL | host | principal\n"
    "Radu Exemplescu | - | - | RO | guest | principal\n" },
  { "semicolons", "Ministry of Health of Ghana", NULL,
    "Health Minister Kofi Mfano met with Indian Health Secretary Ravi Udaharan. Others present at the meeting were Ama Sika, "
    "Director General of Public Health; Yaw Boat, Deputy Director of Planning; and Esi Tann, Chief of Staff.",
    "Kofi Mfano | Health Minister | - | GH | host | principal\n"
    "Ravi Udaharan | Health Secretary | - | IN | guest | principal\n"
    "Ama Sika | Director General of Public Health | - | GH | host | attendee\n"
    "Yaw Boat | Deputy Director of Planning | - | GH | host | attendee\n"
    "Esi Tann | Chief of Staff | - | GH | host | attendee\n" },
  { "acronym-later", "Ministry of Science of Mongolia", NULL,
    "Minister Bat Jishee of the Ministry of Science met with Anna Beispiel, President of the Alpine Research Council (ARC) of "
    "Austria. The meeting was attended by Karl Muster, Vice President of ARC.",
    "Bat Jishee | Minister | Ministry of Science | MN | host | principal\n"
    "Anna Beispiel | President | Alpine Research Council | AT | guest | principal\n"
    "Karl Muster | Vice President | ARC | AT | guest | attendee\n" },
  { "family-name", "Ministry of Trade of Chile", NULL,
    "Trade Minister Rosa Ejemplo met with Korean Trade Minister Han Yesi in Santiago. Minister Han said that both sides gain. "
    "Ejemplo agreed.",
    "Rosa Ejemplo | Trade Minister | - | CL | host | principal\n"
    "Han Yesi | Trade Minister | - | KR | guest | principal\n" },
  { "arabic-names", "Ministry of Foreign Affairs of Kazakhstan", NULL,
    "Deputy Foreign Minister Arman Mysal met with the Ambassador of Qatar, Abdullah bin Hamad Al-Mithal.",
    "Arman Mysal | Deputy Foreign Minister | - | KZ | host | principal\n"
    "Abdullah bin Hamad Al-Mithal | Ambassador | - | QA | guest | principal\n" },
  { "led-by", "Ministry of Agriculture of Kenya", NULL,
    "A French delegation led by Professor Luc Exemple, Director of the National Grain Institute, visited Agriculture Secretary "
    "Wanja Mfano on Friday.",
    "Luc Exemple | Director | National Grain Institute | FR | guest | principal\n"
    "Wanja Mfano | Agriculture Secretary | - | KE | host | principal\n" },
  { "spoken-of", "Ministry of Foreign Affairs of Singapore", NULL,
    "Minister for Foreign Affairs Tan Example met Indonesian Foreign Minister Budi Contoh in Jakarta. Minister Budi Contoh conveyed "
    "greetings from President Agus Misal. Spokesperson Lina Kata said so.",
    "Tan Example | Minister for Foreign Affairs | - | SG | host | principal\n"
    "Budi Contoh | Foreign Minister | - | ID | guest | principal\n" },
  { "signers", "Ministry of Energy of Jordan", NULL,
    "The agreement was signed by Energy Minister Omar Mathal and German Ambassador to Jordan Petra Muster.",
    "Omar Mathal | Energy Minister | - | JO | host | signatory\n"
    "Petra Muster | Ambassador to Jordan | - | DE | guest | signatory\n" },
  { "international", "World Health Organization", NULL,
    "WHO Director-General Dr Ana Primer met with H.E. Sok Upama, Minister of Health of Cambodia, in Geneva.",
    "Ana Primer | Director-General | WHO | - | host | principal\n"
    "Sok Upama | Minister of Health | - | KH | guest | principal\n" },
  { "hungarian-vietnamese", "Ministry of Foreign Affairs of Viet Nam", NULL,
    "Minister of Foreign Affairs Nguyen Van Mau received Hungarian Minister of Foreign Affairs and Trade Minta Péter.",
    "Nguyen Van Mau | Minister of Foreign Affairs | - | VN | host | principal\n"
    "Minta Péter | Minister of Foreign Affairs and Trade | - | HU | guest | principal\n" },
  { "on-the-side", "Xinhua", NULL,
    "Chinese Vice Premier Bai Shili met with former U.S. Treasury Secretary John Sample in Beijing on Monday. On the U.S. side were "
    "former trade representative Jane Placeholder and former Senator Bob Filler.",
    "Bai Shili | Vice Premier | - | CN | host | principal\n"
    "John Sample | former U.S. Treasury Secretary | - | US | guest | principal\n"
    "Jane Placeholder | former trade representative | - | US | guest | attendee\n"
    "Bob Filler | former Senator | - | US | guest | attendee\n" },
  { "mister-of-country", "Ministry of Foreign Affairs of Japan", NULL,
    "On March 3, 2023, commencing at 10:15 a.m., Mr. HAYASHI Tatoe, Minister for Foreign Affairs of Japan, held a meeting with H.E. Mr. "
    "Minta Péter, Minister of Foreign Affairs and Trade of Hungary.",
    "HAYASHI Tatoe | Minister for Foreign Affairs | - | JP | host | principal\n"
    "Minta Péter | Minister of Foreign Affairs and Trade | - | HU | guest | principal\n" },
  { "apposition", "Foreign, Commonwealth & Development Office", NULL,
    "The Foreign Secretary, James Sample, met the Omani Foreign Minister, Sayyid Badr Mithal, in Muscat today.",
    "James Sample | Foreign Secretary | - | GB | host | principal\n"
    "Badr Mithal | Foreign Minister | - | OM | guest | principal\n" },
  { "news-agency", "TASS", NULL,
    "MOSCOW, July 5. /TASS/. Russian Foreign Minister Sergey Primerov and his Iranian counterpart Hossein Mesal discussed trade at talks "
    "in Moscow on Tuesday.",
    "Sergey Primerov | Foreign Minister | - | RU | host | principal\n"
    "Hossein Mesal | - | - | IR | guest | principal\n" },
  { "present-behind", "PTI, New Delhi", NULL,
    "Prime Minister Naren Udaharan on Saturday held talks with his Italian counterpart Gia Esempio. National Security Adviser Ajit Namuna "
    "and Commerce Minister Piyush Misal were present at the talks.",
    "Naren Udaharan | Prime Minister | - | IN | host | principal\n"
    "Gia Esempio | - | - | IT | guest | principal\n"
    "Ajit Namuna | National Security Adviser | - | IN | host | attendee\n"
    "Piyush Misal | Commerce Minister | - | IN | host | attendee\n" },
  { "delegation-of-body", "Peking University, China", NULL,
    "Peking University President Hao Lizi met with a delegation from Stanford University led by Provost Persis Sample. Vice President "
    "Tian Lizi and Director of the Office of International Relations Xia Lizi also attended the meeting.",
    "Hao Lizi | President | Peking University | CN | host | principal\n"
    "Persis Sample | Provost | Stanford University | US | guest | principal\n"
    "Tian Lizi | Vice President | - | CN | host | attendee\n"
    "Xia Lizi | Director of the Office of International Relations | - | CN | host | attendee\n" },
  { "accompanied", "CERN", NULL,
    "Enrica Esempio, Minister of Research of Italy, visited CERN, accompanied by a delegation including Ambassador Gian Esempio.",
    "Enrica Esempio | Minister of Research | - | IT | guest | principal\n"
    "Gian Esempio | Ambassador | - | IT | guest | attendee\n" },
  { "ambassador-of-to", "ASEAN Secretariat", NULL,
    "Secretary-General of ASEAN, Dr. Kao Ruup, today met with Ambassador of Australia to ASEAN, H.E. Tiffany Sample.",
    "Kao Ruup | Secretary-General | ASEAN | - | host | principal\n"
    "Tiffany Sample | Ambassador of Australia to ASEAN | - | AU | guest | principal\n" },
  { "spouse", "Chinese Embassy in the UK", NULL,
    "Ambassador Liu Lizi and his wife, Hu Lizi, met with Lord Grim Sample, Minister for Investment of the UK.",
    "Liu Lizi | Ambassador | - | CN | host | principal\n"
    "Hu Lizi | - | - | CN | host | attendee\n"
    "Grim Sample | Minister for Investment | - | GB | guest | principal\n" },
  { "past-and-hoped-for", "Ministry of Trade of Kenya", NULL,
    "Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra. Last year Energy Minister Otieno Mfano visited Lima. "
    "Ambassador Ana Muestra will visit Kisumu.",
    "Wanja Mfano | Trade Minister | - | KE | host | principal\n"
    "Luis Muestra | Trade Minister | - | PE | guest | principal\n" },
  { "unknown-subjects-and-capitals", NULL, NULL,
    "On Monday the Minister of Glaciers INGRID SOLLERUD met with Minister of Trolls and Fjords KARI NORDMANN of Norway.",
    "INGRID SOLLERUD | Minister of Glaciers | - | - | host | principal\n"
    "KARI NORDMANN | Minister of Trolls and Fjords | - | NO | guest | principal\n" },
  { "unknown-letters", "Ministry of Rivers of China", NULL,
    "Vice Minister Gao Weilin met with Ingrid Eksempel, Minister of Fjordcraft of Norway. Present were Li Lizi, Director-General of "
    "International Cooperation, MOOC; Wang Lizi, Counsellor, DOXA.",
    "Gao Weilin | Vice Minister | - | CN | host | principal\n"
    "Ingrid Eksempel | Minister of Fjordcraft | - | NO | guest | principal\n"
    "Li Lizi | Director-General of International Cooperation | MOOC | CN | host | attendee\n"
    "Wang Lizi | Counsellor | DOXA | CN | host | attendee\n" },
  { "letters-behind-names", "Ministry of Foreign Affairs of Kenya", NULL,
    "Cabinet Secretary for Foreign Affairs Hon. Musa Mfano, EGH, held a meeting with the UK Minister for Africa, Rt. Hon. Andrew Sample, MP, "
    "in Nairobi. Ambassador Virginia Sample-Jones was present.",
    "Musa Mfano | Cabinet Secretary for Foreign Affairs | - | KE | host | principal\n"
    "Andrew Sample | Minister for Africa | - | GB | guest | principal\n"
    "Virginia Sample-Jones | Ambassador | - | KE | host | attendee\n" },
  { "place-in-title", NULL, NULL,
    "New York, The Minister of Foreign Affairs of Bahrain, Shaikh Karim bin Sultan Al Mithal, met with the Minister of Foreign Affairs of "
    "Mongolia, Mr. Bat Jishee, at the United Nations Headquarters in New York City.",
    "Karim bin Sultan Al Mithal | Minister of Foreign Affairs | - | BH | host | principal\n"
    "Bat Jishee | Minister of Foreign Affairs | - | MN | guest | principal\n" },
  { "official-names-of-states", "Ministry of Foreign Affairs of Estonia", NULL,
    "Foreign Minister Mari Naidis met with João Exemplo, Minister of Foreign Affairs of the Portuguese Republic.",
    "Mari Naidis | Foreign Minister | - | EE | host | principal\n"
    "João Exemplo | Minister of Foreign Affairs | - | PT | guest | principal\n" },
  { "title-then-name-in-a-list", "Ministry of Foreign Affairs of the Republic of Kazakhstan", NULL,
    "Deputy Foreign Minister Arman Mysal met with Hungarian State Secretary Minta Zsófia. Ambassador of Hungary to Kazakhstan Minta Ottó, "
    "Director of the Europe Department of the MFA of Kazakhstan Daniyar Mysal, and Ambassador-at-Large Raushan Mysal took part in the "
    "consultations.",
    "Arman Mysal | Deputy Foreign Minister | - | KZ | host | principal\n"
    "Minta Zsófia | State Secretary | - | HU | guest | principal\n"
    "Minta Ottó | Ambassador of Hungary to Kazakhstan | - | HU | guest | attendee\n"
    "Daniyar Mysal | Director of the Europe Department | MFA of Kazakhstan | KZ | host | attendee\n"
    "Raushan Mysal | Ambassador-at-Large | - | KZ | host | attendee\n" },
  { "caption-with-short-title", "Ministry of Trade of Kenya", NULL,
    "Trade Minister Wanja Mfano and Minister Luis Muestra\n"
    "Trade Minister Wanja Mfano met with Deputy Prime Minister and Minister of Commerce of Peru Luis Muestra in Nairobi.",
    "Wanja Mfano | Trade Minister | - | KE | host | principal\n"
    "Luis Muestra | Deputy Prime Minister and Minister of Commerce | - | PE | guest | principal\n" },
  { "then-minister", "Ministry of Trade of Kenya", "2022-06-05",
    "Trade Minister Wanja Mfano met with Peruvian Trade Minister Luis Muestra in Nairobi on 4 June 2022. In 2014, when then Foreign "
    "Minister Rosa Muestra came to Kenya, a school was opened.",
    "Wanja Mfano | Trade Minister | - | KE | host | principal\n"
    "Luis Muestra | Trade Minister | - | PE | guest | principal\n" },
};

static const ReadingCase chinese[] = {
  { "leaders", "山东省人民政府外事办公室", NULL,
    "3月5日,省委书记林样例在济南会见日本驻青岛总领事斋藤样例一行。省领导张样例、李样例,省外办主任陈样例参加会见。",
    "林样例 | 省委书记 | - | CN | host | principal\n"
    "斋藤样例 | 驻青岛总领事 | - | JP | guest | principal\n"
    "张样例 | - | - | CN | host | attendee\n"
    "李样例 | - | - | CN | host | attendee\n"
    "陈样例 | 主任 | 省外办 | CN | host | attendee\n" },
  { "names-alone", "新华社", NULL,
    "国家主席习例5日上午在人民大会堂会见法国总统让·埃克桑普勒。蔡例、王例参加会见。",
    "习例 | 国家主席 | - | CN | host | principal\n"
    "让·埃克桑普勒 | 总统 | - | FR | guest | principal\n"
    "蔡例 | - | - | CN | host | attendee\n"
    "王例 | - | - | CN | host | attendee\n" },
  { "spoken-of", "外交部", NULL,
    "外交部副部长马例会见智利外长范例。智利外长转达总统博例的问候。发言人毛例说,双方谈得很好。",
    "马例 | 副部长 | 外交部 | CN | host | principal\n"
    "范例 | 外长 | - | CL | guest | principal\n" },
  { "han-date", "香港特別行政區政府", NULL,
    "行政長官李樣例今日(七月五日)與馬來西亞首相安樣例會面。政務司司長陳樣例、商務及經濟發展局局長丘樣例亦有出席。",
    "李樣例 | 行政長官 | - | HK | host | principal\n"
    "安樣例 | 首相 | - | MY | guest | principal\n"
    "陳樣例 | 政務司司長 | - | HK | host | attendee\n"
    "丘樣例 | 局長 | 商務及經濟發展局 | HK | host | attendee\n" },
  { "list", "科技部", NULL,
    "科技部部长赵明例3月9日会见德国教育与研究部部长安娜·拜施皮尔。参加会见的有科技部国际合作司司长孙国例、副司长钱丽例,中国样例中心主任周例、副主任吴范例等。",
    "赵明例 | 部长 | 科技部 | CN | host | principal\n"
    "安娜·拜施皮尔 | 部长 | 德国教育与研究部 | DE | guest | principal\n"
    "孙国例 | 国际合作司司长 | 科技部 | CN | host | attendee\n"
    "钱丽例 | 副司长 | 科技部 | CN | host | attendee\n"
    "周例 | 主任 | 中国样例中心 | CN | host | attendee\n"
    "吴范例 | 副主任 | 中国样例中心 | CN | host | attendee\n" },
  { "call", "外交部", "2023-05-04",
    "外交部长李范例5月3日应约同法国外长让·埃克桑普勒通电话。",
    "李范例 | 外交部长 | - | CN | host | principal\n"
    "让·埃克桑普勒 | 外长 | - | FR | guest | principal\n" },
  { "traditional", "科學技術部", NULL,
    "科技部副部長陳樣例6月5日會見哥倫比亞駐華大使桑切斯。",
    "陳樣例 | 副部長 | 科技部 | CN | host | principal\n"
    "桑切斯 | 駐華大使 | - | CO | guest | principal\n" },
  { "office-of-government", "湖北省人民政府外事办公室", NULL,
    "5月16日,湖北省人民政府外事办公室主任王样例会见埃塞俄比亚阿瓦萨市市长特斯法·贝克尔一行。省商务厅二级巡视员李样例,埃塞俄比亚驻华使馆参赞哈里·艾哈迈参加会见。",
    "王样例 | 主任 | 湖北省人民政府外事办公室 | CN | host | principal\n"
    "特斯法·贝克尔 | 市长 | 埃塞俄比亚阿瓦萨市 | ET | guest | principal\n"
    "李样例 | 二级巡视员 | 省商务厅 | CN | host | attendee\n"
    "哈里·艾哈迈 | 参赞 | 埃塞俄比亚驻华使馆 | ET | guest | attendee\n" },
  { "unit-of-body", "中国科学院", NULL,
    "中国科学院副院长何样例会见德国马克斯·范例研究会（马研会）主席卡特琳·拜施皮尔教授。中国科学院国际合作局局长刘样例、前沿科学与教育局副局长马样例陪同会见。",
    "何样例 | 副院长 | 中国科学院 | CN | host | principal\n"
    "卡特琳·拜施皮尔 | 主席 | 德国马克斯·范例研究会 | DE | guest | principal\n"
    "刘样例 | 国际合作局局长 | 中国科学院 | CN | host | attendee\n"
    "马样例 | 前沿科学与教育局副局长 | 中国科学院 | CN | host | attendee\n" },
  { "school-of-university", "浙江大学", NULL,
    "英国范例大学校长菲奥娜·埃克桑一行来访浙江大学。校长周样例在主楼会见来宾。范例大学医学院院长莫拉·埃克桑、浙江大学负责国际事务的副校长金样例参加。",
    "菲奥娜·埃克桑 | 校长 | 英国范例大学 | GB | guest | principal\n"
    "周样例 | 校长 | - | CN | host | principal\n"
    "莫拉·埃克桑 | 医学院院长 | 范例大学 | GB | guest | attendee\n"
    "金样例 | 负责国际事务的副校长 | 浙江大学 | CN | host | attendee\n" },
  { "posted-abroad", "中国驻英国大使馆", NULL,
    "驻英国大使郑样例会见英国外交部常务次官菲利普·桑普尔。驻英国使馆公使杨样例在座。",
    "郑样例 | 驻英国大使 | - | CN | host | principal\n"
    "菲利普·桑普尔 | 常务次官 | 英国外交部 | GB | guest | principal\n"
    "杨样例 | 公使 | 驻英国使馆 | CN | host | attendee\n" },
  { "invited-by", "海南省外事办公室", NULL,
    "应日本兵库县知事斋藤样例邀请,海南省副省长谢样例访问日本,与日本国土交通省次长加藤样例座谈。",
    "谢样例 | 副省长 | 海南省 | CN | host | principal\n"
    "加藤样例 | 国土交通省次长 | - | JP | guest | principal\n" },
  { "two-part-body", "香港特別行政區政府", NULL,
    "政制及內地事務局局長曾樣例與越南政府副總理黎樣例會面。行政長官辦公室主任葉樣例亦有出席。",
    "曾樣例 | 局長 | 政制及內地事務局 | HK | host | principal\n"
    "黎樣例 | 副總理 | 越南政府 | VN | guest | principal\n"
    "葉樣例 | 主任 | 行政長官辦公室 | HK | host | attendee\n" },
  { "party-posts", "广西壮族自治区外事办公室", NULL,
    "自治区党委副书记、自治区主席蓝样例在南宁会见由越共中央委员、广宁省委书记阮样例率领的代表团。自治区副主席廖样例、越南驻南宁总领事杜样例参加会见。",
    "蓝样例 | 党委副书记、自治区主席 | - | CN | host | principal\n"
    "阮样例 | 越共中央委员、广宁省委书记 | - | VN | guest | principal\n"
    "廖样例 | 副主席 | - | CN | host | attendee\n"
    "杜样例 | 驻南宁总领事 | - | VN | guest | attendee\n" },
  { "clause-of-attending", "教育部", NULL,
    "教育部部长王样例会见法国科研部部长玛丽·埃克桑,双方签署合作协议,副部长李样例、法国驻华大使让·埃克桑见证签署。",
    "王样例 | 部长 | 教育部 | CN | host | principal\n"
    "玛丽·埃克桑 | 部长 | 法国科研部 | FR | guest | principal\n"
    "李样例 | 副部长 | - | CN | host | attendee\n"
    "让·埃克桑 | 驻华大使 | - | FR | guest | attendee\n" },
  { "united-nations", "应急管理部", NULL,
    "应急管理部部长王样例会见联合国助理秘书长、开发署局长卡妮·埃克桑。全国友协美大部副主任李样例参加会见。",
    "王样例 | 部长 | 应急管理部 | CN | host | principal\n"
    "卡妮·埃克桑 | 助理秘书长、开发署局长 | 联合国 | - | guest | principal\n"
    "李样例 | 美大部副主任 | 全国友协 | CN | host | attendee\n" },
  { "home-leaders", "深圳市人民政府外事办公室", NULL,
    "市长陈样例会见沙特投资大臣哈立德·本·米萨尔。沙特驻广州总领事阿卜杜·米萨尔,市领导张样例、黄样例参加会见。",
    "陈样例 | 市长 | - | CN | host | principal\n"
    "哈立德·本·米萨尔 | 投资大臣 | - | SA | guest | principal\n"
    "阿卜杜·米萨尔 | 驻广州总领事 | - | SA | guest | attendee\n"
    "张样例 | - | - | CN | host | attendee\n"
    "黄样例 | - | - | CN | host | attendee\n" },
  { "name-then-title", "贵州省外事办公室", NULL,
    "省外事办主任王示例4月23日会见泰国驻昆明总领事巴颂。",
    "王示例 | 主任 | 省外事办 | CN | host | principal\n"
    "巴颂 | 驻昆明总领事 | - | TH | guest | principal\n" },
  { "talks-before-signing", "水利部", NULL,
    "5月6日,水利部副部长钱样例与智利公共工程部部长路易斯·埃亨普洛在圣地亚哥签署《关于河流治理的谅解备忘录》。签字仪式前,钱样例与埃亨普洛举行会谈。随后,钱样例会见"
    "了智利大学校长罗莎·穆埃斯特拉,并与所长安娜·穆埃斯特拉交流。",
    "钱样例 | 副部长 | 水利部 | CN | host | principal\n"
    "路易斯·埃亨普洛 | 部长 | 智利公共工程部 | CL | guest | principal\n"
    "罗莎·穆埃斯特拉 | 校长 | 智利大学 | CL | guest | attendee\n"
    "安娜·穆埃斯特拉 | 所长 | - | CL | guest | attendee\n" },
  { "representatives", "中華民國外交部", "2024-04-02",
    "外交部政務次長陳樣例本(2)日接見立陶宛國會議員喬納斯·帕維茲迪斯。立陶宛投資局駐台代表安娜·帕維茲迪特(Ana Pavyzdytė)、外交部司長林樣例陪同。",
    "陳樣例 | 政務次長 | 外交部 | TW | host | principal\n"
    "喬納斯·帕維茲迪斯 | 議員 | 立陶宛國會 | LT | guest | principal\n"
    "安娜·帕維茲迪特 | 駐台代表 | 立陶宛投資局 | LT | guest | attendee\n"
    "林樣例 | 司長 | 外交部 | TW | host | attendee\n" },
  { "committees-of-parliament", "新华社", NULL,
    "全国人大常委会副委员长王样例会见老挝国会主席坎·埃克桑。全国人大外事委员会委员李样例、老挝国会国际合作机构主席宋·埃克桑参加会见。",
    "王样例 | 副委员长 | 全国人大常委会 | CN | host | principal\n"
    "坎·埃克桑 | 主席 | 老挝国会 | LA | guest | principal\n"
    "李样例 | 委员 | 全国人大外事委员会 | CN | host | attendee\n"
    "宋·埃克桑 | 主席 | 老挝国会国际合作机构 | LA | guest | attendee\n" },
  { "general-secretaries", "新华社", NULL,
    "中共中央总书记、国家主席习例在北京同越共中央总书记、国家主席苏例举行会谈。",
    "习例 | 中共中央总书记、国家主席 | - | CN | host | principal\n"
    "苏例 | 越共中央总书记、国家主席 | - | VN | guest | principal\n" },
  { "permanent-representative", "国家卫生健康委员会", NULL,
    "国家卫生健康委主任雷样例在日内瓦会见世界卫生组织总干事谭样例。常驻日内瓦代表陈样例大使参加会见。",
    "雷样例 | 主任 | 国家卫生健康委 | CN | host | principal\n"
    "谭样例 | 总干事 | 世界卫生组织 | - | guest | principal\n"
    "陈样例 | 常驻日内瓦代表 | - | CN | host | attendee\n" },
  { "party-of-a-guest", "新华社", NULL,
    "3月26日,外交部部长王样例在北京同老挝国会主席坎·埃克桑普举行会谈。同日,国家副主席岳样例会见了埃克桑普一行。",
    "王样例 | 部长 | 外交部 | CN | host | principal\n"
    "坎·埃克桑普 | 主席 | 老挝国会 | LA | guest | principal\n"
    "岳样例 | 国家副主席 | - | CN | host | attendee\n" },
  { "head-of-government-spoken-of", "商务部", NULL,
    "商务部副部长王样例会见秘鲁外贸部副部长路易斯·埃亨普洛。王样例说,秘鲁新政府总统穆埃斯特拉高度重视合作。",
    "王样例 | 副部长 | 商务部 | CN | host | principal\n"
    "路易斯·埃亨普洛 | 副部长 | 秘鲁外贸部 | PE | guest | principal\n" },
};

static const ReadingCase others[] = {
  { "french", "Ministère des Affaires étrangères du Sénégal", NULL,
    "La ministre de l'Intégration africaine et des Affaires étrangères, Mme Awa Exemple, a reçu à Dakar l'ambassadeur du Maroc, "
    "M. Hassan Mithal.",
    "Awa Exemple | ministre de l'Intégration africaine et des Affaires étrangères | - | SN | host | principal\n"
    "Hassan Mithal | ambassadeur | - | MA | guest | principal\n" },
  { "spanish", "Ministerio de Relaciones Exteriores de Chile", NULL,
    "La ministra de Relaciones Exteriores, Rosa Ejemplo, se reunió en Santiago con el canciller uruguayo, Luis Muestra.",
    "Rosa Ejemplo | ministra de Relaciones Exteriores | - | CL | host | principal\n"
    "Luis Muestra | canciller | - | UY | guest | principal\n" },
  { "russian", "МИД России", NULL,
    "Министр иностранных дел России Иван Примеров встретился в Москве с министром иностранных дел Сербии Марко Узораком.",
    "Иван Примеров | Министр иностранных дел | - | RU | host | principal\n"
    "Марко Узорак | министром иностранных дел | - | RS | guest | principal\n" },
  { "russian-bodies", "Росатом", NULL,
    "Генеральный директор Госкорпорации «Пример» Пётр Образцов встретился в Сочи с губернатором провинции Хубэй КНР Чжан Лицзы. "
    "Во встрече участвовали директор Департамента Европы МИД России Л.М.Образцов и ректор ОбрГУ Нина Примерова.",
    "Пётр Образцов | Генеральный директор | Госкорпорации «Пример» | RU | host | principal\n"
    "Чжан Лицзы | губернатором провинции Хубэй | - | CN | guest | principal\n"
    "Л.М.Образцов | директор Департамента Европы | МИД России | RU | host | attendee\n"
    "Нина Примерова | ректор | ОбрГУ | RU | host | attendee\n" },
  { "french-university", "Université de Lyon", NULL,
    "La présidente de l’Université de Lyon, Anne Exemple, a accueilli une délégation de l’Université de Kyoto conduite par son "
    "président, Nagai Tatoe. Étaient présents M. Paul Modèle, doyen de la faculté des sciences, et M. Kenji Tatoe, vice-président "
    "exécutif de l’Université de Kyoto.",
    "Anne Exemple | présidente | Université de Lyon | FR | host | principal\n"
    "Nagai Tatoe | président | Université de Kyoto | JP | guest | principal\n"
    "Paul Modèle | doyen | faculté des sciences | FR | host | attendee\n"
    "Kenji Tatoe | vice-président exécutif | Université de Kyoto | JP | guest | attendee\n" },
  { "spanish-list-in-title", "Ministerio de Ciencia de Chile", NULL,
    "La ministra de Ciencia, Rosa Ejemplo, se reunió con Gila Dugma, ministra de Innovación, Ciencia y Tecnología de Israel. "
    "Participaron la embajadora de Israel en Chile, Tova Dugma, y el director del Centro Cultural Austral, Juan Muestra.",
    "Rosa Ejemplo | ministra de Ciencia | - | CL | host | principal\n"
    "Gila Dugma | ministra de Innovación, Ciencia y Tecnología | - | IL | guest | principal\n"
    "Tova Dugma | embajadora de Israel en Chile | - | IL | guest | attendee\n"
    "Juan Muestra | director | Centro Cultural Austral | IL | guest | attendee\n" },
  { "arabic", "وام", NULL,
    "التقى وزير الخارجية الإماراتي أحمد بن سالم المثال في أبوظبي وزير الخارجية المصري حسن نموذج.",
    "أحمد بن سالم المثال | وزير الخارجية | - | AE | host | principal\n"
    "حسن نموذج | وزير الخارجية | - | EG | guest | principal\n" },
  { "french-unknown-words", "Ministère des Affaires étrangères du Luxembourg", NULL,
    "Le ministre des Affaires étrangères, de la Coopération africaine et des Sénégalais résidant à l'étranger, M. Nacer Exemple, s'est "
    "entretenu avec la ministre des Glaciers et des Rivières de la République de Slovénie, Tanja Primer.",
    "Nacer Exemple | ministre des Affaires étrangères, de la Coopération africaine et des Sénégalais résidant à l'étranger | - | LU | host | "
    "principal\n"
    "Tanja Primer | ministre des Glaciers et des Rivières | - | SI | guest | principal\n" },
  { "french-delegation", "Université de Genève", NULL,
    "Une délégation de l'Université de Tokyo, conduite par son vice-président, le professeur Kenji Tatoe, a été reçue par le recteur de "
    "l'Université de Genève, Yves Exemple.",
    "Kenji Tatoe | vice-président | Université de Tokyo | JP | guest | principal\n"
    "Yves Exemple | recteur | Université de Genève | CH | host | principal\n" },
  { "spanish-list", "Ministerio de Relaciones Exteriores de Colombia", NULL,
    "El ministro de Relaciones Exteriores, Álvaro Ejemplo, se reunió con la ministra federal de Educación de Alemania, Bettina Muster. "
    "Asistieron la viceministra de Asuntos Multilaterales, Laura Ejemplo, y el embajador de Alemania, Peter Muster.",
    "Álvaro Ejemplo | ministro de Relaciones Exteriores | - | CO | host | principal\n"
    "Bettina Muster | ministra federal de Educación | - | DE | guest | principal\n"
    "Laura Ejemplo | viceministra de Asuntos Multilaterales | - | CO | host | attendee\n"
    "Peter Muster | embajador | - | DE | guest | attendee\n" },
  { "italian", "Ministero degli Affari Esteri, Italia", NULL,
    "Il Ministro dell'Università e della Ricerca, Anna Maria Esempio, ha incontrato il Ministro della Scienza della Polonia, Dariusz "
    "Przykład. Ha partecipato l'Ambasciatrice di Polonia in Italia, Anna Przykład.",
    "Anna Maria Esempio | Ministro dell'Università e della Ricerca | - | IT | host | principal\n"
    "Dariusz Przykład | Ministro della Scienza | - | PL | guest | principal\n"
    "Anna Przykład | Ambasciatrice di Polonia in Italia | - | PL | guest | attendee\n" },
  { "russian-declined", "МИД России", NULL,
    "Заместитель Министра иностранных дел Российской Федерации И.П.Примеров провел встречу с Министром шахт, энергетики и водных ресурсов "
    "Республики Мали Ламином Образецем. Ламин Образец поблагодарил за зерно. Во встрече участвовали Посол Республики Мали в Российской "
    "Федерации Сейду Пример, директор Департамента Африки МИД России Л.М.Образцов.",
    "И.П.Примеров | Заместитель Министра иностранных дел | - | RU | host | principal\n"
    "Ламин Образец | Министром шахт, энергетики и водных ресурсов | - | ML | guest | principal\n"
    "Сейду Пример | Посол Республики Мали в Российской Федерации | - | ML | guest | attendee\n"
    "Л.М.Образцов | директор Департамента Африки | МИД России | RU | host | attendee\n" },
  { "arabic-name-then-title", "وكالة الأنباء السعودية", NULL,
    "استقبل صاحب السمو الأمير فهد بن صالح بن مثال وزير الخارجية، في مقر الوزارة بالرياض، معالي وزير خارجية اليابان السيد كينجي مثال. حضر "
    "الاستقبال وكيل الوزارة للشؤون السياسية السفير سعود بن محمد المثال.",
    "فهد بن صالح بن مثال | وزير الخارجية | - | SA | host | principal\n"
    "كينجي مثال | وزير خارجية | - | JP | guest | principal\n"
    "سعود بن محمد المثال | وكيل الوزارة للشؤون السياسية | - | SA | host | attendee\n" },
  { "arabic-envoy", "وزارة الخارجية المصرية", NULL,
    "استقبل وزير الخارجية حسام نموذج وزير خارجية قبرص أندرياس نموذج. حضر اللقاء مساعد وزير الخارجية للشئون الأوروبية السفيرة منى نموذج، وسفيرة "
    "قبرص بالقاهرة بولي مثال.",
    "حسام نموذج | وزير الخارجية | - | EG | host | principal\n"
    "أندرياس نموذج | وزير خارجية | - | CY | guest | principal\n"
    "منى نموذج | مساعد وزير الخارجية للشئون الأوروبية | - | EG | host | attendee\n"
    "بولي مثال | سفيرة قبرص بالقاهرة | - | CY | guest | attendee\n" },
  { "french-received-at-a-body", "Ministère de la Culture, France", NULL,
    "La ministre de la Culture, Anne Exemple, a rencontré à Nantes le ministre de la Culture de Slovénie, Janez Primer. M. Primer a ensuite "
    "été reçu au musée des estuaires par son directeur, Yves Modèle.",
    "Anne Exemple | ministre de la Culture | - | FR | host | principal\n"
    "Janez Primer | ministre de la Culture | - | SI | guest | principal\n"
    "Yves Modèle | directeur | musée des estuaires | FR | host | attendee\n" },
  { "arabic-for-the-states", "وكالة الأنباء السعودية", NULL,
    "التقى وزير الخارجية السعودي أحمد بن سالم المثال في الرياض وزير الخارجية المصري حسن نموذج. حضر اللقاء مدير عام الإدارة العامة للدول العربية "
    "ناصر المثال.",
    "أحمد بن سالم المثال | وزير الخارجية | - | SA | host | principal\n"
    "حسن نموذج | وزير الخارجية | - | EG | guest | principal\n"
    "ناصر المثال | مدير عام الإدارة العامة للدول العربية | - | SA | host | attendee\n" },
  { "russian-agency-abroad", "ТАСС", NULL,
    "ТАШКЕНТ, 3 марта 2023 года. /ТАСС/. Президент Узбекистана Шерзод Мисолов принял в пятницу министра иностранных дел Турции Мехмета "
    "Орнека, прибывшего в республику с рабочим визитом. На встрече присутствовал председатель правительства Узбекистана Бахтиёр Мисолов.",
    "Шерзод Мисолов | Президент | - | UZ | host | principal\n"
    "Мехмет Орнек | министра иностранных дел | - | TR | guest | principal\n"
    "Бахтиёр Мисолов | председатель правительства | - | UZ | host | attendee\n" },
  { "arabic-university", "جامعة القاهرة", NULL,
    "استقبل الدكتور حسن نموذج، رئيس جامعة القاهرة، سفير اليابان بالقاهرة كينجي مثال.",
    "حسن نموذج | رئيس | جامعة القاهرة | EG | host | principal\n"
    "كينجي مثال | سفير اليابان بالقاهرة | - | JP | guest | principal\n" },
  { "french-dated-from-a-city", "Organisation internationale de la Francophonie", NULL,
    "Paris, 3 mars 2023 – La Secrétaire générale de la Francophonie, Louise Exemple, s’est entretenue avec le Vice-Ministre des Affaires "
    "étrangères du Viet Nam, Ha Vidu, et l’Ambassadeur Dinh Vidu.",
    "Louise Exemple | Secrétaire générale de la Francophonie | - | - | host | principal\n"
    "Ha Vidu | Vice-Ministre des Affaires étrangères | - | VN | guest | principal\n"
    "Dinh Vidu | Ambassadeur | - | VN | guest | principal\n" },
  { "french-deputy-of-the-council", "Ministère des Affaires étrangères du Sénégal", NULL,
    "La ministre Awa Exemple a reçu à Dakar le vice-président du Conseil et ministre des Affaires étrangères de Slovénie, Janez Primer.",
    "Awa Exemple | ministre | - | SN | host | principal\n"
    "Janez Primer | vice-président du Conseil et ministre des Affaires étrangères | - | SI | guest | principal\n" },
  { "spanish-agency-abroad", "Agencia EFE", NULL,
    "Quito, 3 mar 2025 (EFE).- El presidente de Ecuador, Jaime Ejemplar Vela, y su homólogo de Estonia, Tarmo Näidis, acordaron este lunes en "
    "Quito ampliar los vuelos. Asistió la ministra de Turismo, Rosa Ejemplar.",
    "Jaime Ejemplar Vela | presidente | - | EC | host | principal\n"
    "Tarmo Näidis | - | - | EE | guest | principal\n"
    "Rosa Ejemplar | ministra de Turismo | - | EC | host | attendee\n" },
  { "russian-adjective-of-two-lands", "МИД Казахстана", NULL,
    "Министр науки Казахстана Ержан Мысалов встретился с министром науки Эстонии Тармо Няйдисом. Накануне вице-премьер Казахстана Ерлан "
    "Мысалов заявил, что договор может быть подписан. Во встрече участвовали вице-министр Дана Мысалова и ректор Казахстанско-Эстонского "
    "университета Мари Няйдис.",
    "Ержан Мысалов | Министр науки | - | KZ | host | principal\n"
    "Тармо Няйдис | министром науки | - | EE | guest | principal\n"
    "Дана Мысалова | вице-министр | - | KZ | host | attendee\n"
    "Мари Няйдис | ректор | Казахстанско-Эстонского университета | KZ | host | attendee\n" },
  { "arabic-ambassador-to-the-kingdom", "وكالة الأنباء السعودية", NULL,
    "التقى نائب وزير الخارجية المهندس فهد بن صالح المثال في الرياض نائب وزير خارجية مملكة تايلند سومشاي مثالي. حضر اللقاء السفير التايلندي لدى "
    "المملكة نارونغ مثالي.",
    "فهد بن صالح المثال | نائب وزير الخارجية | - | SA | host | principal\n"
    "سومشاي مثالي | نائب وزير خارجية | - | TH | guest | principal\n"
    "نارونغ مثالي | السفير التايلندي لدى المملكة | - | TH | guest | attendee\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("english", english, G_N_ELEMENTS (english));
  reading_add_cases ("chinese", chinese, G_N_ELEMENTS (chinese));
  reading_add_cases ("others", others, G_N_ELEMENTS (others));

  return g_test_run ();
}
