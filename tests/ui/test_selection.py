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

    def edit_first(self, program):
        self.wait_listed(program, TITLES)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "2021")
        desktop.press("ctrl+e")
        program.find_entry_with("Title", TITLES[0])

    def test_one_is_edited_after_the_other(self):
        program = self.start()
        self.edit_first(program)
        program.type_into("City", "Tallport")
        desktop.press("alt+Page_Down")
        program.find_entry_with("Title", TITLES[1])
        program.type_into("City", "Norhaven")
        desktop.press("alt+Page_Up")
        program.find_entry_with("Title", TITLES[0])
        desktop.press("Escape")
        program.find_button("New Meeting")
        self.wait_cities(["Tallport", "Norhaven", None])
        self.quit(program)

    def test_keys_wait_while_a_meeting_is_saved(self):
        """Whoever presses twice is two meetings on, however long the saving takes; a meeting may change its place by it."""
        program = self.start()
        self.edit_first(program)
        program.type_into("City", "Tallport")
        desktop.press("alt+Page_Down")
        desktop.press("alt+Page_Down")
        program.find_entry_with("Title", TITLES[2])
        program.type_into("City", "Norhaven")
        desktop.press("alt+Page_Up")
        program.find_entry_with("Title", TITLES[1])
        desktop.press("Escape")
        program.find_button("New Meeting")
        self.wait_cities(["Tallport", None, "Norhaven"])
        self.quit(program)

    def test_another_is_chosen_while_one_is_edited(self):
        program = self.start()
        self.edit_first(program)
        program.type_into("City", "Tallport")
        # The list can be searched, and nothing happens to what is edited …
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "snow")
        self.wait_listed(program, TITLES[1:2])
        self.assertEqual(self.cities(), [None, None, None])
        program.find_entry_with("Title", TITLES[0])
        # … until another meeting is chosen, which is shown when this one has been saved.
        desktop.press("Return")
        program.find_button("New Meeting")
        self.wait_cities(["Tallport", None, None])
        program.find("label", "2020")
        program.type_into("Search Meetings", "")
        self.wait_listed(program, TITLES)
        self.quit(program)

    def test_what_cannot_be_saved_stays(self):
        program = self.start()
        self.edit_first(program)
        program.type_into("Title", "")
        program.type_into("City", "Tallport")
        desktop.press("ctrl+f")
        desktop.press("Return")
        desktop.press("Down")
        program.find(None, "A meeting needs a title.")
        # The cursor is where it can be mended, and the list shows what is edited.
        desktop.type_keys("rain")
        program.find_entry_with("Title", "rain")
        desktop.press("alt+Page_Down")
        program.find_entry_with("Title", TITLES[1])
        desktop.press("Escape")
        program.find_button("New Meeting")
        self.wait_listed(program, ["rain"] + TITLES[1:])
        self.quit(program)

    def test_a_new_one_is_left_for_another(self):
        """It is saved, and the other one is shown and not the new one."""
        program = self.start()
        self.wait_listed(program, TITLES)
        desktop.press("ctrl+n")
        program.find("label", "New Meeting")
        program.type_into("Title", "Talks on hail")
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find_button("New Meeting")
        self.wait_listed(program, TITLES + ["Talks on hail"])
        program.find("label", "2021")
        self.quit(program)


if __name__ == "__main__":
    office.main()
