#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In and out: exported logs, tables, calendars, cards."""

import hashlib
import json
import subprocess

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082")

MAP = """\
# A table of our own.
[meeting]
title = Visit of {guest} ({from})
date = {day}
text = {remark}
[person]
name = {guest}
titles = President, Queen
country = {from}
side = guest
role = principal
"""

TABLE = """\
day,guest,from,remark
2018-07-02,President Ann Poe,Kenya,"Tea,
and cakes."
2018-07-03,Queen B,Ruritania,
2018-13-01,Queen B,Kenya,
2018-07-04,Queen "B",Kenya,
2018-07-05,Queen C,"Kenya, Republic of",
"""


class ExchangeTest(support.CliTest):
    def write(self, name, content):
        path = self.folder / name
        path.write_text(content) if isinstance(content, str) else path.write_bytes(content)
        return path

    def in_log(self, name, *args, **options):
        """Runs the program on another log."""
        return self.run_cli("--log", self.folder / name, *args, log=False, **options)

    def export(self, name="log", *args):
        run = self.in_log(name, "export", *args)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return run.stdout

    # Exported logs

    def test_a_log_comes_back_byte_by_byte(self):
        self.do("import", ANNOUNCEMENT, "--address", "https://example.org/news/1")
        self.do("import", "--confirm", ANNOUNCEMENT)
        self.import_table()
        files = self.folder / "files"
        exported = self.export("log", "--with-files", files)
        self.assertEqual(len(json.loads(exported)["meetings"]), 4)
        path = self.write("log.json", exported)
        run = self.in_log("second", "import", path, "--with-files", files)
        self.assertEqual((run.returncode, run.stderr, run.stdout), (0, "", "4 meetings imported.\n"))
        self.assertEqual(self.export("second"), exported)
        self.assertEqual(self.in_log("second", "check").returncode, 0)
        found = self.in_log("second", "search", "poe").stdout
        self.assertIn("Visit of President Ann Poe", found)

    def test_meetings_are_sorted_by_uid(self):
        self.import_table()
        self.do("import", ANNOUNCEMENT)
        uids = [meeting["uid"] for meeting in self.exported()["meetings"]]
        self.assertEqual(uids, sorted(uids))
        self.assertEqual(len(uids), 3)

    def test_what_is_there_already_stays(self):
        self.import_table()
        exported = self.export()
        path = self.write("log.json", exported)
        run = self.run_cli("import", path)
        self.assertEqual((run.returncode, run.stdout), (0, "0 meetings imported.\n"))
        self.assertIn("2 meetings were in the log already.", run.stderr)
        self.assertEqual(self.export(), exported)

    def test_a_meeting_without_a_title_is_not_confirmed(self):
        text = json.loads(self.do("article", ANNOUNCEMENT, log=False))["text"]
        self.do("import", "-", stdin=text)
        files = self.folder / "files"
        path = self.write("log.json", self.export("log", "--with-files", files))
        self.log = self.folder / "other"
        self.do("import", "--confirm", path, "--with-files", files)
        self.assertEqual([m["status"] for m in self.exported()["meetings"]], ["to review"])

    def test_a_broken_log_changes_nothing(self):
        self.do("import", ANNOUNCEMENT)
        before = self.export()
        document = json.loads(before)
        good = dict(document["meetings"][0], uid="00000000-0000-4000-8000-000000000001", people=[], documents=[],
                    photos=[], photo_credits=[], sources=[], evidence=[], provenance=[], published=None)
        cases = [
            ("", ["empty"]),
            ("{", ["Line 1"]),
            (before[:-10], ["ends in the middle"]),
            (before.replace('"version" : 1', '"version" : 3'), ["newer"]),
            (before.replace('"format" : "chancery"', '"format" : "other"'), ["not a log"]),
            (before.replace('"status" : "to review"', '"status" : "done"'), ["meetings[0].status", "“done”"]),
            (json.dumps(dict(document, meetings=[good, good])), ["Two records", good["uid"]]),
            (json.dumps(dict(document, meetings=[good, dict(good, title=None, status="confirmed")])),
             ["meetings[1]", "title"]),
        ]
        for content, words in cases:
            with self.subTest(words=words):
                self.refuse("import", self.write("log.json", content), words=words)
                self.assertEqual(self.export(), before)
        self.refuse("import", self.folder / "nowhere.json", words=["no file"])

    def test_what_an_office_keeps(self):
        """Markings, apologies, parties, signatories, scans: they come in, are shown, found, and go out again."""
        sha256 = hashlib.sha256(PIXEL).hexdigest()
        files = self.folder / "files"
        files.mkdir()
        (files / sha256).write_bytes(PIXEL)
        meeting = {
            "uid": "00000000-0000-4000-8000-000000000001", "title": "Talks on tides", "marking": "Confidential",
            "other_titles": [{"language": "nb", "text": "Samtaler om tidevann"}],
            "agreements": ["Both sides will dredge the channel."],
            "people": [{"name": "Ann Poe", "attendance": "apologies", "deputising_for": "Ina Loe"}],
            "documents": [{
                "type": "treaty", "title": "Treaty on Quays", "status": "in force", "parties": ["Norland", "Sudland"],
                "signatories": [{"name": "Ivo Kestrel", "title": "Envoy", "party": "Norland"}], "date": "2019-05-07",
                "place": "Ferryholm", "languages": ["en", "nb"], "in_force": "2020-01",
                "files": [{"file": sha256, "name": "quays.png", "role": "signed scan", "text": "Whereas beacons are dim"}],
            }],
            "photos": [{"credit": "Photo by T. Quill", "people": ["Ann Poe", "Ina Loe"], "alt_text": "Two people at a crane",
                        "rights": "All rights reserved"}],
            "sources": [{"address": "https://example.org/", "subheadline": "Dredging begins", "source": sha256,
                         "http_status": 200, "retrieved": "2019-05-08T00:00:00Z"}],
        }
        path = self.write("log.json", json.dumps({"format": "chancery", "version": 1, "meetings": [meeting]}))
        self.assertEqual(self.do("import", path, "--with-files", files), "1 meeting imported.\n")
        [line] = self.listed()
        shown = self.do("show", line.split("\t")[0])
        for words in ("Confidential", "nb: Samtaler om tidevann", "Both sides will dredge", "Sent apologies", "Ina Loe",
                      "Treaty on Quays (In force)", "Norland; Sudland", "Ivo Kestrel, Envoy, Norland", "Ferryholm, 7 May 2019",
                      "January 2020", "en, nb", "Signed scan: quays.png", "Ann Poe, Ina Loe", "Two people at a crane",
                      "All rights reserved"):
            self.assertIn(words, shown)
        for words in ("beacons", "kestrel", "dredging", "document:ferryholm", "signed:yes"):
            self.assertEqual(len(self.do("search", words).splitlines()), 1, words)
        self.assertEqual(self.run_cli("check").returncode, 0)

        copies = self.folder / "copies"
        exported = self.do("export", "--with-files", copies)
        self.assertEqual((copies / sha256).read_bytes(), PIXEL)
        self.assertEqual(json.loads(exported)["meetings"][0]["documents"][0]["signatories"][0]["party"], "Norland")
        self.in_log("second", "import", self.write("again.json", exported), "--with-files", copies)
        self.assertEqual(self.export("second"), exported)

    def test_pictures_go_along(self):
        sha256 = hashlib.sha256(PIXEL).hexdigest()
        document = {"format": "chancery", "version": 1, "meetings": [
            {"title": "With a picture", "photos": [{"credit": "Photo by A/B", "file": sha256, "media_type": "image/png"}]}]}
        path = self.write("picture.json", json.dumps(document))
        files = self.folder / "files"
        files.mkdir()
        (files / sha256).write_bytes(PIXEL)
        self.assertEqual(self.do("import", path, "--with-files", files), "1 meeting imported.\n")

        copies = self.folder / "copies"
        exported = self.do("export", "--with-files", copies)
        self.assertEqual([copy.name for copy in copies.iterdir()], [sha256])
        self.assertEqual((copies / sha256).read_bytes(), PIXEL)
        second = self.in_log("second", "import", self.write("log.json", exported), "--with-files", copies)
        self.assertEqual((second.returncode, second.stderr), (0, ""))
        self.assertEqual(self.export("second"), exported)
        self.assertEqual(self.in_log("second", "check").returncode, 0)

    def test_a_picture_that_is_not_what_its_name_says(self):
        sha256 = hashlib.sha256(b"another").hexdigest()
        document = {"format": "chancery", "version": 1, "meetings": [{"title": "T", "photos": [{"file": sha256}]}]}
        path = self.write("picture.json", json.dumps(document))
        files = self.folder / "files"
        files.mkdir()
        (files / sha256).write_bytes(PIXEL)
        self.refuse("import", path, "--with-files", files, words=[sha256])
        self.assertEqual(self.listed(), [])

    def test_a_picture_that_is_not_at_hand_is_told(self):
        document = {"format": "chancery", "version": 1, "meetings": [{"title": "T", "photos": [{"file": "0" * 64}]}]}
        run = self.run_cli("import", self.write("picture.json", json.dumps(document)))
        self.assertEqual((run.returncode, run.stdout), (0, "1 meeting imported.\n"))
        self.assertIn("--with-files", run.stderr)
        self.assertEqual(self.exported()["meetings"][0]["photos"][0]["file"], "0" * 64)

    # Tables

    def import_table(self, table=TABLE, mapping=MAP):
        return self.run_cli("import", "--csv", self.write("visits.csv", table), "--map", self.write("visits.map", mapping))

    def test_a_table(self):
        run = self.import_table()
        self.assertEqual((run.returncode, run.stdout), (1, "2 meetings imported.\n"))
        lines = run.stderr.splitlines()
        self.assertEqual(len(lines), 4, run.stderr)
        self.assertIn("visits.csv, line 4: No country is called “Ruritania”", lines[0])
        self.assertIn("visits.csv, line 5: “2018-13-01”", lines[1])
        self.assertIn("visits.csv, line 6: ", lines[2])
        self.assertIn("3 rows were refused.", lines[3])

        meetings = {meeting["title"]: meeting for meeting in self.exported()["meetings"]}
        self.assertEqual(sorted(meetings), ["Visit of President Ann Poe (Kenya)", "Visit of Queen C (Kenya, Republic of)"])
        meeting = meetings["Visit of President Ann Poe (Kenya)"]
        self.assert_holds(meeting, {
            "status": "to review", "text": "Tea,\nand cakes.", "meeting": {"date": "2018-07-02"},
            "people": [{"name": "Ann Poe", "title": "President", "country": "KE", "side": "guest", "role": "principal"}]})

    def test_a_table_is_undone_at_once(self):
        self.do("import", ANNOUNCEMENT)
        before = self.listed()
        self.import_table()
        self.assertEqual(len(self.listed()), 3)
        self.assertIn("visits.csv", self.do("undo"))
        self.assertEqual(self.listed(), before)

    def test_possible_duplicates_are_listed_and_imported(self):
        table = TABLE.splitlines()[0] + "\n2018-07-02,Queen B,Kenya,\n2018-07-02,Queen B,Uganda,\n2018-07-03,Queen B,Kenya,\n"
        run = self.import_table(table)
        self.assertEqual((run.returncode, run.stdout), (0, "3 meetings imported.\n"))
        self.assertIn("line 3: “Visit of Queen B (Uganda)” (2 July 2018) may be a meeting that is there already: line 2, "
                      "“Visit of Queen B (Kenya)” (2 July 2018)", run.stderr)
        self.assertIn("1 imported meeting may be there twice.", run.stderr)
        run = self.import_table(table)
        self.assertEqual((run.returncode, run.stdout), (0, "3 meetings imported.\n"))
        for uid in [line.split("\t")[0] for line in self.listed() if "\t2018-07-03\t" in line][-1:]:
            self.assertIn(f"“Visit of Queen B (Kenya)” (3 July 2018) may be a meeting that is there already: {uid} “Visit of Queen B "
                          "(Kenya)” (3 July 2018)", run.stderr)
        self.assertIn("3 imported meetings may be there twice.", run.stderr)
        self.assertEqual(len(self.listed()), 6)

    def test_tables_that_make_no_sense(self):
        table = self.write("visits.csv", TABLE)
        self.refuse("import", "--csv", table, "--map", self.folder / "nowhere.map", words=["nowhere.map"])
        self.refuse("import", "--csv", self.folder / "nowhere.csv", "--map", self.write("a.map", MAP), words=["nowhere.csv"])
        self.refuse("import", "--csv", table, "--map", self.write("b.map", MAP.replace("{day}", "{when}")),
                    words=["b.map, line 4", "“when”"])
        self.refuse("import", "--csv", table, "--map", self.write("c.map", "[meeting]\nnonsense\n"), words=["c.map, line 2"])
        self.refuse("import", "--csv", self.write("empty.csv", ""), "--map", self.write("a.map", MAP), words=["empty"])
        self.refuse("import", "--csv", self.write("picture.csv", PIXEL), "--map", self.write("a.map", MAP), words=["text"])
        self.assertEqual(self.listed(), [])
        for args in [["--csv", table], ["--map", table], ["--csv", table, "--map", table, "x"], []]:
            self.assertEqual(self.run_cli("import", *args).returncode, 2, args)

    def test_trying_a_table_saves_nothing(self):
        run = self.run_cli("import", "--csv", self.write("visits.csv", TABLE), "--map", self.write("visits.map", MAP), "--dry-run")
        self.assertEqual(run.returncode, 1)
        self.assertEqual([json.loads(line)["title"] for line in run.stdout.splitlines()],
                         ["Visit of President Ann Poe (Kenya)", "Visit of Queen C (Kenya, Republic of)"])
        self.assertIn("visits.csv, line 5: “2018-13-01”", run.stderr)
        self.assertIn("3 rows were refused.", run.stderr)
        self.assertFalse(self.log.exists())
        self.assertEqual(self.run_cli("import", "--dry-run", ANNOUNCEMENT).returncode, 2)

    def test_a_map_that_comes_with_the_program(self):
        table = "id,start_date,end_date,visitor,country,description\n1,1999-05-01,1999-05-01,King A,U.S.S.R.,Tea.\n"
        self.assertEqual(self.do("import", "--csv", self.write("t.csv", table), "--map", "visits"), "1 meeting imported.\n")
        [meeting] = self.exported()["meetings"]
        self.assert_holds(meeting, {"status": "confirmed", "people": [{"name": "A", "title": "King", "country": "SU"}]})

    def test_the_real_tables(self):
        for name, mapping, n in [("visits-by-foreign-leaders.csv", "visits", 3264), ("travels-abroad.csv", "travels", 4271)]:
            table = support.shared("data", name)
            run = self.run_cli("import", "--csv", table, "--map", mapping)
            self.assertEqual((run.returncode, run.stdout), (0, f"{n} meetings imported.\n"), run.stderr)
        exported = self.export()
        run = self.in_log("second", "import", self.write("log.json", exported))
        self.assertEqual((run.returncode, run.stdout), (0, "7535 meetings imported.\n"), run.stderr)
        self.assertEqual(self.export("second"), exported)

    # Out

    def test_a_search_or_single_meetings(self):
        self.import_table()
        [poe] = [line.split("\t")[0] for line in self.do("search", "poe").splitlines()]
        for args in [[poe], [poe[:8] + poe[8:13]], ["poe"], ["ann", "po"], [poe, poe]]:
            with self.subTest(args=args):
                self.assertEqual([meeting["uid"] for meeting in self.exported(*args)["meetings"]], [poe])
        self.assertEqual(self.exported("nobody")["meetings"], [])
        self.refuse("export", "00000000-0000-4000-8000-000000000000")

    def test_formats(self):
        self.import_table()
        self.do("import", ANNOUNCEMENT)
        calendar = self.do("export", "--format", "ical")
        self.assertEqual(calendar.count("BEGIN:VEVENT\r\n"), 3)
        cards = self.do("export", "--format", "vcard", "poe")
        self.assertIn("FN:Ann Poe\r\nTITLE:President\r\n", cards)
        self.assertEqual(cards.count("BEGIN:VCARD\r\n"), 1)
        path = self.folder / "log.csv"
        self.assertEqual(self.do("export", "--format", "csv", "-o", path), "")
        self.assertTrue(path.read_bytes().startswith(b"uid,status,title,"))

    def test_what_a_calendar_has_no_place_for_is_told(self):
        document = {"format": "chancery", "version": 1, "meetings": [{"title": "Nobody knows when"}]}
        self.do("import", self.write("log.json", json.dumps(document)))
        run = self.run_cli("export", "--format", "ical")
        self.assertEqual(run.returncode, 0)
        self.assertIn("1 meeting has no date", run.stderr)

    def test_a_full_disk(self):
        self.do("import", ANNOUNCEMENT)
        with open("/dev/full", "wb") as full:
            run = self.run_cli_to(full)
        self.assertEqual(run.returncode, 1)
        self.assertEqual(len(run.stderr.splitlines()), 1, run.stderr)

    def run_cli_to(self, stdout):
        return subprocess.run([support.CLI, "--log", str(self.log), "export"], stdout=stdout, stderr=subprocess.PIPE,
                              stdin=subprocess.DEVNULL, env=self.environment, timeout=support.PATIENCE, text=True)


if __name__ == "__main__":
    support.main()
