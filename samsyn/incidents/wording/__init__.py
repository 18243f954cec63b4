"""Every refusal of incidents as a sentence, and what the log calls its acts; a file a part."""

from django.utils.functional import Promise

from samsyn.incidents.wording import daily, exchange, form, lists, reports, review, units

PARTS = (reports, form, units, lists, review, daily, exchange)

SENTENCES: dict[str, Promise] = {code: words for part in PARTS for code, words in part.SENTENCES.items()}
ACTS: dict[str, Promise] = {act: words for part in PARTS for act, words in part.ACTS.items()}
