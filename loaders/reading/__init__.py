"""What the loaders of all sources share: opening any spreadsheet safely, finding headers, numbers and markers."""
