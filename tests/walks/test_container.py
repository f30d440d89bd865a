"""The image is built and says which version it is, where a container engine is there."""

import shutil
import subprocess
import tomllib

import pytest

from tests.command import PROJECT

pytestmark = pytest.mark.walk


def _engine() -> str:
    """An engine that answers; none skips the test."""
    for name in ("podman", "docker"):
        program = shutil.which(name)
        if program and subprocess.run([program, "info"], capture_output=True, check=False).returncode == 0:
            return program
    pytest.skip("no container engine answers here")


def test_the_image_is_built_and_runs() -> None:
    """From the project as it is, without its settings."""
    engine = _engine()
    build = [engine, "build", "--file", ".ci/Containerfile", "--tag", "stillright:test", "."]
    subprocess.run(build, cwd=PROJECT, check=True)
    said = subprocess.run(
        [engine, "run", "--rm", "stillright:test", "--version"], capture_output=True, check=True
    )
    # The image has no tags.
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["version"]
    assert f"stillright {version['fallback-version']}" == said.stdout.decode().strip()
