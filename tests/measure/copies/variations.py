"""Other habits of the sites, under which the article is as right as before."""

from dataclasses import replace

from tests.measure.copies.entry import EMAIL, ISSUES, MAIL, WEB, variation

VARIATIONS = {
    "as-documented": variation(),
    "no-extra-pages": variation(otp=False, kmsi=False),
    "picker": variation(again="picker"),
    "silent": variation(again="silent"),
    "consent-given": variation(consent="given"),
    "consent-once": variation(consent="once"),
    "in-junk": variation(letter="junk", touches=(EMAIL, ISSUES)),
    "safe-links": variation(safe_links=True, touches=(EMAIL,)),
    "banner": variation(banner=True, touches=(WEB, MAIL)),
    "tour": variation(tour=True, touches=(WEB, MAIL)),
    "badge": variation(badge=True, touches=(WEB, MAIL)),
    "decoys": variation(decoys=True, touches=(WEB, MAIL)),
    "slow": variation(delay=2600, touches=(WEB, MAIL)),
    "popup": variation(popup=True, touches=(WEB, MAIL)),
    "same-window": variation(popup=False, touches=(WEB, MAIL)),
    "address-shown": variation(address_shown=True, touches=(WEB, MAIL)),
    "spelling": variation(
        {"tab.mail": "Mail and Calendar", "nav.scheduler": "SCHEDULER", "add": "Add An Account"}
    ),
    "working": variation(working="open"),
    "sender-name": variation({"mail.name": "Zoom Calendar Team"}, touches=(EMAIL, ISSUES)),
    "sign-in-words": variation(
        {"vanity.sign_in": "Log in", "ms.sign_in": "Log in", "ms.next": "Continue", "ms.verify": "Check"}
    ),
    "two-accounts": variation(again="picker", other_account=True, touches=(WEB, MAIL)),
    "first-fails": replace(variation(first_fails=True, touches=(WEB, MAIL)), also="unverified"),
}
