/* test-typed-people.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* People as someone types them become rows, and nothing that was typed is lost. */

#include "reading.h"

static void
assert_rows (const char *language,
             const char *text,
             const char *expected)
{
  g_autoptr(GListStore) people = ch_meeting_reader_read_typed (reading_get_reader (), text, language);
  g_autoptr(GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr(ChParticipant) person = g_list_model_get_item (G_LIST_MODEL (people), i);
      const char *title = ch_participant_get_title (person);
      const char *body = ch_participant_get_organisation (person);

      g_string_append_printf (rows, "%s%s | %s | %s", i > 0 ? "\n" : "", ch_participant_get_name (person), title != NULL ? title : "-",
                              body != NULL ? body : "-");
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_worded (void)
{
  assert_rows ("en", "Ada Lexis, Director, Harbour Board", "Ada Lexis | Director | Harbour Board");
  assert_rows ("en", "Ada Lexis", "Ada Lexis | - | -");
  assert_rows ("en", "Ada Lexis, Bo Muster, Cy Forma, Di Schema", "Ada Lexis | - | -\nBo Muster | - | -\nCy Forma | - | -\nDi Schema | - | -");
  assert_rows ("en", "Minister Lexis, Bo Muster", "Lexis | Minister | -\nBo Muster | - | -");
  assert_rows ("en", "Minister Ada Lexis and Ambassador Bo Muster", "Ada Lexis | Minister | -\nBo Muster | Ambassador | -");
}

/* Posts and bodies that no lexicon has. */
static void
test_unknown_posts (void)
{
  assert_rows ("en", "Ma Yo, Deputy Keeper, Irish Lights Authority", "Ma Yo | Deputy Keeper | Irish Lights Authority");
  assert_rows ("en", "Ann Moe, Keeper, Irish Lights Authority", "Ann Moe | Keeper | Irish Lights Authority");
  assert_rows ("en", "Captain Tor Ek, Harbour Master, Port of Oslo", "Tor Ek | Harbour Master | Port of Oslo");
  assert_rows ("en", "Mr An Vo, Gauger, Trinity Lodge", "An Vo | Gauger | Trinity Lodge");
  assert_rows ("en", "Ann Moe, Deputy Gauger, Cask Board", "Ann Moe | Deputy Gauger | Cask Board");
  assert_rows ("en", "Ann Moe, Chief Gauger of Casks, Whisky Bonders", "Ann Moe | Chief Gauger of Casks | Whisky Bonders");
  assert_rows ("en", "Ann Moe, gauger, Cask Board, Testland", "Ann Moe | gauger | Cask Board, Testland");
  assert_rows ("en", "Ann Moe, Cask Board", "Ann Moe | - | Cask Board");
  assert_rows ("en", "Deputy Gauger, Ann Moe", "Ann Moe | Deputy Gauger | -");
}

/* What cannot be placed stays in the title. */
static void
test_nothing_lost (void)
{
  assert_rows ("en", "Minister Ann Moe of Freedonia", "Ann Moe | Minister, Freedonia | -");
  assert_rows ("en", "no name at all, but words", "no name at all | but words | -");
  assert_rows ("en", "?", "? | - | -");
}

static void
test_several (void)
{
  assert_rows ("en", "Ma Yo, Deputy Gauger, Cask Board; Ann Moe, Keeper\nMr Bo Li, Winder, Clock Tower Trust",
               "Ma Yo | Deputy Gauger | Cask Board\nAnn Moe | Keeper | -\nBo Li | Winder | Clock Tower Trust");
  assert_rows ("en",
               "Present at the meeting were Ada Lexis, Director of Planning, and Bo Muster, Deputy Director of Trade.",
               "Ada Lexis | Director of Planning | -\nBo Muster | Deputy Director of Trade | -");
}

static void
test_other_languages (void)
{
  assert_rows ("fr", "Mme Zoé Modèle, jaugeuse en chef, Office des Tonneaux", "Zoé Modèle | jaugeuse en chef | Office des Tonneaux");
  assert_rows ("zh", "王例，馆长，海林样例博物馆", "王例 | 馆长 | 海林样例博物馆");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/typed-people/worded", test_worded);
  g_test_add_func ("/typed-people/unknown-posts", test_unknown_posts);
  g_test_add_func ("/typed-people/nothing-lost", test_nothing_lost);
  g_test_add_func ("/typed-people/several", test_several);
  g_test_add_func ("/typed-people/other-languages", test_other_languages);

  return g_test_run ();
}
