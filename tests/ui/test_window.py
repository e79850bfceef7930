#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a member of staff, through the real window: import an announcement from a server, correct
it, close the program, find the meeting again, and bring it to paper."""

import functools
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

import desktop

HERE = pathlib.Path(__file__).parent
TITLE = "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"
CHANCERY = sys.argv.pop(1)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


class WindowTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        handler = functools.partial(Quiet, directory=HERE.parent / "pages")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{server.server_port}/announcement.html"

    def start(self):
        program = desktop.Program(CHANCERY, "--log", str(self.folder / "log"))
        self.addCleanup(program.kill)
        program.find_button("New Meeting")
        program.wait_active("Chancery")
        return program

    def quit(self, program):
        desktop.press("ctrl+q")
        status, errors = program.wait_ended()
        self.assertEqual(status, 0, errors)
        complaints = [line for line in errors.splitlines() if "WARNING" in line or "CRITICAL" in line]
        self.assertEqual(complaints, [])

    def listed(self, program):
        """The titles in the list."""
        meetings = next(program.things("list", "Meetings"))
        return [next(t.name for t in desktop.walk(item) if t.getRoleName() == "label") for item in meetings]

    def wait_listed(self, program, titles):
        desktop.wait_for(f"the list to show {titles}", lambda: self.listed(program) == titles)

    def ask_for(self, program, address):
        desktop.press("ctrl+i")
        program.wait_window("Import")
        program.wait_inactive("Chancery")
        program.type_into("Address", address)
        desktop.press("Return")

    def import_announcement(self, program):
        """Leaves the review that opens for later."""
        self.open_review(program)
        desktop.press("Escape")
        self.wait_listed(program, [TITLE])
        program.find("label", "Imported, and still to be reviewed")

    def open_review(self, program):
        self.ask_for(program, self.address)
        program.find("label", "Review")
        program.wait_no_window("Import")
        program.wait_active("Chancery")

    def correct(self, program):
        desktop.press("ctrl+e")
        program.type_into("Venue", "Harbour House")
        desktop.press("ctrl+s")
        program.find("label", "Harbour House(, .*)?")

    def delete_and_undo(self, program):
        desktop.press("ctrl+Delete")
        self.wait_listed(program, [])
        desktop.press("ctrl+z")
        self.wait_listed(program, [TITLE])

    def add_another(self, program):
        desktop.press("ctrl+n")
        program.type_into("Title", "Courtesy call of the harbour masters")
        desktop.press("ctrl+s")
        desktop.wait_for("two meetings", lambda: len(self.listed(program)) == 2)

    def find_again(self, program):
        desktop.wait_for("two meetings", lambda: len(self.listed(program)) == 2)
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "nowhere to be found")
        self.wait_listed(program, [])
        program.type_into("Search Meetings", "kuusisto braganca harbour house")
        self.wait_listed(program, [TITLE])
        desktop.press("Return")
        program.find("label", "Harbour House(, .*)?")

    def save_as_pdf(self, program):
        path = self.folder / "summary.pdf"
        desktop.press("ctrl+p")
        program.wait_window("Print Preview")
        program.find("label", r"1 of \d+")
        program.click("Save as PDF…")
        program.type_into("Name:", str(path))
        program.click("Save")
        program.find("label", "Saved as PDF")
        program.wait_active("Print Preview")
        desktop.press("Escape")
        program.wait_active("Chancery")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
        return " ".join(text.split())

    def test_from_an_address_to_paper(self):
        program = self.start()
        self.import_announcement(program)
        self.correct(program)
        self.delete_and_undo(program)
        self.add_another(program)
        self.quit(program)

        program = self.start()
        self.find_again(program)
        text = self.save_as_pdf(program)
        self.quit(program)

        for words in ("Ana Bragança", "Piet Zandvoort", "Harbour House", "Ministry of Oceans", "Marja Kuusisto",
                      "Tomás Silva", "Memorandum of Understanding", self.address, "UNCONFIRMED"):
            self.assertIn(words, text)

    def test_an_import_is_reviewed_beside_its_article(self):
        program = self.start()
        self.open_review(program)
        article = program.find(None, "Article").queryText()
        text = article.getText(0, article.characterCount)
        self.assertIn("Present at the meeting were Rui Valadares", text)

        # From the field to its place …
        program.focus("Date .*")
        desktop.wait_for("the day in the article", lambda: article.caretOffset == text.index("March 9, 2021"))

        # … and from the place to the field.
        desktop.press("F6")
        article.setCaretOffset(text.index("Marja Kuusisto") + 3)
        desktop.press("Return")
        desktop.wait_for("the cursor in the name", lambda: program.typed() == "Marja Kuusisto")

        desktop.press("ctrl+Return")
        self.wait_listed(program, [TITLE])
        program.find("label", "Marja Kuusisto")
        self.assertFalse(list(program.things("label", "Imported, and still to be reviewed")))
        self.quit(program)

    def test_an_import_is_discarded(self):
        program = self.start()
        self.open_review(program)
        desktop.press("ctrl+Delete")
        program.find("label", "Meeting deleted")
        self.assertEqual(self.listed(program), [])
        desktop.press("ctrl+z")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def test_what_is_wrong_is_told_beside_the_field(self):
        program = self.start()
        desktop.press("ctrl+n")
        program.type_into("Date .*", "yesterday")
        program.find("label", "“yesterday” is not a date: .*")
        program.type_into("Date .*", "2021-03-09")
        program.type_into("Last Day, .*", "2021-03-08")
        program.find("label", "The last day is before the first.")
        program.type_into("Last Day, .*", "")
        desktop.press("ctrl+s")
        program.find("label", "A meeting needs a title.")
        desktop.press("Escape")
        program.click("Discard")
        program.find("label", "No Meetings Yet")
        self.quit(program)

    def test_a_meeting_is_the_template_of_the_next(self):
        program = self.start()
        self.import_announcement(program)
        desktop.press("ctrl+d")
        program.type_into("Date .*", "2022")
        desktop.press("ctrl+s")
        self.wait_listed(program, [TITLE, TITLE])
        program.find("label", "2022")
        program.find("label", "Marja Kuusisto")

        desktop.press("alt+Page_Down")
        program.find("label", "Imported, and still to be reviewed")
        desktop.press("alt+Page_Up")
        desktop.wait_for("the newer meeting", lambda: not list(program.things("label", "Imported, and still to be reviewed")))
        self.quit(program)

    def test_a_refused_connection_is_told(self):
        program = self.start()
        self.ask_for(program, "http://127.0.0.1:9/")
        program.find("label", ".*127.0.0.1.*")
        desktop.press("Escape")
        program.wait_no_window("Import")
        program.wait_active("Chancery")
        self.assertEqual(self.listed(program), [])
        self.quit(program)


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main(verbosity=2)
