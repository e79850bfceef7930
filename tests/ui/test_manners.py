#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Manners of the desktop: preferences, what is remembered, one instance, logs that are opened by a click."""

import os
import pathlib
import subprocess

import desktop
import office

CLI = pathlib.Path(os.environ["CHANCERY_BUILD"], "src/cli/chancery-cli")


class Manners(office.Office):
    def cli(self, *args):
        return subprocess.run([CLI, "--log", self.folder / "log", *args], capture_output=True, text=True, check=True).stdout

    def type_meeting(self, program, title):
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.press("ctrl+s")
        desktop.wait_for(f"“{title}” in the list", lambda: title in self.listed(program))

    def test_preferences_count_at_once_and_stay(self):
        program = self.start()
        desktop.press("ctrl+,")
        program.wait_window("Preferences")
        program.type_into("Your Name in the History.*", "Registry")
        program.type_into("Marking of New Meetings", "Restricted")
        desktop.press("Escape")
        program.wait_no_window("Preferences")
        program.wait_active("Chancery")
        self.type_meeting(program, "Talks on tides")
        program.find("label", "Restricted · Meeting")
        self.assertIn("\tRegistry\t", self.cli("history"))
        self.quit(program)

        program = self.start()
        desktop.press("ctrl+,")
        program.wait_window("Preferences")
        program.find_entry_with("Marking of New Meetings", "Restricted")
        desktop.press("Escape")
        program.wait_no_window("Preferences")
        self.quit(program)


if __name__ == "__main__":
    office.main()
