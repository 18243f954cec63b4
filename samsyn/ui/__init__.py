"""How Samsyn looks: base templates, components, charts, CSS, icons and the font."""
