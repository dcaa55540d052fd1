"""What is under way, saved, compared or reopened, as the layers below the window say it."""

from __future__ import annotations

from viewer.language import marked

#: What the status line says of work that runs.
PROGRESS = (
    marked("{n} files read"),
    marked("{n} of {total} files"),
    marked("Reading {series}"),
    marked("A file is being read"),
    marked("Looking for studies"),
    marked("Unpacking the archive"),
    marked("Drawing the phantom"),
    marked("Writing the phantom"),
    marked("Looking at the pictures"),
    marked("Loading the networks"),
    marked("{method}: loading the networks"),
    marked("Grading"),
    marked("Reading the attention"),
    marked("Checking the heat map"),
    marked("Drawing heat maps"),
    marked("Writing the report"),
    marked("Drawing slices"),
    marked("Saving the slices"),
    marked("Saving the picture"),
    marked("Waiting for the open study"),
    marked("Reading the prior study"),
    marked("Prior study: {text}"),
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
    marked("The details could not be saved."),
    marked("MP4 needs an encoder that is not installed."),
    marked("Save a GIF instead, or install the package imageio-ffmpeg."),
    marked("The folder for the export cannot be read."),
    marked("The export may not be written into the study's own folder."),
    marked("The folder for the export is not empty."),
    marked("The export could not be written."),
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
    marked("The hanging could not be saved."),
    marked("The hanging could not be deleted."),
    marked("{file} is left out: its name is in use already."),
    marked("{file} is left out: {reason}."),
)

#: `viewer.hanging_files`: the reason that completes "{file} is left out: {reason}."
HANGING_REASONS = (
    marked("it is too large"),
    marked("it cannot be read"),
    marked("it is no valid TOML"),
    marked("it was written by another version of the program"),
    marked("it has no panes"),
    marked("two of its panes overlap"),
    marked("its panes leave a part of the grid empty"),
    marked("a pane's place is not four whole numbers"),
    marked("a pane lies outside the grid"),
    marked("it says something unknown: {word}"),
    marked("{key} is not a whole number from {low} to {high}"),
    marked("{key} is not a short text"),
    marked("{key} is not a list of at most {most} tables"),
    marked("{key} is not a list of roles"),
    marked("{key} holds an unknown role: {role}"),
)

#: Two studies beside each other.
COMPARED = (
    marked("That is the study that is open."),
    marked("Choose another study to compare with."),
    marked("The folder of the prior study holds no other study."),
    marked("The prior study may be of another patient."),
    marked("Compared study: {text}"),
)

#: What cannot be explained.
EXPLAINED = (
    marked("This finding was not graded, so there is nothing to look at."),
    marked("This finding was not graded, so there is nothing to explain."),
)
