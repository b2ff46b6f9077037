"""The rehearsal: what accepting (or withdrawing) files would change, worked out from two boards before it happens."""
