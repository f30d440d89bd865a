"""Sentences of other articles, mended as an editor would mend them, from reading to suggestion."""

from typing import Any

import pytest

from flows.instruction import read_sentence
from flows.sighting import Fit
from flows.verdict import Look, Met, Missing, Need, NeedKind
from flows.verdict.suggestion.relocation import moved
from flows.verdict.suggestion.suggestion import advice, mended


def look(index: int = 0, **more: Any) -> Met:
    """What was seen of an instruction."""
    return Met(index=index, **more)


def renamed(shows: str, index: int = 0, **more: Any) -> Met:
    """The control goes by other words."""
    return look(index, fit=Fit.LIKE, score=0.8, shows=shows, **more)


def opened(*words: str, index: int = 0, **more: Any) -> Met:
    """Something closed had to be opened first."""
    needed = tuple(Need(kind=NeedKind.OPENED, words=each, role="button") for each in words)
    return look(index, needed=needed, **more)


def passed(words: str, role: str = "button", index: int = 0) -> Met:
    """Something stood in between."""
    return look(index, needed=(Need(kind=NeedKind.PASSED, words=words, role=role),))


def ticked(words: str, role: str = "checkbox", index: int = 0, **more: Any) -> Met:
    """A box had to be ticked first."""
    return look(index, needed=(Need(kind=NeedKind.TICKED, words=words, role=role),), **more)


def elsewhere(says: str, shows: str, index: int = 0, words: str | None = None) -> Met:
    """It stands in another place."""
    fit = {} if words is None else {"fit": Fit.LIKE, "shows": words, "score": 0.8}
    return look(index, in_place=False, place=(says, shows), **fit)


def before(first: int, index: int = 0) -> Met:
    """Another instruction has to come first."""
    return look(index, before=first)


