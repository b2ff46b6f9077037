"""What `indicators.yaml` says of the partnership, its priorities, indicators, targets and meetings."""
