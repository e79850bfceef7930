#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose office it is: people stand on the right side by themselves, and ours come first on the page."""

import os
import pathlib

import desktop
import office

OURS = "Arne Lundqvist, Director-General of International Cooperation, MNW"
THEIRS = "Marja Kuusisto, Director of Safety of EPA"


class Home(office.Office):
    def setUp(self):
        super().setUp()
        settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings/keyfile")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("[org/chancery/Chancery]\nhome-body='MNW'\n")
        self.addCleanup(settings.unlink, missing_ok=True)

    def begin(self, program, title):
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.press("Page_Down")

    def add(self, program, person, count):
        program.type_into("Add: .*", person)
        desktop.press("Return")
        program.find("label", count)

    def sides(self, program):
        """The headings of the delegations, in the order of the page."""
        return [thing.name for thing in program.things("label", "(Host|Guest) side")]

    def test_people_stand_on_the_right_side(self):
        program = self.start()
        self.begin(program, "Talks on ice")
        self.add(program, THEIRS, "Guest side 1")
        self.add(program, OURS, "Host side 1 · Guest side 1")
        desktop.press("ctrl+s")
        program.find("label", "Talks on ice")
        desktop.wait_for("our side as the hosts", lambda: self.sides(program) == ["Host side", "Guest side"])
        self.quit(program)

    def test_our_side_comes_first(self):
        program = self.start()
        self.begin(program, "Talks abroad")
        desktop.press("alt+2")
        self.add(program, OURS, "Guest side 1")
        desktop.press("alt+1")
        self.add(program, THEIRS, "Host side 1 · Guest side 1")
        desktop.press("ctrl+s")
        program.find("label", "Talks abroad")
        desktop.wait_for("our side first", lambda: self.sides(program) == ["Guest side", "Host side"])
        self.quit(program)


if __name__ == "__main__":
    office.main()
