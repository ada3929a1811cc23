"""What a command costs: a process of its own, waited for, and asked of the kernel."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONPATH": str(REPOSITORY)}


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of processor, peak memory in MB; those of its own children are within."""

    seconds: float
    processor: float
    megabytes: float


def run(folder: Path, *arguments: str, **environment: str) -> Cost:
    """Run a module of Python in `folder`, with more in its environment. SystemExit with all it said when it fails."""
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        command = [sys.executable, "-m", *arguments]
        child = subprocess.Popen(command, cwd=folder, env=os.environ | QUIET | environment, stdout=said, stderr=said)
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - begin
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(arguments)} failed in {folder}:\n{said.read().decode(errors='replace')}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
