from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("webhooks", "0001_initial"),
    ]

    operations = [
        migrations.AddField("webhook", "last_problem", models.CharField(max_length=300, blank=True, default="")),
    ]
