"""Sentences that the layers below the window make in English, noted for the translators.

Where they are made they stay English, for logs, files and other processes; the window shows them
through `viewer.language.said`, which finds them again here. A value in one is a name in braces.
The model's own are in `viewer.said_model_texts`.
"""

from __future__ import annotations

from viewer.language import marked

#: `viewer.errors`: what to do now.
ADVICE = (
    marked("Try again, or open another study."),
    marked("Check that the folder exists and that you may read it, then open it again."),
    marked("Open the folder of an MRI study; the list of skipped files says what was found."),
    marked("Export the series again from the archive."),
    marked("Look at the series slice by slice; it cannot be analysed."),
    marked("Check whose studies these are; say --same-patient only if you know that they are."),
    marked("Look at the slices; open a lumbar MRI with sagittal T1, sagittal T2 and axial T2."),
    marked("Choose another folder, or free some space, and save again."),
    marked("Install the program again; the slices can be read without it."),
    marked("Choose another device, or leave the choice to the program."),
    marked("Read the slices yourself; the study cannot be graded."),
    marked("Measure other studies, or use --unseen-members or --trained-anyway."),
    marked("Compare the recipe and the folder with docs/training.md, then try again."),
    marked("Compare the table with the layout that the documentation describes."),
    marked("Read the slices yourself."),
    marked("Something went wrong inside the viewer. The analysis was stopped."),
    marked("Results on screen were cleared. Save the details and report them."),
)

#: Folders and archives that are opened, and what is done to them meanwhile.
OPENED = (
    marked("The folder is missing or may not be read."),
    marked("Nothing here can be displayed; 1 file was looked at."),
    marked("Nothing here can be displayed; {n} files were looked at."),
    marked("The part of the program that reads files is missing."),
    marked("Restart the program; if it happens again, install it again."),
    marked("The archive is damaged."),
    marked("The archive is packed in a way that is not supported."),
    marked("The file is not a ZIP archive, or it is cut short."),
    marked("The archive holds too many files."),
    marked("The archive would write outside its folder."),
    marked("The archive holds links or devices."),
    marked("The archive is encrypted."),
    marked("The archive would become too large."),
    marked("The archive holds no files."),
    marked("The archive is missing or may not be read."),
    marked("The archive could not be unpacked to the disk."),
    marked("The disk has no room for what the archive holds."),
    marked("Unpack it with another program and open the folder, or export the study again."),
    marked("The phantom study could not be written."),
    marked("The truth about the phantom could not be written."),
    marked("The folder for the phantom may not be read."),
    marked("The folder for the phantom is not empty; name a new one."),
)

#: `viewer.dicom.reasons`: why a file is not displayed.
SKIPPED = (
    marked("This is a directory of a medium; its files are read where they lie."),
    marked("The file holds no picture."),
    marked("The picture has no position, orientation or pixel spacing."),
    marked("The picture is in colour; only grey pictures are shown."),
    marked("The file is a segmentation, not a scan."),
    marked("The file is a map that was computed, not a scan."),
    marked("The picture has one bit a pixel; it is not a scan."),
    marked("Another file of the series shows the same place."),
    marked("The file is empty."),
    marked("The file is not DICOM."),
    marked("The entry is a link; links are not followed."),
    marked("The entry is a pipe, socket or device, not a file."),
    marked("The folder is nested too deeply; it was not opened."),
    marked("The file may not be read."),
    marked("The file could not be read from the disk."),
    marked("The header is damaged."),
    marked("The header is nested too deeply."),
    marked("Reading the file took too long and was stopped."),
    marked("Reading the file would need too much memory."),
    marked("The file made the reading process end."),
    marked("The number of rows, columns, samples or frames is impossible."),
    marked("The number of bits a pixel is impossible."),
    marked("Position, orientation or pixel spacing is impossible."),
    marked("The picture is larger than this program reads."),
    marked("The pixels are cut short."),
    marked("The compressed picture differs in size from what the header says."),
    marked("The compressed pixels are damaged."),
    marked("The pixels are coded in a way this program cannot read."),
    marked("The pixels are coded in a way this program cannot read: {syntax}."),
)

#: What is said of series, stacks and files that are displayed.
SERIES = (
    marked("Part of a series that mixes frames of reference; its places cannot be compared."),
    marked("Two patients share this study's UID; they are listed apart."),
    marked("Another series has the same UID, but not the same patient's number."),
    marked("A rescale of zero or without bounds was ignored."),
    marked(
        "The files say that text is burnt into the pictures: it may name the patient, and grades "
        "where it lies over the spine cannot be relied on."
    ),
    marked("1 slice lies where another one does and is left out."),
    marked("{n} slices lie where another one does and are left out."),
    marked("A gap of {gap} mm parts this stack from the one before it."),
    marked("The slices are shifted sideways; positions are approximate."),
    marked("The pixels of 1 file cannot be decoded. {reason}"),
    marked("The pixels of {n} files cannot be decoded. {reason}"),
    marked("The other series can be read; export this one again from the archive."),
    marked("The series is larger than this program reads."),
    marked("A file changed while the study was open."),
    marked("compressed"),
    marked("(cannot be read)"),
    marked("(more elements are not listed)"),
)

#: `viewer.eligibility` and `viewer.picture_doubts`; `viewer.regions` fills {region}.
DOUBTS = (
    marked(
        "Some series are not MR; the networks were trained on MR alone: do not use grades "
        "read on the others."
    ),
    marked(
        "The files name {region}, not the lumbar spine: check that this is the right "
        "study; grades of another part of the body mean nothing."
    ),
    marked(
        "No sagittal T1 or T2 series: the levels cannot be found. "
        "If there is one, correct its role in the study browser."
    ),
    marked(
        "No sagittal T2 series: the discs are looked for on T1. "
        "If there is one, correct its role in the study browser."
    ),
    marked(
        "No sagittal T1 series: the foramina are not assessed. "
        "If there is one, correct its role in the study browser."
    ),
    marked(
        "No axial T2 series: canal and subarticular zones are not assessed. "
        "If there is one, correct its role in the study browser."
    ),
    marked(
        "{series} shows {height} mm of the spine, too little for five "
        "levels: check the numbering, or open a series with the whole lumbar spine."
    ),
    marked(
        "{series}: {n} of {total} slices hold one value and no picture: look at another series "
        "there."
    ),
    marked(
        "{series}: letters or lines seem to be burnt into the pictures: open the original "
        "series, and do not rely on grades where they lie over the spine."
    ),
    marked(
        "Large areas without signal lie beside the discs: metal is suspected. The networks never "
        "learned from spines with hardware: do not rely on grades near it."
    ),
)
