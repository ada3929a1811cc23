"""The earliest days on which the State's replies can have been due: `/calendar/replies.ics` (RFC 5545)."""

import datetime
from collections.abc import Iterator

from icalendar import Calendar, Event

from macros.exports.base import Material


class Replies:
    """The replies of the State, as a calendar."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        calendar = Calendar()
        calendar.add("prodid", "-//views follow-up//replies//EN")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", f"{site.name}: replies of the State, earliest days")
        stamp = datetime.datetime.combine(site.today, datetime.time(), datetime.UTC)
        for view in site.register.violations:
            due = site.facts.due(view)
            if due is None:
                continue
            reply = site.facts.reply(view)
            known = f"The State replied on {reply.date}." if reply else "No reply known to us."
            begin = "sending" if view.sent else "adoption; the true day is the same or later"
            link = f"{site.editions.living}views/{view.id}/"
            event = Event()
            event.add("uid", f"{view.id}-reply@{site.editions.living.split('/')[2]}")
            event.add("dtstamp", stamp)
            event.add("dtstart", due)
            event.add("summary", f"{view.title.en}: reply due at the earliest")
            event.add("description", f"{known} Counted from the day of {begin}. {link}")
            event.add("url", link)
            calendar.add_component(event)
        yield "calendar/replies.ics", calendar.to_ical()
