"""The day of a build: read once, where a command begins, and handed down from there."""

import datetime
import os

KAZAKHSTAN = datetime.timezone(datetime.timedelta(hours=5))
"""The time of the whole country since March 2024: what happens there in the evening is of today everywhere."""


def today() -> datetime.date:
    """Today, or the day of SOURCE_DATE_EPOCH, seconds since 1970 (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.datetime.now(KAZAKHSTAN).date()
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
