"""A private authority is trusted for its own names, and nothing else is waved through."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import httpx
import pytest
import trustme

from fixtures.browser.certificate import TrustError, client_context, trust_arguments, trusted_home
from tests.authority import HOST, serving, two_authorities


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    """The second of two private authorities, and a file with both."""
    return two_authorities(tmp_path_factory.mktemp("trust"))


@pytest.fixture(scope="module")
def ca_file(both: tuple[trustme.CA, Path]) -> Path:
    """One file with both of them."""
    return both[1]


@pytest.fixture(scope="module")
def port(both: tuple[trustme.CA, Path]) -> Iterator[int]:
    """Where a server of the second authority listens."""
    with serving(both[0]) as server:
        yield server.server_port


def test_other_clients_trust_the_file(port: int, ca_file: Path) -> None:
    """The context of every other client accepts the authority's certificate for its name."""
    with httpx.Client(verify=client_context(ca_file)) as client:
        answer = client.get(
            f"https://127.0.0.1:{port}/", headers={"Host": HOST}, extensions={"sni_hostname": HOST}
        )
    assert answer.status_code == HTTPStatus.OK


def test_other_clients_do_not_trust_it_unasked(port: int) -> None:
    """Without the file the same server is refused."""
    with httpx.Client(verify=client_context(None)) as client, pytest.raises(httpx.ConnectError):
        client.get(f"https://127.0.0.1:{port}/", extensions={"sni_hostname": HOST})


def test_a_home_is_made_once(ca_file: Path, tmp_path: Path) -> None:
    """Asking again with the same file leaves the home as it is."""
    first = trusted_home(ca_file, tmp_path)
    made = (tmp_path / ".pki" / "nssdb" / "cert9.db").stat().st_mtime_ns
    assert (first, made) == (
        trusted_home(ca_file, tmp_path),
        (tmp_path / ".pki" / "nssdb" / "cert9.db").stat().st_mtime_ns,
    )


def test_a_broken_certificate_is_one_message(tmp_path: Path) -> None:
    """What is no certificate between its two lines is refused, and the file named."""
    file = tmp_path / "broken.pem"
    file.write_text("-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n", encoding="utf-8")
    with pytest.raises(TrustError) as caught:
        trusted_home(file, tmp_path / "home")
    assert (True, 1) == (str(file) in str(caught.value), len(str(caught.value).splitlines()))


def test_without_a_database_the_authority_is_named_by_its_key(ca_file: Path) -> None:
    """Where there is no NSS database, one argument names the key of every authority."""
    (argument,) = trust_arguments(ca_file)
    assert [44, 44] == [len(key) for key in argument.partition("=")[2].split(",")]
