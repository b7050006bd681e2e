from riskengine.profiles.profile import Profile

__all__ = ["Profile"]
