"""Imports run one way, so that the flows can be read, judged and reused without the rest."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from flows.run.flow.flow import folders

PROJECT = Path(__file__).parents[2]


def _modules(folder: str) -> list[Path]:
    return sorted((PROJECT / folder).rglob("*.py"))


def _source(module: Path) -> str:
    return module.read_text(encoding="utf-8")


@cache
def _imported(module: Path) -> tuple[tuple[int, str], ...]:
    """(line, first name) of every import anywhere in a module."""
    return tuple((line, name.partition(".")[0]) for line, name in _imports(module))


def _imports(module: Path) -> Iterator[tuple[int, str]]:
    for node in _statements(ast.parse(_source(module))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Every statement, however deep; no import stands in an expression, of which most of a module is."""
    for field in ("body", "orelse", "finalbody", "handlers", "cases"):
        inner = getattr(node, field, ())
        for each in inner if isinstance(inner, list) else ():
            yield from (each,) if isinstance(each, ast.stmt) else ()
            yield from _statements(each)


def _named(module: Path, names: set[str]) -> Iterator[int]:
    """Lines that name one of these; a module in whose source none stands is not taken apart."""
    source = _source(module)
    told = any(name in source for name in names)
    for node in ast.walk(ast.parse(source)) if told else ():
        name = next((getattr(node, field) for field in ("attr", "id", "name") if hasattr(node, field)), "")
        if name in names:
            yield node.lineno  # type: ignore[attr-defined]  # what has a name has a line


def _reads_environment(module: Path) -> Iterator[int]:
    return _named(module, {"environ", "environb", "getenv"})


@pytest.mark.parametrize("folder", ["flows", "fixtures", "reports"])
def test_nothing_imports_its_tests_or_its_command(folder: str) -> None:
    """What is installed can be used without them; all other arrows are held by import-linter."""
    found = [
        f"{module.relative_to(PROJECT)}:{line} imports {name}"
        for module in _modules(folder)
        for line, name in _imported(module)
        if name in {"tests", "stillright"}
    ]
    assert [] == found


@pytest.mark.parametrize("folder", folders())
def test_an_articles_flows_stand_on_the_reader_and_the_sites_alone(folder: str) -> None:
    """Whoever writes a flow needs no other part of the engine, and no change of it breaks a flow."""
    seams = ("flows.reader", "flows.sites", f"flows.{folder}")
    found = [
        f"{module.relative_to(PROJECT)} imports {name}"
        for module in _modules(f"flows/{folder}")
        for _, name in _imports(module)
        if name.partition(".")[0] == "flows"
        and not any(name == seam or (seam.endswith(folder) and name.startswith(f"{seam}.")) for seam in seams)
    ]
    assert [] == found


@pytest.mark.parametrize("folder", ["flows", "reports"])
def test_only_fixtures_read_the_environment(folder: str) -> None:
    """A flow or a report does the same wherever it runs."""
    modules = [*_modules(folder), PROJECT / "stillright.py"]
    found = [
        f"{module.relative_to(PROJECT)}:{line}" for module in modules for line in _reads_environment(module)
    ]
    assert [] == found


def test_one_module_takes_addresses_apart() -> None:
    """Whoever else did would have to know what Python raises for those that are none."""
    apart = {
        module.relative_to(PROJECT).as_posix()
        for folder in ("flows", "fixtures", "reports")
        for module in _modules(folder)
        if any(_named(module, {"urlsplit", "urlparse", "urljoin"}))
    }
    assert {"flows/article/address.py"} == apart


def test_the_checks_above_can_fail(tmp_path: Path) -> None:
    """Each way in which a module could import or read is seen, at any depth."""
    module = tmp_path / "module.py"
    module.write_text(
        "import os\nimport fixtures.settings\nfrom pytest import mark\nfrom os import getenv\nos.environ\n"
        "def f():\n    try:\n        import a\n    except E:\n        import b\n    else:\n        import c\n"
        "    finally:\n        import d\nmatch x:\n    case 1:\n        import e\n",
        encoding="utf-8",
    )
    shallow, deep = (
        [(1, "os"), (2, "fixtures"), (3, "pytest"), (4, "os")],
        [(8, "a"), (10, "b"), (12, "c"), (14, "d")],
    )
    assert [*shallow, *deep, (17, "e")] == sorted(_imported(module))
    assert [4, 5] == sorted(_reads_environment(module))


def _declared(*, with_dev: bool) -> set[str]:
    """Names of the packages that pyproject.toml asks for, of its extras too."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *(project["dependency-groups"]["dev"] if with_dev else [])]
    extras = [
        each for extra in project["project"].get("optional-dependencies", {}).values() for each in extra
    ]
    return {re.split(r"[<>=\[; ]", each)[0] for each in (*asked, *extras)}


@cache
def _owners() -> Mapping[str, list[str]]:
    """The packages that have a module of that name."""
    return packages_distributions()


@pytest.mark.parametrize("folder", ["flows", "fixtures", "reports", "tests"])
def test_what_is_imported_is_asked_for(folder: str) -> None:
    """A fresh environment has every package that is imported, and not by luck."""
    ours = {"flows", "fixtures", "reports", "tests", "stillright", "_pytest"}
    names = {name for module in _modules(folder) for _, name in _imported(module)}
    declared = _declared(with_dev=folder == "tests")
    owners = _owners()
    missing = [
        name
        for name in sorted(names - set(sys.stdlib_module_names) - ours)
        if not declared & {owner.lower().replace("_", "-") for owner in owners.get(name, ())}
    ]
    assert [] == missing
