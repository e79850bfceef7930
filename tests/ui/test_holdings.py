#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of documents and photos: what is on file, found, and shown where it belongs."""

import os
import pathlib
import subprocess

import desktop
import office
from desktop import State

SAMPLE = pathlib.Path(__file__).parent.parent.parent / "data/sample"
CLI = pathlib.Path(os.environ["CHANCERY_BUILD"]) / "src/cli/chancery-cli"


class Holdings(office.Office):
    def setUp(self):
        super().setUp()
        log = str(self.folder / "log")
        subprocess.run([SAMPLE / "make-log", CLI, log], check=True, stdout=subprocess.DEVNULL)
        memorandum = subprocess.run([CLI, "--log", log, "search", "Wierzba"], check=True, capture_output=True,
                                    text=True).stdout.split("\t")[0]
        picture = self.folder / "quay.png"
        subprocess.run(["convert", "-size", "40x30", "gradient:red-blue", picture], check=True)
        subprocess.run([CLI, "--log", log, "attach", "--photo", memorandum, picture], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def entries(self, program, which):
        """The first line of each entry of a list."""
        return [next(t.name for t in item.walk() if t.role == "label") for item in program.thing("list", which).children]

    def wait_entries(self, program, which, good):
        desktop.wait_for(f"the list of {which}", lambda: good(self.entries(program, which)))

    def wait_chosen(self, program, which, position):
        def is_chosen():
            rows = program.thing("list", which).children
            return [row.has(State.SELECTED) for row in rows] == [i == position for i in range(len(rows))]
        desktop.wait_for(f"number {position + 1} of {which} to be chosen", is_chosen)

    def has_focus_in(self, program, name):
        return any(thing.has(State.FOCUSED) and thing.name.startswith(name) for thing in program.root.walk())

    def test_documents(self):
        program = self.start()
        desktop.press("ctrl+3")
        self.wait_entries(program, "Documents", lambda entries: len(entries) == 4)
        self.assertTrue(self.entries(program, "Documents")[0].startswith("lettre"), "the newest first")
        program.find("heading", "2024")

        # Found by a party, and shown on the page of its meeting, into which Enter leads.
        desktop.press("ctrl+f")
        program.type_into("Search Documents", "glacier kingdom")
        self.wait_entries(program, "Documents", lambda entries: len(entries) == 1)
        desktop.press("Return")
        program.find("label", "Minister Ingrid Sollerud Meets with ICGO Director General Tomasz Wierzba")
        desktop.press("Return")
        desktop.wait_for("the cursor in the document", lambda: self.has_focus_in(program, "Memorandum of Understanding"))

        program.type_into("Search Documents", "nobody signed this")
        program.find("label", "Nothing Found")
        self.quit(program)

    def test_photos(self):
        program = self.start()
        desktop.press("ctrl+4")
        self.wait_entries(program, "Photos", lambda entries: len(entries) == 5)
        program.find("label", "No credit")
        desktop.press("ctrl+5")
        self.wait_entries(program, "Photos", lambda entries: len(entries) == 1)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "No credit: the picture is not printed")

        # It is chosen among all of them, too; from there to others by the keys that step through any list.
        desktop.press("ctrl+4")
        self.wait_entries(program, "Photos", lambda entries: len(entries) == 5)
        self.wait_chosen(program, "Photos", 4)
        for position in (3, 2):
            desktop.press("alt+Page_Up")
            self.wait_chosen(program, "Photos", position)
        program.find("label", "林若川")

        # A meeting that goes takes its photos along, and brings them back.
        desktop.press("ctrl+Delete")
        self.wait_entries(program, "Photos", lambda entries: len(entries) == 4)
        desktop.press("ctrl+z")
        self.wait_entries(program, "Photos", lambda entries: len(entries) == 5)
        self.quit(program)


if __name__ == "__main__":
    office.main()
