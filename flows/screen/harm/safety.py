"""What the words on a control do when it is pressed: THE vocabulary of refusal, dismissal, leading on.

A reader closes what lies in the way, tells the yes of a question by its no, and does not look for a thing
behind what only tells about things. What does harm, `harm` says.
"""

import re

from flows.instruction.similarity import plain

_SAYS_NO = r"no|no thanks?|not now|skip|later|decline|deny|reject"
_CLOSES = r"close|dismiss|x|close (this |the )?(dialog|window|modal|pop-?up|panel)|[×✕✖]"
_LEADS_BACK = rf"cancel|back|go back|{_CLOSES}"
_PUTS_OFF = r"no thank you|skip tour|skip for now|maybe later|remind me later|reject all"
_PUTS_AWAY = r"hide|end tour|close (this |the )?(banner|message)"
_AGREES = (
    r"ok|okay|got it|i understand|understood|accept all|accept all cookies|accept cookies|allow all|agree"
    r"|i agree"
)

_REFUSAL = re.compile(rf"{_SAYS_NO}|{_LEADS_BACK}")
_CLOSING = re.compile(rf"{_CLOSES}|{_PUTS_AWAY}")
_DISMISSAL = re.compile(rf"{_SAYS_NO}|{_LEADS_BACK}|{_PUTS_OFF}|{_PUTS_AWAY}|{_AGREES}")
_LEADS_ON = re.compile(
    r"(continue|next|proceed|go (on|ahead|to)|carry on|move on|get (started|going)|let.?s (go|get|begin)"
    r"|begin|open|view|show|see|browse|explore|discover|configure|set ?up|manage|choose|select|pick|edit"
    r"|change|customi[sz]e|more|options|advanced|details|take me|visit|ok|okay|got it|understood"
    r"|i understand|skip|enter)\b"
)
"""How what leads on from a page in between begins, or what opens the thing itself."""
_ONWARD = re.compile(r"next( (step|page))?|(go|carry|move) on|onwards?|proceed to (the )?next( (step|page))?")
"""What leads on and says no more."""
_MAKING = re.compile(r"(create|add|new|save|submit|apply|invite|import|upload|book|record|start)\b")

_SENDING = re.compile(
    r"(save|submit|apply|send|publish|post|confirm|finish|complete|register|update|request|reserve|book"
    r"|order|place|pay|share|store|keep)\b"
)
"""How what sends a form, or keeps what is filled in, begins; "add" and "create" may only open one."""
_ASSENTS = re.compile(
    r"ok|okay|yes|yes please|confirm|continue|proceed|submit|save|save changes|apply|done|finish|agree"
    r"|i agree|accept|approve|allow|i understand|understood|go|go ahead|do it|start"
    r"|ja|bestatigen|bestätigen|weiter|fortfahren|speichern|übernehmen|fertig"
    r"|sí|si|aceptar|confirmar|continuar|guardar|oui|confirmer|continuer|valider|enregistrer"
    r"|conferma|continua|avanti|salva|sim|bevestigen|doorgaan|opslaan|да|подтвердить|продолжить"
    r"|はい|確認|続行|次へ|确定|确认|是|继续|확인|예|계속"
)
"""What says yes, and not to what: that stands around it."""

_POINTS = re.compile(
    r"((click|press|tap|select|choose) )?(here|this|it)|run|execute|perform|select|choose|use|now"
    r"|hier|aqui|aquí|ici"
)
"""What points to a thing, or says that something is done, and not what."""

_TELLS = r"about|feedback|help|learn|privacy|support|terms|what"
_EXPLAINS = re.compile(rf"(?i)({_TELLS}|how|when|where|why|guide|read|see|watch|collapse|expand|language)\b")
_FOR_READING = re.compile(rf"(?i)({_TELLS}|discover|home)\b")
_ASIDE = re.compile(r"(?i)\W*(chat|contact|feedback|help|support)\b")


def refuses(words: str) -> bool:
    """Whether these words say no or lead back."""
    return _is(_REFUSAL, words)


def dismisses(words: str) -> bool:
    """Whether these words close a banner, a tour or a pop-up: by a no, by putting it off, by a yes."""
    return _is(_DISMISSAL, words)


def assents(words: str) -> bool:
    """Whether these words only say yes, to whatever stands around them."""
    return _is(_ASSENTS, words)


def closes(words: str) -> bool:
    """Whether these words only close what they stand on: that is a no beside a yes, and else neither."""
    return _is(_CLOSING, words)


def points(words: str) -> bool:
    """Whether these words point to what they stand beside, and say nothing of their own."""
    return _is(_POINTS, words)


def names_nothing(words: str) -> bool:
    """Whether these words only say yes or lead on, whatever it is about: they name no thing."""
    return assents(words) or _is(_ONWARD, words)


def leads_on(words: str) -> bool:
    """Whether these words lead on from a page in between, or open a thing, and do no more."""
    return bool(_LEADS_ON.match(plain(words)))


def makes(words: str) -> bool:
    """Whether these words make or change something: that is no way to look around."""
    return bool(_MAKING.match(plain(words)))


def sends(words: str) -> bool:
    """Whether these words send or keep what is filled in, whatever stands around them."""
    return names_nothing(words) or bool(_SENDING.match(plain(words)))


def explains(words: str) -> bool:
    """Whether these words tell about a thing and are not the thing, or change but how a page is drawn."""
    return bool(_EXPLAINS.match(words))


def for_reading(words: str) -> bool:
    """Whether an item of a navigation of these words leads to what one reads, or back to the beginning."""
    return bool(_FOR_READING.match(words))


def leads_aside(words: str) -> bool:
    """Whether a button of these words leads to somebody who helps, as one does on any page."""
    return bool(_ASIDE.match(words))


def _is(kind: re.Pattern[str], words: str) -> bool:
    """Whether the words are of a kind as a whole; a sign that stands for a word has no plain one."""
    return bool(kind.fullmatch(plain(words) or words.strip()))
