"""What Allure reads, and the report that it makes of it."""
