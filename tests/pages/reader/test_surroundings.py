# ruff: noqa: E501 - a page is read best in one piece
"""Harm that only the surroundings of a control tell, and words that change just before they are pressed."""

import pytest

from tests.pages.reader.site import Follow, rulings

pytestmark = pytest.mark.browser

DO = "onclick=tell('done')"
GO = f"<button type=button {DO}>{{}}</button>"
CROSS = f"<button type=button aria-label=Close {DO}>×</button>"
TABLE = "<table><tr><th>Name</th><th>{head}</th></tr><tr><td>Plans</td><td>{held}</td></tr></table>"


def _table(head: str, held: str) -> str:
    return TABLE.format(head=head, held=held)


AROUND = {
    "column of Go": ("Go", _table("Delete", GO.format("Go"))),
    "column of OK": ("OK", _table("Delete for ever", GO.format("OK"))),
    "column of a cross": ("Close", _table("Remove", CROSS)),
    "column of a name": ("Plans", _table("Erase", GO.format("Plans"))),
    "column of a grid": ("Go", f"<div role=grid><div role=row><span role=columnheader>Name</span><span role=columnheader>Order now</span></div><div role=row><span role=gridcell>Plans</span><span role=gridcell>{GO.format('Go')}</span></div></div>"),
    "column in a head of its own": ("Go", f"<table><thead><tr><th>Name</th><th>Purge</th></tr></thead><tbody><tr><td>Plans</td><td>{GO.format('Go')}</td></tr></tbody></table>"),
    "column behind one that spans": ("Go", f"<table><tr><th colspan=2>Name</th><th>Delete</th></tr><tr><td>A</td><td>B</td><td>{GO.format('Go')}</td></tr></table>"),
    "row": ("Go", f"<table><tr><th scope=row>Delete account</th><td>{GO.format('Go')}</td></tr></table>"),
    "row without a head": ("Go", f"<table><tr><td>Delete account</td><td>{GO.format('Go')}</td></tr></table>"),
    "row group": ("Go", f"<table><tbody><tr><th colspan=2 scope=rowgroup>Delete</th></tr><tr><td>Plans</td><td>{GO.format('Go')}</td></tr></tbody></table>"),
    "caption of the table": ("OK", f"<table><caption>Delete an account</caption><tr><td>Kim</td><td>{GO.format('OK')}</td></tr></table>"),
    "legend": ("Go", f"<fieldset><legend>Erase all data</legend>{GO.format('Go')}</fieldset>"),
    "name of the form": ("Go", f"<form aria-label='Place order'>{GO.format('Go')}</form>"),
    "title of a dialog": ("OK", f"<div role=dialog aria-label='Delete the project'>{GO.format('OK')}</div>"),
    "cross that sends an order": ("Close", "<form action=/order/place><h2>Place order</h2><button aria-label=Close>×</button></form>"),
    "cross of a form of harm": ("Close", "<form aria-label='Place order' action=/x><button aria-label=Close>×</button></form>"),
    "text of a dialog": ("OK", f"<div role=dialog aria-label=Note><p>Your drafts will be deleted.</p>{GO.format('OK')}</div>"),
    "Close in a text of harm": ("Close", f"<div role=dialog aria-label=Note><p>Closing this deletes it: your drafts will be deleted.</p>{GO.format('Close')}</div>"),
    "bar of tools": ("Go", f"<div role=toolbar aria-label='Delete message'>{GO.format('Go')}</div>"),
    "panel of a tab": ("Go", f"<div role=tabpanel aria-label='Delete account'>{GO.format('Go')}</div>"),
    "words before it": ("Go", f"<p>Delete my account: {GO.format('Go')}</p>"),
    "item of a list": ("Go", f"<ul><li>Delete my account {GO.format('Go')}</li><li>Rename it</li></ul>"),
    "term": ("Go", f"<dl><dt>Delete my account</dt><dd>{GO.format('Go')}</dd></dl>"),
    "summary": ("Go", f"<details open><summary>Delete my account</summary>{GO.format('Go')}</details>"),
    "opened by a button": ("Go", f"<button aria-expanded=true>Delete my account</button><div>{GO.format('Go')}</div><button aria-expanded=false>Other</button>"),
    "run": ("Run", f"<ul><li>Pay the invoice now {GO.format('Run')}</li></ul>"),
    "here": ("Click here", f"<p>To delete your account: {GO.format('Click here')}</p>"),
    "name in the page's data": ("Run", f"<button type=button data-testid=factoryResetBtn {DO}>Run</button>"),
    "sentence elsewhere": ("1", f"<header>Press 1 to delete everything.</header><section>{GO.format('1')}</section>"),
    "text to type": ("OK", f"<p>Type its name to delete it.</p><label>Name <input></label><div>{GO.format('OK')}</div>"),
    "another language": ("OK", f"<fieldset><legend>Konto löschen</legend>{GO.format('OK')}</fieldset>"),
}  # fmt: skip
"""What is pressed, and what stands around it."""


