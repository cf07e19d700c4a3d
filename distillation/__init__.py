"""Makes the word file of the local Lex from a sentence model: once, offline, never at run time."""
