"""Facts about working hours, worked out from time entries."""
