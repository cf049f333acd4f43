"""The class view: one operation as a page to step through, large, by keys, offline, from a USB stick.

from dashboard.class_view.prompts import read_prompts
from dashboard.class_view.write import write_class
write_class(frames(operations).of(slug), Path("class.html"), read_prompts("en"))
"""
