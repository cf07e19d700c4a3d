"""One module a page; a page is a function that takes the client."""
