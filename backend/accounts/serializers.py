"""Inputs and answers of the sign-in and account routes."""

from rest_framework import serializers

from accounts.registration import offered_roles
from core.fields import LineField, PresentFields, iso
from core.people import NameField, PhoneField
from core.permissions import Role, actions_of


class PasswordField(serializers.CharField):
    """Blanks are part of a password; 256 characters bound the work of hashing."""

    def __init__(self, **kwargs):
        super().__init__(max_length=256, trim_whitespace=False, write_only=True, **kwargs)


class UsernameField(serializers.RegexField):
    def __init__(self, **kwargs):
        super().__init__(
            r"^[\w.@+-]+\Z",
            max_length=150,
            error_messages={"invalid": "Use letters, digits and . @ + - _ only."},
            **kwargs,
        )


class SignupInput(PresentFields):
    username = UsernameField()
    mailid = serializers.EmailField(max_length=254)
    password = PasswordField()
    cpassword = PasswordField()
    role = serializers.ChoiceField(choices=[role.value for role in Role], required=False)

    def validate_role(self, role: str) -> str:
        if role not in offered_roles():
            raise serializers.ValidationError("This role is not offered at sign-up.")
        return role

    def validate(self, given):
        if given["password"] != given["cpassword"]:
            raise serializers.ValidationError({"cpassword": "The two passwords differ."})
        return given


class LoginInput(serializers.Serializer):
    username = serializers.CharField(max_length=254)
    password = PasswordField()


class RefreshInput(serializers.Serializer):
    refresh = serializers.CharField(max_length=4096)


class CustomerRegisterInput(serializers.Serializer):
    username = UsernameField()
    password = PasswordField()


class RegisterInput(CustomerRegisterInput):
    email = serializers.EmailField(max_length=254)


class PersonRegisterInput(serializers.Serializer):
    first_name = NameField()
    last_name = NameField()
    email = serializers.EmailField(max_length=150)  # it is the user name, too
    password = PasswordField()
    phone_number = PhoneField()


class CompanyRegisterInput(PresentFields):
    email = serializers.EmailField(max_length=254)
    username = UsernameField()
    password = PasswordField()
    password2 = PasswordField(required=False)
    # Not trimmed by the framework: a line break at the end would go with the blanks, unseen.
    phone = PhoneField(required=False, trim_whitespace=False)
    company_name = LineField(max_length=128, required=False)

    def validate(self, given):
        if given.get("password2", given["password"]) != given["password"]:
            raise serializers.ValidationError({"password2": "The two passwords differ."})
        return given


class MailLoginInput(serializers.Serializer):
    email = serializers.CharField(max_length=254)
    password = PasswordField()


class ChangePasswordInput(serializers.Serializer):
    old_password = PasswordField()
    password = PasswordField()
    cpassword = PasswordField()

    def validate(self, given):
        if given["password"] != given["cpassword"]:
            raise serializers.ValidationError({"cpassword": "The two passwords differ."})
        return given


class ApiTokenInput(PresentFields):
    name = LineField(max_length=64)
    expires = serializers.DateTimeField(required=False)


class CreateUserInput(serializers.Serializer):
    username = UsernameField()
    mailid = serializers.EmailField(max_length=254)
    password = PasswordField()
    role = serializers.ChoiceField(choices=[role.value for role in Role])


class StrictBooleanField(serializers.BooleanField):
    """true or false; "yes" or 1 could be a mistake that locks somebody out."""

    def to_internal_value(self, data):
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class ChangeUserInput(serializers.Serializer):
    role = serializers.ChoiceField(choices=[role.value for role in Role], required=False)
    is_verified = StrictBooleanField(required=False)
    is_active = StrictBooleanField(required=False)

    def validate(self, given):
        if not given:
            raise serializers.ValidationError("Give at least one of role, is_verified and is_active.")
        return given


def user_brief(user) -> dict:
    return {"id": user.id, "username": user.username, "email": user.email, "role": user.role}


def user_at_the_gate(user) -> dict:
    return {
        "id": user.pk,
        "email": user.email,
        "username": user.username,
        "phone": user.phone_number,
        "company_name": user.company_name,
        "date_joined": iso(user.date_joined),
    }


def user_with_actions(user) -> dict:
    return {**user_brief(user), "is_verified": user.is_verified, "actions": actions_of(user.role)}
