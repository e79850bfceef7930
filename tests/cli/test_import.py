#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an announcement to a record in the log: by address, from a file, from standard input."""

import datetime
import importlib.util
import json

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"
TITLE = "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"
PEOPLE = [
    # name, title, organisation, side, role
    ("Ana Bragança", "Minister", "Ministry of Oceans", "host", "principal"),
    ("Piet Zandvoort", "Director General", "European Ports Agency", "guest", "principal"),
    ("Rui Valadares", "Director-General of International Cooperation", None, "host", "attendee"),
    ("Inês Morgado", "Director-General of Harbours", None, "host", "attendee"),
    ("Marja Kuusisto", "Director of the Department of Safety", "EPA", "guest", "attendee"),
]
DOCUMENT = ("Memorandum of Understanding between the Ministry of Oceans and the European Ports Agency on "
            "Cooperation in Tidal Energy")


class ImportTest(support.CliTest):
    def check_announcement(self, meeting):
        self.assertEqual(meeting["title"], TITLE)
        self.assertEqual(meeting["language"], "en")
        self.assertEqual((meeting["meeting"]["date"], meeting["meeting"]["kind"]), ("2021-03-09", "meeting"))
        people = [(p["name"], p["title"], p["organisation"], p["side"], p["role"]) for p in meeting["people"]]
        self.assertEqual(people, PEOPLE)
        self.assert_holds(meeting["photo_credits"], [{"creator": "Tomás Silva", "credit": "MOOC"}])
        self.assert_holds(meeting["documents"], [{"type": "memorandum of understanding", "title": DOCUMENT,
                                                  "status": "signed"}])

    def test_from_an_address(self):
        site = self.serve({"/a.html": (ANNOUNCEMENT.read_bytes(),)})
        before = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        [uid] = self.do_import(site.address("/a.html"))
        [meeting] = self.exported()["meetings"]
        self.check_announcement(meeting)
        self.assertEqual((meeting["uid"], meeting["status"]), (uid, "to review"))
        [source] = meeting["sources"]
        self.assertEqual((source["address"], source["headline"]), (site.address("/a.html"), TITLE))
        self.assertEqual(source["publisher"], "Ministry of Oceans")
        retrieved = datetime.datetime.fromisoformat(source["retrieved"].replace("Z", "+00:00"))
        self.assertTrue(before <= retrieved <= datetime.datetime.now(datetime.timezone.utc))

    def test_the_same_address_twice_is_read_once(self):
        site = self.serve({"/a.html": (ANNOUNCEMENT.read_bytes(),)})
        address = site.address("/a.html")
        run = self.run_cli("import", address, f"{address}#part", f"{address}/?utm_source=letter")
        self.assertEqual((run.returncode, len(run.stdout.splitlines())), (0, 1))
        self.assertIn(f"{address}#part: It was named twice, and is read once.", run.stderr)
        self.assertIn("utm_source=letter: It was named twice, and is read once.", run.stderr)

    def test_the_address_after_a_redirect_is_kept_too(self):
        def redirect(handler):
            handler.send_response(302)
            handler.send_header("Location", "/a.html")
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        site = self.serve({"/a.html": (ANNOUNCEMENT.read_bytes(),), "/old": redirect})
        self.do_import(site.address("/old"))
        [source] = self.exported()["meetings"][0]["sources"]
        self.assertEqual((source["address"], source["final_address"]), (site.address("/old"), site.address("/a.html")))

    def test_from_a_file_standard_input_and_pasted_text(self):
        self.do_import(ANNOUNCEMENT, "--address", "http://oceans.example/a", "--publisher", "Oceans Desk")
        self.do_import("-", stdin=ANNOUNCEMENT.read_bytes())
        text = json.loads(self.do("article", ANNOUNCEMENT, log=False))
        self.do_import("-", stdin=f"{text['title']}\n\n{text['text']}\n")
        meetings = self.exported()["meetings"]
        self.assertEqual(len(meetings), 3)
        for meeting in meetings:
            self.check_announcement(meeting)
        sources = [(m["sources"][0]["address"], m["sources"][0]["publisher"]) for m in meetings]
        self.assertIn(("http://oceans.example/a", "Oceans Desk"), sources)

    def test_empty_options_count_as_not_given(self):
        plain = self.do("extract", ANNOUNCEMENT, log=False)
        self.assertEqual(self.do("extract", "--address", "", "--publisher", "", ANNOUNCEMENT, log=False), plain)

    def test_confirm(self):
        [uid] = self.do_import("--confirm", ANNOUNCEMENT)
        self.assertEqual(self.listed(), [f"{uid}\t2021-03-09\tconfirmed\t{TITLE}"])

    def test_several_pages_go_on_past_a_failed_one(self):
        run = self.run_cli("import", ANNOUNCEMENT, self.folder / "nothing.html", ANNOUNCEMENT)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (1, 1))
        self.assertEqual(len(self.listed()), 2)

    def test_a_meeting_that_is_in_the_log_already_is_told(self):
        [first] = self.do_import(ANNOUNCEMENT, "--address", "http://oceans.example/a")
        run = self.run_cli("import", ANNOUNCEMENT, "--address", "https://oceans.example/a#top")
        self.assertEqual((run.returncode, run.stderr, len(run.hints)), (0, "", 1))
        self.assertIn(first, run.hints[0])

        other = self.folder / "other-side.txt"
        other.write_text("Director General Zandvoort in talks with Minister Bragança\n\nOn March 9, 2021, Director General "
                         "Piet Zandvoort of the European Ports Agency met with Minister Ana Bragança.\n")
        run = self.run_cli("import", other)
        self.assertEqual((run.returncode, len(run.hints)), (0, 1))

        unrelated = self.folder / "unrelated.txt"
        unrelated.write_text("Minister Bragança meets the Envoy\n\nOn March 9, 2021, Minister Ana Bragança met with "
                             "Envoy Jo Hartog.\n")
        self.assertEqual(self.run_cli("import", unrelated).hints, [])

    def test_a_page_without_a_headline_waits_for_a_title(self):
        text = json.loads(self.do("article", ANNOUNCEMENT, log=False))["text"]
        [uid] = self.do_import("-", stdin=text)
        run = self.run_cli("import", "--confirm", "-", stdin=text)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (0, 1))
        for meeting in self.exported()["meetings"]:
            self.assertEqual((meeting["title"], meeting["status"]), (None, "to review"))
        self.assertIn("Ana Bragança", self.do("show", uid))

    def test_an_article_is_added_to_a_meeting(self):
        [uid] = self.do_import(ANNOUNCEMENT, "--address", "http://oceans.example/a")
        other = self.folder / "other-side.txt"
        other.write_text("Talks on harbours\n\nOn March 9, 2021, Director General Piet Zandvoort met with Minister Ana "
                         "Bragança.\n")
        self.assertEqual(self.do_import("--add-to", uid[:8], other), [uid])
        [meeting] = self.exported()["meetings"]
        self.check_announcement(meeting)
        self.assertEqual([s["headline"] for s in meeting["sources"]], [TITLE, "Talks on harbours"])
        self.refuse("import", "--add-to", uid, other)
        self.refuse("import", "--add-to", "00000000", other)
        self.do("undo")
        self.assertEqual(len(self.exported()["meetings"][0]["sources"]), 1)

    def test_extract_saves_nothing(self):
        proposal = json.loads(self.do("extract", ANNOUNCEMENT))
        self.check_announcement(proposal)
        self.assertFalse(self.log.exists())

    def test_explain_marks_the_words_and_names_the_rule(self):
        lines = self.do("extract", "--explain", ANNOUNCEMENT, log=False).splitlines()
        at = lines.index("people[0].name: Ana Bragança")
        self.assertIn("[Ana Bragança]", lines[at + 1])
        self.assertIn("Ministry of Oceans", lines[at + 1])
        self.assertRegex(lines[at + 2], "text, by the rule “title-name")

    def test_extract_of_several_files_is_an_array_in_their_order(self):
        other = self.folder / "other.txt"
        other.write_text("Nothing happened\n\nThe harbour was calm, and the office stayed closed all day.\n")
        run = self.run_cli("extract", ANNOUNCEMENT, other)
        self.assertEqual(run.returncode, 0)
        first, second = json.loads(run.stdout)
        self.assertEqual((first["title"], second["title"]), (TITLE, "Nothing happened"))

    def test_evidence_quotes_the_text_that_article_prints(self):
        text = json.loads(self.do("article", ANNOUNCEMENT, log=False))["text"]
        proposal = json.loads(self.do("extract", ANNOUNCEMENT, log=False))
        proved = {}
        for evidence in proposal["evidence"]:
            self.assertIn(evidence["source"], ("text", "metadata", "derived"))
            self.assertTrue(evidence["rule"])
            self.assertTrue(0 <= evidence["confidence"] <= 1)
            if evidence["source"] != "metadata":
                self.assertEqual(text[evidence["start"]:evidence["end"]], evidence["quote"])
            proved.setdefault(evidence["path"], []).append(evidence)
        for i, person in enumerate(proposal["people"]):
            for key, value in person.items():
                if value is not None:
                    self.assertIn(f"people[{i}].{key}", proved)
            for key in ("name", "title", "organisation"):
                for evidence in proved.get(f"people[{i}].{key}", []):
                    self.assertEqual((evidence["source"], evidence["quote"]), ("text", person[key]))
        for path in ("title", "language", "meeting.date", "meeting.kind", "photo_credits[0].creator",
                     "photo_credits[0].credit", "documents[0].type", "documents[0].title", "documents[0].status"):
            self.assertIn(path, proved)

    def test_a_page_that_holds_no_meeting_waits_for_review(self):
        page = self.folder / "weather.txt"
        page.write_text("Weather\n\nIt will rain in the north, and the south stays dry until the weekend.\n")
        run = self.run_cli("import", page)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (0, 1))
        [line] = self.listed()
        self.assertEqual(line.split("\t")[2:], ["to review", "Weather"])
        self.assertEqual(self.exported()["meetings"][0]["people"], [])

    def test_a_broken_encoding_is_read_and_told(self):
        page = self.folder / "broken.html"
        page.write_bytes(ANNOUNCEMENT.read_bytes().replace("tidal energy".encode(), b"tidal\xff\xfe energy", 1))
        run = self.run_cli("import", page)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (0, 1))
        self.check_announcement(self.exported()["meetings"][0])


