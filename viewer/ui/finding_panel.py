"""The selected finding in words: the model's grade, probabilities, where it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from model.labels import Severity
from model.results import NotAssessed, Prediction
from viewer import wording
from viewer.hanging import role_of, series_slice
from viewer.language import marked, said, tr
from viewer.opinion_words import HIDDEN
from viewer.reader_first import is_hidden, shown_finding, shown_findings
from viewer.reading import Finding
from viewer.reading_order import review_place
from viewer.session import Session
from viewer.state import Doing, State
from viewer.ui import theme
from viewer.ui.marks import MARK_TOP_PX, Mark, mark_pixmap

BAR_HEIGHT_PX = 8
GRADE_PX = 18

_SET_HINT = marked(
    "Nine in ten findings of each true severity had it in their set, on studies that were held "
    'out when the sets were made (model card, "Grade sets").'
)
_EMPTY = marked("Select a finding in the grid to read it here and to see its slice.")


class FindingPanel(QWidget):
    """Shows what the model says of `State.selected`, in words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        self._connect()
        self._show(session.state)

    def _build(self) -> None:
        self._title = _label("heading")
        self._source = QLabel(tr("AI grade"))
        self._source.setProperty("role", "quiet")
        self._shape = QLabel()
        self._grade = _label()
        self._grade.setFont(theme.font(GRADE_PX, bold=True))
        self._bars = {severity: _Bar(severity) for severity in Severity}
        self._percents = {severity: _label() for severity in Severity}
        self._set = _label("quiet")
        self._set.setToolTip(tr(_SET_HINT))
        self._review_mark = QLabel()
        self._review = _label()
        self._place = _label("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID_PX] * 4)
        column.setSpacing(theme.GRID_PX)
        column.addLayout(self._title_row())
        column.addLayout(self._grade_row())
        self._chances = self._chance_table()
        column.addWidget(self._chances)
        column.addWidget(self._set)
        column.addLayout(_row(self._review_mark, self._review))
        column.addWidget(self._place)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._source, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _grade_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID_PX)
        row.addWidget(self._shape)
        row.addWidget(self._grade, 1)
        return row

    def _chance_table(self) -> QWidget:
        held = QWidget()
        held.setAccessibleName(tr("Probabilities of the three severities"))
        table = QGridLayout(held)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(theme.GRID_PX)
        table.setVerticalSpacing(theme.GRID_PX // 2)
        table.setColumnStretch(1, 1)
        for row, severity in enumerate(Severity):
            name = QLabel(tr(severity.text))
            name.setProperty("role", "quiet")
            self._percents[severity].setAlignment(
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
            self._percents[severity].setMinimumWidth(6 * theme.GRID_PX)
            table.addWidget(name, row, 0)
            table.addWidget(self._bars[severity], row, 1)
            table.addWidget(self._percents[severity], row, 2)
        return held

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)

    def _on_changed(self, old: State, new: State) -> None:
        if _read(old) != _read(new) and _shown(old) != _shown(new):
            self._show(new)

    def _show(self, state: State) -> None:
        cell = state.selected
        finding = shown_finding(state, cell)
        self._title.setText(wording.finding_title(cell) if cell else tr("Finding"))
        self._show_grade(state, finding)
        self._show_chances(finding.answer if finding else None)
        self._show_line(self._review, _review_text(state, finding))
        self._review_mark.setPixmap(mark_pixmap(Mark.WARNING, self.devicePixelRatioF()))
        self._review_mark.setVisible(bool(self._review.text()))
        self._show_line(self._place, _place_text(state, finding))
        self._keep_room(selected=cell is not None)

    def _keep_room(self, *, selected: bool) -> None:
        """Walking from cell to cell must not move the parts below."""
        for part in (self._chances, self._set, self._place):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(selected)
            part.setSizePolicy(policy)

    def _show_grade(self, state: State, finding: Finding | None) -> None:
        graded = finding is not None and finding.severity is not None
        self._source.setVisible(graded)
        self._shape.setVisible(finding is not None)
        if finding is not None:
            ratio = self.devicePixelRatioF()
            self._shape.setPixmap(mark_pixmap(finding.severity, ratio, GRADE_PX))
        self._grade.setFont(theme.font(GRADE_PX if graded else theme.BASE_PX, bold=graded))
        self._grade.setText(_grade_text(state, finding))

    def _show_chances(self, answer: Prediction | NotAssessed | None) -> None:
        self._chances.setVisible(isinstance(answer, Prediction))
        left_open = wording.grade_set_text(answer) if isinstance(answer, Prediction) else ""
        self._show_line(self._set, left_open)
        if not isinstance(answer, Prediction):
            return
        for severity in Severity:
            chance = answer.probabilities[severity]
            self._bars[severity].show_part(chance)
            self._percents[severity].setText(wording.probability_text(chance))

    def _show_line(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


class _Bar(QWidget):
    """A horizontal bar, filled as far as a severity is probable."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self._part = 0.0
        self.setFixedHeight(BAR_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Probability of {severity}", severity=tr(severity.text)))

    @property
    def part(self) -> float:
        """How much is filled, 0 to 1."""
        return self._part

    def show_part(self, part: float) -> None:
        """Fill another part, 0 to 1."""
        self._part = part
        self.setAccessibleDescription(wording.probability_text(part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the groove and the filled part."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().line)
            filled = self.rect()
            filled.setWidth(round(self.width() * self._part))
            painter.fillRect(filled, theme.severity_colour(self._severity))


def _label(role: str | None = None) -> QLabel:
    label = QLabel()  # no accessible name: a reading voice then says the text itself
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role is not None:
        label.setProperty("role", role)
    return label


def _row(mark: QLabel, text: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GRID_PX)
    mark.setContentsMargins(0, MARK_TOP_PX, 0, 0)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row


def _shown(state: State) -> tuple[object, ...]:
    """All of a state that the panel shows."""
    cell = state.selected
    return (
        cell,
        shown_finding(state, cell),
        cell is not None and is_hidden(state, cell),
        state.study,
        state.roles,
        state.is_doing(Doing.GRADING),
        state.stopped,
        state.notices,
        _review_text(state, shown_finding(state, cell)),
    )


def _read(state: State) -> tuple[object, ...]:
    """The fields that all of it comes from: quicker to compare than what comes of them."""
    return (
        state.selected,
        state.findings,
        state.opinions,
        state.study,
        state.roles,
        state.is_doing(Doing.GRADING),
        state.stopped,
        state.notices,
        (state.preferences.review_first, state.preferences.reader_first),
    )


def _grade_text(state: State, finding: Finding | None) -> str:
    if finding is not None:
        answer = finding.answer
        if isinstance(answer, NotAssessed):
            return tr("Not assessed: {reason}", reason=said(answer.reason))
        return wording.grade_text(finding)
    if state.selected is None or is_hidden(state, state.selected):
        return tr(_EMPTY if state.selected is None else HIDDEN)
    return _waiting_text(state)


def _waiting_text(state: State) -> str:
    """Why there is no grade yet."""
    if state.is_doing(Doing.GRADING):
        return tr("Grading…")
    if state.stopped:
        return tr("Not graded: grading was stopped.")
    if not state.notices:
        return tr("AI grading is not available: the study has not been graded.")
    return tr("AI grading is not available: {reason}", reason=said(state.notices[-1].text))


def _review_text(state: State, finding: Finding | None) -> str:
    """Why to look here first, and where that stands in the order of review."""
    if finding is None:
        return ""
    first = state.preferences.review_first
    place = review_place(shown_findings(state), finding.cell) if first else ""
    return " ".join(filter(None, (wording.review_note(finding), f"{place}." if place else "")))


def _place_text(state: State, finding: Finding | None) -> str:
    if state.study is None or finding is None or finding.place is None:
        return ""
    key = finding.place.stack
    series = state.study[key.series_instance_uid]
    number = series_slice(series, key, finding.place.slice_index) + 1
    role = role_of(series, state.roles).value
    return wording.place_sentence(role, number, series.frame_count)
