# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program shows on the accessibility bus: things that have a role, a name and states, and hold others.

This asks over D-Bus by itself.  The bindings of libatspi fetch children one by one (GetChildAtIndex), and there GTK
crashes when a child has just gone, as rows of a list do; GetChildren answers for all at once, and leaves out
those.  See https://gnome.pages.gitlab.gnome.org/at-spi2-core/devel-docs/ for the interfaces.
"""

import functools

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib

ACCESSIBLE, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Text"
NOTHING = "/org/a11y/atspi/null"
LIMIT = 10_000  # milliseconds for an answer

State = Atspi.StateType


class Gone(LookupError):
    """What was asked is not there any more."""


@functools.cache
def bus():
    """The accessibility bus of this session."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                 GLib.VariantType("(s)"), Gio.DBusCallFlags.NONE, LIMIT).unpack()
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags)


def ask(owner, path, interface, method, signature="()", *args):
    """Calls a method, and returns what it answers: one thing, or several."""
    try:
        answer = bus().call_sync(owner, path, interface, method, GLib.Variant(signature, args), None,
                                 Gio.DBusCallFlags.NONE, LIMIT).unpack()
    except GLib.Error as error:
        raise Gone(f"{method} of {path}: {error.message}") from None
    return answer[0] if len(answer) == 1 else answer


def programs():
    """What is on the bus, with its process: the roots of the trees."""
    for owner, path in ask("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", ACCESSIBLE, "GetChildren"):
        try:
            process = ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "GetConnectionUnixProcessID", "(s)", owner)
        except Gone:
            continue  # it ended, and the registry does not know yet
        yield process, Thing(owner, path)


class Thing:
    """Something that is shown."""

    def __init__(self, owner, path):
        self.owner, self.path = owner, path

    def _call(self, interface, method, *args):
        return ask(self.owner, self.path, interface, method, *args)

    def _get(self, interface, name):
        return self._call("org.freedesktop.DBus.Properties", "Get", "(ss)", interface, name)

    @property
    def role(self):
        return Atspi.role_get_name(Atspi.Role(self._call(ACCESSIBLE, "GetRole")))

    @property
    def name(self):
        return self._get(ACCESSIBLE, "Name")

    @property
    def description(self):
        return self._get(ACCESSIBLE, "Description")

    @property
    def children(self):
        return [Thing(owner, path) for owner, path in self._call(ACCESSIBLE, "GetChildren") if path != NOTHING]

    @property
    def parent(self):
        """What holds it; nothing for a window."""
        owner, path = self._get(ACCESSIBLE, "Parent")
        return None if path == NOTHING or not owner else Thing(owner, path)

    @property
    def place(self):
        """Where it is in its window, and how large: x, y, width, height, in pixels."""
        return self._call("org.a11y.atspi.Component", "GetExtents", "(u)", int(Atspi.CoordType.WINDOW))

    def has(self, *states):
        """Whether it is in all of these states."""
        low, high = self._call(ACCESSIBLE, "GetState")
        return all((low | high << 32) >> int(state) & 1 for state in states)

    @property
    def is_editable(self):
        return {"org.a11y.atspi.EditableText", TEXT} <= set(self._call(ACCESSIBLE, "GetInterfaces"))

    @property
    def text(self):
        """The text in it, which has a cursor."""
        return self._call(TEXT, "GetText", "(ii)", 0, self._get(TEXT, "CharacterCount"))

    @text.setter
    def text(self, text):
        self._call("org.a11y.atspi.EditableText", "SetTextContents", "(s)", text)

    @property
    def caret(self):
        """Before which character the cursor stands."""
        return self._get(TEXT, "CaretOffset")

    @caret.setter
    def caret(self, offset):
        self._call(TEXT, "SetCaretOffset", "(i)", offset)

    def act(self):
        """Does what a click on it does."""
        self._call("org.a11y.atspi.Action", "DoAction", "(i)", 0)

    def walk(self):
        """It, and all that it holds."""
        yield self
        if self.role not in LEAVES:
            for child in self.children:
                yield from child.walk()


LEAVES = {"label", "icon", "image", "separator"}  # hold nothing; not to ask them saves half of the time
