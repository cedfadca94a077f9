"""Loaded by pytest before the settings (`-p core.testing.environment`): one known place for all tests."""

import os

os.environ.update(
    {
        "DEBUG": "false",
        "HTTPS": "false",
        "SECRET_KEY": "only-for-tests-and-long-enough-to-pass-the-checks-0123456789",
        "FIELD_KEYS": "tests:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
        "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
        "SITE_URL": "http://127.0.0.1:8000",
        "KEEP_PUBLIC_ANSWERS": "false",
        "TIME_ZONE": "Europe/Moscow",
    }
)
for name in (
    "ROLLBAR_ACCESS_TOKEN",
    "REDIS_URL",
    "EMAIL_HOST",
    "GRAPHQL_PERSISTED_ONLY",
    "CLIENT_DEV_SERVER",
    "MEDIA_ROOT",
):
    os.environ.pop(name, None)
    os.environ.setdefault(name, "")  # an empty value also hides the one in .env
