"""Doors and packages that take no words of the kind, and what may stand in some."""

# what may stand in some: an office that everyone may call is no person
ALLOWED = {"incidents:notify: what to do": ("0701-740658", "spanarn@example.se")}
# ways whose words stay with their writer whatever they are: they stand in no table
NEVER_KEPT = {
    "incidents:new: one more",  # in the page, until the whole report is sent
    "samsyn import incidents: Datum of a CSV file",  # no date: the row is in the file of the one who imports
    "samsyn import incidents: Tid of a CSV file",
    "incidents:import_mapping: Datum of a CSV file, in the browser",  # and here that file is sealed
    "incidents:import_mapping: Tid of a CSV file, in the browser",
}
# doors of reports and places that take nobody's words: what is sent there is chosen, drawn or pressed
CHOSEN = {
    f"incidents:{name}"
    for name in (
        "begin",
        "daily_report", "leave_daily", "put_back_daily", "pass_on_daily", "passed_on", "note_passed_on", "nothing",
        "worker", "manifest", "import_run", "import_stop", "import_refused", "remove_filter", "incident", "review",
        "end_feed", "feed",
        "accept_many", "merge", "not_same", "accept", "reopen", "part", "person", "audience", "digest", "way_in",
        "coverage", "units", "unit", "end_unit", "resume_unit", "personal_link", "revoke_link", "revoke_device",
        "categories", "move_category", "retire_category", "retire_source", "police_text", "widen_police",
    )
}  # fmt: skip
CHOSEN |= {
    f"places:{name}"
    for name in ("areas", "take_in_municipality", "retire_area", "end_classification", "retire_place", "merge_place",
                 "map", "outlines", "tile", "base_map")
}  # fmt: skip
_API = ("openapi-json", "api-root", "list_categories", "list_incidents", "list_geojson", "list_changes")
CHOSEN |= {"api:revocation", *(f"api-1:{name}" for name in _API)}
# the police's own words come in whole here, sealed, and are disposed of: `tests/incidents/daily/test_intake.py`
SEALED = {"incidents:daily"}
# packages whose words are about plans, papers and people with roles, who are named there on purpose
ELSEWHERE = {"access", "account", "activities", "audit", "documents", "followup", "home", "intake", "mfa",
             "organisations", "papers", "plans", "pledges", "ui"}  # fmt: skip
