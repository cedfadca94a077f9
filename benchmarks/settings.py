"""The project's settings with two more addresses: a hello, and the same data as plain JSON."""

from project.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
