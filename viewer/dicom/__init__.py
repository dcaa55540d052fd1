"""Read DICOM files; know nothing of widgets or networks."""
