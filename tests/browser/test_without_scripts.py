"""Every page reads in full without JavaScript: what a script would show or do is then not promised either."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import KINDS
from tests.browser.server import serve

UNSEEN = """
    [...document.querySelectorAll("article *")]
        .filter(e => [...e.childNodes].some(node => node.nodeType == 3 && node.data.trim()))
        .filter(e => !e.closest("form, details:not([open]), [hidden], option, script, style, .unseen"))
        .filter(e => !e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}))
        .map(e => e.outerHTML.slice(0, 90))
"""
"""Text that a reader cannot see. A closed <details> opens without a script; a form without one stays hidden."""
IDLE = """
    [...document.querySelectorAll("article :is(button, select, input:not([type=radio])):enabled")]
        .filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 90))
"""
"""What looks as if it did something. The legend of the wall does: it needs no script."""


@pytest.mark.parametrize("width", [360, 1280])
def test_every_kind_of_page_is_read_in_full(site: Path, browser: Browser, width: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page, missing, idle = context.new_page(), {}, {}
    with serve(site) as url:
        for kind in KINDS:
            page.goto(url + kind)
            if unseen := page.evaluate(UNSEEN):
                missing[kind] = unseen
            if controls := page.evaluate(IDLE):
                idle[kind] = controls
    context.close()
    assert missing == {}
    assert idle == {}
