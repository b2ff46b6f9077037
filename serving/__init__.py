"""What stands between a browser and the pages: who may connect, which headers go out, compressed assets."""
