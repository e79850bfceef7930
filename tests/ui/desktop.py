# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person does at a desktop, over AT-SPI: look for a thing by its name, type, press keys.

Things are found by role and name, never by their path: other versions of GTK nest them differently.
"""

import re
import subprocess

import accessible
from accessible import Atspi, Gone, State
from gi.repository import GLib

PATIENCE = 60  # seconds that anything may take, on a slow machine
MODIFIERS = {"ctrl": 37, "shift": 50, "alt": 64}  # key codes of every X server's evdev keyboard
KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Delete": 0xFFFF, "Tab": 0xFF09,
        "F1": 0xFFBE, "F6": 0xFFC3, "F7": 0xFFC4, "F9": 0xFFC6, "F10": 0xFFC7, "Page_Up": 0xFF55, "Page_Down": 0xFF56, "Up": 0xFF52,
        "Left": 0xFF51, "Right": 0xFF53, "Down": 0xFF54, "Home": 0xFF50, "End": 0xFF57}


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
        except Gone:
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
        raise Late(f"waited {PATIENCE} s for {what}" + "".join(program.obituary() for program in Program.started))
    return answer[0]


def happens(look):
    """Whether LOOK gives something, sooner or later."""
    try:
        return wait_for("it", look)
    except Late:
        return False


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

    started = []

    def __init__(self, *command):
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.started.append(self)
        try:
            self.root = wait_for("the program on the accessibility bus", self._find_root)
        except BaseException:
            self.kill()
            raise

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError("the program ended: " + self.process.stderr.read())
        return next((root for process, root in accessible.programs() if process == self.process.pid and root.children),
                    None)

    def obituary(self):
        """Why nothing more is to be expected of it; nothing while it runs."""
        status = self.process.poll()
        return "" if status is None else f"; the program ended with {status}: {self.process.stderr.read()}"

    def things(self, role, pattern):
        """All things of ROLE (None: any) whose whole name matches PATTERN."""
        for thing in self.root.walk():
            if (role is None or thing.role == role) and re.fullmatch(pattern, thing.name):
                yield thing

    def thing(self, role, pattern):
        """The first of them, that must be there."""
        try:
            return next(self.things(role, pattern))
        except StopIteration:
            raise Gone(f"{role} “{pattern}”") from None

    def find(self, role, pattern):
        return wait_for(f"{role} “{pattern}”", lambda: next(self.things(role, pattern), None))

    def wait_without(self, role, pattern):
        """Waits until nothing of that role and name is shown."""
        wait_for(f"no {role} “{pattern}”", lambda: next(self.things(role, pattern), None) is None)

    def find_button(self, pattern):
        """A button that can be clicked; its name may hold the mnemonic's underline, and come twice."""
        return wait_for(f"a button “{pattern}”", lambda: next(
            (button for button in self.things("push button", f"(_?{pattern} )?{pattern}")
             if button.has(State.SENSITIVE)), None))

    def windows(self):
        """The titles of the windows that are open."""
        return [window.name for window in self.root.children]

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
        return any(window.name == title and window.has(State.ACTIVE) for window in self.root.children)

    def click(self, pattern):
        self.find_button(pattern).act()

    def type_into(self, pattern, text):
        """Replaces what stands in the entry of that name."""
        entry = wait_for(f"an entry “{pattern}”", lambda: self._entry(pattern))
        entry.text = text
        wait_for(f"“{text}” in “{pattern}”", lambda: entry.text == text)

    def find_entry_with(self, pattern, text):
        """The entry of that name, when TEXT stands in it."""
        return wait_for(f"“{text}” in “{pattern}”", lambda: next(
            (entry for entry in [self._entry(pattern)] if entry and re.fullmatch(text, entry.text)), None))

    def is_sensitive(self, pattern):
        entry = self._entry(pattern)
        return entry is not None and entry.has(State.SENSITIVE)

    def _entry(self, pattern):
        return next((thing for thing in self.things(None, pattern) if thing.is_editable), None)

    def wait_ended(self):
        """Waits until the program ended by itself; returns its exit status and standard error."""
        _, errors = self.process.communicate(timeout=PATIENCE)
        if self in self.started:
            self.started.remove(self)
        return self.process.returncode, errors

    def kill(self):
        if self in self.started:
            self.started.remove(self)
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
