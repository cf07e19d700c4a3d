"""A package, so that its fixtures end with its last test: Playwright holds an event loop."""
