"""The one settings file. Every variable is described in docs/operating.md."""

from pathlib import Path

from samsyn.config import environment as env

ROOT = Path(__file__).resolve().parent.parent.parent
VAR = Path(env.text("SAMSYN_VAR", str(ROOT / "var")))

DEMO = env.flag("SAMSYN_DEMO")
DEBUG = env.flag("SAMSYN_DEBUG")
BEHIND_TLS = env.flag("SAMSYN_TLS", default=False)
SECRET_KEY = env.text("SAMSYN_SECRET_KEY", "demo-only-not-secret" if DEMO or DEBUG else "")
if not SECRET_KEY:
    raise env.WrongSetting(
        "SAMSYN_SECRET_KEY saknas. Sätt den, eller SAMSYN_SECRET_KEY_FILE, till minst 50 tecken."
    )
if env.day("SAMSYN_TODAY") and not DEMO:
    raise env.WrongSetting("SAMSYN_TODAY får bara sättas i demon (SAMSYN_DEMO=1). Ta bort den.")

ALLOWED_HOSTS = env.words("SAMSYN_HOSTS", "127.0.0.1,localhost")
BASE_URL = env.text("SAMSYN_BASE_URL", "http://127.0.0.1:8000")
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL.startswith("https://") else []

ROOMS = [
    "base", "accounts", "audit", "jobs", "ui", "documents", "organisations", "places", "access", "privacy",
    "activities", "incidents", "goals", "plans", "followup", "papers", "pledges", "intake", "home", "api",
    "demo", "config",
]  # fmt: skip

DATABASES = {"default": env.database("SAMSYN_DATABASE_URL", VAR / "samsyn.sqlite3")}
POSTGRES = str(DATABASES["default"]["ENGINE"]).endswith("postgresql")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    *[
        f"samsyn.{room}" for room in ROOMS
    ],  # before allauth, so that our templates of its pages are found first
    "allauth",
    "allauth.account",
    "allauth.mfa",
    *(["procrastinate.contrib.django"] if POSTGRES else []),
]

MIDDLEWARE = [
    "samsyn.ui.request_log.RequestLog",
    "django.middleware.security.SecurityMiddleware",
    "samsyn.ui.middleware.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samsyn.access.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samsyn.access.middleware.ViewerMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "samsyn.config.urls"
WSGI_APPLICATION = "samsyn.config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "samsyn.access.context.shell",
            ],
            "builtins": [
                f"samsyn.ui.templatetags.samsyn_{part}" for part in ("ui", "text", "forms", "parts")
            ],
        },
    }
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:start"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "samsyn.access.adapter.Adapter"
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = False
ACCOUNT_FORMS = {"reset_password": "samsyn.access.forms.ForgottenForm"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Samsyn"
MFA_ADAPTER = "samsyn.access.adapter.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are given by the municipality, nobody signs up

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "samsyn.ui.errors.form_too_old"
SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_TLS else 0  # log-in is limited by who asks, not by the proxy
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG  # at the desk files are served as they are, without a collect step
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
MEDIA_ROOT = VAR / "files"
MAPS = Path(env.text("SAMSYN_MAPS", str(VAR / "maps")))  # files with raster tiles (.pmtiles)
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
SILENCED_SYSTEM_CHECKS = ["models.W040"]  # SQLite leaves out what an index carries along; PostgreSQL needs it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = env.text("SAMSYN_SMTP_HOST", "")
EMAIL_PORT = env.number("SAMSYN_SMTP_PORT", 25)
EMAIL_HOST_USER = env.text("SAMSYN_SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("SAMSYN_SMTP_PASSWORD")
EMAIL_USE_TLS = env.flag("SAMSYN_SMTP_TLS")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text("SAMSYN_MAIL_FROM", "samsyn@localhost")
if not EMAIL_HOST:  # no mail server given: mail is kept as files, so that nothing is lost
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = VAR / "mail"

SEAL_FILE = Path(env.text("SAMSYN_SEAL_FILE", str(VAR / "seals.log")))
DAILY_KEY = env.secret(  # seals the police's daily reports; without it none can be taken in
    "SAMSYN_DAILY_KEY", f"demo-only-not-secret-daily:{SECRET_KEY}" if DEMO or DEBUG else ""
)
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

LOG_FILE = env.text("SAMSYN_LOG_FILE")  # empty: the lines go to stderr, where systemd takes them up
if LOG_FILE:
    Path(LOG_FILE).parent.mkdir(parents=True, exist_ok=True)
_WHERE = (
    {"class": "logging.FileHandler", "filename": LOG_FILE} if LOG_FILE else {"class": "logging.StreamHandler"}
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "samsyn.base.logs.JsonLines"}},
    "handlers": {"lines": {"formatter": "lines", **_WHERE}},
    "root": {"handlers": ["lines"], "level": "WARNING"},
    "loggers": {
        "samsyn": {"level": "INFO"},
        "django": {"level": "WARNING", "handlers": [], "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
    },
}
