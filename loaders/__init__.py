"""A partner file becomes observations. One package a source; `reading` holds what they share."""
