"""What must be nowhere, looked for everywhere. Who adds a way in or a door adds a line to the tables of this room.

`ways_in/` lists every way by which words come in, `secrets.py` what only some may see, `seeing.py` all that somebody
gets to see, `looking.py` where things are looked for.
"""
