from django.db import migrations, models

import content.models.version


def first_row(apps, schema_editor):
    apps.get_model("content", "PublicVersion").objects.create()


class Migration(migrations.Migration):
    dependencies = [("content", "0002_desk")]

    operations = [
        migrations.DeleteModel(name="PublicVersion"),
        migrations.CreateModel(
            name="PublicVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("token", models.CharField(default=content.models.version.new_token, max_length=16)),
                ("changed_at", models.DateTimeField(auto_now=True)),
            ],
            options={"ordering": ["pk"]},
        ),
        migrations.RunPython(first_row, migrations.RunPython.noop),
    ]
