"""What AWS Lambda calls: each file reads the environment, builds the clients and binds a handler.

Read side by side with `local/backend.py`. A missing setting fails at the cold start, by name.
"""

from lambdas.entrypoints import garbage

garbage.postpone()
