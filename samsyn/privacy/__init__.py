"""Guarding persons: small numbers, later the person guard and suppression."""
