"""The wall of the home page: a name on each brick, a legend that shows one kind alone."""

import pytest
from playwright.sync_api import Page

from tests.site.pages import PREFIX

SEEN = "bricks => bricks.filter(brick => getComputedStyle(brick).visibility == 'visible').length"


@pytest.mark.parametrize("code", PREFIX)
def test_a_brick_says_the_name_of_its_case(page: Page, address: str, register, code: str):
    page.goto(address + PREFIX[code])
    name = next(iter(register.views.values())).title
    assert page.get_by_role("link", name=f"{getattr(name, code)}, ").count() >= 1


def test_the_legend_counts_and_shows_one_kind_alone(page: Page, address: str):
    page.goto(address)
    kinds = page.locator(".wall__legend label")
    assert kinds.count() >= 4
    for kind in kinds.all():
        kind.locator("input").check()
        assert page.locator(".wall__courses a").evaluate_all(SEEN) == int(kind.locator(".quiet").inner_text()) > 0


def test_the_legend_works_by_key_and_without_a_script(page: Page, address: str):
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(address + "ru/")
    plain.locator(".wall__legend input").first.focus()
    plain.keyboard.press("ArrowDown")
    label = plain.locator(".wall__legend label").nth(1)
    assert label.locator("input").is_checked()
    seen = [brick for brick in plain.locator(".wall__courses a").all() if brick.is_visible()]
    assert len(seen) == int(label.locator(".quiet").inner_text())
    context.close()


def test_every_kind_has_a_sign(page: Page, address: str):
    page.goto(address)
    signs = page.locator(".wall__legend .brick").evaluate_all(
        "all => all.map(e => getComputedStyle(e, '::before').content)"
    )
    assert len(signs) >= 3 and len({*signs}) == len(signs)
