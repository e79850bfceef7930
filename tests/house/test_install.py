# SPDX-License-Identifier: GPL-3.0-or-later
"""What `meson install` puts where, and that it is whole."""

import contextlib
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml

import house


def complaints(metainfo):
    """What appstreamcli has against a file; that we have no public address yet is not counted."""
    done = subprocess.run(["appstreamcli", "validate", "--no-net", metainfo], capture_output=True, text=True)
    told = [line for line in done.stdout.splitlines() if line.startswith(("E:", "W:"))]
    left = [line for line in told if "url-homepage-missing" not in line]
    return left if told or done.returncode == 0 else [done.stdout + done.stderr]


class Installed(unittest.TestCase):
    """One installation below DESTDIR, looked at from all sides."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.destdir = pathlib.Path(folder.name)
        house.run("meson", "install", "--no-rebuild", "--quiet", "--destdir", cls.destdir, "-C", house.BUILD)
        cls.prefix = cls.destdir / house.option("prefix").lstrip("/")
        cls.share = cls.prefix / house.option("datadir")
        cls.app = "org.chancery.Chancery" + (".Devel" if house.option("buildtype") == "debug" else "")

    def desktop_entry(self):
        lines = (self.share / "applications" / f"{self.app}.desktop").read_text().splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def test_everything_has_its_place(self):
        for program in ("chancery", "chancery-cli"):
            self.assertTrue(os.access(self.prefix / house.option("bindir") / program, os.X_OK))
        for file in (f"applications/{self.app}.desktop", f"metainfo/{self.app}.metainfo.xml",
                     f"icons/hicolor/scalable/apps/{self.app}.svg",
                     f"icons/hicolor/symbolic/apps/{self.app}-symbolic.svg",
                     "glib-2.0/schemas/org.chancery.Chancery.gschema.xml"):
            with self.subTest(file):
                self.assertTrue((self.share / file).is_file())

    def test_nothing_else_is_there(self):
        """Neither below other names, nor outside of the prefix."""
        strays = []
        for file in self.destdir.rglob("*"):
            if file.is_file() and "chancery" not in file.relative_to(self.destdir).as_posix().lower():
                strays.append(file.relative_to(self.destdir).as_posix())
        self.assertEqual(strays, [])
        self.assertEqual([entry for entry in self.prefix.iterdir() if entry.name not in ("bin", "libexec", "share")], [])
        self.assertEqual([entry.name for entry in (self.prefix / "libexec").iterdir()], ["chancery-scan-reader"])

    def test_data_is_installed_as_it_stands(self):
        for folder in ("lexicon", "mappings", "sample"):
            for file in house.files("*.*", under=[f"data/{folder}"]):
                with self.subTest(house.name(file)):
                    copy = self.share / self.app / file.relative_to(house.SOURCE / "data")
                    self.assertEqual(copy.read_bytes(), file.read_bytes())

    def test_the_desktop_entry_is_valid(self):
        house.run("desktop-file-validate", self.share / "applications" / f"{self.app}.desktop")
        entry = self.desktop_entry()
        self.assertEqual(entry["Icon"], self.app)
        self.assertRegex(entry["Exec"], '^(chancery|"/.*/bin/chancery") %f$')
        self.assertEqual(entry["MimeType"], "application/x-chancery-log;")
        for language in self.languages():
            self.assertIn(f"Comment[{language}]", entry)
            self.assertIn(f"Keywords[{language}]", entry)

    @unittest.skipUnless(shutil.which("update-mime-database") and shutil.which("gio"), "shared-mime-info or gio is not installed")
    def test_the_file_of_a_log_is_known_by_what_is_in_it(self):
        """Whatever its name; and a database of another program is none."""
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder, "mime/packages")
            packages.mkdir(parents=True)
            shutil.copy(self.share / "mime/packages" / f"{self.app}.xml", packages)
            house.run("update-mime-database", packages.parent)
            house.run(house.BUILD / "src/cli/chancery-cli", "--log", f"{folder}/log", "import",
                      house.SOURCE / "data/sample/telephone-call.html")
            shutil.copy(f"{folder}/log/log.sqlite", f"{folder}/copy")
            with contextlib.closing(sqlite3.connect(f"{folder}/other.sqlite")) as other:
                other.execute("CREATE TABLE t (a)")
            for file, expected in ("log/log.sqlite", True), ("copy", True), ("other.sqlite", False):
                told = subprocess.run(["gio", "info", "-a", "standard::content-type", f"{folder}/{file}"],
                                      capture_output=True, text=True, check=True,
                                      env={**os.environ, "XDG_DATA_HOME": folder}).stdout
                self.assertEqual("application/x-chancery-log" in told, expected, told)

    def languages(self):
        return [line for line in (house.SOURCE / "po" / "LINGUAS").read_text().split("\n")
                if line and not line.startswith("#")]

    def test_the_metainfo_is_valid(self):
        file = self.share / "metainfo" / f"{self.app}.metainfo.xml"
        root = xml.parse(file).getroot()
        self.assertEqual(root.findtext("id"), self.app)
        self.assertEqual(root.findtext("launchable"), f"{self.app}.desktop")
        self.assertEqual(complaints(file), [])

    def test_every_language_is_installed(self):
        for language in self.languages():
            with self.subTest(language):
                catalogue = self.prefix / house.option("localedir") / language / "LC_MESSAGES" / "chancery.mo"
                self.assertGreater(catalogue.stat().st_size, 0)

    def test_the_schema_compiles(self):
        house.run("glib-compile-schemas", "--strict", "--dry-run", self.share / "glib-2.0" / "schemas")


class DebugBuild(unittest.TestCase):
    """It stands beside a released Chancery, under names of its own."""

    def test_names_and_contents_follow_the_id(self):
        app = "org.chancery.Chancery.Devel"
        with tempfile.TemporaryDirectory() as folder:
            house.run("meson", "setup", "--buildtype=debug", "--prefix=/home/some one/.local", folder, house.SOURCE)
            house.run("ninja", "-C", folder, f"data/{app}.desktop", f"data/{app}.metainfo.xml")
            entry = pathlib.Path(folder, "data", f"{app}.desktop")
            metainfo = pathlib.Path(folder, "data", f"{app}.metainfo.xml")
            house.run("desktop-file-validate", entry)
            self.assertEqual(complaints(metainfo), [])
            self.assertIn(f"\nIcon={app}\n", entry.read_text())
            self.assertIn('\nExec="/home/some one/.local/bin/chancery" %f\n', entry.read_text())
            self.assertEqual(xml.parse(metainfo).getroot().findtext("id"), app)
            installed = json.loads(house.run("meson", "introspect", "--installed", folder)).values()
            for suffix in (".desktop", ".metainfo.xml", ".svg", "-symbolic.svg"):
                self.assertIn(app + suffix, [pathlib.Path(place).name for place in installed])
            config = pathlib.Path(folder, "src", "base", "config.h").read_text()
            self.assertIn('"chancery-devel"', config)


if __name__ == "__main__":
    house.main()
