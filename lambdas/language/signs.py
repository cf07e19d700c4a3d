"""Currency signs: they mean the same in every language.

Where several countries write the same sign, the home currency decides; else the first code.
"""

from lambdas.ledger.currencies import DOLLARS

_DOLLAR = ("USD", *sorted(DOLLARS - {"USD"}))

CURRENCY_SIGNS: dict[str, tuple[str, ...]] = {
    "$": _DOLLAR,
    "€": ("EUR",),
    "£": ("GBP", "EGP", "FKP", "GIP", "LBP", "SHP", "SSP", "SDG", "SYP"),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"),
    "₹": ("INR",),
    "₨": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "₩": ("KRW", "KPW"),
    "₦": ("NGN",),
    "₱": ("PHP",),
    "฿": ("THB",),
    "₺": ("TRY",),
    "₴": ("UAH",),
    "₫": ("VND",),
    "₪": ("ILS",),
    "₽": ("RUB",),
    "₡": ("CRC",),
    "₲": ("PYG",),
    "₵": ("GHS",),
    "₸": ("KZT",),
    "₼": ("AZN",),
    "₾": ("GEL",),
    "₮": ("MNT",),
    "₭": ("LAK",),
    "៛": ("KHR",),
    "৳": ("BDT",),
    "﷼": ("IRR", "SAR", "QAR", "OMR", "YER"),
}

DOLLAR_PREFIXES: dict[str, str] = {
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "cn": "CNY",
    "hk": "HKD",
    "mx": "MXN",
    "nt": "TWD",
    "nz": "NZD",
    "r": "BRL",
    "s": "SGD",
    "us": "USD",
}
"""Letters directly before `$` or `¥`, and the currency that they make of it ("US$")."""

_DOLLAR_SIGNS = (*_DOLLAR, "MXN", "ARS", "CLP", "COP", "UYU", "BRL")

SHARED_SIGNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_DOLLAR, _DOLLAR_SIGNS),
    **dict.fromkeys(("JPY", "CNY"), ("JPY", "CNY")),
    **dict.fromkeys(("GBP", "EGP"), ("GBP", "EGP")),
    **dict.fromkeys(("INR", "PKR"), ("INR", "PKR", "LKR", "NPR", "MUR", "SCR")),
}
"""By the currency that a sign is read as, all that are written with it ("$20 mxn")."""

TAILS = frozenset({"./-", "/-", ".-", ",-", ".–", ",–", ".—", ",—"})
"""What stands for "and no cents" behind digits ("10.-", "250/-")."""

MINOR_SIGNS: dict[str, tuple[str, ...]] = {"¢": _DOLLAR}
