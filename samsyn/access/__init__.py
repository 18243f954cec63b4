"""Who may do what: memberships, roles, groups, deputies, log-in and hand-over."""
