"""Lets the Django classes that our types subscript (`ModelForm[Memo]`) be subscripted at run time too."""

from typing import Any

from django.apps import AppConfig
from django.forms.models import BaseModelForm, ModelChoiceField


def _itself(cls: type, _of: Any) -> type:
    return cls


# django-stubs-ext does this for every class there is, and loads them all: half a second of each start
for _generic in (BaseModelForm, ModelChoiceField):
    setattr(_generic, "__class_getitem__", classmethod(_itself))  # noqa: B010  # the stubs say it is there already


class Base(AppConfig):
    """The lowest app, so that this is done before any other is loaded."""

    name = "samsyn.base"
