"""Programs beside copylint that find things too: installing, running and asking them.

Nothing here is imported unless such a program is set up or asked for.
"""
