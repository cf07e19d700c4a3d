"""The currencies of ISO 4217 and how many decimals each one has.

Funds codes, precious metals and test codes are left out: nobody pays a bill with them.
Source: ISO 4217 list one (active codes), 2026.
"""

_BY_EXPONENT: dict[int, str] = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD "
        "CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS "
        "GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP "
        "LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
        "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS "
        "SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST "
        "XCD XCG YER ZAR ZMW ZWG"
    ),
    3: "BHD IQD JOD KWD LYD OMR TND",
}

EXPONENTS: dict[str, int] = {
    code: exponent for exponent, codes in _BY_EXPONENT.items() for code in codes.split()
}
"""Decimals by currency code: `{"JPY": 0, "USD": 2, "KWD": 3, ...}`."""

DOLLARS = frozenset(
    [
        "AUD",
        "BBD",
        "BMD",
        "BND",
        "BSD",
        "BZD",
        "CAD",
        "FJD",
        "GYD",
        "HKD",
        "JMD",
        "KYD",
        "LRD",
        "NAD",
        "NZD",
        "SBD",
        "SGD",
        "SRD",
        "TTD",
        "TWD",
        "USD",
        "XCD",
    ]
)
"""Currencies whose own people write `$` alone."""

SYMBOLS: dict[str, str] = {
    "AUD": "A$",
    "BRL": "R$",
    "CAD": "CA$",
    "CNY": "CN¥",
    "EUR": "€",
    "GBP": "£",
    "HKD": "HK$",
    "ILS": "₪",
    "INR": "₹",
    "JPY": "¥",
    "KRW": "₩",
    "MXN": "MX$",
    "NGN": "₦",
    "NZD": "NZ$",
    "PHP": "₱",
    "THB": "฿",
    "TRY": "₺",
    "UAH": "₴",
    "USD": "$",
    "VND": "₫",
}
"""How an English text abbreviates a currency without mistaking it for another one."""


def symbol(currency: str, home: str | None = None) -> str:
    r"""The sign to print before an amount, or the code and a space when there is none.

    A `home` currency that is a dollar is written `$`; US dollars are then `US$`.

    >>> symbol("EUR"), symbol("CAD"), symbol("CAD", home="CAD"), symbol("CHF")
    ('€', 'CA$', '$', 'CHF\xa0')
    """
    if home in DOLLARS and currency == home:
        return "$"
    if home in DOLLARS and currency == "USD":
        return "US$"
    return SYMBOLS.get(currency, currency + "\N{NO-BREAK SPACE}")
