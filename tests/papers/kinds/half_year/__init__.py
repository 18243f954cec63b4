"""Tests of the half-year memo."""
