"""Tests of kinds of papers."""
