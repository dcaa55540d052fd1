<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>The phantom cannot be written to disk.</source>
        <translation>Das Phantom kann nicht auf den Datenträger geschrieben werden.</translation>
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation>Der Bericht wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Read it before you pass it on.</source>
        <translation>Lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <extracomment>Longest name of a reader in the audit trail. Field of `Preferences` -&gt; value -&gt; what it is called; the first one is the default.</extracomment>
        <translation>Wie der Computer</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large (115 %)</source>
        <translation>Groß (115 %)</translation>
    </message>
    <message>
        <source>Larger (130 %)</source>
        <translation>Größer (130 %)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>From the DICOM file, where it is sane</source>
        <translation>Aus der DICOM-Datei, sofern plausibel</translation>
    </message>
    <message>
        <source>From the values: 1st to 99th percentile</source>
        <translation>Aus den Werten: 1. bis 99. Perzentil</translation>
    </message>
    <message>
        <source>As another series of the same role, else DICOM</source>
        <translation>Wie eine andere Serie derselben Rolle, sonst DICOM</translation>
    </message>
    <message>
        <source>Graphics processor where there is one</source>
        <translation>Grafikprozessor, falls vorhanden</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>Nur Prozessor</translation>
    </message>
    <message>
        <source>NVIDIA graphics processor</source>
        <translation>NVIDIA-Grafikprozessor</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>Alle Kerne bis auf einen</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>Pages of the evidence window (`viewer.evidence`).</extracomment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Top patches</source>
        <translation>Top-Patches</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Reading the attention</source>
        <translation>Aufmerksamkeit wird ausgelesen</translation>
    </message>
    <message>
        <source>Checking the heat map</source>
        <translation>Heatmap wird geprüft</translation>
    </message>
    <message>
        <source>{method}, for {severity}</source>
        <translation>{method}, für {severity}</translation>
    </message>
    <message>
        <source>every severity</source>
        <translation>jeden Schweregrad</translation>
    </message>
    <message>
        <source>{severity} minus {other}</source>
        <translation>{severity} minus {other}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A heat map is no proof.</source>
        <translation>Nur für die Forschung. Kein Medizinprodukt. Eine Heatmap ist kein Beweis.</translation>
    </message>
    <message>
        <source>No moderate or severe narrowing was graded.</source>
        <translation>Es wurde keine mäßige oder hochgradige Stenose graduiert.</translation>
    </message>
    <message>
        <source>No finding was graded.</source>
        <translation>Es wurde kein Befund graduiert.</translation>
    </message>
    <message>
        <source>{level}: {findings}.</source>
        <translation>{level}: {findings}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>{finding} (reader)</source>
        <translation>{finding} (Befunder)</translation>
    </message>
    <message>
        <source>Not assessed: {findings}: {reason}.</source>
        <translation>Nicht beurteilt: {findings}: {reason}.</translation>
    </message>
    <message>
        <source>Not graded: {findings}.</source>
        <translation>Nicht graduiert: {findings}.</translation>
    </message>
    <message>
        <source>all 25 findings</source>
        <translation>alle 25 Befunde</translation>
    </message>
    <message>
        <source>{conditions} at all levels</source>
        <translation>{conditions} in allen Segmenten</translation>
    </message>
    <message>
        <source>{conditions} at {levels}</source>
        <translation>{conditions} in Höhe {levels}</translation>
    </message>
    <message>
        <source>Grading goes on.</source>
        <translation>Die Graduierung läuft weiter.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Es gibt noch nichts zu berichten.</translation>
    </message>
    <message>
        <source>Save the report when the grid is filled.</source>
        <translation>Speichern Sie den Bericht, wenn das Raster gefüllt ist.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Grading</source>
        <extracomment>A change of one of these in the open study moves the prior.</extracomment>
        <translation>Graduierung</translation>
    </message>
    <message>
        <source>Wait until it is saved, or cancel it; then try again.</source>
        <translation>Warten Sie, bis er gespeichert ist, oder brechen Sie ab; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>A report is being saved.</source>
        <translation>Ein Bericht wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>Normal/Mild</source>
        <translation>Normal/Gering</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Hochgradig</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <extracomment>In place of a severity where there is none.</extracomment>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Spinal Canal Stenosis</source>
        <translation>Spinalkanalstenose</translation>
    </message>
    <message>
        <source>Left Neural Foraminal Narrowing</source>
        <translation>Foramenstenose links</translation>
    </message>
    <message>
        <source>Right Neural Foraminal Narrowing</source>
        <translation>Foramenstenose rechts</translation>
    </message>
    <message>
        <source>Left Subarticular Stenosis</source>
        <translation>Subartikuläre Stenose links</translation>
    </message>
    <message>
        <source>Right Subarticular Stenosis</source>
        <translation>Subartikuläre Stenose rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>canal</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>foraminal</source>
        <translation>foraminal</translation>
    </message>
    <message>
        <source>subarticular</source>
        <translation>subartikulär</translation>
    </message>
    <message>
        <source>sagittal T1</source>
        <translation>T1 sagittal</translation>
    </message>
    <message>
        <source>axial T2</source>
        <translation>T2 axial</translation>
    </message>
    <message>
        <source>Sagittal T1</source>
        <translation>T1 sagittal</translation>
    </message>
    <message>
        <source>Sagittal STIR or second axial</source>
        <translation>STIR sagittal oder zweite axiale</translation>
    </message>
    <message>
        <source>Sagittal T2</source>
        <translation>T2 sagittal</translation>
    </message>
    <message>
        <source>Sagittal STIR</source>
        <translation>STIR sagittal</translation>
    </message>
    <message>
        <source>Axial T2</source>
        <translation>T2 axial</translation>
    </message>
    <message>
        <source>Axial T1</source>
        <translation>T1 axial</translation>
    </message>
    <message>
        <source>Localiser</source>
        <translation>Localizer</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittal</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>koronar</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>Full</source>
        <extracomment>Windows by percentiles (`viewer.dicom.window.PERCENTILE_PRESETS`).</extracomment>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>Flüssigkeit</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Sagittal T1 or second axial</source>
        <translation>T1 sagittal oder zweite axiale</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>What a measurement is, and what the left mouse button does (`viewer.measuring`).</extracomment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Canal AP diameter</source>
        <translation>Kanaldurchmesser a.p.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb-Winkel</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Dural sac area</source>
        <translation>Duralsackfläche</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Window from a rectangle</source>
        <translation>Fenster aus Rechteck</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>Wert am Punkt</translation>
    </message>
    <message>
        <source>worse</source>
        <extracomment>Which way a grade went, and when another study was made (`viewer.change`).</extracomment>
        <translation>progredient</translation>
    </message>
    <message>
        <source>better</source>
        <translation>rückläufig</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>not to be compared</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Voraufnahme</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Folgeaufnahme</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Gleicher Tag</translation>
    </message>
    <message>
        <source>Other, order unknown</source>
        <translation>Andere, Reihenfolge unbekannt</translation>
    </message>
    <message>
        <source>accepted</source>
        <extracomment>What the reader made of a grade (`viewer.opinion`), and what a check of a map says.</extracomment>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>spinal canal stenosis</source>
        <translation>Spinalkanalstenose</translation>
    </message>
    <message>
        <source>left neural foraminal narrowing</source>
        <translation>Foramenstenose links</translation>
    </message>
    <message>
        <source>right neural foraminal narrowing</source>
        <translation>Foramenstenose rechts</translation>
    </message>
    <message>
        <source>left subarticular stenosis</source>
        <translation>subartikuläre Stenose links</translation>
    </message>
    <message>
        <source>right subarticular stenosis</source>
        <translation>subartikuläre Stenose rechts</translation>
    </message>
    <message>
        <source>moderate spinal canal stenosis</source>
        <extracomment>Whole phrases: in other languages the adjective takes the gender of the noun.</extracomment>
        <translation>mäßige Spinalkanalstenose</translation>
    </message>
    <message>
        <source>moderate left neural foraminal narrowing</source>
        <translation>mäßige Foramenstenose links</translation>
    </message>
    <message>
        <source>moderate right neural foraminal narrowing</source>
        <translation>mäßige Foramenstenose rechts</translation>
    </message>
    <message>
        <source>moderate left subarticular stenosis</source>
        <translation>mäßige subartikuläre Stenose links</translation>
    </message>
    <message>
        <source>moderate right subarticular stenosis</source>
        <translation>mäßige subartikuläre Stenose rechts</translation>
    </message>
    <message>
        <source>severe spinal canal stenosis</source>
        <translation>hochgradige Spinalkanalstenose</translation>
    </message>
    <message>
        <source>severe left neural foraminal narrowing</source>
        <translation>hochgradige Foramenstenose links</translation>
    </message>
    <message>
        <source>severe right neural foraminal narrowing</source>
        <translation>hochgradige Foramenstenose rechts</translation>
    </message>
    <message>
        <source>severe left subarticular stenosis</source>
        <translation>hochgradige subartikuläre Stenose links</translation>
    </message>
    <message>
        <source>severe right subarticular stenosis</source>
        <translation>hochgradige subartikuläre Stenose rechts</translation>
    </message>
    <message>
        <source>moderate bilateral neural foraminal narrowing</source>
        <translation>mäßige Foramenstenosen beidseits</translation>
    </message>
    <message>
        <source>moderate bilateral subarticular stenosis</source>
        <translation>mäßige subartikuläre Stenosen beidseits</translation>
    </message>
    <message>
        <source>severe bilateral neural foraminal narrowing</source>
        <translation>hochgradige Foramenstenosen beidseits</translation>
    </message>
    <message>
        <source>severe bilateral subarticular stenosis</source>
        <translation>hochgradige subartikuläre Stenosen beidseits</translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>Tools as they stand inside a sentence, "Left mouse button: window".
