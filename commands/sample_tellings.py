"""Writing the sample meetings into the record, each thing as at the instant at which it would have been said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from commands.sample_meetings import SampleAction, SampleMeetings, SampleStep
from performance.quarter import Quarter
from warehouse import Warehouse
from warehouse.actions_events import AgreedAction
from warehouse.sample import SAMPLES


def tell(warehouse: Warehouse, samples: SampleMeetings, reviewed: Mapping[date, Quarter]) -> str:
    """Record all that was said and decided, and say in words how much that is.

    `reviewed` is the quarter under review by the day of a meeting. Meant for a record without them: what stands is not
    written again, but an action that was done would be set anew.
    Raises WarehouseError for words that cannot stand on the record.
    """
    for said in samples.comments:
        whose = {"by": SAMPLES, "on_behalf": said.on_behalf}
        warehouse.comment(said.indicator, said.quarter.name, said.words, recorded=said.recorded, **whose)
    for one in samples.decisions:
        about = {"indicator": one.indicator, "minute": one.minute}
        warehouse.decide(one.meeting, one.item, one.words, by=SAMPLES, recorded=one.recorded, **about)
    for action in samples.actions:
        quarter = reviewed[action.meeting] if action.meeting else action.quarter
        _act(warehouse, action, quarter.name if quarter else "")
    for report in samples.reports:
        parts = (report.operational, report.strategic, report.plan, report.asked)
        about_whom = (report.meeting, report.item, report.author)
        warehouse.file_report(*about_whom, *parts, by=SAMPLES, recorded=report.recorded)
    return (
        f"sample meetings: {len(samples.comments)} comments, {len(samples.decisions)} decisions, "
        f"{len(samples.actions)} actions, {len(samples.reports)} reports"
    )


def _act(warehouse: Warehouse, one: SampleAction, quarter: str) -> None:
    agreed = warehouse.act(
        one.indicator, quarter, one.words, one.owner, one.due, by=SAMPLES, recorded=one.recorded,
        meeting=one.meeting, item=one.item, minute=one.minute,
    )  # fmt: skip
    for step in one.steps:
        _step(warehouse, agreed, step)


def _step(warehouse: Warehouse, one: AgreedAction, step: SampleStep) -> None:
    if step.turn == "changed" and step.due:
        words, owner = one.steps[0].words, one.steps[0].owner
        warehouse.change_action(one.id, words, owner, step.due, reason=step.words, by=SAMPLES, recorded=step.recorded)
    elif step.turn == "done":
        warehouse.finish_action(one.id, note=step.words, by=SAMPLES, recorded=step.recorded)
    elif step.turn == "dropped":
        warehouse.drop_action(one.id, reason=step.words, by=SAMPLES, recorded=step.recorded)
    else:
        warehouse.update_action(one.id, step.words, by=SAMPLES, recorded=step.recorded)
