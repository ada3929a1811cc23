"""Whether every field of the record reaches its readers, and is right there: pages and files against the YAML."""
