"""What the project is made and checked with; nothing here runs in a deployment."""
