"""The four stacks of a stage, each built on those before: edge, backend, frontend, monitoring."""
