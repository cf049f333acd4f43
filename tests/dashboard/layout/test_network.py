from dashboard.components.tables import in_order
from dashboard.layout.network import Network, network
from dashboard.load import frames
from tests.dashboard import cases

STATES = {"Spanish National Police": "ESP", "Dutch National Police": "NLD"}


def laid_out(slug: str, most: int = 40) -> Network:
    case = frames((*cases.cases(), cases.nothing())).of(slug)
    row = next(case.operations.itertuples(index=False))
    return network(row, in_order(case.events), STATES.get, most=most)


def test_bodies_stand_first_then_the_leading_state_with_its_agencies() -> None:
    actors = laid_out("operation-tantalio").actors
    assert [(actor.name, actor.kind, actor.part) for actor in actors[:3]] == [
        ("Europol", "body", "named"),
        ("INTERPOL", "body", "named"),
        ("Spain", "state", "lead"),
    ]
    assert [actor.row for actor in actors] == list(range(len(actors)))


def test_an_act_is_one_line_through_all_who_share_it() -> None:
    layout = laid_out("operation-tantalio")
    act = max(layout.acts, key=lambda act: len(act.rows))
    assert act.sign.type == "arrest"
    assert len(act.rows) == 14
    assert list(act.rows) == sorted(act.rows)


def test_ties_name_their_events_and_leave_a_state_and_its_own_agency_out() -> None:
    layout = laid_out("operation-tantalio")
    bodies = [tie for tie in layout.ties if (tie.first, tie.second) == ("Europol", "INTERPOL")]
    assert len(bodies) == 1
    assert all(key in {act.sign.key for act in layout.acts} for tie in layout.ties for key in tie.keys)
    assert not [tie for tie in layout.ties if {tie.first, tie.second} == {"ESP", "Spanish National Police"}]


def test_a_year_stands_once_and_undated_acts_last() -> None:
    years = [act.year for act in laid_out("operation-rescue").acts]
    assert [year for year in years if year] == list(dict.fromkeys(year for year in years if year))
    assert years[0] == "2009"


def test_beyond_the_most_rows_the_busiest_stay_and_nobody_is_forgotten() -> None:
    layout = laid_out("operation-tantalio", most=4)
    assert len(layout.actors) == 4
    assert layout.left_out == len(layout.everyone) - 4 > 0
    assert {actor.name for actor in layout.actors} >= {"Europol", "INTERPOL", "Spain"}


def test_background_acts_of_another_case_are_left_out() -> None:
    layout = laid_out("operation-rescue")
    assert "THA" not in {actor.id for actor in layout.everyone}


def test_nobody_named_is_an_empty_network() -> None:
    assert laid_out("nothing") == Network((), (), (), (), (), 0)
