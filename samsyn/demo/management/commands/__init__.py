"""Django commands of the demo."""
