"""The pack of a meeting: everything that is shown there, made once and kept, and what is told from it."""