----------
What the left button does under each tool, as words inside a sentence.</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>window from a rectangle</source>
        <translation>Fenster aus Rechteck</translation>
    </message>
    <message>
        <source>length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>canal ap diameter</source>
        <translation>Kanaldurchmesser a.p.</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>Cobb-Winkel</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>value at a point</source>
        <translation>Wert am Punkt</translation>
    </message>
    <message>
        <source>dural sac area</source>
        <translation>Duralsackfläche</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>Pfeil</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <extracomment>Each language by its own name, as a picker shows it. Fewer letters of its own, and a source would be found in sentences that are not its own. Of this thread alone: what is put into words is written to a file.</extracomment>
        <translation>{head}: {text}</translation>
    </message>
    <message>
        <source>Some files cannot be decoded and are left out.</source>
        <translation>Einige Dateien können nicht dekodiert werden und entfallen.</translation>
    </message>
    <message>
        <source>The list of skipped files says which, and why.</source>
        <translation>Die Liste der übersprungenen Dateien nennt sie und den jeweiligen Grund.</translation>
    </message>
    <message>
        <source>An archive is opened alone.</source>
        <translation>Ein Archiv wird allein geöffnet.</translation>
    </message>
    <message>
        <source>Open what was left out by itself.</source>
        <translation>Öffnen Sie das Ausgelassene für sich.</translation>
    </message>
    <message>
        <source>Reading was stopped: some files may be missing.</source>
        <translation>Das Einlesen wurde abgebrochen: Es können Dateien fehlen.</translation>
    </message>
    <message>
        <source>Looking for studies</source>
        <translation>Studien werden gesucht</translation>
    </message>
    <message>
        <source>There is no place to unpack the archive.</source>
        <translation>Es gibt keinen Ort, um das Archiv zu entpacken.</translation>
    </message>
    <message>
        <source>Unpacking the archive</source>
        <translation>Archiv wird entpackt</translation>
    </message>
    <message>
        <source>Drawing the phantom</source>
        <extracomment>Decoded voxels kept without being asked for, bytes; a stack beyond it is read when it is hung. What is wrong with the phantom of the demonstration: one finding of each kind, both grades.</extracomment>
        <translation>Phantom wird berechnet</translation>
    </message>
    <message>
        <source>{n} file read</source>
        <translation>{n} Datei gelesen</translation>
    </message>
    <message>
        <source>{n} files read</source>
        <translation>{n} Dateien gelesen</translation>
    </message>
    <message>
        <source>Gradient attention</source>
        <extracomment>`model.methods`: the names of the methods, of what can be chosen about them, and the units.</extracomment>
        <translation>Gradienten-Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Where attention raised this severity's score; what spoke against it is not shown, and the map is no proof.</source>
        <extracomment>`model.methods`: what each method promises, and what not.</extracomment>
        <translation>Wo die Aufmerksamkeit den Score dieses Schweregrads erhöht hat; was dagegen sprach, wird nicht gezeigt, und die Karte ist kein Beweis.</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Aufmerksamkeits-Rollout</translation>
    </message>
    <message>
        <source>Where this condition's query token looked; the same for every severity, and no proof of what decided the grade.</source>
        <translation>Wohin der Abfrage-Token dieser Befundart geblickt hat; für jeden Schweregrad gleich und kein Beweis dafür, was den Grad bestimmt hat.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Integrierte Gradienten</translation>
    </message>
    <message>
        <source>Which pixels raised or lowered this severity's score compared with a blank picture; noise-like detail is expected, and the map is no proof.</source>
        <translation>Welche Pixel den Score dieses Schweregrads im Vergleich zu einem leeren Bild erhöht oder gesenkt haben; rauschartige Details sind zu erwarten, und die Karte ist kein Beweis.</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>Which pixels would move this severity's score if they changed a little, averaged over noisy copies; it is blind to what is saturated, and no proof.</source>
        <translation>Welche Pixel den Score dieses Schweregrads bei kleinen Änderungen verschieben würden, gemittelt über verrauschte Kopien; blind für Gesättigtes und kein Beweis.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>How much this severity's score falls when a square is covered; covered pictures are unlike any that the network has seen, and the map is no proof.</source>
        <translation>Wie stark der Score dieses Schweregrads sinkt, wenn ein Quadrat verdeckt wird; verdeckte Bilder gleichen keinem, das das Netz je gesehen hat, und die Karte ist kein Beweis.</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Which places of the convolutional stem raised or lowered this severity's score, before attention moved anything; coarse, and no proof.</source>
        <translation>Welche Stellen des Faltungsstamms den Score dieses Schweregrads erhöht oder gesenkt haben, bevor die Aufmerksamkeit etwas verschoben hat; grob und kein Beweis.</translation>
    </message>
    <message>
        <source>Feature ablation</source>
        <translation>Feature-Ablation</translation>
    </message>
    <message>
        <source>How much this severity's score falls when one of a few squares is taken out whole; what two squares do together is not shown, and the map is no proof.</source>
        <translation>Wie stark der Score dieses Schweregrads sinkt, wenn eines von wenigen Quadraten ganz entfernt wird; was zwei Quadrate zusammen bewirken, wird nicht gezeigt, und die Karte ist kein Beweis.</translation>
    </message>
    <message>
        <source>times the even share of a patch</source>
        <translation>× Anteil je Patch bei Gleichverteilung</translation>
    </message>
    <message>
        <source>of the logit per pixel</source>
        <translation>des Logits je Pixel</translation>
    </message>
    <message>
        <source>of the logit</source>
        <translation>des Logits</translation>
    </message>
    <message>
        <source>Attention heads joined by</source>
        <translation>Aufmerksamkeitsköpfe verrechnet als</translation>
    </message>
    <message>
        <source>attention heads joined by</source>
        <extracomment>What can be chosen about a method, as a title -&gt; as it stands inside a sentence.</extracomment>
        <translation>Aufmerksamkeitsköpfe verrechnet als</translation>
    </message>
    <message>
        <source>Weakest attention left out</source>
        <translation>Schwächste Aufmerksamkeit weggelassen</translation>
    </message>
    <message>
        <source>weakest attention left out</source>
        <translation>schwächste Aufmerksamkeit weggelassen</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Vergleichsbild</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>Vergleichsbild</translation>
    </message>
    <message>
        <source>Steps along the path</source>
        <translation>Schritte entlang des Pfads</translation>
    </message>
    <message>
        <source>steps along the path</source>
        <translation>Schritte entlang des Pfads</translation>
    </message>
    <message>
        <source>Noisy copies</source>
        <translation>Verrauschte Kopien</translation>
    </message>
    <message>
        <source>noisy copies</source>
        <translation>verrauschte Kopien</translation>
    </message>
    <message>
        <source>Noise, of the grey range</source>
        <translation>Rauschen, Anteil am Graubereich</translation>
    </message>
    <message>
        <source>noise, of the grey range</source>
        <translation>Rauschen, Anteil am Graubereich</translation>
    </message>
    <message>
        <source>Side of the square</source>
        <translation>Kantenlänge des Quadrats</translation>
    </message>
    <message>
        <source>side of the square</source>
        <translation>Kantenlänge des Quadrats</translation>
    </message>
    <message>
        <source>Side of the squares</source>
        <translation>Kantenlänge der Quadrate</translation>
    </message>
    <message>
        <source>side of the squares</source>
        <translation>Kantenlänge der Quadrate</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>max</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>mean grey</source>
        <translation>mittleres Grau</translation>
    </message>
    <message>
        <source>black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>blurred picture</source>
        <translation>weichgezeichnetes Bild</translation>
    </message>
    <message>
        <source>Adds up</source>
        <extracomment>`model.evidence`: the checks of a heat map.</extracomment>
        <translation>Summe stimmt</translation>
    </message>
    <message>
        <source>Tells severities apart</source>
        <translation>Trennt Schweregrade</translation>
    </message>
    <message>
        <source>Picture moved by 3 pixels</source>
        <translation>Bild um 3 Pixel verschoben</translation>
    </message>
    <message>
        <source>Picture with a little noise</source>
        <translation>Bild mit leichtem Rauschen</translation>
    </message>
    <message>
        <source>Beats a blob in the middle</source>
        <translation>Besser als ein Fleck in der Mitte</translation>
    </message>
    <message>
        <source>same map</source>
        <translation>gleiche Karte</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>measured on {n} findings</source>
        <translation>an {n} Befunden gemessen</translation>
    </message>
    <message>
        <source>likeness {likeness}</source>
        <translation>Ähnlichkeit {likeness}</translation>
    </message>
    <message>
        <source>likeness {likeness} to {severity}</source>
        <translation>Ähnlichkeit {likeness} zu {severity}</translation>
    </message>
    <message>
        <source>This method promises no sum, so it cannot be checked.</source>
        <translation>Diese Methode verspricht keine Summe, sie lässt sich also nicht prüfen.</translation>
    </message>
    <message>
        <source>The scores add up to the change of the network's answer.</source>
        <translation>Die Scores summieren sich zur Änderung der Netzantwort.</translation>
    </message>
    <message>
        <source>The scores miss the change of the network's answer.</source>
        <translation>Die Scores verfehlen die Änderung der Netzantwort.</translation>
    </message>
    <message>
        <source>This method gives the same map for every severity.</source>
        <translation>Diese Methode liefert für jeden Schweregrad dieselbe Karte.</translation>
    </message>
    <message>
        <source>The map of another severity was not compared.</source>
        <translation>Die Karte eines anderen Schweregrads wurde nicht verglichen.</translation>
    </message>
    <message>
        <source>The map for {severity} is another.</source>
        <translation>Die Karte für {severity} ist eine andere.</translation>
    </message>
    <message>
        <source>The map for {severity} is nearly the same.</source>
        <translation>Die Karte für {severity} ist nahezu dieselbe.</translation>
    </message>
    <message>
        <source>The map was not made again.</source>
        <translation>Die Karte wurde nicht neu berechnet.</translation>
    </message>
    <message>
        <source>The map comes out much the same.</source>
        <translation>Die Karte fällt nahezu gleich aus.</translation>
    </message>
    <message>
        <source>The map comes out different.</source>
        <translation>Die Karte fällt anders aus.</translation>
    </message>
    <message>
        <source>How well this method points at the place was not measured for this condition.</source>
        <translation>Wie gut diese Methode die Stelle trifft, wurde für diese Befundart nicht gemessen.</translation>
    </message>
    <message>
        <source>On held-out studies, this method points at the place better than the middle.</source>
        <translation>Bei zurückgehaltenen Studien trifft diese Methode die Stelle besser als die Bildmitte.</translation>
    </message>
    <message>
        <source>On held-out studies, the crop's middle points at the place as well as this method.</source>
        <translation>Bei zurückgehaltenen Studien trifft die Mitte des Ausschnitts die Stelle ebenso gut wie diese Methode.</translation>
    </message>
    <message>
        <source>off by {share}</source>
        <translation>Abweichung {share}</translation>
    </message>
    <message>
        <source>Waiting for the open study</source>
        <extracomment>How often the grading of the prior looks whether the open study is done with, s.</extracomment>
        <translation>Warten auf die geöffnete Studie</translation>
    </message>
    <message>
        <source>Your reading could not be saved. {reason}</source>
        <extracomment>Rest after the last change before it is saved: a burst of keys is one file.</extracomment>
        <translation>Ihre Befundung konnte nicht gespeichert werden. {reason}</translation>
    </message>
    <message>
        <source>Free some space; the next change is saved again.</source>
        <translation>Schaffen Sie Speicherplatz; die nächste Änderung wird wieder gespeichert.</translation>
    </message>
    <message>
        <source>To begin again, choose Findings &gt; Start the reading anew.</source>
        <translation>Für einen Neubeginn wählen Sie „Befunde &gt; Befundung neu beginnen“.</translation>
    </message>
    <message>
        <source>Your reading of {when} was reopened.</source>
        <translation>Ihre Befundung vom {when} wurde wieder geöffnet.</translation>
    </message>
    <message>
        <source>Your reading was made beside another version of the model.</source>
        <translation>Ihre Befundung entstand mit einer anderen Version des Modells.</translation>
    </message>
    <message>
        <source>Its grades may differ from those that you saw; compare them once more.</source>
        <translation>Dessen Grade können von den damals gezeigten abweichen; vergleichen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The weights are missing: there is no {file}.</source>
        <extracomment>`model.weights`, `model.grade_sets`: the program's own files.</extracomment>
        <translation>Die Gewichte fehlen: {file} ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>The list of weights, {file}, cannot be read.</source>
        <translation>Die Liste der Gewichte, {file}, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list of weights, {file}, is not complete.</source>
        <translation>Die Liste der Gewichte, {file}, ist unvollständig.</translation>
    </message>
    <message>
        <source>{file} is not a safetensors file.</source>
        <translation>{file} ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>{file} does not say what network it is for.</source>
        <translation>{file} gibt nicht an, zu welchem Netz sie gehört.</translation>
    </message>
    <message>
        <source>{file} names its outputs in another order than this program.</source>
        <translation>{file} nennt die Ausgaben in anderer Reihenfolge als dieses Programm.</translation>
    </message>
    <message>
        <source>{file} holds numbers that are not finite.</source>
        <translation>{file} enthält nicht endliche Zahlen.</translation>
    </message>
    <message>
        <source>{file} does not fit this program's network.</source>
        <translation>{file} passt nicht zum Netz dieses Programms.</translation>
    </message>
    <message>
        <source>{file} is too large to be weights of this program.</source>
        <translation>{file} ist zu groß, um Gewichte dieses Programms zu enthalten.</translation>
    </message>
    <message>
        <source>The weights file {file} is missing.</source>
        <translation>Die Gewichtsdatei {file} fehlt.</translation>
    </message>
    <message>
        <source>The weights file {file} cannot be read.</source>
        <translation>Die Gewichtsdatei {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{file} is damaged or not the file that {list} lists.</source>
        <translation>{file} ist beschädigt oder nicht die Datei, die {list} aufführt.</translation>
    </message>
    <message>
        <source>{file} was made for a newer version of this program.</source>
        <translation>{file} wurde für eine neuere Version dieses Programms erstellt.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} was made for another version of this program.</source>
        <translation>{file} wurde für eine andere Version dieses Programms erstellt.</translation>
    </message>
    <message>
        <source>{file} is not complete.</source>
        <translation>{file} ist unvollständig.</translation>
    </message>
    <message>
        <source>This computer has no device {device} to compute on.</source>
        <translation>Dieser Computer hat kein Rechengerät {device}.</translation>
    </message>
    <message>
        <source>Looking for the discs</source>
        <extracomment>`model.levels` and its parts: what is done, what cannot be found, what is doubtful.</extracomment>
        <translation>Bandscheiben werden gesucht</translation>
    </message>
    <message>
        <source>Looking for the foramina</source>
        <translation>Neuroforamina werden gesucht</translation>
    </message>
    <message>
        <source>Looking at the discs again</source>
        <translation>Bandscheiben werden erneut geprüft</translation>
    </message>
    <message>
        <source>{work}: slice {n} of {total}</source>
        <translation>{work}: Schicht {n} von {total}</translation>
    </message>
    <message>
        <source>The study has no sagittal T1 or T2 series to count discs on.</source>
        <translation>Die Studie enthält keine sagittale T1- oder T2-Serie, an der sich die Bandscheiben zählen ließen.</translation>
    </message>
    <message>
        <source>The discs cannot be counted: the stack is not sagittal.</source>
        <translation>Die Bandscheiben können nicht gezählt werden: Der Stapel ist nicht sagittal.</translation>
    </message>
    <message>
        <source>No lumbar discs were recognised on the sagittal slices.</source>
        <translation>Auf den sagittalen Schichten wurden keine lumbalen Bandscheiben erkannt.</translation>
    </message>
    <message>
        <source>Five lumbar discs in order with plausible spacing were not found.</source>
        <translation>Fünf aufeinanderfolgende lumbale Bandscheiben mit plausiblem Abstand wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>Five lumbar discs were not recognised on the sagittal slices; is this a lumbar spine with L1/L2 to L5/S1 in view?</source>
        <translation>Auf den sagittalen Schichten wurden keine fünf lumbalen Bandscheiben erkannt. Ist dies eine LWS, und sind L1/L2 bis L5/S1 im Bild?</translation>
    </message>
    <message>
        <source>The discs were recognised only weakly: is this a lumbar spine, counted rightly?</source>
        <translation>Die Bandscheiben wurden nur schwach erkannt. Ist dies eine LWS, und stimmt die Zählung?</translation>
    </message>
    <message>
        <source>The place of {level} is doubtful: check it on the sagittal slices.</source>
        <translation>Die Lage von {level} ist fraglich: Prüfen Sie sie auf den sagittalen Schichten.</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level lower: check the numbering.</source>
        <translation>Die Bandscheiben könnten ebenso gut ein Segment tiefer gezählt werden: Prüfen Sie die Nummerierung.</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level higher: check the numbering.</source>
        <translation>Die Bandscheiben könnten ebenso gut ein Segment höher gezählt werden: Prüfen Sie die Nummerierung.</translation>
    </message>
    <message>
        <source>The sacrum is hardly in view: check the numbering.</source>
        <translation>Das Sakrum ist kaum abgebildet: Prüfen Sie die Nummerierung.</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 were counted differently at first: check the numbering.</source>
        <translation>T1 und T2 sagittal wurden zunächst unterschiedlich gezählt: Prüfen Sie die Nummerierung.</translation>
    </message>
    <message>
        <source>The discs were counted on sagittal T1; on T2 they were not recognised.</source>
        <translation>Die Bandscheiben wurden auf T1 sagittal gezählt; auf T2 wurden sie nicht erkannt.</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 do not show the discs at the same places: check the foramina.</source>
        <translation>T1 und T2 sagittal zeigen die Bandscheiben nicht an denselben Stellen: Prüfen Sie die Neuroforamina.</translation>
    </message>
    <message>
        <source>The discs were not recognised on sagittal T1, so its foramina are not used.</source>
        <translation>Auf T1 sagittal wurden die Bandscheiben nicht erkannt, die Neuroforamina dieser Serie werden daher nicht verwendet.</translation>
    </message>
    <message>
        <source>Sagittal and axial series name different frames of reference; they overlap and were compared in mm all the same: check the levels on the axial slices.</source>
        <translation>Sagittale und axiale Serien nennen verschiedene Bezugssysteme; sie überlappen und wurden dennoch in mm verglichen: Prüfen Sie die Segmente auf den axialen Schichten.</translation>
    </message>
    <message>
        <source>No sagittal T1 series.</source>
        <extracomment>`model.planning`, `model.crops`, `model.grading`: why a finding is not assessed.</extracomment>
        <translation>Keine sagittale T1-Serie.</translation>
    </message>
    <message>
        <source>No axial T2 series.</source>
        <translation>Keine axiale T2-Serie.</translation>
    </message>
    <message>
        <source>Left foramen not found on sagittal T1.</source>
        <translation>Linkes Neuroforamen auf T1 sagittal nicht gefunden.</translation>
    </message>
    <message>
        <source>Right foramen not found on sagittal T1.</source>
        <translation>Rechtes Neuroforamen auf T1 sagittal nicht gefunden.</translation>
    </message>
    <message>
        <source>The foramen lies outside the sagittal T1 slices.</source>
        <translation>Das Neuroforamen liegt außerhalb der sagittalen T1-Schichten.</translation>
    </message>
    <message>
        <source>Different frames of reference: the axial slices do not lie around the discs.</source>
        <translation>Verschiedene Bezugssysteme: Die axialen Schichten liegen nicht um die Bandscheiben.</translation>
    </message>
    <message>
        <source>No axial slice within {distance} mm of the disc.</source>
        <translation>Keine axiale Schicht im Umkreis von {distance} mm um die Bandscheibe.</translation>
    </message>
    <message>
        <source>The place to grade lies outside the slices.</source>
        <translation>Die zu graduierende Stelle liegt außerhalb der Schichten.</translation>
    </message>
    <message>
        <source>The picture holds numbers that are not finite.</source>
        <translation>Das Bild enthält nicht endliche Werte.</translation>
    </message>
    <message>
        <source>The picture is constant at this place.</source>
        <translation>Das Bild hat an dieser Stelle einen konstanten Wert.</translation>
    </message>
    <message>
        <source>The network gave no finite answer for this picture.</source>
        <translation>Das Netz lieferte für dieses Bild keine endliche Antwort.</translation>
    </message>
    <message>
        <source>Try again, or open another study.</source>
        <extracomment>`viewer.errors`: what to do now.</extracomment>
        <translation>Versuchen Sie es erneut, oder öffnen Sie eine andere Studie.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read it, then open it again.</source>
        <translation>Prüfen Sie, ob der Ordner existiert und Sie ihn lesen dürfen, und öffnen Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study; the list of skipped files says what was found.</source>
        <translation>Öffnen Sie den Ordner einer MRT-Studie; die Liste der übersprungenen Dateien zeigt, was gefunden wurde.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation>Exportieren Sie die Serie erneut aus dem Bildarchiv.</translation>
    </message>
    <message>
        <source>Look at the series slice by slice; it cannot be analysed.</source>
        <translation>Sehen Sie die Serie Schicht für Schicht durch; sie kann nicht analysiert werden.</translation>
    </message>
    <message>
        <source>Check whose studies these are; say --same-patient only if you know that they are.</source>
        <translation>Prüfen Sie, von wem diese Studien stammen; verwenden Sie --same-patient nur, wenn Sie es sicher wissen.</translation>
    </message>
    <message>
        <source>Look at the slices; open a lumbar MRI with sagittal T1, sagittal T2 and axial T2.</source>
        <translation>Sehen Sie die Schichten an; öffnen Sie eine LWS-MRT mit T1 sagittal, T2 sagittal und T2 axial.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, and save again.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Speicherplatz, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Install the program again; the slices can be read without it.</source>
        <translation>Installieren Sie das Programm neu; die Schichten lassen sich auch so befunden.</translation>
    </message>
    <message>
        <source>Choose another device, or leave the choice to the program.</source>
        <translation>Wählen Sie ein anderes Rechengerät, oder überlassen Sie die Wahl dem Programm.</translation>
    </message>
    <message>
        <source>Read the slices yourself; the study cannot be graded.</source>
        <translation>Befunden Sie die Schichten selbst; die Studie kann nicht graduiert werden.</translation>
    </message>
    <message>
        <source>Measure other studies, or use --unseen-members or --trained-anyway.</source>
        <translation>Messen Sie andere Studien, oder verwenden Sie --unseen-members oder --trained-anyway.</translation>
    </message>
    <message>
        <source>Compare the recipe and the folder with docs/training.md, then try again.</source>
        <translation>Vergleichen Sie Rezept und Ordner mit docs/training.md, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Compare the table with the layout that the documentation describes.</source>
        <translation>Vergleichen Sie die Tabelle mit dem dokumentierten Aufbau.</translation>
    </message>
    <message>
        <source>Read the slices yourself.</source>
        <translation>Befunden Sie die Schichten selbst.</translation>
    </message>
    <message>
        <source>Something went wrong inside the viewer. The analysis was stopped.</source>
        <translation>Im Viewer ist ein Fehler aufgetreten. Die Analyse wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Results on screen were cleared. Save the details and report them.</source>
        <translation>Die angezeigten Ergebnisse wurden gelöscht. Speichern Sie die Details, und melden Sie sie.</translation>
    </message>
    <message>
        <source>The folder is missing or may not be read.</source>
        <extracomment>Folders and archives that are opened, and what is done to them meanwhile.</extracomment>
        <translation>Der Ordner fehlt oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; 1 file was looked at.</source>
        <translation>Hier kann nichts angezeigt werden; 1 Datei wurde geprüft.</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; {n} files were looked at.</source>
        <translation>Hier kann nichts angezeigt werden; {n} Dateien wurden geprüft.</translation>
    </message>
    <message>
        <source>The part of the program that reads files is missing.</source>
        <translation>Der Programmteil, der Dateien liest, fehlt.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, install it again.</source>
        <translation>Starten Sie das Programm neu; tritt der Fehler wieder auf, installieren Sie es neu.</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>Das Archiv ist beschädigt.</translation>
    </message>
    <message>
        <source>The archive is packed in a way that is not supported.</source>
        <translation>Das Archiv ist auf eine nicht unterstützte Weise gepackt.</translation>
    </message>
    <message>
        <source>The file is not a ZIP archive, or it is cut short.</source>
        <translation>Die Datei ist kein ZIP-Archiv oder unvollständig.</translation>
    </message>
    <message>
        <source>The archive holds too many files.</source>
        <translation>Das Archiv enthält zu viele Dateien.</translation>
    </message>
    <message>
        <source>The archive would write outside its folder.</source>
        <translation>Das Archiv würde außerhalb seines Ordners schreiben.</translation>
    </message>
    <message>
        <source>The archive holds links or devices.</source>
        <translation>Das Archiv enthält Verknüpfungen oder Gerätedateien.</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>Das Archiv ist verschlüsselt.</translation>
    </message>
    <message>
        <source>The archive would become too large.</source>
        <translation>Das Archiv würde zu groß.</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>Das Archiv enthält keine Dateien.</translation>
    </message>
    <message>
        <source>The archive is missing or may not be read.</source>
        <translation>Das Archiv fehlt oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The archive could not be unpacked to the disk.</source>
        <translation>Das Archiv konnte nicht auf den Datenträger entpackt werden.</translation>
    </message>
    <message>
        <source>The disk has no room for what the archive holds.</source>
        <translation>Auf dem Datenträger ist nicht genug Platz für den Inhalt des Archivs.</translation>
    </message>
    <message>
        <source>Unpack it with another program and open the folder, or export the study again.</source>
        <translation>Entpacken Sie es mit einem anderen Programm und öffnen Sie den Ordner, oder exportieren Sie die Studie erneut.</translation>
    </message>
    <message>
        <source>The phantom study could not be written.</source>
        <translation>Die Phantomstudie konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The truth about the phantom could not be written.</source>
        <translation>Die Grundwahrheit zum Phantom konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder for the phantom may not be read.</source>
        <translation>Der Ordner für das Phantom darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The folder for the phantom is not empty; name a new one.</source>
        <translation>Der Ordner für das Phantom ist nicht leer; geben Sie einen neuen an.</translation>
    </message>
    <message>
        <source>This is a directory of a medium; its files are read where they lie.</source>
        <extracomment>`viewer.dicom.reasons`: why a file is not displayed.</extracomment>
        <translation>Dies ist das Inhaltsverzeichnis eines Datenträgers; dessen Dateien werden direkt gelesen.</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>Die Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>The picture has no position, orientation or pixel spacing.</source>
        <translation>Dem Bild fehlen Position, Orientierung oder Pixelabstand.</translation>
    </message>
    <message>
        <source>The picture is in colour; only grey pictures are shown.</source>
        <translation>Das Bild ist farbig; nur Graustufenbilder werden angezeigt.</translation>
    </message>
    <message>
        <source>The file is a segmentation, not a scan.</source>
        <translation>Die Datei ist eine Segmentierung, keine Aufnahme.</translation>
    </message>
    <message>
        <source>The file is a map that was computed, not a scan.</source>
        <translation>Die Datei ist eine berechnete Karte, keine Aufnahme.</translation>
    </message>
    <message>
        <source>The picture has one bit a pixel; it is not a scan.</source>
        <translation>Das Bild hat ein Bit je Pixel; es ist keine Aufnahme.</translation>
    </message>
    <message>
        <source>Another file of the series shows the same place.</source>
        <translation>Eine andere Datei der Serie zeigt dieselbe Stelle.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is not DICOM.</source>
        <translation>Die Datei ist nicht im DICOM-Format.</translation>
    </message>
    <message>
        <source>The entry is a link; links are not followed.</source>
        <translation>Der Eintrag ist eine Verknüpfung; Verknüpfungen wird nicht gefolgt.</translation>
    </message>
    <message>
        <source>The entry is a pipe, socket or device, not a file.</source>
        <translation>Der Eintrag ist eine Pipe, ein Socket oder ein Gerät, keine Datei.</translation>
    </message>
    <message>
        <source>The folder is nested too deeply; it was not opened.</source>
        <translation>Der Ordner ist zu tief verschachtelt; er wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file could not be read from the disk.</source>
        <translation>Die Datei konnte nicht vom Datenträger gelesen werden.</translation>
    </message>
    <message>
        <source>The header is damaged.</source>
        <translation>Der Header ist beschädigt.</translation>
    </message>
    <message>
        <source>The header is nested too deeply.</source>
        <translation>Der Header ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>Das Lesen der Datei dauerte zu lange und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading the file would need too much memory.</source>
        <translation>Das Lesen der Datei würde zu viel Speicher benötigen.</translation>
    </message>
    <message>
        <source>The file made the reading process end.</source>
        <translation>Die Datei hat den Leseprozess beendet.</translation>
    </message>
    <message>
        <source>The number of rows, columns, samples or frames is impossible.</source>
        <translation>Die Zahl der Zeilen, Spalten, Samples oder Frames ist unmöglich.</translation>
    </message>
    <message>
        <source>The number of bits a pixel is impossible.</source>
        <translation>Die Zahl der Bits je Pixel ist unmöglich.</translation>
    </message>
    <message>
        <source>Position, orientation or pixel spacing is impossible.</source>
        <translation>Position, Orientierung oder Pixelabstand sind unmöglich.</translation>
    </message>
    <message>
        <source>The picture is larger than this program reads.</source>
        <translation>Das Bild ist größer, als dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>The pixels are cut short.</source>
        <translation>Die Pixeldaten sind unvollständig.</translation>
    </message>
    <message>
        <source>The compressed picture differs in size from what the header says.</source>
        <translation>Das komprimierte Bild weicht in der Größe von der Angabe im Header ab.</translation>
    </message>
    <message>
        <source>The compressed pixels are damaged.</source>
        <translation>Die komprimierten Pixeldaten sind beschädigt.</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read.</source>
        <translation>Die Kodierung der Pixeldaten kann dieses Programm nicht lesen.</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read: {syntax}.</source>
        <translation>Die Kodierung der Pixeldaten kann dieses Programm nicht lesen: {syntax}.</translation>
    </message>
    <message>
        <source>Part of a series that mixes frames of reference; its places cannot be compared.</source>
        <extracomment>What is said of series, stacks and files that are displayed.</extracomment>
        <translation>Teil einer Serie mit gemischten Bezugssystemen; ihre Positionen sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>Two patients share this study's UID; they are listed apart.</source>
        <translation>Zwei Patienten teilen sich die UID dieser Studie; sie werden getrennt aufgeführt.</translation>
    </message>
    <message>
        <source>Another series has the same UID, but not the same patient's number.</source>
        <translation>Eine andere Serie hat dieselbe UID, aber eine andere Patienten-ID.</translation>
    </message>
    <message>
        <source>A rescale of zero or without bounds was ignored.</source>
        <translation>Eine Reskalierung mit null oder unbegrenztem Wert wurde ignoriert.</translation>
    </message>
    <message>
        <source>The files say that text is burnt into the pictures: it may name the patient, and grades where it lies over the spine cannot be relied on.</source>
        <translation>Laut Dateien ist Text in die Bilder eingebrannt: Er kann den Patienten nennen, und auf Grade, wo er die Wirbelsäule überlagert, ist kein Verlass.</translation>
    </message>
    <message>
        <source>1 slice lies where another one does and is left out.</source>
        <translation>1 Schicht liegt an derselben Stelle wie eine andere und entfällt.</translation>
    </message>
    <message>
        <source>{n} slices lie where another one does and are left out.</source>
        <translation>{n} Schichten liegen an derselben Stelle wie andere und entfallen.</translation>
    </message>
    <message>
        <source>A gap of {gap} mm parts this stack from the one before it.</source>
        <translation>Eine Lücke von {gap} mm trennt diesen Stapel vom vorherigen.</translation>
    </message>
    <message>
        <source>The slices are shifted sideways; positions are approximate.</source>
        <translation>Die Schichten sind seitlich versetzt; Positionen sind Näherungen.</translation>
    </message>
    <message>
        <source>The pixels of 1 file cannot be decoded. {reason}</source>
        <translation>Die Pixeldaten von 1 Datei können nicht dekodiert werden. {reason}</translation>
    </message>
    <message>
        <source>The pixels of {n} files cannot be decoded. {reason}</source>
        <translation>Die Pixeldaten von {n} Dateien können nicht dekodiert werden. {reason}</translation>
    </message>
    <message>
        <source>The other series can be read; export this one again from the archive.</source>
        <translation>Die anderen Serien sind lesbar; exportieren Sie diese erneut aus dem Bildarchiv.</translation>
    </message>
    <message>
        <source>The series is larger than this program reads.</source>
        <translation>Die Serie ist größer, als dieses Programm lesen kann.</translation>
    </message>
    <message>
        <source>A file changed while the study was open.</source>
        <translation>Eine Datei hat sich geändert, während die Studie geöffnet war.</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>(more elements are not listed)</source>
        <translation>(weitere Elemente werden nicht aufgeführt)</translation>
    </message>
    <message>
        <source>Some series are not MR; the networks were trained on MR alone: do not use grades read on the others.</source>
        <extracomment>`viewer.eligibility` and `viewer.picture_doubts`; `viewer.regions` fills {region}.</extracomment>
        <translation>Einige Serien sind keine MRT-Serien; die Netze wurden nur mit MRT trainiert: Verwenden Sie keine Grade, die auf den anderen Serien bestimmt wurden.</translation>
    </message>
    <message>
        <source>The files name {region}, not the lumbar spine: check that this is the right study; grades of another part of the body mean nothing.</source>
        <translation>Die Dateien nennen {region}, nicht die Lendenwirbelsäule: Prüfen Sie, ob dies die richtige Studie ist; Grade einer anderen Körperregion sind bedeutungslos.</translation>
    </message>
    <message>
        <source>No sagittal T1 or T2 series: the levels cannot be found. If there is one, correct its role in the study browser.</source>
        <translation>Keine sagittale T1- oder T2-Serie: Die Segmente können nicht gefunden werden. Ist eine vorhanden, korrigieren Sie ihre Rolle im Studienbrowser.</translation>
    </message>
    <message>
        <source>No sagittal T2 series: the discs are looked for on T1. If there is one, correct its role in the study browser.</source>
        <translation>Keine sagittale T2-Serie: Die Bandscheiben werden auf T1 gesucht. Ist eine vorhanden, korrigieren Sie ihre Rolle im Studienbrowser.</translation>
    </message>
    <message>
        <source>No sagittal T1 series: the foramina are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>Keine sagittale T1-Serie: Die Neuroforamina werden nicht beurteilt. Ist eine vorhanden, korrigieren Sie ihre Rolle im Studienbrowser.</translation>
    </message>
    <message>
        <source>No axial T2 series: canal and subarticular zones are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>Keine axiale T2-Serie: Spinalkanal und subartikuläre Zonen werden nicht beurteilt. Ist eine vorhanden, korrigieren Sie ihre Rolle im Studienbrowser.</translation>
    </message>
    <message>
        <source>{series} shows {height} mm of the spine, too little for five levels: check the numbering, or open a series with the whole lumbar spine.</source>
        <translation>{series} zeigt {height} mm der Wirbelsäule, zu wenig für fünf Segmente: Prüfen Sie die Nummerierung, oder öffnen Sie eine Serie mit der gesamten LWS.</translation>
    </message>
    <message>
        <source>{series}: {n} of {total} slices hold one value and no picture: look at another series there.</source>
        <translation>{series}: {n} von {total} Schichten enthalten nur einen Wert und kein Bild: Sehen Sie dort eine andere Serie an.</translation>
    </message>
    <message>
        <source>{series}: letters or lines seem to be burnt into the pictures: open the original series, and do not rely on grades where they lie over the spine.</source>
        <translation>{series}: Buchstaben oder Linien scheinen in die Bilder eingebrannt zu sein: Öffnen Sie die Originalserie, und verlassen Sie sich nicht auf Grade, wo sie die Wirbelsäule überlagern.</translation>
    </message>
    <message>
        <source>Large areas without signal lie beside the discs: metal is suspected. The networks never learned from spines with hardware: do not rely on grades near it.</source>
        <translation>Neben den Bandscheiben liegen große signalfreie Areale: Verdacht auf Metall. Die Netze haben nie an Wirbelsäulen mit Implantaten gelernt: Verlassen Sie sich nicht auf Grade in deren Nähe.</translation>
    </message>
    <message>
        <source>the head</source>
        <translation>den Kopf</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>den Hals</translation>
    </message>
    <message>
        <source>the thoracic spine</source>
        <translation>die Brustwirbelsäule</translation>
    </message>
    <message>
        <source>the chest</source>
        <translation>den Thorax</translation>
    </message>
    <message>
        <source>the abdomen</source>
        <translation>das Abdomen</translation>
    </message>
    <message>
        <source>the pelvis</source>
        <translation>das Becken</translation>
    </message>
    <message>
        <source>the hip</source>
        <translation>die Hüfte</translation>
    </message>
    <message>
        <source>the knee</source>
        <translation>das Knie</translation>
    </message>
    <message>
        <source>the shoulder</source>
        <translation>die Schulter</translation>
    </message>
    <message>
        <source>the ankle or foot</source>
        <translation>das Sprunggelenk oder den Fuß</translation>
    </message>
    <message>
        <source>the wrist or hand</source>
        <translation>das Handgelenk oder die Hand</translation>
    </message>
    <message>
        <source>the elbow</source>
        <translation>den Ellenbogen</translation>
    </message>
    <message>
        <source>{n} of {total} files</source>
        <extracomment>What the status line says of work that runs.</extracomment>
        <translation>{n} von {total} Dateien</translation>
    </message>
    <message>
        <source>Reading {series}</source>
        <translation>{series} wird gelesen</translation>
    </message>
    <message>
        <source>A file is being read</source>
        <translation>Datei wird gelesen</translation>
    </message>
    <message>
        <source>Writing the phantom</source>
        <translation>Phantom wird geschrieben</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>Bilder werden geprüft</translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation>Netze werden geladen</translation>
    </message>
    <message>
        <source>Drawing heat maps</source>
        <translation>Heatmaps werden gezeichnet</translation>
    </message>
    <message>
        <source>Drawing slices</source>
        <translation>Schichten werden gezeichnet</translation>
    </message>
    <message>
        <source>Saving the slices</source>
        <extracomment>Least side of a saved slice, pixels: letters are readable, voxels are still told apart. Height of the letters, and their distance from the edge, pixels.</extracomment>
        <translation>Schichten werden gespeichert</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Bild wird gespeichert</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <extracomment>Files that are written.</extracomment>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The space that you may use on this disk is full.</source>
        <translation>Ihr Speicherkontingent auf diesem Datenträger ist erschöpft.</translation>
    </message>
    <message>
        <source>The disk does not take a file of this size.</source>
        <translation>Der Datenträger nimmt keine Datei dieser Größe auf.</translation>
    </message>
    <message>
        <source>The folder may not be written to.</source>
        <translation>Im Ordner fehlt die Schreibberechtigung.</translation>
    </message>
    <message>
        <source>The folder may only be read.</source>
        <translation>Der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The folder is no longer there.</source>
        <translation>Der Ordner ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>A folder of that name stands where the file should go.</source>
        <translation>Am Ziel der Datei liegt bereits ein Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder of the overlays could not be made.</source>
        <translation>Der Ordner für die Overlays konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The details could not be saved.</source>
        <translation>Die Details konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>MP4 needs an encoder that is not installed.</source>
        <translation>MP4 erfordert einen Encoder, der nicht installiert ist.</translation>
    </message>
    <message>
        <source>Save a GIF instead, or install the package imageio-ffmpeg.</source>
        <translation>Speichern Sie stattdessen ein GIF, oder installieren Sie das Paket imageio-ffmpeg.</translation>
    </message>
    <message>
        <source>The folder for the export cannot be read.</source>
        <translation>Der Ordner für den Export kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The export may not be written into the study's own folder.</source>
        <translation>Der Export darf nicht in den Ordner der Studie selbst geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder for the export is not empty.</source>
        <translation>Der Ordner für den Export ist nicht leer.</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>Der Export konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The slices of this heat map are no longer open.</source>
        <translation>Die Schichten dieser Heatmap sind nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>Open the study again and make the heat map anew.</source>
        <translation>Öffnen Sie die Studie erneut und berechnen Sie die Heatmap neu.</translation>
    </message>
    <message>
        <source>The saved reading of this study is damaged.</source>
        <extracomment>Readings, the list of local studies and hangings: what the program keeps.</extracomment>
        <translation>Die gespeicherte Befundung dieser Studie ist beschädigt.</translation>
    </message>
    <message>
        <source>The saved reading of this study is of a newer program.</source>
        <translation>Die gespeicherte Befundung dieser Studie stammt von einer neueren Programmversion.</translation>
    </message>
    <message>
        <source>The saved reading of this study cannot be opened.</source>
        <translation>Die gespeicherte Befundung dieser Studie kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The folder of readings cannot be made.</source>
        <translation>Der Ordner für Befundungen kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Read the study anew; the damaged file is kept beside the others, ending in .bad.</source>
        <translation>Befunden Sie die Studie neu; die beschädigte Datei bleibt mit der Endung .bad bei den anderen liegen.</translation>
    </message>
    <message>
        <source>Open the study with that program; nothing that you do here is saved over it.</source>
        <translation>Öffnen Sie die Studie mit der neueren Version; nichts, was Sie hier tun, überschreibt die Befundung.</translation>
    </message>
    <message>
        <source>Check who may read the program's data folder; nothing is saved over the reading.</source>
        <translation>Prüfen Sie, wer den Datenordner des Programms lesen darf; die Befundung wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>The list of local studies cannot be deleted.</source>
        <translation>Die Liste lokaler Studien kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>The list of local studies cannot be read or written.</source>
        <translation>Die Liste lokaler Studien kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The list of local studies was damaged.</source>
        <translation>Die Liste lokaler Studien war beschädigt.</translation>
    </message>
    <message>
        <source>Studies open without it. Erase the list in the File menu to begin a new one.</source>
        <translation>Studien lassen sich auch ohne sie öffnen. Löschen Sie die Liste im Menü Datei, um eine neue zu beginnen.</translation>
    </message>
    <message>
        <source>The list of local studies was erased.</source>
        <translation>Die Liste lokaler Studien wurde gelöscht.</translation>
    </message>
    <message>
        <source>The studies themselves are untouched.</source>
        <translation>Die Studien selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>The hanging could not be saved.</source>
        <translation>Die Hängung konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>The hanging could not be deleted.</source>
        <translation>Die Hängung konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>{file} is left out: its name is in use already.</source>
        <translation>{file} entfällt: Der Name ist bereits vergeben.</translation>
    </message>
    <message>
        <source>{file} is left out: {reason}.</source>
        <extracomment>Raised when the meaning of a key changes; a file with another one is not understood. A hanging of this many rows or columns still has panes of a hand's width on a large screen. Far above any hanging that a person writes; keeps a wrong file from filling the memory. Of a title or a label. English, as every notice is until it is shown; so are the reasons.</extracomment>
        <translation>{file} entfällt: {reason}.</translation>
    </message>
    <message>
        <source>its name is in use already</source>
        <translation>der Name ist bereits vergeben</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>die Datei ist zu groß</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is no valid TOML</source>
        <translation>die Datei ist kein gültiges TOML</translation>
    </message>
    <message>
        <source>it was written by another version of the program</source>
        <translation>die Datei stammt von einer anderen Programmversion</translation>
    </message>
    <message>
        <source>it has no panes</source>
        <translation>es gibt keine Bildfelder</translation>
    </message>
    <message>
        <source>two of its panes overlap</source>
        <translation>zwei Bildfelder überlappen</translation>
    </message>
    <message>
        <source>its panes leave a part of the grid empty</source>
        <translation>die Bildfelder lassen einen Teil des Rasters leer</translation>
    </message>
    <message>
        <source>beside_prior is neither true nor false</source>
        <translation>beside_prior ist weder true noch false</translation>
    </message>
    <message>
        <source>a pane's place is not four whole numbers</source>
        <translation>die Position eines Bildfelds besteht nicht aus vier ganzen Zahlen</translation>
    </message>
    <message>
        <source>a pane lies outside the grid</source>
        <translation>ein Bildfeld liegt außerhalb des Rasters</translation>
    </message>
    <message>
        <source>it says something unknown: {words}</source>
        <translation>unbekannte Angabe: {words}</translation>
    </message>
    <message>
        <source>{key} holds an unknown role: {words}</source>
        <translation>{key} enthält eine unbekannte Rolle: {words}</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {low} to {high}</source>
        <translation>{key} ist keine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>{key} is not a short text</source>
        <translation>{key} ist kein kurzer Text</translation>
    </message>
    <message>
        <source>{key} is not a list of at most {most} tables</source>
        <translation>{key} ist keine Liste mit höchstens {most} Tabellen</translation>
    </message>
    <message>
        <source>{key} is not a list of roles</source>
        <translation>{key} ist keine Liste von Rollen</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>That is the study that is open.</source>
        <translation>Diese Studie ist bereits geöffnet.</translation>
    </message>
    <message>
        <source>Choose another study to compare with.</source>
        <translation>Wählen Sie eine andere Studie zum Vergleich.</translation>
    </message>
    <message>
        <source>Compared study: {text}</source>
        <extracomment>English, as every notice is until it is shown.</extracomment>
        <translation>Vergleichsstudie: {text}</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to look at.</source>
        <extracomment>What cannot be explained.</extracomment>
        <translation>Dieser Befund wurde nicht graduiert, es gibt daher nichts anzusehen.</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to explain.</source>
        <translation>Dieser Befund wurde nicht graduiert, es gibt daher nichts zu erklären.</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. It grades single disc levels as a network learned to; it makes no diagnosis, and no decision about a patient may rest on it.</source>
        <translation>Nur für die Forschung. Kein Medizinprodukt. Einzelne Segmente werden so graduiert, wie ein Netz es gelernt hat; es wird keine Diagnose gestellt, und keine Entscheidung über einen Patienten darf sich darauf stützen.</translation>
    </message>
    <message>
        <source>This copy of the program has no list of its networks: it cannot grade.</source>
        <translation>Dieser Kopie des Programms fehlt die Liste ihrer Netze: Sie kann nicht graduieren.</translation>
    </message>
    <message>
        <source>Not part of this copy of the program.</source>
        <translation>In dieser Kopie des Programms nicht enthalten.</translation>
    </message>
    <message>
        <source>About Foramen</source>
        <translation>Über Foramen</translation>
    </message>
    <message>
        <source>Model card and licences</source>
        <translation>Modellkarte und Lizenzen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Networks: {name} {version}, on {device}</source>
        <translation>Netze: {name} {version}, auf {device}</translation>
    </message>
    <message>
        <source>Networks: {name} {version}</source>
        <translation>Netze: {name} {version}</translation>
    </message>
    <message>
        <source>&amp;About Foramen</source>
        <translation>&amp;Über Foramen</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <extracomment>The menu that stands at the right end, wherever its first row is in the table.</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>Which percentiles the key 0 stands for; the others have the keys from 2 on, in their order.</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF…</source>
        <translation>Be&amp;richt als PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Cancel what is running</source>
        <translation>Laufenden Vorgang &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>Window: {name}</source>
        <translation>Fenster: {name}</translation>
    </message>
    <message>
        <source>Window: as in the DICOM files</source>
        <translation>Fenster: wie in den DICOM-Dateien</translation>
    </message>
    <message>
        <source>&amp;Invert light and dark</source>
        <translation>Hell und Dunkel &amp;invertieren</translation>
    </message>
    <message>
        <source>Heat map (hold to peek)</source>
        <translation>Heatmap (halten: kurz zeigen)</translation>
    </message>
    <message>
        <source>Weaker heat map</source>
        <translation>Schwächere Heatmap</translation>
    </message>
    <message>
        <source>Stronger heat map</source>
        <translation>Stärkere Heatmap</translation>
    </message>
    <message>
        <source>&amp;Corner texts</source>
        <translation>E&amp;cktexte</translation>
    </message>
    <message>
        <source>&amp;Reset window, turn, zoom and cursor</source>
        <translation>Fenster, Drehung, Zoom und Cursor &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>Be&amp;funde</translation>
    </message>
    <message>
        <source>Next flagged finding</source>
        <translation>Nächster zu prüfender Befund</translation>
    </message>
    <message>
        <source>Previous flagged finding</source>
        <translation>Voriger zu prüfender Befund</translation>
    </message>
    <message>
        <source>&amp;Accept the grade</source>
        <translation>Grad überne&amp;hmen</translation>
    </message>
    <message>
        <source>&amp;Change the grade…</source>
        <translation>Grad &amp;ändern…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Grade again</source>
        <translation>&amp;Neu graduieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>What stands there, in this order, after all that is done with pictures and findings.</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;One pane or all</source>
        <translation>&amp;Ein Bildfeld oder alle</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Keyboard to the grid</source>
        <translation>&amp;Tastaturfokus ins Raster</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Nächstes Bedienelement</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>Voriges Bedienelement</translation>
    </message>
    <message>
        <source>Study b&amp;rowser</source>
        <translation>&amp;Studienbrowser</translation>
    </message>
    <message>
        <source>&amp;Findings column</source>
        <translation>Be&amp;fundspalte</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
        <source>&amp;Anonymous mode: hide patient texts</source>
        <translation>&amp;Anonymer Modus: Patiententexte ausblenden</translation>
    </message>
    <message>
        <source>Raw attention of the condition's query token; the colours end at {scale} times the even share of a patch. Where a head looks says nothing about what it does with what it sees.</source>
        <extracomment>Even shares at the end of the colours: the same as for attention rollout, always.</extracomment>
        <translation>Unverarbeitete Aufmerksamkeit des Abfrage-Tokens der Befundart; die Farben enden beim {scale}-Fachen der Gleichverteilung. Wohin ein Kopf blickt, sagt nichts darüber, was er mit dem Gesehenen macht.</translation>
    </message>
    <message>
        <source>Reading the attention…</source>
        <translation>Aufmerksamkeit wird ausgelesen…</translation>
    </message>
    <message>
        <source>Network of the ensemble</source>
        <translation>Netz des Ensembles</translation>
    </message>
    <message>
        <source>Which network of the ensemble is looked into</source>
        <translation>Welches Netz des Ensembles betrachtet wird</translation>
    </message>
    <message>
        <source>Attention of the chosen head over the crop</source>
        <translation>Aufmerksamkeit des gewählten Kopfs über dem Ausschnitt</translation>
    </message>
    <message>
        <source>Select a graded finding.</source>
        <translation>Wählen Sie einen graduierten Befund.</translation>
    </message>
    <message>
        <source>Network {n} of {total}</source>
        <translation>Netz {n} von {total}</translation>
    </message>
    <message>
        <source>{head}: its strongest patch gets {times} times the even share; {percent}% of its attention goes to tokens that stand for no place.</source>
        <translation>{head}: Der stärkste Patch erhält das {times}-Fache der Gleichverteilung; {percent} % der Aufmerksamkeit gehen an Tokens, die für keine Stelle stehen.</translation>
    </message>
    <message>
        <source>Keep a list of the studies that you open on this computer?</source>
        <translation>Soll eine Liste der Studien geführt werden, die Sie an diesem Computer öffnen?</translation>
    </message>
    <message>
        <source>It makes known folders open at once, and can be searched. It holds names of patients, in your own data folder. You can erase it in the File menu.</source>
        <translation>Mit ihr öffnen bekannte Ordner sofort und lassen sich durchsuchen. Sie enthält Patientennamen und liegt in Ihrem eigenen Datenordner. Im Menü Datei können Sie sie löschen.</translation>
    </message>
    <message>
        <source>List of local studies</source>
        <translation>Liste lokaler Studien</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>Liste führen</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>Keine Liste</translation>
    </message>
    <message>
        <source>You can change this in the File menu</source>
        <translation>Sie können dies im Menü Datei ändern</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>AI: {ai} · you: {own}</source>
        <translation>KI: {ai} · Sie: {own}</translation>
    </message>
    <message>
        <source>Lumbar spine MRI report</source>
        <extracomment>Character names in a ToUnicode map (PDF 32000-1, 9.10.3), which Qt writes uncompressed: of a range of glyphs one by one, or of a single glyph.</extracomment>
        <translation>Bericht MRT der Lendenwirbelsäule</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>Beurteilung</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Nummerierung</translation>
    </message>
    <message>
        <source>Key images: {images}</source>
        <translation>Schlüsselbilder: {images}</translation>
    </message>
    <message>
        <source>Level by level</source>
        <translation>Segmente im Einzelnen</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Drawn by the reader, in the patient's mm. Pixel values of MRI have no unit.</source>
        <translation>Vom Befunder eingezeichnet, in mm des Patienten. Pixelwerte der MRT haben keine Einheit.</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Zuerst beachten</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Series and technique</source>
        <translation>Serien und Technik</translation>
    </message>
    <message>
        <source>Files of the folder that are not shown</source>
        <translation>Nicht angezeigte Dateien des Ordners</translation>
    </message>
    <message>
        <source>Weights: SHA-256 {digest}</source>
        <translation>Gewichte: SHA-256 {digest}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Name not stated</source>
        <translation>Name nicht angegeben</translation>
    </message>
    <message>
        <source>ID {identity}</source>
        <translation>ID {identity}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Seite {n} von {total}</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>The fields of the state that the table is made of.</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>List unchanged findings too</source>
        <translation>Auch unveränderte Befunde auflisten</translation>
    </message>
    <message>
        <source>Previous changed finding</source>
        <translation>Voriger geänderter Befund</translation>
    </message>
    <message>
        <source>Next changed finding</source>
        <translation>Nächster geänderter Befund</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Changes by finding</source>
        <translation>Änderungen je Befund</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Nicht graduiert</translation>
    </message>
    <message>
        <source>Compared study: {n} of {total} findings graded. {doing}</source>
        <translation>Vergleichsstudie: {n} von {total} Befunden graduiert. {doing}</translation>
    </message>
    <message>
        <source>{n} month</source>
        <extracomment>Days in a year and in a month, on average, to say how far apart two studies are.</extracomment>
        <translation>{n} Monat</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} Monate</translation>
    </message>
    <message>
        <source>{n} worse</source>
        <translation>{n} progredient</translation>
    </message>
    <message>
        <source>{n} better</source>
        <translation>{n} rückläufig</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>{n} unverändert</translation>
    </message>
    <message>
        <source>{n} not to be compared</source>
        <translation>{n} nicht vergleichbar</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} Tag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} Jahr</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} Jahre</translation>
    </message>
    <message>
        <source>A map that fails a check says little; a map that holds them all is still no proof. Likeness is the correlation of two maps: a map should change with the severity, and stay where only the picture's place or noise changes.</source>
        <translation>Eine Karte, die eine Prüfung nicht besteht, sagt wenig aus; eine, die alle besteht, ist dennoch kein Beweis. Ähnlichkeit ist die Korrelation zweier Karten: Eine Karte sollte sich mit dem Schweregrad ändern und gleich bleiben, wenn sich nur die Bildlage oder das Rauschen ändert.</translation>
    </message>
    <message>
        <source>Chec&amp;k this map</source>
        <translation>Diese Karte &amp;prüfen</translation>
    </message>
    <message>
        <source>Check this map</source>
        <translation>Diese Karte prüfen</translation>
    </message>
    <message>
        <source>Make this map again: other severity, moved and noisy picture</source>
        <translation>Diese Karte neu berechnen: anderer Schweregrad, verschobenes und verrauschtes Bild</translation>
    </message>
    <message>
        <source>How this heat map was made</source>
        <translation>Wie diese Heatmap entstand</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Spricht für</translation>
    </message>
    <message>
        <source>Full scale</source>
        <translation>Skalenende</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>There is no heat map to check.</source>
        <translation>Es gibt keine Heatmap zu prüfen.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>own scale</source>
        <extracomment>What the bar says where the scale is not the fixed one: such maps cannot be compared.</extracomment>
        <translation>eigene Skala</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior study…</source>
        <translation>Mit &amp;Voraufnahme vergleichen…</translation>
    </message>
    <message>
        <source>Stop co&amp;mparing</source>
        <translation>Ver&amp;gleich beenden</translation>
    </message>
    <message>
        <source>Ne&amp;xt changed finding</source>
        <translation>Nächster &amp;geänderter Befund</translation>
    </message>
    <message>
        <source>Pre&amp;vious changed finding</source>
        <translation>V&amp;origer geänderter Befund</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Wird berechnet…</translation>
    </message>
    <message>
        <source>Choose a method to compare with.</source>
        <translation>Wählen Sie eine Methode zum Vergleich.</translation>
    </message>
    <message>
        <source>The heat map on screen</source>
        <translation>Angezeigte Heatmap</translation>
    </message>
    <message>
        <source>The second heat map</source>
        <translation>Zweite Heatmap</translation>
    </message>
    <message>
        <source>Method of the second heat map</source>
        <translation>Methode der zweiten Heatmap</translation>
    </message>
    <message>
        <source>What to compare the map on screen with</source>
        <translation>Womit die angezeigte Karte verglichen wird</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Severity that the second heat map speaks for</source>
        <translation>Schweregrad, für den die zweite Heatmap spricht</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the second map speaks for</source>
        <translation>Schweregrad oder Kontrast, für den die zweite Karte spricht</translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation>Keine Heatmap</translation>
    </message>
    <message>
        <source>One of the two maps is flat.</source>
        <translation>Eine der beiden Karten ist konstant.</translation>
    </message>
    <message>
        <source>Likeness of the two maps: {likeness} (correlation; 1 is the same map, 0 has nothing in common). Each is drawn on its own method's fixed scale.</source>
        <translation>Ähnlichkeit der beiden Karten: {likeness} (Korrelation; 1: gleiche Karte, 0: nichts gemeinsam). Jede ist auf der festen Skala ihrer Methode dargestellt.</translation>
    </message>
    <message>
        <source>Key image</source>
        <extracomment>What a key image without a name is called.
