#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes in from elsewhere and makes no sense: each is told in one line, and changes nothing."""

import contextlib
import json
import resource
import sqlite3

import support

A, B, C = (f"00000000-0000-4000-8000-00000000000{n}" for n in "abc")


def body(uid, name, parent=None):
    return {"uid": uid, "name": name, "parent": parent}


class BadLogTest(support.CliTest):
    """Exported logs that Chancery did not write."""

    def setUp(self):
        super().setUp()
        self.do("import", self.write(meetings=[{"uid": "00000000-0000-4000-8000-000000000001", "title": "Talks on tides"}]))
        self.before = self.do("export")

    def write(self, **parts):
        path = self.folder / "log.json"
        path.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [], **parts}))
        return path

    def check_refused(self, words, **parts):
        self.refuse("import", self.write(**parts), words=words)
        self.assertEqual(self.do("export"), self.before)
        self.do("check")

    def test_a_revision_that_nobody_reaches(self):
        for revision in (2 ** 53 + 1, 2 ** 63 - 1, 2 ** 63, 10 ** 30, 1e300, -1, -(2 ** 63)):
            with self.subTest(revision=revision):
                self.check_refused(["revision"], meetings=[{"title": "Often changed", "revision": revision}])
                self.check_refused(["revision"], people=[{"uid": A, "name": "Ana Berg", "revision": revision}])

    def test_the_highest_revision(self):
        uid = "00000000-0000-4000-8000-000000000002"
        self.do("import", self.write(meetings=[{"uid": uid, "title": "Often changed", "revision": 2 ** 53}]))
        [meeting] = self.exported(uid)["meetings"]
        self.assertEqual(meeting["revision"], 2 ** 53)
        self.do("undo")
        self.do("redo")
        self.do("check")

    def test_bodies_in_a_circle(self):
        circle = [body(A, "Harbour Board", B), body(B, "Ministry of Tides", C), body(C, "Office of Berths", A)]
        self.check_refused(["Harbour Board"], organisations=circle)
        self.check_refused(["organisations[0]"], organisations=[body(A, "Harbour Board", A)])

    def test_a_body_that_is_part_of_one_that_is_there(self):
        self.do("import", self.write(organisations=[body(A, "Harbour Board"), body(B, "Office of Berths", A)]))
        self.do("import", self.write(organisations=[body(C, "Ministry of Tides", B)]))
        self.assertEqual([other["parent"] for other in self.exported()["organisations"]], [None, A, B])

    def test_a_circle_that_is_in_a_log(self):
        """One that another program wrote, or an older Chancery: it is told, and hangs nothing."""
        self.do("import", self.write(organisations=[body(A, "Harbour Board"), body(B, "Office of Berths", A)]))
        with contextlib.closing(sqlite3.connect(self.log / "log.sqlite")) as database:
            database.execute("UPDATE organisation SET parent = ? WHERE uid = ?", (B, A))
            database.commit()
        run = self.run_cli("check")
        self.assertEqual(run.returncode, 1)
        for name in ("Harbour Board", "Office of Berths"):
            self.assertIn(f"The body “{name}” is part of itself, by way of others.", run.stdout + run.stderr)
        self.do("organisation", A)
        self.do("organisations")
        backup = self.run_cli("backup", self.folder / "backups")
        self.assertEqual(backup.returncode, 1)
        self.assertIn("Harbour Board", backup.stderr)
        self.do("list", "--log", backup.stdout.strip())

    def test_a_body_that_is_part_of_nothing(self):
        self.check_refused(["Harbour Board", "not in the log"], organisations=[body(A, "Harbour Board", B)])

    def test_bodies_behind_the_meetings_that_name_them(self):
        """Nothing of the file is in the log when its last body is refused."""
        path = self.folder / "log.json"
        meetings = [{"title": f"Talks {n}", "people": [{"name": "Ana Berg"}]} for n in range(600)]
        path.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": meetings,
                                    "organisations": [body(A, "Harbour Board", B)]}))
        self.refuse("import", path, words=["Harbour Board"])
        self.assertEqual(self.do("export"), self.before)

    def test_what_is_nested_or_long_beyond_sense(self):
        for content, words in (("[" * 100_000, ["{"]), ('{"format":' * 1000, ["deep"]),
                               ('{"meetings":[{"title":' + "[" * 1000, ["Line 1", "deep"]),
                               ('{"meetings":[\n{"title":"' + "x" * (65 << 20) + '"}]}', ["Line 2", "64"])):
            path = self.folder / "log.json"
            path.write_text(content)
            self.refuse("import", path, words=words)
        self.assertEqual(self.do("export"), self.before)


class BadTableTest(support.CliTest):
    def setUp(self):
        super().setUp()
        self.map = self.folder / "map"
        self.map.write_text("[meeting]\ntitle = {What}\ncity = {Where}\n")

    def test_a_row_of_separators(self):
        table = self.folder / "table.csv"
        with table.open("w") as file:
            file.write("What,Where\nTalks on tides,Selda\n")
            file.write("," * 50_000_000)
            file.write("\nTalks on nets,Selda\n")
        run = self.run_cli("import", "--csv", table, "--map", self.map)
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 1_000_000)  # KiB; it took twice as many
        self.assertRegex(run.stderr, r"line 3: .*columns")
        self.assertEqual(len(self.listed()), 2)

    def test_a_heading_of_separators(self):
        table = self.folder / "table.csv"
        table.write_text("What" + "," * 1_000_000 + "\nTalks on tides\n")
        self.refuse("import", "--csv", table, "--map", self.map, words=["heading", "columns"])


class LongSearchTest(support.CliTest):
    def setUp(self):
        super().setUp()
        path = self.folder / "log.json"
        path.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [
            {"title": f"Talks on tides and berth {n}"} for n in range(50)]}))
        self.do("import", path)

    def test_a_word_again_and_again(self):
        self.assertEqual(len(self.do("search", *["tides"] * 2000).splitlines()), 50)

    def test_many_words(self):
        words = ["tides", "berth", "talks"] + [f"of{n}" for n in range(3000)]
        run = self.run_cli("search", *words)
        self.assertEqual((run.returncode, run.stdout, len(run.stderr.splitlines())), (0, "", 1), run.stderr)
        self.assertIn("too many", run.stderr)

    def test_a_page_pasted_by_mistake(self):
        for page in ("tides " * 20_000, "潮汐" * 20_000, "\"" + "talks on tides and " * 6000, "x" * 120_000, "a:b " * 30_000,
                     "person:" * 17_000, "\"" * 100_000):
            run = self.run_cli("search", page)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertLessEqual(len(run.stderr.splitlines()), 1)
            self.run_cli("people", page)


if __name__ == "__main__":
    support.main()
