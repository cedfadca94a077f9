from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0009_editions'),
    ]

    operations = [
        migrations.AddField(
            model_name='section',
            name='distortions',
            field=models.JSONField(blank=True, default=list, help_text='The thought record offers these first and says that this section is about them. None is ticked for the reader.', verbose_name='traps of thinking that it teaches'),
        ),
        migrations.AddField(
            model_name='section',
            name='exercise_prompt',
            field=models.CharField(blank=True, help_text='One or two sentences that make the beginning easy: “Remember the last time you put something off.” Readers see them beside the button, and in the diary above what they write. Nothing is written for them.', max_length=300, verbose_name='to begin with'),
        ),
        migrations.AddField(
            model_name='section',
            name='exercise_scale',
            field=models.CharField(blank=True, choices=[('phq-9', 'PHQ-9'), ('gad-7', 'GAD-7')], help_text='Empty: the reader chooses from the list.', max_length=10, verbose_name='which questionnaire'),
        ),
        migrations.AddConstraint(
            model_name='section',
            constraint=models.CheckConstraint(condition=models.Q(('exercise_scale__in', ['', 'phq-9', 'gad-7'])), name='content_section_known_scale'),
        ),
    ]
