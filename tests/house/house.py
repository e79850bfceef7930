# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the house share: where things are, and a runner that speaks TAP to meson."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ["CHANCERY_SOURCE"])
BUILD = pathlib.Path(os.environ["CHANCERY_BUILD"])


def files(*patterns, under=("src", "data", "po", "tests")):
    """The files of the house that match one of PATTERNS, sorted."""
    found = [file for folder in under for pattern in patterns for file in (SOURCE / folder).rglob(pattern)]
    return sorted(file for file in found if file.is_file() and "__pycache__" not in file.parts)


def name(file):
    return file.relative_to(SOURCE).as_posix()


def run(*command, **options):
    """Runs COMMAND, which must succeed, and returns what it wrote."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(map(str, command))}: {done.stdout}{done.stderr}")
    return done.stdout


def option(name):
    """What the build folder is configured with."""
    options = json.loads(run("meson", "introspect", "--buildoptions", BUILD))
    return next(option["value"] for option in options if option["name"] == name)


class TapResult(unittest.TestResult):
    """One line a test, or a part of a test that failed; details go to standard error, which meson shows."""

    told = 0

    def _tell(self, state, test, remark="", details=""):
        self.told += 1
        print(f"{state} {self.told} {test.id().partition('.')[2]}{remark}", flush=True)
        if details:
            print(details, file=sys.stderr, flush=True)

    def addSuccess(self, test):
        self._tell("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell("not ok", test, details=self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self._tell("not ok", test, details=self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell("ok", test, f" # SKIP {reason}")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._tell("not ok", test, f" {subtest._message}", self._exc_info_to_string(err, test))


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    result = TapResult()
    suite.run(result)
    print(f"1..{result.told}")
    sys.exit(not result.wasSuccessful())
