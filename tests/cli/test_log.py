#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in the log comes out of it: list, search, show, print, export."""

import json
import shutil
import subprocess

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"
TITLE = "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"


class LogTest(support.CliTest):
    def setUp(self):
        super().setUp()
        [self.uid] = self.do_import(ANNOUNCEMENT)

    def found(self, *words):
        return [line.split("\t")[0] for line in self.do("search", *words).splitlines()]

    def add(self, headline, text):
        path = self.folder / "more.txt"
        path.write_text(f"{headline}\n\n{text}\n")
        return self.run_cli("import", path).stdout.split("\t")[0]

    def test_list_is_newest_first(self):
        later = self.add("Minister Bragança Meets with the Envoy",
                         "On April 1, 2022, Minister Ana Bragança met with Envoy Jo Hartog.")
        earlier = self.add("Minister Bragança Meets with the Envoy",
                           "On April 1, 2019, Minister Ana Bragança met with Envoy Jo Hartog.")
        self.assertEqual([line.split("\t")[0] for line in self.listed()], [later, self.uid, earlier])

    def test_list_in_another_order(self):
        other = self.add("A Word with the Envoy", "On April 1, 2022, Minister Ana Bragança met with Envoy Jo Hartog.")
        def uids(*args):
            return [line.split("\t")[0] for line in self.do(*args).splitlines()]
        self.assertEqual(uids("list", "--order", "oldest"), [self.uid, other])
        self.assertEqual(uids("list", "--order", "title")[0], other)
        self.assertEqual(uids("search", "--order", "oldest", "bragança"), [self.uid, other])
        self.assertEqual(self.run_cli("list", "--order", "weight").returncode, 2)

    def test_search_in_fields(self):
        other = self.add("A Word with the Envoy", "On April 1, 2022, Minister Ana Bragança met with Envoy Jo Hartog.")
        self.assertEqual(self.do("search", "year:2022").split("\t")[0], other)
        self.assertEqual(self.do("search", "person:bragança", "year:2021").split("\t")[0], self.uid)
        self.assertEqual(self.do("search", "year:2020"), "")

    def test_a_search_that_can_find_nothing_is_refused(self):
        for command in (["search"], ["search", "tidal"]):
            for words, sentence in (("country:XX9", "No “country” is called “XX9”."),
                                    ("year:abc", "“abc” is no year. Years are typed as 2018 or 1990-1995."),
                                    ("signed:maybe", "“signed” cannot be “maybe”. It can be: yes, no.")):
                run = self.run_cli(*command, words)
                self.assertEqual((run.returncode, run.stdout), (2, ""))
                self.assertIn(sentence, run.stderr)
        path = self.folder / "never.json"
        run = self.run_cli("export", "signed:maybe", "-o", path)
        self.assertEqual((run.returncode, path.exists()), (2, False))
        run = self.run_cli("print", "--search", "year:abc", "-o", self.folder / "never.pdf")
        self.assertEqual((run.returncode, (self.folder / "never.pdf").exists()), (2, False))

    def test_search_best_first(self):
        self.add("A Word with the Envoy", "On April 1, 2022, Minister Ana Bragança met with Envoy Jo Hartog. "
                                          "Long after the talks there was dinner, and some spoke of tidal currents.")
        titled = self.add("Tidal Power Discussed", "On April 1, 2001, Minister Ana Bragança met with Envoy Jo Hartog.")
        self.assertEqual(self.do("search", "--order", "best", "tidal").split("\t")[0], titled)
        self.assertNotEqual(self.found("tidal")[0], titled)

    def test_search_with_passages(self):
        other = self.add("A Word with the Envoy", "On April 1, 2022, Minister Ana Bragança met with Envoy Jo Hartog. "
                                                  "Long after the talks there was dinner.")
        uid, _, _, title, passage = self.do("search", "--snippets", "dinner").rstrip("\n").split("\t")
        self.assertEqual((uid, title), (other, "A Word with the Envoy"))
        self.assertIn("there was dinner", passage)
        self.assertNotIn("\033", passage)
        self.assertEqual(self.run_cli("list", "--snippets").returncode, 2)

    def test_search_with_a_slip(self):
        run = self.run_cli("search", "persn:braganca")
        self.assertEqual((run.returncode, run.stdout), (0, ""))
        self.assertIn("There is no field “persn”. Did you mean “person:”?", run.stderr + str(run.hints))

    def test_search(self):
        other = self.add("海洋部部长会见来宾", "2022年4月1日，海洋部部长林海会见了来访的客人。")
        for words in (["Kuusisto"], ["kuusisto"], ["braganca"], ["harbours", "tidal"], ["MOOC"], ["Zandv"], ["EPA"],
                      ["tidal energy"], ["“EPA”"]):
            self.assertEqual(self.found(*words), [self.uid], words)
        for words in (["会见"], ["部长"], ["海洋"], ["海"]):
            self.assertEqual(self.found(*words), [other], words)
        self.assertEqual(self.found("nowhere"), [])
        self.assertEqual(self.found("kuusisto", "nowhere"), [])

    def test_show(self):
        text = self.do("show", self.uid[:8])
        for words in (TITLE, self.uid, "9 March 2021", "Marja Kuusisto", "Director of the Department of Safety", "EPA",
                      "Memorandum of Understanding", "Tomás Silva", "Ministry of Oceans"):
            self.assertIn(words, text)

    def test_export_has_the_text_only_in_the_sources(self):
        export = self.exported()
        self.assertEqual((export["format"], export["version"]), ("chancery", 1))
        [meeting] = export["meetings"]
        proposal = json.loads(self.do("extract", ANNOUNCEMENT))
        self.assert_holds(meeting, proposal)
        self.assertEqual(meeting["uid"], self.uid)
        text = meeting["sources"][0]["text"]
        self.assertIn("tidal energy", text)
        meeting["sources"][0]["text"] = None
        self.assertNotIn(text, json.dumps(meeting, ensure_ascii=False))

    def pdf_text(self, *uids):
        if shutil.which("pdftotext") is None:
            self.skipTest("poppler-utils is not installed")
        path = self.folder / "summary.pdf"
        self.assertEqual(self.do("print", *uids, "-o", path), "")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        return " ".join(text.split())

    def test_print(self):
        text = self.pdf_text(self.uid)
        for words in ("Ana Bragança", "Piet Zandvoort", "9 March 2021", "Director-General of Harbours", "Tomás Silva",
                      "Cooperation in Tidal Energy", "UNCONFIRMED", "1 of "):
            self.assertIn(words, text)

    def test_print_of_a_confirmed_meeting_has_no_mark(self):
        [uid] = self.do_import("--confirm", ANNOUNCEMENT)
        self.assertNotIn("UNCONFIRMED", self.pdf_text(uid))

    def test_nothing_found_is_not_printed(self):
        path = self.folder / "nothing.pdf"
        for product in ("summary", "digest", "register"):
            self.refuse("print", "--product", product, "--search", "nowhere to be found", "-o", path)
            self.assertFalse(path.exists())

    def test_print_in_other_scripts(self):
        chinese = self.add("海洋部部长会见来宾", "2022年4月1日，海洋部部长林海会见了来访的客人。")
        russian = self.add("Министр океана принял посла", "1 апреля 2022 года министр океана принял посла.")
        text = self.pdf_text(chinese, russian)
        self.assertIn("海洋部部长会见来宾", text.replace(" ", ""))
        self.assertIn("Министр океана принял посла", text)

    def test_history(self):
        self.do("undo")
        lines = [line.split("\t") for line in self.do("history").splitlines()]
        self.assertEqual([line[0] for line in lines], ["2", "1"])
        self.assertTrue(lines[0][4].startswith("Undone: Import "), lines[0])
        self.assertEqual(lines[1][3], self.uid)
        self.assertEqual(len(self.do("history", self.uid).splitlines()), 2)
        self.refuse("history", "00000000-0000")

    def test_check_tells_the_head_of_the_history(self):
        self.assertRegex(self.do("check"), r"(?s)sound.*: 1 [0-9a-f]{64}\n$")

    def test_undo(self):
        self.do("undo")
        self.assertEqual(self.listed(), [])
        self.refuse("undo")

    def test_redo(self):
        self.refuse("redo", words=["nothing to redo"])
        listed = self.listed()
        undone = self.do("undo").removeprefix("Undone: ")
        self.assertEqual(self.do("redo"), f"Redone: {undone}")
        self.assertEqual(self.listed(), listed)
        self.refuse("redo")
        self.assertTrue(self.do("history").splitlines()[0].split("\t")[4].startswith("Redone: Import "))

    def test_nothing_is_redone_after_another_change(self):
        self.do("undo")
        self.add("Talks on tides", "On 1 April 2022 the minister met the ambassador.")
        self.refuse("redo")
        self.assertEqual(len(self.listed()), 1)


if __name__ == "__main__":
    support.main()
