"""Node.js, on which the CDK runs."""

import os
import shutil
import subprocess

ADVICE = "The CDK needs Node.js 20 or newer: `sudo apt-get install nodejs`, or https://nodejs.org"


class NodeMissing(Exception):
    """There is no Node.js; the message says how to get it."""


def prepare_node() -> None:
    """Keep jsii from saying at every start which versions of Node.js it would like better.

    Raises:
        NodeMissing: there is none.
    """
    node = shutil.which("node")
    if node is None:
        raise NodeMissing(ADVICE)
    version = subprocess.run([node, "--version"], check=True, capture_output=True, text=True)  # noqa: S603
    major = version.stdout.strip().lstrip("v").partition(".")[0]
    os.environ["JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION"] = major
