"""What a reader does with a control: press, choose, tick, type, open, and go back from where that led."""

from playwright.sync_api import Error

from flows.browser.actionability.calendar import taken
from flows.browser.actionability.keystroke import harm_of_keys
from flows.browser.actionability.mouse import HARMLESS, Mouse
from flows.browser.actionability.permission import Permission
from flows.browser.actionability.reach import OutOfReach, reach
from flows.browser.patience import ANSWER_MS, TOUCH_MS
from flows.browser.restraint.forbidden import LedAway, WouldHarm, types_off, typing_harm
from flows.browser.window import Window
from flows.instruction import Verb
from flows.instruction.adornment import switched
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.layout.widget import arrow, left_out, native_list
from flows.screen.role import TYPED
from flows.verdict import Note

_HELD = "e => String(e.value ?? e.textContent)"
_REQUIRED = "e => !!e.required || e.getAttribute('aria-required') === 'true'"
_TAKES_TEXT = "e => e.matches('input,textarea') ? !e.readOnly : e.isContentEditable"


class Actions:
    """Acts on the controls of a window's foremost page."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.permission = Permission(window)
        self.mouse = Mouse(window, self.permission)

    def press(
        self, control: Control, screen: Screen, verb: Verb = Verb.CLICK, *, clearing: bool = True
    ) -> tuple[Note, ...]:
        """Press it, closing what covers it if it is worth it; wait until the page has come to rest.

        `verb` tells what the pointer does: click unless it is said to double-click, right-click or hover.

        Raises OutOfReach when nothing that a person would try brings it into reach, WouldHarm or LedAway when
        it must not be pressed.
        """
        before = self.window.count
        opens = verb not in HARMLESS and self.permission(control, screen).blank
        self.window.stay()
        self.window.act()
        notes = reach(self.mouse, control, screen, verb, clearing=clearing)
        if opens:
            self.window.await_page(before)
        self.window.settle()
        return notes + self._firmly(control, verb)

    def _firmly(self, control: Control, verb: Verb) -> tuple[Note, ...]:
        """Press once more what a first press has missed by its own moving; no harm is in that.

        A strip may move away under the press of a tab, and a menu that opens as the pointer comes may be
        closed again by the press.
        """
        if verb is not Verb.CLICK or control.role not in {"tab", "menuitem"}:
            return ()
        again, screen = self.mouse.again(control)
        there = again in screen.controls and again.ref == control.ref
        shut = control.role == "menuitem" and there and self.window.probe(again).shut
        if not shut and not (there and left_out(again, screen)):
            return ()
        notes = reach(self.mouse, again, screen, verb, clearing=False)
        self.window.settle()
        return notes

    def choose(self, control: Control, screen: Screen) -> tuple[Note, ...]:
        """Choose one of several: an entry of a closed native list, or anything that can be pressed."""
        holder = native_list(control, screen)
        if holder is not None:
            self.permission(control, screen)
            self.permission(holder, screen)
            self.window.act()
            self.mouse.at(holder).select_option(label=control.label, timeout=TOUCH_MS)
            self.window.settle()
            return ()
        return () if _chosen(control, screen) else self.press(control, screen)

    def tick(self, control: Control, screen: Screen, *, on: bool = True) -> tuple[Note, ...]:
        """Bring a box or a switch into a state, or a button that tells by its name how it is now."""
        named = control.role == "button" and control.checked is None and switched(control.label)[1]
        return () if (named or bool(control.checked)) is on else self.press(control, screen)

    def type(self, control: Control, text: str) -> None:
        """Put text into a field.

        Raises OutOfReach where it is not there behind that, nor anywhere else; LedAway on a page of somebody
        whom the article does not name, or where its form would send it to them; WouldHarm where typing
        alone sends a form that does harm.
        """
        self.window.stay()
        seen = self.window.probe(control)
        origin, harm = types_off(seen, self.window.sites), typing_harm(seen)
        if origin is not None:
            raise LedAway(origin)
        if harm is not None:
            raise WouldHarm(harm)
        self.window.act()
        before, shown = self.holds(control), self._shown(text)
        try:
            self.mouse.at(control).fill(taken(self.asks_for(control), text) or text, timeout=TOUCH_MS)
        except Error:
            self._write(control, text)
        self.window.settle()
        held = self.holds(control)
        if held is not None and held == before and text not in held and self._shown(text) <= shown:
            msg = f"What was typed into “{control.label}” did not come to stand there."
            raise OutOfReach(msg)

    def _write(self, control: Control, text: str) -> None:
        """Put text into what is no field of its own, or takes a value only from the keyboard.

        Raises OutOfReach where nothing can be typed there.
        """
        field = self.mouse.at(control)
        try:
            field.click(timeout=TOUCH_MS)
            self.window.page.keyboard.press("ControlOrMeta+a")
            self.window.page.keyboard.type(text)
        except Error as error:
            msg = f"Nothing can be typed into “{control.label}”."
            raise OutOfReach(msg) from error

    def holds(self, control: Control) -> str | None:
        """What stands in a field; None where it is gone."""
        try:
            held: str = self.window.elements.ask(control.ref, _HELD, limit=ANSWER_MS)
        except Error:
            return None
        return held

    def requires(self, control: Control) -> bool:
        """Whether a field says that it must be filled, to the browser, to those who listen, or by a star."""
        try:
            said = self.window.elements.ask(control.ref, _REQUIRED, limit=ANSWER_MS)
        except Error:
            return False
        return bool(said) or control.label.rstrip().endswith("*")

    def takes_text(self, control: Control) -> bool:
        """Whether one can type into it; a list that can only be opened takes none."""
        try:
            return bool(self.window.elements.ask(control.ref, _TAKES_TEXT, limit=ANSWER_MS))
        except Error:
            return False

    def asks_for(self, control: Control) -> str:
        """The `type` of a field; empty where it is none, or gone."""
        try:
            return self.mouse.at(control).get_attribute("type", timeout=ANSWER_MS) or ""
        except Error:
            return ""

    def _shown(self, text: str) -> int:
        """How often the page shows a text, in its fields and outside of them: an editor draws its own."""
        return sum(each.count(text) for each in (self.window.recent().text, *self.window.probe.typed()))

    def key(self, keys: str) -> None:
        """Press a key, or several at once, where the reader has just been.

        Raises playwright's Error for what is no key; WouldHarm where it would press what does harm.
        """
        self.window.stay()
        harm = harm_of_keys(keys, self.window)
        if harm is not None and self.permission.allowed.isdisjoint(map(plain, (harm, keys))):
            raise WouldHarm(harm)
        self.window.act()
        self.window.page.keyboard.press(keys)
        self.window.settle()

    def open(self, control: Control, screen: Screen) -> tuple[Note, ...]:
        """Press what is closed; where that does not open it, press the arrow beside its words, or its key."""
        notes = self.press(control, screen)
        beside = arrow(control, screen) if self.window.probe(control).closed else None
        if beside is not None:
            notes += self.press(beside, screen)
        if control.role == "treeitem" and self.window.probe(control).closed:
            self.window.page.keyboard.press("ArrowRight")  # the press has put the focus there
            self.window.settle()
        return notes

    def back(self, url: str, screen: Screen, held: int = 1) -> None:
        """Undo a look that did not help: leave the page it led to, or close what it opened.

        `held`: how many pages there were before.
        """
        page = self.window.page
        if page.url != url and self.window.count <= held:
            page.go_back(wait_until="commit")
        elif page.url != url:
            page.close()
        elif len(self.window.current().controls) != len(screen.controls):
            page.keyboard.press("Escape")
        self.window.settle()


def _chosen(control: Control, screen: Screen) -> bool:
    """Whether it is the one that is chosen; where one types, "selected" is only what Enter would take."""
    typing = control.role == "option" and any(c.active and c.role in TYPED for c in screen.controls)
    return bool(control.checked) or (bool(control.selected) and control.role != "tab" and not typing)
