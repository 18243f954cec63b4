"""Tests, mirroring samsyn/."""
