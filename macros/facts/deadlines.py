"""When the State's reply was due, and whether there is one."""

import datetime

from macros.register import Register
from macros.register.models.follow_up import Event
from macros.register.models.view import View


def due(view: View) -> datetime.date | None:
    """The earliest day on which the State's reply can have been due.

    Day of adoption + the period the Committee gave. The period runs from the day the decision was sent to
    the State; where that day is known it is used instead. None when no day is known or no reply was asked for.
    """
    start = view.sent or view.adopted
    if start is None or start.exact is None or view.reply_due_days is None:
        return None
    return start.exact + datetime.timedelta(days=view.reply_due_days)


def period_over(register: Register, view: View, today: datetime.date) -> bool:
    """Whether the period for the State's reply must be over, counted from the latest day the decision can have."""
    session = register.session(view)
    known = view.sent or view.adopted or (session.last_day if session else None)
    if known is None or view.reply_due_days is None:
        return False
    return today > known.last + datetime.timedelta(days=view.reply_due_days)


def reply(register: Register, view: View) -> Event | None:
    """The first known answer of the State to the Committee on carrying the decision out."""
    return next((event for event in register.events(view.id) if event.reply), None)
