"""A first walk through real sites, on which nothing is changed: is what is assumed of them so?"""
