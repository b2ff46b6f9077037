"""What partners were expected to send, what has come, and what to say to those it has not come from."""
