/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Whose photo it is, as pages print it: "Photo: A / B" with the photographer before the house or behind it, and what
 * looks like a credit and is none.
 */

#include "ch-photo.h"
#include "reading.h"

#include <string.h>

typedef struct
{
  const char *line;
  const char *credits; /* "creator | credit line", one below the other */
} Case;

static const Case english[] = {
  { "Photo: Eva Muster", "Eva Muster | -\n" },
  { "Photo: Eva Muster/MFA", "Eva Muster | MFA\n" },
  { "Photo: MFA / Eva Muster", "Eva Muster | MFA\n" },
  { "Photo: Minrel / Eva Muster", "Eva Muster | Minrel\n" },
  { "Credits: ESA - E. Muster", "E. Muster | ESA\n" },
  { "Credit: ESA–E. Muster", "E. Muster | ESA\n" },
  { "Photo Credit: (NASA/Eva Muster)", "Eva Muster | NASA\n" },
  { "Image credit: NASA/Eva Muster", "Eva Muster | NASA\n" },
  { "(Photo by Eva Muster/Harbour Daily)", "Eva Muster | Harbour Daily\n" },
  { "(Photo by Eva Muster, Office of the President)", "Eva Muster | Office of the President\n" },
  { "The two ministers after the talks. (DFA-OPCD Photo by Eva Muster)", "Eva Muster | DFA-OPCD\n" },
  { "Official White House Photo by Eva Q. Muster", "Eva Q. Muster | White House\n" },
  { "(State Department photo by Eva Muster)", "Eva Muster | State Department\n" },
  { "PNA photo by Eva Muster", "Eva Muster | PNA\n" },
  { "(PNA photo)", "- | PNA\n" },
  { "(VNA Photo)", "- | VNA\n" },
  { "[Photo/Xinhua]", "- | Xinhua\n" },
  { "[Photo by Eva Muster/Xinhua]", "Eva Muster | Xinhua\n" },
  { "[Photo/Agencies]", "- | Agencies\n" },
  { "(Photo/Xinhua)", "- | Xinhua\n" },
  { "REUTERS/Eva Muster", "Eva Muster | REUTERS\n" },
  { "REUTERS/Eva Muster/Pool", "Eva Muster | REUTERS\n" },
  { "(Photo by Eva Muster / AFP)", "Eva Muster | AFP\n" },
  { "UN Photo/Eva Muster", "Eva Muster | UN Photo\n" },
  { "Photo: UN Photo/Eva Muster", "Eva Muster | UN Photo\n" },
  { "© European Union, 2023", "- | European Union\n" },
  { "© European Union", "- | European Union\n" },
  { "Photo: European Union, 2023", "- | European Union\n" },
  { "© Council of Europe / Eva Muster", "Eva Muster | Council of Europe\n" },
  { "© FAO/Eva Muster", "Eva Muster | FAO\n" },
  { "Photos: © WTO/Bright Vision", "Bright Vision | WTO\n" },
  { "© Eva Muster", "Eva Muster | -\n" },
  { "Photo © Eva Muster", "Eva Muster | -\n" },
  { "©JAXA", "- | JAXA\n" },
  { "Photo courtesy of the Ministry of Foreign Affairs of Kenya", "- | Ministry of Foreign Affairs of Kenya\n" },
  { "Photo courtesy: Embassy of Kenya in Lima", "- | Embassy of Kenya in Lima\n" },
  { "(Courtesy of the Prime Minister's Office)", "- | Prime Minister's Office\n" },
  { "Courtesy: Eva Muster", "Eva Muster | -\n" },
  { "Image courtesy of the Embassy of Peru", "- | Embassy of Peru\n" },
  { "Photos by Eva Muster and Ola Nordmann", "Eva Muster | -\nOla Nordmann | -\n" },
  { "Photos: Eva Muster, Ola Nordmann", "Eva Muster | -\nOla Nordmann | -\n" },
  { "Photos by the Press Service of the Ministry of Energy", "- | Press Service of the Ministry of Energy\n" },
  { "Photo: Press Service of the President", "- | Press Service of the President\n" },
  { "Photo: Presidential Press Service", "- | Presidential Press Service\n" },
  { "Photo: Government Communication Department", "- | Government Communication Department\n" },
  { "Photo: Eva Muster, Ministry of Foreign Affairs", "Eva Muster | Ministry of Foreign Affairs\n" },
  { "Photo: Ministry of Foreign Affairs/Eva Muster", "Eva Muster | Ministry of Foreign Affairs\n" },
  { "Photo: Prime Minister's Office / Eva Muster", "Eva Muster | Prime Minister's Office\n" },
  { "Photo: Embassy of Norway in Lima", "- | Embassy of Norway in Lima\n" },
  { "Photo: Eva Muster | Ministry of Rivers", "Eva Muster | Ministry of Rivers\n" },
  { "Photo: Rivers Ministry", "- | Rivers Ministry\n" },
  { "PHOTO: EVA MUSTER", "EVA MUSTER | -\n" },
  { "PHOTO | EVA MUSTER", "EVA MUSTER | -\n" },
  { "Photographer: Eva Muster", "Eva Muster | -\n" },
  { "Photograph: Eva Muster/Reuters", "Eva Muster | Reuters\n" },
  { "Photography: Eva Muster", "Eva Muster | -\n" },
  { "Picture: Eva Muster, MOIS", "Eva Muster | MOIS\n" },
  { "Pic: MEA", "- | MEA\n" },
  { "Photo: VNA/VNS", "- | VNA/VNS\n" },
  { "— VNA/VNS Photo", "- | VNA/VNS\n" },
  { "The President receives the guests. — Photo: VNA", "- | VNA\n" },
  { "Photo: nhandan.vn", "- | nhandan.vn\n" },
  { "Photo: Eva Muster for the Ministry of Rivers", "Eva Muster | Ministry of Rivers\n" },
  { "Photo taken by Eva Muster", "Eva Muster | -\n" },
  { "(Photo provided by the Embassy of Peru)", "- | Embassy of Peru\n" },
  { "(Photo released by the Presidential Office)", "- | Presidential Office\n" },
  { "(Photo: Eva van der Muster)", "Eva van der Muster | -\n" },
  { "Photo: Eva Muster-Lund / Riksbilde", "Eva Muster-Lund | Riksbilde\n" },
  { "(Photo: Xinhua)", "- | Xinhua\n" },
  { "Photo: Collected", "" },
  { "Photo: Minister Juma Mfano and Minister Luis Muestra at the signing.", "" },
  { "Photo: The two ministers shake hands.", "" },
  { "Photo: Ministers Mfano and Muestra.", "" },
  { "The gallery shows photos by schoolchildren of Nairobi.", "" },
  { "Source: Ministry of Rivers", "" },
  { "Photo: Foreign Minister Juma Mfano.", "" },
  { "(Photo courtesy of Eva Muster/PCOO)", "Eva Muster | PCOO\n" },
  { "Photo: Eva Muster (MFA)", "Eva Muster | MFA\n" },
  { "Photo: MFA (Eva Muster)", "Eva Muster | MFA\n" },
  { "Photo by: Eva Muster", "Eva Muster | -\n" },
  { "Photo By - Eva Muster", "Eva Muster | -\n" },
  { "Photograph by Eva Muster, MCIS", "Eva Muster | MCIS\n" },
  { "Photo credit: IAEA", "- | IAEA\n" },
  { "(Photo: E. Muster/IAEA)", "E. Muster | IAEA\n" },
  { "Photo: World Bank / Eva Muster", "Eva Muster | World Bank\n" },
  { "Photo: University of Oslo", "- | University of Oslo\n" },
  { "Photo: Kari Eksempel / Oslo University", "Kari Eksempel | Oslo University\n" },
};

