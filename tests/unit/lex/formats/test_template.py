"""A bot in a CloudFormation template, JSON or YAML, with its intrinsic functions."""

import json
from pathlib import Path
from typing import Any

import pytest

from local.lex.definition import Bot
from local.lex.errors import DefinitionError
from local.lex.formats.loading import load_bot

FALLBACK = {"Name": "FallbackIntent", "ParentIntentSignature": "AMAZON.FallbackIntent"}
TEMPLATE = """
Parameters:
  Stage: {Type: String, Default: test}
  Idle: {Type: Number, Default: 300}
  Sizes: {Type: CommaDelimitedList, Default: "small, large"}
  Secret: {Type: String}
  Count: {Type: Number}
  Size: {Type: String, AllowedValues: [one, two]}
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsLive: !Not [!Condition IsTest]
  Both: !And [!Condition IsTest, !Condition IsLive]
  Either: !Or [!Condition IsTest, !Condition IsLive]
Mappings:
  Words: {test: {hello: Hi there}}
Resources:
  Role: {Type: AWS::IAM::Role}
  Bot:
    Type: AWS::Lex::Bot
    Properties:
      Name: !Sub "Pizza-${Stage}"
      RoleArn: !GetAtt Role.Arn
      DataPrivacy: {ChildDirected: false}
      IdleSessionTTLInSeconds: !Ref Idle
      Description: !Join [" ", [made, by, !GetAtt Role.Arn, !Ref "AWS::Region", !ImportValue x]]
      BotLocales:
        - LocaleId: !If [IsTest, en_US, de_DE]
          NluConfidenceThreshold: "0.4"
          Description: !If [Both, !Ref Secret, !Ref AWS::NoValue]
          SlotTypes:
            - Name: Size
              ValueSelectionSetting: {ResolutionStrategy: TOP_RESOLUTION}
              SlotTypeValues:
                - SampleValue: {Value: !Select [0, !Ref Sizes]}
                - SampleValue: {Value: !Select ["1", !Split [",", "a,large"]]}
                - SampleValue: {Value: 2020-11-26}
                - SampleValue: {Value: 7}
          Intents:
            - Name: Greet
              SampleUtterances:
                - Utterance: !FindInMap [Words, !Ref Stage, hello]
                - Utterance: !Sub ["${who} there ${!x}", {who: !If [Either, You, Me]}]
              DialogCodeHook: {Enabled: "true"}
            - Name: FallbackIntent
              ParentIntentSignature: AMAZON.FallbackIntent
"""


def save(path: Path, document: Any) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document))
    return path


def utterances(bot: Bot, intent: str = "Greet") -> tuple[str, ...]:
    found = bot.locales["en_US"].intent(intent)
    assert found is not None
    return found.utterances


