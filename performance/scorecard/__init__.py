"""The room that reads the warehouse: figures, rows, trends and traces, as at an instant, for one reader."""

from performance.scorecard.board import Board, open_board
from performance.scorecard.trace import TracedCell

__all__ = ["Board", "TracedCell", "open_board"]
