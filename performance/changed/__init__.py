"""What changed between two instants: ratings, figures, targets, and what came and went."""

from performance.changed.changed import changed
from performance.changed.changes import Changed

__all__ = ["Changed", "changed"]
