"""Which decisions a decision names as related, and why."""

from macros.pages.views.related import NAMED, related
from macros.register.register import violated_articles


def test_the_same_author_comes_first_then_what_shares_most(register):
    view = register.views["ccpr-2137-2012"]
    rows = related(register, view)
    assert [row.same_author for row in rows] == sorted((row.same_author for row in rows), reverse=True)
    own = {other.id for other in register.by_author["Bakhytzhan Toregozhina"]} - {view.id}
    assert own and {row.view.id for row in rows if row.same_author} == own
    others = [len(row.articles) + len(row.acts) for row in rows if not row.same_author]
    assert others == sorted(others, reverse=True)


def test_what_is_said_to_be_shared_is_shared(register):
    for view in register.views.values():
        rows = related(register, view)
        assert len(rows) <= max(NAMED, sum(row.same_author for row in rows))
        for row in rows:
            assert row.view is not view and (row.same_author or row.articles or row.acts)
            assert set(row.articles) <= set(violated_articles(view)) & set(violated_articles(row.view))
            assert set(row.acts) <= {law.act for law in row.view.domestic_law} & {law.act for law in view.domestic_law}
