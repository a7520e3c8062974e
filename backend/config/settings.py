"""Settings: everything that differs between machines comes from the environment or `.env` (see .env.example)."""

from datetime import timedelta
from pathlib import Path

import environ

from core.driver import CONVERSIONS

PROJECT = Path(__file__).resolve().parents[2]
env = environ.Env()
env.read_env(PROJECT / ".env")

PROFILE = env.str("PROFILE", default="development")
PRODUCTION = PROFILE == "production"
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "admin_site.apps.AdminPages",
    "admin_site.apps.DjangoAdmin",
    "corsheaders",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "core",
    "accounts",
    "events",
    "devices",
    "mappings",
    "customers",
    "products",
    "orders",
    "outbox",
    "vehicles",
    "drivers",
    "documents",
    "submissions",
    "changesets",
    "imports",
    "exports",
    "serials",
    "labels",
    "webhooks",
    "saved_views",
    "live",
    "metrics",
    "overview",
    "pages",
]

MIDDLEWARE = [
    "core.request_context.RequestContextMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.cross_origin.CrossOriginMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "accounts.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {  # of the pages under /admin/; no other page is made with its request
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# Database -----------------------------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL")}
DATABASES["default"].update(
    # Threads are persistent and reconnecting costs nearly half a request, so connections are kept.
    CONN_MAX_AGE=None,
    TEST={"CHARSET": "utf8mb4", "COLLATION": "utf8mb4_unicode_ci"},
)
DATABASES["default"].setdefault("OPTIONS", {}).update(
    conv=CONVERSIONS,
    charset="utf8mb4",
    collation="utf8mb4_unicode_ci",
    isolation_level="read committed",
    connect_timeout=1,
    init_command="SET SESSION sql_mode='STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO',"
    " innodb_lock_wait_timeout=5, time_zone='+00:00', group_concat_max_len=1048576",
)
PROCEDURES_DIR = PROJECT / "sql" / "procedures"

# Sign-in ------------------------------------------------------------------------------------------------
HTTPS = env.bool("HTTPS", default=PRODUCTION)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
ACCESS_COOKIE_LIFETIME = timedelta(minutes=15)
ACCESS_BODY_LIFETIME = timedelta(minutes=60)
REFRESH_LIFETIME = timedelta(days=7)
SIMPLE_JWT = {
    "ACCESS_TOKEN_LIFETIME": ACCESS_COOKIE_LIFETIME,
    "REFRESH_TOKEN_LIFETIME": REFRESH_LIFETIME,
    "ROTATE_REFRESH_TOKENS": False,
    "SIGNING_KEY": SECRET_KEY,
}
# /admin/: our sign-in, Django's CSRF protection (see admin_site/door.py). The admin asks for middleware that signs in,
# carries messages and keeps sessions; its own views do the first two, and the third is the `session` table.
SILENCED_SYSTEM_CHECKS = ["admin.E408", "admin.E409", "admin.E410"]
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = HTTPS  # the second one is for the cookie of messages
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "admin_site.door.csrf_failure"
SIGNUP_ROLES = env.list("SIGNUP_ROLES", default=["employee", "production", "sales", "customer"])
SIGNUP_DEFAULT_ROLE = env.str("SIGNUP_DEFAULT_ROLE", default="employee")
SIGNUP_REQUIRES_VERIFICATION = env.bool("SIGNUP_REQUIRES_VERIFICATION", default=PRODUCTION)
SIGN_IN_LIMIT_ACCOUNT = env.int("SIGN_IN_LIMIT_ACCOUNT", default=10)
SIGN_IN_LIMIT_ADDRESS = env.int("SIGN_IN_LIMIT_ADDRESS", default=100)
SIGN_IN_WINDOW_SECONDS = env.int("SIGN_IN_WINDOW_SECONDS", default=900)

# Origins ------------------------------------------------------------------------------------------------
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
if TRUSTED_PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
TRUSTED_ORIGINS = env.list("TRUSTED_ORIGINS", default=[])
CORS_ALLOWED_ORIGINS = env.list(
    "CORS_ALLOWED_ORIGINS",
    default=[]
    if PRODUCTION
    else [f"http://{host}:{port}" for host in ("localhost", "127.0.0.1") for port in (5173, 5174)],
)
CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
CORS_ALLOW_HEADERS = ["content-type", "authorization", "x-csrftoken", "idempotency-key"]
# Pictures are open to every origin, and cached for all of them alike; the pages of /admin/ are for our own.
CORS_URLS_REGEX = r"^(?!/(media|admin)/)"
CORS_EXPOSE_HEADERS = ["x-request-id", "retry-after", "idempotent-replay"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0

# Language and time --------------------------------------------------------------------------------------
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", default="Asia/Kolkata")
USE_I18N = False

# Static files: the built dashboard is served under /static/app/ ---------------------------------------------
FRONTEND_DIST = Path(env.str("FRONTEND_DIST", default="") or PROJECT / "frontend" / "dist")
STATIC_URL = "/static/"
STATIC_ROOT = env.str("STATIC_ROOT", default="") or None  # only an image build collects files, for nginx
STATICFILES_DIRS = [("app", FRONTEND_DIST)] if FRONTEND_DIST.is_dir() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# Media: pictures of products, public and cacheable ------------------------------------------------------------
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", default="") or PROJECT / ".data" / "media")
MEDIA_URL = "/media/"

# Serial numbers: what new ones look like (serials/pattern.py); the lines in them are the product lines -------
SERIAL_PATTERNS = [text.strip() for text in env.list("SERIAL_PATTERNS", default=[]) if text.strip()]
SERIAL_PATTERNS = SERIAL_PATTERNS or ["{yyyy}{mm}{line:AMP|API}{seq:6}B"]

# Imports: uploaded tables, until their changeset is over; outside every folder that a web server shows --------
METRICS_ROOT = env.str("METRICS_ROOT", default="")
IMPORTS_ROOT = Path(env.str("IMPORTS_ROOT", default="") or PROJECT / ".data" / "imports")

# The gate ---------------------------------------------------------------------------------------------------
# Customers' papers: outside every folder that a web server shows.
DOCUMENTS_ROOT = Path(env.str("DOCUMENTS_ROOT", default="") or PROJECT / ".data" / "documents")
# With nginx in front the files are sent by it, from this internal address; empty = by Silo itself.
DOCUMENTS_ACCEL = env.str("DOCUMENTS_ACCEL", default="")
PASS_VALID_DAYS = env.int("PASS_VALID_DAYS", default=7)
# The first signs new passes; the others still read older ones. Default: the key of the tokens.
PASS_KEYS = [key.strip() for key in env.list("PASS_KEYS", default=[]) if key.strip()] or [SECRET_KEY]
# Mail leaves through SMTP; without a host it is only written to the log.
SMTP_URL = env.str("SMTP_URL", default="")  # smtp://user:password@host:587, smtps:// for TLS from the start
MAIL_FROM = env.str("MAIL_FROM", default="Silo <silo@localhost>")
SMS_PROVIDER = env.str("SMS_PROVIDER", default="console")  # console | http
SMS_HTTP_URL = env.str("SMS_HTTP_URL", default="")
SMS_HTTP_TOKEN = env.str("SMS_HTTP_TOKEN", default="")
MAILS_PER_USER_AND_DAY = env.int("MAILS_PER_USER_AND_DAY", default=1000)
SMS_PER_USER_AND_DAY = env.int("SMS_PER_USER_AND_DAY", default=500)

# Webhooks: hosts, addresses and networks of our own that they may lead to; everything public is allowed anyway.
WEBHOOKS_ALLOWED_HOSTS = env.list("WEBHOOKS_ALLOWED_HOSTS", default=[])

# Exports: each holds a thread of its server process until the last byte is taken ------------------------------
EXPORTS_PER_USER = env.int("EXPORTS_PER_USER", default=2)
EXPORTS_AT_ONCE = env.int("EXPORTS_AT_ONCE", default=3)  # of a process; fewer than it has threads

# REST ---------------------------------------------------------------------------------------------------
MAX_JSON_BYTES = 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * MAX_JSON_BYTES
MAX_UPLOAD_BYTES = 25 * 1024 * 1024  # a form with its files; nginx takes a little more, so that we answer
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["accounts.authentication.CallerAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["core.permissions.IsPermitted"],
    "DEFAULT_RENDERER_CLASSES": ["core.wire.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["core.wire.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "core.api_schema.SiloSchema",
    "EXCEPTION_HANDLER": "core.errors.exception_handler",
    "UNAUTHENTICATED_USER": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "TEST_REQUEST_RENDERER_CLASSES": [
        "rest_framework.renderers.JSONRenderer",
        "rest_framework.renderers.MultiPartRenderer",
    ],
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Silo",
    "DESCRIPTION": "Registry of serial-numbered devices and the customers they are mapped to.",
    "VERSION": "1.0.0",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "SERVE_PERMISSIONS": ["core.permissions.IsPermitted"],
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "OrderStatusEnum": "orders.models.OrderStatus",
        "DeviceModelEnum": "products.models.DeviceModel",
        "DriverTypeEnum": "drivers.models.DriverType",
        "LanguageEnum": "drivers.models.Language",
        "SubmissionStatusEnum": "submissions.models.SubmissionStatus",
        "DeliveryStateEnum": "webhooks.models.DeliveryState",
        "SerialPartEnum": ["year", "month", "line", "number", "text"],
        "SerialFindingEnum": ["gap", "look_alike", "case", "form"],
        "ChangesetKindEnum": ["bulk", "import", "undo"],
        "ChangesetStateEnum": ["draft", "checking", "checked", "running", "done", "cancelled", "failed"],
        "LabelMediumEnum": "labels.models.Medium",
        "SuccessStatusEnum": ["success"],
        "EnvelopeStatusEnum": ["Success"],
        "RefusalStatusEnum": "core.documented.REFUSAL_WORDS",
    },
    "SERVE_INCLUDE_SCHEMA": False,
}

# Logs: one JSON object a line, with the request id ----------------------------------------------------------
LOG_LEVEL = env.str("LOG_LEVEL", default="INFO")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "core.logs.JSONFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"level": "WARNING"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # told as 400; a scanner must not fill the log
        "django.request": {"level": "CRITICAL"},  # core.request_context logs each request once
    },
}
