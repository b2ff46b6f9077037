"""What is kept: the files as received, the journal of everything that happened, and the warehouse made of both.

The only code that speaks to DuckDB. May import `loaders.reading`. The door is `Warehouse`.
"""

from warehouse.store import Warehouse

__all__ = ["Warehouse"]
