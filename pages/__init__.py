"""The pages: widgets and layout only. Modules that begin with `_` are what the pages share."""
