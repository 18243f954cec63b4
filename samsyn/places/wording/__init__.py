"""Every refusal of places as a sentence, and what the log says was done to them."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "places.no_name": _("The name is missing. Write one."),
    "places.area_name": _("There is already an area of this kind called %(name)s. Choose another name."),
    "places.area_retired": _("%(name)s is not used any more. Choose another area."),
    "places.area_has_children": _("%(name)s has areas below it. Move them or stop using them first."),
    "places.one_root": _("The whole municipality is one area, above all others. It is there already."),
    "places.parent_finer": _("%(name)s is a finer kind of area. Choose one that can hold this one."),
    "places.parent_below": _("%(name)s lies below this area itself. Choose another one."),
    "places.day_to_come": _("A border can hold from today or an earlier day, not from one to come."),
    "places.before_current": _(
        "%(name)s has a border that holds from %(day)s. Choose that day or a later one."
    ),
    "places.no_outline": _(
        "There is no border for the municipality's code %(number)s. Upload a file with the border instead."
    ),
    "places.same_outline": _("The municipality already has this border."),
    "places.border_shape": _("This is no border: it takes one or more whole surfaces (polygons)."),
    "places.border_fine": _("The border has more than %(most)s points. Simplify it first."),
    "places.border_outside": _(
        "The border is not in Sweden. It should be in WGS 84 (EPSG:4326) or SWEREF 99 TM (EPSG:3006)."
    ),
    "places.border_beyond": _(
        "The border reaches outside %(name)s. Move the corners that lie in another municipality."
    ),
    "places.border_crosses": _(
        "The border crosses itself or another surface at %(at)s. Move the corners next to that place."
    ),
    "places.border_meanwhile": _(
        "Somebody else has moved the border of %(name)s since you opened the page. Open it anew and draw from there."
    ),
    "places.same_border": _("%(name)s already has this border. Move a corner before you save."),
    "places.no_border_drawn": _("There is no border yet. Draw it on the map, or write its corners."),
    "places.corner": _(
        "Line %(number)s of the corners is no place in Sweden. Write two numbers: 59.5114 17.6353."
    ),
    "places.few_corners": _(
        "A surface takes at least three corners that don't lie in a row. Add the ones that lack."
    ),
    "places.many_corners": _(
        "A border that is drawn can have %(most)s corners. Upload it as a file instead."
    ),
    "places.point_outside": _("The point is not in Sweden. Write it in WGS 84 or SWEREF 99 TM."),
    "places.place_name": _("There is already a place called %(name)s. Choose another name."),
    "places.not_two_places": _("Choose another place that is still in use."),
    "places.many_aliases": _("A place can have at most %(most)s other names. Take some away."),
    "places.classified_already": _(
        "%(name)s already has its level from %(report)s. End that one first, or write which year's list this is."
    ),
    "places.ends_before": _("The last day is before the first. Change one of them."),
    "places.tile_address": _(
        "Write an address that begins with https:// and has {z}, {x} and {y} where zoom, column and row stand."
    ),
    "places.no_map_file": _("There is no such .pmtiles file in the folder of maps. Have it put there first."),
    "places.map_file_broken": _("The map file can't be read. Make it anew and try again."),
    "places.map_file_vector": _(
        "The map file holds vector tiles. Samsyn shows raster tiles (PNG, JPEG, WebP)."
    ),
    "places.file_large": _("The file is larger than %(megabytes)s MB. Simplify the borders or split it."),
    "places.file_fine": _("The file has more than %(most)s points. Simplify the borders first."),
    "places.file_many": _("The file has more than %(most)s rows. Split it, or take out what you don't need."),
    "places.file_foreign": _("The file is neither GeoJSON nor GeoPackage. Save it as one of them."),
    "places.file_broken": _(
        "The file is broken or was made in an unusual way. Save it anew from your map program."
    ),
    "places.file_empty": _("There is nothing in the file to take in."),
    "places.file_layers": _("The file has several layers: %(layers)s. Write which one you want under Layer."),
    "places.no_such_layer": _("The file has no layer called %(name)s. It has: %(layers)s."),
    "places.file_system": _(
        "The file is in a system of coordinates that Samsyn does not know (EPSG:%(epsg)s). Save it in EPSG:3006."
    ),
    "places.file_elsewhere": _("No area in the file lies in the municipality. Is it the right file?"),
    "places.no_properties": _("The areas in the file have no names. Give each one a name in a column."),
    "places.feature_shape": _(
        "Area number %(number)s in the file has no surface (polygon). Draw it as one, or take it out."
    ),
    "places.feature_outside": _(
        "%(name)s is not in Sweden. If the file is in another system than WGS 84 or SWEREF 99 TM, it must say which."
        " A GeoPackage does."
    ),
    "places.feature_nameless": _("Area number %(number)s in the file has no name. Give it one."),
    "places.feature_twice": _("%(name)s stands twice in the file. Each area needs a name of its own."),
    "places.feature_border": _("%(name)s has no border that can be used. It takes a whole surface."),
    "places.no_such_property": _("There is no column called %(name)s. The file has: %(known)s."),
    "places.no_name_property": _(
        "No column looks like a name. Write which one holds it. The file has: %(known)s."
    ),
    "places.streets_foreign": _("The file is neither CSV nor GeoJSON. Save it as one of them."),
    "places.street_point": _("Row %(number)s has coordinates that are no place in Sweden. Mend them."),
    "places.street_line": _("Street number %(number)s in the file has no line in Sweden. Mend it."),
    "places.preview_gone": _("The preview can't be read any more. Choose the file once more."),
}

# what the log says was done, after the name of who did it
ACTS = {
    "places.place_named": _("added a place"),
    "places.add_place": _("added a place"),
    "places.change_place": _("changed a place"),
    "places.retire_place": _("stopped using a place"),
    "places.add_area": _("added an area"),
    "places.change_area": _("changed an area"),
    "places.retire_area": _("stopped using an area"),
    "places.take_in_streets": _("took in streets"),
    "places.classify_area": _("noted how a report classifies an area"),
    "places.end_classification": _("ended how a report classifies an area"),
    "places.set_base_map": _("set the base map"),
    "places.remove_base_map": _("took away the base map"),
}
