"""Settings for all tests."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: time is measured in benchmarks/, not here.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

# What is slow to set up in these folders (a server, a browser, loaded data) is made once, so one worker takes each. The
# browser tests that change what is loaded have servers of their own and are as many again, so the other worker's.
_TOGETHER = ("browser", "end_to_end", "samples")
_CHANGING = ("test_upload", "test_submissions", "test_commentary")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items):
    """Keep the tests that share something on one worker."""
    for item in items:
        path = Path(item.fspath)
        if path.parent.name in _TOGETHER:
            group = f"{path.parent.name} changing" if path.stem in _CHANGING else path.parent.name
            item.add_marker(pytest.mark.xdist_group(group))
