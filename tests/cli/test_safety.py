#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups, the way back to them, and what is saved of a damaged log."""

import os
import stat

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"


class SafetyTest(support.CliTest):
    def setUp(self):
        super().setUp()
        [self.uid] = self.do_import(ANNOUNCEMENT)

    def backups(self, *args):
        return [line.split("\t") for line in self.do("backups", *args).splitlines()]

    def damage(self, start=0, length=100):
        path = self.log / "log.sqlite"
        with path.open("r+b") as file:
            file.seek(start)
            file.write(b"\0" * length)

    def test_a_backup_is_made_listed_and_restored(self):
        self.assertEqual(self.backups(), [])
        path = self.do("backup").strip()
        [[name, _, listed]] = self.backups()
        self.assertEqual((path, os.path.basename(path)), (listed, name))

        before = self.exported()
        self.do_import(ANNOUNCEMENT)
        told = self.do("restore", name).splitlines()
        self.assertEqual(self.exported(), before)
        self.do("check")
        kept = told[1].split(": ", 1)[1]
        self.assertEqual(len(self.do("list", "--log", kept).splitlines()), 2)
        self.assertEqual([backup[0] for backup in self.backups()], [name])

    def test_a_backup_elsewhere_is_a_log(self):
        place = self.folder / "stick"
        path = self.do("backup", place).strip()
        self.assertEqual(self.do("list", "--log", path), self.do("list"))
        self.assertEqual([backup[2] for backup in self.backups(place)], [path])
        target = self.folder / "target"
        self.do("restore", path, "--into", target)
        self.assertEqual(self.do("list", "--log", target), self.do("list"))
        self.assertEqual(self.do("export", "--log", target), self.do("export"))

    def test_a_missing_file_is_told_where_it_would_lie(self):
        for path in (self.log / "files").rglob("*"):
            if path.is_file():
                path.unlink()
        self.check_not_whole()

    def test_what_is_no_file_is_not_waited_for(self):
        for path in (self.log / "files").rglob("*"):
            if path.is_file():
                path.unlink()
                os.mkfifo(path)
        self.assertEqual(self.run_cli("check").returncode, 1)
        self.check_not_whole()

    def check_not_whole(self):
        """A backup is made all the same, and says what it lacks."""
        run = self.run_cli("backup")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn(run.stdout.strip() + "/files/", run.stderr)
        self.assertNotIn("unfinished", run.stderr)

    def test_everything_is_private_whatever_the_umask(self):
        self.do("backup", preexec_fn=lambda: os.umask(0))
        for path in (self.log, *self.log.rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            self.assertEqual(mode, 0o700 if path.is_dir() else 0o600, path)

    def test_a_backup_that_is_not_there(self):
        self.refuse("restore", "2020-01-01T000000Z", words=["backups"])
        self.refuse("restore", self.folder / "nothing")
        other = self.folder / "other"
        other.mkdir()
        self.refuse("restore", other, words=["not a backup"])
        self.assertEqual(len(self.listed()), 1)

    def test_a_damaged_log_names_its_backup(self):
        self.do("backup")
        [[name, _, _]] = self.backups()
        before = self.exported()
        self.damage()
        self.refuse("list", words=["damaged", name])
        self.refuse("backup", words=["damaged"])
        self.do("restore", name)
        self.assertEqual(self.exported(), before)

    def test_a_damaged_log_without_a_backup(self):
        before = self.exported()
        self.damage(length=4096)
        self.refuse("list", words=["damaged", "salvage"])
        target = self.folder / "salvaged"
        told = self.do("salvage", self.log, "--into", target)
        self.assertIn("1 meeting was saved.\n", told)
        self.assertIn("No meeting is known to be lost.\n", told)
        self.log = target
        self.assertEqual(self.exported(), before)
        self.do("check")
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o700)

    def test_what_cannot_be_salvaged(self):
        target = self.folder / "salvaged"
        self.refuse("salvage", self.folder / "nothing", "--into", target)
        diary = self.folder / "diary"
        diary.mkdir()
        (diary / "log.sqlite").write_text("Dear diary\n" * 5000)
        self.refuse("salvage", diary, "--into", target, words=["diary"])
        self.assertFalse(target.exists())
        self.refuse("salvage", self.log, "--into", diary, words=["empty"])
        self.assertEqual(self.run_cli("salvage", self.log).returncode, 2)

    def test_a_pipe_is_not_waited_for(self):
        pipes = self.folder / "pipes"
        pipes.mkdir()
        os.mkfifo(pipes / "log.sqlite")
        self.refuse("salvage", pipes, "--into", self.folder / "salvaged", words=["not a file"])


if __name__ == "__main__":
    support.main()
