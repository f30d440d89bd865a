"""The provider, as a program: `python -m tests.pages.sites.openid.provider JSON`; it ends with its input."""

import json
import logging
import sys
import threading
from pathlib import Path
from typing import Any

import django
import uvicorn
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings

_APPS = ("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles")
_CONTEXT = (
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
)
_MIDDLEWARE = (
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
)


def _configure(folder: Path, host: str) -> None:
    key = generate_private_key(65537, 2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    settings.configure(
        ALLOWED_HOSTS=[host, "127.0.0.1"],
        SECRET_KEY="x" * 50,
        ROOT_URLCONF="tests.pages.sites.openid.urls",
        STATIC_URL="static/",
        LOGIN_URL="admin:login",
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "people.sqlite3"}},
        INSTALLED_APPS=[*(f"django.contrib.{name}" for name in _APPS), "oauth2_provider"],
        MIDDLEWARE=_MIDDLEWARE,
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": _CONTEXT},
            }
        ],
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": pem,
            "SCOPES": {"openid": "See who you are", "reports": "Read your reports"},
        },
    )
    django.setup()


def _furnish(asked: dict[str, Any]) -> None:
    """One person, and one application that asks for consent."""
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from oauth2_provider.models import get_application_model

    call_command("migrate", verbosity=0)
    User.objects.create_superuser(asked["name"], password=asked["password"])
    get_application_model().objects.create(
        name="Desk",
        client_id=asked["client_id"],
        client_secret=asked["client_secret"],
        redirect_uris=asked["redirect_uri"],
        client_type="confidential",
        authorization_grant_type="authorization-code",
        algorithm="RS256",
    )


def _serve(asked: dict[str, Any]) -> None:
    from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler
    from django.core.asgi import get_asgi_application

    server = uvicorn.Server(
        uvicorn.Config(
            ASGIStaticFilesHandler(get_asgi_application()),
            fd=asked["socket"],
            log_level="error",
            lifespan="off",
            ssl_certfile=asked["certificate"],
            ssl_keyfile=asked["certificate"],
        )
    )

    def end_with_the_test() -> None:
        sys.stdin.read()
        server.should_exit = True

    threading.Thread(target=end_with_the_test, daemon=True).start()
    server.run()


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # what a browser asks for in vain, such as its icon
    told = json.loads(sys.argv[1])
    _configure(Path(told["folder"]), told["host"])
    _furnish(told)
    _serve(told)
