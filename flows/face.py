"""What a package gives out, each name imported when it is first asked for.

Who takes an address apart needs no reader of documents, and who asks for an account no browser: a command
would wait a second for what it does not use.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def given_out(package: str, modules: dict[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of a package: of each of `modules` the names that it gives out, with blanks."""
    home = {name: module for module, names in modules.items() for name in names.split()}

    def asked(name: str) -> Any:
        if name not in home:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return asked
