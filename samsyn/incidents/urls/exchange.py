"""URLs of importing another system's file."""

from django.urls import URLPattern
from django.views.decorators.http import require_POST

from samsyn.accounts.gate import route
from samsyn.incidents.views import importing

MANAGE = "incidents.manage"

urlpatterns: list[URLPattern] = [
    route("import/", importing.imports, name="imports", needs=MANAGE),
    route("import/<uuid:uid>/", importing.mapping, name="import_mapping", needs=MANAGE),
    route("import/<uuid:uid>/run/", importing.run, name="import_run", needs=MANAGE),
    route("import/<uuid:uid>/stop/", require_POST(importing.stop), name="import_stop", needs=MANAGE),
    route("import/<uuid:uid>/refused/", importing.refused, name="import_refused", needs=MANAGE),
]
