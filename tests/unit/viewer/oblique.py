"""Slices under any orientation, and their pixels on a flat sheet that knows no patient."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import strategies as st

from tests.lumbar_study import make_stack
from viewer.dicom.study import Frame, Stack, Vec3
from viewer.measuring import Kind, Measurement

ROWS, COLUMNS = 32, 24
Pixel = tuple[float, float]
Spacing = tuple[float, float]

PIXEL = st.tuples(st.floats(0, ROWS - 1), st.floats(0, COLUMNS - 1))
SPACING = st.tuples(st.floats(0.2, 3), st.floats(0.2, 3))
TURNS = st.tuples(*(st.floats(-math.pi, math.pi),) * 3)


def oblique_stack(turns: tuple[float, float, float], spacing: Spacing) -> Stack:
    """Five slices turned about all three axes, rows and columns spaced apart."""
    turned = np.eye(3)
    for axis, angle in enumerate(turns):
        one, other = (index for index in range(3) if index != axis)
        step = np.eye(3)
        step[one, one] = step[other, other] = math.cos(angle)
        step[one, other], step[other, one] = -math.sin(angle), math.sin(angle)
        turned = turned @ step
    right, down = ((float(x), float(y), float(z)) for x, y, z in turned.T[:2])
    return make_stack(right, down, (12.0, -30.0, 7.0), pixel_mm=spacing)


def patient(frame: Frame, pixel: Pixel) -> Vec3:
    """A pixel in the patient by DICOM's own formula (PS3.3 C.7.6.2.1.1), part by part."""
    x, y, z = (
        frame.image_position_patient[axis]
        + frame.row_cosine[axis] * frame.pixel_spacing[1] * pixel[1]
        + frame.column_cosine[axis] * frame.pixel_spacing[0] * pixel[0]
        for axis in range(3)
    )
    return x, y, z


def flat(pixel: Pixel, spacing: Spacing) -> complex:
    """A pixel on the flat picture, mm: no affine, no patient axes."""
    return complex(pixel[1] * spacing[1], pixel[0] * spacing[0])


def drawn(kind: Kind, frame: Frame, *pixels: Pixel) -> Measurement:
    """Something drawn through pixels of a slice."""
    return Measurement(kind, "1.2", frame, tuple(patient(frame, pixel) for pixel in pixels))
