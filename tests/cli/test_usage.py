#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program takes its command line."""

import pathlib
import shutil
import subprocess

import support

COMMANDS = ["import", "extract", "article", "list", "search", "show", "print", "export", "attach", "export-photo",
            "check"]


class UsageTest(support.CliTest):
    def test_help_lists_the_commands(self):
        text = self.do("--help", log=False)
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", text)

    def test_each_command_has_help(self):
        for command in COMMANDS:
            text = self.do(command, "--help", log=False)
            self.assertIn(f"chancery-cli {command}", text)
            self.assertIn("--log", text)
            self.assertFalse(self.log.exists())

    def test_usage_ends_with_2(self):
        for line in ([], ["dance"], ["import"], ["show"], ["show", "a", "b"], ["search"], ["list", "more"],
                     ["print", "abcd"], ["print", "abcd", "-o", "summary.docx"], ["export", "--format", "cuneiform"],
                     ["list", "--nonsense"], ["attach", "abcd"], ["attach", "abcd", "a.pdf", "--role", "napkin"],
                     ["attach", "abcd", "a.jpg", "--photo", "--document", "1"], ["export-photo", "abcd"],
                     ["attach", "abcd", "a.jpg", "--document", "0"], ["attach", "abcd", "a.jpg", "--document", "-1"],
                     ["import", "--address", "http://127.0.0.1/", "a.html", "b.html"]):
            run = self.run_cli(*line)
            self.assertEqual(run.returncode, 2, line)
            self.assertTrue(run.stderr.startswith("chancery-cli: "), line)
            self.assertEqual(run.stdout, "")
            self.assertFalse(self.log.exists(), line)

    def test_version(self):
        self.assertRegex(self.do("--version", log=False), r"^chancery-cli \d+\.\d+\.\d+\n$")

    def test_no_gtk_is_linked(self):
        libraries = subprocess.run(["ldd", support.CLI], capture_output=True, text=True, check=True).stdout
        self.assertIn("libsoup-3", libraries)
        for library in ("libgtk-", "libadwaita-", "libgdk-3"):
            self.assertNotIn(library, libraries)

    def test_a_program_away_from_its_words_says_so(self):
        program = self.folder / "bin" / "chancery-cli"
        program.parent.mkdir()
        shutil.copy(support.CLI, program)
        installed = pathlib.Path("/usr/local/share"), pathlib.Path("/usr/share")
        if any(list(share.glob("org.chancery.Chancery*/lexicon")) for share in installed):
            self.skipTest("Chancery is installed on this machine")
        run = subprocess.run([program, "extract", support.PAGES / "announcement.html"], capture_output=True, text=True,
                             env=self.environment)
        self.assertEqual((run.returncode, len(run.stderr.splitlines())), (1, 1), run.stderr)
        self.assertIn("lexicon", run.stderr)

    def test_a_named_log_that_is_not_there(self):
        self.refuse("list", words=[str(self.log)])
        self.assertFalse(self.log.exists())


if __name__ == "__main__":
    support.main()
