from dashboard.svg.style import stylesheet
from dashboard.theme import PALETTES
from extract.model.event import EventType


def test_every_type_has_a_class():
    sheet = stylesheet()
    assert all(f".t-{event_type}{{fill:#" in sheet for event_type in EventType)


def test_paper_is_light():
    sheet = stylesheet("auto")
    light, dark = PALETTES["light"].ground, PALETTES["dark"].ground
    assert sheet.index(f"--ground:{light}") < sheet.index("@media screen and (prefers-color-scheme:dark)")
    assert f"--ground:{dark}" not in stylesheet("light")
    assert f"--ground:{light}" not in stylesheet("dark")


def test_nothing_is_fetched():
    assert "url(" not in stylesheet()
    assert "@import" not in stylesheet()
