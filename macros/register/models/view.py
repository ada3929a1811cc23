"""One decision: what the Committee decided. Changes only when an error is found."""

from typing import Literal

from pydantic import model_validator

from macros.register.models.base import (
    Article,
    Communication,
    Flag,
    Id,
    Paragraph,
    PartialDate,
    PlainText,
    Record,
    RemedyId,
    Slug,
    Text,
    Web,
    Whole,
    whole_article,
)


class Person(Record):
    """An author or victim as published: initials stay initials. `relation` says who a victim is to the author."""

    name: Text
    relation: Text | None = None
    born: Whole | None
    nationality: Id[Literal["countries"]] | None


class Provision(Record):
    """An article, and those it is read with. In a list of articles a plain `14(1)` is short for one read alone."""

    article: Article
    with_: tuple[Article, ...] = ()

    model_config = Record.model_config | {"alias_generator": lambda name: name.rstrip("_")}

    @model_validator(mode="before")
    @classmethod
    def _alone(cls, value: object) -> object:
        return {"article": value} if isinstance(value, str) else value


class Invoked(Record):
    """Articles the author relied on, treaty by treaty."""

    treaty: Id[Literal["treaties"]]
    articles: tuple[Provision, ...]


class Representation(Record):
    """Who represented the author. `state`: named, represented but not named, unrepresented, or not stated."""

    state: Literal["named", "not_named", "unrepresented", "not_stated"]
    name: Text | None
    paragraph: Paragraph | None


class Finding(Record):
    """What the Committee decided on one article.

    `article` is None when the document names the treaty only; `with_` are the articles it is read with; `grounds` say
    why a claim was inadmissible; `scope` says for whom or for which claim, where it is not for all.
    """

    treaty: Id[Literal["treaties"]]
    article: Article | None
    with_: tuple[Article, ...]
    result: Id[Literal["results"]]
    grounds: tuple[Id[Literal["inadmissibility_grounds"]], ...] = ()
    paragraph: Paragraph
    scope: Text | None = None

    model_config = Record.model_config | {"alias_generator": lambda name: name.rstrip("_")}

    @property
    def whole(self) -> str | None:
        """The article without its paragraphs."""
        return self.article and whole_article(self.article)


class Remedy(Record):
    """One thing the Committee asked for. `laws` are the acts it asks to be reviewed, where they are named."""

    id: RemedyId
    kind: Id[Literal["remedy_kinds"]]
    scope: Id[Literal["scopes"]]
    text: Text
    paragraph: Paragraph
    laws: tuple[Id[Literal["acts"]], ...] = ()


class LawUsed(Record):
    """Domestic law in the decision, as it was stated there; `act` is None when it cannot be told which act it is."""

    act: Id[Literal["acts"]] | None
    as_stated: Text
    articles: tuple[PlainText, ...]
    role: Text
    paragraph: Paragraph | None


class Proceeding(Record):
    """One step before a domestic body."""

    date: PartialDate | None
    body: Text | None
    what: Text
    paragraph: Paragraph | None


class Opinion(Record):
    """An individual opinion; `member` as printed in the document."""

    member: PlainText
    kind: Id[Literal["opinion_kinds"]]
    gist: Text


class ProseParagraphs(Record):
    """The ¶ that each part of the story on the page rests on; the story itself is in docs/."""

    facts: Paragraph | None
    state_position: Paragraph | None
    committee_reasoning: Paragraph | None


class Source(Record):
    """Where a fact was read and what it proves; `read_in`: the publisher of the copy read, where it is another."""

    kind: Id[Literal["source_kinds"]]
    title: PlainText | None
    url: Web
    read_in: Id[Literal["publishers"]] | None = None
    proves: tuple[Id[Literal["proves"]], ...]


class Note(Record):
    """A contradiction, misprint or choice. `shown` puts it on the page; the others are for editors."""

    text: Text
    shown: Flag


class View(Record):
    """A decision of a committee on one or several communications. Its identity is the set of their numbers.

    `headline` says what was found, `subject` what was claimed; `procedures` are the kinds of procedure at home that
    the complaint is about. `discontinued_because` is set where the examination ended without a decision, only there.

    Dates in their order: the complaint was `submitted` to the committee and `transmitted` to the State; the decision
    was `adopted` and `sent` to the State, from which day the time for the State's reply runs.
    """

    id: Slug
    committee: Id[Literal["committees"]]
    communications: tuple[Communication, ...]
    symbols: tuple[PlainText, ...]
    session: PlainText | None
    title: Text
    document_type: Id[Literal["document_types"]]
    submitted: PartialDate | None
    transmitted: PartialDate | None
    adopted: PartialDate | None
    sent: PartialDate | None = None
    authors: tuple[Person, ...]
    victims: tuple[Person, ...]
    representation: Representation
    headline: Text | None = None
    subject: Text
    outcome: Id[Literal["outcomes"]]
    discontinued_because: Id[Literal["discontinuance_reasons"]] | None = None
    themes: tuple[Id[Literal["themes"]], ...]
    articles_invoked: tuple[Invoked, ...] | None
    findings: tuple[Finding, ...]
    operative_paragraph: Paragraph | None
    remedies: tuple[Remedy, ...]
    reply_due_days: Whole | None
    reply_note: Text | None = None
    publish_requested: Flag | None
    domestic_law: tuple[LawUsed, ...]
    domestic_proceedings: tuple[Proceeding, ...]
    places: tuple[Id[Literal["places"]], ...]
    procedures: tuple[Id[Literal["procedures"]], ...] = ()
    individual_opinions: tuple[Opinion, ...]
    paragraphs: ProseParagraphs
    care: PlainText | None
    read: Literal["full text", "reports only"]
    notes: tuple[Note, ...]
    sources: tuple[Source, ...]

    @property
    def violation(self) -> bool:
        return self.outcome == "violation"

    def remedy(self, id: str) -> Remedy:
        return next(remedy for remedy in self.remedies if remedy.id == id)
