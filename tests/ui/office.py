# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window share: an office with a log, and a server that publishes an announcement."""

import functools
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

import desktop

PAGES = pathlib.Path(__file__).parent.parent / "pages"
TITLE = "Minister Ana Bragança Meets with EPA Director General Piet Zandvoort"
UNREVIEWED = "Imported, and still to be reviewed"
CHANCERY = os.environ["CHANCERY"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


class Office(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.address = f"{self.serve(functools.partial(Quiet, directory=PAGES))}/announcement.html"

    def serve(self, handler):
        """Starts a server, and returns its address."""
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    def launch(self, *args):
        program = desktop.Program(CHANCERY, "--log", str(self.folder / "log"), *args)
        self.addCleanup(program.kill)
        return program

    def start(self):
        program = self.launch()
        program.find_button("New Meeting")
        program.wait_active("Chancery")
        return program

    def quit(self, program):
        """Ends the program as a person does; it must have had nothing to complain of."""
        program.wait_active("Chancery")
        desktop.press("ctrl+q")
        status, errors = program.wait_ended()
        self.assertEqual(status, 0, errors)
        # A batch that ends while no window is active is notified of, and the session has no service for that.
        complaints = [line for line in errors.splitlines() if ("WARNING" in line or "CRITICAL" in line)
                      and "unable to send notifications" not in line]
        self.assertEqual(complaints, [])

    def listed(self, program):
        """The titles in the list."""
        meetings = program.thing("list", "Meetings")
        return [next(t.name for t in item.walk() if t.role == "label") for item in meetings.children]

    def wait_listed(self, program, titles):
        desktop.wait_for(f"the list to show {titles}", lambda: self.listed(program) == titles)

    def ask_for(self, program, address):
        desktop.press("ctrl+i")
        program.wait_window("Import")
        program.wait_inactive("Chancery")
        program.type_into("Address", address)
        desktop.press("Return")

    def open_review(self, program):
        self.ask_for(program, self.address)
        self.wait_review(program)

    def wait_review(self, program):
        """The review opens when the dialog that brings it has gone."""
        program.wait_no_window("Import")
        program.wait_active("Chancery")
        program.find("label", "Review")

    def import_announcement(self, program):
        """Leaves the review that opens for later."""
        self.open_review(program)
        desktop.press("Escape")
        self.wait_listed(program, [TITLE])
        program.find("label", UNREVIEWED)


def words_of(pdf):
    """The text of a PDF, with a single space between the words."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


def main():
    """Runs the tests that the command line names; without names all of them, told to meson."""
    if len(sys.argv) > 1:
        unittest.main(verbosity=2)
    import house
    house.main()
