"""The domain: money, categories, periods, transactions, budgets, summaries and their use cases.

Standard library only; no input or output, no clock of its own. Read in this order:
money, categories, periods, transactions, budgets, operations, store, ledger.
"""
