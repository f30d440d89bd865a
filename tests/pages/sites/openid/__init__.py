"""An OpenID Connect provider of a well-kept library's own pages, and a site that lets it sign people in."""