----------
Share of the pane's width that a corner may take; the letters stand between two of them. Said of a slice that the reader marked.</extracomment>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Zoom {n} %</source>
        <translation>Zoom {n} %</translation>
    </message>
    <message>
        <source>Apart {offset} mm</source>
        <translation>Versatz {offset} mm</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertiert</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>C {center}  W {width}</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Studienordner öffnen</translation>
    </message>
    <message>
        <source>Studies (*);;ZIP archives (*.zip)</source>
        <translation>Studien (*);;ZIP-Archive (*.zip)</translation>
    </message>
    <message>
        <source>Open a file or archive</source>
        <translation>Datei oder Archiv öffnen</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Leeren Ordner wählen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>&amp;Turn right</source>
        <translation>Nach &amp;rechts drehen</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Nach &amp;links drehen</translation>
    </message>
    <message>
        <source>Flip left and right (&amp;mirror)</source>
        <translation>Horizontal &amp;spiegeln</translation>
    </message>
    <message>
        <source>Flip &amp;up and down</source>
        <translation>&amp;Vertikal spiegeln</translation>
    </message>
    <message>
        <source>&amp;Fit into the pane</source>
        <translation>Ins Bildfeld &amp;einpassen</translation>
    </message>
    <message>
        <source>1:1, &amp;one pixel of the picture a pixel of the screen</source>
        <translation>1:1, ein Bildpixel je Bildschirmpi&amp;xel</translation>
    </message>
    <message>
        <source>&amp;Smooth pixels</source>
        <translation>Pixel &amp;glätten</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier (hold)</source>
        <translation>Lu&amp;pe (halten)</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>&amp;Schichten</translation>
    </message>
    <message>
        <source>This pane alone: previous slice</source>
        <translation>Nur dieses Bildfeld: vorige Schicht</translation>
    </message>
    <message>
        <source>This pane alone: next slice</source>
        <translation>Nur dieses Bildfeld: nächste Schicht</translation>
    </message>
    <message>
        <source>Link &amp;exactly again</source>
        <translation>Wieder &amp;exakt koppeln</translation>
    </message>
    <message>
        <source>Lines of &amp;all slices of the active pane</source>
        <translation>Linien &amp;aller Schichten des aktiven Bildfelds</translation>
    </message>
    <message>
        <source>Evi&amp;dence</source>
        <translation>&amp;Erklärung</translation>
    </message>
    <message>
        <source>&amp;Compare two methods…</source>
        <extracomment>The pages with their words and keys in the menu.</extracomment>
        <translation>Zwei Methoden &amp;vergleichen…</translation>
    </message>
    <message>
        <source>What the network &amp;saw…</source>
        <translation>Was das Netz &amp;sah…</translation>
    </message>
    <message>
        <source>&amp;Attention of each head…</source>
        <translation>&amp;Aufmerksamkeit je Kopf…</translation>
    </message>
    <message>
        <source>Top &amp;patches…</source>
        <translation>Top-&amp;Patches…</translation>
    </message>
    <message>
        <source>C&amp;hecks of this map…</source>
        <translation>Prüfungen dieser &amp;Karte…</translation>
    </message>
    <message>
        <source>&amp;Isolines instead of colours</source>
        <translation>&amp;Isolinien statt Farben</translation>
    </message>
    <message>
        <source>S&amp;mooth between patches</source>
        <translation>Zwischen Patches &amp;glätten</translation>
    </message>
    <message>
        <source>&amp;Export this map…</source>
        <translation>Karte &amp;exportieren…</translation>
    </message>
    <message>
        <source>Reading the header of the slice</source>
        <translation>Header der Schicht wird gelesen</translation>
    </message>
    <message>
        <source>Saving the heat map</source>
        <translation>Heatmap wird gespeichert</translation>
    </message>
    <message>
        <source>Beside it: {names}. They name no patient.</source>
        <translation>Daneben: {names}. Sie nennen keinen Patienten.</translation>
    </message>
    <message>
        <source>It names the patient and the study as the pictures do.</source>
        <translation>Sie nennt Patient und Studie so, wie die Bilder es tun.</translation>
    </message>
    <message>
        <source>It names no patient and belongs to no study: archives file it apart.</source>
        <translation>Sie nennt keinen Patienten und gehört zu keiner Studie: Bildarchive legen sie getrennt ab.</translation>
    </message>
    <message>
        <source>The pictures have no frame of reference, so other viewers may not lay the map over them.</source>
        <translation>Die Bilder haben kein Bezugssystem; andere Viewer legen die Karte daher womöglich nicht über sie.</translation>
    </message>
    <message>
        <source>The pictures have identifiers that may not be written; the map has new ones in their place.</source>
        <translation>Die Bilder haben Kennungen, die nicht geschrieben werden dürfen; die Karte hat an ihrer Stelle neue.</translation>
    </message>
    <message>
        <source>The pictures are said to have words in them, and so may the file.</source>
        <translation>Die Bilder enthalten laut Angabe Schrift, die Datei also womöglich auch.</translation>
    </message>
    <message>
        <source>The heat map was saved as {name}.</source>
        <translation>Die Heatmap wurde als {name} gespeichert.</translation>
    </message>
    <message>
        <source>There are files already: {names}.</source>
        <translation>Es gibt schon Dateien: {names}.</translation>
    </message>
    <message>
        <source>Picture and numbers (PNG, NPY, JSON)</source>
        <translation>Bild und Zahlen (PNG, NPY, JSON)</translation>
    </message>
    <message>
        <source>DICOM parametric map</source>
        <translation>DICOM Parametric Map</translation>
    </message>
    <message>
        <source>DICOM secondary capture</source>
        <translation>DICOM Secondary Capture</translation>
    </message>
    <message>
        <source>The crop and the crop under its map, with the scale; beside it the values as NPY and what they are as JSON. Nothing in these files names the patient.</source>
        <translation>Der Ausschnitt, ohne und mit seiner Karte, mit Skala; daneben die Werte als NPY und ihre Beschreibung als JSON. Nichts in diesen Dateien nennt den Patienten.</translation>
    </message>
    <message>
        <source>The map's values, unchanged, and where they lie in the patient: other viewers can lay them over the slices. For archives and programs that know parametric maps.</source>
        <translation>Die Werte der Karte, unverändert, und wo sie im Patienten liegen: Andere Viewer können sie über die Schichten legen. Für Bildarchive und Programme, die Parametric Maps kennen.</translation>
    </message>
    <message>
        <source>The slice under its map as a picture in colour, with scale and description: every archive and viewer shows it, but its values cannot be read back.</source>
        <translation>Die Schicht mit ihrer Karte als farbiges Bild, mit Skala und Beschreibung: Jedes Bildarchiv und jeder Viewer zeigt es, die Werte lassen sich daraus aber nicht zurücklesen.</translation>
    </message>
    <message>
        <source>Name the patient and the study, as the pictures do</source>
        <translation>Patient und Studie nennen, wie die Bilder es tun</translation>
    </message>
    <message>
        <source>Research use, not a diagnosis. A heat map is no proof.</source>
        <translation>Nur für die Forschung, keine Diagnose. Eine Heatmap ist kein Beweis.</translation>
    </message>
    <message>
        <source>Export the map under another name.</source>
        <translation>Exportieren Sie die Karte unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>Export the heat map</source>
        <translation>Heatmap exportieren</translation>
    </message>
    <message>
        <source>What the map is saved as</source>
        <translation>Als was die Karte gespeichert wird</translation>
    </message>
    <message>
        <source>Archives file the map with its study by this; off, the file leads to nobody</source>
        <translation>Daran ordnen Bildarchive die Karte ihrer Studie zu; ausgeschaltet führt die Datei zu niemandem</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>DICOM (*.dcm)</source>
        <translation>DICOM (*.dcm)</translation>
    </message>
    <message>
        <source>A heat map is no proof. Research use.</source>
        <translation>Eine Heatmap ist kein Beweis. Nur für die Forschung.</translation>
    </message>
    <message>
        <source>Evidence about the heat map</source>
        <translation>Erklärung zur Heatmap</translation>
    </message>
    <message>
        <source>&amp;Export map…</source>
        <translation>Karte &amp;exportieren…</translation>
    </message>
    <message>
        <source>Export this map</source>
        <translation>Diese Karte exportieren</translation>
    </message>
    <message>
        <source>Save this map as picture and numbers, or as DICOM file</source>
        <translation>Diese Karte als Bild und Zahlen oder als DICOM-Datei speichern</translation>
    </message>
    <message>
        <source>Evidence: {finding}</source>
        <translation>Erklärung: {finding}</translation>
    </message>
    <message>
        <source>Evidence: no graded finding is selected</source>
        <translation>Erklärung: kein graduierter Befund gewählt</translation>
    </message>
    <message>
        <source>A heat map is no proof.</source>
        <extracomment>Stands below every map; the notes of the methods say it themselves.</extracomment>
        <translation>Eine Heatmap ist kein Beweis.</translation>
    </message>
    <message>
        <source>A first picture; it is being refined.</source>
        <translation>Ein erstes Bild; es wird noch verfeinert.</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>&amp;Heatmap</translation>
    </message>
    <message>
        <source>Show the heat map</source>
        <translation>Heatmap anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the heat map (H; hold to peek)</source>
        <translation>Heatmap ein- oder ausblenden (H; halten: kurz zeigen)</translation>
    </message>
    <message>
        <source>Method of the heat map</source>
        <translation>Methode der Heatmap</translation>
    </message>
    <message>
        <source>Severity that the heat map speaks for</source>
        <translation>Schweregrad, für den die Heatmap spricht</translation>
    </message>
    <message>
        <source>Opacity of the heat map in per cent</source>
        <translation>Deckkraft der Heatmap in Prozent</translation>
    </message>
    <message>
        <source>How strong the heat map is drawn ([ and ])</source>
        <translation>Wie stark die Heatmap dargestellt wird ([ und ])</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about drawing and method</source>
        <translation>Mehr zu Darstellung und Methode</translation>
    </message>
    <message>
        <source>Threshold, isolines, scale and the method's parameters</source>
        <translation>Schwelle, Isolinien, Skala und die Parameter der Methode</translation>
    </message>
    <message>
        <source>Loo&amp;k closer…</source>
        <translation>Ge&amp;nauer ansehen…</translation>
    </message>
    <message>
        <source>Open the evidence window</source>
        <translation>Erklärungsfenster öffnen</translation>
    </message>
    <message>
        <source>Compare methods, see the input, each head, the top patches</source>
        <translation>Methoden vergleichen; Eingabe, einzelne Köpfe und Top-Patches ansehen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>Select a graded finding first.</source>
        <translation>Wählen Sie zuerst einen graduierten Befund.</translation>
    </message>
    <message>
        <source>its severity</source>
        <translation>seinen Schweregrad</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the map speaks for</source>
        <translation>Schweregrad oder Kontrast, für den die Karte spricht</translation>
    </message>
    <message>
        <source>The heat map is made when grading is done.</source>
        <translation>Die Heatmap wird nach der Graduierung erstellt.</translation>
    </message>
    <message>
        <source>The heat map is made when the report is saved.</source>
        <translation>Die Heatmap wird erstellt, wenn der Bericht gespeichert ist.</translation>
    </message>
    <message>
        <source>There is no heat map yet.</source>
        <translation>Es gibt noch keine Heatmap.</translation>
    </message>
    <message>
        <source>Select a finding to see what the network looked at.</source>
        <translation>Wählen Sie einen Befund, um zu sehen, worauf das Netz geblickt hat.</translation>
    </message>
    <message>
        <source>A finding that was not assessed has no heat map.</source>
        <translation>Zu einem nicht beurteilten Befund gibt es keine Heatmap.</translation>
    </message>
    <message>
        <source>The pictures of the open study are written anew into an empty folder of your choice. Names, identifiers, dates and UIDs are replaced, free text, private elements and drawings are removed; pixels stay as they are. Reports and other documents of the folder are not exported.</source>
        <translation>Die Bilder der geöffneten Studie werden neu in einen leeren Ordner Ihrer Wahl geschrieben. Namen, Kennungen, Daten und UIDs werden ersetzt, Freitexte, private Elemente und Zeichnungen entfernt; die Pixel bleiben unverändert. Berichte und andere Dokumente des Ordners werden nicht exportiert.</translation>
    </message>
    <message>
        <source>Words in the pixels are not removed. Look at the export before you pass it on.</source>
        <translation>Text in den Pixeln wird nicht entfernt. Sehen Sie den Export durch, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>Export without patient data</source>
        <translation>Ohne Patientendaten exportieren</translation>
    </message>
    <message>
        <source>Also files that likely have words in their pixels</source>
        <translation>Auch Dateien, deren Pixel wahrscheinlich Text enthalten</translation>
    </message>
    <message>
        <source>Secondary captures, screen saves, and files that say so</source>
        <translation>Secondary Captures, Bildschirmkopien und entsprechend gekennzeichnete Dateien</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>What became of the export</source>
        <translation>Ergebnis des Exports</translation>
    </message>
    <message>
        <source>Choose a folder and export…</source>
        <translation>Ordner wählen und exportieren…</translation>
    </message>
    <message>
        <source>The folder must be empty</source>
        <translation>Der Ordner muss leer sein</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; nothing is left in the folder</source>
        <translation>Abbrechen; im Ordner bleibt nichts zurück</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was left behind.</source>
        <translation>Der Export wurde abgebrochen; es blieb nichts zurück.</translation>
    </message>
    <message>
        <source>{n} file was written.</source>
        <translation>{n} Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>{n} files were written.</source>
        <translation>{n} Dateien wurden geschrieben.</translation>
    </message>
    <message>
        <source>{n} likely has words in its pixels.</source>
        <translation>{n} enthält wahrscheinlich Text in den Pixeln.</translation>
    </message>
    <message>
        <source>{n} likely have words in their pixels.</source>
        <translation>{n} enthalten wahrscheinlich Text in den Pixeln.</translation>
    </message>
    <message>
        <source>{n} was left out.</source>
        <translation>{n} wurde ausgelassen.</translation>
    </message>
    <message>
        <source>{n} were left out.</source>
        <translation>{n} wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Export &amp;without patient data…</source>
        <translation>Ohne &amp;Patientendaten exportieren…</translation>
    </message>
    <message>
        <source>Nine in ten findings of each true severity had it in their set, on studies that were held out when the sets were made (model card, "Grade sets").</source>
        <translation>Bei Studien, die beim Erstellen der Gradmengen zurückgehalten wurden, lag der wahre Schweregrad in neun von zehn Befunden in der Gradmenge, und zwar für jeden Schweregrad (Modellkarte, „Grade sets“).</translation>
    </message>
    <message>
        <source>Select a finding in the grid to read it here and to see its slice.</source>
        <translation>Wählen Sie einen Befund im Raster, um ihn hier zu lesen und seine Schicht zu sehen.</translation>
    </message>
    <message>
        <source>AI grade</source>
        <translation>KI-Grad</translation>
    </message>
    <message>
        <source>Probabilities of the three severities</source>
        <translation>Wahrscheinlichkeiten der drei Schweregrade</translation>
    </message>
    <message>
        <source>Probability of {severity}</source>
        <translation>Wahrscheinlichkeit für {severity}</translation>
    </message>
    <message>
        <source>Not assessed: {reason}</source>
        <translation>Nicht beurteilt: {reason}</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>Wird graduiert…</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped.</source>
        <translation>Nicht graduiert: Die Graduierung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>AI grading is not available: the study has not been graded.</source>
        <translation>KI-Graduierung nicht verfügbar: Die Studie wurde nicht graduiert.</translation>
    </message>
    <message>
        <source>AI grading is not available: {reason}</source>
        <translation>KI-Graduierung nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Grade {finding}</source>
        <translation>{finding} graduieren</translation>
    </message>
    <message>
        <source>&amp;Accept {grade}</source>
        <translation>{grade} über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Take back my grade</source>
        <translation>Meinen Grad &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Reject the AI grade</source>
        <translation>KI-Grad &amp;verwerfen</translation>
    </message>
    <message>
        <source>No study open</source>
        <translation>Keine Studie geöffnet</translation>
    </message>
    <message>
        <source>Reader first: {n} of {total} read</source>
        <translation>Befunder zuerst: {n} von {total} befundet</translation>
    </message>
    <message>
        <source>Grading: {n} of {total}</source>
        <translation>Graduierung: {n} von {total}</translation>
    </message>
    <message>
        <source>Waiting for grades…</source>
        <translation>Warten auf Grade…</translation>
    </message>
    <message>
        <source>Stopped: {n} of {total} graded</source>
        <translation>Abgebrochen: {n} von {total} graduiert</translation>
    </message>
    <message>
        <source>{n} of {total} graded</source>
        <translation>{n} von {total} graduiert</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Noch nicht graduiert</translation>
    </message>
    <message>
        <source>All Normal/Mild</source>
        <translation>Alle Normal/Gering</translation>
    </message>
    <message>
        <source>{n} severe</source>
        <translation>{n} hochgradig</translation>
    </message>
    <message>
        <source>{n} moderate</source>
        <translation>{n} mäßig</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>{n} verworfen</translation>
    </message>
    <message>
        <source>{n} not assessed</source>
        <translation>{n} nicht beurteilt</translation>
    </message>
    <message>
        <source>A hanging says how many panes there are and which series hang in each. Drag series into the panes as you like them, give the arrangement a name and save it.</source>
        <translation>Eine Hängung legt fest, wie viele Bildfelder es gibt und welche Serie in welchem hängt. Ziehen Sie Serien nach Wunsch in die Bildfelder, geben Sie der Anordnung einen Namen, und speichern Sie sie.</translation>
    </message>
    <message>
        <source>Hangings</source>
        <translation>Hängungen</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Hängen</translation>
    </message>
    <message>
        <source>Hang the series so (Enter)</source>
        <translation>Die Serien so hängen (Enter)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete this hanging; the program's own stay</source>
        <translation>Diese Hängung löschen; die des Programms bleiben</translation>
    </message>
    <message>
        <source>Name of a new hanging</source>
        <translation>Name einer neuen Hängung</translation>
    </message>
    <message>
        <source>Save what is on screen</source>
        <translation>Aktuelle Ansicht speichern</translation>
    </message>
    <message>
        <source>Save the panes as they are as a hanging</source>
        <translation>Die aktuellen Bildfelder als Hängung speichern</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} pane</source>
        <translation>{title} · {rows} × {columns}, {n} Bildfeld</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} panes</source>
        <translation>{title} · {rows} × {columns}, {n} Bildfelder</translation>
    </message>
    <message>
        <source>{hanging} · on screen</source>
        <translation>{hanging} · angezeigt</translation>
    </message>
    <message>
        <source>Han&amp;ging</source>
        <translation>Hän&amp;gung</translation>
    </message>
    <message>
        <source>Lumbar spine</source>
        <extracomment>The lumbar hanging, which needs no file; `resources/hangings/lumbar.toml` says the same.</extracomment>
        <translation>Lendenwirbelsäule</translation>
    </message>
    <message>
        <source>Sagittal pair</source>
        <translation>Sagittales Paar</translation>
    </message>
    <message>
        <source>Axial focus</source>
        <extracomment>Titles and labels of the hangings that come with the program (`resources/hangings`).</extracomment>
        <translation>Axialer Fokus</translation>
    </message>
    <message>
        <source>One pane</source>
        <translation>Ein Bildfeld</translation>
    </message>
    <message>
        <source>Prior | current</source>
        <extracomment>The hanging of two studies side by side; `resources/hangings/with-prior.toml` says the same.</extracomment>
        <translation>Voraufnahme | aktuell</translation>
    </message>
    <message>
        <source>The hanging {file} is left out: {reason}.</source>
        <extracomment>How a notice says it that a file of a hanging was not understood (`read_hangings`).</extracomment>
        <translation>Die Hängung {file} entfällt: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file or delete it.</source>
        <extracomment>In this order in the menu, with Ctrl and their number as keys; others follow by name.</extracomment>
        <translation>Korrigieren oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>&amp;Start every study with this hanging</source>
        <translation>Jede Studie mit dieser Hängung &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Own hangings…</source>
        <translation>&amp;Eigene Hängungen…</translation>
    </message>
    <message>
        <source>Choose a head of a block (arrow keys)</source>
        <extracomment>Room for the names of blocks and heads, pixels.</extracomment>
        <translation>Einen Kopf eines Blocks wählen (Pfeiltasten)</translation>
    </message>
    <message>
        <source>Attention maps; chosen: {place}</source>
        <translation>Aufmerksamkeitskarten; gewählt: {place}</translation>
    </message>
    <message>
        <source>head {n}</source>
        <translation>Kopf {n}</translation>
    </message>
    <message>
        <source>block {n}</source>
        <translation>Block {n}</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>Mittelwert der Köpfe</translation>
    </message>
    <message>
        <source>block {n}, {head}</source>
        <translation>Block {n}, {head}</translation>
    </message>
    <message>
        <source>Let the colours end at this map's own largest value. Such maps cannot be compared with one another; the colour bar says so.</source>
        <extracomment>The highest threshold, per cent: above it no map would be seen, and the reader might wonder.</extracomment>
        <translation>Die Farben beim größten Wert dieser Karte enden lassen. Solche Karten sind nicht miteinander vergleichbar; der Farbbalken weist darauf hin.</translation>
    </message>
    <message>
        <source>Threshold of the heat map, per cent of the scale</source>
        <translation>Schwelle der Heatmap, Prozent der Skala</translation>
    </message>
    <message>
        <source>Draw nothing below this share of the scale</source>
        <translation>Unterhalb dieses Anteils der Skala nichts zeichnen</translation>
    </message>
    <message>
        <source>&amp;Isolines</source>
        <translation>&amp;Isolinien</translation>
    </message>
    <message>
        <source>Draw lines at quarters of the scale, no colours</source>
        <translation>Linien bei Vierteln der Skala zeichnen, keine Farben</translation>
    </message>
    <message>
        <source>S&amp;mooth</source>
        <translation>&amp;Glätten</translation>
    </message>
    <message>
        <source>Interpolate between patches; off, their squares show</source>
        <translation>Zwischen Patches interpolieren; sonst sind ihre Quadrate sichtbar</translation>
    </message>
    <message>
        <source>O&amp;wn scale</source>
        <translation>&amp;Eigene Skala</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Choose a page</source>
        <translation>Wählen Sie eine Seite</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Welcome to Foramen</source>
        <translation>Willkommen bei Foramen</translation>
    </message>
    <message>
        <source>This tour has five steps and uses a computed spine, nobody's pictures. Next opens it.</source>
        <translation>Dieser Rundgang hat fünf Schritte und verwendet eine berechnete Wirbelsäule, keine Patientenbilder. „Weiter“ öffnet sie.</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>The series of the study stand here; drag one into a pane. The wheel scrolls, a left drag sets the window, a click shows the point in all panes, Alt+1 to 5 go to a level.</source>
        <translation>Hier stehen die Serien der Studie; ziehen Sie eine in ein Bildfeld. Das Mausrad blättert, Ziehen mit links stellt das Fenster ein, ein Klick zeigt den Punkt in allen Bildfeldern, Alt+1 bis 5 springen zu einem Segment.</translation>
    </message>
    <message>
        <source>Five conditions at five levels fill this grid. Click a cell: its slices are hung. N goes to the next finding to look at; Y accepts its grade, X changes it.</source>
        <translation>Fünf Befundarten in fünf Segmenten füllen dieses Raster. Klicken Sie auf eine Zelle: Ihre Schichten werden gehängt. N springt zum nächsten zu prüfenden Befund; Y übernimmt seinen Grad, X ändert ihn.</translation>
    </message>
    <message>
        <source>H shows what moved the network, as a heat map over the crop that it graded. It is a hint, no proof: the evidence window compares and checks it.</source>
        <translation>H zeigt als Heatmap über dem graduierten Ausschnitt, was das Netz beeinflusst hat. Sie ist ein Hinweis, kein Beweis: Im Erklärungsfenster lässt sie sich vergleichen und prüfen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Ctrl+P saves a report as PDF, a draft for you to read. F1 shows all keys, Shift+F1 the help. Now open a study of your own with Ctrl+O.</source>
        <translation>Strg+P speichert einen Bericht als PDF, einen Entwurf, den Sie prüfen. F1 zeigt alle Tasten, Umschalt+F1 die Hilfe. Öffnen Sie nun mit Strg+O eine eigene Studie.</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <extracomment>From this step on there should be a study, and from that one on a chosen finding.</extracomment>
        <translation>&amp;Hilfeseiten</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>No picture in the active pane.</source>
        <extracomment>So near to an end of the window the mouse takes hold of it, pixels. Of the values' range: what one press of an arrow moves. Room beyond the values at both ends, as a share of their range.</extracomment>
        <translation>Kein Bild im aktiven Bildfeld.</translation>
    </message>
    <message>
        <source>Histogram and window</source>
        <translation>Histogramm und Fenster</translation>
    </message>
    <message>
        <source>center {center}, width {width}: {low} to {high}</source>
        <translation>Lage {center}, Breite {width}: {low} bis {high}</translation>
    </message>
    <message>
        <source>Slice before</source>
        <translation>Schicht davor</translation>
    </message>
    <message>
        <source>Slice that is read</source>
        <translation>Beurteilte Schicht</translation>
    </message>
    <message>
        <source>Slice after</source>
        <translation>Schicht danach</translation>
    </message>
    <message>
        <source>Reading what the network took in…</source>
        <translation>Eingabe des Netzes wird gelesen…</translation>
    </message>
    <message>
        <source>{slice}, as the network took it</source>
        <translation>{slice}, wie das Netz sie erhielt</translation>
    </message>
    <message>
        <source>{rows} by {columns} pixels of {down} by {right} mm</source>
        <translation>{rows} × {columns} Pixel von {down} × {right} mm</translation>
    </message>
    <message>
        <source>The network saw this slice alone, {size}, scaled between its own 1st and 99th percentile: it was trained without neighbouring slices. Nothing outside this square reached it.</source>
        <translation>Das Netz sah nur diese Schicht, {size}, skaliert zwischen ihrem 1. und 99. Perzentil: Es wurde ohne Nachbarschichten trainiert. Nichts außerhalb dieses Quadrats hat es erreicht.</translation>
    </message>
    <message>
        <source>The network saw these three neighbouring slices, {apart} mm apart, {size} each, scaled between its own 1st and 99th percentile. Nothing outside these squares reached it.</source>
        <translation>Das Netz sah diese drei benachbarten Schichten im Abstand von {apart} mm, je {size}, jede skaliert zwischen ihrem 1. und 99. Perzentil. Nichts außerhalb dieser Quadrate hat es erreicht.</translation>
    </message>
    <message>
        <source>Choose a command, press its new key in the field, then Set.</source>
        <extracomment>How a key is changed.</extracomment>
        <translation>Wählen Sie einen Befehl, drücken Sie im Feld die neue Taste und dann „Zuweisen“.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key of the chosen command here</source>
        <translation>Drücken Sie hier die neue Taste für den gewählten Befehl</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Give the key to the chosen command</source>
        <translation>Die Taste dem gewählten Befehl zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Take all keys from the chosen command</source>
        <translation>Dem gewählten Befehl alle Tasten nehmen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Give the chosen command its own keys again</source>
        <translation>Dem gewählten Befehl die ursprünglichen Tasten zurückgeben</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”: take it away there.</source>
        <translation>{key} gehört zu „{command}“: Entfernen Sie die Taste zuerst dort.</translation>
    </message>
    <message>
        <source>{key} is now the key of “{command}”.</source>
        <translation>{key} gehört jetzt zu „{command}“.</translation>
    </message>
    <message>
        <source>“{command}” also works while held: its key is fixed.</source>
        <translation>„{command}“ wirkt auch bei gehaltener Taste: Diese ist fest.</translation>
    </message>
    <message>
        <source>Local studies</source>
        <translation>Lokale Studien</translation>
    </message>
    <message>
        <source>Erase the list of local studies?</source>
        <translation>Liste lokaler Studien löschen?</translation>
    </message>
    <message>
        <source>Every name in it is deleted from this computer. The studies are not touched.</source>
        <translation>Alle Namen darin werden von diesem Computer gelöscht. Die Studien bleiben unberührt.</translation>
    </message>
    <message>
        <source>Open &amp;file or archive…</source>
        <translation>&amp;Datei oder Archiv öffnen…</translation>
    </message>
    <message>
        <source>&amp;Local studies…</source>
        <translation>&amp;Lokale Studien…</translation>
    </message>
    <message>
        <source>&amp;Keep a list of local studies</source>
        <translation>Liste lokaler S&amp;tudien führen</translation>
    </message>
    <message>
        <source>&amp;Erase the list…</source>
        <translation>Liste lös&amp;chen…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>No study yet: what you open will be listed here.</source>
        <extracomment>Height of a row, pixels: its picture, and some air. Rest after the last letter before it is searched, ms: a word is one search.</extracomment>
        <translation>Noch keine Studie: Was Sie öffnen, wird hier aufgeführt.</translation>
    </message>
    <message>
        <source>No study has all of these words.</source>
        <translation>Keine Studie enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search by name, ID, date or description</source>
        <translation>Nach Name, ID, Datum oder Beschreibung suchen</translation>
    </message>
    <message>
        <source>Search the local studies</source>
        <translation>Lokale Studien durchsuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the chosen study (Enter)</source>
        <translation>Gewählte Studie öffnen (Enter)</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Forget the chosen study; its files are not touched (Del)</source>
        <translation>Gewählte Studie aus der Liste nehmen; ihre Dateien bleiben unberührt (Entf)</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Befundet</translation>
    </message>
    <message>
        <source>A reading of this study is kept.</source>
        <extracomment>What stands where a study has a reading, with its words for tooltips and screen readers.</extracomment>
        <translation>Zu dieser Studie ist eine Befundung gespeichert.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Unnamed patient</source>
        <extracomment>Side of a picture on screen, pixels.</extracomment>
        <translation>Patient ohne Namen</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>It is not where it was.</source>
        <translation>Nicht mehr am bisherigen Ort.</translation>
    </message>
    <message>
        <source>Never opened.</source>
        <translation>Nie geöffnet.</translation>
    </message>
    <message>
        <source>Last opened {day} {time} UTC.</source>
        <translation>Zuletzt geöffnet {day} {time} UTC.</translation>
    </message>
    <message>
        <source>Checks of this heat map: {verdict}</source>
        <translation>Prüfungen dieser Heatmap: {verdict}</translation>
    </message>
    <message>
        <source>Check this map and show the numbers</source>
        <translation>Diese Karte prüfen und die Zahlen zeigen</translation>
    </message>
    <message>
        <source>{parameter}; another choice makes the map again</source>
        <translation>{parameter}; bei anderer Wahl wird die Karte neu berechnet</translation>
    </message>
    <message>
        <source>&amp;Measurements and key images…</source>
        <translation>&amp;Messungen und Schlüsselbilder…</translation>
    </message>
    <message>
        <source>Menu of the measurement</source>
        <translation>Menü der Messung</translation>
    </message>
    <message>
        <source>Change the text…</source>
        <translation>Text ändern…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Nothing is measured or marked yet. Choose a tool in the Tools menu and draw on a picture, or mark the slice on screen as key image with K.</source>
        <translation>Noch ist nichts gemessen oder markiert. Wählen Sie ein Werkzeug im Menü Werkzeuge, und zeichnen Sie auf ein Bild, oder markieren Sie die angezeigte Schicht mit K als Schlüsselbild.</translation>
    </message>
    <message>
        <source>Measurements and key images</source>
        <translation>Messungen und Schlüsselbilder</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show its slice (Enter)</source>
        <translation>Die Schicht anzeigen (Enter)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows (Ctrl+C)</source>
        <translation>Gewählte Zeilen kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Alles als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy all rows for a spreadsheet</source>
        <translation>Alle Zeilen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Del)</source>
        <translation>Gewählte Zeilen löschen (Entf)</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>Kein Segment</translation>
    </message>
    <message>
        <source>Nearest disc: {level}</source>
        <translation>Nächste Bandscheibe: {level}</translation>
    </message>
    <message>
        <source>Nearest disc: not known</source>
        <translation>Nächste Bandscheibe: unbekannt</translation>
    </message>
    <message>
        <source>Nothing was graded</source>
        <translation>Nichts wurde graduiert</translation>
    </message>
    <message>
        <source>The slices can be read. If a series has the wrong role, correct it in the study browser.</source>
        <translation>Die Schichten können befundet werden. Hat eine Serie die falsche Rolle, korrigieren Sie sie im Studienbrowser.</translation>
    </message>
    <message>
        <source>Grading was stopped</source>
        <translation>Die Graduierung wurde abgebrochen</translation>
    </message>
    <message>
        <source>Press Ctrl+G or “Grade again” to start it again. The slices can be read meanwhile.</source>
        <translation>Mit Strg+G oder „Neu graduieren“ starten Sie sie wieder. Die Schichten können inzwischen befundet werden.</translation>
    </message>
    <message>
        <source>{n} of {total} findings have an answer.</source>
        <translation>Zu {n} von {total} Befunden liegt eine Antwort vor.</translation>
    </message>
    <message>
        <source>Why nothing was graded</source>
        <translation>Warum nichts graduiert wurde</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Notices that wait</source>
        <translation>Wartende Hinweise</translation>
    </message>
    <message>
        <source>Save details…</source>
        <translation>Details speichern…</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>Details speichern</translation>
    </message>
    <message>
        <source>Save what a programmer needs to find the fault</source>
        <translation>Speichern, was Programmierer zur Fehlersuche brauchen</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Findings in their own &amp;window</source>
        <extracomment>How much of another screen's width each part takes at first.</extracomment>
        <translation>Befunde in eigenem Fe&amp;nster</translation>
    </message>
    <message>
        <source>&amp;Pictures in their own window</source>
        <translation>&amp;Bilder in eigenem Fenster</translation>
    </message>
    <message>
        <source>The files name different patients</source>
        <translation>Die Dateien nennen verschiedene Patienten</translation>
    </message>
    <message>
        <source>The files do not say whether this is the same patient</source>
        <translation>Die Dateien geben nicht an, ob es derselbe Patient ist</translation>
    </message>
    <message>
        <source>Patients must not be mixed up. Compare only if you know from elsewhere that both studies are of the same person; nothing of this study is shown or graded before.</source>
        <translation>Patienten dürfen nicht verwechselt werden. Vergleichen Sie nur, wenn Sie anderweitig wissen, dass beide Studien von derselben Person stammen; vorher wird von dieser Studie nichts gezeigt oder graduiert.</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>In place of a fact that the study does not hold.</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Same patient?</source>
        <translation>Derselbe Patient?</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>Geöffnete Studie</translation>
    </message>
    <message>
        <source>Other study</source>
        <translation>Andere Studie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A qualified reader must look at the pictures; nothing here is a diagnosis, and no part of this report is final by itself.</source>
        <extracomment>Enough of a SHA-256 to tell two weights files apart by eye, as git does with commits.</extracomment>
        <translation>Nur für die Forschung. Kein Medizinprodukt. Ein qualifizierter Befunder muss die Bilder ansehen; nichts hierin ist eine Diagnose, und kein Teil dieses Berichts ist für sich endgültig.</translation>
    </message>
    <message>
        <source>Five conditions at five lumbar discs are graded and nothing else: fractures, tumours, infections, the conus, the vertebrae, the soft tissues and the discs themselves are not looked for.</source>
        <translation>Graduiert werden fünf Befundarten an fünf lumbalen Bandscheiben und sonst nichts: Nach Frakturen, Tumoren und Infektionen sowie Veränderungen von Conus medullaris, Wirbeln, Weichteilen und den Bandscheiben selbst wird nicht gesucht.</translation>
    </message>
    <message>
        <source>The networks learned from public MRI graded by single readers (RSNA 2024). Readers differ on such grades, and the model differs from them too.</source>
        <translation>Die Netze lernten aus öffentlichen MRT, die jeweils von einem einzelnen Befunder graduiert wurden (RSNA 2024). Befunder weichen bei solchen Graden voneinander ab, und auch das Modell weicht von ihnen ab.</translation>
    </message>
    <message>
        <source>A probability is the model's certainty about its grade, not the patient's risk. A low one asks for a second look; it does not make a finding absent.</source>
        <translation>Eine Wahrscheinlichkeit gibt die Sicherheit des Modells für seinen Grad an, nicht das Risiko des Patienten. Eine niedrige verlangt einen zweiten Blick; sie schließt einen Befund nicht aus.</translation>
    </message>
    <message>
        <source>A heat map shows where the network drew on the picture. It is no proof that a grade is right.</source>
        <translation>Eine Heatmap zeigt, worauf sich das Netz im Bild stützte. Sie ist kein Beweis dafür, dass ein Grad stimmt.</translation>
    </message>
    <message>
        <source>Draft: not signed by a reader</source>
        <translation>Entwurf: nicht von einem Befunder signiert</translation>
    </message>
    <message>
        <source>Draft: a reader graded {n} of {total} findings; not signed</source>
        <translation>Entwurf: Ein Befunder hat {n} von {total} Befunden graduiert; nicht signiert</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>Patienten-ID</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Studiendatum</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Study UID</source>
        <translation>Studien-UID</translation>
    </message>
    <message>
        <source>Its place was continued from the neighbouring levels, not seen.</source>
        <translation>Die Lage wurde aus den Nachbarsegmenten fortgeführt, nicht gesehen.</translation>
    </message>
    <message>
        <source>It was not graded.</source>
        <translation>Es wurde nicht graduiert.</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>none: the study was not graded</source>
        <translation>keines: Die Studie wurde nicht graduiert</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, Version {version}</translation>
    </message>
    <message>
        <source>Study without a date</source>
        <translation>Studie ohne Datum</translation>
    </message>
    <message>
        <source>Study of {date}</source>
        <translation>Studie vom {date}</translation>
    </message>
    <message>
        <source>weights {digest}</source>
        <translation>Gewichte {digest}</translation>
    </message>
    <message>
        <source>It is the same patient: compare</source>
        <translation>Derselbe Patient: vergleichen</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Nicht vergleichen</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <extracomment>Who the patient is called; see `patient_name`.</extracomment>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>Numbers of the picture; a text, a code or a date may tell who it is (PS3.5, table 6.2-1). The group of the patient's own elements, weight and size among them.</extracomment>
        <translation>ausgeblendet</translation>
    </message>
    <message>
        <source>File {n}</source>
        <translation>Datei {n}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>another</source>
        <translation>abweichend</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>Bild &amp;speichern…</translation>
    </message>
    <message>
        <source>Cop&amp;y the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>It names nobody; words in the pixels themselves stay.</source>
        <translation>Es nennt niemanden; Text in den Pixeln selbst bleibt jedoch erhalten.</translation>
    </message>
    <message>
        <source>What you typed on it is on it, and so are words in the pixels.</source>
        <translation>Von Ihnen eingegebener Text ist darauf, ebenso Text in den Pixeln.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>derselbe Patient</translation>
    </message>
    <message>
        <source>patient not certain</source>
        <translation>Patient nicht sicher</translation>
    </message>
    <message>
        <source>another patient</source>
        <translation>anderer Patient</translation>
    </message>
    <message>
        <source>The opened folder holds no other study, and no local study is listed. Choose the folder of the prior study.</source>
        <translation>Der geöffnete Ordner enthält keine andere Studie, und es sind keine lokalen Studien aufgeführt. Wählen Sie den Ordner der Voraufnahme.</translation>
    </message>
    <message>
        <source>Compare with a prior study</source>
        <translation>Mit Voraufnahme vergleichen</translation>
    </message>
    <message>
        <source>Studies of this patient come first.</source>
        <translation>Studien dieses Patienten stehen oben.</translation>
    </message>
    <message>
        <source>Studies to compare with</source>
        <translation>Studien zum Vergleich</translation>
    </message>
    <message>
        <source>Compare with the chosen study (Enter)</source>
        <translation>Mit der gewählten Studie vergleichen (Enter)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Compare with a study in another folder</source>
        <translation>Mit einer Studie in einem anderen Ordner vergleichen</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>dieser Ordner</translation>
    </message>
    <message>
        <source>local studies</source>
        <translation>lokale Studien</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>date hidden</source>
        <translation>Datum ausgeblendet</translation>
    </message>
    <message>
        <source>Re&amp;ject the AI grade</source>
        <translation>KI-Grad &amp;verwerfen</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Ko&amp;mmentar…</translation>
    </message>
    <message>
        <source>Reader &amp;first: show AI grades after mine</source>
        <translation>Befunder zuer&amp;st: KI-Grade erst nach meinen zeigen</translation>
    </message>
    <message>
        <source>This is {level}</source>
        <extracomment>How near the mouse must be to a mark, pixels: on it, so that a drag beside it windows.</extracomment>
        <translation>Dies ist {level}</translation>
    </message>
    <message>
        <source>&amp;Put the mark back</source>
        <translation>Marke &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Transitional lumbosacral vertebra</source>
        <translation>Lumbosakraler &amp;Übergangswirbel</translation>
    </message>
    <message>
        <source>Reader's &amp;name…</source>
        <translation>Name des Be&amp;funders…</translation>
    </message>
    <message>
        <source>&amp;Start the reading anew</source>
        <translation>Befundung neu &amp;beginnen</translation>
    </message>
    <message>
        <source>Your name or initials, for the audit trail of readings:</source>
        <translation>Ihr Name oder Kürzel für den Audit-Trail der Befundungen:</translation>
    </message>
    <message>
        <source>Reader's name</source>
        <translation>Name des Befunders</translation>
    </message>
    <message>
        <source>The reading was started anew.</source>
        <translation>Die Befundung wurde neu begonnen.</translation>
    </message>
    <message>
        <source>The reading was started anew, with the roles of series as recognised.</source>
        <translation>Die Befundung wurde neu begonnen, mit den Rollen der Serien wie erkannt.</translation>
    </message>
    <message>
        <source>Undo brings back what you had said.</source>
        <translation>Mit „Rückgängig“ kehren Ihre Angaben zurück.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time.</source>
        <translation>Das Programm wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
    <message>
        <source>Open the study again; what you had said of it is kept.</source>
        <extracomment>Nothing but a list of local studies may say what was open.</extracomment>
        <translation>Öffnen Sie die Studie erneut; Ihre Angaben dazu sind gespeichert.</translation>
    </message>
    <message>
        <source>Open the study again that was open? What you had said of it is kept.</source>
        <translation>Die zuletzt geöffnete Studie wieder öffnen? Ihre Angaben dazu sind gespeichert.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open the study that was open</source>
        <translation>Die zuletzt geöffnete Studie öffnen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>&amp;Review first: worst, then least sure</source>
        <translation>Zuerst &amp;prüfen: schwerste, dann unsicherste</translation>
    </message>
    <message>
        <source>Device and threads take effect at the next start.</source>
        <extracomment>What a reset leaves alone: answers to questions, and who reads.</extracomment>
        <translation>Rechengerät und Threads gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>The pictures are in a window of their own.</source>
        <extracomment>Smallest useful size, and the first one, pixels (the least that a laptop's screen has).</extracomment>
        <translation>Die Bilder sind in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>Put them back here</source>
        <translation>Hierher zurückholen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Befundung</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Berechnung</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Everything here as it came; your name and your list of studies stay</source>
        <translation>Alles hier wie ausgeliefert; Ihr Name und Ihre Studienliste bleiben</translation>
    </message>
    <message>
        <source>Of the window and of reports; what is stored and exported as data stays English</source>
        <translation>Für Fenster und Berichte; gespeicherte und exportierte Daten bleiben englisch</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours of the window; pictures stay on black</source>
        <translation>Farben des Fensters; Bilder bleiben auf Schwarz</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Of words and numbers beside the pictures</source>
        <translation>Für Text und Zahlen neben den Bildern</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Corner texts on pictures</source>
        <translation>Ecktexte auf Bildern</translation>
    </message>
    <message>
        <source>Also by Space</source>
        <translation>Auch mit der Leertaste</translation>
    </message>
    <message>
        <source>The window of a series when it is opened</source>
        <translation>Fenster einer Serie beim Öffnen</translation>
    </message>
    <message>
        <source>First window</source>
        <translation>Erstes Fenster</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Links ziehen</translation>
    </message>
    <message>
        <source>What the left button does until a tool is chosen</source>
        <translation>Was die linke Taste tut, bis ein Werkzeug gewählt wird</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Mitte ziehen</translation>
    </message>
    <message>
        <source>What dragging with the middle button does</source>
        <translation>Was Ziehen mit der mittleren Taste bewirkt</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Rechts ziehen</translation>
    </message>
    <message>
        <source>What dragging with the right button does; a click opens the menu</source>
        <translation>Was Ziehen mit der rechten Taste bewirkt; ein Klick öffnet das Menü</translation>
    </message>
    <message>
        <source>How strongly the heat map covers the picture (also [ and ])</source>
        <translation>Wie stark die Heatmap das Bild überdeckt (auch [ und ])</translation>
    </message>
    <message>
        <source>Heat map opacity</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Pixels are interpolated when they are magnified</source>
        <translation>Vergrößerte Pixel werden interpoliert</translation>
    </message>
    <message>
        <source>Smooth pictures</source>
        <translation>Bilder glätten</translation>
    </message>
    <message>
        <source>Panes of one plane scroll together</source>
        <translation>Bildfelder einer Ebene blättern gemeinsam</translation>
    </message>
    <message>
        <source>Link panes of one plane</source>
        <translation>Bildfelder einer Ebene koppeln</translation>
    </message>
    <message>
        <source>Name or initials, written into the audit trail of readings</source>
        <translation>Name oder Kürzel, wird in den Audit-Trail der Befundungen geschrieben</translation>
    </message>
    <message>
        <source>The grade of the AI appears after yours</source>
        <translation>Der Grad der KI erscheint nach Ihrem</translation>
    </message>
    <message>
        <source>Reader first</source>
        <translation>Befunder zuerst</translation>
    </message>
    <message>
        <source>Next goes to the most severe and most doubtful finding first</source>
        <translation>„Nächster“ springt zuerst zum schwersten und unsichersten Befund</translation>
    </message>
    <message>
        <source>Review severe findings first</source>
        <translation>Hochgradige Befunde zuerst prüfen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Rechengerät</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Hide names, dates and texts of patients everywhere on the screen</source>
        <translation>Namen, Daten und Texte von Patienten überall auf dem Bildschirm ausblenden</translation>
    </message>
    <message>
        <source>Anonymous mode</source>
        <translation>Anonymer Modus</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <extracomment>What the grid needs for its words at the plain size of text, pixels.</extracomment>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Mouse in a picture</source>
        <translation>Maus im Bild</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>Shift+W, then left drag</source>
        <translation>Umschalt+W, dann links ziehen</translation>
    </message>
    <message>
        <source>Window from the values in a rectangle</source>
        <translation>Fenster aus den Werten in einem Rechteck</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Umschalt+Mausrad</translation>
    </message>
    <message>
        <source>Slices of this pane alone; the panes stay so far apart</source>
        <translation>Nur Schichten dieses Bildfelds; der Versatz der Bildfelder bleibt</translation>
    </message>
    <message>
        <source>Window: width across, center up and down</source>
        <translation>Fenster: Breite horizontal, Lage vertikal</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Bild verschieben</translation>
    </message>
    <message>
        <source>Right drag, Ctrl+wheel</source>
        <translation>Rechts ziehen, Strg+Mausrad</translation>
    </message>
    <message>
        <source>D, then left drag</source>
        <translation>D, dann links ziehen</translation>
    </message>
    <message>
        <source>Length; canal, ellipse, rectangle and arrow likewise</source>
        <translation>Länge; Kanal, Ellipse, Rechteck und Pfeil entsprechend</translation>
    </message>
    <message>
        <source>A, then three clicks</source>
        <translation>A, dann drei Klicks</translation>
    </message>
    <message>
        <source>Angle: end of an arm, vertex, end of the other</source>
        <translation>Winkel: Ende eines Schenkels, Scheitel, Ende des anderen</translation>
    </message>
    <message>
        <source>Shift+A, then four clicks</source>
        <translation>Umschalt+A, dann vier Klicks</translation>
    </message>
    <message>
        <source>Cobb angle: both ends of one line, then of the other</source>
        <translation>Cobb-Winkel: beide Enden einer Linie, dann der anderen</translation>
    </message>
    <message>
        <source>S, then clicks around</source>
        <translation>S, dann ringsum klicken</translation>
    </message>
    <message>
        <source>Dural sac: double click, or click the first point, to close</source>
        <translation>Duralsack: Doppelklick oder Klick auf den ersten Punkt schließt die Kontur</translation>
    </message>
    <message>
        <source>Click on a measurement</source>
        <translation>Klick auf eine Messung</translation>
    </message>
    <message>
        <source>Choose it: Del deletes it</source>
        <translation>Auswählen: Entf löscht sie</translation>
    </message>
    <message>
        <source>Drag its handle, or its line</source>
        <translation>Griff oder Linie ziehen</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>Einen Punkt oder die ganze Messung bewegen</translation>
    </message>
    <message>
        <source>Right click on a measurement</source>
        <translation>Rechtsklick auf eine Messung</translation>
    </message>
    <message>
        <source>Name, level, copy, delete</source>
        <translation>Name, Segment, kopieren, löschen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Show the point in all panes</source>
        <translation>Den Punkt in allen Bildfeldern zeigen</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>One pane or all</source>
        <translation>Ein Bildfeld oder alle</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>Menu of the pane</source>
        <translation>Menü des Bildfelds</translation>
    </message>
    <message>
        <source>Drawing cross</source>
        <translation>Zeichenkreuz</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>Put the cross on the active pane, or take it away</source>
        <translation>Kreuz ins aktive Bildfeld setzen oder entfernen</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move it by a pixel; with Shift by ten, with Ctrl by a tenth</source>
        <translation>Um ein Pixel bewegen; mit Umschalt um zehn, mit Strg um ein Zehntel</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Set a point, or take hold of what is there and put it down</source>
        <translation>Einen Punkt setzen oder Vorhandenes greifen und ablegen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Set a point, whatever is there</source>
        <translation>Einen Punkt setzen, gleich was dort ist</translation>
    </message>
    <message>
        <source>Enter twice on one place</source>
        <translation>Zweimal Enter an einer Stelle</translation>
    </message>
    <message>
        <source>Close the outline of the dural sac</source>
        <translation>Die Kontur des Duralsacks schließen</translation>
    </message>
    <message>
        <source>Tab or Shift+Tab</source>
        <translation>Tab oder Umschalt+Tab</translation>
    </message>
    <message>
        <source>Go to what can be moved: marks, measurements</source>
        <translation>Zu Beweglichem gehen: Marken, Messungen</translation>
    </message>
    <message>
        <source>Arrows with a level's mark</source>
        <translation>Pfeiltasten bei einer Segmentmarke</translation>
    </message>
    <message>
        <source>Move it by 1 mm; Shift 10, Ctrl 0.1</source>
        <translation>Um 1 mm bewegen; Umschalt 10, Strg 0,1</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Den letzten Punkt zurücknehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put back what is held, else take the cross away</source>
        <translation>Gegriffenes zurücklegen, sonst das Kreuz entfernen</translation>
    </message>
    <message>
        <source>Keys act on the pictures wherever you click. A control that you reach with F6 (the grid with G) keeps the arrows, Enter and Space for itself: in the grid they move between cells. Esc gives the keys back to the pictures.</source>
        <translation>Tasten wirken auf die Bilder, wohin Sie auch klicken. Ein Bedienelement, das Sie mit F6 erreichen (das Raster mit G), behält Pfeiltasten, Enter und Leertaste für sich: Im Raster wechseln die Pfeiltasten zwischen den Zellen. Esc gibt die Tasten an die Bilder zurück.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und ihre Wirkung</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nichts anzuzeigen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>{status} ({n}): {reason}</source>
        <extracomment>Height of the open list, pixels: about ten lines. Letters in a line of a reason: fits into the browser, whose tree does not break lines itself. As many files are named without being asked for, where the list stands open from the start.</extracomment>
        <translation>{status} ({n}): {reason}</translation>
    </message>
    <message>
        <source>Skipped files: {n}</source>
        <translation>Übersprungene Dateien: {n}</translation>
    </message>
    <message>
        <source>Files that are not shown, and why</source>
        <translation>Nicht angezeigte Dateien und die Gründe</translation>
    </message>
    <message>
        <source>Skipped files by reason</source>
        <translation>Übersprungene Dateien nach Grund</translation>
    </message>
    <message>
        <source>Previous slice</source>
        <translation>Vorige Schicht</translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation>Nächste Schicht</translation>
    </message>
    <message>
        <source>Five slices back</source>
        <translation>Fünf Schichten zurück</translation>
    </message>
    <message>
        <source>Five slices on</source>
        <translation>Fünf Schichten vor</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation>Vorige Serie</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>Nächste Serie</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächstes Bildfeld</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriges Bildfeld</translation>
    </message>
    <message>
        <source>&amp;Link panes of one plane</source>
        <translation>&amp;Bildfelder einer Ebene koppeln</translation>
    </message>
    <message>
        <source>Go to {level}</source>
        <translation>Zu {level}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device.</source>
        <translation>Nur für die Forschung. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Intended use</source>
        <extracomment>Anything quicker is not worth the reader's glance, ms (issue: progress over 300 ms).</extracomment>
        <translation>Zweckbestimmung</translation>
    </message>
    <message>
        <source>What is running</source>
        <translation>Laufende Vorgänge</translation>
    </message>
    <message>
        <source>This pane</source>
        <translation>Dieses Bildfeld</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>Alle Bildfelder</translation>
    </message>
    <message>
        <source>This series as GIF</source>
        <translation>Diese Serie als GIF</translation>
    </message>
    <message>
        <source>This series as MP4</source>
        <translation>Diese Serie als MP4</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie angezeigt</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>Doppelt so groß</translation>
    </message>
    <message>
        <source>Words in the pixels themselves stay. Look at the file before you pass it on.</source>
        <translation>Text in den Pixeln selbst bleibt erhalten. Sehen Sie die Datei an, bevor Sie sie weitergeben.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Texts in the corners</source>
        <translation>Texte in den Ecken</translation>
    </message>
    <message>
        <source>Name of the patient, date and names of series</source>
        <translation>Name des Patienten, Datum und Namen der Serien</translation>
    </message>
    <message>
        <source>Measurements and arrows</source>
        <translation>Messungen und Pfeile</translation>
    </message>
    <message>
        <source>Names of measurements and texts that were typed</source>
        <translation>Namen von Messungen und eingegebene Texte</translation>
    </message>
    <message>
        <source>Lines, regions and arrows with their values</source>
        <translation>Linien, Regionen und Pfeile mit ihren Werten</translation>
    </message>
    <message>
        <source>They may name somebody; off at first in the anonymous mode</source>
        <translation>Sie können jemanden nennen; im anonymen Modus zunächst aus</translation>
    </message>
    <message>
        <source>Slice, window and scale; letters of the sides are always drawn</source>
        <translation>Schicht, Fenster und Maßstab; Buchstaben der Seiten werden immer gezeichnet</translation>
    </message>
    <message>
        <source>Off each time: a picture that is passed on should name nobody</source>
        <translation>Jedes Mal aus: Ein weitergegebenes Bild sollte niemanden nennen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Choose a file and save</source>
        <translation>Datei wählen und speichern</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <translation>Das Bild in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Speichern abbrechen</translation>
    </message>
    <message>
        <source>Saving was stopped.</source>
        <translation>Das Speichern wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The slices of this series are not read yet.</source>
        <translation>Die Schichten dieser Serie sind noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Als {name} gespeichert.</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>Laufenden Vorgang abbrechen (Strg+.)</translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation>Modell und Rechengerät</translation>
    </message>
    <message>
        <source>Weights SHA-256: {digest}</source>
        <translation>Gewichte SHA-256: {digest}</translation>
    </message>
    <message>
        <source>No study is open.
Its series will be listed here.</source>
        <extracomment>A card with its picture and the name of its role fits into this, pixels.</extracomment>
        <translation>Keine Studie geöffnet.
Ihre Serien werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>✓ Your reading of this study is saved</source>
        <translation>✓ Ihre Befundung dieser Studie ist gespeichert</translation>
    </message>
    <message>
        <source>Study browser</source>
        <extracomment>More of a name or description is no name; a file may hold 64 kB of it.</extracomment>
        <translation>Studienbrowser</translation>
    </message>
    <message>
        <source>Empty browser</source>
        <translation>Leerer Browser</translation>
    </message>
    <message>
        <source>Identity, birth date, sex</source>
        <translation>Identität, Geburtsdatum, Geschlecht</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Saved reading</source>
        <translation>Gespeicherte Befundung</translation>
    </message>
    <message>
        <source>Studies of the folder</source>
        <translation>Studien des Ordners</translation>
    </message>
    <message>
        <source>The folder holds several studies: choose the one to show</source>
        <translation>Der Ordner enthält mehrere Studien: Wählen Sie die anzuzeigende</translation>
    </message>
    <message>
        <source>Warnings about the study</source>
        <translation>Warnungen zur Studie</translation>
    </message>
    <message>
        <source>Study {number}</source>
        <translation>Studie {number}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geb. {date}</translation>
    </message>
    <message>
        <source>There is no slice on screen.</source>
        <extracomment>Scrolling through slices asks for one file when it comes to rest, not for each.</extracomment>
        <translation>Es wird keine Schicht angezeigt.</translation>
    </message>
    <message>
        <source>These slices cannot be shown</source>
        <extracomment>The fields of the state that a pane shows; a change of the others leaves it alone. What is read changes five times a second: of that it shows only whether something is (`changed_fields`).</extracomment>
        <translation>Diese Schichten können nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>Das Einlesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Scroll to read these slices.</source>
        <translation>Blättern Sie, um diese Schichten zu lesen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No {label} series so far</source>
        <translation>Bisher keine Serie {label}</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>Der Ordner wird noch gelesen.</translation>
    </message>
    <message>
        <source>No {label} series in this study</source>
        <translation>Keine Serie {label} in dieser Studie</translation>
    </message>
    <message>
        <source>Right-click, or press the Menu key, to hang another series here.</source>
        <translation>Mit Rechtsklick oder Menütaste können Sie hier eine andere Serie hängen.</translation>
    </message>
    <message>
        <source>sagittal T2</source>
        <extracomment>The labels of panes as they stand inside a sentence.</extracomment>
        <translation>T2 sagittal</translation>
    </message>
    <message>
        <source>sagittal STIR</source>
        <translation>STIR sagittal</translation>
    </message>
    <message>
        <source>axial T1</source>
        <translation>T1 axial</translation>
    </message>
    <message>
        <source>sagittal STIR or second axial</source>
        <translation>STIR sagittal oder zweite axiale</translation>
    </message>
    <message>
        <source>sagittal T1 or second axial</source>
        <translation>T1 sagittal oder zweite axiale</translation>
    </message>
    <message>
        <source>localiser</source>
        <translation>Localizer</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>DICOM elements of the slice</source>
        <translation>DICOM-Elemente der Schicht</translation>
    </message>
    <message>
        <source>Search tags, names and values</source>
        <translation>Tags, Namen und Werte durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show the rows that hold this text (Ctrl+F)</source>
        <translation>Nur Zeilen mit diesem Text zeigen (Strg+F)</translation>
    </message>
    <message>
        <source>DICOM elements</source>
        <translation>DICOM-Elemente</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all rows that are shown (Ctrl+C)</source>
        <translation>Gewählte Zeilen oder alle angezeigten kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>{file}: {n} element</source>
        <translation>{file}: {n} Element</translation>
    </message>
    <message>
        <source>{file}: {n} elements</source>
        <translation>{file}: {n} Elemente</translation>
    </message>
    <message>
        <source>{file}: {n} of {total} elements</source>
        <translation>{file}: {n} von {total} Elementen</translation>
    </message>
    <message>
        <source>DICOM &amp;elements of the slice…</source>
        <translation>&amp;DICOM-Elemente der Schicht…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Left drag: &amp;window</source>
        <extracomment>Key and words of each tool. The letters are those of the common DICOM viewers, D for distance; what is the like of another tool has its letter with Shift.</extracomment>
        <translation>Links ziehen: &amp;Fenster</translation>
    </message>
    <message>
        <source>Left drag: &amp;zoom</source>
        <translation>Links ziehen: &amp;Zoom</translation>
    </message>
    <message>
        <source>Left drag: &amp;pan</source>
        <translation>Links ziehen: &amp;Verschieben</translation>
    </message>
    <message>
        <source>Left drag: window &amp;from a rectangle</source>
        <translation>Links ziehen: Fenster aus &amp;Rechteck</translation>
    </message>
    <message>
        <source>Left drag: &amp;length</source>
        <translation>Links ziehen: &amp;Länge</translation>
    </message>
    <message>
        <source>Left drag: ca&amp;nal AP diameter</source>
        <translation>Links ziehen: &amp;Kanaldurchmesser a.p.</translation>
    </message>
    <message>
        <source>Three clicks: &amp;angle</source>
        <translation>Drei Klicks: &amp;Winkel</translation>
    </message>
    <message>
        <source>Four clicks: Co&amp;bb angle of two lines</source>
        <translation>Vier Klicks: &amp;Cobb-Winkel zweier Linien</translation>
    </message>
    <message>
        <source>Left drag: values in an &amp;ellipse</source>
        <translation>Links ziehen: Werte in &amp;Ellipse</translation>
    </message>
    <message>
        <source>Left drag: values in a &amp;rectangle</source>
        <translation>Links ziehen: Werte in Rech&amp;teck</translation>
    </message>
    <message>
        <source>Click: &amp;value at a point</source>
        <translation>Klick: Wert am &amp;Punkt</translation>
    </message>
    <message>
        <source>Clicks around: dural &amp;sac area</source>
        <translation>Ringsum klicken: &amp;Duralsackfläche</translation>
    </message>
    <message>
        <source>Left drag: arr&amp;ow</source>
        <translation>Links ziehen: Pfe&amp;il</translation>
    </message>
    <message>
        <source>Click: &amp;text</source>
        <translation>Klick: Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <extracomment>Tools over which a line is drawn in the menu: lines and angles, values and areas, marks.</extracomment>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen or last measurement of this slice</source>
        <translation>Gewählte oder letzte Messung dieser Schicht lö&amp;schen</translation>
    </message>
    <message>
        <source>Draw with t&amp;he keyboard: cross on or off</source>
        <translation>Mit der Tastatur zeichnen: Kre&amp;uz ein oder aus</translation>
    </message>
    <message>
        <source>&amp;Key image</source>
        <translation>Schlüssel&amp;bild</translation>
    </message>
    <message>
        <source>Play through the slices (&amp;cine)</source>
        <translation>Schichten abspielen (Ci&amp;ne)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>Names of actions from left to right; "|" is a line, the others are built apart. Those that say what they do beside their icon.</extracomment>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Grade again</source>
        <translation>Neu graduieren</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>canal AP diameter</source>
        <translation>Kanaldurchmesser a.p.</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Window of the active series</source>
        <translation>Fenster der aktiven Serie</translation>
    </message>
    <message>
        <source>Window of the active series (0 to 5; drag in the picture)</source>
        <translation>Fenster der aktiven Serie (0 bis 5; im Bild ziehen)</translation>
    </message>
    <message>
        <source>Opacity of the heat map ([ and ])</source>
        <translation>Deckkraft der Heatmap ([ und ])</translation>
    </message>
    <message>
        <source>Opacity of the heat map, per cent</source>
        <translation>Deckkraft der Heatmap, Prozent</translation>
    </message>
    <message>
        <source>Left mouse button: {does} (W, Z, P, D, A …)</source>
        <translation>Linke Maustaste: {does} (W, Z, P, D, A …)</translation>
    </message>
    <message>
        <source>Left mouse button: {does}</source>
        <translation>Linke Maustaste: {does}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>What the tour tells of</source>
        <translation>Wovon der Rundgang handelt</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>End the tour; it is in the Help menu</source>
        <translation>Rundgang beenden; er steht im Menü Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der vorige Schritt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Grades the five lumbar disc levels of an MRI study beside its slices.</source>
        <translation>Graduiert die fünf lumbalen Segmente einer MRT-Studie neben ihren Schichten.</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Width of the text in the middle, pixels: about 60 letters a line. Width of the list of local studies at most, pixels: its columns stay near one another.</extracomment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study (Ctrl+O)</source>
        <translation>Den Ordner einer MRT-Studie öffnen (Strg+O)</translation>
    </message>
    <message>
        <source>Try the phantom</source>
        <translation>Phantom ausprobieren</translation>
    </message>
    <message>
        <source>Open a computed lumbar spine: nobody's pictures</source>
        <translation>Eine berechnete LWS öffnen: keine Patientenbilder</translation>
    </message>
    <message>
        <source>or drop a folder or a ZIP archive here</source>
        <translation>oder Ordner oder ZIP-Archiv hier ablegen</translation>
    </message>
    <message>
        <source>How far reading is</source>
        <translation>Stand des Einlesens</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>Stop reading the folder (Ctrl+.)</source>
        <translation>Einlesen des Ordners abbrechen (Strg+.)</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Ordner wird gelesen</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Anderen Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Histogram and window…</source>
        <translation>&amp;Histogramm und Fenster…</translation>
    </message>
    <message>
        <source>Copy &amp;window to all series of this role</source>
        <translation>&amp;Fenster auf alle Serien dieser Rolle übertragen</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} level: the disc found as {found} is called {called}.</source>
        <extracomment>A top probability below this is said to be unsure. Of three severities a coin-flip between two neighbours gives 0.5; the model card's calibration curves thin out just above it. One level, several levels.</extracomment>
        <translation>Der Befunder hat die Nummerierung um {n} Segment nach unten verschoben: Die als {found} gefundene Bandscheibe heißt {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>Der Befunder hat die Nummerierung um {n} Segmente nach unten verschoben: Die als {found} gefundene Bandscheibe heißt {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} level: the disc found as {found} is called {called}.</source>
        <translation>Der Befunder hat die Nummerierung um {n} Segment nach oben verschoben: Die als {found} gefundene Bandscheibe heißt {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>Der Befunder hat die Nummerierung um {n} Segmente nach oben verschoben: Die als {found} gefundene Bandscheibe heißt {called}.</translation>
    </message>
    <message>
        <source>{levels} was not seen; the place is continued from the neighbours.</source>
        <translation>{levels} war nicht zu sehen; die Lage ist aus den Nachbarsegmenten fortgeführt.</translation>
    </message>
    <message>
        <source>{levels} were not seen; the place is continued from the neighbours.</source>
        <translation>{levels} waren nicht zu sehen; die Lage ist aus den Nachbarsegmenten fortgeführt.</translation>
    </message>
    <message>
        <source>{level}: {condition} not assessed: {reason}.</source>
        <translation>{level}: {condition} nicht beurteilt: {reason}.</translation>
    </message>
    <message>
        <source>{level}: {condition} graded {grade} ({certainty}).</source>
        <translation>{level}: {condition}, Grad {grade} ({certainty}).</translation>
    </message>
    <message>
        <source>{coverage} grade set: {grade}</source>
        <translation>Gradmenge ({coverage}): {grade}</translation>
    </message>
    <message>
        <source>{coverage} grade set: {least} to {most}</source>
        <translation>Gradmenge ({coverage}): {least} bis {most}</translation>
    </message>
    <message>
        <source>Review first: the model is unsure ({certainty} for its best guess).</source>
        <translation>Zuerst prüfen: Das Modell ist unsicher ({certainty} für die beste Schätzung).</translation>
    </message>
    <message>
        <source>Review first: Severe is not excluded ({chance}).</source>
        <translation>Zuerst prüfen: Hochgradig ist nicht ausgeschlossen ({chance}).</translation>
    </message>
    <message>
        <source>Reader: {grade} (not assessed by the model).</source>
        <translation>Befunder: {grade} (vom Modell nicht beurteilt).</translation>
    </message>
    <message>
        <source>Reader: accepted as {grade}.</source>
        <translation>Befunder: als {grade} übernommen.</translation>
    </message>
    <message>
        <source>Reader: {grade}, changed from {model}.</source>
        <translation>Befunder: {grade}, geändert von {model}.</translation>
    </message>
    <message>
        <source>Read on {role}, slice {n} of {total}.</source>
        <translation>Beurteilt auf {role}, Schicht {n} von {total}.</translation>
    </message>
    <message>
        <source>The lowest disc seen is called L5/S1 (assumed).</source>
        <translation>Die unterste sichtbare Bandscheibe wird als L5/S1 gezählt (Annahme).</translation>
    </message>
    <message>
        <source>Level numbering</source>
        <translation>Nummerierung der Segmente</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Transitional vertebra</source>
        <translation>Übergangswirbel</translation>
    </message>
    <message>
        <source>Role of series {n}</source>
        <translation>Rolle der Serie {n}</translation>
    </message>
    <message>
        <source>Comment on {finding}</source>
        <translation>Kommentar zu {finding}</translation>
    </message>
    <message>
        <source>AI grade rejected</source>
        <translation>KI-Grad verworfen</translation>
    </message>
    <message>
        <source>no grade of the reader</source>
        <translation>kein Grad des Befunders</translation>
    </message>
    <message>
        <source>{grade} (AI: {model})</source>
        <translation>{grade} (KI: {model})</translation>
    </message>
    <message>
        <source>Place of {mark}</source>
        <translation>Lage von {mark}</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Key image {slice}</source>
        <translation>Schlüsselbild {slice}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>{role} slice {n}</source>
        <translation>{role} Schicht {n}</translation>
    </message>
    <message>
        <source>{n} level down</source>
        <translation>{n} Segment nach unten</translation>
    </message>
    <message>
        <source>{n} levels down</source>
        <translation>{n} Segmente nach unten</translation>
    </message>
    <message>
        <source>{n} level up</source>
        <translation>{n} Segment nach oben</translation>
    </message>
    <message>
        <source>{n} levels up</source>
        <translation>{n} Segmente nach oben</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} und {last}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <extracomment>What a reader asks for, on top of what is on screen. By flips of rows and of columns: as it is, and mirrored before.</extracomment>
        <translation>Gespiegelt</translation>
    </message>
    <message>
        <source>Turned 180°</source>
        <translation>Um 180° gedreht</translation>
    </message>
    <message>
        <source>Mirrored, turned 180°</source>
        <translation>Gespiegelt, um 180° gedreht</translation>
    </message>
    <message>
        <source>Turned 90° left</source>
        <translation>90° nach links gedreht</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° left</source>
        <translation>Gespiegelt, 90° nach links gedreht</translation>
    </message>
    <message>
        <source>Turned 90° right</source>
        <translation>90° nach rechts gedreht</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° right</source>
        <translation>Gespiegelt, 90° nach rechts gedreht</translation>
    </message>
    <message>
        <source>{task}: loading the networks</source>
        <translation>{task}: Netze werden geladen</translation>
    </message>
    <message>
        <source>{level} disc</source>
        <translation>Bandscheibe {level}</translation>
    </message>
    <message>
        <source>{level} left foramen</source>
        <translation>Neuroforamen {level} links</translation>
    </message>
    <message>
        <source>{level} right foramen</source>
        <translation>Neuroforamen {level} rechts</translation>
    </message>
    <message>
        <source>The outline crosses itself</source>
        <extracomment>Said in place of an area that an outline does not have.</extracomment>
        <translation>Die Kontur überschneidet sich</translation>
    </message>
    <message>
        <source>No pixel inside</source>
        <extracomment>Said in place of statistics.</extracomment>
        <translation>Kein Pixel im Inneren</translation>
    </message>
    <message>
        <source>Value {number}</source>
        <translation>Wert {number}</translation>
    </message>
    <message>
        <source>Mean {mean} ± {sd}</source>
        <translation>Mittel {mean} ± {sd}</translation>
    </message>
    <message>
        <source>Min {least}  Max {most}</source>
        <translation>Min {least}  Max {most}</translation>
    </message>
    <message>
        <source>Cobb</source>
        <extracomment>Kinds whose values alone do not say what they are of.</extracomment>
        <translation>Cobb</translation>
    </message>
    <message>
        <source>Canal AP</source>
        <translation>Kanal a.p.</translation>
    </message>
    <message>
        <source>Dural sac</source>
        <translation>Duralsack</translation>
    </message>
    <message>
        <source>Reader: the AI grade is rejected.</source>
        <translation>Befunder: Der KI-Grad ist verworfen.</translation>
    </message>
    <message>
        <source>Given before the AI grade was shown.</source>
        <translation>Vergeben, bevor der KI-Grad gezeigt wurde.</translation>
    </message>
    <message>
        <source>The AI grade is shown after yours.</source>
        <extracomment>In place of the model's answer while it is kept back.</extracomment>
        <translation>Der KI-Grad wird nach Ihrem gezeigt.</translation>
    </message>
    <message>
        <source>The reader sees a transitional lumbosacral vertebra: which disc is L5/S1 depends on whether it is counted as lumbar or sacral; compare with earlier studies.</source>
        <translation>Der Befunder sieht einen lumbosakralen Übergangswirbel: Welche Bandscheibe L5/S1 ist, hängt davon ab, ob er als lumbal oder sakral gezählt wird; vergleichen Sie mit Voraufnahmen.</translation>
    </message>
    <message>
        <source>Moved by the reader and graded there: {marks}.</source>
        <translation>Vom Befunder verschoben und dort graduiert: {marks}.</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings with the AI grades in view.</source>
        <translation>Der Befunder graduierte {n} von {total} Befunden bei sichtbaren KI-Graden.</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, each before its AI grade was shown (reader first).</source>
        <translation>Der Befunder graduierte {n} von {total} Befunden, jeden vor Anzeige des KI-Grads (Befunder zuerst).</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, {unaided} of them before the AI grade was shown (reader first).</source>
        <translation>Der Befunder graduierte {n} von {total} Befunden, davon {unaided} vor Anzeige des KI-Grads (Befunder zuerst).</translation>
    </message>
    <message>
        <source>{rank} of {count} to review</source>
        <extracomment>What a severity counts for (RSNA 2024, evaluation: sample weights 1, 2, 4 by true severity).</extracomment>
        <translation>{rank} von {count} zu prüfen</translation>
    </message>
    <message>
        <source>Both studies were graded by the same model in the same way; a change of one step may be within what it differs from itself. The reader's own grades are not compared.</source>
        <translation>Beide Studien wurden vom selben Modell auf dieselbe Weise graduiert; eine Änderung um einen Grad kann innerhalb der eigenen Schwankung des Modells liegen. Die Grade des Befunders selbst werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The files do not say that both are of the same patient; the reader did.</source>
        <translation>Die Dateien geben nicht an, dass beide vom selben Patienten stammen; der Befunder hat es angegeben.</translation>
    </message>
    <message>
        <source>The files name different patients; the reader said that it is the same.</source>
        <translation>Die Dateien nennen verschiedene Patienten; laut Befunder ist es derselbe.</translation>
    </message>
    <message>
        <source>The other study is the earlier one.</source>
        <translation>Die andere Studie ist die frühere.</translation>
    </message>
    <message>
        <source>The other study is the later one: changes run from this one to that.</source>
        <translation>Die andere Studie ist die spätere: Änderungen sind von dieser zu jener angegeben.</translation>
    </message>
    <message>
        <source>Both studies are of the same day.</source>
        <translation>Beide Studien stammen vom selben Tag.</translation>
    </message>
    <message>
        <source>Which study is the earlier one is not known: a date is missing.</source>
        <translation>Welche Studie die frühere ist, ist nicht bekannt: Ein Datum fehlt.</translation>
    </message>
    <message>
        <source>Compared with a study without a date</source>
        <translation>Verglichen mit einer Studie ohne Datum</translation>
    </message>
    <message>
        <source>Compared with {date}</source>
        <translation>Verglichen mit {date}</translation>
    </message>
    <message>
        <source>Of {n} findings: {counts}.</source>
        <translation>Von {n} Befunden: {counts}.</translation>
    </message>
    <message>
        <source>Reader: {grade}</source>
        <extracomment>Dark under light, so that marks show on fat and on fluid.</extracomment>
        <translation>Befunder: {grade}</translation>
    </message>
    <message>
        <source>Model: {grade}</source>
        <translation>Modell: {grade}</translation>
    </message>
    <message>
        <source>The slice that it was read on is not available.</source>
        <translation>Die beurteilte Schicht ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>No heat map was made.</source>
        <translation>Es wurde keine Heatmap erstellt.</translation>
    </message>
    <message>
        <source>Heat map: {method}. {note} Colours at {opacity} over the slice.</source>
        <translation>Heatmap: {method}. {note} Farben mit {opacity} Deckkraft über der Schicht.</translation>
    </message>
    <message>
        <source>… and {n} more.</source>
        <extracomment>Longest text of one fact, of one sentence: a line and a half, four lines of the report. Beyond this many a list is noise; the rest is counted.</extracomment>
        <translation>… und {n} weitere.</translation>
    </message>
    <message>
        <source>{slice} ({name})</source>
        <translation>{slice} ({name})</translation>
    </message>
    <message>
        <source>the reader rejected the AI grade.</source>
        <translation>der Befunder hat den KI-Grad verworfen.</translation>
    </message>
    <message>
        <source>The AI grade is kept back until the reader graded the finding (reader first).</source>
        <translation>Der KI-Grad wird zurückgehalten, bis der Befunder den Befund graduiert hat (Befunder zuerst).</translation>
    </message>
    <message>
        <source>The reader rejected the AI grade.</source>
        <translation>Der Befunder hat den KI-Grad verworfen.</translation>
    </message>
    <message>
        <source>Reader's comment: {comment}</source>
        <translation>Kommentar des Befunders: {comment}</translation>
    </message>
    <message>
        <source>Audit trail: {n} change, the last on {last}; kept with the reading.</source>
        <translation>Audit-Trail: {n} Änderung, die letzte am {last}; bei der Befundung gespeichert.</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes, the last on {last}; kept with the reading.</source>
        <translation>Audit-Trail: {n} Änderungen, die letzte am {last}; bei der Befundung gespeichert.</translation>
    </message>
    <message>
        <source>Audit trail: {n} change by {readers}, the last on {last}; kept with the reading.</source>
        <translation>Audit-Trail: {n} Änderung von {readers}, die letzte am {last}; bei der Befundung gespeichert.</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes by {readers}, the last on {last}; kept with the reading.</source>
        <translation>Audit-Trail: {n} Änderungen von {readers}, die letzte am {last}; bei der Befundung gespeichert.</translation>
    </message>
    <message>
        <source>{n} file: {reason}</source>
        <translation>{n} Datei: {reason}</translation>
    </message>
    <message>
        <source>{n} files: {reason}</source>
        <translation>{n} Dateien: {reason}</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>foramina</source>
        <translation>Neuroforamina</translation>
    </message>
    <message>
        <source>canal, subarticular zones</source>
        <translation>Spinalkanal, subartikuläre Zonen</translation>
    </message>
    <message>
        <source>{role} (set by the reader)</source>
        <translation>{role} (vom Befunder festgelegt)</translation>
    </message>
    <message>
        <source>{n} in {stacks} stacks</source>
        <translation>{n} in {stacks} Stapeln</translation>
    </message>
    <message>
        <source>Per cent: the model's probability for the grade. R: the reader's own grade.</source>
        <translation>Prozent: Wahrscheinlichkeit des Modells für den Grad. B: eigener Grad des Befunders.</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>Columns of the table of a level: their heads and where they start, shares of the width.</extracomment>
        <translation>Befundart</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>R</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Grade
it first</source>
        <extracomment>Smallest cell: the longest word fits beside its margins. Share of the severity's colour in the cell's fill: as much as leaves both text colours at 4.5 : 1 and the shape at 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), more where it is worse. Strength of the three dots of a cell that waits, step by step.</extracomment>
        <translation>Erst
