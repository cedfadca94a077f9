from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """A plan that was deleted stays beside the new one until its week is over."""

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("diary", "0004_reminders"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="record", name="diary_record_one_of_its_kind"),
        migrations.AddConstraint(
            model_name="record",
            constraint=models.UniqueConstraint(
                condition=models.Q(("deleted_at", None), ("kind__in", ("plan", "words"))),
                fields=("owner", "kind"),
                name="diary_record_one_of_its_kind",
            ),
        ),
    ]
