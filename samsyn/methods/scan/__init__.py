"""Space-time permutation scan: where and when more happened close together than the places' and days' own counts
explain.
"""

from samsyn.methods.scan.permutation import Cluster, permutation_scan

__all__ = ["Cluster", "permutation_scan"]
