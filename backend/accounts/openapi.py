"""How the API description tells the three ways to sign a request."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension


class CallerScheme(OpenApiAuthenticationExtension):
    target_class = "accounts.authentication.CallerAuthentication"
    name = ["accessCookie", "bearer"]

    def get_security_definition(self, auto_schema):
        return [
            {"type": "apiKey", "in": "cookie", "name": "access_token"},
            {"type": "http", "scheme": "bearer", "description": "An access token, or a personal API token (silo_...)."},
        ]

    def get_security_requirement(self, auto_schema):
        """Either, not both."""
        return [{name: []} for name in self.name]
