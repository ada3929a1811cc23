"""Budgets of bytes (design: HTML of any page, first visit of a case). Seconds are `make bench`'s business."""

from tests.bench.sizes import VISIT, sizes


def test_html_of_every_page(site):
    assert sizes(site).above == []


def test_first_visit_of_a_case(site):
    weighed = sizes(site)
    visits = {case: sum(weighed.visit(case).values()) for case in weighed.cases}
    assert {case: size for case, size in visits.items() if size > VISIT} == {}
