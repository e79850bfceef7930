#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables and exported logs, into the window and out of it, by the keyboard."""

import json
import time

import desktop
import office

TABLE = """Title;Moment;City;Guests
Talks on tides;09/03/2021;Tallport;"Arne Lundqvist, Director, Harbour Board"
Talks on ice;14/03/2021;Tallport;"Marja Kuusisto, Minister of Fisheries"
;15/03/2021;Tallport;
Talks on fog;soon;Tallport;
"""


class Exchange(office.Office):
    def choose_file(self, program, keys, path):
        """Opens the file chooser with KEYS and types the path of the file."""
        desktop.press(keys)
        desktop.wait_for("the file chooser", lambda: any(program.things("push button", ".*Open")))
        desktop.press("ctrl+l")
        entry = desktop.wait_for("the entry of the file chooser", lambda: next(
            (thing for thing in program.things("text", ".*") if thing.has(desktop.State.FOCUSED)), None))
        entry.text = str(path)
        desktop.wait_for("the file to be found", lambda: self.open_chosen(program))

    def open_chosen(self, program):
        """The chooser reads the folder first, and does not listen meanwhile; a key that comes late would go elsewhere."""
        button = next(program.things("push button", ".*Open"), None)
        if button:
            button.act()
        return not button

    def open_table_dialog(self, program, path):
        desktop.press("ctrl+t")
        program.wait_window("Import Table or Log")
        program.wait_active("Import Table or Log")
        self.choose_file(program, "ctrl+o", path)
        program.wait_active("Import Table or Log")

    def test_a_table_is_mapped_seen_and_imported(self):
        table = self.folder / "visits.csv"
        table.write_text(TABLE)
        program = self.start()
        self.open_table_dialog(program, table)

        # The headings that are known are taken; the dates are in a column that is called otherwise.
        program.find("label", "Talks on tides")
        program.find("label", "Tallport · Arne Lundqvist")
        self.hold(program, "Moment", 2, "Date")
        program.find("label", "9 March 2021 · Tallport · Arne Lundqvist")
        program.find("label", "Line 4")
        program.find("label", "“soon” is not a date of the form that the map names.")

        desktop.press("ctrl+Return")
        program.find("label", "2 meetings imported")
        program.find("label", "2 rows were refused.")
        program.find("label", "Line 5: “soon” is not a date of the form that the map names.")
        desktop.press("ctrl+s")
        report = self.folder / "report.txt"
        program.type_into("Name:", str(report))
        program.click("Save")
        desktop.wait_for("the report", lambda: report.exists() and "Line 4: A meeting needs a title." in report.read_text())
        program.wait_active("Import Table or Log")
        desktop.press("Escape")
        program.wait_no_window("Import Table or Log")
        program.wait_active("Chancery")
        self.wait_listed(program, ["Talks on ice", "Talks on tides"])

        # All of it is one step.
        desktop.press("ctrl+z")
        self.wait_listed(program, [])
        self.quit(program)

    def test_a_plain_table_needs_no_mapping_and_its_duplicates_are_opened(self):
        """In the encoding that a spreadsheet of the West writes."""
        table = self.folder / "besuche.csv"
        table.write_bytes("Datum;Besucher;Land;Titel;Ort;Bemerkungen\r\n"
                          "9.3.2021;Arne Lundqvist;Norway;Gespräche über Ebbe;Tallhafen;Einigung – fast\r\n"
                          "9.3.2021;Marja Kuusisto;Finland;GESPRÄCHE über Ebbe;Tallhafen;\r\n".encode("cp1252"))
        program = self.start()
        self.open_table_dialog(program, table)
        program.find("label", "9 March 2021 · Tallhafen · Arne Lundqvist")
        desktop.press("ctrl+Return")
        program.find("label", "2 meetings imported")
        program.find("label", r"Line 3: “GESPRÄCHE über Ebbe” \(9 March 2021\) may be a meeting that is there already: "
                              r"line 2, “Gespräche über Ebbe” \(9 March 2021\)")
        desktop.wait_for("both in the list", lambda: len(self.listed(program)) == 2)
        for button, remark in (("Show the Other", True), ("Show This", False), ("Show the Other", True)):
            self.show(program, button, remark)
        program.wait_active("Import Table or Log")
        desktop.press("Escape")
        program.wait_no_window("Import Table or Log")
        program.wait_active("Chancery")
        self.quit(program)

    def show(self, program, button, remark):
        """Has a meeting of the report shown, which is known by the remark that only the first one has.  While the list takes in
        what has come, its own choice may come after ours."""
        pressed = [0]

        def is_shown():
            # Once it stands in the setup, which is hidden now, as what is in its column.
            if remark == (len(list(program.things("label", "Einigung – fast"))) == 2):
                return True
            if time.monotonic() - pressed[0] > 5:
                pressed[0] = time.monotonic()
                program.thing("push button", button).act()
            return False

        desktop.wait_for(f"“{button}” to show its meeting", is_shown)

    def walk_to(self, program, key, name):
        """Presses KEY until the focus is at what has that name."""
        for _ in range(40):
            if any(thing.has(desktop.State.FOCUSED) for thing in program.things(None, name)):
                return
            desktop.press(key)
        self.fail(f"the focus never comes to “{name}”")

    def hold(self, program, column, n, choice):
        """Says of a column that it holds the Nth of the choices."""
        self.walk_to(program, "Tab", "Title")
        self.walk_to(program, "Down", column)
        desktop.press("Return")
        program.find("label", choice)
        for _ in range(n):
            desktop.press("Down")
        desktop.press("Return")

    def test_a_log_goes_out_and_comes_in_again(self):
        program = self.start()
        desktop.press("ctrl+n")
        program.type_into("Title", "Talks on tides")
        desktop.press("ctrl+s")
        self.wait_listed(program, ["Talks on tides"])
        desktop.press("ctrl+shift+e")
        program.wait_window("Export")
        program.wait_active("Export")
        desktop.press("ctrl+Return")
        path = self.folder / "log.json"
        program.type_into("Name:", str(path))
        program.click("Save")
        program.wait_no_window("Export")
        desktop.wait_for("the file", path.exists)
        self.assertEqual([meeting["title"] for meeting in json.loads(path.read_text())["meetings"]], ["Talks on tides"])

        program.wait_active("Chancery")
        desktop.press("ctrl+Delete")
        self.wait_listed(program, [])
        self.open_table_dialog(program, path)
        desktop.press("ctrl+Return")
        program.find("label", "1 meeting imported")
        desktop.press("Escape")
        program.wait_no_window("Import Table or Log")
        self.wait_listed(program, ["Talks on tides"])
        self.quit(program)


if __name__ == "__main__":
    office.main()
