"""Which requests are one and the same, though numbers in them differ."""

import pytest

from flows.browser.health.noise import pattern


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/api/items/17", "https://a.example/api/items/18"),
        ("https://a.example/api/state?at=1700000000", "https://a.example/api/state?at=1700000001"),
        ("https://a.example/u/0b1e2d3c4f5a6b7c", "https://a.example/u/9b1e2d3c4f5a6b7d"),
    ],
)
def test_numbers_and_tokens_tell_one_of_many(one: str, other: str) -> None:
    """A poll with a counter is asked for again and again."""
    assert pattern("GET", one) == pattern("GET", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("GET", "https://a.example/api/items"), ("POST", "https://a.example/api/items")),
        (("GET", "https://a.example/api?part=news"), ("GET", "https://a.example/api?part=reports")),
        (("GET", "https://a.example/api"), ("GET", "https://b.example/api")),
        (
            ("POST", "https://a.example/graphql", '{"operationName": "News"}'),
            ("POST", "https://a.example/graphql", '{"operationName": "Reports"}'),
        ),
    ],
)
def test_other_things_are_told_apart(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """By method, host, path, the words of the query, and the operation that a body names."""
    assert pattern(*one) != pattern(*other)
