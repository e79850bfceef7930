# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts for people: they ask once, say what they do, and count rightly."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import house

SCRIPTS = ("data/start", "data/install-packages", "data/sample/make-log", "tests/run", "tests/sanitize",
           "tests/ui/run-in-session", ".ci/run")


def packages(*purposes):
    lines = [line.split() for line in (house.SOURCE / "data" / "packages").read_text().splitlines()]
    return [words[1] for words in lines if words and words[0] in purposes]


class Scripts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def test_they_can_be_run(self):
        for script in SCRIPTS:
            with self.subTest(script):
                self.assertTrue(os.access(house.SOURCE / script, os.X_OK))
                house.run("bash", "-n", house.SOURCE / script)

    def test_shellcheck(self):
        if shutil.which("shellcheck") is None:
            self.skipTest("shellcheck is not installed")
        house.run("shellcheck", *(house.SOURCE / script for script in SCRIPTS))

    def test_the_list_of_packages(self):
        purposes = {line.split()[0] for line in (house.SOURCE / "data" / "packages").read_text().splitlines()
                    if line and not line.startswith("#")}
        self.assertEqual(purposes, {"build", "run", "test", "check"})
        names = packages(*purposes)
        self.assertEqual(sorted(set(names)), sorted(names), "a package is listed twice")

    # The installer, among stand-ins for the system's own commands.

    def stand_in(self, name, script):
        file = self.folder / name
        file.write_text(f"#!/bin/bash\n{script}\n")
        file.chmod(0o755)

    def install(self, *purposes, missing=(), user=1000, sudo=None):
        """Runs the installer; SUDO is what sudo does, None where there is none."""
        present = [name for name in packages("build", "run", "test", "check") if name not in missing]
        self.stand_in("dpkg-query", "".join(f"echo installed {name}\n" for name in present) + "exit 1")
        self.stand_in("id", f"echo {user}")
        self.stand_in("apt-get", f'echo "apt-get $*" >>{self.folder}/calls')
        if sudo is not None:
            self.stand_in("sudo", f'[ "$1" != -n ] || exit {sudo}\necho sudo >>{self.folder}/calls\n"$@"')
        for tool in ("bash", "dirname", "readlink", "sed", "grep", "cat"):
            (self.folder / tool).symlink_to(shutil.which(tool))
        done = subprocess.run([house.SOURCE / "data" / "install-packages", *purposes], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, env={"PATH": str(self.folder)})
        calls = self.folder / "calls"
        return done, calls.read_text().splitlines() if calls.exists() else []

    def test_nothing_missing_asks_for_nothing(self):
        done, calls = self.install("build", "run", sudo=0)
        self.assertEqual((done.returncode, calls), (0, []), done.stderr)

    def test_only_what_was_asked_for_is_looked_at(self):
        done, calls = self.install("build", missing=["xvfb"])
        self.assertEqual((done.returncode, calls), (0, []), done.stderr)

    def test_root_installs_what_is_missing(self):
        done, calls = self.install("build", "test", missing=["meson", "xvfb"], user=0)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(calls[0], "apt-get update -qq")
        self.assertRegex(calls[1], "^apt-get install .* meson xvfb$")
        self.assertEqual(len(calls), 2)

    def test_sudo_is_asked_once(self):
        done, calls = self.install("build", missing=["meson", "gcc"], sudo=0)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(calls.count("sudo"), 1)
        self.assertRegex(calls[-1], "^apt-get install .* gcc meson$")

    def test_without_rights_it_says_what_to_do(self):
        for sudo in (None, 1):  # no sudo at all; one that would ask where nobody can answer
            with self.subTest(sudo=sudo):
                self.setUp()
                done, calls = self.install("build", missing=["meson"], sudo=sudo)
                self.assertEqual((done.returncode, calls), (1, []))
                self.assertIn("apt-get install --no-install-recommends meson", done.stderr)

    # The tally.

    def tally(self, *tests):
        log = self.folder / "testlog.json"
        log.write_text("".join(json.dumps({"name": "x", "stdout": out, "result": result}) + "\n" for result, out in tests))
        done = subprocess.run([house.SOURCE / "tests" / "tally", log], capture_output=True, text=True)
        return done.returncode, done.stdout.splitlines()[-1]

    def test_the_tally_counts_cases(self):
        self.assertEqual(self.tally(("OK", "TAP version 13\nok 1 /a\nok 2 /b\n1..2\n"), ("OK", "no TAP here")),
                         (0, "3 passed, 0 failed"))

    def test_the_tally_tells_of_failures(self):
        self.assertEqual(self.tally(("FAIL", "ok 1 /a\nnot ok 2 /b\n")), (1, "1 passed, 1 failed"))

    def test_the_tally_sees_a_crash(self):
        self.assertEqual(self.tally(("ERROR", "ok 1 /a\n")), (1, "1 passed, 1 failed"))
        self.assertEqual(self.tally(("TIMEOUT", "")), (1, "0 passed, 1 failed"))

    def test_the_tally_tells_what_was_skipped(self):
        self.assertEqual(self.tally(("OK", "ok 1 /a\nok 2 /b # SKIP no fault\n"), ("SKIP", "1..0 # SKIP none\n")),
                         (0, "1 passed, 0 failed, 2 skipped"))

    def test_no_test_at_all_is_no_success(self):
        self.assertEqual(self.tally(("SKIP", "")), (1, "0 passed, 0 failed, 1 skipped"))


if __name__ == "__main__":
    house.main()
