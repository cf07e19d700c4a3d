"""One stand-in for each AWS service: the same program on one machine.

`open_backend` binds the handlers to them; read it side by side with `lambdas/entrypoints`.
"""
