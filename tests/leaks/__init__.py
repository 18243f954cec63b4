"""What must be nowhere, looked for everywhere. Who adds a way in or a door adds a line to the tables of this room.

`ways_in.py` lists every way by which words come in, `doors_of.py` what may stand behind each door for whom,
`looking.py` where things are looked for.
"""
