from collections.abc import Iterator

import pytest

from tests.provider import Provider, start_provider


@pytest.fixture
def provider() -> Iterator[Provider]:
    with start_provider() as provider:
        yield provider
