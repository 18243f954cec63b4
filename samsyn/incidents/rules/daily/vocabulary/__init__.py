"""Words that speak for a category, with their weight: 5 and more names the crime, 3 is typical, 1 is a hint."""

from samsyn.incidents.rules.daily.vocabulary import people, public, things

WORDS = things.WORDS | people.WORDS | public.WORDS
