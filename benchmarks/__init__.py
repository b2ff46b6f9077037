"""What is measured, and how; docs/performance.md holds the results."""
