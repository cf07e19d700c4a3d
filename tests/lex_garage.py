"""A garage's bot, whose one slot is composite: a car is a make, a model and a year, or a plate."""

from typing import Any

from tests.lex_bots import says

EXPRESSION = "(Make AND Model AND Year) OR Plate"


def listed(name: str, *values: str) -> dict[str, Any]:
    return {
        "Name": name,
        "ValueSelectionSetting": {"ResolutionStrategy": "TOP_RESOLUTION"},
        "SlotTypeValues": [{"SampleValue": {"Value": value}} for value in values],
    }


def part(name: str, **setting: Any) -> dict[str, Any]:
    prompt = {**says(f"Which {name.lower()}?"), "MaxRetries": 1}
    return {"ValueElicitationSetting": {"PromptSpecification": prompt, **setting}}


def garage(expression: str | None = EXPRESSION, *, required: bool = True) -> dict[str, Any]:
    parts = {
        "Make": "CarMake",
        "Model": "CarModel",
        "Year": "AMAZON.Number",
        "Plate": "CarPlate",
        "City": "AMAZON.City",
    }
    car: dict[str, Any] = {
        "Name": "Car",
        "SlotTypeName": "Car",
        "SubSlotSetting": {
            "SlotSpecifications": {
                "Make": part("Make", SampleUtterances=[{"Utterance": "it's a {Make}"}]),
                "Model": part("Model"),
                "Year": part("Year", SampleUtterances=[{"Utterance": "not 3 but {Year}"}]),
                "City": part(
                    "City",
                    DefaultValueSpecification={"DefaultValueList": [{"DefaultValue": "[home]"}]},
                ),
            },
            **({} if expression is None else {"Expression": expression}),
        },
        "ValueElicitationSetting": {
            "SlotConstraint": "Required" if required else "Optional",
            "PromptSpecification": {**says("What car?"), "MaxRetries": 1},
        },
    }
    book = {
        "Name": "BookService",
        "SampleUtterances": [
            {"Utterance": text}
            for text in ("book a service", "service my car please", "my car is a {Car}")
        ],
        "Slots": [car],
        "SlotPriorities": [{"SlotName": "Car", "Priority": 1}],
        "IntentClosingSetting": {"ClosingResponse": says("Booked: {Car}, the {Car.Make}.")},
    }
    fallback = {
        "Name": "FallbackIntent",
        "ParentIntentSignature": "AMAZON.FallbackIntent",
        "IntentClosingSetting": {"ClosingResponse": says("What?")},
    }
    plate = listed("CarPlate", "AB 123", "CD 456")
    kind = {
        "Name": "Car",
        "ValueSelectionSetting": {"ResolutionStrategy": "CONCATENATION"},
        "CompositeSlotTypeSetting": {
            "SubSlots": [{"Name": name, "SlotTypeId": type_id} for name, type_id in parts.items()]
        },
    }
    locale = {
        "LocaleId": "en_US",
        "NluConfidenceThreshold": 0.4,
        "Intents": [book, fallback],
        "SlotTypes": [
            listed("CarMake", "Toyota", "Honda"),
            listed("CarModel", "Camry", "Civic", "Accord"),
            plate,
            kind,
        ],
    }
    return {"Name": "Garage", "IdleSessionTTLInSeconds": 300, "BotLocales": [locale]}


def book(definition: dict[str, Any]) -> dict[str, Any]:
    intent: dict[str, Any] = definition["BotLocales"][0]["Intents"][0]
    return intent
