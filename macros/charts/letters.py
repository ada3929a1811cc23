"""How wide a text is at most, and where to break it. The reader's font is not known; DejaVu Sans is a wide one."""

WIDTHS = {
    0.4: "ijlftrIJ|!.,:;'’()-–·/іІ \N{NO-BREAK SPACE}",
    0.95: "mwMW@%—№ЖжМмФфШшЩщЫыЮюЪъ✓✕◐⇄",
}
WIDTH = {letter: part for part, letters in WIDTHS.items() for letter in letters}
SMALL, CAPITAL = 0.64, 0.76


def width(text: str, size: float) -> float:
    """Pixels that a text takes in letters of `size`."""
    return size * sum(WIDTH.get(letter) or (CAPITAL if letter.isupper() else SMALL) for letter in text)


def lines(text: str, size: float, room: float) -> list[str]:
    """A text in lines no wider than `room`, broken between words only. A no-break space never ends a line."""
    done: list[str] = []
    for word in text.split(" "):
        if done and width(f"{done[-1]} {word}", size) <= room:
            done[-1] += f" {word}"
        else:
            done.append(word)
    return done
