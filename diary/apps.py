from django.apps import AppConfig


class DiaryConfig(AppConfig):
    """The room of what a patient keeps privately. Empty until the diary is built; nothing imports it."""

    name = "diary"
