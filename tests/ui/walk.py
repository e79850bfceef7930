# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the cursor of the keyboard is, and which way it takes through a window by Tab."""

import re

import accessible
import desktop
from accessible import Gone, State
from gi.repository import Gio

# What GTK names by its class has no name.
NAMELESS = re.compile(r"\s*|(Gtk|Adw|Ch)[A-Z]\w*")
# The cursor goes through many things here that are one stop for Tab, and to be walked by the arrow keys.
LISTS = {"list", "table", "tree table"}
MOST_STOPS = 200  # more than any window has


class Cursor:
    """Follows the cursor of a program from one thing to the next."""

    def __init__(self, program):
        self.program = program
        self.last = None
        self.subscription = accessible.bus().signal_subscribe(
            program.root.owner, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
            Gio.DBusSignalFlags.NONE, self._on_focused)

    def close(self):
        accessible.bus().signal_unsubscribe(self.subscription)

    def _on_focused(self, connection, sender, path, interface, signal, parameters):
        if parameters.unpack()[1]:
            self.last = accessible.Thing(sender, path)

    def where(self):
        """What has the cursor now: the thing itself, looked for in the window that keys go to."""
        window = next((window for window in self.program.root.children if window.has(State.ACTIVE)), None)
        return next((thing for thing in window.walk() if thing.has(State.FOCUSED)), None) if window else None

    def find(self):
        """The same, as soon as something has it."""
        return desktop.wait_for("something to have the cursor", self.where)

    def press(self, keys):
        """Presses keys that move the cursor; returns where it has come."""
        self.last = None
        desktop.press(keys)
        return desktop.wait_for(f"the cursor to move by {keys}", self._arrived)

    def _arrived(self):
        return self.last if self.last is not None and self.last.has(State.FOCUSED) else None