static const Case french[] = {
  { "Photo : Eva Muster", "Eva Muster | -\n" },
  { "Crédit photo : Eva Muster / MEAE", "Eva Muster | MEAE\n" },
  { "Crédits photos : MEAE / Eva Muster", "Eva Muster | MEAE\n" },
  { "Photo : Présidence de la République", "- | Présidence de la République\n" },
  { "© Présidence / Eva Muster", "Eva Muster | Présidence\n" },
  { "© Eva Muster / MEAE", "Eva Muster | MEAE\n" },
  { "Photo : © UNESCO/Eva Muster", "Eva Muster | UNESCO\n" },
  { "(Photo : Eva Muster)", "Eva Muster | -\n" },
  { "Photo : Ministère des Affaires étrangères", "- | Ministère des Affaires étrangères\n" },
  { "Photo de Eva Muster", "Eva Muster | -\n" },
  { "Photo : AFP / Eva Muster", "Eva Muster | AFP\n" },
  { "(Photo par Eva Muster/Xinhua)", "Eva Muster | Xinhua\n" },
  { "Crédit : Ambassade de France au Kenya", "- | Ambassade de France au Kenya\n" },
  { "Crédit photo : Académie des fleuves – Eva Muster", "Eva Muster | Académie des fleuves\n" },
};

