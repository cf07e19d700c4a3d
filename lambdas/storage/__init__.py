"""How the ledger's store is kept: the parts that both stores share, and the one on DynamoDB.

`plain`, `netting` and `paging` know no database; SQLite's store (`local/sqlite`) uses them too.
"""
