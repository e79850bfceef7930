# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through the window and takes a picture of each view; see take-screenshots."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import desktop
import gallery_log

PAGE = gallery_log.WAITING
TARGET = pathlib.Path(sys.argv[1])
WIDTH, HEIGHT = map(int, sys.argv[2:4])
SETTLED = 2.5  # seconds until animations and loading are over


def shoot(name):
    time.sleep(SETTLED)
    root = subprocess.run(["import", "-window", "root", "png:-"], capture_output=True, check=True).stdout
    subprocess.run(["convert", "-", "-trim", "+repage", "-strip", "+dither", "-colors", "200", f"PNG8:{TARGET / name}.png"],
                   input=root, check=True)
    print(TARGET / f"{name}.png")


def print_pages(log):
    """The first pages of some products, as they are on paper."""
    for name, *choice in (("page-summary", "--search", "Wierzba memorandum"),
                          ("page-chinese", "--search", "林若川"),
                          ("page-register", "--product", "register")):
        pdf, page = TARGET / f"{name}.pdf", TARGET / name
        subprocess.run([os.environ["CHANCERY_CLI"], "--log", log, "print", *choice, "--paper", "a4", "-o", pdf], check=True)
        subprocess.run(["pdftoppm", "-png", "-r", "72", "-singlefile", pdf, page], check=True)
        subprocess.run(["convert", f"{page}.png", "-bordercolor", "#bbb", "-border", "1", "-strip", "+dither", "-colors", "48",
                        f"PNG8:{page}.png"], check=True)
        pdf.unlink()
        print(f"{page}.png")


def set_size():
    folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keyfile").write_text(
        f"[org/chancery/Chancery]\nwindow-width={WIDTH}\nwindow-height={HEIGHT}\nlist-width=330\n")


def start(log):
    set_size()
    program = desktop.Program(os.environ["CHANCERY"], "--log", log)
    program.wait_active("Chancery")
    program.find_button("New Meeting")
    return program


def quit(program):
    program.wait_active("Chancery")
    desktop.press("ctrl+q")
    _, errors = program.wait_ended()
    print(errors, file=sys.stderr, end="")


def choose(program):
    """Chooses the meeting that is to be reviewed, with all others around it."""
    desktop.press("ctrl+2")
    program.find("label", "1 meeting")
    desktop.press("ctrl+f")
    desktop.press("Return")
    program.find("label", "Sources")
    desktop.press("ctrl+1")
    program.find("label", r"[2-9]\d* meetings")


def open_review(program):
    desktop.press("ctrl+e")
    program.find("label", "Review")
    desktop.press("Tab")
    desktop.press("Tab")


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        program = start(folder + "/empty")
        shoot("empty")
        quit(program)

        log = folder + "/log"
        pages = sorted(gallery_log.SAMPLE.glob("*.html"))
        subprocess.run([os.environ["CHANCERY_CLI"], "--log", log, "import", "--confirm",
                        *(page for page in pages if page != PAGE)], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([os.environ["CHANCERY_CLI"], "--log", log, "import", PAGE], check=True, stdout=subprocess.DEVNULL)

        print_pages(log)
        program = start(log)
        choose(program)
        shoot("meeting")
        desktop.press("ctrl+i")
        program.wait_window("Import")
        shoot("import")
        desktop.press("Escape")
        program.wait_no_window("Import")
        program.wait_active("Chancery")
        desktop.press("ctrl+p")
        program.wait_window("Print Preview")
        program.find("label", r"1 of \d+")
        shoot("print")
        desktop.press("Escape")
        program.wait_active("Chancery")
        open_review(program)
        shoot("review")
        desktop.press("Escape")
        program.find_button("New Meeting")
        desktop.press("ctrl+f")
        program.type_into("Search Meetings", "memorandum")
        shoot("search")
        for key, view in (("ctrl+3", "documents"), ("ctrl+4", "photos")):
            desktop.press(key)
            desktop.wait_for(view, lambda: program.thing("list", view.capitalize()).children)
            desktop.press("ctrl+f")
            desktop.press("Return")
            program.find("label", "Sources")
            shoot(view)
        desktop.press("ctrl+7")
        program.find("list", "People")
        program.type_into("Search Names", "sollerud")
        desktop.wait_for("her alone", lambda: len(program.thing("list", "People").children) == 1)
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find_button("Show the Meetings in the List")
        shoot("person")
        program.type_into("Search Names", "")
        quit(program)

        gallery_log.import_years(os.environ["CHANCERY_CLI"], log, folder)
        program = start(log)
        desktop.press("ctrl+1")
        program.type_into("Search Meetings", "")
        desktop.press("F7")
        program.find("push button", r"2024: .*")
        desktop.press("ctrl+f")
        desktop.press("Return")
        program.find("label", "Sources")
        shoot("timeline")
        desktop.press("F7")
        quit(program)

        os.environ["ADW_DEBUG_COLOR_SCHEME"] = "prefer-dark"
        program = start(log)
        choose(program)
        shoot("meeting-dark")
        open_review(program)
        shoot("review-dark")
        desktop.press("Escape")
        program.find_button("New Meeting")
        quit(program)


if __name__ == "__main__":
    main()
