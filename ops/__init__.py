"""What the two commands do: set up, serve and check Silo. Standard library only, so any Python >= 3.11 can start it."""
