"""The Content-Security-Policy lets every page work, and nothing else."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.hosting.policy import IN_MARKUP, PROTECTION, headers_file, inline_scripts
from tests.hosting.server import Server

pytestmark = pytest.mark.parametrize("server", ["/kb"], indirect=True)

CASE = "/views/ccpr-2137-2012/"
LIST = "/views/"
WATCH = """
    window.refused = [];
    addEventListener("securitypolicyviolation", e => refused.push(e.effectiveDirective + " " + e.blockedURI));
"""


def test_the_policy_names_every_inline_script(server: Server) -> None:
    allowed = set(server.get("/").headers["Content-Security-Policy"].split())
    needed = {name: page for page in server.pages() for name in inline_scripts(page.read_text())}
    missing = {name: str(page) for name, page in needed.items() if name not in allowed}
    assert not missing, f"add to script-src in hosting/nginx.conf and in hosting/_headers: {missing}"


def test_no_markup_holds_a_script(server: Server) -> None:
    found = {page: IN_MARKUP.findall(page.read_text()) for page in server.pages()}
    assert {page: tags for page, tags in found.items() if tags} == {}


def test_hosts_that_read_a_headers_file_protect_as_nginx_does(server: Server) -> None:
    sent, rule = server.get("/").headers, headers_file()["/*"]
    assert rule == {name: sent[name] for name in PROTECTION}
    assert max(map(len, rule.values())) < 1900, "Cloudflare Pages reads lines of up to 2,000 characters"


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on which nothing is refused, nothing breaks and nothing comes from another host."""
    page, trouble = browser.new_page(), []
    page.add_init_script(WATCH)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url))
    yield page
    assert page.evaluate("refused") == []
    assert [what for what in trouble if not what.startswith((server.url, "data:"))] == []
    page.close()


def visit(page: Page, server: Server, address: str) -> None:
    page.goto(server.url + address, wait_until="networkidle")


@pytest.mark.parametrize("address", ["/", CASE, LIST, "/kk/roadmaps/ccpr-2137-2012/", "/no/such/page/"])
def test_pages_work(page: Page, server: Server, address: str) -> None:
    visit(page, server, address)


def test_light_or_dark_can_be_chosen_and_is_remembered(page: Page, server: Server) -> None:
    scheme = "document.body.dataset.mdColorScheme"
    visit(page, server, CASE)
    before = page.evaluate(scheme)
    page.locator("form[data-md-component=palette] label:visible").click()
    chosen = page.evaluate(scheme)
    visit(page, server, LIST)
    assert before != chosen == page.evaluate(scheme)


def test_a_table_can_be_sorted(page: Page, server: Server) -> None:
    visit(page, server, LIST)
    heading = page.locator("table.views th:has(button)").first
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"


def test_the_search_may_run_its_compiled_code(page: Page, server: Server) -> None:
    visit(page, server, "/")
    page.evaluate("WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)).then(() => true)")


def test_what_does_not_belong_here_is_refused(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.add_init_script(WATCH)
    visit(page, server, "/")
    page.evaluate("""
        document.body.append(Object.assign(document.createElement("script"), {text: "window.ran = true"}));
        document.body.append(Object.assign(document.createElement("img"), {src: "https://example.org/x.png"}));
    """)
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    assert {"img-src https://example.org/x.png", "script-src-elem inline"} <= set(page.evaluate("refused"))
    page.close()
