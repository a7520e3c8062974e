#!/bin/sh
# Bring tables and procedures up to date with the owner's account, then give the application's account its rights.
# The database may still be starting, or HAProxy may not have found the writer yet: try for two minutes.
set -eu
attempt=0
until python manage.py migrate --no-input; do
  attempt=$((attempt + 1))
  if [ "$attempt" -ge 24 ]; then
    echo "The database at DATABASE_URL could not be migrated; see the lines above." >&2
    exit 1
  fi
  sleep 5
done
python manage.py grant_app_account 'silo_app@%'
