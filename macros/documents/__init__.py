"""Records begun from what the UN published."""
