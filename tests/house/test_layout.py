# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of the house: what stands at the top, which floor sees which, how long a file may be."""

import json
import pathlib
import re
import shlex
import subprocess
import unittest

import house

TOP = {"src", "data", "po", "tests", "meson.build", "README.md", "COPYING"}

# What a floor may see of ours, itself aside.  The database is the store's own affair.
FLOORS = {
    "base": set(),
    "model": {"base"},
    "db": {"base"},
    "store": {"db", "model", "base"},
    "list": {"store", "model", "base"},
    "media": {"base"},
    "import": {"model", "media", "base"},
    "exchange": {"import", "model", "media", "base"},
    "report": {"model", "base"},
    "service": {"store", "import", "exchange", "report", "media", "model", "base"},
    "ui": {"list", "service", "store", "import", "exchange", "report", "media", "model", "base"},
    "app": {"ui", "list", "service", "store", "import", "exchange", "report", "media", "model", "base"},
    "cli": {"service", "store", "import", "exchange", "report", "media", "model", "base"},
}

# Whose header is whose business.
LIBRARIES = {
    r"gtk/|gdk/|gsk/|adwaita\.h": {"ui", "app"},
    r"sqlite3\.h": {"db", "store"},
    r"libsoup/": {"import"},
    r"libxml/": {"import"},
    r"cairo|pango/": {"media", "report", "ui"},
    r"gexiv2/|poppler\.h": {"media"},
}

GENERATED = {"config.h", "ch-store-resources.h", "ch-ui-resources.h"}

LONGEST = 800  # lines of a file


def floor_of(file):
    return file.relative_to(house.SOURCE / "src").parts[0]


def headers():
    """Our headers, by the bare name that they are included by, with their floors."""
    return {file.name: floor_of(file) for file in house.files("*.h", under=["src"])}


def includes(file):
    """What FILE includes, with the numbers of the lines."""
    for number, line in enumerate(file.read_text().splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if match:
            yield number, match[1], match[2]


def flags_of_floors():
    """The flags of one file of each floor as it is really compiled."""
    flags = {}
    for entry in json.loads((house.BUILD / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["directory"], entry["file"]).resolve()
        if file.suffix != ".c" or not file.is_relative_to(house.SOURCE / "src"):
            continue
        words = shlex.split(entry["command"])
        kept = [word for word in words if re.match(r"-[IDfmp]|-std", word)]
        flags.setdefault(floor_of(file), (entry["directory"], kept))
    return flags


def compiles(floor, text):
    directory, flags = flags_of_floors()[floor]
    done = subprocess.run(["cc", *flags, "-fsyntax-only", "-x", "c", "-"], cwd=directory, input=text,
                          capture_output=True, text=True)
    return done.returncode == 0, done.stderr


def visible(floor, names):
    """Which of the headers NAMES a file of FLOOR could include."""
    probe = "".join(f'#if __has_include("{name}")\nsees "{name}"\n#endif\n' for name in names)
    directory, flags = flags_of_floors()[floor]
    out = house.run("cc", *flags, "-E", "-P", "-x", "c", "-", cwd=directory, input=probe)
    return set(re.findall(r'sees "([^"]+)"', out))


class Layout(unittest.TestCase):
    def test_top_level(self):
        found = {entry.name for entry in house.SOURCE.iterdir()
                 if not re.match(r"\.|_|build", entry.name)}  # build folders
        self.assertEqual(found, TOP)

    def test_no_file_is_too_long(self):
        for file in house.files("*.c", "*.h", "*.ui", "*.py", "*.css", "*.sql", "*.build", "*.sh", "run*"):
            with self.subTest(house.name(file)):
                self.assertLessEqual(len(file.read_text().splitlines()), LONGEST)

    def test_every_header_has_one_name(self):
        names = [file.name for file in house.files("*.h", under=["src"])]
        self.assertEqual(sorted(set(names)), sorted(names))

    def test_every_source_says_its_licence(self):
        for file in house.files("*.c", "*.h", "*.py"):
            with self.subTest(house.name(file)):
                self.assertIn("SPDX-License-Identifier: GPL-3.0-or-later", "\n".join(file.read_text().splitlines()[:5]))


class Includes(unittest.TestCase):
    def test_bare_names_only(self):
        for file in house.files("*.c", "*.h"):
            for number, quote, what in includes(file):
                with self.subTest(f"{house.name(file)}:{number}"):
                    self.assertFalse(quote == '"' and "/" in what, f"“{what}” is a path")

    def test_floors(self):
        known = headers()
        self.assertEqual({floor_of(file) for file in house.files("*.c", "*.h", under=["src"])} - set(FLOORS), set(),
                         "a floor that the plan does not know")
        for file in house.files("*.c", "*.h", under=["src"]):
            floor = floor_of(file)
            for number, quote, what in includes(file):
                if quote == '"' and what not in GENERATED:
                    with self.subTest(f"{house.name(file)}:{number}"):
                        self.assertIn(what, known, "whose header is this?")
                        self.assertIn(known[what], FLOORS[floor] | {floor})

    def test_libraries(self):
        for file in house.files("*.c", "*.h", under=["src"]):
            for number, _, what in includes(file):
                for pattern, floors in LIBRARIES.items():
                    if re.match(pattern, what):
                        with self.subTest(f"{house.name(file)}:{number}"):
                            self.assertIn(floor_of(file), floors)


class Enforced(unittest.TestCase):
    """The compiler holds the plan, and not only these tests."""

    def setUp(self):
        self.flags = flags_of_floors()

    def test_no_floor_sees_more_than_it_may(self):
        known = headers()
        for floor in self.flags:
            with self.subTest(floor):
                seen = {known[header] for header in visible(floor, known)}
                self.assertIn(floor, seen, "the probe sees nothing")
                self.assertLessEqual(seen, FLOORS[floor] | {floor})

    def test_an_upward_include_does_not_compile(self):
        good, why = compiles("model", '#include "ch-meeting.h"\nint probe (void);')
        self.assertTrue(good, why)
        for floor, header in (("model", "ch-log.h"), ("base", "ch-meeting.h"), ("import", "ch-importer.h"),
                              ("exchange", "ch-log.h"), ("service", "ch-window.h"), ("cli", "ch-window.h")):
            with self.subTest(f"{floor}: {header}"):
                good, why = compiles(floor, f'#include "{header}"\nint probe (void);')
                self.assertFalse(good)
                self.assertRegex(why, f"{header}: No such file")

    def test_gtk_is_out_of_reach_below_the_window(self):
        for floor in self.flags:
            with self.subTest(floor):
                good, why = compiles(floor, "#include <gtk/gtk.h>\nint probe (void);")
                self.assertEqual(good, floor in LIBRARIES[r"gtk/|gdk/|gsk/|adwaita\.h"], why)


if __name__ == "__main__":
    house.main()
