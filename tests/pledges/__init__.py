"""Tests of pledges."""