static const Case spanish[] = {
  { "Foto: Minrel / Eva Muestra", "Eva Muestra | Minrel\n" },
  { "(Foto: Eva Muestra)", "Eva Muestra | -\n" },
  { "Fotos: Presidencia de la República", "- | Presidencia de la República\n" },
  { "Foto: Cancillería", "- | Cancillería\n" },
  { "Fotografía: Eva Muestra / EFE", "Eva Muestra | EFE\n" },
  { "Foto: Ministerio de Relaciones Exteriores", "- | Ministerio de Relaciones Exteriores\n" },
  { "Foto de Eva Muestra", "Eva Muestra | -\n" },
  { "Crédito: Eva Muestra/MRE", "Eva Muestra | MRE\n" },
  { "FOTO: EFE/Eva Muestra", "Eva Muestra | EFE\n" },
  { "Crédito de la foto: Cancillería del Perú", "- | Cancillería del Perú\n" },
  { "(Foto: Andina/Eva Muestra)", "Eva Muestra | Andina\n" },
};

static const Case italian[] = {
  { "Foto: Eva Esempio", "Eva Esempio | -\n" },
  { "Foto di Eva Esempio", "Eva Esempio | -\n" },
  { "Foto: ANSA/Eva Esempio", "Eva Esempio | ANSA\n" },
  { "(Foto: Ministero degli Affari Esteri)", "- | Ministero degli Affari Esteri\n" },
};

static const Case russian[] = {
  { "Фото: Иван Примеров", "Иван Примеров | -\n" },
  { "Фото: Иван Примеров / ТАСС", "Иван Примеров | ТАСС\n" },
  { "Фото: Росреки / Иван Примеров", "Иван Примеров | Росреки\n" },
  { "Фото: пресс-служба МИД России", "- | пресс-служба МИД России\n" },
  { "Фото: МИД России", "- | МИД России\n" },
  { "Фото: Минэнерго", "- | Минэнерго\n" },
  { "© МИД России", "- | МИД России\n" },
  { "Фото Ивана Примерова", "Ивана Примерова | -\n" },
  { "Фото: РИА Новости/Иван Примеров", "Иван Примеров | РИА Новости\n" },
  { "Фото – БелТА", "- | БелТА\n" },
  { "© Иван Примеров/ТАСС", "Иван Примеров | ТАСС\n" },
  { "(Фото: Синьхуа)", "- | Синьхуа\n" },
  { "Фото: пресс-центр Министерства рек", "- | пресс-центр Министерства рек\n" },
  { "Фотограф: Иван Примеров", "Иван Примеров | -\n" },
};

