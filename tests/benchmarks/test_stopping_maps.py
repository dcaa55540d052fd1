"""How long a cancelled map goes on: from the wish to stop until the thread is silent.

Printed, not judged: 0.2 s is what a person may wait, but other programs may take the processor.
So the processor's time that the thread still took is printed too; on POSIX systems.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest
import torch
from PySide6.QtWidgets import QApplication

from model.labels import Condition, Severity, View
from model.methods import METHODS, Wish
from model.results import Prediction
from model.stopping import StoppedError
from model.weights import Networks, load_networks
from tests.benchmarks.test_explaining import crop
from viewer.paths import resources_folder
from viewer.pipeline import explain_finding, explain_with
from viewer.reading import Finding
from viewer.worker import Worker

Work = Generator[object, None, object]

AFTER_S = (0.0, 0.01, 0.03, 0.07, 0.13, 0.21, 0.33, 0.5, 0.8, 1.1)
CANAL = Condition.SPINAL_CANAL_STENOSIS


@pytest.fixture(scope="module")
def networks() -> Networks:
    made = load_networks(resources_folder(), "cpu")
    torch.set_num_threads(1)
    return made


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    made = Worker()
    yield made
    made.close()


@contextmanager
def second_process(*, busy: bool) -> Iterator[None]:
    """Another program that uses a processor all the time, or none."""
    command = [sys.executable, "-c", "while True: pass"]
    other = subprocess.Popen(command) if busy else None
    try:
        yield
    finally:
        if other is not None:
            other.kill()
            other.wait()


def silence(worker: Worker, work: Work, after: float) -> tuple[float, float] | None:
    """Seconds, and the processor's, from the wish to stop until the work let go.

    None where it was done before.
    """
    left: list[tuple[float, float]] = []
    threads: list[int] = []
    begun = threading.Event()
    failures: list[BaseException] = []
    gone = threading.Event()

    def watched() -> Generator[object, None, object]:
        """The same work, and when it ended."""
        threads.append(threading.get_ident())
        begun.set()
        try:
            return (yield from work)
        except (GeneratorExit, StoppedError):
            raise
        except BaseException as error:
            failures.append(error)
            raise
        finally:
            left.append((time.perf_counter(), time.thread_time()))
            gone.set()

    nothing = list[object]().append
    worker.run(watched(), on_item=nothing, on_done=nothing, on_failure=nothing)
    assert begun.wait(60)
    time.sleep(after)
    clock, used = time.perf_counter(), processor_time(threads[0])
    worker.cancel()
    assert gone.wait(60)
    assert not failures
    wall, spent = left[0]
    return None if wall < clock else (wall - clock, spent - used)


def processor_time(thread: int) -> float:
    """What a thread has used of a processor, s."""
    return time.clock_gettime(time.pthread_getcpuclockid(thread))


def told(name: str, times: list[tuple[float, float] | None]) -> None:
    """Print the longest."""
    walls, spent = zip(*[one for one in times if one is not None], strict=True)
    longest = f"{1000 * max(walls):.0f} ms, of the processor {1000 * max(spent):.0f} ms"
    print(f"\n{name}: longest {longest}, of {len(walls)}")


@pytest.mark.parametrize("busy", [False, True])
@pytest.mark.parametrize("method", METHODS)
def test_a_cancelled_map_stops(networks: Networks, worker: Worker, method: str, busy: bool) -> None:
    given = crop(View.AXIAL_T2)
    finding = Finding(Prediction(given.level, CANAL, (0.1, 0.2, 0.7), networks.digest), crop=given)
    wish = Wish(method, Severity.SEVERE)
    with second_process(busy=busy):
        times = [silence(worker, explain_with(networks, finding, wish), after) for after in AFTER_S]
    told(f"{method}, {'beside a busy process' if busy else 'alone'}", times)


def test_the_first_map_stops_while_all_is_loaded(worker: Worker) -> None:
    """Networks are read again for each map."""
    given = crop(View.AXIAL_T2)
    finding = Finding(Prediction(given.level, CANAL, (0.1, 0.2, 0.7), ""), crop=given)
    wish = Wish("Integrated gradients", Severity.SEVERE)
    times = [
        silence(worker, explain_finding(finding, wish, resources_folder(), "cpu"), after)
        for after in AFTER_S[:6]
    ]
    told("loading the networks", times)
