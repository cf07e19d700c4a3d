"""The sentences in English, one file a subject."""
