"""What leaves the program as a file: lists of problems, blank templates, typed returns. Figures in, bytes out."""