RELABELLED = [
    ("Select **Billing**.", renamed("Plans and billing"), "Select Plans and billing."),
    ("Click the **Save** button.", renamed("Apply changes"), "Click the Apply changes button."),
    ("Click a **Save** button.", renamed("Apply"), "Click an Apply button."),
    ("Click “Send invite.”", renamed("Invite"), "Click “Invite.”"),
    ('Under "General," click "Edit."', renamed("Change"), 'Under "General," click "Change."'),
    ("Click SAVE CHANGES.", renamed("Keep changes"), "Click KEEP CHANGES."),
    ("Click Add Member.", renamed("INVITE MEMBER"), "Click Invite Member."),
    ("Open the Members tab.", renamed("People tab"), "Open the People tab."),
    ("Go to **Settings** > **Mail** > **Rules**.", renamed("Filters", 2), "Go to Settings > Mail > Filters."),
    ("Go to **Settings** › **Mail**.", renamed("Options"), "Go to Options › Mail."),
    ("Select **Start**, and then select **Stop**.", renamed("End", 1), "Select Start, and then select End."),
    ("Turn on **Guest network**.", renamed("Visitor Wi-Fi"), "Turn on Visitor Wi-Fi."),
    ("Clear the **Loud** checkbox.", renamed("Play sounds"), "Clear the Play sounds checkbox."),
    ("**Reports** tab", renamed("insights"), "Click the insights tab."),
    ("Choose **Yes** or **OK**.", renamed("Agree"), "Choose Agree."),
]
PLACES = [
    (
        "In the upper-right corner, click **Help**.",
        elsewhere("upper-right corner", "bottom-left corner"),
        "In the bottom-left corner, click Help.",
    ),
    (
        "Click **Help** in the left sidebar.",
        elsewhere("left sidebar", "right sidebar"),
        "Click Help in the right sidebar.",
    ),
    (
        "At the top of the page, click **Edit**.",
        elsewhere("top", "bottom"),
        "At the bottom of the page, click Edit.",
    ),
    (
        "Click **Next** at the top. Click **Save** at the top.",
        elsewhere("top", "bottom", 1),
        "Click Next at the top. Click Save at the bottom.",
    ),
    (
        "In the left menu, click **Mail**.",
        elsewhere("left menu", "top menu", words="Messages"),
        "In the top menu, click Messages.",
    ),
    (
        "Click the gear icon in the top-right corner and choose **Preferences**.",
        elsewhere("top-right corner", "top-left corner"),
        "Click the gear icon in the top-left corner and choose Preferences.",
    ),
]
ADDED = [
    ("Select **Privacy**.", opened("Account"), "Open Account and select Privacy."),
    ("On the left, click **Labels**.", opened("More"), "On the left, open More and click Labels."),
    ("Go to **File** > **Print**.", opened("Export", index=1), "Go to File > Export > Print."),
    ("Select **Settings** → **Users**.", opened("Admin", index=1), "Select Settings → Admin → Users."),
    ("Go to **File** > **Print**.", opened("Home"), "Open Home and go to File > Print."),
    ('Click "Sync".', opened("Advanced"), 'Open "Advanced" and click "Sync".'),
    ("Tap **Delete**.", passed("Manage"), "Tap Manage and tap Delete."),
    ("Click the **Save** button.", passed("Review"), "Click the Review button and click the Save button."),
    ("Select **Rules**.", passed("See all"), "Select See all and select Rules."),
    (
        "Choose **Daily** from the Repeat list.",
        passed("Edit"),
        "Click Edit and choose Daily from the Repeat list.",
    ),
    ("In the sidebar, click **Mail**.", passed("Skip tour"), "Click Skip tour. In the sidebar, click Mail."),
    (
        "Choose **Daily**, and then click **Save**.",
        passed("Preview", index=1),
        "Choose Daily, and then click Preview and click Save.",
    ),
    (
        "Choose **Daily** and click **Save**.",
        opened("Actions", index=1),
        "Choose Daily, open Actions and click Save.",
    ),
    (
        "Enter a title, choose **Daily**, and click **Save**.",
        opened("Actions", index=2),
        "Enter a title, choose Daily, open Actions, and click Save.",
    ),
    (
        "If you are an owner, click **Transfer**.",
        opened("Danger zone"),
        "If you are an owner, open Danger zone and click Transfer.",
    ),
    (
        "Please click **Submit**.",
        ticked("I agree"),
        "Please select the I agree checkbox and click Submit.",
    ),
    (
        "Click **Connect** to finish.",
        ticked("Sync contacts", "switch"),
        "Turn on the Sync contacts switch and click Connect to finish.",
    ),
    (
        "Open settings by clicking the **Gear** icon.",
        opened("Menu"),
        "Open settings by opening Menu and clicking the Gear icon.",
    ),
    ("Click **Edit**. Click **Save**.", opened("More", index=1), "Click Edit. Open More and click Save."),
    ("**Billing** tab", opened("Account"), "Open Account and click the Billing tab."),
    ("Click **Export**.", opened("File", "Share"), "Open File, open Share and click Export."),
]
ADDED_AND_MOVED = [
    (
        "In the left pane, click **Settings**.",
        opened("Account menu", in_place=False, place=("left pane", "top right")),
        "At the top right, open the account menu and click Settings.",
    ),
    (
        "On the left, select **Help**.",
        elsewhere("left", "right"),
        "On the right, select Help.",
    ),
    (
        "In the sidebar on the left, click **Mail**.",
        elsewhere("sidebar on the left", "top right"),
        "At the top right, click Mail.",
    ),
    (
        "Click **Mail** in the left menu.",
        elsewhere("left menu", "bottom right"),
        "Click Mail at the bottom right.",
    ),
    (
        "From the left panel, click **Mail**.",
        elsewhere("left panel", "top right"),
        "At the top right, click Mail.",
    ),
    ("Click **Mail**.", opened("User list"), "Open the user list and click Mail."),
    ("Click **Mail**.", opened("Quick Menu"), "Open the Quick Menu and click Mail."),
    ("Click “Mail”.", opened("Account menu"), "Open “Account menu” and click “Mail”."),
]
REMARKED = [
    ("**Accounts** Tab", renamed("Calendars"), "Click the Calendars tab."),
    ("**Mail** > **Rules**", renamed("Filters", 1), "Go to Mail > Filters"),
    ("**Billing**", renamed("Plans"), "Click Plans"),
    ("Will prompt to **Save** or click **Keep**.", renamed("Store"), "Click Store."),
    ("Will ask you to click **Save**.", renamed("Store"), "Click Store."),
    ("Will prompt to **Save**.", opened("Actions"), "Open Actions and click Save."),
    (
        "Click **Save** and confirm that the **Sync** checkbox is selected.",
        renamed("Store"),
        "Confirm that the Sync checkbox is selected and click Store.",
    ),
    (
        "Click **Save** and confirm that the **Sync** checkbox is selected.",
        passed("Go on"),
        "Click “Go on”, confirm that the Sync checkbox is selected and click Save.",
    ),
    (
        "Click **Submit** and check the **I agree** box.",
        renamed("Send"),
        "Check the I agree box and click Send.",
    ),
]
REORDERED = [
    (
        "Select **Weekly** from the list and click **Next**.",
        before(1),
        "Click Next and select Weekly from the list.",
    ),
    ("Click **Save** and check **Notify members**.", before(1), "Check Notify members and click Save."),
    ("In the dialog, tap **Join**, then tap **Mute**.", before(1), "In the dialog, tap Mute, then tap Join."),
    ("Click **Pay**. Tick the **I agree** box.", before(1), "Tick the I agree box. Click Pay."),
    (
        "Press **Start** and make sure that the **Sync** box is ticked.",
        before(1),
        "Select the Sync box and press Start.",
    ),
    ("Click **Start** and ensure **Location** is turned on.", before(1), "Turn on Location and click Start."),
]
TOGETHER = [
    (
        "Select **Daily** from the list and click **Next**.",
        (renamed("Every day"), renamed("Continue", 1)),
        "Select Every day from the list and click Continue.",
    ),
    (
        "Go to **Team** > **Roles**.",
        (renamed("People"), renamed("Permissions", 1)),
        "Go to People > Permissions.",
    ),
    (
        "On the left, click **Labels**.",
        (opened("More", fit=Fit.LIKE, shows="Tags", score=0.7),),
        "On the left, open More and click Tags.",
    ),
    (
        "Click **Save** and confirm that the **Sync** checkbox is selected.",
        (renamed("Apply"), ticked("Keep in sync", index=1, fit=Fit.LIKE, shows="Keep in sync", score=0.8)),
        "Select the Keep in sync checkbox and click Apply.",
    ),
    (
        "Click a **Send** button, then click **Done**.",
        (renamed("Invite"), opened("Menu", index=1)),
        "Click an Invite button, then open Menu and click Done.",
    ),
]
CASES = [
    (text, (seen,), new)
    for text, seen, new in (*RELABELLED, *PLACES, *ADDED, *ADDED_AND_MOVED, *REMARKED, *REORDERED)
] + TOGETHER


