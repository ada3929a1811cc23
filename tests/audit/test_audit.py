"""How the audit judges, without the programs that measure."""

from pathlib import Path

import pytest

from tests.audit import __main__ as audit
from tests.audit import lighthouse, markup, report, tools, weights
from tests.bench.sizes import LIST, PAGE, Sizes, sizes
from tests.browser.kinds import KINDS, every_look, looks

GOOD = report.Row("weight", "1 KB", "2 KB")
BAD = report.Row("Lighthouse /", "97", "98", ("performance 97, asked for 98",))


def lighthouse_report(**scores: float | None) -> dict:
    refs = [{"id": "speed", "weight": 10}, {"id": "advice", "weight": 0}]
    categories = {name.replace("_", "-"): {"score": score, "auditRefs": refs} for name, score in scores.items()}
    audit = {"id": "speed", "score": 0.5, "title": "Speed", "displayValue": "9 s"}
    return {"categories": categories, "audits": {"speed": audit, "advice": audit | {"id": "advice"}}}


def whole(performance: float, **other: float | None) -> dict:
    return lighthouse_report(performance=performance, **{"accessibility": 1, "best_practices": 1, "seo": 1} | other)


@pytest.mark.parametrize(("rows", "said"), [([GOOD], None), ([GOOD, BAD], "1 of 2 budgets missed: Lighthouse /")])
def test_a_missed_budget_fails_and_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture, rows: list[report.Row], said: str | None
) -> None:
    monkeypatch.setattr(tools, "prepare", lambda: None)
    monkeypatch.setattr(audit, "measured", lambda folder: iter(rows))
    with pytest.raises(SystemExit) as end:
        audit.main()
    assert end.value.code == (said and f"make audit: {said}")
    printed = capsys.readouterr().out
    assert all(row.what in printed and all(fault in printed for fault in row.faults) for row in rows)


def test_performance_is_the_median_of_the_runs() -> None:
    slow, fast = lighthouse_report(performance=0.6), lighthouse_report(performance=1)
    assert lighthouse.judged("/", [whole(0.98), slow, fast]).faults == ()
    (fault,) = lighthouse.judged("/", [whole(0.97), slow, fast]).faults
    assert fault == "performance 97, asked for 98; to mend: speed (9 s)"


@pytest.mark.parametrize("score", [0.99, None])
def test_a_score_below_a_hundred_or_none_at_all_is_a_miss(score: float | None) -> None:
    (fault,) = lighthouse.judged("/", [whole(1, seo=score)]).faults
    assert fault.startswith(f"seo {99 if score else 0}, asked for 100")


def test_each_message_of_the_checker_is_told_once_with_a_page() -> None:
    messages = [
        {"message": "Bad", "type": "error", "url": f"file:/site/{page}", "lastLine": 7, "extract": "<p\n x>"}
        for page in ("a.html", "b.html")
    ]
    hint = {"message": "Hm", "type": "info", "url": "file:/site/c.html"}
    assert report.grouped(markup.found({"messages": [hint, *messages]}, Path("/site"))) == (
        "2 × Bad\n        a.html, line 7: <p x>\n        b.html, line 7: <p x>",
        "1 × Hm\n        c.html",
    )


def written(folder: Path, pages: dict[str, int]) -> Sizes:
    for address, size in pages.items():
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        (folder / address).write_text("x" * size)
    return sizes(folder)


def test_a_heavy_page_is_a_miss(tmp_path: Path) -> None:
    light = {"ru/views/cat-497-2012/index.html": PAGE, "kk/views/index.html": LIST}
    assert [row.faults for row in weights.check(written(tmp_path, light))] == [(), (), ()]
    html, *_ = weights.check(written(tmp_path, {"kk/about/index.html": PAGE + 1}))
    assert html.faults == ("60.0 KB: kk/about/index.html",)


def test_every_look_is_each_kind_in_each_way() -> None:
    assert len(set(every_look())) == len(every_look()) == len(KINDS) * 12 + 4
    assert set(looks()) <= set(every_look())


def test_without_its_programs_nothing_is_measured_and_each_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools.shutil, "which", lambda name: None)
    with pytest.raises(SystemExit) as end:
        tools.prepare()
    said = str(end.value)
    assert said.startswith("make audit: nothing was measured\nno Java found")
    assert all(f"apt-get install {name}" in said for name in ("default-jre", "nodejs", "npm", "chromium", "nginx"))


def test_a_program_that_is_too_old_is_named_with_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "node"
    old.write_text("#!/bin/sh\necho v16.20.2\n")
    old.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert tools.missing((tools.node,)) == [
        "Node 18 or newer is needed, found 'v16.20.2': install it, for instance with `apt-get install nodejs`"
    ]
