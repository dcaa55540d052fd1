"""A known folder of 10,000 files against the same folder opened for the first time."""

import os
import time
from pathlib import Path

from tests.unit.viewer.dicom.dicom_files import sagittal_positions, write_series
from viewer.dicom.reading_process import close_idle_process
from viewer.remembering import Memory, scan_remembered

STUDIES = 50
SERIES = 4
FILES = 50  # a series; 10,000 in all


def a_large_folder(folder: Path) -> None:
    """Studies in folders of their own, last changed an hour ago."""
    for study in range(STUDIES):
        for series in range(SERIES):
            uid = f"1.2.826.0.1.{study + 1}.{series + 1}"
            paths = write_series(
                folder / str(study) / str(series),
                sagittal_positions(FILES),
                uid=uid,
                StudyInstanceUID=f"1.2.826.0.1.{study + 1}",
                PatientID=str(study),
                SeriesNumber=series,
            )
            for path in paths:
                os.utime(path, (time.time() - 3600,) * 2)


def opened(memory: Memory) -> tuple[float, float, int]:
    """Seconds until the first study is known and until all is, and how many studies there are."""
    begun = time.perf_counter()
    first = None
    work = scan_remembered(memory)
    try:
        while True:
            item = next(work)
            if first is None and getattr(item, "studies", ()):
                first = time.perf_counter() - begun
    except StopIteration as stop:
        return first or 0.0, time.perf_counter() - begun, len(stop.value)


def test_a_known_folder_is_there_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    a_large_folder(folder)
    memory = Memory(tmp_path / "catalogue.db", folder)
    first, whole, count = opened(memory)
    close_idle_process()
    shown, known, same = opened(memory)
    print(f"\n{STUDIES * SERIES * FILES} files, {count} studies")
    print(f"first opening: first study after {first:.2f} s, all after {whole:.2f} s")
    print(f"again: first study after {shown:.3f} s, all after {known:.2f} s")
    print(f"study shown again / all read at first: 1 : {whole / shown:.0f}")
    print(f"all known again / all read at first: 1 : {whole / known:.1f}")
    print(f"catalogue: {memory.catalogue.stat().st_size / 2**20:.1f} MiB")
    assert count == same == STUDIES
    assert shown < whole
    assert known < whole
