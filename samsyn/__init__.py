"""Samsyn: a shared view of safety for a Swedish municipality and its local police."""
