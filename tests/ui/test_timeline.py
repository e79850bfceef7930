#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The years above the list: by keys alone, from year to year, and the list narrowed to one."""

import os
import pathlib
import subprocess

import desktop
import office
from desktop import State

CLI = pathlib.Path(os.environ["CHANCERY_BUILD"]) / "src/cli/chancery-cli"
TABLE = """title,date,country
Talks on tides,2018-05-07,KE
Talks on nets,2018-06-01,NO
Talks on ropes,2018-07-01,KE
Talks on buoys,2020-02-03,NO
"""
MAP = """[meeting]
title = {title}
date = {date}
country = {country}
status = confirmed
"""


class Timeline(office.Office):
    def setUp(self):
        super().setUp()
        self.add(TABLE)

    def add(self, rows):
        table = self.folder / "meetings.csv"
        table.write_text(rows)
        columns = self.folder / "meetings.map"
        columns.write_text(MAP)
        subprocess.run([CLI, "--log", self.folder / "log", "import", "--csv", table, "--map", columns], check=True,
                       stdout=subprocess.DEVNULL)

    def bars(self, program):
        return [thing.name for thing in program.things("push button", r"\d{4}: .*")]

    def wait_bars(self, program, bars):
        desktop.wait_for(f"the years {bars}", lambda: self.bars(program) == bars)

    def wait_focus(self, program, name):
        desktop.wait_for(f"the cursor on {name}", lambda: any(
            thing.name == name and thing.has(State.FOCUSED) for thing in program.things("push button", r"\d{4}: .*")))

    def test_the_newest_years_are_in_sight(self):
        self.add("title,date,country\nTalks on ships,1870-03-01,NO\n")
        program = self.start()
        self.wait_listed(program, ["Talks on buoys", "Talks on ropes", "Talks on nets", "Talks on tides", "Talks on ships"])
        desktop.press("F7")
        newest = program.find("push button", "2020: 1 meeting")
        desktop.wait_for("the newest year to be in sight", lambda: self.is_beside(newest, program.thing("list", "Meetings")))
        desktop.press("F7")  # whether it is shown is remembered
        self.wait_bars(program, [])
        self.quit(program)

    def is_beside(self, bar, rows):
        """Whether BAR stands between the sides of the list."""
        left, _, width, _ = rows.place
        return left <= bar.place[0] and bar.place[0] + bar.place[2] <= left + width

    def test_years_by_keys(self):
        program = self.start()
        self.wait_listed(program, ["Talks on buoys", "Talks on ropes", "Talks on nets", "Talks on tides"])
        self.assertEqual(self.bars(program), [])
        desktop.press("F7")
        self.wait_bars(program, ["2018: 3 meetings", "2019: 0 meetings", "2020: 1 meeting"])

        # Tab comes to the newest year, the arrows go on from there.
        desktop.press("ctrl+f")
        for _ in range(3):
            desktop.press("Tab")
        self.wait_focus(program, "2020: 1 meeting")
        desktop.press("Left")
        desktop.press("Left")
        self.wait_focus(program, "2018: 3 meetings")
        desktop.press("Return")
        program.find_entry_with("Search Meetings", "year:2018")
        self.wait_listed(program, ["Talks on ropes", "Talks on nets", "Talks on tides"])
        self.wait_bars(program, ["2018: 3 meetings", "2019: 0 meetings", "2020: 1 meeting"])

        # Another year takes its place; the same one again lets all others in.
        desktop.press("End")
        self.wait_focus(program, "2020: 1 meeting")
        desktop.press("Return")
        self.wait_listed(program, ["Talks on buoys"])
        desktop.press("Return")
        program.find_entry_with("Search Meetings", "")

        # What is typed narrows the years, too; the year is added to it.
        program.type_into("Search Meetings", "country:NO")
        self.wait_bars(program, ["2018: 1 meeting", "2019: 0 meetings", "2020: 1 meeting"])
        desktop.press("Home")
        self.wait_focus(program, "2018: 1 meeting")
        desktop.press("Return")
        program.find_entry_with("Search Meetings", "country:NO year:2018")
        self.wait_listed(program, ["Talks on nets"])

        desktop.press("F7")
        desktop.wait_for("no years", lambda: self.bars(program) == [])
        self.quit(program)


if __name__ == "__main__":
    office.main()
