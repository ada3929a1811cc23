"""How wide a text is likely to be, and where to break it. The reader's font is not known, so widths are generous."""

NARROW = frozenset("ijlI1|!.,:;'’()[]frt -–·/іІ")
WIDE = frozenset("MWmwЖМФШЩЫЮжмфшщыю@%—✓✕◐⇄■□")


def width(text: str, size: float) -> float:
    """Pixels that a text takes in letters of `size`."""
    return size * sum(0.38 if letter in NARROW else 0.88 if letter in WIDE else 0.6 for letter in text)


def lines(text: str, size: float, room: float) -> list[str]:
    """A text in lines no wider than `room`, broken between words only. A no-break space never ends a line."""
    done: list[str] = []
    for word in text.split(" "):
        if done and width(f"{done[-1]} {word}", size) <= room:
            done[-1] += f" {word}"
        else:
            done.append(word)
    return done
