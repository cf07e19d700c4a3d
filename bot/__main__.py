"""`python -m bot check` tells what is wrong with the bot; `python -m bot render` prints it."""

import json
import sys

from bot import BOT
from bot.checks import find_faults
from bot.cloudformation import render_bot


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status (1: faults were found, 2: no such command)."""
    properties = render_bot(BOT)
    if arguments == ["render"]:
        print(json.dumps(properties, indent=2, ensure_ascii=False))
        return 0
    if arguments == ["check"]:
        faults = find_faults(properties)
        print("\n".join(faults) or f"The bot is sound: {_describe(properties)}.")
        return 1 if faults else 0
    print(__doc__, file=sys.stderr)
    return 2


def _describe(properties: dict[str, list[dict[str, list[object]]]]) -> str:
    locales = properties["BotLocales"]
    return ", ".join(
        f"{len(locale['Intents'])} intents in {locale['LocaleId']}" for locale in locales
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
