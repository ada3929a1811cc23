"""Feeds of what is new (Atom, RFC 4287): all of it, and one decision's events."""

from collections.abc import Iterator
from xml.etree import ElementTree

from macros.exports.base import Material
from macros.pages.site import Site
from macros.register.models.follow_up import Event
from macros.register.models.view import View

ATOM = "http://www.w3.org/2005/Atom"
LATEST = 50
"""Events in the feed of all decisions."""


class Feeds:
    """The feed of all decisions, and one for each."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        register = site.register
        newest = register.newest_events[:LATEST]
        yield "feeds/updates.atom", feed(site, "feeds/updates.atom", site.name, "", newest)
        for view in register.views.values():
            address = f"feeds/views/{view.id}.atom"
            own = [(view, event) for event in reversed(register.events(view.id))]
            yield address, feed(site, address, view.title.en, f"views/{view.id}/", own)


def feed(site: Site, address: str, title: str, page: str, events: list[tuple[View, Event]]) -> bytes:
    """A feed of events; its times are the days of the events, or the day of the build where there is none."""
    living = site.editions.living
    latest = max((event.date.first for _, event in events), default=site.today)
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(root, "id", living + address)
    _add(root, "title", title)
    _add(root, "updated", f"{latest}T00:00:00Z")
    _add(root, "rights", "CC BY 4.0")
    ElementTree.SubElement(root, "link", {"rel": "self", "href": living + address})
    ElementTree.SubElement(root, "link", {"href": living + page})
    _add(ElementTree.SubElement(root, "author"), "name", site.name)
    for view, event in events:
        entry = ElementTree.SubElement(root, "entry")
        link = f"{living}views/{view.id}/#{event.id}"
        _add(entry, "id", link)
        _add(entry, "title", f"{view.title.en}: {site.register.term('voices', event.voice).name.en}, {event.date}")
        _add(entry, "updated", f"{event.date.first}T00:00:00Z")
        ElementTree.SubElement(entry, "link", {"href": link})
        _add(entry, "summary", event.text.en)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text
