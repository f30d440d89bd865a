"""What `make test` walks of the catalogue has something of everything."""

import pytest
from pydantic import ValidationError

from fixtures.sandbox.catalogue.drifts import DRIFTS
from fixtures.sandbox.catalogue.faults.access import ACCESS
from fixtures.sandbox.catalogue.faults.answer import ANSWERS
from fixtures.sandbox.catalogue.faults.mail import LETTERS
from fixtures.sandbox.catalogue.faults.network import NETWORK
from fixtures.sandbox.catalogue.faults.part import PARTS
from fixtures.sandbox.catalogue.variations.entrance import ENTRANCES
from fixtures.sandbox.catalogue.variations.look import LOOKS
from fixtures.sandbox.catalogue.variations.naming import NAMINGS
from fixtures.sandbox.catalogue.variations.neighbour import NEIGHBOURS
from fixtures.sandbox.catalogue.variations.role import ROLES
from fixtures.sandbox.catalogue.variations.spelling import SPELLINGS
from flows.verdict import DriftKind
from tests.measure.accuracy.case import Case, singles
from tests.measure.accuracy.sample import FEW, TOGETHER, few

GROUPS = (
    *(NETWORK, ANSWERS, PARTS, ACCESS, LETTERS),
    *(ROLES, NAMINGS, SPELLINGS, NEIGHBOURS, LOOKS, ENTRANCES),
)


def test_each_kind_of_drift_is_walked() -> None:
    """An entry stands for each of the seven."""
    found = {f.kind for entry in DRIFTS if entry.name in FEW for f in entry.expects.findings}
    assert set(DriftKind) == found


def test_each_family_of_causes_and_each_group_of_variations_is_walked() -> None:
    """A run of the sample sets something of each module of the catalogue."""
    walked = {name for case in few() for name in (*case.faults, *case.variations)}
    assert [] == [group[0].name for group in GROUPS if not walked & {e.name for e in group}]


def test_no_name_of_the_sample_is_unknown() -> None:
    """Each entry that the sample names is in the catalogue."""
    assert set() == {*FEW, *TOGETHER} - {
        name for case in few() for name in (*case.drifts, *case.faults, *case.variations)
    }


def test_a_case_that_is_not_run_where_it_shows_is_refused() -> None:
    """No case leaves out a procedure in which something must be found."""
    drift = next(case for case in singles() if case.kind == "drift")
    with pytest.raises(ValidationError, match="must be found in"):
        Case.model_validate({**drift.model_dump(), "procedures": ["common_issues"]})
