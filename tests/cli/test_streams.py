#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around the program: closed and full streams, terminals, pipes without an end, signals."""

import os
import pty
import signal
import subprocess
import time

import support

ANNOUNCEMENT = support.PAGES / "announcement.html"
STEERING = """<html><head><title>T</title></head><body><h1>Minister \x1b[31mmeets\x07 envoy</h1>
<p>On 3 March 2020 Minister Ana Brag\x1b]0;owned\x07 met Ambassador Piet Zandvoort in Oslo.</p></body></html>"""


class StreamsTest(support.CliTest):
    def shell(self, redirections, *args, **options):
        """Runs the program with redirections that only a shell can make."""
        command = ["sh", "-c", f'exec "$0" "$@" {redirections}', support.CLI, "--log", str(self.log), *map(str, args)]
        run = subprocess.run(command, capture_output=True, timeout=support.PATIENCE, env=self.environment, **options)
        return run.returncode, run.stdout.decode(), support.split_hints(run.stderr.decode())[0]

    def assert_failed(self, result):
        status, _, told = result
        self.assertEqual((status, len(told.splitlines())), (1, 1), told)

    def test_input_that_is_closed(self):
        self.assert_failed(self.shell("<&-", "import", "-"))

    def test_output_that_is_closed_or_full(self):
        self.do_import(ANNOUNCEMENT)
        for redirection in (">&-", ">/dev/full"):
            with self.subTest(redirection):
                self.assert_failed(self.shell(redirection, "list"))
                self.assert_failed(self.shell(redirection, "export", "--format", "json"))
                self.assert_failed(self.shell(redirection, "import", ANNOUNCEMENT))
        self.do("check")

    def test_everything_closed(self):
        [uid] = self.do_import(ANNOUNCEMENT)
        path = self.folder / "a.pdf"
        self.assertEqual(self.shell("<&- >&- 2>&-", "print", uid, "-o", path)[0], 0)
        self.assertTrue(path.read_bytes().startswith(b"%PDF"))
        self.assertEqual(self.shell("<&- >&- 2>&-", "show", "00000000")[0], 1)
        self.do("check")

    def test_a_page_does_not_steer_the_terminal(self):
        [uid] = self.do_import("-", stdin=STEERING)
        self.assertNotRegex(self.do("list"), "[\x07\x1b]")
        self.assertIn("meets", self.listed()[0])
        for command in (["show", uid], ["list"], ["export", "--format", "json"]):
            terminal, inside = pty.openpty()
            with subprocess.Popen([support.CLI, "--log", self.log, *command], stdout=inside, stdin=subprocess.DEVNULL,
                                  env=self.environment) as run:
                os.close(inside)
                shown = b""
                try:
                    while part := os.read(terminal, 4096):
                        shown += part
                except OSError:  # how a terminal says that the other end is closed
                    pass
            os.close(terminal)
            self.assertEqual(run.returncode, 0)
            self.assertIn(b"envoy", shown)
            self.assertNotRegex(shown, b"[\x07\x1b]")

    def test_an_argument_does_not_steer_the_terminal(self):
        run = self.refuse("extract", "no\n\x1b[31msuch\x07 page.html")
        self.assertNotRegex(run.stderr, "[\x07\x1b]")
        self.assertNotIn("file://", run.stderr)
        run = self.refuse("extract", b"\xff\xfe.html".decode(errors="surrogateescape"))
        self.assertNotIn("file://", run.stderr)

    def test_a_pipe_that_nobody_writes_to(self):
        pipe = self.folder / "pipe.html"
        os.mkfifo(pipe)
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number), subprocess.Popen(
                    [support.CLI, "--log", self.log, "import", ANNOUNCEMENT, pipe], stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment) as run:
                self.assertTrue(run.stdout.readline())  # the first page is safe, the second one waited for
                began = time.monotonic()
                run.send_signal(number)
                _, told = run.communicate(timeout=support.PATIENCE)
                told, _ = support.split_hints(told.decode())
                self.assertEqual((run.returncode, len(told.splitlines())), (1, 1), told)
                self.assertLess(time.monotonic() - began, 30)
        self.do("check")
        self.assertEqual(len(self.listed()), 2)


if __name__ == "__main__":
    support.main()
