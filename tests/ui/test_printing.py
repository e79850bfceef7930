#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bringing a meeting to paper: the preview, the system's print dialog, and a PDF of the same pages."""

import json
import os
import pathlib
import subprocess

import desktop
import office


class Printing(office.Office):
    def open_preview(self, program):
        desktop.press("ctrl+p")
        program.wait_window("Print Preview")
        program.find("label", r"1 of \d+")
        program.wait_active("Print Preview")

    def close_preview(self, program):
        program.wait_active("Print Preview")
        desktop.press("Escape")
        program.wait_no_window("Print Preview")

    def remember(self, path):
        """As if somebody had printed to the file PATH before."""
        folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "chancery")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "print.ini").write_text(
            f"[Print Settings]\nprinter=Print to File\noutput-uri=file://{path}\noutput-file-format=pdf\n")

    def read(self, path):
        """The words of a file that may still be on its way."""
        try:
            return office.words_of(path)
        except subprocess.CalledProcessError:
            return None

    def test_the_print_dialog_prints_the_pages_of_the_preview(self):
        path = self.folder / "printed.pdf"
        self.remember(path)
        program = self.start()
        self.import_announcement(program)
        self.open_preview(program)

        desktop.press("ctrl+p")
        program.wait_window("Print")
        program.find(None, "Print to File")
        program.click("Print")
        program.wait_no_window("Print")
        text = desktop.wait_for("the printed file", lambda: self.read(path))
        self.close_preview(program)
        self.quit(program)

        for words in ("Ana Bragança", "Marja Kuusisto", "Tomás Silva", "UNCONFIRMED", self.address):
            self.assertIn(words, text)

    def test_the_selected_meetings_are_printed(self):
        path = self.folder / "printed.pdf"
        self.remember(path)
        titles = ["Talks on rain", "Talks on snow", "Talks on ice"]
        record = self.folder / "meetings.json"
        record.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [
            {"status": "confirmed", "title": title, "meeting": {"date": str(2021 - n), "kind": "meeting"}}
            for n, title in enumerate(titles)]}))
        command = pathlib.Path(office.CHANCERY).parent.parent / "cli" / "chancery-cli"
        subprocess.run([command, f"--log={self.folder / 'log'}", "import", record], check=True, capture_output=True)
        program = self.start()
        self.wait_listed(program, titles)
        desktop.press("ctrl+f")
        desktop.press("Return")
        desktop.press("shift+Down")
        program.find("label", "2 meetings selected")
        self.open_preview(program)
        desktop.press("ctrl+p")
        program.wait_window("Print")
        program.find(None, "Print to File")
        program.click("Print")
        program.wait_no_window("Print")
        text = desktop.wait_for("the printed file", lambda: self.read(path))
        self.close_preview(program)
        self.quit(program)

        for title in titles[:2]:
            self.assertIn(title, text)
        self.assertNotIn(titles[2], text)

    def test_the_chosen_sheet_is_that_of_the_dialog(self):
        path = self.folder / "printed.pdf"
        self.remember(path)
        settings = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings/keyfile")
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("[org/chancery/Chancery]\nprint-paper='letter'\n")
        self.addCleanup(settings.unlink)
        program = self.start()
        self.import_announcement(program)
        self.open_preview(program)

        desktop.press("ctrl+p")
        program.wait_window("Print")
        program.find(None, "Print to File")
        program.click("Print")
        program.wait_no_window("Print")
        desktop.wait_for("the printed file", lambda: self.read(path))
        self.close_preview(program)
        self.quit(program)

        size = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        self.assertRegex(size, r"Page size:\s+612 x 792")

    def test_the_dialog_can_be_left_and_opened_again(self):
        program = self.start()
        self.import_announcement(program)
        self.open_preview(program)
        for _ in range(2):
            desktop.press("ctrl+p")
            program.wait_window("Print")
            program.click("Cancel")
            program.wait_no_window("Print")
            program.wait_active("Print Preview")
        self.close_preview(program)
        self.quit(program)


if __name__ == "__main__":
    office.main()
