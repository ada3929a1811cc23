"""The timeline of a decision: its steps and events in order of time, and where each stands on a line of years."""

import datetime
from dataclasses import dataclass
from itertools import chain

from macros.register import Register
from macros.register.models.base import Day
from macros.register.models.follow_up import Event
from macros.register.models.view import View

LABELS = 7
"""How many years a phone has room to name."""
END = 92
"""Where on the line a name no longer fits, in per cent."""


@dataclass(frozen=True)
class Step:
    """One entry of the timeline: a step of the procedure (`kind`), or an event."""

    date: Day
    kind: str
    event: Event | None = None


def timeline(register: Register, view: View) -> list[Step]:
    """From complaint to the latest event, oldest first. A decision known by its session's year stands in that year."""
    known = {kind: getattr(view, kind) for kind in ("submitted", "transmitted", "adopted", "sent")}
    known["adopted"] = register.decided(view)
    procedure = [Step(day, kind) for kind, day in known.items() if day]
    events = [Step(event.date, "event", event) for event in register.events(view.id)]
    return sorted(chain(procedure, events), key=lambda step: step.date.first)


@dataclass(frozen=True)
class Axis:
    """A line of whole years, the last one included."""

    first: int
    last: int

    @property
    def years(self) -> list[tuple[int, float]]:
        """The years to name, and where each begins."""
        every = next(step for step in (1, 2, 5, 10, 20) if (self.last - self.first) / step < LABELS)
        named = (year for year in range(self.first, self.last + 1) if year % every == 0)
        placed = ((year, self._percent(datetime.date(year, 1, 1))) for year in named)
        return [(year, position) for year, position in placed if position < END]

    def position(self, day: Day) -> str:
        """Where a date stands, as CSS: where it begins, and how wide it is when it is no single day, in per cent."""
        begin = self._percent(day.first)
        if day.exact:
            return f"--at:{begin:g}"
        return f"--at:{begin:g};--wide:{self._percent(day.last + datetime.timedelta(1)) - begin:.3g}"

    def _percent(self, day: datetime.date) -> float:
        begin, end = datetime.date(self.first, 1, 1), datetime.date(self.last + 1, 1, 1)
        return round(100 * ((day - begin) / (end - begin)), 1)


def axis(steps: list[Step], today: datetime.date) -> Axis:
    """The line from the first step to this year, so that silence is seen."""
    first = min((step.date.year for step in steps), default=today.year)
    return Axis(first, max(today.year, *(step.date.year for step in steps), first))
