"""Reading money, dates, periods, categories and items out of what a person typed.

Pure: no input or output, no clock (`today` is an argument), standard library only. The logic
holds no word of any language: a `Locale` is data (`locales/`), and a language is added as data.
Read in this order: tokens, phrases, locale, numerals, amounts, dates, periods, categories,
instructions, items, budgets, answers.
"""
