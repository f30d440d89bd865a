"""Method 3: from the settings of the web portal."""

from flows.reader import Reader
from flows.sites import zoom
from flows.zoom_calendar_reauthorization.promise import restored, works


def act_out(reader: Reader) -> None:
    """Follow each step; where the way to the settings is gone, their address leads back on it."""
    *steps, last = reader.procedure.steps
    reader.know(repaired=works)
    for step in steps:
        reader.follow(step, otherwise=_settings)
    reader.follow(last, promise=restored)


def _settings(reader: Reader) -> None:
    reader.open(zoom.settings_of(reader.article.facts.portal or reader.window.page.url))
