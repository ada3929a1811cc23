"""Questions and recommendations: what the State is asked, and what it is asked to do."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.page import Page
from macros.register.models.base import whole_article
from macros.register.models.knowledge import Question, Recommendation, Subject
from macros.register.models.view import View

IN_SUPPORT = 5
"""How many decisions stand in support of questions before the number of the others is given."""


@dataclass(frozen=True)
class Group:
    """The questions on one subject, with the decisions in their support, newest first."""

    subject: Subject
    questions: list[Question]
    views: list[View]


def questions(page: Page) -> Markup:
    """All questions, grouped by article of the convention and by subject, ready to be handed in."""
    return page.write("questions/questions.html", articles=by_article(page), shown=IN_SUPPORT)


def by_article(page: Page) -> list[tuple[str | None, list[Group]]]:
    """(article of the convention, groups) in the order of articles; None: tied to no single article.

    A subject stands under its first article, so that each question is printed once.
    """
    articles: dict[str | None, list[Group]] = {}
    for id, asked in page.relations.questions_of_subject.items():
        subject = page.register.tables["subjects"][id]
        article = next((f"{group.treaty} {group.articles[0].article}" for group in subject.treaty_articles), None)
        views = list(reversed(page.relations.views_of_subject[id]))
        articles.setdefault(article, []).append(Group(subject, asked, views))
    return sorted(articles.items(), key=lambda row: _order(row[0]))


def _order(article: str | None) -> tuple[str, int]:
    if article is None:
        return ("~", 0)
    treaty, number = article.split()
    return (treaty, int(whole_article(number)))


def recommendations(page: Page) -> Markup:
    """All recommendations by the one who makes them."""
    groups: dict[tuple[str, ...], list[Recommendation]] = {}
    for row in page.register.tables["recommendations"].values():
        groups.setdefault(row.made_by, []).append(row)
    return page.write("questions/recommendations.html", groups=groups, views=page.relations.views_of_recommendation)
