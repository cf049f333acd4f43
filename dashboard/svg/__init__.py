"""Layouts as SVG text, for reports and class view: no script, every word escaped, the same bytes for the same layout.

Painters use classes for colour and leave them to `style.stylesheet`, so that one drawing serves light, dark and print.
"""
