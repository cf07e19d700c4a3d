"""The names of the bot's intents and slots: the bot defines them, the code hook answers them."""

from enum import StrEnum


class Intent(StrEnum):
    """What a person can want; the value is the intent's name in Lex."""

    LOG_EXPENSE = "LogExpense"
    LOG_INCOME = "LogIncome"
    SET_BUDGET = "SetBudget"
    REMOVE_BUDGET = "RemoveBudget"
    QUERY_SPENDING = "QuerySpending"
    QUERY_BUDGET = "QueryBudget"
    LIST_TRANSACTIONS = "ListTransactions"
    CHANGE_TRANSACTION = "ChangeTransaction"
    DELETE_TRANSACTION = "DeleteTransaction"
    ADD_RECURRING = "AddRecurring"
    LIST_RECURRING = "ListRecurring"
    CHANGE_RECURRING = "ChangeRecurring"
    PAUSE_RECURRING = "PauseRecurring"
    RESUME_RECURRING = "ResumeRecurring"
    STOP_RECURRING = "StopRecurring"
    UNDO = "Undo"
    RESTORE = "Restore"
    GREETING = "Greeting"
    HELP = "Help"
    CANCEL = "Cancel"
    FALLBACK = "FallbackIntent"


class Slot(StrEnum):
    """What an intent can carry; the value is the slot's name in Lex."""

    AMOUNT = "Amount"
    CATEGORY = "Category"
    ITEM = "Item"
    DATE = "Date"
    PERIOD = "Period"
