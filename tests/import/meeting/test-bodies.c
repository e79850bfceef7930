/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Which body people are of: one named once and meant by "the University", parts of a body that stay in the title,
 * bodies of a whole list; and what else Asian and African pages have their own words for.  All people, bodies and
 * sentences are invented.
 */

#include "reading.h"

static const ReadingCase english[] = {
  { "the-university", "Embassy of Kenya", NULL,
    "Ambassador Amani Mfano visited the University of Applied Glass on 5 March 2024 and met with Professor Ian Sampla, "
    "Vice-Chancellor of the University.",
    "Amani Mfano | Ambassador | - | KE | host | principal\n"
    "Ian Sampla | Vice-Chancellor | University of Applied Glass | - | guest | principal\n" },
  { "bureau-in-the-title", "International Civil Aviation Organization", NULL,
    "The Secretary General of ICAO, Mr. Luis Ejemplo, met Tariq Mithal, Minister of Transport of Jordan, on 5 March 2024. "
    "Also attending for ICAO were Ms. Ana Ejemplo, Director, Safety Bureau, and Mr. Jon Sampla, Chief, Legal Section.",
    "Luis Ejemplo | Secretary General | ICAO | - | host | principal\n"
    "Tariq Mithal | Minister of Transport | - | JO | guest | principal\n"
    "Ana Ejemplo | Director, Safety Bureau | ICAO | - | host | attendee\n"
    "Jon Sampla | Chief, Legal Section | ICAO | - | host | attendee\n" },
  { "they-included", "Ministry of Trade of Malaysia", NULL,
    "Deputy Minister Azman Contoh met Trade Minister Ana Ejemplo of Peru on 5 March 2024. They included YBhg. Datuk Seri "
    "Rosnah Contoh, Secretary General of MITI, Dato' Siva a/l Contoh, Deputy Secretary General of MITI, and Encik Ali "
    "Contoh, Director of MIDA.",
    "Azman Contoh | Deputy Minister | - | MY | host | principal\n"
    "Ana Ejemplo | Trade Minister | - | PE | guest | principal\n"
    "Rosnah Contoh | Secretary General | MITI | MY | host | attendee\n"
    "Siva a/l Contoh | Deputy Secretary General | MITI | MY | host | attendee\n"
    "Ali Contoh | Director | MIDA | MY | host | attendee\n" },
  { "korean-names", "Parliament of Uganda", NULL,
    "Deputy Speaker Grace Mfano met Korean Ambassador Kim In-su and Korean Counsellor Park To-yeon on 5 March 2024.",
    "Grace Mfano | Deputy Speaker | - | UG | host | principal\n"
    "Kim In-su | Ambassador | - | KR | guest | principal\n"
    "Park To-yeon | Counsellor | - | KR | guest | principal\n" },
  { "long-name-of-the-state", "Ministry of Foreign Affairs of Thailand", NULL,
    "On 5 March 2024, Vice Minister Somchai Tuayang met H.E. Mr. Juan Ejemplo, Ambassador of the Republic of Chile to the "
    "Kingdom of Thailand.",
    "Somchai Tuayang | Vice Minister | - | TH | host | principal\n"
    "Juan Ejemplo | Ambassador to the Kingdom of Thailand | - | CL | guest | principal\n" },
};

static const ReadingCase chinese[] = {
  { "beside-an-ambassador", "水利部", NULL,
    "9日,水利部部长李理之会见塞舌尔农业部部长让·梅萨尔。塞舌尔驻华大使安娜·梅萨尔、渔业局局长罗尼·梅萨尔,水利部国际合作司司长"
    "商理之参加会见。",
    "李理之 | 部长 | 水利部 | CN | host | principal\n"
    "让·梅萨尔 | 部长 | 塞舌尔农业部 | SC | guest | principal\n"
    "安娜·梅萨尔 | 驻华大使 | - | SC | guest | attendee\n"
    "罗尼·梅萨尔 | 局长 | 渔业局 | SC | guest | attendee\n"
    "商理之 | 国际合作司司长 | 水利部 | CN | host | attendee\n" },
  { "another-time-behind-a-semicolon", "范例大学", NULL,
    "9日,范例大学校长李理之会见丹麦梅萨尔大学校长安娜·梅萨尔。会上,梅萨尔大学医学院院长拉斯·梅萨尔与范例大学副校长陈理之签署了"
    "《学生交换协议》;双方拟于明年春天签署另一份协议。",
    "李理之 | 校长 | 范例大学 | CN | host | principal\n"
    "安娜·梅萨尔 | 校长 | 丹麦梅萨尔大学 | DK | guest | principal\n"
    "拉斯·梅萨尔 | 医学院院长 | 梅萨尔大学 | DK | guest | signatory\n"
    "陈理之 | 副校长 | 范例大学 | CN | host | signatory\n" },
  { "council-of-taiwan", "國家科學及技術委員會", NULL,
    "國科會副主任委員溫理之昨(25)日於臺北與立陶宛教育部次長盧卡斯·梅薩爾會談。立陶宛雷射協會執行長艾娃·梅薩爾等人出席。",
    "溫理之 | 副主任委員 | 國科會 | - | host | principal\n"
    "盧卡斯·梅薩爾 | 次長 | 立陶宛教育部 | LT | guest | principal\n"
    "艾娃·梅薩爾 | 執行長 | 立陶宛雷射協會 | LT | guest | attendee\n" },
  { "a-company-of-no-state", "商务部", NULL,
    "9日,商务部部长李理之会见古巴贸易部部长安娜·梅萨尔。中国范例集团总经理商理之参加会见。",
    "李理之 | 部长 | 商务部 | CN | host | principal\n"
    "安娜·梅萨尔 | 部长 | 古巴贸易部 | CU | guest | principal\n"
    "商理之 | 总经理 | 中国范例集团 | - | host | attendee\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("bodies/english", english, G_N_ELEMENTS (english));
  reading_add_cases ("bodies/chinese", chinese, G_N_ELEMENTS (chinese));

  return g_test_run ();
}
