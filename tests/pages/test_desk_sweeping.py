"""A desk is emptied once the page of its session has been gone so long that it cannot come back."""

from loaders.desk import Desk
from loaders.intake import Intake
from pages._desk_sweeping import Sweeping


def test_the_files_of_a_session_that_ended_are_deleted_and_those_of_others_stay(tmp_path):
    open_pages = {"stays", "left", "comes back"}
    sweeping = Sweeping(open_pages.__contains__)
    desks = {name: Desk(tmp_path / name, Intake("Bromley")) for name in sorted(open_pages)}
    for name, desk in desks.items():
        desk.add("notes.csv", b"some,cells\n1,2\n")
        sweeping.watch(name, desk)

    def lying():
        return {name for name in desks if any(path.is_file() for path in (tmp_path / name).rglob("file"))}

    sweeping.sweep(0)
    open_pages -= {"left", "comes back"}
    sweeping.sweep(10)
    sweeping.sweep(129)
    assert lying() == {"stays", "left", "comes back"}
    open_pages.add("comes back")
    sweeping.sweep(130)
    assert lying() == {"stays", "comes back"}
    open_pages.discard("comes back")
    sweeping.sweep(200)
    sweeping.sweep(319)
    assert lying() == {"stays", "comes back"}
    for desk in desks.values():
        desk.close()
