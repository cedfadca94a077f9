"""What holds for the whole house: who may know whom, how large a thing may be, what a test must do."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

from scripts import messages

ROOT = Path(__file__).resolve().parents[2]
ORDER = ("core", "accounts", "content", "diary", "project")
REFUSED_NAMES = {"utils", "helpers", "common", "services", "base", "misc"}
MOST_LINES, MOST_FUNCTION_LINES = 400, 60


def tracked(*endings: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [ROOT / line for line in listed.splitlines() if line.endswith(endings)]
    return [file for file in files if file.exists() and "migrations" not in file.parts]


def functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def is_test_file(file: Path) -> bool:
    return file.name.startswith("test_")


def our_models() -> list[type[Model]]:
    return [model for model in apps.get_models() if model._meta.app_label in ORDER]


def test_foreign_keys_point_only_downwards() -> None:
    """Import-linter cannot see a foreign key written as a string."""
    upwards = [
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field in model._meta.get_fields()
        if field.concrete and field.related_model and field.related_model._meta.app_label in ORDER
        if ORDER.index(field.related_model._meta.app_label) > ORDER.index(model._meta.app_label)
    ]
    assert upwards == []


def test_every_app_of_ours_stands_in_the_order() -> None:
    ours = {app.label for app in apps.get_app_configs() if Path(app.path).parent == ROOT}
    assert ours == set(ORDER)


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [str(file) for file in tracked(".py", ".ts", ".vue") if file.stem in REFUSED_NAMES] == []


def test_no_module_is_too_long() -> None:
    long = {
        str(file.relative_to(ROOT)): length
        for file in tracked(".py", ".ts", ".vue")
        if "generated" not in str(file) and "frontend/src/graphql" not in str(file)
        if (length := sum(1 for line in file.read_text().splitlines() if line.strip())) > MOST_LINES
    }
    assert long == {}


def test_no_function_is_too_long() -> None:
    long = {
        f"{file.relative_to(ROOT)}:{function.name}": (function.end_lineno or 0) - function.lineno + 1
        for file in tracked(".py")
        for function in functions(file)
        if (function.end_lineno or 0) - function.lineno + 1 > MOST_FUNCTION_LINES
    }
    assert long == {}


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def judges(function: ast.AST, verdicts: set[str]) -> bool:
    return any(isinstance(node, ast.Assert) or called(node) in verdicts for node in ast.walk(function))


def test_every_test_asserts_something() -> None:
    """An assert, an expected exception, or a call of a function of the tests that asserts."""
    everything = [
        (file, function)
        for file in tracked(".py")
        if "tests" in str(file.parent)
        for function in functions(file)
    ]
    verdicts = {"raises"} | {
        f.name for _, f in everything if judges(f, set()) and not f.name.startswith("test_")
    }
    verdicts |= {"until", "sees", "reads", "is_at", "does_not_see"}  # they raise by themselves
    idle = [
        f"{file.relative_to(ROOT)}:{function.name}"
        for file, function in everything
        if is_test_file(file) and function.name.startswith("test_") and not judges(function, verdicts)
    ]
    assert idle == []


@pytest.mark.parametrize("ending", [".py", ".ts", ".vue", ".md", ".toml", ".yml", ".html", ".json"])
def test_nothing_names_a_place_of_one_machine(ending: str) -> None:
    homes = ("/wo" + "rk/", "/ro" + "ot/", "registry.npm" + "js.org")
    named = [
        str(file.relative_to(ROOT))
        for file in tracked(ending)
        if any(home in file.read_text() for home in homes)
    ]
    assert named == []


def test_every_text_is_translated_and_compiled() -> None:
    assert list(messages.stale()) == []
