"""Synthesises the stages' templates, offline and without an account.

python -m infra synth [STAGE ...] [-c KEY=VALUE ...]   into build/cdk/STAGE, and the snapshot
python -m infra check                                  all checkers, and the snapshot as it is
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from infra import checks, snapshot
from infra.asset import REPOSITORY, build_image_context, build_lambda_asset
from infra.node import NodeMissing, prepare_node
from infra.stages import STAGES, Options

if TYPE_CHECKING:
    from infra.asset import LambdaAsset

BUILD = REPOSITORY / "build"


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit status (1: something is wrong)."""
    parser = argparse.ArgumentParser(prog="python -m infra", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    synth = commands.add_parser("synth")
    synth.add_argument("stages", nargs="*", choices=[*STAGES, []], metavar="STAGE")
    synth.add_argument("-c", dest="context", action="append", default=[], metavar="KEY=VALUE")
    commands.add_parser("check")
    chosen = parser.parse_args(arguments)
    try:
        prepare_node()
    except NodeMissing as error:
        print(error, file=sys.stderr)
        return 1
    if chosen.command == "check":
        return _check()
    options = Options(**dict(pair.split("=", 1) for pair in chosen.context))
    folders = synthesise(chosen.stages or list(STAGES), options)
    if options == Options():
        for stage, folder in folders.items():
            snapshot.write(stage, snapshot.take(folder))
    print(*(f"{stage}: {folder}" for stage, folder in folders.items()), sep="\n")
    return 0


def synthesise(stages: Sequence[str], options: Options) -> dict[str, Path]:
    """Synthesise into build/cdk; returns the folder of each stage."""
    asset = build_lambda_asset(BUILD / "lambda")
    context = build_image_context(BUILD / "image")
    if not asset.compiled:
        print("There is no Python 3.13 here: the Lambdas start slower, without bytecode.")
    return {stage: _synthesise(stage, options, asset, context) for stage in stages}


def _synthesise(stage: str, options: Options, asset: "LambdaAsset", context: Path) -> Path:
    from infra.app import build_app

    folder = BUILD / "cdk" / stage
    app = build_app(STAGES[stage], options, asset=asset, image_context=context, outdir=folder)
    app.synth()
    return folder


def _check() -> int:
    shutil.rmtree(BUILD / "cdk", ignore_errors=True)
    folders = synthesise(list(STAGES), Options())
    wrong = [
        f"infra/snapshot/{stage}/{name}.json is not what is synthesised: see `make synth`"
        for stage, folder in folders.items()
        for name in snapshot.changed(stage, snapshot.take(folder))
    ]
    findings = checks.find(BUILD / "cdk")
    wrong += [str(finding) for finding in checks.unexplained(findings)]
    wrong += [f"nothing needs {known.rules} any more" for known in checks.outdated(findings)]
    print("\n".join(wrong) or f"The templates are sound: {len(findings)} findings, all explained.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
