#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing from right to left: every view opens, the other way round, and the program complains of nothing."""

import gettext
import os
import pathlib
import shutil
import subprocess
import unittest

import desktop
import house
import office

SAMPLE = house.SOURCE / "data/sample/glacier-memorandum.html"
CLI = pathlib.Path(os.environ["CHANCERY_BUILD"], "src/cli/chancery-cli")


class Layout(office.Office):
    def setUp(self):
        super().setUp()
        subprocess.run([CLI, "--log", self.folder / "log", "import", "--confirm", SAMPLE], check=True, capture_output=True)

    def set_environment(self, **values):
        """Lets the programs of this test have them."""
        before = {name: os.environ.get(name) for name in values}
        os.environ.update(values)
        self.addCleanup(lambda: [os.environ.pop(name) if value is None else os.environ.update({name: value})
                                 for name, value in before.items()])

    def read(self, program):
        """Opens the page of the only meeting."""
        desktop.wait_for("the meeting in the list", lambda: len(self.listed(program)) == 1)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "Sources")

    def open_views(self, program):
        self.read(program)
        desktop.press("F7")
        program.find("push button", "2024: .*")
        desktop.press("F7")
        for key, view in (("ctrl+3", "Documents"), ("ctrl+4", "Photos"), ("ctrl+7", "People"), ("ctrl+8", "Bodies")):
            desktop.press(key)
            desktop.wait_for(view, lambda: program.thing("list", view).children)
        desktop.press("ctrl+1")
        program.find("list", "Meetings")
        for key, title in (("ctrl+i", "Import"), ("ctrl+t", "Import Table or Log"), ("ctrl+shift+e", "Export"),
                           ("ctrl+,", "Preferences"), ("ctrl+shift+b", "Backups"), ("ctrl+p", "Print Preview")):
            desktop.press(key)
            # By its number: the toolkit says some titles in the language of the locale.
            desktop.wait_for(title, lambda: len(program.windows()) == 2)
            program.wait_inactive("Chancery")
            desktop.press("Escape")
            desktop.wait_for(f"{title} to go", lambda: len(program.windows()) == 1)
            program.wait_active("Chancery")
        desktop.press("ctrl+e")
        program.find("label", "Edit Meeting")
        desktop.press("Escape")
        program.find_button("New Meeting")

    @unittest.skipUnless(shutil.which("localedef"), "localedef is not installed")
    def test_right_to_left(self):
        # A language that there is no catalogue of: the words stay English, so that they are found.
        if not gettext.find("gtk40", "/usr/share/locale", ["he"]):
            self.skipTest("GTK has no catalogue of a language that is written from right to left")
        made = subprocess.run(["localedef", "-c", "-i", "he_IL", "-f", "UTF-8", self.folder / "he_IL.UTF-8"], capture_output=True)
        if not pathlib.Path(self.folder, "he_IL.UTF-8").is_dir():
            self.skipTest(f"the locale cannot be made: {made.stderr.decode()}")
        self.set_environment(LOCPATH=str(self.folder), LC_ALL="he_IL.UTF-8", LANGUAGE="he")
        program = self.start()
        self.read(program)
        self.assertGreater(program.thing("list", "Meetings").place[0], program.thing("label", "Sources").place[0])
        self.open_views(program)
        self.quit(program)


if __name__ == "__main__":
    office.main()
