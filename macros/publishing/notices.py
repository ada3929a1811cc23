"""What a person reads when a publish stops: what happened, that nothing changed, what to do."""

from macros.publishing.branch import Branch

OPTIONS = {
    "force": "--force could overwrite an edition that somebody else publishes at the same moment.",
    "no_history": "--no-history would erase what the branch was before.",
    "clean": "--dirty would publish what earlier builds left in the folder.",
}


def option(name: str) -> str:
    return f"{OPTIONS[name]} Nothing was published.\nRun: mkdocs gh-deploy"


def no_remote(branch: Branch) -> str:
    return (
        f"There is no git remote called {branch.remote} here to publish to. Nothing was published.\n"
        f"Name it, then run the same command again: git remote add {branch.remote} ADDRESS"
    )


def unreachable(branch: Branch, command: str, done: str, reason: Exception) -> str:
    return (
        f"{branch.remote} could not be reached, so its editions are not known. Nothing was {done}.\n"
        f"git says: {reason}\n"
        f"Check the network and the address (git remote get-url {branch.remote}), then run again: {command}"
    )


def gone(branch: Branch, done: str) -> str:
    seen = f"{branch.remote}/{branch.name}"
    return (
        f"{branch.remote} had a branch {branch.name} and has it no more. Nothing was {done}.\n"
        f"To put it back as it was seen last: git push {branch.remote} {seen}:{branch.here}\n"
        f"To begin anew without it: git update-ref -d {branch.there}"
    )


def diverged(branch: Branch, names: list[str]) -> str:
    seen = f"{branch.remote}/{branch.name}"
    return (
        f"The branch {branch.name} here and the one on {branch.remote} have gone different ways.\n"
        f"Not pushed yet: {', '.join(names)}. Nothing was changed.\n"
        f"Go on from what is published: git branch --force {branch.name} {seen}\n"
        "Then do again what was not pushed."
    )


def unreadable(branch: Branch, name: str) -> str:
    return (
        f"{name} on the branch {branch.name} is not a list that mike wrote, so the editions are not known.\n"
        f"Nothing was published. Put back its last good state: git log {branch.name} -- {name}"
    )


def taken(branch: Branch, name: str) -> str:
    return (
        f'"{name}" is a folder of the living site, so no edition or alias can be called that.\n'
        f"Nothing was changed. If the branch {branch.name} lists it, take it off: mike delete {name}"
    )


def home() -> str:
    return "The home page belongs to the living site, and set-default would replace it. Nothing was changed."


def bad_name(name: str) -> str:
    return (
        f'"{name}" cannot name an edition. Nothing was frozen.\n'
        "Write the year and the month: mike deploy 2026-12\n"
        "For a second one of a month add a number or a word: mike deploy 2026-12.1"
    )


def frozen_already(name: str) -> str:
    return (
        f"Edition {name} exists, and an edition never changes. Nothing was frozen.\n"
        f"Freeze a correction under a name of its own: mike deploy {name}.1"
    )


def moved_on(branch: Branch, command: str) -> str:
    return (
        f"The branch {branch.name} here was behind {branch.remote} and has been brought up to date.\n"
        f"Nothing was frozen yet. Run again: {command}"
    )


def push_it(branch: Branch, name: str) -> str:
    return (
        f"Edition {name} is built, and mike puts it on the branch {branch.name}. "
        f"Unless you said --push, publish it: git push {branch.remote} {branch.name}"
    )


def rejected(branch: Branch) -> str:
    return (
        f"{branch.remote} did not take the push; git says why above.\n"
        f"Nothing was published: {branch.name} is as it was.\n"
        "If somebody else published meanwhile, run again: mkdocs gh-deploy\n"
        "It begins with what stands there now. If you may not push there, ask whoever keeps the repository."
    )


def nothing_published(branch: Branch) -> str:
    return (
        f"Nothing was published: {branch.name} is as it was. "
        "Mend what is reported here, then run again: mkdocs gh-deploy"
    )
