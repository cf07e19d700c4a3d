"""The bot's trained recogniser, committed, so that the first `make run` has nothing to learn.

`python -m local.shipped_models` trains it anew, some ten seconds, after a change of the bot's
sentences or of what trains them; with `--check` it only says whether that is due. A model that is
out of date is never used: its name is the hash of what it was made of, and the first start then
learns the sentences itself.
"""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot import BOT
from bot.cloudformation import render_bot
from local.lex.cloudformation import read_bot
from local.lex.definition import Locale
from local.lex.model_cache import file_name, load_or_train
from local.lex.values.mention import Setting

SHIPPED_MODELS = Path(__file__).with_name("models")
_TRAINED_ON = date(2026, 11, 22)
"""The date that relative dates in training sentences count from; any would do."""


def is_trained(*folders: Path) -> bool:
    """Whether the models of every locale of the bot are in one of the folders."""
    return all(
        any((folder / file_name(locale)).exists() for folder in folders) for locale in _locales()
    )


def refresh(folder: Path) -> None:
    """Makes the folder hold the bot's models and no others."""
    names = {file_name(locale) for locale in _locales()}
    for path in folder.glob("*.model"):
        if path.name not in names:
            path.unlink()
    for locale in _locales():
        load_or_train(locale, Setting(_TRAINED_ON, locale.id), folder)


def _locales() -> list[Locale]:
    return list(read_bot(render_bot(BOT)).locales.values())


def main(arguments: Sequence[str], folder: Path = SHIPPED_MODELS) -> int:
    """The process's exit code: 1 if a check finds that the models are out of date."""
    if "--check" not in arguments:
        refresh(folder)
    elif not is_trained(folder):
        print("The shipped model isn't the bot's any more: `make model` trains it, in seconds.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
