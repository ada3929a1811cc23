"""How long the site takes to build, what that needs, how large its pages are: `make bench` prints it."""
