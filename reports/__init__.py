"""What is made of a finished run, one file a format; a reporter takes the run and changes nothing in it."""
