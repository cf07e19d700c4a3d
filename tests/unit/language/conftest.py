"""The locale and the day that the readers' tests share."""

from datetime import date

import pytest

from lambdas.language.locale import Locale
from lambdas.language.locales import locale_for


@pytest.fixture(scope="session")
def english() -> Locale:
    return locale_for("en_US")


@pytest.fixture(scope="session")
def british() -> Locale:
    return locale_for("en_GB")


@pytest.fixture(scope="session")
def today() -> date:
    """A Wednesday."""
    return date(2026, 11, 18)
