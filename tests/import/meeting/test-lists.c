/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Lists of those present, a line each: whose side they are on, and posts and bodies that no lexicon has.
 */

#include "reading.h"

#define HEAD "On Monday Minister of Rivers Kari Eksempel received the Minister of Lakes of the Republic of Latvia, Jānis Piemērs, in Oslo."

static const ReadingCase english[] = {
  /* An ambassador's own country does not end what the heading says of those below. */
  { "sides-below-headings", "Ministry of Rivers", "2026-03-03",
    HEAD "\n"
    "The meeting was attended on the Norwegian side by:\n"
    "Ms Tuva Prøve, State Secretary, Ministry of Rivers\n"
    "Mr Nils Mønster, Director, Norwegian Flood Authority\n"
    "On the Latvian side the meeting was attended by:\n"
    "H.E. Ms Ilze Paraugs, Ambassador Extraordinary and Plenipotentiary of the Republic of Latvia to the Kingdom of Norway\n"
    "Mr Uldis Paraugs, Parliamentary Secretary, Ministry of Rivers\n"
    "Ms Dace Piemēra, Director of the Lakes Department, Ministry of Lakes",
    "Kari Eksempel | Minister of Rivers | - | NO | host | principal\n"
    "Jānis Piemērs | Minister of Lakes | - | LV | guest | principal\n"
    "Tuva Prøve | State Secretary | Ministry of Rivers | NO | host | attendee\n"
    "Nils Mønster | Director | Norwegian Flood Authority | NO | host | attendee\n"
    "Ilze Paraugs | Ambassador Extraordinary and Plenipotentiary of the Republic of Latvia to the Kingdom of Norway | - | LV | guest | attendee\n"
    "Uldis Paraugs | Parliamentary Secretary | Ministry of Rivers | LV | guest | attendee\n"
    "Dace Piemēra | Director of the Lakes Department | Ministry of Lakes | LV | guest | attendee\n" },
  { "present-on-a-side", "Ministry of Rivers of Norway", "2026-03-03",
    HEAD " Also present on the Latvian side were Ilze Paraugs, Director of Lakes, and Uldis Paraugs, Counsellor.",
    "Kari Eksempel | Minister of Rivers | - | NO | host | principal\n"
    "Jānis Piemērs | Minister of Lakes | - | LV | guest | principal\n"
    "Ilze Paraugs | Director of Lakes | - | LV | guest | attendee\n"
    "Uldis Paraugs | Counsellor | - | LV | guest | attendee\n" },
  { "posts-that-no-lexicon-has", "Ministry of Rivers of Norway", "2026-03-03",
    HEAD " Also present: Tuva Prøve, Deputy Gauger, Norwegian Cask Authority; Captain Nils Mønster, Harbour Master, Port of Bergen; "
         "Ms Do Vo, Lock Winder, Canal Trust.",
    "Kari Eksempel | Minister of Rivers | - | NO | host | principal\n"
    "Jānis Piemērs | Minister of Lakes | - | LV | guest | principal\n"
    "Tuva Prøve | Deputy Gauger | Norwegian Cask Authority | NO | host | attendee\n"
    "Nils Mønster | Harbour Master | Port of Bergen | NO | host | attendee\n"
    "Do Vo | Lock Winder | Canal Trust | NO | host | attendee\n" },
  { "titles-as-worded", "Ministry of Rivers of Norway", "2026-03-03",
    HEAD "\n"
    "Also present were:\n"
    "Mr An Prøve, Adviser to the Deputy Prime Minister\n"
    "Ms Tuva Prøve, Director General, Department of River Safety, Ministry of Rivers and Digital Affairs\n"
    "Mr Nils Mønster, Private Secretary to the Minister of Rivers, Ministry of Rivers and Digital Affairs",
    "Kari Eksempel | Minister of Rivers | - | NO | host | principal\n"
    "Jānis Piemērs | Minister of Lakes | - | LV | guest | principal\n"
    "An Prøve | Adviser to the Deputy Prime Minister | - | NO | host | attendee\n"
    "Tuva Prøve | Director General, Department of River Safety | Ministry of Rivers and Digital Affairs | NO | host | attendee\n"
    "Nils Mønster | Private Secretary to the Minister of Rivers | Ministry of Rivers and Digital Affairs | NO | host | attendee\n" },
};

static const ReadingCase french[] = {
  { "of-the-minister", "Ministère de la Coopération de France", "2026-03-03",
    "Mme Louise Exemple, ministre de la Coopération, s’est entretenue à Paris avec M. Awa Modèle, ministre des Pêches du Sénégal. Étaient "
    "présents du côté français : Mme Zoé Exemple, conseillère diplomatique de la ministre ; M. Luc Exemple, directeur de cabinet du ministre.",
    "Louise Exemple | ministre de la Coopération | - | FR | host | principal\n"
    "Awa Modèle | ministre des Pêches | - | SN | guest | principal\n"
    "Zoé Exemple | conseillère diplomatique de la ministre | - | FR | host | attendee\n"
    "Luc Exemple | directeur de cabinet du ministre | - | FR | host | attendee\n" },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("lists", english, G_N_ELEMENTS (english));
  reading_add_cases ("french-lists", french, G_N_ELEMENTS (french));

  return g_test_run ();
}
