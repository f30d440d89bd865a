"""The pages of a browser context, and what is asked of them."""
