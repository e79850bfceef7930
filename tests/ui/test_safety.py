#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window offers for backups, and where a log is damaged or may not be written to."""

import contextlib
import os
import pathlib
import sqlite3
import subprocess

from accessible import State

import desktop
import office

CLI = pathlib.Path(os.environ["CHANCERY_BUILD"]) / "src/cli/chancery-cli"
TITLE = "Courtesy call of the harbour masters"


class Safety(office.Office):
    def backups(self):
        folder = self.folder / "log" / "backups"
        return sorted(path for path in folder.glob("2*") if (path / "log.sqlite").exists())

    def add(self, program, title, n):
        """Types a meeting in, after which there are N."""
        desktop.press("ctrl+n")
        program.type_into("Title", title)
        desktop.press("ctrl+s")
        desktop.wait_for(f"{n} in the list", lambda: len(self.listed(program)) == n)

    def damage(self):
        with (self.folder / "log" / "log.sqlite").open("r+b") as file:
            file.write(b"\0" * 4096)

    def test_a_backup_is_made_each_day_and_restored(self):
        program = self.start()
        self.add(program, TITLE, 1)
        self.quit(program)
        self.assertEqual(self.backups(), [])  # there was nothing to back up when it was opened

        program = self.start()
        desktop.wait_for("the backup of the day", lambda: len(self.backups()) == 1)
        self.add(program, "After the backup", 2)

        desktop.press("ctrl+shift+b")
        program.wait_window("Backups")
        program.click("Back Up Now")
        desktop.wait_for("a second backup", lambda: len(self.backups()) == 2)
        rows = desktop.wait_for("both in the list", lambda: (
            lambda found: found if len(found) == 2 else None)(list(program.things("push button", "Restore the backup of .*"))))
        rows[1].act()
        program.click("Restore")
        desktop.wait_for("the log to be kept aside", lambda: list(self.folder.glob("log-before-*")))
        program.find(None, "The Backup Is Restored")
        program.click("Open the Log")
        self.wait_listed(program, [TITLE])
        self.assertEqual(len(self.backups()), 2)
        self.assertEqual(len(list(self.folder.glob("log-before-*"))), 1)
        self.quit(program)

    def test_a_damaged_log_is_restored_from_its_backup(self):
        program = self.start()
        self.add(program, TITLE, 1)
        self.quit(program)
        program = self.start()
        desktop.wait_for("the backup of the day", lambda: len(self.backups()) == 1)
        self.quit(program)

        self.damage()
        program = self.launch()
        program.find(None, "The Log Cannot Be Opened")
        program.click("Restore the Backup of .*")
        program.find(None, "The Backup Is Restored")
        program.click("Open the Log")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def test_a_damaged_log_without_a_backup_is_salvaged(self):
        program = self.start()
        self.add(program, TITLE, 1)
        self.quit(program)
        self.damage()
        program = self.launch()
        program.click("Salvage What Can Be Read")
        program.find(None, "The Log Is Salvaged")
        program.find(None, "1 meeting was saved.*No meeting is known to be lost.*")
        program.click("Open the Log")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def spoil_texts(self):
        """Overwrites the pages that hold long texts, which nobody reads until one is shown."""
        path = self.folder / "log" / "log.sqlite"
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            try:
                pages = database.execute("SELECT pageno FROM dbstat WHERE name = 'article' AND pagetype = 'overflow'").fetchall()
            except sqlite3.OperationalError as error:
                self.skipTest(f"SQLite cannot say where the text lies: {error}")
        self.assertTrue(pages)
        with path.open("r+b") as file:
            for [number] in pages:
                file.seek((number - 1) * 4096)
                file.write(b"\xa5" * 4096)

    def test_damage_that_comes_to_light_later(self):
        page = self.folder / "long.txt"
        text = " ".join(f"They spoke of berth {n} and of tide {n * 7919 % 10007} at some length." for n in range(400))
        page.write_text(f"{TITLE}\n\nOn 9 March 2021 the Minister of Harbours Ana Berg met Ambassador Piet Zand. {text}\n")
        for command in (["import", "--confirm", page], ["backup"]):  # and none is due when it is opened
            subprocess.run([CLI, "--log", self.folder / "log", *command], check=True, capture_output=True)
        self.assertEqual(len(self.backups()), 1)
        self.spoil_texts()

        program = self.start()
        self.wait_listed(program, [TITLE])
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "harbour")
        desktop.press("Return")
        program.find("label", "The log is damaged.")
        program.click("Repair…")
        program.find(None, "The Log Cannot Be Opened")
        program.click("Restore the Backup of .*")
        program.find(None, "The Backup Is Restored")
        program.click("Open the Log")
        self.wait_listed(program, [TITLE])
        self.quit(program)

    def lock(self, folder):
        """Makes FOLDER what a disc or a locked stick is; the right to do so is root's."""
        if os.geteuid() != 0:
            for path in (*folder.rglob("*"), folder):
                path.chmod(0o500 if path.is_dir() else 0o400)
            self.addCleanup(folder.chmod, 0o700)
            return
        for command in (["mount", "--bind", folder, folder], ["mount", "-o", "remount,bind,ro", folder]):
            if subprocess.run(command, capture_output=True).returncode != 0:
                self.skipTest("no read-only file system can be mounted here")
            if command[1] == "--bind":
                self.addCleanup(subprocess.run, ["umount", "-l", folder], check=True)

    def test_a_log_that_may_not_be_written_to(self):
        program = self.start()
        self.add(program, TITLE, 1)
        self.quit(program)
        self.lock(self.folder / "log")
        program = self.launch()
        program.find("label", "This log may not be written to. It can be read only.")
        self.wait_listed(program, [TITLE])
        button = program.find("push button", "New Meeting")
        self.assertFalse(button.has(State.SENSITIVE))
        self.assertEqual(self.backups(), [])
        self.quit(program)


if __name__ == "__main__":
    office.main()
