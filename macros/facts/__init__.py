"""What follows from the Register alone, on a day: statuses, deadlines, numbers, relations. Pure; start at `Facts`."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from macros.facts import deadlines, status
from macros.facts.cross_tables import cross_tables
from macros.facts.numbers import Number, all_numbers
from macros.facts.relations import Relations
from macros.facts.status import Status
from macros.register import Register
from macros.register.models.follow_up import Event
from macros.register.models.view import Remedy, View


@dataclass(frozen=True, eq=False)
class Facts:
    """Everything derived from a Register on the day `today`, each thing once."""

    register: Register
    today: datetime.date

    @cached_property
    def relations(self) -> Relations:
        return Relations(self.register)

    @cached_property
    def numbers(self) -> dict[str, Number]:
        """Every number by id: those of the page of numbers, and those of the charts."""
        return all_numbers(self.register, self.today) | cross_tables(self.register, self.today)

    def case_status(self, view: View) -> Status | None:
        """The status of a decision, or None for one without remedies."""
        return self._case_statuses[view.id]

    @cached_property
    def _case_statuses(self) -> dict[str, Status | None]:
        views = self.register.views.values()
        return {view.id: status.case_status(self.register, view, self.today) for view in views}

    def remedy_status(self, view: View, remedy: Remedy) -> Status:
        return status.remedy_status(self.register, view, remedy, self.today)

    @cached_property
    def remedies_of_status(self) -> dict[str, list[tuple[View, Remedy, Status]]]:
        """Status → the remedies that have it, those of the newest decision first."""
        found: dict[str, list[tuple[View, Remedy, Status]]] = {}
        for view in reversed(self.register.in_order):
            for remedy in view.remedies:
                status = self.remedy_status(view, remedy)
                found.setdefault(status.id, []).append((view, remedy, status))
        return found

    def due(self, view: View) -> datetime.date | None:
        """The earliest day on which the State's reply can have been due."""
        return deadlines.due(view)

    def reply(self, view: View) -> Event | None:
        """The first known answer of the State to the Committee."""
        return deadlines.reply(self.register, view)


__all__ = ["Facts"]
