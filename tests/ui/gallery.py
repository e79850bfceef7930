# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through every view of the window and takes a picture of each, to be looked at; see take-gallery.

A view is reached by its keys, or by the words of its button in the language of the window.
"""

import argparse
import contextlib
import gettext
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import desktop
import gallery_log
from accessible import Gone, State
from gi.repository import Gio, GLib

LOCALES = {"ar": "ar_EG", "de": "de_DE", "es": "es_ES", "fr": "fr_FR", "he": "he_IL", "ru": "ru_RU", "zh_CN": "zh_CN"}
STYLES = {"light": {}, "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}, "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
          "contrast-dark": {"ADW_DEBUG_HIGH_CONTRAST": "1", "ADW_DEBUG_COLOR_SCHEME": "prefer-dark"}}
LOOKS = 12  # at most, until nothing moves any more

scenes = {}


def scene(function):
    """A view, or several of a kind; it leaves the window as it found it, at the list of all meetings."""
    scenes[function.__name__.replace("_", "-")] = function
    return function


def pause(milliseconds):
    loop = GLib.MainLoop()
    GLib.timeout_add(milliseconds, loop.quit)
    loop.run()


class Gallery:
    def __init__(self, options, folder):
        self.options, self.folder = options, pathlib.Path(folder)
        self.target = pathlib.Path(options.target)
        self.cli = options.build + "/src/cli/chancery-cli"
        self.program = None
        self.log = None
        self.translate = gettext.translation("chancery", options.build + "/po", [options.language or "C"], fallback=True).gettext

    def run_cli(self, *args):
        subprocess.run([self.cli, "--log", self.log, *args], check=True, stdout=subprocess.DEVNULL)

    # The window

    def start(self, log):
        folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings")
        folder.mkdir(parents=True, exist_ok=True)
        width, height = self.options.size.split("x")
        (folder / "keyfile").write_text(
            f"[org/chancery/Chancery]\nwindow-width={width}\nwindow-height={height}\nlist-width=330\n")
        self.log = log
        self.program = desktop.Program(self.options.build + "/src/app/chancery", "--log", log)
        desktop.wait_for("the window", lambda: any(window.has(State.ACTIVE) for window in self.program.root.children))
        pause(1500)

    def stop(self):
        """Ends the program; what it complained of is part of what is wrong with it."""
        desktop.press("ctrl+q")
        try:
            _, errors = self.program.wait_ended()
            print(errors, file=sys.stderr, end="")
        except subprocess.TimeoutExpired:
            self.program.kill()
        self.program = None

    def shoot(self, name):
        """Takes the picture when nothing moves any more."""
        last, same = None, 0
        for _ in range(LOOKS):
            pause(350)
            picture = subprocess.run(["import", "-window", "root", "ppm:-"], capture_output=True, check=True).stdout
            same = same + 1 if picture == last else 0
            last = picture
            if same == 2:
                break
        path = self.target / f"{name}.png"
        subprocess.run(["convert", "ppm:-", "-trim", "+repage", "-strip", f"PNG24:{path}"], input=last, check=True)
        print(path, flush=True)

    def press(self, *keys):
        for key in keys:
            desktop.press(key)
            pause(250)

    def windows(self):
        return len(self.program.root.children)

    @contextlib.contextmanager
    def dialog(self, *keys, button=None):
        """A window that keys or a button open, and Escape closes."""
        self.press(*keys)
        if button:
            self.click(button)
        self.wait_windows(2)
        pause(300)
        yield
        self.close_dialog()

    def wait_windows(self, number):
        desktop.wait_for(f"{number} windows", lambda: self.windows() == number)

    def close_dialog(self):
        for _ in range(5):
            if self.windows() == 1:
                return
            self.press("Escape")
            pause(500)
        self.wait_windows(1)

    def type(self, text):
        """Replaces what stands in the entry that has the focus."""
        self.press("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "8", text] if text else ["xdotool", "key", "Delete"], check=True)
        pause(600)

    def search(self, text):
        self.press("ctrl+f")
        self.type(text)

    def click(self, label):
        """The button with these words, in the language of the window."""
        words = self.translate(label).replace("_", "")
        button = desktop.wait_for(f"a button “{words}”", lambda: next(
            (thing for thing in self.program.root.walk() if thing.role in ("push button", "toggle button")
             and thing.name.replace("_", "").endswith(words) and thing.has(State.SENSITIVE)), None))
        button.act()
        pause(400)

    def act(self, action):
        """An action of the program, which is on the session bus."""
        Gio.bus_get_sync(Gio.BusType.SESSION).call_sync(
            "org.chancery.Chancery", "/org/chancery/Chancery", "org.gtk.Actions", "Activate",
            GLib.Variant("(sava{sv})", (action, [], {})), None, Gio.DBusCallFlags.NONE, -1, None)

    def choose(self, view):
        """Opens what is first in the list of a view."""
        self.press(view)
        pause(800)
        self.press("ctrl+f")
        pause(300)
        self.press("Return")
        pause(800)

    def read(self, words=""):
        """Opens the page of the first meeting that is found."""
        self.press("ctrl+1")
        pause(500)
        self.search(words)
        self.press("Return")
        pause(800)

    def retitle(self, title):
        """Begins to edit the meeting that is shown."""
        self.press("ctrl+e")
        pause(1500)
        self.type(title)

    def leave_editor(self):
        self.press("Escape")
        pause(500)
        if self.windows() > 1:
            self.click("_Discard")
        self.wait_windows(1)
        pause(500)

    def scroll(self, x, y, clicks):
        """Turns the wheel there, in hundredths of the window."""
        width, height = (int(number) for number in self.options.size.split("x"))
        geometry = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "chancery", "getwindowgeometry", "--shell"],
                                  capture_output=True, text=True, check=True).stdout
        left, top = (int(line.split("=")[1]) for line in geometry.splitlines()[1:3])
        if self.options.language in ("ar", "he"):
            x = 100 - x
        subprocess.run(["xdotool", "mousemove", str(left + width * x // 100), str(top + height * y // 100),
                        "click", "--repeat", str(clicks), "5"], check=True)
        pause(300)
        subprocess.run(["xdotool", "mousemove", "1919", "1199"], check=True)


@scene
def meetings(gallery):
    gallery.read()
    gallery.shoot("meetings")
    gallery.read("fisheries advisory")
    gallery.shoot("meeting-long")
    for n in range(2, 6):
        gallery.scroll(80, 60, 6)
        gallery.shoot(f"meeting-long-{n}")
    gallery.search("")


@scene
def menu(gallery):
    gallery.press("F10")
    gallery.shoot("menu")
    gallery.press("Escape")


@scene
def to_review(gallery):
    gallery.choose("ctrl+2")
    gallery.shoot("to-review")
    gallery.press("ctrl+e")
    pause(1500)
    gallery.shoot("review")
    gallery.press("Tab", "Tab")
    gallery.shoot("review-place")
    gallery.press("F9")
    gallery.shoot("review-other")
    gallery.press("F9", "Escape")
    pause(500)
    gallery.press("ctrl+1")


@scene
def compare(gallery):
    """The second import of the same announcement."""
    gallery.choose("ctrl+2")
    gallery.press("ctrl+e")
    pause(1500)
    gallery.shoot("review-alike")
    with gallery.dialog(button="Compare…"):
        gallery.shoot("compare")
    gallery.press("Escape")
    pause(500)
    gallery.press("ctrl+1")


@scene
def editor(gallery):
    gallery.read("fisheries advisory")
    gallery.press("ctrl+e")
    pause(1500)
    for n in range(1, 8):
        gallery.shoot(f"editor-{n}")
        gallery.press("Page_Down")
    gallery.leave_editor()
    gallery.search("")


@scene
def editor_new(gallery):
    gallery.press("ctrl+n")
    pause(600)
    gallery.press("ctrl+s")
    gallery.shoot("editor-problem")
    gallery.type("Talks")
    gallery.press("Page_Down")
    gallery.type("So")
    gallery.shoot("editor-offers")
    gallery.press("Escape", "Escape")
    pause(500)
    gallery.shoot("editor-discard")
    gallery.click("_Discard")
    gallery.wait_windows(1)
    pause(500)


@scene
def people(gallery):
    gallery.press("ctrl+7")
    gallery.search("sollerud")
    gallery.press("Return")
    gallery.shoot("person")
    gallery.scroll(80, 60, 8)
    gallery.shoot("person-2")
    with gallery.dialog("ctrl+e"):
        gallery.shoot("person-edit")
    with gallery.dialog(button="_Merge…"):
        gallery.type("a")
        gallery.shoot("merge")
    gallery.search("")
    gallery.shoot("people")
    gallery.choose("ctrl+8")
    gallery.shoot("bodies")
    gallery.press("ctrl+1")


@scene
def holdings(gallery):
    for key, name in (("ctrl+3", "documents"), ("ctrl+4", "photos"), ("ctrl+5", "photos-without-credit")):
        gallery.choose(key)
        gallery.shoot(name)
    gallery.press("ctrl+1")


@scene
def timeline(gallery):
    gallery.press("F7")
    gallery.read()
    gallery.shoot("timeline")
    gallery.press("F7")


@scene
def searching(gallery):
    gallery.read("memorandum")
    gallery.shoot("search")
    with gallery.dialog("ctrl+shift+f"):
        gallery.shoot("save-search")
    gallery.search("xyzzy")
    gallery.shoot("search-nothing")
    gallery.search("")


@scene
def selection(gallery):
    gallery.read()
    gallery.press("shift+Down", "shift+Down")
    gallery.shoot("selection")
    with gallery.dialog("ctrl+m"):
        gallery.shoot("bulk")
    gallery.press("Delete")
    gallery.shoot("toast")
    gallery.press("ctrl+z")
    pause(500)


@scene
def importing(gallery):
    with gallery.dialog("ctrl+i"):
        gallery.shoot("import")
        gallery.type("http://127.0.0.1:9/a-rather-long-address/of-an-announcement.html http://127.0.0.1:9/")
        gallery.press("Return")
        pause(1500)
        gallery.shoot("import-failed")
        gallery.press("ctrl+t")
        gallery.shoot("import-text")


@scene
def table(gallery):
    path = gallery.folder / "visits.csv"
    path.write_text('Title;When;City;Guests\nTalks on tides;09/03/2021;Tallport;"Arne Lundqvist, Director, Harbour Board"\n'
                    'Talks on ice;14/03/2021;Tallport;"Marja Kuusisto, Minister of Fisheries"\n;15/03/2021;Tallport;\n')
    with gallery.dialog("ctrl+t"):
        gallery.shoot("table-empty")
        gallery.press("ctrl+o")
        gallery.wait_windows(3)
        gallery.press("ctrl+l")
        gallery.type(str(path))
        for _ in range(10):
            pause(500)
            if gallery.windows() == 2:
                break
            gallery.press("Return")
        gallery.shoot("table")


@scene
def export(gallery):
    with gallery.dialog("ctrl+shift+e"):
        gallery.shoot("export")


@scene
def printing(gallery):
    gallery.read("fisheries advisory")
    with gallery.dialog("ctrl+p"):
        pause(1000)
        gallery.shoot("print")
    with gallery.dialog("ctrl+shift+p"):
        pause(1000)
        gallery.shoot("print-list")
    gallery.search("")


@scene
def preferences(gallery):
    with gallery.dialog("ctrl+,"):
        gallery.shoot("preferences")
    with gallery.dialog("ctrl+shift+b"):
        gallery.shoot("backups")


@scene
def help(gallery):
    with gallery.dialog("F1"):
        gallery.shoot("help")
    with gallery.dialog("ctrl+?"):
        gallery.shoot("shortcuts")
    gallery.act("about")
    with gallery.dialog():
        gallery.shoot("about")


@scene
def conflict(gallery):
    """A title is changed twice, and the first change is taken back elsewhere meanwhile."""
    gallery.read("ports estuaires")
    gallery.retitle("Talks at the school of ports and estuaries")
    gallery.press("ctrl+s")
    pause(1200)
    gallery.retitle("Talks at the school of ports and estuaries, as they were announced on the day after")
    gallery.run_cli("undo")
    with gallery.dialog("ctrl+s"):
        gallery.shoot("conflict")
    gallery.leave_editor()
    gallery.search("")


def open_empty(gallery):
    """A log that has nothing in it yet."""
    gallery.start(gallery.folder / "empty")
    gallery.shoot("empty")
    for key, name in (("ctrl+2", "empty-review"), ("ctrl+3", "empty-documents"), ("ctrl+4", "empty-photos"), ("ctrl+7", "empty-people")):
        gallery.press(key)
        gallery.shoot(name)
    gallery.press("ctrl+1")
    gallery.stop()


def open_draft(gallery):
    """The program ends while something is typed, and is started again."""
    gallery.start(gallery.log)
    gallery.press("ctrl+n")
    pause(600)
    gallery.type("Talks on the exchange of young engineers between the schools of harbours")
    pause(2500)
    gallery.program.kill()
    gallery.start(gallery.log)
    gallery.shoot("draft")
    gallery.press("alt+d")
    gallery.stop()


def open_read_only(gallery):
    """What is mounted so that it may not be written to; only root may mount."""
    log = str(gallery.log)
    if subprocess.run(["mount", "--bind", log, log], capture_output=True).returncode != 0:
        return
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", log], check=True)
        gallery.start(gallery.log)
        gallery.read()
        gallery.shoot("read-only")
        gallery.stop()
    finally:
        subprocess.run(["umount", "-l", log], check=True)


def open_damaged(gallery):
    with (gallery.log / "log.sqlite").open("r+b") as file:
        file.write(b"\0" * 4096)
    gallery.start(gallery.log)
    gallery.shoot("damaged")
    gallery.stop()


# These have a log or a start of their own; the last spoils the log.
starts = {"empty": open_empty, "draft": open_draft, "read-only": open_read_only, "damaged": open_damaged}


def walk(gallery, log, names):
    gallery.start(log)
    for name in names:
        try:
            scenes[name](gallery)
        except (AssertionError, Gone) as failure:
            print(f"{name}: {failure}", file=sys.stderr, flush=True)
            gallery.shoot(f"failed-{name}")
            gallery.program.kill()
            gallery.start(log)
    gallery.stop()


def set_language(language, folder):
    """Makes the locale, where it can be made."""
    locale = LOCALES[language]
    subprocess.run(["localedef", "-c", "-i", locale, "-f", "UTF-8", f"{folder}/{locale}.UTF-8"], capture_output=True)
    os.environ.update(LOCPATH=str(folder), LC_ALL=f"{locale}.UTF-8", LANGUAGE=language)


def main():
    parser = argparse.ArgumentParser(prog="take-gallery")
    parser.add_argument("build", type=os.path.abspath, help="the build folder")
    parser.add_argument("target", type=os.path.abspath, help="the folder for the pictures")
    parser.add_argument("views", nargs="*", metavar="VIEW", help=f"of {', '.join([*scenes, *starts])}; all without any")
    parser.add_argument("--size", default="1100x800", metavar="WIDTHxHEIGHT")
    parser.add_argument("--style", default="light", choices=STYLES)
    parser.add_argument("--text", default=1, type=float, metavar="FACTOR", help="how much larger letters are")
    parser.add_argument("--language", choices=LOCALES)
    options = parser.parse_intermixed_args()
    views = options.views or [*scenes, *starts]

    os.makedirs(options.target, exist_ok=True)
    os.environ.update(STYLES[options.style])
    config = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "gtk-4.0")
    config.mkdir(parents=True, exist_ok=True)
    (config / "settings.ini").write_text("[Settings]\ngtk-cursor-blink=0\n")
    subprocess.run(["xprop", "-root", "-format", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER",
                    f"Xft.dpi:\t{round(96 * options.text)}\n"], check=True)

    with tempfile.TemporaryDirectory() as folder:
        gallery = Gallery(options, folder)
        gallery.log = gallery.folder / "log"
        gallery_log.fill(gallery.cli, gallery.log, gallery.folder)
        if options.language:
            set_language(options.language, gallery.folder)
        if any(name in scenes for name in views):
            walk(gallery, gallery.log, [name for name in views if name in scenes])
        for name, start in starts.items():
            if name in views:
                start(gallery)


if __name__ == "__main__":
    main()