@pytest.mark.parametrize(("words", "page"), AROUND.values(), ids=AROUND)
def test_the_surroundings_tell_what_a_bare_yes_does(follow: Follow, words: str, page: str) -> None:
    """A heading of a column, a row, a group, a dialog or the words beside it say what is pressed."""
    result, site = follow(f"Click **{words}**.", page=page)
    done = [asked for asked in site.asked if asked not in {"", "favicon.ico"}]
    assert (["current", "manual"], []) == (rulings(result), done), result.steps[1].verdict.message


HONEST = {
    "another column": ("Go", f"<table><tr><th>Go there</th><th>Delete</th></tr><tr><td>{GO.format('Go')}</td><td>no</td></tr></table>"),
    "another row": ("Go", f"<table><tr><th scope=row>Delete account</th><td>no</td></tr><tr><th scope=row>Rename</th><td>{GO.format('Go')}</td></tr></table>"),
    "a cross that closes a question": ("Close", f"<div role=dialog aria-label='Delete the project'><p>All of it?</p>{CROSS}</div>"),
    "a no": ("Cancel", f"<div role=dialog aria-label='Delete the project'><p>It will be deleted.</p>{GO.format('Cancel')}</div>"),
    "an item beside one of harm": ("Go", f"<ul><li>Delete my account</li><li>Rename it {GO.format('Go')}</li></ul>"),
    "a name of its own in a row": ("Edit", f"<table><tr><td>Delete old files</td><td>{GO.format('Edit')}</td></tr></table>"),
    "a column of what was sent": ("Open", _table("Sent", GO.format("Open"))),
    "a text that tells of the past": ("OK", f"<div role=dialog aria-label=Note><p>Your draft was deleted.</p>{GO.format('OK')}</div>"),
    "a yes below ordinary words": ("OK", f"<p>Rename my account: {GO.format('OK')}</p>"),
    "a form to save": ("Save", f"<form aria-label='Your profile'><label>Name <input></label>{GO.format('Save')}</form>"),
    "a thing with tools of its own": ("Plans", f"<div role=tree><div role=treeitem aria-label=Plans tabindex=0 {DO}>Plans <button onclick='event.stopPropagation()'>Delete</button></div></div>"),
    "a paragraph before": ("Go", f"<p>You can delete it later.</p><p>{GO.format('Go')}</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "page"), HONEST.values(), ids=HONEST)
def test_what_stands_elsewhere_takes_no_press_away(follow: Follow, words: str, page: str) -> None:
    """Another column, another row, a no, a name of its own: these are pressed."""
    result, site = follow(f"Click **{words}**.", page=page)
    assert (["current", "current"], True) == (rulings(result), "told?done" in site.asked), result.steps[
        1
    ].verdict.message


SHIFTING = {
    "under the pointer": "<button id=b onmouseover=\"b.textContent = 'Delete account'\">Apply</button>",
    "under the pointer, by its style": "<style>#b:hover::after {content: ' and delete account'}</style><button id=b>Apply</button>",
    "under the pointer, its title": "<button id=b onmouseenter=\"b.title = 'Delete account'\">Apply</button>",
    "under the pointer, its name": "<button id=b onpointermove=\"b.ariaLabel = 'Delete account'\">Apply</button>",
    "under the pointer, where it leads": "<a id=b href='#x' onmouseover=\"b.href = '/account/delete'\">Apply</a>",
    "under the pointer, its form": "<form id=f action='#x'><button id=b onmouseover=\"f.action = '/account/delete'\">Apply</button></form>",
    "under the pointer, what stands above": "<h2 id=h>Your account</h2><button id=b onmouseover=\"h.textContent = 'Delete your account'\">Apply</button>",
    "after a while": "<button id=b>Apply</button><script>setTimeout(() => b.textContent = 'Delete account', WAIT)</script>",
    "a while under the pointer": "<button id=b onmouseover=\"setTimeout(() => b.textContent = 'Delete account', 20)\">Apply</button>",
    "as the button goes down": "<button id=b onpointerdown=\"b.textContent = 'Delete account'\">Apply</button>",
    "as the mouse goes down": "<button id=b onmousedown=\"b.textContent = 'Delete account'\">Apply</button>",
    "as the button comes up": "<button id=b onpointerup=\"b.textContent = 'Delete account'\">Apply</button>",
    "at the focus": "<button id=b onfocus=\"b.textContent = 'Delete account'\">Apply</button>",
    "by a listener of the window": "<button id=b>Apply</button><script>addEventListener('pointerdown', () => b.textContent = 'Delete account', true)</script>",
    "to and fro": "<button id=b>Apply</button><script>setInterval(() => b.textContent = b.textContent === 'Apply' ? 'Delete account' : 'Apply', 300)</script>",
    "another in its place": "<button id=b onmouseover=\"b.outerHTML = '<button id=c onclick=tell(`done`)>Delete account</button>'\">Apply</button>",
}
WHILES = [300, 700, 1000, 1500]
PAGES = {
    name.replace("a while", f"{wait} ms"): page.replace("WAIT", str(wait))
    for name, page in SHIFTING.items()
    for wait in (WHILES if "WAIT" in page else WHILES[:1])
}
_TRAP = "<script>var f, h; addEventListener('click', () => { const all = document.body.outerHTML + getComputedStyle(b ?? document.body, '::after').content; if (/delete/i.test(all.replace(/<script[^]*?<.script>/g, '').replace(/ on\\w+=\"[^\"]*\"/g, ''))) tell('done') })</script>"


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_name_counts_at_the_moment_of_the_press(follow: Follow, page: str) -> None:
    """What turns into harm under the pointer, or just before the press, is not pressed."""
    result, site = follow("Click **Apply**.", page=page + _TRAP)
    assert ("current", False) == (rulings(result)[0], "told?done" in site.asked), rulings(result)
    assert "outdated" not in rulings(result)[1:] or "after" in page or "setTimeout" in page


CALM = {
    "a counter": "<button id=b>Apply (9)</button><script>let n = 9; setInterval(() => b.textContent = `Apply (${n++})`, 50)</script>",
    "a tooltip that takes the title": "<button id=b title='Apply it' onmouseover=\"b.dataset.title = b.title; b.removeAttribute('title')\">Apply</button>",
    "words under the pointer": "<button id=b onmouseover=\"b.textContent = 'Apply now'\">Apply</button>",
    "words as the mouse goes down": "<button id=b onmousedown=\"b.textContent = 'Applying'\">Apply</button>",
    "words as the button comes up": "<button id=b onpointerup=\"b.textContent = 'Applying'\">Apply</button>",
    "words at the press": "<button id=b onclick=\"b.textContent = 'Deleted'\">Apply</button>",
    "drawn anew under the pointer": '<div id=d onmouseover="if (!window.n) { n = 1; d.innerHTML = d.innerHTML }"><button id=b>Apply</button></div>',
    "a ripple": "<button id=b onpointerdown=\"b.insertAdjacentHTML('beforeend', '<span class=ripple></span>')\">Apply</button>",
}


@pytest.mark.parametrize("page", CALM.values(), ids=CALM)
def test_what_changes_and_does_no_harm_is_pressed_once(follow: Follow, page: str) -> None:
    """A counter, a tooltip, “Applying”: the press is made, and made once."""
    count = "<script>document.body.addEventListener('click', e => e.target.closest('#b') && tell('done'))</script>"
    result, site = follow("Click **Apply**.", page=page + count)
    assert (["current", "current"], 1) == (rulings(result), site.asked.count("told?done")), result.steps[
        1
    ].verdict.message


FORMS = {
    "a list that sends its form": ("From the **Plan** list, select **Gold**.", "<form action=/account/delete><label>Plan <select name=p onchange='this.form.submit()'><option>None<option>Gold</select></label></form>"),
    "a list whose script sends its form": ("From the **Plan** list, select **Gold**.", "<form id=f action=/orders/place-order><label>Plan <select id=s name=p><option>None<option>Gold</select></label><button>Go</button></form><script>s.addEventListener('change', () => f.submit())</script>"),
    "a box that sends its form": ("Select the **Weekly** check box.", "<form action=/account/delete><label><input type=checkbox name=p onchange='this.form.submit()'> Weekly</label></form>"),
    "a choice that sends its form": ("Select **Weekly**.", "<form action=/account/delete><label><input type=radio name=p onchange='this.form.submit()'> Weekly</label></form>"),
    "a switch by a hidden method": ("Turn on **Weekly**.", "<form action=/account><input type=hidden name=_method value=delete><label><input type=checkbox role=switch name=p onchange='this.form.submit()'> Weekly</label></form>"),
    "a field that sends its form": ("In the **Note** field, type Hello.", "<form action=/account/delete><label>Note <input name=p oninput='this.form.submit()'></label></form>"),
    "a field whose form has no button": ("In the **Note** field, type Hello.", "<form id=f action=/account/delete><label>Note <input id=i name=p></label></form><script>i.addEventListener('input', () => f.submit())</script>"),
    "a box under a heading of harm": ("Select the **Weekly** check box.", "<form aria-label='Delete account' action=/x><label><input type=checkbox name=p onchange='this.form.submit()'> Weekly</label></form>"),
}  # fmt: skip


@pytest.mark.parametrize(("step", "page"), FORMS.values(), ids=FORMS)
def test_no_form_that_does_harm_sends_itself(follow: Follow, step: str, page: str) -> None:
    """A choice is a press where it sends its form: the form's address and name say what it does."""
    result, site = follow(step, page=page)
    done = [asked for asked in site.asked if asked not in {"", "favicon.ico"}]
    assert (["current", "manual"], []) == (rulings(result), done), result.steps[1].verdict.message


ORDINARY = {
    "a list of which another entry does harm": ("From the **Action** list, select **Archive**.", "<form action=/x><label>Action <select><option>None<option>Archive<option>Delete</select></label><button>Go</button></form>"),
    "a list that sends its form": ("From the **Plan** list, select **Gold**.", "<form action=/plans><label>Plan <select name=p onchange='this.form.submit()'><option>None<option>Gold</select></label></form>"),
    "a field of a form to send": ("In the **Note** field, type Hello.", "<form action=/messages/send><label>Note <input name=p></label><button>Send</button></form>"),
}  # fmt: skip


@pytest.mark.parametrize(("step", "page"), ORDINARY.values(), ids=ORDINARY)
def test_ordinary_forms_are_filled(follow: Follow, step: str, page: str) -> None:
    """What is typed into a form that a button sends is not sent by it."""
    result, _ = follow(step, page=page)
    assert ["current", "current"] == rulings(result), result.steps[1].verdict.message