static const Case arabic[] = {
  { "تصوير: حسن نموذج", "حسن نموذج | -\n" },
  { "تصوير حسن نموذج", "حسن نموذج | -\n" },
  { "(صورة: وام)", "- | وام\n" },
  { "الصورة: وزارة الخارجية", "- | وزارة الخارجية\n" },
  { "(تصوير: حسن نموذج / كونا)", "حسن نموذج | كونا\n" },
  { "عدسة: حسن نموذج", "حسن نموذج | -\n" },
  { "تصوير - حسن نموذج", "حسن نموذج | -\n" },
};

static const Case chinese[] = {
  { "摄影:赵明例/江河发布", "赵明例 | 江河发布\n" },
  { "摄影：赵明例", "赵明例 | -\n" },
  { "（摄影 赵明例）", "赵明例 | -\n" },
  { "新华社记者 赵明例 摄", "赵明例 | 新华社\n" },
  { "新华社记者赵明例摄", "赵明例 | 新华社\n" },
  { "中新社记者 赵明例 摄", "赵明例 | 中新社\n" },
  { "中新社发 赵明例 摄", "赵明例 | 中新社\n" },
  { "本报记者 赵明例 摄", "赵明例 | -\n" },
  { "江河日报记者 赵明例 摄", "赵明例 | 江河日报\n" },
  { "（赵明例 摄）", "赵明例 | -\n" },
  { "（赵明例/摄）", "赵明例 | -\n" },
  { "（图/文 赵明例）", "赵明例 | -\n" },
  { "文/图 赵明例", "赵明例 | -\n" },
  { "图文/赵明例", "赵明例 | -\n" },
  { "图/赵明例 文/钱三例", "赵明例 | -\n" },
  { "文/钱三例 图/赵明例", "赵明例 | -\n" },
  { "（文 钱三例 摄影 赵明例）", "赵明例 | -\n" },
  { "（图片由江河市外办提供）", "- | 江河市外办\n" },
  { "会见现场(国际合作局供图)", "- | 国际合作局\n" },
  { "江河大学供图", "- | 江河大学\n" },
  { "外交部供图", "- | 外交部\n" },
  { "图片来源：新华社", "- | 新华社\n" },
  { "图源：江河发布", "- | 江河发布\n" },
  { "图片来源：江河市外办 赵明例", "赵明例 | 江河市外办\n" },
  { "（图：外交部）", "- | 外交部\n" },
  { "图：赵明例", "赵明例 | -\n" },
  { "圖：外交部", "- | 外交部\n" },
  { "攝影：趙明例", "趙明例 | -\n" },
  { "（外交部提供）", "- | 外交部\n" },
  { "摄影：赵明例、钱三例", "赵明例 | -\n钱三例 | -\n" },
  { "赵明例、钱三例 摄", "赵明例 | -\n钱三例 | -\n" },
  { "图为会见现场（摄影：赵明例）", "赵明例 | -\n" },
  { "会见现场。赵明例摄", "赵明例 | -\n" },
  { "摄影报道：赵明例", "赵明例 | -\n" },
  { "照片由赵明例拍摄", "赵明例 | -\n" },
  { "赵明例摄影报道", "赵明例 | -\n" },
  { "文字：钱三例 图片：赵明例", "赵明例 | -\n" },
  { "图片：赵明例 编辑：钱三例", "赵明例 | -\n" },
  { "摄影：赵明例 编辑：钱三例", "赵明例 | -\n" },
  { "图片提供：江河市外办", "- | 江河市外办\n" },
  { "（江河市外办 赵明例 摄）", "赵明例 | 江河市外办\n" },
  { "（江河市外办 图）", "- | 江河市外办\n" },
  { "（江河市外办 供稿供图）", "- | 江河市外办\n" },
  { "供稿：国际处 摄影：赵明例", "赵明例 | -\n" },
  { "来源：国际合作司", "" },
  { "摄影师：赵明例", "赵明例 | -\n" },
  { "摄影｜赵明例", "赵明例 | -\n" },
  { "图丨赵明例", "赵明例 | -\n" },
  { "摄影丨赵明例 编辑丨钱三例", "赵明例 | -\n" },
  { "视觉中国供图", "- | 视觉中国\n" },
  { "双方合影", "" },
};

