"""Everything that `check` runs. Start at `Project.check`."""

from macros.checks.project import Project, report, summary, translated

__all__ = ["Project", "report", "summary", "translated"]
