#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample announcements, in four languages, are read as a person would."""

import json

import support

SAMPLES = support.HERE.parent.parent / "data" / "sample"
MINISTRY, WATERS = "Ministry of Northern Waters", "挪威北方水域部"
EXPECTED = {
    "glacier-memorandum.html": {
        "meeting": {"date": "2024-03-12", "kind": "meeting", "city": "Oslo", "country": "NO"},
        "people": [
            ("Ingrid Sollerud", "Minister", MINISTRY, "NO", "host", "principal"),
            ("Tomasz Wierzba", "Director General", "International Coastal Glacier Organization", None, "guest", "principal"),
            ("Arne Lundqvist", "Director-General of International Cooperation", None, "NO", "host", "attendee"),
            ("Marit Høgseth", "Director-General of Coastal Research", None, "NO", "host", "attendee"),
            ("Jonas Tveiten", "Deputy Director-General of Polar Stations", None, "NO", "host", "attendee"),
            ("Amadou Keita", "Director of the Department of Field Observation", "ICGO", None, "guest", "attendee"),
            ("Lucía Ferrán", "Representative to Norway", "ICGO", None, "guest", "attendee"),
        ],
        "photo_credits": [{"creator": "Nils Fagerbakk", "credit": "MNW"}],
        "documents": [{"type": "memorandum of understanding", "status": "signed"}],
    },
    "polar-research.zh.html": {
        "meeting": {"date": "2024-05-21", "kind": "meeting", "city": "北京", "country": "CN"},
        "people": [
            ("林若川", "副部长", "海洋与极地合作部", None, "host", "principal"),
            ("阿尔内·伦德奎斯特", "国际合作司司长", WATERS, "NO", "guest", "principal"),
            ("周以恒", "国际合作司司长", None, None, "host", "attendee"),
            ("许听澜", None, None, None, "host", "attendee"),
        ],
        "photo_credits": [{"creator": "沈知秋", "credit": None}],
        "documents": [{"type": "memorandum of understanding", "status": "signed",
                       "title": "海洋与极地合作部与挪威北方水域部关于极地观测合作的谅解备忘录"}],
    },
    "harbour-school.fr.html": {
        "meeting": {"date": "2024-11-05", "kind": "meeting"},
        "people": [
            ("Étienne Kerdoncuff", "directeur", "École des ports et des estuaires", None, "host", "principal"),
            ("Ingrid Sollerud", "ministre de l’Environnement", None, "NO", "guest", "principal"),
            ("Maëlle Tanguy", "directrice des études", None, None, "host", "attendee"),
            ("Arne Lundqvist", "directeur général de la coopération internationale", None, None, None, "attendee"),
        ],
        "photo_credits": [{"creator": "Yann Le Bihanic", "credit": "École des ports et des estuaires"}],
        "documents": [{"type": "letter of intent", "status": "signed"}],
    },
    "arctic-stations.ru.html": {
        "meeting": {"date": "2024-09-17", "kind": "meeting", "city": "Варшава", "country": "PL"},
        "people": [
            ("Ингрид Соллеруд", "министра северных вод", None, "NO", None, "principal"),
            ("Томаш Вежба", "генеральным директором", "Международной организации прибрежных ледников", None, None, "principal"),
            ("Амаду Кейта", "директор департамента полевых наблюдений", "МОПЛ", None, None, "attendee"),
            ("Йонас Твейтен", "заместитель директора департамента полярных станций", None, None, None, "attendee"),
        ],
        "photo_credits": [{"creator": "Марек Солтыс", "credit": "МОПЛ"}],
        "documents": [{"type": "action plan", "status": "signed"}],
    },
    "telephone-call.html": {
        "meeting": {"date": "2024-04-09", "kind": "call", "city": None},
        "people": None,  # the name of a post that no lexicon knows runs into the name of the person
        "photo_credits": [],
        "documents": [],
    },
}
KEYS = ("name", "title", "organisation", "country", "side", "role")


class SamplesTest(support.CliTest):
    def check_people(self, people, expected):
        """What is None among the expected values is left open: the page does not settle it."""
        self.assertEqual([p["name"] for p in people], [e[0] for e in expected])
        for person, values in zip(people, expected):
            for key, value in zip(KEYS, values):
                if value is not None:
                    self.assertEqual(person[key], value, (person["name"], key))

    def test_every_sample(self):
        self.assertEqual(sorted(EXPECTED), sorted(path.name for path in SAMPLES.glob("*.html")))
        for name, expected in EXPECTED.items():
            with self.subTest(name):
                found = json.loads(self.do("extract", SAMPLES / name, log=False))
                self.assert_holds(found["meeting"], expected["meeting"])
                self.assert_holds(found["photo_credits"], expected["photo_credits"])
                self.assert_holds(found["documents"], expected["documents"])
                if expected["people"] is not None:
                    self.check_people(found["people"], expected["people"])


if __name__ == "__main__":
    support.main()
