"""Sentences and names that the model makes in English, noted for the translators.

As `viewer.said_texts`; the model knows no language but that of its sources.
"""

from __future__ import annotations

from viewer.language import marked

#: `model.weights`, `model.grade_sets`: the program's own files.
WEIGHTS = (
    marked("The weights are missing: there is no {file}."),
    marked("The list of weights, {file}, cannot be read."),
    marked("The list of weights, {file}, is not complete."),
    marked("{file} is not a safetensors file."),
    marked("{file} does not say what network it is for."),
    marked("{file} names its outputs in another order than this program."),
    marked("{file} holds numbers that are not finite."),
    marked("{file} does not fit this program's network."),
    marked("{file} is too large to be weights of this program."),
    marked("The weights file {file} is missing."),
    marked("The weights file {file} cannot be read."),
    marked("{file} is damaged or not the file that {list} lists."),
    marked("{file} was made for a newer version of this program."),
    marked("{file} cannot be read."),
    marked("{file} is damaged."),
    marked("{file} was made for another version of this program."),
    marked("{file} is not complete."),
    marked("This computer has no device {device} to compute on."),
)

#: `model.levels` and its parts: what is done, what cannot be found, what is doubtful.
LEVELS = (
    marked("Looking for the discs"),
    marked("Looking for the foramina"),
    marked("Looking at the discs again"),
    marked("{work}: slice {n} of {total}"),
    marked("The study has no sagittal T1 or T2 series to count discs on."),
    marked("The discs cannot be counted: the stack is not sagittal."),
    marked("No lumbar discs were recognised on the sagittal slices."),
    marked("Five lumbar discs in order with plausible spacing were not found."),
    marked(
        "Five lumbar discs were not recognised on the sagittal slices; "
        "is this a lumbar spine with L1/L2 to L5/S1 in view?"
    ),
    marked("The discs were recognised only weakly: is this a lumbar spine, counted rightly?"),
    marked("The place of {level} is doubtful: check it on the sagittal slices."),
    marked("The discs could as well be counted one level lower: check the numbering."),
    marked("The discs could as well be counted one level higher: check the numbering."),
    marked("The sacrum is hardly in view: check the numbering."),
    marked("Sagittal T1 and T2 were counted differently at first: check the numbering."),
    marked("The discs were counted on sagittal T1; on T2 they were not recognised."),
    marked("Sagittal T1 and T2 do not show the discs at the same places: check the foramina."),
    marked("The discs were not recognised on sagittal T1, so its foramina are not used."),
    marked(
        "Sagittal and axial series name different frames of reference; they overlap and were "
        "compared in mm all the same: check the levels on the axial slices."
    ),
)

#: `model.planning`, `model.crops`, `model.grading`: why a finding is not assessed.
NOT_ASSESSED = (
    marked("No sagittal T1 series."),
    marked("No axial T2 series."),
    marked("Left foramen not found on sagittal T1."),
    marked("Right foramen not found on sagittal T1."),
    marked("The foramen lies outside the sagittal T1 slices."),
    marked("Different frames of reference: the axial slices do not lie around the discs."),
    marked("No axial slice within {distance} mm of the disc."),
    marked("The place to grade lies outside the slices."),
    marked("The picture holds numbers that are not finite."),
    marked("The picture is constant at this place."),
    marked("The network gave no finite answer for this picture."),
)

#: `model.methods`: the names of the methods, of what can be chosen about them, and the units.
METHODS = (
    marked("Gradient attention"),
    marked("Attention rollout"),
    marked("Integrated gradients"),
    marked("SmoothGrad"),
    marked("Occlusion"),
    marked("Grad-CAM"),
    marked("Feature ablation"),
    marked("Compared with"),
    marked("mean grey"),
    marked("black"),
    marked("blurred picture"),
    marked("Attention heads joined by"),
    marked("mean"),
    marked("max"),
    marked("min"),
    marked("Weakest attention left out"),
    marked("Steps along the path"),
    marked("Noisy copies"),
    marked("Noise, of the grey range"),
    marked("Side of the square"),
    marked("Side of the squares"),
    marked("times the even share of a patch"),
    marked("of the logit per pixel"),
    marked("of the logit"),
)

#: `model.methods`: what each method promises, and what not.
METHOD_NOTES = (
    marked(
        "Where attention raised this severity's score; what spoke against it is not shown, "
        "and the map is no proof."
    ),
    marked(
        "Where this condition's query token looked; the same for every severity, and no "
        "proof of what decided the grade."
    ),
    marked(
        "Which pixels raised or lowered this severity's score compared with a blank picture; "
        "noise-like detail is expected, and the map is no proof."
    ),
    marked(
        "Which pixels would move this severity's score if they changed a little, averaged "
        "over noisy copies; it is blind to what is saturated, and no proof."
    ),
    marked(
        "How much this severity's score falls when a square is covered; covered pictures are "
        "unlike any that the network has seen, and the map is no proof."
    ),
    marked(
        "Which places of the convolutional stem raised or lowered this severity's score, "
        "before attention moved anything; coarse, and no proof."
    ),
    marked(
        "How much this severity's score falls when one of a few squares is taken out whole; "
        "what two squares do together is not shown, and the map is no proof."
    ),
)

#: `model.evidence`: the checks of a heat map.
CHECKS = (
    marked("Adds up"),
    marked("This method promises no sum, so it cannot be checked."),
    marked("The scores add up to the change of the network's answer."),
    marked("The scores miss the change of the network's answer."),
    marked("Tells severities apart"),
    marked("This method gives the same map for every severity."),
    marked("same map"),
    marked("The map of another severity was not compared."),
    marked("The map for {severity} is another."),
    marked("The map for {severity} is nearly the same."),
    marked("likeness {likeness} to {severity}"),
    marked("likeness {likeness}"),
    marked("Picture moved by 3 pixels"),
    marked("Picture with a little noise"),
    marked("The map was not made again."),
    marked("The map comes out much the same."),
    marked("The map comes out different."),
    marked("Beats a blob in the middle"),
    marked("How well this method points at the place was not measured for this condition."),
    marked("On held-out studies, this method points at the place better than the middle."),
    marked("On held-out studies, the crop's middle points at the place as well as this method."),
    marked("measured"),
    marked("measured on {n} findings"),
)
