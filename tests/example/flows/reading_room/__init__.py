"""The reading room's name, in the administration of the rooms."""

PROCEDURES = {1: "change_the_name", 2: "see_who_may"}
"""The id, and the module here, of each procedure by its heading's number."""
