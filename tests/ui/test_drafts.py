#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed outlives the program: it is kept while it is typed, and offered again after a crash."""

import contextlib
import sqlite3

import desktop
import office


class Drafts(office.Office):
    def kept(self):
        """What the log keeps of what is being typed, as JSON."""
        address = f"file:{self.folder / 'log' / 'log.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as log:
            return [content for content, in log.execute("SELECT content FROM draft")]

    def type_and_crash(self, program, title):
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.wait_for("the draft to be kept", lambda: any(title in content for content in self.kept()))
        program.kill()

    def test_a_crash_loses_nothing(self):
        self.type_and_crash(self.start(), "Talks on ice")

        program = self.start()
        program.find("label", "“Talks on ice” was changed and not saved.")
        desktop.press("alt+c")
        program.find("label", "New Meeting")
        desktop.press("ctrl+s")
        self.wait_listed(program, ["Talks on ice"])
        self.assertEqual(self.kept(), [])

        # A meeting of the log is gone on with in the same way.
        desktop.press("ctrl+e")
        program.type_into("City", "Tallport")
        desktop.wait_for("the draft to be kept", lambda: any("Tallport" in content for content in self.kept()))
        program.kill()

        program = self.start()
        program.find("label", "“Talks on ice” was changed and not saved.")
        desktop.press("alt+c")
        program.find("label", "Edit Meeting")
        desktop.press("ctrl+s")
        program.find("label", ".*Tallport.*")
        self.assertEqual(self.listed(program), ["Talks on ice"])
        self.quit(program)

    def test_what_is_not_wanted_is_forgotten(self):
        self.type_and_crash(self.start(), "Talks on ice")
        program = self.start()
        program.find("label", "“Talks on ice” was changed and not saved.")
        desktop.press("alt+d")
        desktop.wait_for("the draft to be forgotten", lambda: not self.kept())

        desktop.press("ctrl+n")
        program.type_into("Title", "Talks on snow")
        desktop.wait_for("the draft to be kept", self.kept)
        desktop.press("Escape")
        program.click("Discard")
        desktop.wait_for("the draft to be forgotten", lambda: not self.kept())
        self.quit(program)


if __name__ == "__main__":
    office.main()
