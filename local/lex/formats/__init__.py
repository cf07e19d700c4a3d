"""The forms in which people keep bots, each turned into the Properties of an AWS::Lex::Bot.

`loading.load_bot` is the way in. A form is read as it is found; only `cloudformation` and `checks`
know the rules that a bot has to follow.
"""
