"""The picture of each chart: its title, its sentence and its bars, in the page's language."""

from macros.charts import Picture
from macros.facts.numbers import Cell, Number
from macros.pages.charts.bars import across, marks, plain, rows, stacked
from macros.pages.charts.names import name
from macros.pages.page import Page

SHOWN = 2
"""Acts that fewer decisions name are in the table alone."""


def by_year(page: Page, number: Number) -> Picture:
    spoken = page.language
    totals = {key: sum(cell.value for cell in cells) for key, cells in rows(number).items()}
    most = max((value for key, value in totals.items() if key != "unknown"), default=0)
    years = [key for key, value in totals.items() if value == most and key != "unknown"]
    words = spoken.ngettext(
        "Most decisions fell in %(years)s: %(value)s of %(total)s.",
        "Most decisions fell in %(years)s: %(value)s of %(total)s in each of these years.",
        len(years),
    ) % {"years": spoken.join(years), "value": spoken.number(most), "total": spoken.number(number.total)}
    return Picture(
        number.id,
        spoken.gettext("Decisions by year and outcome"),
        f"{words} {_unknown(page, totals.get('unknown', 0))}".strip(),
        stacked(page, number),
        marks(page, number),
        short=True,
    )


def articles(page: Page, number: Number) -> Picture:
    words = page.language.gettext(
        "Most often found violated: %(name)s, in %(value)s of %(total)s decisions with a violation."
    )
    title = page.language.gettext("Articles found violated, by decisions")
    sentence = _most(page, number, words, len(page.register.violations))
    return Picture(number.id, title, sentence, plain(page, number, _falling(number)))


def laws(page: Page, number: Number) -> Picture:
    words = page.language.gettext("Named most often: %(name)s, in %(value)s of %(total)s decisions.")
    title = page.language.gettext("Domestic acts, by decisions that name them")
    cells = [cell for cell in _falling(number) if cell.value >= SHOWN]
    left = len(number.cells) - len(cells)
    note = page.language.ngettext(
        "%(num)s more act is named in one decision.", "%(num)s more acts are named in one decision each.", left
    )
    sentence = _most(page, number, words, len(page.register.views))
    note = note % {"num": page.language.number(left)} if left else ""
    return Picture(number.id, title, sentence, plain(page, number, cells), note=note)


def remedies(page: Page, number: Number) -> Picture:
    totals = across(number)
    words = page.language.gettext(
        "Of %(total)s measures asked for, %(done)s are known to be carried out; of %(silent)s nothing is known."
    ) % {
        "total": page.language.number(number.total),
        "done": page.language.number(totals.get("carried_out", 0)),
        "silent": page.language.number(totals.get("no_information", 0)),
    }
    title = page.language.gettext("Measures asked for, by kind and status")
    return Picture(number.id, title, words, stacked(page, number), marks(page, number))


def to_decision(page: Page, number: Number) -> Picture:
    spoken = page.language
    days = {cell.key: spoken.number(cell.value) for cell in page.numbers["days-to-decision"].cells}
    unknown = sum(cell.value for cell in number.cells if cell.key == "unknown")
    words = spoken.gettext(
        "Half of the decisions came within %(median)s days of the complaint; the longest wait was %(longest)s days."
    )
    sentence = f"{words % days if days else ''} {_unknown(page, unknown)}".strip()
    title = spoken.gettext("Decisions by years from the complaint")
    return Picture(number.id, title, sentence, plain(page, number, number.cells), short=True)


def silence(page: Page, number: Number) -> Picture:
    spoken = page.language
    replies = {cell.key: cell.value for cell in page.numbers["replies"].cells}
    words = spoken.ngettext(
        "%(num)s decision has no known reply, and its earliest day is past.",
        "%(num)s decisions have no known reply, and their earliest day is past.",
        len(number.cells),
    ) % {"num": spoken.number(len(number.cells))}
    if number.cells:
        longest = spoken.gettext("The longest silence is at most %(days)s days (%(name)s).")
        first = number.cells[0]
        words += " " + longest % {"days": spoken.number(first.value), "name": name(page, number.keys, first.key)}
    sentence = f"{words} {_unknown(page, replies['no-date'])}".strip()
    title = spoken.gettext("Days of silence, decision by decision")
    return Picture(number.id, title, sentence, plain(page, number, number.cells))


def _most(page: Page, number: Number, words: str, total: int) -> str:
    """A sentence about the largest cells of a number."""
    most = max((cell.value for cell in number.cells), default=0)
    names = [name(page, number.keys, cell.key) for cell in number.cells if cell.value == most]
    given = {"name": page.language.join(names), "value": page.language.number(most)}
    return words % (given | {"total": page.language.number(total)})


def _unknown(page: Page, count: int) -> str:
    """What is added to a sentence where something is not known."""
    if not count:
        return ""
    words = page.language.ngettext("Not known for %(num)s decision.", "Not known for %(num)s decisions.", count)
    return words % {"num": page.language.number(count)}


def _falling(number: Number) -> list[Cell]:
    return sorted(number.cells, key=lambda cell: -cell.value)
