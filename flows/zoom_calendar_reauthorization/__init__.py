"""Zoom Scheduler and Calendars Reauthorization (Outlook / Office 365).

https://services.dartmouth.edu/TDClient/1806/Portal/KB/ArticleDet?ID=171310
"""

PROCEDURES = {1: "email_notification", 2: "web_portal", 3: "mail_and_calendar"}
"""The id, and the module here, of each procedure by its heading's number, or its position."""
