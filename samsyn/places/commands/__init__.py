"""Changing areas, places, streets, classifications and the base map."""

from samsyn.places.commands.areas import add_area, change_area, retire_area, take_in_municipality
from samsyn.places.commands.base_map import remove_base_map, set_base_map
from samsyn.places.commands.classifying import classify_area, end_classification
from samsyn.places.commands.drawing import draw_area, draw_border
from samsyn.places.commands.naming import add_place, change_place, merge_place, place_named, retire_place
from samsyn.places.commands.streets import take_in_streets
from samsyn.places.commands.uploading import take_in_areas

__all__ = [
    "add_area",
    "add_place",
    "change_area",
    "change_place",
    "classify_area",
    "draw_area",
    "draw_border",
    "end_classification",
    "merge_place",
    "place_named",
    "remove_base_map",
    "retire_area",
    "retire_place",
    "set_base_map",
    "take_in_areas",
    "take_in_municipality",
    "take_in_streets",
]
