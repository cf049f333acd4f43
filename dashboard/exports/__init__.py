"""The writers behind `dashboard.export`, one a form of file."""
