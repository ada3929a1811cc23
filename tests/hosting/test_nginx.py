"""hosting/nginx.conf, as an nginx really answers with it."""

import gzip
from pathlib import Path

import pytest

from tests.hosting.policy import PROTECTION
from tests.hosting.server import Server

HTML = "text/html; charset=utf-8"
TEN_MINUTES = "public, max-age=600, must-revalidate"
FIVE_MINUTES = "public, max-age=300, must-revalidate"
FOREVER = "public, max-age=31536000, immutable"
CASE = "/views/ccpr-2137-2012/"


def hashed(folder: Path, pattern: str) -> str:
    """The address of the theme's file whose name holds a hash."""
    return "/" + next(folder.glob(pattern)).relative_to(folder).as_posix()


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/", HTML),
        ("/kk/views/", HTML),
        (CASE, HTML),
        ("/c/2137-2012/", HTML),
        ("/c/CCPR/C/112/D/2137/2012/", HTML),
        ("/data/v1/views.json", "application/json"),
        ("/data/v1/views.csv", "text/csv; charset=utf-8"),
        ("/data/v1/sample.md", "text/markdown; charset=utf-8"),
        ("/data/v1/sample.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("/feeds/sample.atom", "application/atom+xml; charset=utf-8"),
        ("/calendar/sample.ics", "text/calendar; charset=utf-8"),
        ("/sitemap.xml", "text/xml; charset=utf-8"),
        ("/assets/site.css", "text/css; charset=utf-8"),
        ("/assets/site.js", "text/javascript; charset=utf-8"),
        ("/assets/logo.svg", "image/svg+xml; charset=utf-8"),
        ("/pagefind/en/fragment/en_0a1b2c3.pf_fragment", "application/octet-stream"),
    ],
)
def test_every_file_is_sent_whole_with_its_type(server: Server, address: str, kind: str) -> None:
    answer = server.get(address)
    file = server.folder / (address + "index.html" if address.endswith("/") else address).lstrip("/")
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.body == file.read_bytes()


def test_no_kind_of_file_is_unknown(server: Server) -> None:
    one_of_each = {file.suffix: file for file in server.folder.rglob("*.*") if file.is_file()}
    kinds = {
        suffix: server.get("/" + file.relative_to(server.folder).as_posix()).headers["Content-Type"]
        for suffix, file in one_of_each.items()
        if not suffix.startswith((".pf_", ".pagefind"))
    }
    assert [suffix for suffix, kind in kinds.items() if kind == "application/octet-stream"] == []


@pytest.mark.parametrize(
    "address", [CASE, "/data/v1/views.json", "/data/v1/views.csv", "/assets/site.css", "/sitemap.xml"]
)
def test_text_is_compressed(server: Server, address: str) -> None:
    answer = server.get(address, Accept_Encoding="gzip")
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert gzip.decompress(answer.body) == server.get(address).body


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/", TEN_MINUTES),
        (CASE, TEN_MINUTES),
        ("/data/", TEN_MINUTES),
        ("/assets/site.css", TEN_MINUTES),
        ("/c/2009-2010/", TEN_MINUTES),  # a number of a communication, not an edition
        ("/data/v1/views.json", FIVE_MINUTES),
        ("/feeds/sample.atom", FIVE_MINUTES),
        ("/calendar/sample.ics", FIVE_MINUTES),
        ("/2026-12/", "public, max-age=31536000"),
        ("/2026-12/data/v1/views.csv", "public, max-age=31536000"),
        ("/pagefind/en/fragment/en_0a1b2c3.pf_fragment", FOREVER),
        ("/assets/stylesheets/missing.0a1b2c3d.min.css", TEN_MINUTES),  # a 404 must not stay
        ("/2026-12/missing/", TEN_MINUTES),
    ],
)
def test_each_kind_is_kept_for_its_time(server: Server, address: str, kept: str) -> None:
    assert server.get(address).headers.get_all("Cache-Control") == [kept]


@pytest.mark.parametrize("pattern", ["assets/stylesheets/main.*.css"])
def test_files_named_by_their_content_are_kept_for_a_year(server: Server, pattern: str) -> None:
    assert server.get(hashed(server.folder, pattern)).headers["Cache-Control"] == FOREVER


def test_an_unchanged_page_is_not_sent_again(server: Server) -> None:
    assert server.get(CASE, If_None_Match=server.get(CASE).headers["ETag"]).status == 304


@pytest.mark.parametrize(
    ("address", "status"), [(CASE, 200), ("/data/v1/views.csv", 200), ("/views", 301), ("/nowhere/", 404)]
)
def test_every_answer_is_protected(server: Server, address: str, status: int) -> None:
    answer = server.get(address)
    assert answer.status == status
    for name in PROTECTION:
        assert len(answer.headers.get_all(name, [])) == 1, name
    assert answer.headers["Server"] == "nginx"


@pytest.mark.parametrize(
    "address", ["/nowhere/", "/views/no-such-case/", "/data/v1/", "/2026-12/nowhere", "/.git/config"]
)
def test_what_is_missing_is_the_sites_own_404(server: Server, address: str) -> None:
    answer = server.get(address)
    assert (answer.status, answer.headers["Content-Type"]) == (404, HTML)
    assert answer.body == (server.folder / "404.html").read_bytes()


@pytest.mark.parametrize("address", ["/views", "/ru/views", CASE.rstrip("/"), "/c/CCPR/C/112/D/2137/2012", "/2026-12"])
def test_a_missing_slash_is_added_on_the_same_host_and_port(server: Server, address: str) -> None:
    answer = server.get(address, Host="proxy.example:8443")
    assert (answer.status, answer.headers["Location"]) == (301, f"{server.base}{address}/")


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("/data/v1/views.json", "*"),
        ("/data/v1/views/ccpr-2137-2012.json", "*"),
        ("/data/v1/missing.json", "*"),
        ("/2026-12/data/v1/views.csv", "*"),
        ("/feeds/sample.atom", "*"),
        (CASE, None),
        (CASE + "?from=/data/", None),
    ],
)
def test_other_sites_may_read_the_data(server: Server, address: str, origin: str | None) -> None:
    assert server.get(address).headers["Access-Control-Allow-Origin"] == origin