@pytest.mark.parametrize(("marked", "looks", "new"), CASES, ids=[case[0] for case in CASES])
def test_a_sentence_is_mended_in_its_own_manner(marked: str, looks: tuple[Look, ...], new: str) -> None:
    """The words, place, way and order are put right, in the verbs, marks and case of the sentence."""
    emphasis = marked.split("**")[1::2]
    text = marked.replace("**", "")
    assert new == mended(text, read_sentence(text, emphasis), looks)


@pytest.mark.parametrize(
    ("shows", "new"),
    [
        ("top-right corner", "In the top-right corner, click Save."),
        ("bottom of the page", "At the bottom of the page, click Save."),
        ("Review page", "On the Review page, click Save."),
        ("under Sharing", "Under Sharing, click Save."),
    ],
)
def test_a_place_is_put_in_where_none_was_named(shows: str, new: str) -> None:
    """A sentence that names no place is told one, with the preposition that suits it."""
    assert new == moved("Click Save.", read_sentence("Click Save.")[0], None, shows)


GONE = [
    ("Choose **Daily** and click **Next**.", 1, "Choose Daily."),
    ("Click **Save** and confirm that the **Sync** checkbox is selected.", 1, "Click Save."),
    ("Click **Review**, then click **Send**.", 0, "Click Send."),
    ("Enter a title, choose **Daily**, and click **Save**.", 1, "Enter a title, and click Save."),
    ("In the dialog, choose **Daily** and then click **OK**.", 1, "In the dialog, choose Daily."),
    ("Click **Edit**. Click **Save**.", 1, "(Rewrite this step: the page no longer has “Save”.)"),
    ("Go to **File** > **Print**.", 1, "(Rewrite this step: the page no longer has “Print”.)"),
    ("Click **Save**.", 0, "(Rewrite this step: the page no longer has “Save”.)"),
]


@pytest.mark.parametrize(("marked", "gone", "new"), GONE, ids=[case[0] for case in GONE])
def test_an_act_that_is_no_more_is_left_out_of_its_sentence(marked: str, gone: int, new: str) -> None:
    """Where all else was done without it the sentence goes on without it; else a person has to write."""
    text = marked.replace("**", "")
    instructions = read_sentence(text, marked.split("**")[1::2])
    looks: list[Look] = [look(each) for each in range(len(instructions)) if each != gone]
    missing = Missing(index=gone)
    assert new == advice(text, instructions, [*looks, missing], missing)


def test_nothing_is_left_out_while_another_act_was_not_done() -> None:
    """Who could not choose an entry has not gone on either: no sentence is made of the rest."""
    text = "Choose Daily and click Next."
    missing = Missing(index=0)
    assert "(Rewrite this step: the page no longer has “Daily”.)" == advice(
        text, read_sentence(text, ["Daily", "Next"]), [missing], missing
    )


def test_a_box_that_is_gone_is_not_to_be_looked_at() -> None:
    """A state that nobody can see is left out, though the press that would end it was not tried."""
    text = "Click Save and confirm that the Sync checkbox is selected."
    missing = Missing(index=1)
    assert "Click Save." == advice(text, read_sentence(text, ["Save", "Sync"]), [missing], missing)
