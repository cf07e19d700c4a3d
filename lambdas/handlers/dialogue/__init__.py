"""What each intent does: one file a group of intents, each a function from turn to outcome."""
