"""The page of the data names every column of every table, in its order."""

from itertools import chain

import pytest

from macros.exports import begin
from macros.exports.columns import COLUMNS, names
from macros.exports.tables import TABLES
from tests.conftest import site_of


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_is_described(table, small):
    told = list(chain.from_iterable(map(names, COLUMNS[table.name])))
    assert told == list(next(iter(begin(site_of(small), None).rows(table))))
