"""What happens at each command: before anything is written, and before mkdocs commits."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from mkdocs.exceptions import Abort

from macros.pages.editions import NAME, Editions
from macros.publishing import notices
from macros.publishing.branch import Branch, GitError
from macros.publishing.contents import Contents

log = logging.getLogger("mkdocs.publishing")

EDITION = "MIKE_DOCS_VERSION"
"""The environment variable by which mike tells a build which edition it is."""


def editions(config: Any, command: str) -> Editions:
    """The editions as a build must know them, before anything is written. Abort if publishing cannot go well.

    `command` is what MkDocs tells `on_startup`. mike reads the configuration as `mike`, then runs a build
    with EDITION set.
    """
    branch = _branch(config)
    frozen = os.environ.get(EDITION)
    if command == "gh-deploy":
        contents = _before_publishing(branch)
    elif frozen:
        contents = _before_freezing(branch, frozen)
    elif command == "mike":
        contents = _before_mike(branch, sys.argv[1:])
    else:
        contents = _as_known(branch)
    return Editions((config.site_url or "/").rstrip("/") + "/", frozen, contents.pages)


def finish(config: Any, command: str) -> None:
    """After everything is written: what gh-deploy must keep, or how to publish the edition just built."""
    branch = _branch(config)
    if command == "gh-deploy":
        _carry_over(branch, Path(config.site_dir))
    elif frozen := os.environ.get(EDITION):
        log.info(notices.push_it(branch, frozen))


def _carry_over(branch: Branch, site: Path) -> None:
    """Put what a publish must keep into the finished site, and let mkdocs commit on top of its source.

    mkdocs resets its branch to the remote's as seen here, so that commit goes there; it holds all that the
    remote has. mkdocs also looks for its own version in the last message of its branch and refuses to go on
    after "… with mike 2.2.0"; only a message of its own is shown to it.
    """
    contents = _newer(branch)
    for name, entry in contents.kept.items():
        if (site / name).exists():
            raise Abort(notices.taken(branch, name))
        branch.copy(entry, site / name)
    for name, entry in contents.strays(site).items():
        log.info(f"Kept from the branch {branch.name}: {name}")
        branch.copy(entry, site / name)
    if contents.commit:
        own = "with MkDocs version" in branch.message(contents.commit)
        branch.put(branch.there, contents.commit)
        branch.put(branch.here, contents.commit if own else None)


def _branch(config: Any) -> Branch:
    return Branch(Path(config.config_file_path).parent, config.remote_name, config.remote_branch)


def _before_publishing(branch: Branch) -> Contents:
    """What is published now. From here to the end of the command a failure leaves no trace in git."""
    context = click.get_current_context(silent=True)
    options = context.params if context else {}
    for option, dangerous in {"force": True, "no_history": True, "clean": False}.items():
        if options.get(option) is dangerous:
            raise Abort(notices.option(option))
    if not _fetched(branch, "mkdocs gh-deploy", "published"):
        raise Abort(notices.no_remote(branch))
    contents = _newer(branch)
    if context:
        context.with_resource(_or_as_it_was(branch))
    return contents


def _before_freezing(branch: Branch, name: str) -> Contents:
    """What the edition `name` will stand beside.

    mike has read its list of editions by now: after a branch had to be brought up to date it must start anew.
    """
    command = f"mike deploy {name}"
    if not NAME.fullmatch(name):
        raise Abort(notices.bad_name(name))
    _fetched(branch, command, "frozen")
    contents = _newer(branch)
    if name in contents.top:
        raise Abort(notices.frozen_already(name))
    if contents.commit != branch.commit(branch.here):
        branch.put(branch.here, contents.commit)
        raise Abort(notices.moved_on(branch, command))
    return contents


def _before_mike(branch: Branch, words: list[str]) -> Contents:
    """Bring the branch up to date for mike, and refuse what would overwrite the living site.

    `words` are those after `mike`. mike works without a network too. Only freezing needs one, and says so.
    """
    beside = str(Path(sys.executable).parent)
    os.environ["PATH"] = os.pathsep.join([beside, os.environ.get("PATH", "")])  # mike runs `mkdocs` by name
    try:
        if branch.has_remote() and branch.fetch():
            branch.put(branch.here, _newer(branch).commit)
    except GitError as error:
        log.debug(error)
    contents = Contents(branch, branch.commit(branch.here))
    if "set-default" in words:
        raise Abort(notices.home())
    for name in contents.living.intersection(words):
        raise Abort(notices.taken(branch, name))
    return contents


def _as_known(branch: Branch) -> Contents:
    """What is published as far as it is known here: nothing without git, or if its list cannot be read."""
    try:
        contents = Contents(branch, branch.commit(branch.there) or branch.commit(branch.here))
        _ = contents.pages
    except GitError:
        return Contents(branch, None)
    except Abort as stopped:
        log.warning(stopped.message)
        return Contents(branch, None)
    return contents


def _fetched(branch: Branch, command: str, done: str) -> bool:
    """Fetch the branch. False if there is no remote; Abort if it cannot be reached or has lost the branch."""
    try:
        if not branch.has_remote():
            return False
        if not branch.fetch() and branch.commit(branch.there):
            raise Abort(notices.gone(branch, done))
    except GitError as error:
        raise Abort(notices.unreachable(branch, command, done, error)) from error
    return True


def _newer(branch: Branch) -> Contents:
    """The newer of the branch here and the branch there.

    An edition frozen here and not pushed is part of it. What a publish left here when it was cut off is not,
    if the branch there has moved on. Abort if something to keep would be lost either way.
    """
    here, there = branch.commit(branch.here), branch.commit(branch.there)
    if here is None or there is None:
        return Contents(branch, here or there)
    base = branch.base(here, there)
    if base == there:
        return Contents(branch, here)
    mine, theirs, common = (Contents(branch, commit) for commit in (here, there, base))
    if unpublished := mine.differs_from(common) & mine.differs_from(theirs):
        raise Abort(notices.diverged(branch, sorted(unpublished)))
    return theirs


@contextmanager
def _or_as_it_was(branch: Branch) -> Iterator[None]:
    """Until the end of the command: if it fails, the branch goes back to where it stood, here and there."""
    stood = {ref: branch.commit(ref) for ref in (branch.here, branch.there)}
    try:
        yield
    except BaseException as error:
        for ref, commit in stood.items():
            branch.put(ref, commit)
        if isinstance(error, subprocess.CalledProcessError) and error.cmd[:2] == ["git", "push"]:
            raise Abort(notices.rejected(branch)) from error
        if not isinstance(error, KeyboardInterrupt):
            log.exception(notices.nothing_published(branch))
        raise