static guint
count (const char *text,
       const char *sign)
{
  guint n = 0;

  for (const char *at = strstr (text, sign); at != NULL; at = strstr (at + 1, sign))
    n++;
  return n;
}

/* What is kept as the wording ends where the credit ends, in a bracket or not. */
static void
assert_brackets (ChMeeting *meeting)
{
  static const char *const pairs[][2] = { { "(", ")" }, { "[", "]" }, { "（", "）" } };
  GListModel *photos = G_LIST_MODEL (ch_meeting_get_photos (meeting));

  for (guint i = 0; i < g_list_model_get_n_items (photos); i++)
    {
      g_autoptr(ChPhoto) photo = g_list_model_get_item (photos, i);
      const char *worded = ch_photo_get_credit (photo);

      for (guint p = 0; p < G_N_ELEMENTS (pairs); p++)
        g_assert_cmpuint (count (worded, pairs[p][1]), <=, count (worded, pairs[p][0]));
    }
}

static void
assert_credits (const Case *cases,
                guint       n_cases,
                const char *lead)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n%s", lead, cases[i].line);
      g_autoptr(ChMeeting) meeting = reading_read (NULL, NULL, text);
      g_autofree char *credits = reading_dup_credits (meeting);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (credits, ==, cases[i].credits);
      assert_brackets (meeting);
      reading_assert_evidence (meeting);
    }
}

static void
test_english (void)
{
  assert_credits (english, G_N_ELEMENTS (english),
                  "Foreign Minister Juma Mfano of Kenya met with Foreign Minister Luis Muestra of Peru "
                  "in Lima on 4 June 2022.");
}

static void
test_french (void)
{
  assert_credits (french, G_N_ELEMENTS (french),
                  "La ministre du Commerce du Sénégal, Mme Awa Exemple, a reçu à Dakar le ministre "
                  "marocain, M. Hassan Mithal.");
}

static void
test_spanish (void)
{
  assert_credits (spanish, G_N_ELEMENTS (spanish),
                  "El ministro de Relaciones Exteriores de Chile, Luis Prueba, se reunió en Santiago "
                  "con el ministro de Relaciones Exteriores de Perú, Juan Ejemplo.");
}

static void
test_italian (void)
{
  assert_credits (italian, G_N_ELEMENTS (italian),
                  "Il Ministro degli Affari Esteri, Mario Esempio, ha incontrato a Roma il Ministro "
                  "degli Esteri della Spagna, Juan Ejemplo.");
}

static void
test_russian (void)
{
  assert_credits (russian, G_N_ELEMENTS (russian),
                  "Министр энергетики Сербии Марко Узорак встретился в Москве с министром энергетики "
                  "России Петром Образцовым.");
}

static void
test_arabic (void)
{
  assert_credits (arabic, G_N_ELEMENTS (arabic),
                  "التقى وزير الخارجية المصري عمر مثال في القاهرة وزير خارجية إسبانيا لويس مثال.");
}

static void
test_chinese (void)
{
  assert_credits (chinese, G_N_ELEMENTS (chinese),
                  "2023年6月8日，科技部部长孙例文在北京会见法国外长让·埃克桑普勒。");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credits/english", test_english);
  g_test_add_func ("/credits/french", test_french);
  g_test_add_func ("/credits/spanish", test_spanish);
  g_test_add_func ("/credits/italian", test_italian);
  g_test_add_func ("/credits/russian", test_russian);
  g_test_add_func ("/credits/arabic", test_arabic);
  g_test_add_func ("/credits/chinese", test_chinese);

  return g_test_run ();
}
