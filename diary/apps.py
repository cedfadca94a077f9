from django.apps import AppConfig


class DiaryConfig(AppConfig):
    """The room of what a patient keeps privately. Nothing of it is registered in the admin."""

    name = "diary"
