"""What is under way, written, kept or explained, as the layers below the window say it."""

from __future__ import annotations

from viewer.language import marked

#: What the status line says of work that runs.
PROGRESS = (
    marked("{n} of {total} files"),
    marked("A file is being read"),
)

#: Files that are written.
WRITTEN = (
    marked("The disk is full."),
    marked("The space that you may use on this disk is full."),
    marked("The disk does not take a file of this size."),
    marked("The folder may not be written to."),
    marked("The folder may only be read."),
    marked("The folder is no longer there."),
    marked("A folder of that name stands where the file should go."),
    marked("The file could not be written."),
    marked("The folder of the overlays could not be made."),
    marked("MP4 needs an encoder that is not installed."),
    marked("Save a GIF instead, or install the package imageio-ffmpeg."),
    marked("The folder for the export cannot be read."),
    marked("The export may not be written into the study's own folder."),
    marked("The folder for the export is not empty."),
    marked("The export could not be written."),
    marked("The slices of this heat map are no longer open."),
    marked("Open the study again and make the heat map anew."),
)

#: Readings, the list of local studies and hangings: what the program keeps.
KEPT = (
    marked("The saved reading of this study is damaged."),
    marked("The saved reading of this study is of a newer program."),
    marked("The saved reading of this study cannot be opened."),
    marked("The folder of readings cannot be made."),
    marked("Read the study anew; the damaged file is kept beside the others, ending in .bad."),
    marked("Open the study with that program; nothing that you do here is saved over it."),
    marked("Check who may read the program's data folder; nothing is saved over the reading."),
    marked("The list of local studies cannot be deleted."),
    marked("The list of local studies cannot be read or written."),
    marked("The list of local studies was damaged."),
    marked("Studies open without it. Erase the list in the File menu to begin a new one."),
    marked("The list of local studies was erased."),
    marked("The studies themselves are untouched."),
    marked("{file} is left out: its name is in use already."),
)

#: What cannot be explained.
EXPLAINED = (
    marked("This finding was not graded, so there is nothing to look at."),
    marked("This finding was not graded, so there is nothing to explain."),
)
