"""The domain: money, categories, periods, transactions, budgets, summaries and the use cases on them.

Standard library only; no input or output, no clock of its own. Read in this order:
money, categories, periods, transactions, budgets, operations, store, ledger.
"""
