"""The one settings file, read from top to bottom. Every name that it reads is explained in .env.example."""

import re
import sys
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from dotenv import load_dotenv

from content import editor
from project import env

BASE_DIR = Path(__file__).resolve().parent.parent
load_dotenv(BASE_DIR / ".env")

# --- What kind of place this is -------------------------------------------------------------------

DEBUG = env.flag("DEBUG", default=False)
# Off only where there is no TLS: development and tests on loopback.
HTTPS = env.flag("HTTPS", default=not DEBUG)
# The build (collectstatic) runs before anything is configured, so importing must work without a key;
# serving without one is refused in project/wsgi.py.
PLACEHOLDER_SECRET_KEY = "placeholder-for-builds-and-development-only-not-a-secret"  # noqa: S105
SECRET_KEY = env.text("SECRET_KEY", PLACEHOLDER_SECRET_KEY)
SECRET_KEY_FALLBACKS = env.names("SECRET_KEY_FALLBACKS")
FIELD_KEYS = env.sealing_keys("FIELD_KEYS", SECRET_KEY if DEBUG else "")  # what patients write is sealed
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]" if DEBUG else "")
_NAMED_HOSTS = [host for host in ALLOWED_HOSTS if host[0] not in ".*"]
SITE_URL = env.web_address(
    "SITE_URL", f"https://{_NAMED_HOSTS[0]}" if HTTPS and _NAMED_HOSTS else "http://127.0.0.1:8000"
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]
VERSION = env.text("GIT_REV", "development")

# --- Rooms ------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "project.apps.ProjectConfig",
    "accounts.apps.AccountsConfig",
    "content.apps.ContentConfig",
    "diary.apps.DiaryConfig",
    "core.apps.CoreConfig",
    "project.apps.AdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "allauth",
    "allauth.account",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "django_ckeditor_5",
    "adminsortable2",
    "graphene_django",
    "webpack_loader",
]

MIDDLEWARE = [
    "project.health.HealthMiddleware",
    "project.logs.RequestLogMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "project.security.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "project.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.BrowserCookieMiddleware",
]

ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_processors = ["template.context_processors.request", "contrib.auth.context_processors.auth"]
_processors += ["contrib.messages.context_processors.messages"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": [f"django.{name}" for name in _processors]},
    }
]

# --- Data -------------------------------------------------------------------------------------------

_address = env.text("DATABASE_URL", f"sqlite:///{BASE_DIR / 'var' / 'opora.sqlite3'}")
DATABASES = {"default": dj_database_url.parse(_address, conn_max_age=60, conn_health_checks=True)}
ON_SQLITE = DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
if ON_SQLITE:
    (BASE_DIR / "var").mkdir(exist_ok=True)
    # IMMEDIATE takes the write lock at BEGIN, where waiting is allowed; otherwise two writers can deadlock.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
elif DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    _statement = env.number("DATABASE_STATEMENT_TIMEOUT_MS", 15_000)
    _lock = env.number("DATABASE_LOCK_TIMEOUT_MS", 5_000)
    DATABASES["default"].setdefault("OPTIONS", {}).update(
        {"connect_timeout": 3, "options": f"-c statement_timeout={_statement} -c lock_timeout={_lock}"}
    )
else:
    raise ImproperlyConfigured("DATABASE_URL must begin with postgres:// or sqlite://.")

REDIS_URL = env.text("REDIS_URL")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
if REDIS_URL:
    CACHES["default"] = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
SESSION_ENGINE = f"django.contrib.sessions.backends.{'cached_db' if REDIS_URL else 'db'}"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# A task that ran longer than this when nobody finished it was lost with its worker and is put back.
TASK_LOST_AFTER_SECONDS = env.number("TASK_LOST_AFTER_SECONDS", 300)

MEDIA_ROOT = env.path("MEDIA_ROOT", BASE_DIR / "media")
MEDIA_URL = "/media/"
# Pictures larger than this in bytes or pixels are refused with a word.
PICTURE_MAX_BYTES = 12 * 1024 * 1024
PICTURE_MAX_PIXELS = 25_000_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = PICTURE_MAX_BYTES

# --- People -----------------------------------------------------------------------------------------

PERSONAL_DATA = {"account": "accounts.personal_data", "diary": "diary.personal_data"}
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.backends.SignInBackend"]
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "accounts.adapter.OporaAccountAdapter"
ACCOUNT_RATE_LIMITS = False  # ours are shared by all workers: core/ratelimit.py

SIGN_IN_MAX_AGE = 600  # seconds
SIGN_IN_CODE_TRIES = 3
SESAME_TOKEN_NAME = "t"  # noqa: S105
SESAME_MAX_AGE = SIGN_IN_MAX_AGE
# One use is kept by the row of SignInRequest; sesame's own way ties it to last_login, and any sign-in
# would kill the links of another device.
SESAME_ONE_TIME = False
# Whose models each group of staff may edit: `create_staff` gives the permissions.
STAFF_GROUPS = {"Editors": ["content"], "Therapists": []}
UNCONFIRMED_ACCOUNT_DAYS = env.number("UNCONFIRMED_ACCOUNT_DAYS", 7)
QUICK_EXIT_URL = env.whole_address("QUICK_EXIT_URL", "https://www.gismeteo.ru/")

SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_FAILURE_VIEW = "project.security.csrf_failure"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"

# --- Mail -------------------------------------------------------------------------------------------

EMAIL_HOST = env.text("EMAIL_HOST")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=bool(EMAIL_HOST) and EMAIL_PORT == 587)
EMAIL_USE_SSL = env.flag("EMAIL_USE_SSL", default=EMAIL_PORT == 465)
EMAIL_TIMEOUT = 15
EMAIL_BACKEND = "accounts.mail_backends.PrintedMailBackend"
if EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Opora <hello@localhost>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Where mails that were printed can be read again at /dev/mail/; development only.
PRINTED_MAIL_DIR = BASE_DIR / "var" / "mail"

# --- Words and time ---------------------------------------------------------------------------------

LANGUAGE_CODE = "ru"
LANGUAGES = [("ru", "Русский"), ("en", "English")]
TIME_ZONE = env.text("TIME_ZONE", "Europe/Moscow")
USE_I18N = True
USE_TZ = True

# --- Files of the client ----------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
_client = [BASE_DIR / "frontend" / "dist", BASE_DIR / "frontend" / "public"]
STATICFILES_DIRS = [("app", folder) for folder in _client if folder.exists()]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG


def WHITENOISE_IMMUTABLE_FILE_TEST(path: str, url: str) -> bool:  # noqa: N802
    """Files whose name carries a hash of their content may be kept for ever."""
    return bool(re.match(r"^.+[.-][0-9a-f]{8,20}\..+$", url))


WEBPACK_LOADER = {
    "DEFAULT": {
        "CACHE": not DEBUG,
        "STATS_FILE": BASE_DIR / "frontend" / env.text("CLIENT_STATS", "webpack-stats.json"),
        "INTEGRITY": True,
        "CROSSORIGIN": "anonymous",
    }
}
# Address of the Rspack dev server, for `make dev` only.
CLIENT_DEV_SERVER = env.text("CLIENT_DEV_SERVER") if DEBUG else ""

# --- The editor -------------------------------------------------------------------------------------

CKEDITOR_5_CONFIGS = {"default": editor.CONFIG}
CK_EDITOR_5_UPLOAD_FILE_VIEW_NAME = "admin:content_picture_upload"

# --- GraphQL ----------------------------------------------------------------------------------------

GRAPHENE = {"SCHEMA": "project.schema.schema", "MIDDLEWARE": []}
GRAPHQL_MAX_BODY_BYTES = 20_000
GRAPHQL_MAX_TOKENS = 1_500
GRAPHQL_MAX_DEPTH = 10
GRAPHQL_MAX_FIELDS = 300
GRAPHQL_MAX_ALIASES = 15
GRAPHQL_MAX_ROOT_FIELDS = 10
GRAPHQL_MAX_DIRECTIVES = 10
# A field inside a list of `first: 20` costs 20.
GRAPHQL_MAX_COST = 5_000
GRAPHQL_INTROSPECTION = DEBUG
GRAPHQL_PERSISTED_DOCUMENTS = BASE_DIR / "frontend" / "src" / "graphql" / "persisted-documents.json"
GRAPHQL_PERSISTED_ONLY = env.flag("GRAPHQL_PERSISTED_ONLY", default=False)
# Public answers and pages are kept in the process until something public changes; staff see fresh ones.
KEEP_PUBLIC_ANSWERS = env.flag("KEEP_PUBLIC_ANSWERS", default=True)

# --- Security ---------------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 63_072_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_hot = [CLIENT_DEV_SERVER] if CLIENT_DEV_SERVER else []
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, *_hot],
        "style-src": [SELF, *_hot, *(["'unsafe-inline'"] if _hot else [])],
        "img-src": [SELF, "data:", *_hot],
        "font-src": [SELF, *_hot],
        "connect-src": [SELF, *_hot, *(address.replace("http", "ws", 1) for address in _hot)],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# --- Logs and error reports -------------------------------------------------------------------------

LOG_LEVEL = env.text("LOG_LEVEL", "INFO").upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "project.logs.LineFormatter", "texts": DEBUG}},
    "handlers": {"stdout": {"class": "logging.StreamHandler", "stream": sys.stdout, "formatter": "line"}},
    "root": {"handlers": ["stdout"], "level": LOG_LEVEL},
    "loggers": {
        # Django's own handlers would write addresses and exception texts a second time.
        "django": {"handlers": [], "propagate": True, "level": LOG_LEVEL},
        # Warnings of 4xx say the path again that our own line of the request leaves out.
        "django.request": {"handlers": [], "propagate": True, "level": "ERROR"},
        "django.server": {"handlers": [], "propagate": False},
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}
ROLLBAR_ACCESS_TOKEN = env.text("ROLLBAR_ACCESS_TOKEN")
ROLLBAR_ENVIRONMENT = env.text("ROLLBAR_ENVIRONMENT", "production")