class SeedTest(support.CliTest):
    """The article that the owner gave as the description of the system, in six kinds of pages."""

    def setUp(self):
        super().setUp()
        self.gold = json.loads(support.shared("articles", "most-20180702-unido.json").read_text())
        self.text = support.shared("articles", "most-20180702-unido.txt").read_text()
        spec = importlib.util.spec_from_file_location("page", support.shared("eval", "page.py"))
        self.page = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self.page)

    def check(self, meeting):
        for key in ("title", "language", "meeting", "people", "organisations", "photo_credits", "documents"):
            self.assert_holds(meeting[key], self.gold[key], key)
        self.assertTrue(meeting["topics"])

    def test_every_style_of_page_value_for_value(self):
        styles = {}
        for style in range(6):
            styles[f"/{style}.html"] = (self.page.lay(self.text, self.gold, style), "text/html")
            styles[f"/{style}/anonymous.html"] = (self.page.lay(self.text, {}, style), "text/html")
        site = self.serve(styles)
        for path in styles:
            with self.subTest(path):
                [uid] = self.do_import(site.address(path))
                [meeting] = [m for m in self.exported()["meetings"] if m["uid"] == uid]
                self.check(meeting)
                self.assertEqual(meeting["sources"][0]["address"], site.address(path))
                self.assertTrue(meeting["sources"][0]["retrieved"])
        self.assertEqual(len(self.do("search", "Ye Dongbai").splitlines()), len(styles))

    def test_the_text(self):
        self.do_import("-", stdin=self.text)
        self.check(self.exported()["meetings"][0])


if __name__ == "__main__":
    support.main()
