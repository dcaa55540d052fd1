"""One thread, latest request wins, clean stop."""

import threading
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model.stopping import stop_check
from viewer.worker import Worker

Work = Generator[Any, None, Any]


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


class Log(list[tuple[str, str, bool]]):
    """What was called back, and whether on the GUI thread."""

    def hooks(self, name: str = "") -> dict[str, Any]:
        def put(kind: str) -> Any:
            return lambda value: self.append(
                (name + kind, str(value), QThread.currentThread().isMainThread())
            )

        return {"on_item": put("item"), "on_done": put("done"), "on_failure": put("failure")}

    @property
    def kinds(self) -> list[tuple[str, str]]:
        return [(kind, value) for kind, value, _ in self]


def test_items_arrive_in_order_on_the_gui_thread(worker: Worker, qtbot: QtBot) -> None:
    def work() -> Work:
        yield 1
        yield 2
        return "end"

    log = Log()
    worker.run(work(), **log.hooks())
    qtbot.waitUntil(lambda: len(log) == 3)
    assert log.kinds == [("item", "1"), ("item", "2"), ("done", "end")]
    assert all(on_gui for *_, on_gui in log)


def test_failure_is_handed_over(worker: Worker, qtbot: QtBot) -> None:
    def work() -> Work:
        yield 1
        raise ValueError("bad slice")

    log = Log()
    worker.run(work(), **log.hooks())
    qtbot.waitUntil(lambda: len(log) == 2)
    assert log.kinds[-1] == ("failure", "bad slice")


def test_cancelled_work_is_silent_and_cleans_up(worker: Worker, qtbot: QtBot) -> None:
    gate, cleaned = threading.Event(), threading.Event()

    def work() -> Work:
        try:
            yield 1
            gate.wait(2)
            yield 2
            yield 3
        finally:
            cleaned.set()

    log = Log()
    worker.run(work(), **log.hooks())
    qtbot.waitUntil(lambda: len(log) == 1)
    worker.cancel()
    gate.set()
    assert cleaned.wait(2)
    qtbot.wait(20)
    assert log.kinds == [("item", "1")]


def test_work_is_stopped_between_two_yields_where_it_asks(worker: Worker, qtbot: QtBot) -> None:
    begun, left, failures = threading.Event(), threading.Event(), []

    def work() -> Generator[int, None, None]:
        """One long step that asks now and then."""
        yield 0
        check = stop_check()
        begun.set()
        try:
            while True:
                check()
        finally:
            left.set()

    worker.run(work(), on_item=lambda _: None, on_done=failures.append, on_failure=failures.append)
    assert begun.wait(5)
    worker.cancel()
    assert left.wait(5)
    qtbot.wait(50)  # long enough for anything that is posted to arrive
    assert failures == []


def test_latest_wins(worker: Worker, qtbot: QtBot) -> None:
    gate = threading.Event()

    def slow() -> Work:
        yield "old"
        gate.wait(2)
        yield "old again"

    def fast() -> Work:
        yield "new"

    log = Log()
    worker.run(slow(), **log.hooks("a "))
    worker.run(fast(), **log.hooks("b "))
    gate.set()
    qtbot.waitUntil(lambda: ("b done", "None") in log.kinds)
    assert not [kind for kind, _ in log.kinds if kind.startswith("a ")]


def test_close_stops_the_thread(qapp: QApplication) -> None:
    started, ended = threading.Event(), threading.Event()

    def work() -> Work:
        started.set()
        try:
            while True:
                ended.wait(0.005)
                yield
        finally:
            ended.set()

    worker = Worker()
    worker.run(work(), **Log().hooks())
    assert started.wait(2)
    worker.close()
    assert ended.is_set()


def test_finish_waits_for_the_end_and_tells_it(qapp: QApplication, qtbot: QtBot) -> None:
    begun, worker, log = threading.Event(), Worker(), Log()

    def work() -> Work:
        begun.wait(2)
        yield 1
        yield 2
        return "whole"

    worker.run(work(), **log.hooks())
    threading.Timer(0.05, begun.set).start()
    worker.finish()
    assert begun.is_set()
    assert log.kinds == [], "nothing is told before the event loop runs"
    qtbot.waitUntil(lambda: ("done", "whole") in log.kinds)
    worker.close()


def test_busy_is_reported_once(worker: Worker, qtbot: QtBot) -> None:
    seen: list[bool] = []
    worker.busy_changed.connect(seen.append)

    def work() -> Work:
        yield 1

    log = Log()
    worker.run(work(), **log.hooks())
    worker.run(work(), **log.hooks())
    qtbot.waitUntil(lambda: ("done", "None") in log.kinds)
    assert seen == [True, False]


def test_error_in_a_callback_is_not_hidden(worker: Worker, qtbot: QtBot) -> None:
    def work() -> Work:
        yield 1

    def fail(_: object) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as errors:
        worker.run(work(), on_item=fail, on_done=lambda _: None, on_failure=lambda _: None)
        qtbot.waitUntil(lambda: bool(errors))
    assert errors[0][0] is ZeroDivisionError


def test_of_items_that_wait_only_the_newest_of_a_kind_is_handed_over(
    qapp: QApplication, qtbot: QtBot
) -> None:
    made = Worker(newest=(int,))
    written = threading.Event()

    def work() -> Work:
        yield 1
        yield 2
        yield "a"
        yield "b"
        yield 3
        yield 4
        written.set()
        return "end"

    log = Log()
    made.run(work(), **log.hooks())
    assert written.wait(5)  # the event loop has not run meanwhile
    qtbot.waitUntil(lambda: bool(log) and log[-1][0] == "done")
    made.close()
    assert log.kinds == [
        ("item", "2"),
        ("item", "a"),
        ("item", "b"),
        ("item", "4"),
        ("done", "end"),
    ]


def test_a_flood_of_items_leaves_the_event_loop_its_rounds(worker: Worker, qtbot: QtBot) -> None:
    """Handed over all at once, as queued signals are, they would let no timer in between."""
    many, beats, seen = 200, [], []
    written = threading.Event()

    def work() -> Work:
        yield from range(many)
        written.set()

    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(len(seen)))
    worker.run(work(), on_item=seen.append, on_done=seen.append, on_failure=seen.append)
    assert written.wait(5)
    timer.start(0)
    qtbot.waitUntil(lambda: len(seen) == many + 1)
    timer.stop()
    between = {count for count in beats if 0 < count <= many}
    assert len(between) > many / 2
