"""Stories of the report form, on a phone with and without net."""
