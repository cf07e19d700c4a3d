"""Structures in HTTP headers, as Lex V2 sends and takes them: JSON, gzip, base64.

Source: the botocore service model of lexv2-runtime, PutSession and RecognizeUtterance.
"""

import base64
import binascii
import json
import zlib

from .errors import Invalid

_GZIP = 16 + zlib.MAX_WBITS
"""The format that zlib reads and writes. The module gzip does the same and is slow to import."""

LARGEST = 64 * 1024
"""Bytes that a header may hold once it is decompressed."""


def encode_header(value: object) -> str:
    """A value of JSON types as a header; the same value always gives the same text."""
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(content, wbits=_GZIP)).decode()


def decode_header(header: object, field: str) -> object:
    """The value that a client put into a header; None for no header.

    Raises Invalid, naming the field, for what isn't base64, gzip, UTF-8 and JSON in turn or is
    larger than `LARGEST`.
    """
    if header is None:
        return None
    if not isinstance(header, str):
        raise Invalid(f"{field}: has to be a string")
    try:
        unzip = zlib.decompressobj(_GZIP)
        content = unzip.decompress(base64.b64decode(header, validate=True), LARGEST)
        if unzip.unconsumed_tail:
            raise Invalid(f"{field}: has more than {LARGEST} bytes when decompressed")
        if not unzip.eof:
            raise Invalid(f"{field}: ends before its gzip stream does")
        return json.loads(content)
    except (binascii.Error, zlib.error, ValueError, RecursionError) as error:
        raise Invalid(f"{field}: has to be JSON, compressed with gzip, in base64") from error
