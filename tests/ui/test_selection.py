#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several meetings: selected by keys, a field of all of them changed, all deleted, each in one step to undo; edited one
after the other."""

import json
import pathlib
import subprocess
import time

import desktop
import office
import walk

COMMAND_LINE = str(pathlib.Path(office.CHANCERY).parent.parent / "cli" / "chancery-cli")
TITLES = ["Talks on rain", "Talks on snow", "Talks on ice"]


class Selection(office.Office):
    def setUp(self):
        super().setUp()
        path = self.folder / "meetings.json"
        path.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [
            {"status": "confirmed", "title": title, "meeting": {"date": str(2021 - n), "kind": "meeting"}}
            for n, title in enumerate(TITLES)]}))
        self.run_command("import", str(path))

    def run_command(self, command, *args):
        return subprocess.run([COMMAND_LINE, f"--log={self.folder / 'log'}", command, *args], check=True,
                              capture_output=True, text=True).stdout

    def cities(self):
        """Of the meetings in the order of their titles above."""
        meetings = json.loads(self.run_command("export", "--format=json"))["meetings"]
        cities = {meeting["title"]: meeting["meeting"]["city"] for meeting in meetings}
        return [cities[title] for title in TITLES]

    def wait_cities(self, cities):
        """A toast may have gone before it is seen; what it tells of is in the log."""
        desktop.wait_for(f"the cities {cities}", lambda: self.cities() == cities)

    def select_two(self, program):
        self.wait_listed(program, TITLES)
        desktop.press("ctrl+f")
        desktop.press("Return")
        desktop.press("shift+Down")
        program.find("label", "2 meetings selected")

    def test_a_field_of_all(self):
        program = self.start()
        self.select_two(program)
        desktop.press("ctrl+m")
        program.wait_window("Change Meetings")
        program.wait_inactive("Chancery")
        program.find("label", r"2 meetings. There now: Meeting \(2\)")
        # From the kind, which comes first, to the city.
        for key in ("Return", "Down", "Down", "Return"):
            desktop.press(key)
        program.find("label", r"2 meetings. There now: nothing \(2\)")
        program.type_into("New Value.*", "Tallport")
        desktop.press("ctrl+Return")
        program.wait_no_window("Change Meetings")
        program.wait_active("Chancery")
        self.wait_cities(["Tallport", "Tallport", None])
        desktop.press("ctrl+z")
        self.wait_cities([None, None, None])
        self.assertIn("“City” changed in 2 meetings", self.run_command("history"))
        self.quit(program)

    def test_the_selected_are_exported(self):
        """In every format, and nobody else with them."""
        program = self.start()
        self.select_two(program)
        for n, (name, title) in enumerate((("log.json", '"{}"'), ("meetings.csv", ",{},"), ("meetings.ics", "SUMMARY:{}"),
                                           ("people.vcf", "BEGIN:VCARD"))):
            desktop.press("ctrl+shift+e")
            program.wait_window("Export")
            program.wait_active("Export")
            program.find("label", "2 meetings selected")
            self.choose_format(program, n)
            self.ask_for_the_place(program)
            path = self.folder / name
            program.type_into("Name:", str(path))
            program.click("Save")
            program.wait_no_window("Export")
            desktop.wait_for("the file", path.exists)
            program.wait_active("Chancery")
            text = path.read_text()
            if name != "people.vcf":
                self.assertEqual([title.format(wanted) in text for wanted in TITLES], [True, True, False], text)
        self.quit(program)

    def ask_for_the_place(self, program):
        """Keys that come while a list of choices is closing go to that."""
        pressed = [0]

        def is_there():
            if any(entry.is_editable for entry in program.things(None, "Name:")):
                return True
            if time.monotonic() - pressed[0] > 10:
                pressed[0] = time.monotonic()
                desktop.press("ctrl+Return")
            return False

        desktop.wait_for("the file chooser", is_there)

    def choose_format(self, program, n):
        """The Nth of the list, by keys."""
        if n == 0:
            return
        self.walk_to_format(program)
        desktop.press("Return")
        for _ in range(n):
            desktop.press("Down")
        desktop.press("Return")

    def walk_to_format(self, program):
        cursor = walk.Cursor(program)
        for _ in range(walk.MOST_STOPS):
            if cursor.press("Tab").name == "Format":
                break
        cursor.close()

    def test_all_are_deleted(self):
        program = self.start()
        self.select_two(program)
        desktop.press("Delete")
        self.wait_listed(program, TITLES[2:])
        desktop.press("ctrl+z")
        self.wait_listed(program, TITLES)
        self.quit(program)

    def go_on(self, program, keys, title):
        """Goes on to the meeting of that title; the keys are not heeded while the one before is on its way."""
        pressed = [0]

        def is_there():
            if any(entry.is_editable and entry.text == title for entry in program.things(None, "Title")):
                return True
            if time.monotonic() - pressed[0] > 10:
                pressed[0] = time.monotonic()
                desktop.press(keys)
            return False

        desktop.wait_for(f"“{title}” in the editor", is_there)

    def test_one_is_edited_after_the_other(self):
        program = self.start()
        self.wait_listed(program, TITLES)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "2021")
        desktop.press("ctrl+e")
        program.find_entry_with("Title", TITLES[0])
        program.type_into("City", "Tallport")
        self.go_on(program, "alt+Page_Down", TITLES[1])
        program.type_into("City", "Norhaven")
        self.go_on(program, "alt+Page_Up", TITLES[0])
        desktop.press("Escape")
        program.find_button("New Meeting")
        self.wait_cities(["Tallport", "Norhaven", None])
        self.quit(program)


if __name__ == "__main__":
    office.main()
