#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast articles are read beside Mozilla Readability on linkedom.

    bench-readability.py BENCH-ARTICLES FOLDER [ROUNDS]

FOLDER holds pages as *.html.  The packages come through npm, from the registry that it is set up
with, into a folder that is removed afterwards.  Without npm, node, a registry or pages it is
skipped, with the reason (exit status 77).
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ["@mozilla/readability@0.6", "linkedom@0.18"]
TARGET = 4.5  # times as many pages per second
PATIENCE = 180  # seconds, for npm


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def install(folder):
    command = ["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", *PACKAGES]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        skip("npm did not come to an end")
    if done.returncode != 0:
        skip("npm could not install the packages: " + (done.stderr.strip().splitlines() or ["no reason given"])[0])


def measure_ours(program, pages, rounds):
    told = subprocess.run([program, pages, rounds], check=True, capture_output=True, text=True).stdout
    return float(re.search(r"^articles +([0-9.]+) pages/s", told, re.MULTILINE)[1])


def measure_theirs(modules, pages, rounds):
    command = ["node", HERE / "readability.mjs", modules, pages, rounds]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1])


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program, pages = sys.argv[1], pathlib.Path(sys.argv[2])
    rounds = sys.argv[3] if len(sys.argv) > 3 else "5"
    for tool in ("npm", "node"):
        if shutil.which(tool) is None:
            skip(f"{tool} is not here")
    if not any(pages.glob("*.html")):
        skip(f"there is no page in {pages}")

    with tempfile.TemporaryDirectory(prefix="chancery-") as folder:
        install(folder)
        ours = measure_ours(program, pages, rounds)
        theirs = measure_theirs(folder, pages, rounds)
    ratio = ours / theirs["speed"]
    print(f"ours              {ours:.0f} pages/s")
    print(f"Readability       {theirs['speed']:.0f} pages/s (text from {theirs['read']} of {theirs['pages']} pages)")
    print(f"ratio             {ratio:.2f} (target {TARGET})")
    sys.exit(0 if ratio >= TARGET else 1)


if __name__ == "__main__":
    main()
