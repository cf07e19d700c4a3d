"""Event in, response out: plain functions whose dependencies come as keyword arguments."""
