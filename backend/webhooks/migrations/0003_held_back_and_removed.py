from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("webhooks", "0002_last_problem"),
    ]

    operations = [
        migrations.AddField("webhook", "removed_at", models.DateTimeField(null=True)),
        migrations.AddIndex("delivery", models.Index(fields=["webhook", "key"], name="webhook_delivery_key")),
    ]
