# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at a desktop, over AT-SPI: look for a thing by its name, type, press keys.

Things are found by role and name, never by their path: other versions of GTK nest them differently.
"""

import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi, GLib

PATIENCE = 60  # seconds that anything may take, on a slow machine
MODIFIERS = {"ctrl": 37, "shift": 50, "alt": 64}  # key codes of every X server's evdev keyboard
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Delete": 0xFFFF, "Tab": 0xFF09,
        "F6": 0xFFC3, "F9": 0xFFC6, "Page_Up": 0xFF55, "Page_Down": 0xFF56, "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "Home": 0xFF50}


class Late(AssertionError):
    """Something did not happen in time."""


def wait_for(what, look):
    """Returns what LOOK gives, as soon as it gives something; fails when that takes too long."""
    loop = GLib.MainLoop()
    answer, failures = [], []
    deadline = GLib.get_monotonic_time() + PATIENCE * GLib.USEC_PER_SEC

    def ask():
        try:
            found = look()
        except (GLib.Error, LookupError, NotImplementedError, AttributeError):
            found = None  # it went away while it was looked at
        except AssertionError as failure:
            found = None
            failures.append(failure)
        if found:
            answer.append(found)
        if found or failures or GLib.get_monotonic_time() > deadline:
            loop.quit()
            return GLib.SOURCE_REMOVE
        return GLib.SOURCE_CONTINUE

    GLib.timeout_add(50, ask)
    loop.run()
    if failures:
        raise failures[0]
    if not answer:
        raise Late(f"waited {PATIENCE} s for {what}")
    return answer[0]


LEAVES = {"label", "icon", "image", "separator"}  # hold nothing; not to ask them saves half of the time


def walk(thing):
    """THING and all that it holds."""
    yield thing
    if thing.getRoleName() in LEAVES:
        return
    for i in range(thing.childCount):
        child = thing.getChildAtIndex(i)
        if child is not None:
            yield from walk(child)


def press(keys):
    """Presses a key with its modifiers: "ctrl+shift+z"."""
    *modifiers, key = keys.split("+")
    keyval = KEYS.get(key) or ord(key)
    for modifier in modifiers:
        Atspi.generate_keyboard_event(MODIFIERS[modifier], None, Atspi.KeySynthType.PRESS)
    Atspi.generate_keyboard_event(keyval, None, Atspi.KeySynthType.SYM)
    for modifier in reversed(modifiers):
        Atspi.generate_keyboard_event(MODIFIERS[modifier], None, Atspi.KeySynthType.RELEASE)


def type_keys(text):
    """Types small letters where the cursor stands, key by key."""
    for letter in text:
        press(letter)


class Program:
    """A running program, and what it shows."""

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.root = wait_for("the program on the accessibility bus", self._find_root)
        self.root.set_cache_mask(Atspi.Cache.NONE)  # what was so before is of no interest

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended: " + self.process.stderr.read())
        desktop = pyatspi.Registry.getDesktop(0)
        return next((a for a in desktop if a is not None and a.get_process_id() == self.process.pid
                     and a.childCount > 0), None)

    def things(self, role, pattern):
        """All things of ROLE (None: any) whose whole name matches PATTERN."""
        for thing in walk(self.root):
            if (role is None or thing.getRoleName() == role) and re.fullmatch(pattern, thing.name or ""):
                yield thing

    def find(self, role, pattern):
        return wait_for(f"{role} “{pattern}”", lambda: next(self.things(role, pattern), None))

    def find_button(self, pattern):
        """A button that can be clicked; its name may hold the mnemonic's underline, and come twice."""
        return wait_for(f"a button “{pattern}”", lambda: next(
            (button for button in self.things("push button", f"(_?{pattern} )?{pattern}")
             if button.getState().contains(pyatspi.STATE_SENSITIVE)), None))

    def windows(self):
        """The titles of the windows that are open."""
        return [window.name for window in self.root if window is not None]

    def wait_window(self, title):
        wait_for(f"the window “{title}”", lambda: title in self.windows())

    def wait_no_window(self, title):
        wait_for(f"the window “{title}” to go", lambda: title not in self.windows())

    def wait_active(self, title):
        """Waits until keys go to the window of that title."""
        wait_for(f"the window “{title}” to be active", lambda: self._is_active(title))

    def wait_inactive(self, title):
        """Waits until keys go elsewhere, as they do when a dialog has opened."""
        wait_for(f"the window “{title}” to be inactive", lambda: not self._is_active(title))

    def _is_active(self, title):
        return any(window.name == title and window.getState().contains(pyatspi.STATE_ACTIVE)
                   for window in self.root if window is not None)

    def click(self, pattern):
        self.find_button(pattern).queryAction().doAction(0)

    def type_into(self, pattern, text):
        """Replaces what stands in the entry of that name."""
        entry = wait_for(f"an entry “{pattern}”", lambda: self._entry(pattern))
        entry.queryEditableText().setTextContents(text)
        wait_for(f"“{text}” in “{pattern}”", lambda: self._text(entry) == text)

    def find_entry_with(self, pattern, text):
        """The entry of that name, when TEXT stands in it."""
        return wait_for(f"“{text}” in “{pattern}”", lambda: next(
            (entry for entry in [self._entry(pattern)] if re.fullmatch(text, self._text(entry))), None))

    def is_sensitive(self, pattern):
        entry = self._entry(pattern)
        return entry is not None and entry.getState().contains(pyatspi.STATE_SENSITIVE)

    @staticmethod
    def _text(entry):
        text = entry.queryText()
        return text.getText(0, text.characterCount)

    def _entry(self, pattern):
        return next((t for t in self.things(None, pattern) if "EditableText" in pyatspi.utils.listInterfaces(t)), None)

    def wait_ended(self):
        """Waits until the program ended by itself; returns its exit status and standard error."""
        _, errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, errors

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
