"""What the figures mean: quarters, definitions, targets, ratings, signals, disclosure, sentences, the scorecard."""
