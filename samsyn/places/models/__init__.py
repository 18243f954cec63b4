"""Areas with their borders, named places and streets, outside classifications, the base map."""

from samsyn.places.models.area import Area, AreaVersion, VulnerableAreaClassification
from samsyn.places.models.base_map import BaseMap
from samsyn.places.models.place import Place, Street

__all__ = ["Area", "AreaVersion", "BaseMap", "Place", "Street", "VulnerableAreaClassification"]
