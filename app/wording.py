"""Every sentence that the pages say by themselves; the API words its own answers.

Calm, plain, second person; no exclamation marks, no scolding.
"""

PRODUCT = "BudgetBuddy"

PLACEHOLDER = "Spent 12.50 on lunch"
GREETING = "What did you spend?"
GREETING_DETAIL = "Type it the way you'd say it. I'll file it and keep an eye on your budgets."
STARTERS = ("Spent 12.50 on lunch", "How much this month?", "Set a 300 budget for groceries")
WAITING = "One moment…"
EARLIER = "Earlier messages"

NOT_SAVED = "I couldn't reach your account just now, so nothing was saved."
UNKNOWN = (
    "I sent this and heard nothing back, so I don't know yet whether it was saved. "
    "Trying again is safe: it can't be saved twice."
)
TRY_AGAIN = "Try again"
OUT_OF_DATE = "I can't reach your account right now. What you see may be out of date."
UNREACHABLE = "I can't reach your account right now."
UNREACHABLE_DETAIL = "Nothing is lost. Try again in a moment."
DID_NOT_WORK = "That didn't go through. Try again."

UNDO = "Undo"
UNDO_CHANGE = "Undo the change"
PUT_BACK = "Put it back"
CHANGE_AGAIN = "Change it again"
DELETE_AGAIN = "Delete it again"
REMOVED = "Removed"
GONE = "Deleted"
KEPT = "Kept"
CHANGED = "Changed"
CHANGED_SINCE = "Changed since"
CHANGE_UNDONE = "Change taken back"
CATEGORY = "Category:"
CATEGORY_OF = "Category of {name}:"
RECATEGORISED = "Moved from {old} to {new}. Say “undo” to take it back."
CHANGED_ELSEWHERE = "That changed somewhere else in the meantime. This is how it stands now."
ONE_DELETED = "One of these is deleted."
SOME_DELETED = "{} of these are deleted."
NO_BUDGET = "no budget"
MORE = "{} more"
LESS = "{} less"
SAME = "The same"
OTHER_CURRENCY = "{now} {now_name}, {then} {then_name}."
TREND = "{subject} by {unit}"
AVERAGE = "{amount} a {unit}"
OTHER_AVERAGE = "And {amount} a {unit}, not in the chart."
SIGNED_OUT = "You are signed out."
SIGNED_OUT_DETAIL = "Sign in again to go on. Nothing is lost."
SIGNED_OUT_WAITING = "Sign in again to go on. What you typed is kept and will be sent then."
SIGN_IN = "Sign in"
SIGN_IN_AGAIN = "Sign in again"
SIGN_OUT = "Sign out"
SIGNED_IN = "You are signed in."
SIGNED_IN_AS = "You are signed in as {email}."
WELCOME_DETAIL = "Say what you spent, the way you'd say it, and see where your money goes."

NOTHING_YET = "Nothing here yet"
NOTHING_YET_DETAIL = "Tell the chat about one thing you bought and this page fills itself in."
NOTHING_IN_MONTH = "Nothing was logged in {month}."
FIRST_EXPENSE = "Log your first expense"
NO_BUDGETS = "No budgets yet. Tell the chat “set a 300 budget for groceries” to start one."

BUDGETS_DETAIL = "What you mean to spend in a month. A budget holds until you change it."
BUDGET_EXAMPLE = "300"
BUDGET_SAVED = "Saved: {limit} a month for {name}."
BUDGET_REMOVED = "Removed the budget for {name}."
BUDGET_MONTH = "Counted from {period}."
TAKEN_BACK = "Taken back."

SETTINGS_DETAIL = "Each change is saved at once."
CURRENCY_DETAIL = (
    "What a bare number means, and what budgets and charts are in. Nothing is converted: "
    "what you logged keeps its own currency."
)
CURRENCY_SAVED = "Your home currency is now {value}."
ZONE_DETAIL = "There it is {day}: what “today” means for you."
ZONE_UNSET = "Not chosen yet: days follow UTC, where it is {day}."
CHOOSE = "Choose one"
ZONE_OFFER = "Use this device's, {zone}"
ZONE_SAVED = "Your time zone is now {value}."
MONTH_DETAIL = (
    "Your current budget month: {period}. Budgets count from this day on, such as your payday; "
    "where a month is too short for it, from its last day."
)
MONTH_SAVED = "Your budget month now starts on day {value}."

LEARNT = "Learnt from your corrections"
LEARNT_DETAIL = "Entries of these names go where you moved one, unless you say another category."
NOTHING_LEARNT = (
    "Nothing yet. When you move an entry to another category, the next one of that name goes "
    "there, too."
)
FORGET = "Forget"
FORGET_DETAIL = "File “{name}” by the words alone again"
FORGOTTEN = "Forgotten: “{name}” is filed by the words alone again."
DOWNLOAD_DETAIL = (
    "Your transactions as a table (CSV), or everything that BudgetBuddy keeps of you (JSON)."
)
DOWNLOAD_CSV = "Transactions (CSV)"
DOWNLOAD_JSON = "Everything (JSON)"
DELETE_DETAIL = (
    "Every transaction and budget goes, and with them these settings, the conversation and what "
    "was learnt from you. It can't be undone."
)
DELETE_FIRST = "Download everything first"
DELETE_WORD = "DELETE"
DELETE_FIELD = "To go on, type DELETE"
DELETE_BUTTON = "Delete everything"
DELETED = "Everything is deleted. BudgetBuddy is as new."
LIMIT_UNREADABLE = "Type how much a month in figures, such as 300."

SEARCH = "Search notes"
ADD_ENTRY = "Add an entry"
EDIT_ENTRY = "Edit entry"
DOWNLOAD_ENTRIES = "Download CSV"
SHOW_MORE = "Show more"
SEARCH_FURTHER = "Search further back"
SEARCHED_BACK = "Searched back to {day}."
NO_MATCHES = "No matches"
NO_MATCHES_DETAIL = "Try a shorter word or another category."
NO_MATCHES_YET = "Nothing found back to {day}. There are older entries to search."
CLEAR_FILTERS = "Clear filters"
SAVE = "Save"
DELETE = "Delete"
CLOSE = "Close"
DATE_MISSING = "Choose the day."
ENTRY_ADDED = "Added {name}, {amount}."
ENTRY_CHANGED = "Changed {name}, {amount}."
ENTRY_DELETED = "Deleted {name}, {amount}."
ENTRY_GONE = "This was deleted somewhere else. There is nothing left to change."
ENTRY_CHANGED_ELSEWHERE = (
    "This changed somewhere else in the meantime. Here is how it is now; nothing was overwritten."
)
ENTRY_SAVED_BEFORE = (
    "Your first try did go through. Close this and change the entry in the list instead."
)
