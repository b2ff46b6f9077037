"""Settings for all tests."""

from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: time is measured in benchmarks/, not here.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")
