"""What the documents say of the repository is so, and the rules that no tool checks are kept."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDERS = tuple("app benchmarks bot distillation infra lambdas local tests training".split())
MOST_LINES = 300
VAGUE = {"base", "common", "helper", "helpers", "manager", "misc", "stuff", "util", "utils"}
SETTING = re.compile(r"\bBUDGETBUDDY(?:_[A-Z]+)+")


def _files(pattern: str, *folders: str) -> Iterator[Path]:
    for folder in folders:
        for path in sorted((REPOSITORY / folder).rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def _read(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


MODULES = [_name(path) for path in _files("*.py", *FOLDERS)]
DOCUMENTS = [
    _name(path) for path in (*sorted(REPOSITORY.glob("*.md")), *_files("*.md", *FOLDERS, "docs"))
]
REQUIREMENTS = sorted(path.name for path in REPOSITORY.glob("*.txt"))


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):.*## ", _read("Makefile"), flags=re.MULTILINE))


def settings() -> set[str]:
    """Every name of an environment variable of ours in what people run, tests included."""
    sources = [
        _read(name) for name in (*MODULES, ".ci/run", ".ci/image", "install.sh", "entrypoint.sh")
    ]
    return {name for source in sources for name in SETTING.findall(source)}


def test_the_readme_or_the_guide_for_contributors_names_each_make_target() -> None:
    text = _read("README.md") + _read("CONTRIBUTING.md")
    assert {name for name in make_targets() - {"help"} if f"make {name}" not in text} == set()


def test_the_documents_name_no_make_target_that_does_not_exist() -> None:
    command = re.compile(r"(?:`|^ {4}|^)make ([a-z-]+)", flags=re.MULTILINE)
    named = {target for name in DOCUMENTS for target in command.findall(_read(name))}
    assert named - make_targets() == set()


def test_the_readme_or_the_guide_for_contributors_names_each_setting() -> None:
    text = _read("README.md") + _read("CONTRIBUTING.md")
    assert {setting for setting in settings() if f"`{setting}" not in text} == set()


def test_the_documents_name_no_setting_that_does_not_exist() -> None:
    named = {name for document in DOCUMENTS for name in SETTING.findall(_read(document))}
    assert named - settings() == set()


def test_the_architecture_names_each_top_level_folder() -> None:
    folders = {name.split("/")[0] for name in MODULES} | {"docs"}
    text = _read("docs/architecture.md")
    assert {folder for folder in folders if f"`{folder}/" not in text} == set()


def test_each_relative_link_of_a_document_resolves() -> None:
    broken = [
        (document, link)
        for document in DOCUMENTS
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", _read(document))
        if not (REPOSITORY / document).parent.joinpath(link).exists()
    ]
    assert broken == []


def test_each_path_that_a_document_quotes_exists() -> None:
    first = "|".join((*FOLDERS, "docs", r"\.ci"))
    missing = [
        (document, path)
        for document in DOCUMENTS
        for path in re.findall(rf"`((?:{first})/[\w./-]*)`", _read(document))
        if not (REPOSITORY / path).exists()
    ]
    assert missing == []


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    sentence = re.compile(r'\s*"[^"]*",')  # a line of a list of sentences is data
    lengths = {
        name: sum(not sentence.fullmatch(line) for line in _read(name).splitlines())
        for name in MODULES
    }
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name for name in MODULES if VAGUE & set(re.split(r"[/_.]", name))] == []


def test_money_is_never_a_float() -> None:
    called = [
        (name, node.lineno)
        for name in MODULES
        if name.startswith("lambdas/")
        for node in ast.walk(ast.parse(_read(name)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "float"
    ]
    assert called == []


def test_handlers_import_of_botocore_its_exceptions_alone() -> None:
    handlers = [name for name in MODULES if name.startswith("lambdas/handlers/")]
    imported = {
        module
        for name in handlers
        for module in re.findall(r"^\s*(?:import|from) (botocore\S*)", _read(name), re.MULTILINE)
    }
    assert imported <= {"botocore.exceptions"}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_each_requirement_is_pinned_to_one_version(name: str) -> None:
    lines = [line.partition("#")[0].strip() for line in _read(name).splitlines()]
    pinned = re.compile(r"-[rc] \S+|[\w.-]+(\[[\w,-]+\])?==[\w.]+")
    assert [line for line in lines if line and not pinned.fullmatch(line)] == []


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-app.txt", "requirements-dev.txt"]
)
def test_the_decisions_say_why_each_requirement_is_there(name: str) -> None:
    text = _read("docs/decisions.md").lower()
    packages = re.findall(r"^([\w.-]+?)(?:\[.*\])?==", _read(name), flags=re.MULTILINE)
    assert [package for package in packages if f"`{package.lower()}`" not in text] == []


def test_the_image_installs_whatever_the_page_imports() -> None:
    code = [_read(name) for name in MODULES if name.startswith(("app/", "lambdas/ledger/"))]
    roots = {
        alias.split(".")[0]
        for source in code
        for node in ast.walk(ast.parse(source))
        for alias in _imported(node)
    }
    brought_along = {"urllib3"}  # by requests
    ours = {"app", "lambdas"}
    installed = set(re.findall(r"^([\w.-]+)==", _read("requirements-app.txt"), re.MULTILINE))
    assert roots - set(sys.stdlib_module_names) - ours - brought_along - installed == set()
    assert "-r requirements-app.txt\n" in _read("requirements.txt")


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def test_nothing_names_a_folder_of_one_persons_machine() -> None:
    home = re.compile(r"(?<![\w.])/(?:root|home|Users)/\w")
    names = (
        *MODULES,
        *DOCUMENTS,
        *REQUIREMENTS,
        "Makefile",
        "Dockerfile",
        "install.sh",
        "entrypoint.sh",
        ".ci/run",
        ".ci/image",
    )
    assert [name for name in names if home.search(_read(name))] == []
