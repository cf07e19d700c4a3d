"""Amazon Lex V2 on one machine: a runtime that runs any bot definition.

It knows nothing of the bot it runs and imports nothing from the rest of the repository.
`runtime.LocalLex` is the way in. Where a rule imitates Lex, the docstring names the page of the
Lex V2 Developer Guide that states it, or says that nothing states it.
"""
