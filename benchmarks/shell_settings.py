"""The project's settings with the pages of a plain single-page application, to be measured beside ours."""

from project.settings import *  # noqa: F403
from project.settings import MIDDLEWARE as _MIDDLEWARE

# Inside of what compresses.
_place = _MIDDLEWARE.index("django.middleware.gzip.GZipMiddleware") + 1
MIDDLEWARE = [*_MIDDLEWARE[:_place], "benchmarks.shell.PlainShellMiddleware", *_MIDDLEWARE[_place:]]
