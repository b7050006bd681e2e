import os

from hypothesis import settings

# For the few rows of most tests, threads of Polars wait for each other longer than they work; and workers of a run
# share the cores already. It is read when Polars is imported, also in the processes that tests start.
os.environ.setdefault("POLARS_MAX_THREADS", "1")

# How long an example takes says more of what else the machine is doing than of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

pytest_plugins = ["pytester"]
