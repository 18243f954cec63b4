"""What every other package stands on: dates, ids, canonical text, refusals, typed ports."""
