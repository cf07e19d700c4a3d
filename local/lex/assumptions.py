"""What Amazon documents nowhere, one switch each, to be compared with the service some day.

Everything else in this package follows a page of the Lex V2 Developer Guide, the service model or a
recorded event.
"""

DENIED_STATE = "Failed"
"""The state of an intent that ends after its confirmation was denied. V1 documents it."""

UNHOOKED_STATE = "Fulfilled"
"""The state of an intent whose fulfillment is active and invokes no function."""

OMIT_EMPTY_CONTEXTS = True
"""Whether answers leave activeContexts out when none is active. Events have an empty list."""

ECHO_REQUEST_ATTRIBUTES = False
"""Whether answers return the request's attributes: the model says so, the guide contradicts it.
Those that a code hook returned are returned in any case."""

PASS_OVER_FILLED_SLOTS = True
"""Whether a next step to elicit a slot that the user has given already goes on as if captured."""

DELEGATE_MAY_FULFILL = True
"""Whether a fulfillment that delegates has succeeded when there is a success outcome to go on with.
Otherwise, and always without one, it fails the turn, as V1 documents."""

SILENT_END_IS_NO_WAY_ON = True
"""Whether a failed fulfillment whose outcome is a mere end of the conversation fails the turn."""

UNRANKED_SLOTS_ARE_ASKED = False
"""Whether required slots without a priority are asked for, after all that have one."""

ONE_MESSAGE_PER_GROUP = True
"""Whether a reply has a message from each group, as V1 documents it; otherwise of the first."""

THE_CURRENT_INTENT_LEADS = True
"""Whether the intent of the running conversation stands first among the interpretations of an
answer that wasn't understood; otherwise they are in the order of their scores."""

MISSING_IS_NOT_FOUND = True
"""Whether an unknown bot, alias, locale or session is a ResourceNotFoundException; otherwise a
ValidationException, where the operations' pages speak of a bad request."""

TIME_ZONE_ATTRIBUTE = False
"""Whether the request attribute x-amz-lex:time-zone, which V1 has, decides what today is."""

GROUPED_NUMBERS = True
"""Whether a number may have commas between its thousands: "1,234.50"."""

BARE_AMOUNTS_ARE_LOCAL = True
"""Whether an amount of money without a currency is in that of the locale; otherwise it is none."""

UNDOCUMENTED_DATES = True
"""Whether "yesterday", "tomorrow", "3 days ago", "friday" and "last friday" are dates."""

CLEAR_SCORE = 0.8
"""While a slot is elicited: the score from which another intent takes precedence over a value that
is a part of the text."""

PHRASE_WORDS = 4
"""While a slot is elicited: up to so many words, what an open slot type can take is an answer."""

WHOLE_COMPOSITES = True
"""Whether a composite slot without an expression needs all of its sub-slots; otherwise any one."""

PARTS_HAVE_A_VALUE = False
"""Whether a composite slot that is still incomplete has a value of its own beside its sub-slots."""
