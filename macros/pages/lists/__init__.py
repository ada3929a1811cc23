"""Lists of decisions: all of them in one table, grouped by each thing, and the search."""
