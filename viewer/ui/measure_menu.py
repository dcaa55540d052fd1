"""The menu of a measurement: name, level, copy, delete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from model.labels import Level
from viewer import measurement_changes as changes
from viewer.language import tr
from viewer.measured_words import level_of, said_of
from viewer.measuring import Kind, Measurement
from viewer.session import Session


def measure_menu(
    session: Session, measurement: Measurement, rename: Callable[[], object], parent: QWidget
) -> QMenu:
    """The menu of a measurement as it is now; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Menu of the measurement"))
    menu.aboutToHide.connect(menu.deleteLater)
    says = tr("Change the text…") if measurement.kind is Kind.TEXT else tr("Rename…")
    menu.addAction(says, rename)
    _add_levels(menu.addMenu(tr("Level")), session, measurement)
    menu.addAction(tr("Copy"), partial(_copy, session, measurement))
    menu.addSeparator()
    menu.addAction(tr("Delete"), partial(session.apply, changes.removed, measurement))
    return menu


def _add_levels(menu: QMenu, session: Session, measurement: Measurement) -> None:
    state = session.state
    group = QActionGroup(menu)
    unset = tr("No level")
    if measurement.kind.has_level:
        unset_one = replace(measurement, level=None)
        nearest = level_of(unset_one, state.study, state.levels)
        unset = (
            tr("Nearest disc: {level}", level=nearest.value)
            if nearest
            else tr("Nearest disc: not known")
        )
    for text, level in ((unset, None), *((level.value, level) for level in Level)):
        action = menu.addAction(text, partial(session.apply, changes.levelled, measurement, level))
        action.setCheckable(True)
        action.setChecked(measurement.level is level)
        group.addAction(action)


def _copy(session: Session, measurement: Measurement) -> None:
    state = session.state
    said = said_of(measurement, state.study, state.levels, state.volumes)
    QGuiApplication.clipboard().setText("\t".join(part for part in said if part))
