"""A picture of what the reader saw, small enough to be embedded, and where to look in it."""

import base64
import io
from pathlib import Path
from typing import NamedTuple

from PIL import Image, UnidentifiedImageError

from flows.screen import Box
from flows.verdict import Evidence

_WIDEST = 1600
"""Pixels; a wider picture is scaled down."""
_HEAVIEST = 400_000
"""Bytes; a heavier file is packed again."""
_VIEW = (620, 388)
"""Pixels around a framed control that are shown at first."""
_ROOM = 90
"""Pixels that stay free around the frame."""
_PLAIN = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}


class Picture(NamedTuple):
    """A picture ready to be put into a page; lengths in pixels of the embedded picture."""

    source: str
    """data: address."""
    width: int
    height: int
    frame: Box | None
    """The control to frame, inside the picture."""
    view: str
    """viewBox that shows the control and its surroundings."""


def picture(evidence: Evidence, out: Path) -> Picture | None:
    """The picture of a step, or None where there is none or the file cannot be read as one."""
    path = inside(evidence.screenshot, out)
    if path is None:
        return None
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            scale = min(1.0, _WIDEST / image.width)
            size = (round(image.width * scale), round(image.height * scale))
            source = _source(image, data, size)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    frame = _scaled(evidence.frame, scale, size)
    return Picture(source, *size, frame, _view(frame, size))


def inside(name: str | None, out: Path) -> Path | None:
    """The file of that name, if it is one of the run's own."""
    if not name:
        return None
    path = (out / name).resolve()
    return path if path.is_relative_to(out.resolve()) and path.is_file() else None


def _source(image: Image.Image, data: bytes, size: tuple[int, int]) -> str:
    kind = _PLAIN.get(image.format or "")
    if kind is None or image.size != size or len(data) > _HEAVIEST:
        packed = io.BytesIO()
        image.convert("RGB").resize(size, Image.Resampling.LANCZOS).save(packed, "JPEG", quality=82)
        kind, data = "image/jpeg", packed.getvalue()
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _scaled(frame: Box | None, scale: float, size: tuple[int, int]) -> Box | None:
    """The frame in the embedded picture's pixels, cut at its edges; None where nothing of it is inside."""
    if frame is None:
        return None
    left, top = max(0.0, frame.x * scale), max(0.0, frame.y * scale)
    right = min(float(size[0]), (frame.x + frame.width) * scale)
    bottom = min(float(size[1]), (frame.y + frame.height) * scale)
    if right <= left or bottom <= top:
        return None
    return Box(x=round(left), y=round(top), width=round(right - left), height=round(bottom - top))


def _view(frame: Box | None, size: tuple[int, int]) -> str:
    if frame is None:
        return f"0 0 {size[0]} {size[1]}"
    ratio = _VIEW[0] / _VIEW[1]
    width = max(_VIEW[0], frame.width + 2 * _ROOM, (frame.height + 2 * _ROOM) * ratio)
    width = min(width, size[0], size[1] * ratio)
    height = width / ratio
    left = _within(frame.x + frame.width / 2 - width / 2, size[0] - width)
    top = _within(frame.y + frame.height / 2 - height / 2, size[1] - height)
    return f"{left:.0f} {top:.0f} {width:.0f} {height:.0f}"


def _within(value: float, highest: float) -> float:
    return max(0.0, min(value, highest))
