"""What stands in between without end hides a page: of what was not found behind it nothing is blamed."""

import pytest

from flows.verdict import Cause, Ruling
from tests.pages.reader.telling import Walk, why

pytestmark = pytest.mark.browser

PAGES = """<main></main><script>
  let n = 0;
  const main = document.querySelector('main');
  const next = () => {
    main.innerHTML = `<h1>Welcome ${++n}</h1><p>One more thing.</p><button>Continue</button>`;
    main.querySelector('button').onclick = next;
  };
  next();
</script>"""
DIALOGS = """<h1>Ours</h1><p>Ours.</p><script>
  const ask = () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.innerHTML = '<p>News for you</p><button>Close</button>';
    dialog.querySelector('button').onclick = () => { dialog.remove(); ask(); };
    dialog.showModal();
  };
  ask();
</script>"""
ONE = PAGES.replace("= next;", "= () => { main.innerHTML = '<h1>Ours</h1><button>Prices</button>'; };")


@pytest.mark.parametrize("page", [PAGES, DIALOGS], ids=["pages", "dialogs"])
def test_one_behind_the_other_hides_what_is_looked_for(walk: Walk, page: str) -> None:
    """Nobody has seen the page, so that nothing is told of it."""
    verdict = walk("Click **Settings**.", page=page).steps[1].verdict
    assert (Ruling.UNVERIFIED, Cause.TIMEOUT) == (verdict.ruling, verdict.cause), verdict


def test_behind_one_alone_it_is_gone(walk: Walk) -> None:
    """A page that was seen past the one in between is the page that the article speaks of."""
    result = walk("Click **Settings**.", page=ONE)
    assert Ruling.OUTDATED == result.steps[1].verdict.ruling, why(result)
