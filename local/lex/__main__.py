"""`python -m local.lex path/to/bot`: one bot on this machine; Ctrl-C stops it.

Serves the Lex V2 runtime API for clients whose endpoint_url points here; --chat talks in the
terminal instead.
"""

import argparse
import importlib
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .code_hook import CodeHook, with_time_limit
from .errors import DefinitionError
from .formats.loading import load_bot
from .runtime import LOCAL_BOT_ID, LocalLex
from .server import listen_on, make_server
from .terminal import chat, read_lines

MODELS = Path(tempfile.gettempdir()) / "local-lex-models"
"""Where trained models are kept between starts, unless --models names a place."""


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit status."""
    options = _options(arguments)
    try:
        return _run(options)
    except KeyboardInterrupt:
        return 0


def _run(options: argparse.Namespace) -> int:
    try:
        hook = None if options.hook is None else _import_hook(options.hook)
        bot = load_bot(options.bot, resource=options.resource, parameters=dict(options.parameters))
        for warning in bot.warnings:
            print(f"Warning: {warning}", file=sys.stderr)
        lex = LocalLex(bot, hook, model_cache=options.models, concurrency=options.concurrency)
        if options.chat:
            chat(lex, options.locale, read_lines(), print)
            return 0
        listener = listen_on(options.port)
    except (DefinitionError, ImportError, AttributeError, OSError) as error:
        print(f"The bot can't start: {error}", file=sys.stderr)
        return 1
    with listener:
        port = listener.getsockname()[1]
        print(f"Lex V2 runtime: http://127.0.0.1:{port}", flush=True)
        print(f"botId {bot.id or LOCAL_BOT_ID}, botAliasId TSTALIASID. Ctrl-C stops.", flush=True)
        make_server(lex).run(sockets=[listener])
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m local.lex", description=__doc__)
    parser.add_argument("bot", type=Path, help="an AWS::Lex::Bot, template or export")
    parser.add_argument("--port", type=_port, default=8790, help="0 takes any that is free")
    parser.add_argument(
        "--lambda", dest="hook", metavar="MODULE:FUNCTION", help="the bot's code hook"
    )
    parser.add_argument(
        "--bot", dest="resource", metavar="LOGICAL_ID", help="which bot, of a template with several"
    )
    parser.add_argument(
        "--parameter",
        dest="parameters",
        metavar="NAME=VALUE",
        type=_parameter,
        action="append",
        default=[],
        help="the value of a template's parameter; may be repeated",
    )
    parser.add_argument("--chat", action="store_true", help="talk in the terminal")
    parser.add_argument("--locale", help="the language to chat in, such as en_US")
    parser.add_argument(
        "--concurrency",
        type=_positive,
        metavar="N",
        help="refuse more than N requests at once with ThrottlingException; AWS: 2 on a test alias",
    )
    parser.add_argument("--models", type=Path, default=MODELS, help="keeps trained models here")
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65_535:
        raise ValueError(text)
    return port


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError("has to be NAME=VALUE")
    return name, value


def _import_hook(name: str) -> CodeHook:
    """The function `module:function`, called as Lambda calls it.

    Lex tells nobody what a function failed with: here its traceback goes to standard error.
    Raises ImportError or AttributeError.
    """
    module, _, function = name.partition(":")
    if not (module and function):
        raise ImportError(f"{name} has to be MODULE:FUNCTION")
    sys.path.insert(0, "")
    handler = getattr(importlib.import_module(module), function)

    def call(event: dict[str, object]) -> Any:
        try:
            return handler(event, None)
        except Exception:
            traceback.print_exc()
            raise

    return with_time_limit(call)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