class TestTemplates:
    def test_short_and_long_intrinsics_are_resolved(self, tmp_path: Path) -> None:
        path = tmp_path / "template.yaml"
        path.write_text(TEMPLATE.replace("${!x}", ""))
        bot = load_bot(path)
        assert (bot.name, bot.session_seconds, bot.id) == ("Pizza-test", 300, None)
        assert utterances(bot) == ("Hi there", "You there ")
        locale = bot.locales["en_US"]
        assert locale.threshold == 0.4
        assert [one.value for one in locale.slot_types[0].values] == [
            "small",
            "large",
            "2020-11-26",
            "7",
        ]
        greet = locale.intent("Greet")
        assert greet is not None
        assert greet.dialog_hook

    def test_a_json_template_is_read_too(self, tmp_path: Path) -> None:
        intents = [{"Name": "Greet", "SampleUtterances": [{"Utterance": "hi"}]}, FALLBACK]
        properties = {
            "Name": {"Fn::Sub": "Greeter"},
            "IdleSessionTTLInSeconds": "300",
            "BotLocales": [
                {"LocaleId": "en_US", "NluConfidenceThreshold": 0.4, "Intents": intents}
            ],
        }
        resources = {"B": {"Type": "AWS::Lex::Bot", "Properties": properties}}
        assert utterances(load_bot(save(tmp_path / "t.json", {"Resources": resources}))) == ("hi",)
        assert utterances(load_bot(save(tmp_path / "r.json", resources))) == ("hi",)

    @pytest.mark.parametrize(
        "value,fault",
        [
            ("!Ref Nothing", "refers to Nothing, which the template doesn't have"),
            ("!Ref Count", "needs a value for the parameter Count"),
            ("!Transform {Name: x}", "Fn::Transform can't be resolved on one machine"),
            ("!FindInMap [Words, live, hello]", "Fn::FindInMap has arguments that give no value"),
            ("!Select [9, [a]]", "Fn::Select has arguments that give no value"),
            ("!Join [a, b]", "Fn::Join has arguments that give no value"),
            ("!Base64 ''", "has to have 1 to 100 characters"),
            ("!Ref Role", ""),
        ],
    )
    def test_a_function_without_a_value_is_refused_by_its_place(
        self, tmp_path: Path, value: str, fault: str
    ) -> None:
        path = tmp_path / "template.yaml"
        path.write_text(TEMPLATE.replace("${!x}", "").replace('!Sub "Pizza-${Stage}"', value, 1))
        if not fault:
            assert load_bot(path).name == "Role"
            return
        with pytest.raises(DefinitionError) as caught:
            load_bot(path)
        assert str(caught.value) == f"Resources.Bot.Properties.Name: {fault}"

    @pytest.mark.parametrize(
        "value,given,name,warning",
        [
            (
                "!Ref Secret",
                {},
                "Secret",
                "Parameters.Secret: has no default; 'Secret' stands for it",
            ),
            ("!Ref Size", {}, "one", "Parameters.Size: has no default; 'one' stands for it"),
            ("!Ref Secret", {"Secret": "Mine"}, "Mine", None),
            ("!Sub 'x-${Idle}'", {"Idle": "600"}, "x-600", None),
            ("!FindInMap [Words, live, hello, {DefaultValue: Hey}]", {}, "Hey", None),
        ],
    )
    def test_a_parameter_has_its_value_its_default_or_a_stand_in_with_a_warning(
        self, tmp_path: Path, value: str, given: dict[str, str], name: str, warning: str | None
    ) -> None:
        path = tmp_path / "template.yaml"
        text = TEMPLATE.replace("${!x}", "").replace("!If [IsTest, en_US, de_DE]", "en_US")
        path.write_text(text.replace('!Sub "Pizza-${Stage}"', value, 1))
        bot = load_bot(path, parameters=given)
        assert bot.name == name
        assert bot.warnings == (() if warning is None else (warning,))

    def test_one_of_several_bots_is_chosen_by_its_logical_id(self, tmp_path: Path) -> None:
        bots: dict[str, dict[str, Any]] = {
            name: {
                "Type": "AWS::Lex::Bot",
                "Properties": {
                    "Name": f"{name}Bot",
                    "IdleSessionTTLInSeconds": 300,
                    "BotLocales": [
                        {"LocaleId": "en_US", "NluConfidenceThreshold": 0.4, "Intents": [FALLBACK]}
                    ],
                },
            }
            for name in ("Sales", "Support")
        }
        path = save(tmp_path / "two.json", {"Resources": bots})
        assert load_bot(path, resource="Support").name == "SupportBot"
        with pytest.raises(
            DefinitionError, match=r"holds 2 bots: say which is meant \(--bot\), of Sa"
        ):
            load_bot(path)
        with pytest.raises(DefinitionError, match=r"Resources.Sale: is no AWS::Lex::Bot; here are"):
            load_bot(path, resource="Sale")
        bots["Sales"]["Properties"] = ["x"]
        path = save(tmp_path / "odd.json", {"Resources": bots})
        with pytest.raises(DefinitionError, match=r"Resources.Sales.Properties: has to be an obj"):
            load_bot(path, resource="Sales")

    def test_a_literal_variable_stays(self, tmp_path: Path) -> None:
        path = tmp_path / "template.yaml"
        path.write_text(TEMPLATE)
        with pytest.raises(DefinitionError, match=r"braces|uses"):
            load_bot(path)

    @pytest.mark.parametrize(
        "content,fault",
        [
            ("Resources: {A: {Type: 'AWS::S3::Bucket'}}", "has to hold one AWS::Lex::Bot"),
            ("Resources: []", "Resources: has to be an object"),
            ("[]", "has to be an object"),
            ("a: [", "can't be read"),
            ("\x00", "can't be read"),
            ("Name: x", "BotLocales: has to have"),
        ],
    )
    def test_what_holds_no_bot_says_so(self, tmp_path: Path, content: str, fault: str) -> None:
        path = tmp_path / "template.yaml"
        path.write_text(content)
        with pytest.raises(DefinitionError, match=fault):
            load_bot(path)

    def test_aliases_do_not_grow_without_end(self, tmp_path: Path) -> None:
        lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 10)}]" for at in range(1, 8)]
        path = tmp_path / "template.yaml"
        path.write_text(
            "\n".join(lines) + "\nResources: {B: {Type: 'AWS::Lex::Bot', Properties: {Name: *a7}}}"
        )
        with pytest.raises(DefinitionError, match="makes the template larger"):
            load_bot(path)
