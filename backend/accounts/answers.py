"""Shapes of the account routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape


class UserBrief(serializers.Serializer):
    id = serializers.IntegerField()
    username = serializers.CharField()
    email = serializers.CharField(allow_null=True)
    role = serializers.CharField()


class UserWithActions(UserBrief):
    is_verified = serializers.BooleanField()
    actions = serializers.ListField(child=serializers.CharField())


class UserRow(UserBrief):
    is_verified = serializers.BooleanField()
    is_active = serializers.BooleanField()
    last_login = serializers.CharField(allow_null=True)
    date_joined = serializers.CharField()


class SessionRow(serializers.Serializer):
    id = serializers.IntegerField()
    created = serializers.CharField()
    last_seen = serializers.CharField()
    ip = serializers.CharField()
    user_agent = serializers.CharField()
    current = serializers.BooleanField()


class ApiTokenRow(serializers.Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()
    prefix = serializers.CharField()
    created = serializers.CharField()
    expires = serializers.CharField(allow_null=True)
    last_used = serializers.CharField(allow_null=True)


class NewUser(serializers.Serializer):
    username = serializers.CharField()
    email = serializers.CharField(allow_null=True)
    role = serializers.CharField()


Message = shape("Message", message=serializers.CharField())
SignedUp = shape("SignedUp", message=serializers.CharField(), user=NewUser())
LoggedIn = shape("LoggedIn", message=serializers.CharField(), user=UserWithActions())
Verified = shape("Verified", authenticated=serializers.BooleanField(), user=UserWithActions())
Hello = shape("Hello", message=serializers.CharField(), user=UserBrief())
Sessions = shape("Sessions", data=SessionRow(many=True))
ApiTokens = shape("ApiTokens", data=ApiTokenRow(many=True))
NewApiToken = shape(
    "NewApiToken", id=serializers.IntegerField(), name=serializers.CharField(), token=serializers.CharField()
)
Users = shape(
    "Users",
    data=UserRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
ChangedUser = shape("ChangedUser", status=serializers.CharField(), message=serializers.CharField(), user=UserRow())
AccessToken = shape("AccessToken", access=serializers.CharField())
Nothing = shape("Nothing")
Registered = shape(
    "Registered", id=serializers.IntegerField(), username=serializers.CharField(), email=serializers.CharField()
)
RegisteredPerson = shape(
    "RegisteredPerson",
    id=serializers.IntegerField(),
    first_name=serializers.CharField(),
    last_name=serializers.CharField(),
    email=serializers.CharField(),
    phone_number=serializers.CharField(help_text="E.164"),
)


class TokenPair(serializers.Serializer):
    access = serializers.CharField()
    refresh = serializers.CharField()


class UserAtTheGate(serializers.Serializer):
    id = serializers.IntegerField()
    email = serializers.CharField(allow_null=True)
    username = serializers.CharField()
    phone = serializers.CharField(allow_blank=True, help_text="E.164")
    company_name = serializers.CharField(allow_blank=True)
    date_joined = serializers.CharField()


RegisteredAtTheGate = shape(
    "RegisteredAtTheGate",
    message=serializers.CharField(),
    user=UserAtTheGate(),
    tokens=TokenPair(allow_null=True, help_text="null while accounts are verified first"),
)
SignedInAtTheGate = shape("SignedInAtTheGate", user=UserAtTheGate(), tokens=TokenPair())
CustomerRegistered = shape("CustomerRegistered", message=serializers.CharField())
SiteSettings = shape(
    "SiteSettings",
    signup_roles=serializers.ListField(child=serializers.CharField()),
    signup_default_role=serializers.CharField(),
    signup_requires_verification=serializers.BooleanField(),
    time_zone=serializers.CharField(),
    demo=serializers.BooleanField(),
)
