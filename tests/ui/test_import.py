#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Importing in the window: the review beside the article, and what can go wrong on the way."""

import contextlib
import http.server
import re
import sqlite3
import threading

import desktop
import office
from office import TITLE


class Endless(http.server.BaseHTTPRequestHandler):
    """A page that comes without end, until somebody has had enough."""

    enough = threading.Event()

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while not self.enough.wait(0.05):
                self.wfile.write(b"<p>More</p>")
        except OSError:
            pass  # the reader has left

    def log_message(self, *args):
        pass


class Import(office.Office):
    def test_an_import_is_reviewed_beside_its_article(self):
        program = self.start()
        self.open_review(program)
        article = program.find(None, "Article")
        text = article.text
        self.assertIn("Present at the meeting were Rui Valadares", text)

        # From the field to its place: the title, the date …
        desktop.press("Tab")
        desktop.wait_for("the day in the article", lambda: article.caret == text.index("March 9, 2021"))

        # … and from the place to the field.
        desktop.press("F6")
        article.caret = text.index("Marja Kuusisto") + 3
        desktop.press("Return")
        desktop.wait_for("the name to be typed anew", lambda: self.retype(program, "renamed"))

        desktop.press("ctrl+Return")
        self.wait_listed(program, [TITLE])
        program.find("label", "renamed")
        program.wait_without("label", office.UNREVIEWED)
        self.quit(program)

    def retype(self, program, text):
        """Types TEXT in place of what the cursor stands in; keys are lost while the row still unfolds."""
        desktop.press("ctrl+a")
        desktop.type_keys(text)
        return next(program.things("label", text), None)

    def test_an_import_is_discarded(self):
        program = self.start()
        self.open_review(program)
        desktop.press("alt+Delete")
        program.find_button("New Meeting")  # the review has ended
        self.wait_listed(program, [])
        desktop.press("ctrl+z")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def test_undo_takes_an_accepted_import_back_whole(self):
        program = self.start()
        self.open_review(program)
        desktop.press("ctrl+Return")
        self.wait_listed(program, [TITLE])
        program.find_button("New Meeting")
        desktop.press("ctrl+z")
        self.wait_listed(program, [])
        desktop.press("ctrl+shift+z")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find(None, ".*announcement.html.*")
        program.wait_without("label", office.UNREVIEWED)
        self.quit(program)

    def test_words_of_the_article_are_used(self):
        program = self.start()
        self.open_review(program)
        article = program.find(None, "Article")
        text = article.text
        desktop.press("F6")
        article.caret = text.index("common views")
        for _ in range(2):
            desktop.press("ctrl+shift+Right")
        desktop.press("ctrl+2")
        program.find_entry_with("Topics.*", ".*common views")
        desktop.press("ctrl+Return")
        program.find("label", ".* · common views")
        self.quit(program)

    def test_words_that_name_a_person_are_parted(self):
        program = self.start()
        self.open_review(program)
        article = program.find(None, "Article")
        text = article.text
        desktop.press("F6")
        article.caret = text.index("Inês Morgado")
        for _ in "Inês Morgado, Director-General of Harbours".replace("-", " ").split():
            desktop.press("ctrl+shift+Right")
        names = len(list(program.things("label", "Inês Morgado")))
        posts = len(list(program.things("label", ".*Director-General of Harbours")))
        desktop.press("ctrl+1")
        desktop.wait_for("a row with the name alone", lambda: len(list(program.things("label", "Inês Morgado"))) > names)
        desktop.wait_for("a row with the title", lambda: len(list(program.things("label", ".*Director-General of Harbours"))) > posts)
        desktop.press("ctrl+Return")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def test_the_same_meeting_twice_is_told(self):
        program = self.start()
        self.import_announcement(program)
        self.open_review(program)
        program.find("label", f"This may be a meeting that the log has already: “{TITLE}”, 9 March 2021.")
        desktop.press("alt+Delete")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def test_an_article_is_added_to_the_meeting_that_it_tells_of(self):
        program = self.start()
        self.import_announcement(program)
        self.ask_for(program, self.address + "?again")
        self.wait_review(program)
        program.click("Compare…")
        program.wait_window("Compare")
        program.wait_inactive("Chancery")
        desktop.press("alt+a")
        program.wait_no_window("Compare")
        program.wait_active("Chancery")
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find(None, ".*announcement.html.again.*")
        self.quit(program)

    def test_several_addresses_come_in_one_after_the_other(self):
        program = self.start()
        self.ask_for(program, f"{self.address} http://127.0.0.1:9/ {self.address}?again {self.address}#top")
        program.find("label", f"(?s){re.escape(self.address)}#top: It was named twice, and is read once.\nhttp://127.0.0.1:9/: .*\n"
                              f"{re.escape(self.address)}\\?again: This may be a meeting that the log has already: “{TITLE}”, .*")
        # Return tries what failed once more, and nothing that is in the log already.
        program.find_entry_with("Address", "http://127.0.0.1:9/")
        desktop.press("Escape")
        program.wait_no_window("Import")
        self.wait_listed(program, [TITLE, TITLE])
        self.quit(program)

    def test_an_import_is_cancelled(self):
        Endless.enough.clear()
        self.addCleanup(Endless.enough.set)
        program = self.start()
        self.ask_for(program, self.serve(Endless))
        program.find("label", "Fetching the page…")
        desktop.press("Escape")
        desktop.wait_for("the import to stop", lambda: program.is_sensitive("Address"))
        desktop.press("Escape")
        program.wait_no_window("Import")
        self.assertEqual(self.listed(program), [])
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

    def test_the_command_line_imports(self):
        program = self.launch("--import", self.address)
        desktop.wait_for("the import in the log", self.has_meeting)
        self.wait_review(program)
        desktop.press("ctrl+Return")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def has_meeting(self):
        """Looked up in the log itself, see office.wait_review()."""
        address = f"file:{self.folder / 'log' / 'log.sqlite'}?mode=ro"
        try:
            with contextlib.closing(sqlite3.connect(address, uri=True)) as log:
                return log.execute("SELECT count(*) FROM meeting").fetchone()[0] == 1
        except sqlite3.OperationalError:
            return False  # it is being made


if __name__ == "__main__":
    office.main()
