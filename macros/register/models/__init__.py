"""The shape of every table: one module per table, all frozen, nothing extra allowed."""
