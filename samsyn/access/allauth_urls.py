"""The pages of django-allauth that are used: log-in, passwords, the second factor. Sign-up is not."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from django.urls import URLPattern

from samsyn.access.views.entry import LogIn
from samsyn.accounts.gate import OPEN, SIGNED_IN, route

urlpatterns: list[URLPattern] = [
    route("log-in/", LogIn.as_view(), name="account_login", needs=OPEN),
    route("log-out/", account.logout, name="account_logout", needs=OPEN),
    route("inactive/", account.account_inactive, name="account_inactive", needs=OPEN),
    route("reauthentication/", account.reauthenticate, name="account_reauthenticate", needs=SIGNED_IN),
    route("password/", account.password_change, name="account_change_password", needs=SIGNED_IN),
    route("password/first/", account.password_set, name="account_set_password", needs=SIGNED_IN),
    route("password/reset/", account.password_reset, name="account_reset_password", needs=OPEN),
    route(
        "password/reset/sent/", account.password_reset_done, name="account_reset_password_done", needs=OPEN
    ),
    route(
        "password/reset/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
        needs=OPEN,
    ),
    route(
        "password/reset/<str:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
        needs=OPEN,
    ),
    route("second-factor/", mfa.index, name="mfa_index", needs=SIGNED_IN),
    route("second-factor/authentication/", mfa.authenticate, name="mfa_authenticate", needs=OPEN),
    route("second-factor/reauthentication/", mfa.reauthenticate, name="mfa_reauthenticate", needs=SIGNED_IN),
    route("second-factor/app/", totp.activate_totp, name="mfa_activate_totp", needs=SIGNED_IN),
    route("second-factor/app/removal/", totp.deactivate_totp, name="mfa_deactivate_totp", needs=SIGNED_IN),
    route(
        "second-factor/codes/",
        recovery_codes.view_recovery_codes,
        name="mfa_view_recovery_codes",
        needs=SIGNED_IN,
    ),
    route(
        "second-factor/codes/new/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
        needs=SIGNED_IN,
    ),
    route(
        "second-factor/codes/file/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
        needs=SIGNED_IN,
    ),
]
