#!/bin/bash
# Runs once, when the database folder is empty: the schema's owner and the application's account.
# The application's account has no rights yet; `manage.py grant_app_account` gives them after each migration.
set -eu
quoted() { printf "'%s'" "$(printf '%s' "$1" | sed "s/[\\\\']/\\\\&/g")"; }

mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS silo CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER IF NOT EXISTS silo_owner@'%' IDENTIFIED BY $(quoted "$DATABASE_OWNER_PASSWORD");
CREATE USER IF NOT EXISTS silo_app@'%' IDENTIFIED BY $(quoted "$DATABASE_APP_PASSWORD");
-- HAProxy (profile cluster) greets the server with it; it may do nothing.
CREATE USER IF NOT EXISTS haproxy_check@'%';
GRANT ALL PRIVILEGES ON \`silo\`.* TO silo_owner@'%' WITH GRANT OPTION;
SQL
