"""One-time codes, by the standard's own examples."""

import base64
import time

import pytest

from flows.sites.sign_in.one_time_code import one_time_code

SECRET = base64.b32encode(b"12345678901234567890").decode()
"""RFC 6238, appendix B; its codes have eight digits, of which these are the last six."""


@pytest.mark.parametrize(
    ("moment", "code"), [(59, "287082"), (1111111109, "081804"), (20000000000, "353130")]
)
def test_a_code_is_that_of_its_moment(moment: int, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The moments and codes of the standard."""
    monkeypatch.setattr(time, "time", lambda: float(moment))
    assert code == one_time_code(SECRET)


@pytest.mark.parametrize("secret", ["JBSWY3DPEHPK3PXP", "jbswy3dpehpk3pxp", "JBSWY3DPEHPK3PXPJA", "GE"])
def test_a_secret_of_any_length_gives_a_code(secret: str) -> None:
    """Sixteen letters, which many sites hand out, are shorter than libraries take; padding may be missing."""
    code = one_time_code(secret)
    assert (6, True) == (len(code), code.isdecimal())
