"""The two groups of staff. Their permissions come later: Django makes those after all migrations."""

from django.db import migrations


def make(apps, schema_editor):
    group = apps.get_model("auth", "Group")
    for name in ("Editors", "Therapists"):
        group.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
