# SPDX-License-Identifier: GPL-3.0-or-later
"""The window opens in the build folder and installed, moved, with no variable set but the session's.

Runs in the session that tests/ui/run-in-session makes.
"""

import os
import pathlib
import sys
import tempfile
import unittest

import house

sys.path.insert(0, str(house.SOURCE / "tests" / "ui"))
import desktop  # pylint: disable=wrong-import-position

SESSION = {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "AT_SPI_BUS_ADDRESS", "HOME", "PATH"}


class WindowStarts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def assert_starts(self, program):
        kept = [f"{name}={value}" for name, value in os.environ.items() if name in SESSION]
        running = desktop.Program("env", "-i", "-C", "/", *kept, str(program), "--log", str(self.folder / "log"))
        self.addCleanup(running.kill)
        running.find_button("New Meeting")
        running.wait_active("Chancery")
        desktop.press("ctrl+q")
        status, errors = running.wait_ended()
        self.assertEqual(status, 0, errors)
        self.assertEqual([line for line in errors.splitlines() if "WARNING" in line or "CRITICAL" in line], [])
        self.assertTrue((self.folder / "log" / "log.sqlite").is_file())

    def test_in_the_build_folder(self):
        self.assert_starts(house.BUILD / "src" / "app" / "chancery")

    def test_installed_and_moved(self):
        house.run("meson", "install", "--no-rebuild", "--quiet", "--destdir", self.folder / "destdir", "-C", house.BUILD)
        moved = self.folder / "somewhere else"
        (self.folder / "destdir" / house.option("prefix").lstrip("/")).rename(moved)
        # Below DESTDIR this is left to whoever packs it.
        house.run("glib-compile-schemas", moved / "share" / "glib-2.0" / "schemas")
        self.assert_starts(moved / "bin" / "chancery")


if __name__ == "__main__":
    house.main()
