"""A picture in millimetres that can be fitted, panned and zoomed; knows no session."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QFrame, QGraphicsItem, QWidget

from model.results import Vec3
from viewer.geometry import SlicePlane, point_of
from viewer.ui import theme

#: The smallest and the largest field: a few voxels, and the picture in a ninth of the pane.
_SMALLEST_FIELD_MM = 4.0
_LARGEST_FIELD = 3.0

#: Start of the object names of the panes' pictures; the pane's index follows.
PICTURE_NAME = "picture-"


def picture_name(standing: str, pane: int) -> str:
    """The name of a pane's picture among the widgets.

    Only pictures of the open study (no `State.standing`) begin with `PICTURE_NAME`: what is
    saved from the screen is drawn from its state.
    """
    return f"{'other-' if standing else ''}{PICTURE_NAME}{pane}"


class PictureView(pg.GraphicsView):
    """Raster painting, smooth, aspect kept; the scene's pixels are the widget's.

    Signals
    -------
    view_changed()
        The field or the size of the widget is another.
    field_chosen()
        The reader zoomed or moved the picture.
    """

    view_changed = Signal()
    field_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=QColor(theme.WINDOW))
        self.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.box = pg.ViewBox(
            invertY=True, lockAspect=1.0, enableMouse=False, enableMenu=False, defaultPadding=0.0
        )
        self.box.disableAutoRange()
        self.image = pg.ImageItem(axisOrder="row-major")
        self.box.addItem(self.image, ignoreBounds=True)
        self.setCentralItem(self.box)
        self._plane: SlicePlane | None = None
        self.box.sigRangeChanged.connect(self._on_range)

    @property
    def plane(self) -> SlicePlane | None:
        """The displayed slice's place in the patient."""
        return self._plane

    @property
    def px_per_mm(self) -> float:
        """Screen pixels for a millimetre of the patient."""
        width = self.box.viewRect().width()
        return float(self.box.width() / width) if width > 0 else 1.0

    @property
    def field_mm(self) -> QRectF:
        """What is in view, in the picture's millimetres."""
        return QRectF(self.box.viewRect())

    @property
    def picture_mm(self) -> QRectF:
        """The whole picture in its own millimetres; empty without one."""
        if self._plane is None:
            return QRectF()
        down, right = self._plane.spacing_mm
        rows, columns = self._plane.rows, self._plane.columns
        return QRectF(-0.5 * right, -0.5 * down, columns * right, rows * down)

    @property
    def middle(self) -> Vec3 | None:
        """The place of the patient in the middle of the field, mm, LPS; None without a picture."""
        if self._plane is None:
            return None
        (down, right), at = self._plane.spacing_mm, self.field_mm.center()
        return point_of(self._plane.affine, at.y() / down, at.x() / right)

    def show_about(self, place: Vec3, px_per_mm: float) -> None:
        """Put the foot of a place (mm, LPS) on the slice into the middle, at this scale."""
        if self._plane is None or px_per_mm <= 0:
            return
        row, column, _ = self._plane.place(place)
        down, right = self._plane.spacing_mm
        field = QRectF(0, 0, self.box.width() / px_per_mm, self.box.height() / px_per_mm)
        field.moveCenter(QPointF(column * right, row * down))
        self.show_field(field)

    def add_guide(self, item: QGraphicsItem, z: float) -> None:
        """Put an item over the picture, in its millimetres."""
        item.setZValue(z)
        self.box.addItem(item, ignoreBounds=True)

    def set_plane(self, plane: SlicePlane | None) -> None:
        """Say where the picture lies; its pixels come by `image`."""
        self._plane = plane
        if plane is not None:
            down, right = plane.spacing_mm
            # An image's pixel spans [n, n + 1]; a voxel's centre is at n.
            self.image.setTransform(QTransform(right, 0, 0, down, -0.5 * right, -0.5 * down))

    def fit(self) -> None:
        """Show the whole picture."""
        if self._plane is not None:
            self.show_field(self.picture_mm)

    def show_field(self, field: QRectF) -> None:
        """Show a field of the picture's millimetres, and more on the longer side of the pane."""
        self.box.setRange(field, padding=0.0)

    def show_pixels(self) -> None:
        """Show one pixel of the picture on one of the screen, about the middle of the field.

        Where rows and columns are not equally apart, columns are: as the corner text counts.
        """
        if self._plane is None:
            return
        wanted = 1 / (self._plane.spacing_mm[1] * self.devicePixelRatioF())
        scale = self.px_per_mm / wanted
        self.box.scaleBy((scale, scale), center=self.field_mm.center())
        self.field_chosen.emit()

    def set_smooth(self, on: bool) -> None:
        """Blend neighbouring pixels where they are drawn larger, or show each as a block."""
        hint = QPainter.RenderHint.SmoothPixmapTransform
        if bool(self.renderHints() & hint) is not on:
            self.setRenderHint(hint, on)
            self.viewport().update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make the picture `factor` times larger about a point of the widget, or its middle."""
        if self._plane is None:
            return
        field, whole = self.field_mm, self.picture_mm
        most = _LARGEST_FIELD * max(whole.width(), whole.height())
        side = max(field.width(), field.height())
        wanted = min(max(side / factor, _SMALLEST_FIELD_MM), most)
        centre = self.place_mm(at) if at else field.center()
        self.box.scaleBy((wanted / side, wanted / side), center=centre)
        self.field_chosen.emit()

    def pan(self, dx_px: float, dy_px: float) -> None:
        """Move the picture with the hand."""
        scale = self.px_per_mm
        self.box.translateBy(x=-dx_px / scale, y=-dy_px / scale)
        self.field_chosen.emit()

    def place_mm(self, at: QPointF) -> QPointF:
        """The place in the picture's millimetres under a point of the widget."""
        inward, _ = self.viewportTransform().inverted()
        return QPointF(self.box.mapSceneToView(inward.map(at)))

    def place_px(self, at_mm: QPointF) -> QPointF:
        """The point of the widget over a place in the picture's millimetres."""
        return QPointF(self.viewportTransform().map(self.box.mapViewToScene(at_mm)))

    def patient_point(self, at: QPointF) -> Vec3 | None:
        """The point of the patient (mm, LPS) under a point of the widget; None off the picture."""
        here = self.place_mm(at)
        if self._plane is None or not self.picture_mm.contains(here):
            return None
        down, right = self._plane.spacing_mm
        return point_of(self._plane.affine, here.y() / down, here.x() / right)

    def _on_range(self, *_: object) -> None:
        self.view_changed.emit()
