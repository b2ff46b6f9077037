"""The mark of figures that are samples: the name under which they are loaded, said on every page and export."""

SAMPLES = "sample files"
