"""What `cli.py` offers, a module a group of commands; pages do the same through the same rooms."""
