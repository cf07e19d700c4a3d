"""What builds AWS: one construct a file, put together in `infra/stacks`."""