graduieren</translation>
    </message>
    <message>
        <source>Not
graded</source>
        <translation>Nicht
graduiert</translation>
    </message>
    <message>
        <source>Not
assessed</source>
        <translation>Nicht
beurteilt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>KI</translation>
    </message>
    <message>
        <source>Spinal
canal</source>
        <extracomment>The cell's `CellContent`, for the delegate. Whether a row's level is the one on the active pane.</extracomment>
        <translation>Spinal-
kanal</translation>
    </message>
    <message>
        <source>Foramen
left</source>
        <translation>Foramen
links</translation>
    </message>
    <message>
        <source>Foramen
right</source>
        <translation>Foramen
rechts</translation>
    </message>
    <message>
        <source>Recess
left</source>
        <translation>Rezessus
links</translation>
    </message>
    <message>
        <source>Recess
right</source>
        <translation>Rezessus
rechts</translation>
    </message>
    <message>
        <source>{grade} (reader)</source>
        <translation>{grade} (Befunder)</translation>
    </message>
    <message>
        <source>Grade it first</source>
        <translation>Erst selbst graduieren</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Kommentar: {comment}</translation>
    </message>
    <message>
        <source>Not graded yet.</source>
        <translation>Noch nicht graduiert.</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped. Grade again (Ctrl+G) starts it.</source>
        <translation>Nicht graduiert: Die Graduierung wurde abgebrochen. „Neu graduieren“ (Strg+G) startet sie.</translation>
    </message>
    <message>
        <source>{level}, on the active pane</source>
        <translation>{level}, im aktiven Bildfeld</translation>
    </message>
    <message>
        <source>{condition}, graded on {series}</source>
        <translation>{condition}, graduiert auf {series}</translation>
    </message>
    <message>
        <source>Moving {name}</source>
        <translation>{name} wird bewegt</translation>
    </message>
    <message>
        <source>Drawing: {tool}</source>
        <translation>Zeichnen: {tool}</translation>
    </message>
    <message>
        <source>Drawing cross: {tool}</source>
        <translation>Zeichenkreuz: {tool}</translation>
    </message>
    <message>
        <source>Enter puts it here, Esc back</source>
        <translation>Enter legt es hier ab, Esc zurück</translation>
    </message>
    <message>
        <source>Enter sets the next point, Esc drops it</source>
        <translation>Enter setzt den nächsten Punkt, Esc verwirft</translation>
    </message>
    <message>
        <source>Enter takes hold of it, Tab goes on</source>
        <translation>Enter ergreift es, Tab geht weiter</translation>
    </message>
    <message>
        <source>Enter sets a point, Tab goes to what is there</source>
        <translation>Enter setzt einen Punkt, Tab geht zu Vorhandenem</translation>
    </message>
    <message>
        <source>Tab goes to what can be moved</source>
        <translation>Tab geht zu dem, was sich bewegen lässt</translation>
    </message>
    <message>
        <source>{title}, all of it</source>
        <translation>{title}, ganz</translation>
    </message>
    <message>
        <source>{title}, point {number}</source>
        <translation>{title}, Punkt {number}</translation>
    </message>
    <message>
        <source>Parameters: {parameters}.</source>
        <extracomment>The picture, pixels: two crops side by side, wide enough for a slide. Letters in a line of the caption.</extracomment>
        <translation>Parameter: {parameters}.</translation>
    </message>
    <message>
        <source>Full scale: {scale}. Weights SHA-256 {weights}…</source>
        <translation>Skalenende: {scale}. Gewichte SHA-256 {weights}…</translation>
    </message>
    <message>
        <source>Full scale: {scale}.</source>
        <translation>Skalenende: {scale}.</translation>
    </message>
    <message>
        <source>Double click, or F2, to rename</source>
        <extracomment>The fields of the state that the rows are made of.</extracomment>
        <translation>Zum Umbenennen Doppelklick oder F2</translation>
    </message>
    <message>
        <source>The findings are graded again; your own go with their discs.</source>
        <translation>Die Befunde werden neu graduiert; Ihre eigenen wandern mit ihren Bandscheiben.</translation>
    </message>
    <message>
        <source>Call every disc one level higher.</source>
        <translation>Jede Bandscheibe ein Segment höher benennen.</translation>
    </message>
    <message>
        <source>Call every disc one level lower.</source>
        <translation>Jede Bandscheibe ein Segment tiefer benennen.</translation>
    </message>
    <message>
        <source>Shift &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Shift &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Shift the numbering up</source>
        <translation>Nummerierung nach oben verschieben</translation>
    </message>
    <message>
        <source>Shift the numbering down</source>
        <translation>Nummerierung nach unten verschieben</translation>
    </message>
    <message>
        <source>Number the levels as found</source>
        <translation>Segmente wie gefunden nummerieren</translation>
    </message>
    <message>
        <source>Doubts about levels and study</source>
        <translation>Zweifel an Segmenten und Studie</translation>
    </message>
    <message>
        <source>Number the levels as they were found.</source>
        <translation>Die Segmente so nummerieren, wie sie gefunden wurden.</translation>
    </message>
    <message>
        <source>The numbering can be moved by {n} levels at most.</source>
        <translation>Die Nummerierung lässt sich um höchstens {n} Segmente verschieben.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>Keine Studie geöffnet.</translation>
    </message>
    <message>
        <source>Looking for the levels…</source>
        <translation>Segmente werden gesucht…</translation>
    </message>
    <message>
        <source>The levels have not been found.</source>
        <translation>Die Segmente wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>You have not graded this finding.</source>
        <translation>Sie haben diesen Befund nicht graduiert.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Accept the grade</source>
        <translation>Grad übernehmen</translation>
    </message>
    <message>
        <source>Take the AI grade as your own (Y)</source>
        <translation>Den KI-Grad als eigenen übernehmen (Y)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the grade</source>
        <translation>Grad ändern</translation>
    </message>
    <message>
        <source>Set or take back your own grade (X)</source>
        <translation>Eigenen Grad setzen oder zurücknehmen (X)</translation>
    </message>
    <message>
        <source>Say that the AI grade is not to be used (Shift+X)</source>
        <translation>Angeben, dass der KI-Grad nicht zu verwenden ist (Umschalt+X)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Reject the grade</source>
        <translation>Grad verwerfen</translation>
    </message>
    <message>
        <source>Comment on the finding</source>
        <translation>Kommentar zum Befund</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Your comment on this finding, for the report (Shift+C)</source>
        <translation>Ihr Kommentar zu diesem Befund, für den Bericht (Umschalt+C)</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>Graduieren…</translation>
    </message>
    <message>
        <source>Pane menu</source>
        <extracomment>Share of the values that the automatic window shows: all but noise and the odd bright pixel.</extracomment>
        <translation>Bildfeldmenü</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>Hide overlay</source>
        <translation>Overlay ausblenden</translation>
    </message>
    <message>
        <source>Show overlay</source>
        <translation>Overlay einblenden</translation>
    </message>
    <message>
        <source>DICOM window</source>
        <translation>DICOM-Fenster</translation>
    </message>
    <message>
        <source>Auto window</source>
        <translation>Auto-Fenster</translation>
    </message>
    <message>
        <source>No series to hang</source>
        <translation>Keine Serie zum Hängen</translation>
    </message>
    <message>
        <source>Value {value}</source>
        <extracomment>Share of the pane's width that the line may take. The same while the drawing cross says what its keys do: nothing else is looked at then. The ruler and its length take so much of the picture's foot, pixels.</extracomment>
        <translation>Wert {value}</translation>
    </message>
    <message>
        <source>Pane {n}: {what}</source>
        <translation>Bildfeld {n}: {what}</translation>
    </message>
    <message>
        <source>{series}, slice {n} of {total}</source>
        <translation>{series}, Schicht {n} von {total}</translation>
    </message>
    <message>
        <source>key image</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>{study} pane {n}: {what}</source>
        <translation>{study} Bildfeld {n}: {what}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>Anteil an der Karte</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Place: L, P, H in mm</source>
        <translation>Ort: L, P, H in mm</translation>
    </message>
    <message>
        <source>The squares that the network works on, by their part of all relevance of this map; a minus sign means that the square spoke against. Choosing one moves the cursor there.</source>
        <extracomment>Patches listed: what is below is noise.</extracomment>
        <translation>Die Quadrate, mit denen das Netz arbeitet, nach ihrem Anteil an der gesamten Relevanz dieser Karte; ein Minuszeichen bedeutet, dass das Quadrat dagegen sprach. Eine Auswahl bewegt den Cursor dorthin.</translation>
    </message>
    <message>
        <source>There is no heat map whose squares could be ranked.</source>
        <translation>Es gibt keine Heatmap, deren Quadrate sich ordnen ließen.</translation>
    </message>
    <message>
        <source>Choosing a row moves the cursor to the patch</source>
        <translation>Die Wahl einer Zeile bewegt den Cursor zum Patch</translation>
    </message>
    <message>
        <source>Top patches of the heat map</source>
        <translation>Top-Patches der Heatmap</translation>
    </message>
    <message>
        <source>The crop, the chosen patch marked</source>
        <translation>Der Ausschnitt, der gewählte Patch ist markiert</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>Serie {number}</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>Sie kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>{n} of {total} stacks cannot be shown.</source>
        <translation>{n} von {total} Stapeln können nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>{n} slice</source>
        <translation>{n} Schicht</translation>
    </message>
    <message>
        <source>{n} slices</source>
        <translation>{n} Schichten</translation>
    </message>
    <message>
        <source>{n} stacks</source>
        <translation>{n} Stapel</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>Nicht anzeigbar</translation>
    </message>
    <message>
        <source>Double-click or drag to hang it in a pane</source>
        <translation>Doppelklicken oder ziehen, um sie in ein Bildfeld zu hängen</translation>
    </message>
    <message>
        <source>What this series is; choose another if the guess is wrong</source>
        <translation>Was diese Serie ist; wählen Sie eine andere Rolle, wenn die Vermutung falsch ist</translation>
    </message>
    <message>
        <source>Role of the series</source>
        <translation>Rolle der Serie</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>A step of the dots in cells that wait: slow enough not to draw the eye from the picture.</extracomment>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity grid, levels by conditions</source>
        <translation>Raster der Schweregrade, Segmente nach Befundarten</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Slices of the compared study</source>
        <extracomment>First height of the table of changes, pixels; the pictures take the rest. The fields of the state that this shows.</extracomment>
        <translation>Schichten der Vergleichsstudie</translation>
    </message>
    <message>
        <source>{time} earlier</source>
        <translation>{time} früher</translation>
    </message>
    <message>
        <source>{time} later</source>
        <translation>{time} später</translation>
    </message>
    <message>
        <source>Slice of pane {n}</source>
        <extracomment>A level is named beside its slices where its name has room, pixels of font and of length.</extracomment>
        <translation>Schicht von Bildfeld {n}</translation>
    </message>
    <message>
        <source>Slices of this pane (Up, Down)</source>
        <translation>Schichten dieses Bildfelds (Auf, Ab)</translation>
    </message>
    <message>
        <source>Slice {n} of {total}</source>
        <translation>Schicht {n} von {total}</translation>
    </message>
    <message>
        <source>in the middle of the discs</source>
        <translation>in der Mitte der Bandscheiben</translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves</source>
        <extracomment>Room for some words, pixels.</extracomment>
        <translation>Enter behält, Esc verwirft</translation>
    </message>
    <message>
        <source>Text on the picture</source>
        <translation>Text auf dem Bild</translation>
    </message>
    <message>
        <source>Write on the picture (Enter keeps it, Esc leaves it)</source>
        <translation>Auf das Bild schreiben (Enter behält, Esc verwirft)</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>{n} of {total} checks failed</source>
        <translation>{n} von {total} Prüfungen nicht bestanden</translation>
    </message>
    <message>
        <source>{n} of {total} checked</source>
        <translation>{n} von {total} geprüft</translation>
    </message>
    <message>
        <source>All {n} checks hold</source>
        <translation>Alle {n} Prüfungen bestanden</translation>
    </message>
    <message>
        <source>Show this part in the main window again</source>
        <translation>Diesen Teil wieder im Hauptfenster zeigen</translation>
    </message>
    <message>
        <source>It leads to the study by UIDs; names from the files are not in it.</source>
        <extracomment>End of the keys whose values identify a study.</extracomment>
        <translation>Sie führt über UIDs zur Studie; Namen aus den Dateien stehen nicht darin.</translation>
    </message>
    <message>
        <source>It has no UIDs and no names from the files.</source>
        <translation>Sie enthält keine UIDs und keine Namen aus den Dateien.</translation>
    </message>
    <message>
        <source>What you typed is in it.</source>
        <translation>Was Sie geschrieben haben, steht darin.</translation>
    </message>
    <message>
        <source>{n} AI grade is kept back until you have graded the finding.</source>
        <translation>{n} KI-Grad wird zurückgehalten, bis Sie den Befund graduiert haben.</translation>
    </message>
    <message>
        <source>{n} AI grades are kept back until you have graded the findings.</source>
        <translation>{n} KI-Grade werden zurückgehalten, bis Sie die Befunde graduiert haben.</translation>
    </message>
    <message>
        <source>Saving the results</source>
        <translation>Ergebnisse werden gespeichert</translation>
    </message>
    <message>
        <source>E&amp;xport results…</source>
        <translation>Ergebnisse e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Results can be exported when every finding of a study has its answer.</source>
        <translation>Ergebnisse können exportiert werden, wenn jeder Befund einer Studie seine Antwort hat.</translation>
    </message>
    <message>
        <source>Export the results under another name.</source>
        <translation>Exportieren Sie die Ergebnisse unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The results were saved as {name}.</source>
        <translation>Die Ergebnisse wurden in der Datei {name} gespeichert.</translation>
    </message>
</context>
</TS>
