"""The day of a build: read once, where a command begins, and handed down from there."""

import datetime
import os


def today() -> datetime.date:
    """Today, or the day of SOURCE_DATE_EPOCH, seconds since 1970 (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.date.today()
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
