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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  reading_add_cases ("bodies/english", english, G_N_ELEMENTS (english));

  return g_test_run ();
}
