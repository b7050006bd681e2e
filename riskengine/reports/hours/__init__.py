"""Working hours of employees, as tables, pictures, pages and data."""
