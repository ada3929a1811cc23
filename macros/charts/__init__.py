"""Charts as SVG and PNG: rows of bars, from what a page says about a number. Knows no register and no page.

Every chart of the site is rows of bars from a common zero, so what is needed is a pen, not a grammar of graphics:
drawsvg writes the elements and resvg turns them into pixels. Measured for 18 charts (6 in 3 languages), cold, 2 cores:
drawsvg 0.4 MB installed, 0.1 s, 3 to 7 KB each; pygal 2 MB, 0.2 s, 33 KB, and names beside bars only; matplotlib
173 MB, 1.8 s, 23 KB; Vega-Lite by vl-convert alone 83 MB, 2.1 s, 19 KB; with Altair 105 MB, 2.7 s. The whole site takes
some 9 s. A page holds three drawings within 60 KB of HTML, its own colours in light and dark, names above the bars
and letters that keep their size on a phone: of these, drawsvg alone allows all four. PNG: resvg (3 MB)
takes 0.1 s each, in a process of its own; CairoSVG is as slow and needs a system library; Pillow is faster, but would
need a painter of our own.
"""

from macros.charts.draw import inline
from macros.charts.picture import Bar, Colour, Look, Mark, Part, Picture
from macros.charts.png import png
from macros.charts.sheet import sheet

__all__ = ["Bar", "Colour", "Look", "Mark", "Part", "Picture", "inline", "png", "sheet"]
