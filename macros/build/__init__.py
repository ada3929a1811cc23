"""From the checked record to a folder of files: the MkDocs plugin, and what it holds while a build runs."""
