"""What AWS Lambda calls: each file reads the environment, builds the clients and binds a handler.

Read side by side with `local/backend.py`. A missing setting fails at the cold start, by name.
"""

import gc

# What a start makes stays, so looking for garbage in it, 35 times by default, finds none.
gc.set_threshold(100_000)
