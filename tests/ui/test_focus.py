#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever has no mouse: the cursor comes to every control in reading order, is always somewhere, and goes back to where it was."""

import os
import pathlib
import subprocess

import desktop
import house
import office
import walk
from desktop import State

SAMPLE = house.SOURCE / "data/sample"
CLI = pathlib.Path(os.environ["CHANCERY_BUILD"], "src/cli/chancery-cli")
NEWEST = "La ministre Ingrid Sollerud reçue à l’École des ports et des estuaires"


class Focus(office.Office):
    def setUp(self):
        super().setUp()
        self.problems = []

    def cli(self, *args):
        return subprocess.run([CLI, "--log", self.folder / "log", *args], check=True, capture_output=True, text=True).stdout

    def start_with_meetings(self):
        subprocess.run([SAMPLE / "make-log", CLI, self.folder / "log"], check=True, stdout=subprocess.DEVNULL)
        program = self.start()
        desktop.wait_for("the meetings", lambda: NEWEST in self.listed(program))
        self.cursor = walk.Cursor(program)
        self.addCleanup(self.cursor.close)
        return program

    def choose_newest(self, program):
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "Sources")
        self.wait_cursor_at(NEWEST)

    def wait_cursor_at(self, name):
        """Waits until the cursor is on what is called so, or begins so."""
        def is_there():
            thing = self.cursor.where()
            return thing is not None and thing.name.startswith(name)
        try:
            desktop.wait_for(f"the cursor to be at “{name}”", is_there)
        except desktop.Late as late:
            thing = self.cursor.where()
            raise AssertionError(f"{late}; it is at {walk.say(thing) if thing else 'nothing'}") from None

    def walk(self, program, title, there_only=False):
        """Walks around in the window of that title, there and back."""
        window = desktop.wait_for(f"the window “{title}”", lambda: next(
            (window for window in program.root.children if window.name == title), None))
        found = []
        stops = self.cursor.walk(found)
        if not there_only:
            self.cursor.walk_back(stops, found)
        found += [f"{thing} is passed by" for thing in walk.passed_by(window, stops)]
        self.problems += [f"{title}: {problem}" for problem in found]
        return stops

    def open_dialog(self, program, key, title):
        desktop.press(key)
        program.wait_window(title)
        program.wait_inactive("Chancery")

    def leave_dialog(self, program, title):
        desktop.press("Escape")
        program.wait_no_window(title)
        program.wait_active("Chancery")

    def test_through_the_window(self):
        program = self.start_with_meetings()
        self.wait_cursor_at(NEWEST)
        self.choose_newest(program)
        self.walk(program, "Chancery")
        desktop.press("F7")
        program.find(None, "Timeline")
        self.walk(program, "Chancery", there_only=True)
        self.assertEqual(self.problems, [])
        self.quit(program)

    def test_through_the_other_lists(self):
        program = self.start_with_meetings()
        for key, view in (("ctrl+3", "Documents"), ("ctrl+4", "Photos"), ("ctrl+7", "People"), ("ctrl+8", "Bodies")):
            desktop.press(key)
            desktop.wait_for(view, lambda: program.thing("list", view).children)
            desktop.press("ctrl+f")
            desktop.press("Return")
            desktop.wait_for("a row with the cursor", lambda: (self.cursor.where() or program.root).role == "list item")
            self.walk(program, "Chancery", there_only=True)
        self.assertEqual(self.problems, [])
        self.quit(program)

    def test_through_the_editor(self):
        program = self.start_with_meetings()
        self.choose_newest(program)
        desktop.press("ctrl+e")
        program.find("label", "Edit Meeting")
        self.wait_cursor_at("Title")
        self.walk(program, "Chancery")
        self.assertEqual(self.problems, [])
        desktop.press("Escape")
        self.wait_cursor_at(NEWEST)
        self.quit(program)

    def test_through_a_review(self):
        program = self.start_with_meetings()
        self.open_review(program)
        self.wait_cursor_at("Title")
        self.walk(program, "Chancery", there_only=True)
        self.assertEqual(self.problems, [])
        desktop.press("Escape")
        self.wait_cursor_at(office.TITLE)
        self.quit(program)

    def test_through_the_dialogs(self):
        """Each begins in its first field or choice, and gives the cursor back to the row of the list."""
        program = self.start_with_meetings()
        self.choose_newest(program)
        for key, title, first in (("ctrl+i", "Import", "Address"), ("ctrl+shift+e", "Export", "What"),
                                  ("ctrl+t", "Import Table or Log", "File"),
                                  ("ctrl+m", "Change Meetings", "What Is Changed"),
                                  ("ctrl+shift+f", "Save Search", "Name of the Search"),
                                  ("ctrl+,", "Preferences", ""), ("ctrl+shift+b", "Backups", ""),
                                  ("ctrl+p", "Print Preview", "What Is Printed")):
            self.open_dialog(program, key, title)
            self.wait_cursor_at(first)
            self.walk(program, title)
            self.leave_dialog(program, title)
            self.wait_cursor_at(NEWEST)
        self.assertEqual(self.problems, [])
        self.quit(program)

    def test_through_the_dialogs_of_a_person(self):
        program = self.start_with_meetings()
        desktop.press("ctrl+7")
        desktop.wait_for("people", lambda: program.thing("list", "People").children)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find_button("Show the Meetings in the List")
        row = self.cursor.find().name
        self.open_dialog(program, "ctrl+e", "Edit Person")
        self.wait_cursor_at("Name")
        self.walk(program, "Edit Person")
        self.leave_dialog(program, "Edit Person")
        self.wait_cursor_at(row)
        program.click("Merge…")
        program.wait_window("Merge")
        program.wait_inactive("Chancery")
        self.wait_cursor_at("Search Names")
        self.walk(program, "Merge")
        self.leave_dialog(program, "Merge")
        self.wait_cursor_at(row)
        self.assertEqual(self.problems, [])
        self.quit(program)

    def test_the_cursor_comes_back(self):
        program = self.start_with_meetings()
        titles = self.listed(program)
        self.choose_newest(program)

        # From the editor: left, saved, and a new meeting that was begun at a button.
        desktop.press("ctrl+e")
        self.wait_cursor_at("Title")
        program.type_into("Venue", "Harbour House")
        desktop.press("ctrl+s")
        program.find("label", ".*Harbour House.*")
        self.wait_cursor_at(NEWEST)
        self.cursor.press("Tab")
        self.wait_cursor_at("Edit")
        desktop.press("Return")
        self.wait_cursor_at("Title")
        desktop.press("Escape")
        self.wait_cursor_at("Edit")

        # What is deleted leaves the cursor to the meeting in its place, and has it again when it is back.
        desktop.press("ctrl+f")
        desktop.press("Return")
        self.wait_cursor_at(NEWEST)
        desktop.press("Delete")
        self.wait_listed(program, titles[1:])
        self.wait_cursor_at(titles[1])
        desktop.press("ctrl+z")
        self.wait_listed(program, titles)
        self.wait_cursor_at(NEWEST)
        desktop.press("ctrl+z")
        desktop.wait_for("the venue to be taken back", lambda: not list(program.things("label", ".*Harbour House.*")))
        self.wait_cursor_at(NEWEST)
        self.quit(program)


if __name__ == "__main__":
    office.main()
