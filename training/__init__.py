"""Makes what the reader learned from messages: `make weights`."""
