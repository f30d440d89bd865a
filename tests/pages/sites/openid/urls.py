"""Where the provider answers: Django's own sign-in page, and the endpoints of django-oauth-toolkit."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [path("admin/", admin.site.urls), path("o/", include("oauth2_provider.urls"))]
