#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""People, bodies and saved searches on file: listed, shown, merged, saved and removed."""

import json

import support


def person(name, organisation=None, country=None, side="guest", role="principal", title="Director"):
    return {"name": name, "title": title, "organisation": organisation, "country": country, "side": side, "role": role}


LOG = {"format": "chancery", "version": 1, "meetings": [
    {"uid": "1b0a7a5e-0001-4000-8000-000000000001", "title": "Talks on beacons", "meeting": {"date": "2019-05-07"},
     "people": [person("Anselm Ortolan", "Ministry of Tides", "KE", "host"), person("Li Ming", "Lantern Institute", "CN")],
     "documents": [{"type": "treaty", "title": "Treaty of Beacons", "status": "signed",
                    "signatories": [{"name": "Li Ming", "party": "Lantern Institute"}]}]},
    {"uid": "1b0a7a5e-0001-4000-8000-000000000002", "title": "Talks on buoys", "meeting": {"date": "2020-01"}, "organisations": ["Harbour League"],
     "people": [person("ANSELM ORTOLAN", "Ministry of Tides", "KE", "host", title="Envoy"),
                person("黎明", "Lantern Institute", "CN")]}]}


class RegisterTest(support.CliTest):
    def setUp(self):
        super().setUp()
        path = self.folder / "log.json"
        path.write_text(json.dumps(LOG))
        self.do("import", path)

    def rows(self, *args):
        return [line.split("\t") for line in self.do(*args).splitlines()]

    def uid(self, command, *words):
        [row] = self.rows(command, *words)
        return row[0]

    def named(self, name):
        [row] = [row for row in self.rows("people", name) if row[1] == name]
        return row[0]

    def test_people(self):
        self.assertEqual([row[1:7] for row in self.rows("people")],
                         [["Anselm Ortolan", "KE", "2", "2020-01", "Envoy", "Ministry of Tides"],
                          ["Li Ming", "CN", "1", "2019-05-07", "Director", "Lantern Institute"],
                          ["黎明", "CN", "1", "2020-01", "Director", "Lantern Institute"]])
        self.assertEqual([row[1] for row in self.rows("people", "ort", "ans")], ["Anselm Ortolan"])
        self.assertEqual([row[1] for row in self.rows("people", "ming")], ["Li Ming", "黎明"])
        self.assertEqual([row[1] for row in self.rows("people", "--order", "met")][-1], "Li Ming")
        self.assertEqual(self.run_cli("people", "--order", "weight").returncode, 2)

    def test_organisations(self):
        self.assertEqual([row[1:4] for row in self.rows("organisations")],
                         [["Harbour League", "", "1"], ["Lantern Institute", "CN", "2"], ["Ministry of Tides", "KE", "2"]])
        shown = self.do("organisation", self.uid("organisations", "harbour"))
        self.assertIn("Talks on buoys", shown)
        self.assertNotIn("Talks on beacons", shown)

    def test_merge(self):
        kept, merged = self.named("Li Ming"), self.named("黎明")
        self.assertEqual(self.do("merge", kept, merged), f"{kept}\tLi Ming\n")
        shown = self.do("person", kept[:8])
        for words in ("Li Ming", "黎明", "Talks on beacons", "Talks on buoys", "Treaty of Beacons", "Anselm Ortolan\t2",
                      "7 May 2019 – January 2020"):
            self.assertIn(words, shown)
        self.refuse("person", merged)
        self.assertIn("Merge “黎明” into “Li Ming”", self.do("history"))
        self.assertIn("names", self.do("history", kept))

        self.assertIn("Merge", self.do("undo"))
        self.assertEqual(len(self.rows("people")), 3)
        self.assertIn("黎明", self.do("person", merged))
        self.do("check")
        self.refuse("merge", kept, "00000000")
        self.refuse("merge", kept, self.uid("organisations", "harbour"))

    def test_export_and_back(self):
        """What is on file goes along with the whole log, and comes back the same, byte by byte."""
        self.assertEqual(json.loads(self.do("export"))["version"], 1)
        kept, merged = self.named("Li Ming"), self.named("黎明")
        self.do("merge", kept, merged)
        self.do("merge", self.uid("organisations", "lantern"), self.uid("organisations", "harbour"))
        self.do("searches", "--save", "Beacons", "beacon", "year:2019")
        text = self.do("export")
        document = json.loads(text)
        self.assertEqual(document["version"], 2)
        self.assertEqual([entry["name"] for entry in document["people"]], ["Li Ming"])
        self.assertEqual([entry["names"][0]["text"] for entry in document["organisations"]], ["Harbour League"])
        self.assertEqual([entry["words"] for entry in document["searches"]], ["beacon year:2019"])
        self.assertNotIn("people", json.loads(self.do("export", "beacons")))
        people = [row[1:] for row in self.rows("people")]
        bodies = [row[1:] for row in self.rows("organisations")]
        cards = self.do("export", "--format", "vcard")
        self.assertEqual(cards.count("BEGIN:VCARD"), 2)
        self.assertIn("FN:黎明", cards)

        path = self.folder / "whole.json"
        path.write_text(text)
        self.log = self.folder / "other"
        self.do("import", path)
        self.assertEqual(self.do("export"), text)
        self.assertEqual([row[1:] for row in self.rows("people")], people)
        self.assertEqual([row[1:] for row in self.rows("organisations")], bodies)
        self.assertIn("黎明", self.do("person", kept))
        self.do("check")
        self.do("undo")
        self.assertEqual(self.rows("people"), [])
        self.assertEqual(self.rows("searches"), [])

    def test_searches(self):
        self.do("searches", "--save", "Beacons", "beacon", "year:2019")
        self.do("searches", "--save", "All", "--order", "title")
        self.do("searches", "--save", "Beacons", "beacons")
        self.assertEqual([row[1:] for row in self.rows("searches")],
                         [["Beacons", "beacons", "newest"], ["All", "", "title"]])
        self.do("searches", "--remove", "Beacons")
        self.assertEqual([row[1] for row in self.rows("searches")], ["All"])
        self.do("undo")
        self.assertEqual(len(self.rows("searches")), 2)
        self.refuse("searches", "--remove", "Nothing")
        self.assertEqual(self.run_cli("searches", "words").returncode, 2)


if __name__ == "__main__":
    support.main()
