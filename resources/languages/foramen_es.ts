<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>The phantom cannot be written to disk.</source>
        <translation>No se puede guardar el fantoma en el disco.</translation>
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation>El informe se guardó como {name}.</translation>
    </message>
    <message>
        <source>Read it before you pass it on.</source>
        <translation>Léalo antes de entregarlo.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <extracomment>Longest name of a reader in the audit trail. Field of `Preferences` -&gt; value -&gt; what it is called; the first one is the default.</extracomment>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large (115 %)</source>
        <translation>Grande (115 %)</translation>
    </message>
    <message>
        <source>Larger (130 %)</source>
        <translation>Más grande (130 %)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Desplazar</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>From the DICOM file, where it is sane</source>
        <translation>Del archivo DICOM, si es plausible</translation>
    </message>
    <message>
        <source>From the values: 1st to 99th percentile</source>
        <translation>De los valores: percentiles 1 a 99</translation>
    </message>
    <message>
        <source>As another series of the same role, else DICOM</source>
        <translation>Como otra serie del mismo tipo; si no, DICOM</translation>
    </message>
    <message>
        <source>Graphics processor where there is one</source>
        <translation>Procesador gráfico, si lo hay</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>Solo procesador</translation>
    </message>
    <message>
        <source>NVIDIA graphics processor</source>
        <translation>Procesador gráfico NVIDIA</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>Todos los núcleos menos uno</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>Pages of the evidence window (`viewer.evidence`).</extracomment>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Top patches</source>
        <translation>Parches principales</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Reading the attention</source>
        <translation>Lectura de la atención</translation>
    </message>
    <message>
        <source>Checking the heat map</source>
        <translation>Comprobación del mapa de calor</translation>
    </message>
    <message>
        <source>{method}, for {severity}</source>
        <translation>{method}, para {severity}</translation>
    </message>
    <message>
        <source>every severity</source>
        <translation>todas las gravedades</translation>
    </message>
    <message>
        <source>{severity} minus {other}</source>
        <translation>{severity} menos {other}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A heat map is no proof.</source>
        <translation>Solo para investigación. No es un producto sanitario. Un mapa de calor no es una prueba.</translation>
    </message>
    <message>
        <source>No moderate or severe narrowing was graded.</source>
        <translation>No se graduó ninguna estenosis moderada ni grave.</translation>
    </message>
    <message>
        <source>No finding was graded.</source>
        <translation>No se graduó ningún hallazgo.</translation>
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
        <translation>{finding} (lector)</translation>
    </message>
    <message>
        <source>Not assessed: {findings}: {reason}.</source>
        <translation>No valorado: {findings}: {reason}.</translation>
    </message>
    <message>
        <source>Not graded: {findings}.</source>
        <translation>Sin graduar: {findings}.</translation>
    </message>
    <message>
        <source>all 25 findings</source>
        <translation>los 25 hallazgos</translation>
    </message>
    <message>
        <source>{conditions} at all levels</source>
        <translation>{conditions} en todos los niveles</translation>
    </message>
    <message>
        <source>{conditions} at {levels}</source>
        <translation>{conditions} en {levels}</translation>
    </message>
    <message>
        <source>Grading goes on.</source>
        <translation>La graduación sigue en curso.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Aún no hay nada que informar.</translation>
    </message>
    <message>
        <source>Save the report when the grid is filled.</source>
        <translation>Guarde el informe cuando la cuadrícula esté completa.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escritura del informe</translation>
    </message>
    <message>
        <source>Grading</source>
        <extracomment>A change of one of these in the open study moves the prior.</extracomment>
        <translation>Graduación</translation>
    </message>
    <message>
        <source>Wait until it is saved, or cancel it; then try again.</source>
        <translation>Espere a que se guarde o cancélelo; después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A report is being saved.</source>
        <translation>Se está guardando un informe.</translation>
    </message>
    <message>
        <source>Normal/Mild</source>
        <translation>Normal/Leve</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Moderada</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>Grave</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <extracomment>In place of a severity where there is none.</extracomment>
        <translation>No valorado</translation>
    </message>
    <message>
        <source>Spinal Canal Stenosis</source>
        <translation>Estenosis del canal espinal</translation>
    </message>
    <message>
        <source>Left Neural Foraminal Narrowing</source>
        <translation>Estenosis foraminal izquierda</translation>
    </message>
    <message>
        <source>Right Neural Foraminal Narrowing</source>
        <translation>Estenosis foraminal derecha</translation>
    </message>
    <message>
        <source>Left Subarticular Stenosis</source>
        <translation>Estenosis subarticular izquierda</translation>
    </message>
    <message>
        <source>Right Subarticular Stenosis</source>
        <translation>Estenosis subarticular derecha</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierdo</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecho</translation>
    </message>
    <message>
        <source>canal</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>foraminal</source>
        <translation>foraminal</translation>
    </message>
    <message>
        <source>subarticular</source>
        <translation>subarticular</translation>
    </message>
    <message>
        <source>sagittal T1</source>
        <translation>T1 sagital</translation>
    </message>
    <message>
        <source>axial T2</source>
        <translation>T2 axial</translation>
    </message>
    <message>
        <source>Sagittal T1</source>
        <translation>T1 sagital</translation>
    </message>
    <message>
        <source>Sagittal STIR or second axial</source>
        <translation>STIR sagital o segunda axial</translation>
    </message>
    <message>
        <source>Sagittal T2</source>
        <translation>T2 sagital</translation>
    </message>
    <message>
        <source>Sagittal STIR</source>
        <translation>STIR sagital</translation>
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
        <translation>Localizador</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otra</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagital</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronal</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>Full</source>
        <extracomment>Windows by percentiles (`viewer.dicom.window.PERCENTILE_PRESETS`).</extracomment>
        <translation>Completa</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>Líquido</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>Grasa</translation>
    </message>
    <message>
        <source>Sagittal T1 or second axial</source>
        <translation>T1 sagital o segunda axial</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>What a measurement is, and what the left mouse button does (`viewer.measuring`).</extracomment>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Canal AP diameter</source>
        <translation>Diámetro AP del canal</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Ángulo de Cobb</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Elipse</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Dural sac area</source>
        <translation>Área del saco dural</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Flecha</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Window from a rectangle</source>
        <translation>Ventana por rectángulo</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>Valor en un punto</translation>
    </message>
    <message>
        <source>worse</source>
        <extracomment>Which way a grade went, and when another study was made (`viewer.change`).</extracomment>
        <translation>peor</translation>
    </message>
    <message>
        <source>better</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>not to be compared</source>
        <translation>no comparable</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Previo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>Mismo día</translation>
    </message>
    <message>
        <source>Other, order unknown</source>
        <translation>Otro, orden desconocido</translation>
    </message>
    <message>
        <source>accepted</source>
        <extracomment>What the reader made of a grade (`viewer.opinion`), and what a check of a map says.</extracomment>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>se cumple</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>no se cumple</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no medido</translation>
    </message>
    <message>
        <source>spinal canal stenosis</source>
        <translation>estenosis del canal espinal</translation>
    </message>
    <message>
        <source>left neural foraminal narrowing</source>
        <translation>estenosis foraminal izquierda</translation>
    </message>
    <message>
        <source>right neural foraminal narrowing</source>
        <translation>estenosis foraminal derecha</translation>
    </message>
    <message>
        <source>left subarticular stenosis</source>
        <translation>estenosis subarticular izquierda</translation>
    </message>
    <message>
        <source>right subarticular stenosis</source>
        <translation>estenosis subarticular derecha</translation>
    </message>
    <message>
        <source>moderate spinal canal stenosis</source>
        <extracomment>Whole phrases: in other languages the adjective takes the gender of the noun.</extracomment>
        <translation>estenosis moderada del canal espinal</translation>
    </message>
    <message>
        <source>moderate left neural foraminal narrowing</source>
        <translation>estenosis foraminal izquierda moderada</translation>
    </message>
    <message>
        <source>moderate right neural foraminal narrowing</source>
        <translation>estenosis foraminal derecha moderada</translation>
    </message>
    <message>
        <source>moderate left subarticular stenosis</source>
        <translation>estenosis subarticular izquierda moderada</translation>
    </message>
    <message>
        <source>moderate right subarticular stenosis</source>
        <translation>estenosis subarticular derecha moderada</translation>
    </message>
    <message>
        <source>severe spinal canal stenosis</source>
        <translation>estenosis grave del canal espinal</translation>
    </message>
    <message>
        <source>severe left neural foraminal narrowing</source>
        <translation>estenosis foraminal izquierda grave</translation>
    </message>
    <message>
        <source>severe right neural foraminal narrowing</source>
        <translation>estenosis foraminal derecha grave</translation>
    </message>
    <message>
        <source>severe left subarticular stenosis</source>
        <translation>estenosis subarticular izquierda grave</translation>
    </message>
    <message>
        <source>severe right subarticular stenosis</source>
        <translation>estenosis subarticular derecha grave</translation>
    </message>
    <message>
        <source>moderate bilateral neural foraminal narrowing</source>
        <translation>estenosis foraminal bilateral moderada</translation>
    </message>
    <message>
        <source>moderate bilateral subarticular stenosis</source>
        <translation>estenosis subarticular bilateral moderada</translation>
    </message>
    <message>
        <source>severe bilateral neural foraminal narrowing</source>
        <translation>estenosis foraminal bilateral grave</translation>
    </message>
    <message>
        <source>severe bilateral subarticular stenosis</source>
        <translation>estenosis subarticular bilateral grave</translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>Tools as they stand inside a sentence, "Left mouse button: window".
----------
What the left button does under each tool, as words inside a sentence.</extracomment>
        <translation>ventana</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>desplazar</translation>
    </message>
    <message>
        <source>window from a rectangle</source>
        <translation>ventana por rectángulo</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longitud</translation>
    </message>
    <message>
        <source>canal ap diameter</source>
        <translation>diámetro AP del canal</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>ángulo de Cobb</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>elipse</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>rectángulo</translation>
    </message>
    <message>
        <source>value at a point</source>
        <translation>valor en un punto</translation>
    </message>
    <message>
        <source>dural sac area</source>
        <translation>área del saco dural</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>flecha</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <extracomment>Each language by its own name, as a picker shows it. Fewer letters of its own, and a source would be found in sentences that are not its own. Of this thread alone: what is put into words is written to a file.</extracomment>
        <translation>{head}: {text}</translation>
    </message>
    <message>
        <source>Some files cannot be decoded and are left out.</source>
        <translation>Algunos archivos no se pueden decodificar y se omiten.</translation>
    </message>
    <message>
        <source>The list of skipped files says which, and why.</source>
        <translation>La lista de archivos omitidos indica cuáles y por qué.</translation>
    </message>
    <message>
        <source>An archive is opened alone.</source>
        <translation>Un archivo ZIP no se abre junto con otros archivos.</translation>
    </message>
    <message>
        <source>Open what was left out by itself.</source>
        <translation>Abra por separado lo que quedó fuera.</translation>
    </message>
    <message>
        <source>Reading was stopped: some files may be missing.</source>
        <translation>La lectura se detuvo: pueden faltar archivos.</translation>
    </message>
    <message>
        <source>Looking for studies</source>
        <translation>Búsqueda de estudios</translation>
    </message>
    <message>
        <source>There is no place to unpack the archive.</source>
        <translation>No hay dónde descomprimir el archivo ZIP.</translation>
    </message>
    <message>
        <source>Unpacking the archive</source>
        <translation>Descompresión del archivo ZIP</translation>
    </message>
    <message>
        <source>Drawing the phantom</source>
        <extracomment>Decoded voxels kept without being asked for, bytes; a stack beyond it is read when it is hung. What is wrong with the phantom of the demonstration: one finding of each kind, both grades.</extracomment>
        <translation>Generación del fantoma</translation>
    </message>
    <message>
        <source>{n} file read</source>
        <translation>{n} archivo leído</translation>
    </message>
    <message>
        <source>{n} files read</source>
        <translation>{n} archivos leídos</translation>
    </message>
    <message>
        <source>Gradient attention</source>
        <extracomment>`model.methods`: the names of the methods, of what can be chosen about them, and the units.</extracomment>
        <translation>Atención ponderada por gradiente</translation>
    </message>
    <message>
        <source>Where attention raised this severity's score; what spoke against it is not shown, and the map is no proof.</source>
        <extracomment>`model.methods`: what each method promises, and what not.</extracomment>
        <translation>Dónde la atención elevó la puntuación de esta gravedad; no se muestra lo que iba en contra, y el mapa no es una prueba.</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Propagación de la atención</translation>
    </message>
    <message>
        <source>Where this condition's query token looked; the same for every severity, and no proof of what decided the grade.</source>
        <translation>Adónde miró el token de consulta de esta afección; igual para todas las gravedades, y no prueba qué decidió el grado.</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradientes integrados</translation>
    </message>
    <message>
        <source>Which pixels raised or lowered this severity's score compared with a blank picture; noise-like detail is expected, and the map is no proof.</source>
        <translation>Qué píxeles subieron o bajaron la puntuación de esta gravedad frente a una imagen vacía; es normal un detalle similar al ruido, y el mapa no es una prueba.</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>Which pixels would move this severity's score if they changed a little, averaged over noisy copies; it is blind to what is saturated, and no proof.</source>
        <translation>Qué píxeles moverían la puntuación de esta gravedad si cambiaran un poco, en promedio de copias con ruido; no ve lo que está saturado, y no es una prueba.</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusión</translation>
    </message>
    <message>
        <source>How much this severity's score falls when a square is covered; covered pictures are unlike any that the network has seen, and the map is no proof.</source>
        <translation>Cuánto baja la puntuación de esta gravedad al tapar un cuadrado; las imágenes tapadas no se parecen a ninguna que la red haya visto, y el mapa no es una prueba.</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Which places of the convolutional stem raised or lowered this severity's score, before attention moved anything; coarse, and no proof.</source>
        <translation>Qué zonas del tronco convolucional subieron o bajaron la puntuación de esta gravedad, antes de que actuara la atención; es un mapa burdo, y no es una prueba.</translation>
    </message>
    <message>
        <source>Feature ablation</source>
        <translation>Ablación de características</translation>
    </message>
    <message>
        <source>How much this severity's score falls when one of a few squares is taken out whole; what two squares do together is not shown, and the map is no proof.</source>
        <translation>Cuánto baja la puntuación de esta gravedad al suprimir por completo uno de unos pocos cuadrados; no se muestra el efecto conjunto de dos cuadrados, y el mapa no es una prueba.</translation>
    </message>
    <message>
        <source>times the even share of a patch</source>
        <translation>veces la cuota uniforme de un parche</translation>
    </message>
    <message>
        <source>of the logit per pixel</source>
        <translation>del logit por píxel</translation>
    </message>
    <message>
        <source>of the logit</source>
        <translation>del logit</translation>
    </message>
    <message>
        <source>Attention heads joined by</source>
        <translation>Cabezales de atención combinados por</translation>
    </message>
    <message>
        <source>attention heads joined by</source>
        <extracomment>What can be chosen about a method, as a title -&gt; as it stands inside a sentence.</extracomment>
        <translation>cabezales de atención combinados por</translation>
    </message>
    <message>
        <source>Weakest attention left out</source>
        <translation>Atención más débil descartada</translation>
    </message>
    <message>
        <source>weakest attention left out</source>
        <translation>atención más débil descartada</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>comparado con</translation>
    </message>
    <message>
        <source>Steps along the path</source>
        <translation>Pasos de la trayectoria</translation>
    </message>
    <message>
        <source>steps along the path</source>
        <translation>pasos de la trayectoria</translation>
    </message>
    <message>
        <source>Noisy copies</source>
        <translation>Copias con ruido</translation>
    </message>
    <message>
        <source>noisy copies</source>
        <translation>copias con ruido</translation>
    </message>
    <message>
        <source>Noise, of the grey range</source>
        <translation>Ruido, del rango de grises</translation>
    </message>
    <message>
        <source>noise, of the grey range</source>
        <translation>ruido, del rango de grises</translation>
    </message>
    <message>
        <source>Side of the square</source>
        <translation>Lado del cuadrado</translation>
    </message>
    <message>
        <source>side of the square</source>
        <translation>lado del cuadrado</translation>
    </message>
    <message>
        <source>Side of the squares</source>
        <translation>Lado de los cuadrados</translation>
    </message>
    <message>
        <source>side of the squares</source>
        <translation>lado de los cuadrados</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>max</source>
        <translation>máx.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>mín.</translation>
    </message>
    <message>
        <source>mean grey</source>
        <translation>gris medio</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>blurred picture</source>
        <translation>imagen borrosa</translation>
    </message>
    <message>
        <source>Adds up</source>
        <extracomment>`model.evidence`: the checks of a heat map.</extracomment>
        <translation>La suma cuadra</translation>
    </message>
    <message>
        <source>Tells severities apart</source>
        <translation>Distingue gravedades</translation>
    </message>
    <message>
        <source>Picture moved by 3 pixels</source>
        <translation>Imagen desplazada 3 píxeles</translation>
    </message>
    <message>
        <source>Picture with a little noise</source>
        <translation>Imagen con algo de ruido</translation>
    </message>
    <message>
        <source>Beats a blob in the middle</source>
        <translation>Supera a una mancha central</translation>
    </message>
    <message>
        <source>same map</source>
        <translation>mismo mapa</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>measured on {n} findings</source>
        <translation>medido en {n} hallazgos</translation>
    </message>
    <message>
        <source>likeness {likeness}</source>
        <translation>similitud {likeness}</translation>
    </message>
    <message>
        <source>likeness {likeness} to {severity}</source>
        <translation>similitud {likeness} con {severity}</translation>
    </message>
    <message>
        <source>This method promises no sum, so it cannot be checked.</source>
        <translation>Este método no promete ninguna suma, así que no se puede comprobar.</translation>
    </message>
    <message>
        <source>The scores add up to the change of the network's answer.</source>
        <translation>Las puntuaciones suman el cambio de la respuesta de la red.</translation>
    </message>
    <message>
        <source>The scores miss the change of the network's answer.</source>
        <translation>Las puntuaciones no suman el cambio de la respuesta de la red.</translation>
    </message>
    <message>
        <source>This method gives the same map for every severity.</source>
        <translation>Este método da el mismo mapa para todas las gravedades.</translation>
    </message>
    <message>
        <source>The map of another severity was not compared.</source>
        <translation>No se comparó el mapa de otra gravedad.</translation>
    </message>
    <message>
        <source>The map for {severity} is another.</source>
        <translation>El mapa para {severity} es distinto.</translation>
    </message>
    <message>
        <source>The map for {severity} is nearly the same.</source>
        <translation>El mapa para {severity} es casi igual.</translation>
    </message>
    <message>
        <source>The map was not made again.</source>
        <translation>El mapa no se volvió a calcular.</translation>
    </message>
    <message>
        <source>The map comes out much the same.</source>
        <translation>El mapa resulta muy parecido.</translation>
    </message>
    <message>
        <source>The map comes out different.</source>
        <translation>El mapa resulta distinto.</translation>
    </message>
    <message>
        <source>How well this method points at the place was not measured for this condition.</source>
        <translation>Para esta afección no se midió lo bien que este método señala el lugar.</translation>
    </message>
    <message>
        <source>On held-out studies, this method points at the place better than the middle.</source>
        <translation>En estudios reservados, este método señala el lugar mejor que el centro.</translation>
    </message>
    <message>
        <source>On held-out studies, the crop's middle points at the place as well as this method.</source>
        <translation>En estudios reservados, el centro del recorte señala el lugar tan bien como este método.</translation>
    </message>
    <message>
        <source>off by {share}</source>
        <translation>desviación de {share}</translation>
    </message>
    <message>
        <source>Waiting for the open study</source>
        <extracomment>How often the grading of the prior looks whether the open study is done with, s.</extracomment>
        <translation>En espera del estudio abierto</translation>
    </message>
    <message>
        <source>Your reading could not be saved. {reason}</source>
        <extracomment>Rest after the last change before it is saved: a burst of keys is one file.</extracomment>
        <translation>No se pudo guardar su lectura. {reason}</translation>
    </message>
    <message>
        <source>Free some space; the next change is saved again.</source>
        <translation>Libere espacio; el próximo cambio se guardará de nuevo.</translation>
    </message>
    <message>
        <source>To begin again, choose Findings &gt; Start the reading anew.</source>
        <translation>Para volver a comenzar, elija Hallazgos &gt; Empezar la lectura de nuevo.</translation>
    </message>
    <message>
        <source>Your reading of {when} was reopened.</source>
        <translation>Se reabrió su lectura del {when}.</translation>
    </message>
    <message>
        <source>Your reading was made beside another version of the model.</source>
        <translation>Su lectura se hizo junto a otra versión del modelo.</translation>
    </message>
    <message>
        <source>Its grades may differ from those that you saw; compare them once more.</source>
        <translation>Sus grados pueden diferir de los que usted vio; compárelos de nuevo.</translation>
    </message>
    <message>
        <source>The weights are missing: there is no {file}.</source>
        <extracomment>`model.weights`, `model.grade_sets`: the program's own files.</extracomment>
        <translation>Faltan los pesos: no existe {file}.</translation>
    </message>
    <message>
        <source>The list of weights, {file}, cannot be read.</source>
        <translation>No se puede leer la lista de pesos, {file}.</translation>
    </message>
    <message>
        <source>The list of weights, {file}, is not complete.</source>
        <translation>La lista de pesos, {file}, está incompleta.</translation>
    </message>
    <message>
        <source>{file} is not a safetensors file.</source>
        <translation>{file} no es un archivo safetensors.</translation>
    </message>
    <message>
        <source>{file} does not say what network it is for.</source>
        <translation>{file} no indica para qué red es.</translation>
    </message>
    <message>
        <source>{file} names its outputs in another order than this program.</source>
        <translation>{file} nombra sus salidas en un orden distinto al de este programa.</translation>
    </message>
    <message>
        <source>{file} holds numbers that are not finite.</source>
        <translation>{file} contiene números no finitos.</translation>
    </message>
    <message>
        <source>{file} does not fit this program's network.</source>
        <translation>{file} no corresponde a la red de este programa.</translation>
    </message>
    <message>
        <source>{file} is too large to be weights of this program.</source>
        <translation>{file} es demasiado grande para contener pesos de este programa.</translation>
    </message>
    <message>
        <source>The weights file {file} is missing.</source>
        <translation>Falta el archivo de pesos {file}.</translation>
    </message>
    <message>
        <source>The weights file {file} cannot be read.</source>
        <translation>No se puede leer el archivo de pesos {file}.</translation>
    </message>
    <message>
        <source>{file} is damaged or not the file that {list} lists.</source>
        <translation>{file} está dañado o no es el archivo que figura en {list}.</translation>
    </message>
    <message>
        <source>{file} was made for a newer version of this program.</source>
        <translation>{file} se creó para una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>No se puede leer {file}.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} está dañado.</translation>
    </message>
    <message>
        <source>{file} was made for another version of this program.</source>
        <translation>{file} se creó para otra versión de este programa.</translation>
    </message>
    <message>
        <source>{file} is not complete.</source>
        <translation>{file} está incompleto.</translation>
    </message>
    <message>
        <source>This computer has no device {device} to compute on.</source>
        <translation>Este equipo no dispone de {device} para calcular.</translation>
    </message>
    <message>
        <source>Looking for the discs</source>
        <extracomment>`model.levels` and its parts: what is done, what cannot be found, what is doubtful.</extracomment>
        <translation>Búsqueda de los discos</translation>
    </message>
    <message>
        <source>Looking for the foramina</source>
        <translation>Búsqueda de los forámenes</translation>
    </message>
    <message>
        <source>Looking at the discs again</source>
        <translation>Segunda revisión de los discos</translation>
    </message>
    <message>
        <source>{work}: slice {n} of {total}</source>
        <translation>{work}: corte {n} de {total}</translation>
    </message>
    <message>
        <source>The study has no sagittal T1 or T2 series to count discs on.</source>
        <translation>El estudio no tiene ninguna serie T1 o T2 sagital en la que contar los discos.</translation>
    </message>
    <message>
        <source>The discs cannot be counted: the stack is not sagittal.</source>
        <translation>No se pueden contar los discos: los cortes no son sagitales.</translation>
    </message>
    <message>
        <source>No lumbar discs were recognised on the sagittal slices.</source>
        <translation>No se reconoció ningún disco lumbar en los cortes sagitales.</translation>
    </message>
    <message>
        <source>Five lumbar discs in order with plausible spacing were not found.</source>
        <translation>No se encontraron cinco discos lumbares consecutivos con una separación plausible.</translation>
    </message>
    <message>
        <source>Five lumbar discs were not recognised on the sagittal slices; is this a lumbar spine with L1/L2 to L5/S1 in view?</source>
        <translation>No se reconocieron cinco discos lumbares en los cortes sagitales; ¿es una columna lumbar con L1/L2 a L5/S1 en el campo de visión?</translation>
    </message>
    <message>
        <source>The discs were recognised only weakly: is this a lumbar spine, counted rightly?</source>
        <translation>Los discos se reconocieron con poca seguridad: ¿es una columna lumbar y está bien numerada?</translation>
    </message>
    <message>
        <source>The place of {level} is doubtful: check it on the sagittal slices.</source>
        <translation>La posición de {level} es dudosa: compruébela en los cortes sagitales.</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level lower: check the numbering.</source>
        <translation>Los discos también podrían contarse un nivel más abajo: compruebe la numeración.</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level higher: check the numbering.</source>
        <translation>Los discos también podrían contarse un nivel más arriba: compruebe la numeración.</translation>
    </message>
    <message>
        <source>The sacrum is hardly in view: check the numbering.</source>
        <translation>El sacro apenas se ve: compruebe la numeración.</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 were counted differently at first: check the numbering.</source>
        <translation>T1 y T2 sagital se numeraron al principio de forma distinta: compruebe la numeración.</translation>
    </message>
    <message>
        <source>The discs were counted on sagittal T1; on T2 they were not recognised.</source>
        <translation>Los discos se contaron en T1 sagital; en T2 no se reconocieron.</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 do not show the discs at the same places: check the foramina.</source>
        <translation>T1 y T2 sagital no muestran los discos en las mismas posiciones: compruebe los forámenes.</translation>
    </message>
    <message>
        <source>The discs were not recognised on sagittal T1, so its foramina are not used.</source>
        <translation>Los discos no se reconocieron en T1 sagital, así que no se usan sus forámenes.</translation>
    </message>
    <message>
        <source>Sagittal and axial series name different frames of reference; they overlap and were compared in mm all the same: check the levels on the axial slices.</source>
        <translation>Las series sagitales y axiales indican marcos de referencia distintos; se superponen y, aun así, se compararon en mm: compruebe los niveles en los cortes axiales.</translation>
    </message>
    <message>
        <source>No sagittal T1 series.</source>
        <extracomment>`model.planning`, `model.crops`, `model.grading`: why a finding is not assessed.</extracomment>
        <translation>No hay serie T1 sagital.</translation>
    </message>
    <message>
        <source>No axial T2 series.</source>
        <translation>No hay serie T2 axial.</translation>
    </message>
    <message>
        <source>Left foramen not found on sagittal T1.</source>
        <translation>No se encontró el foramen izquierdo en T1 sagital.</translation>
    </message>
    <message>
        <source>Right foramen not found on sagittal T1.</source>
        <translation>No se encontró el foramen derecho en T1 sagital.</translation>
    </message>
    <message>
        <source>The foramen lies outside the sagittal T1 slices.</source>
        <translation>El foramen queda fuera de los cortes T1 sagitales.</translation>
    </message>
    <message>
        <source>Different frames of reference: the axial slices do not lie around the discs.</source>
        <translation>Marcos de referencia distintos: los cortes axiales no están en torno a los discos.</translation>
    </message>
    <message>
        <source>No axial slice within {distance} mm of the disc.</source>
        <translation>No hay ningún corte axial a menos de {distance} mm del disco.</translation>
    </message>
    <message>
        <source>The place to grade lies outside the slices.</source>
        <translation>La zona que se debe graduar queda fuera de los cortes.</translation>
    </message>
    <message>
        <source>The picture holds numbers that are not finite.</source>
        <translation>La imagen contiene números no finitos.</translation>
    </message>
    <message>
        <source>The picture is constant at this place.</source>
        <translation>La imagen es uniforme en esta zona.</translation>
    </message>
    <message>
        <source>The network gave no finite answer for this picture.</source>
        <translation>La red no dio una respuesta finita para esta imagen.</translation>
    </message>
    <message>
        <source>Try again, or open another study.</source>
        <extracomment>`viewer.errors`: what to do now.</extracomment>
        <translation>Vuelva a intentarlo o abra otro estudio.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read it, then open it again.</source>
        <translation>Compruebe que la carpeta existe y que usted puede leerla; después, ábrala de nuevo.</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study; the list of skipped files says what was found.</source>
        <translation>Abra la carpeta de un estudio de RM; la lista de archivos omitidos indica lo que se encontró.</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation>Exporte de nuevo la serie desde el archivo de imágenes (PACS).</translation>
    </message>
    <message>
        <source>Look at the series slice by slice; it cannot be analysed.</source>
        <translation>Revise la serie corte a corte; no se puede analizar.</translation>
    </message>
    <message>
        <source>Check whose studies these are; say --same-patient only if you know that they are.</source>
        <translation>Compruebe de quién son estos estudios; use --same-patient solo si sabe que son del mismo paciente.</translation>
    </message>
    <message>
        <source>Look at the slices; open a lumbar MRI with sagittal T1, sagittal T2 and axial T2.</source>
        <translation>Revise los cortes; abra una RM lumbar con T1 sagital, T2 sagital y T2 axial.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, and save again.</source>
        <translation>Elija otra carpeta o libere espacio y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Install the program again; the slices can be read without it.</source>
        <translation>Instale el programa de nuevo; los cortes se pueden leer sin las redes.</translation>
    </message>
    <message>
        <source>Choose another device, or leave the choice to the program.</source>
        <translation>Elija otro dispositivo o deje la elección al programa.</translation>
    </message>
    <message>
        <source>Read the slices yourself; the study cannot be graded.</source>
        <translation>Lea los cortes usted mismo; el estudio no se puede graduar.</translation>
    </message>
    <message>
        <source>Measure other studies, or use --unseen-members or --trained-anyway.</source>
        <translation>Mida otros estudios, o use --unseen-members o --trained-anyway.</translation>
    </message>
    <message>
        <source>Compare the recipe and the folder with docs/training.md, then try again.</source>
        <translation>Compare la receta y la carpeta con docs/training.md y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Compare the table with the layout that the documentation describes.</source>
        <translation>Compare la tabla con el formato que describe la documentación.</translation>
    </message>
    <message>
        <source>Read the slices yourself.</source>
        <translation>Lea los cortes usted mismo.</translation>
    </message>
    <message>
        <source>Something went wrong inside the viewer. The analysis was stopped.</source>
        <translation>Algo falló dentro del visor. El análisis se detuvo.</translation>
    </message>
    <message>
        <source>Results on screen were cleared. Save the details and report them.</source>
        <translation>Se borraron los resultados en pantalla. Guarde los detalles y comuníquelos.</translation>
    </message>
    <message>
        <source>The folder is missing or may not be read.</source>
        <extracomment>Folders and archives that are opened, and what is done to them meanwhile.</extracomment>
        <translation>La carpeta no existe o no hay permiso para leerla.</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; 1 file was looked at.</source>
        <translation>Aquí no hay nada que mostrar; se examinó 1 archivo.</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; {n} files were looked at.</source>
        <translation>Aquí no hay nada que mostrar; se examinaron {n} archivos.</translation>
    </message>
    <message>
        <source>The part of the program that reads files is missing.</source>
        <translation>Falta la parte del programa que lee los archivos.</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, install it again.</source>
        <translation>Reinicie el programa; si vuelve a ocurrir, instálelo de nuevo.</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>El archivo ZIP está dañado.</translation>
    </message>
    <message>
        <source>The archive is packed in a way that is not supported.</source>
        <translation>El archivo ZIP está comprimido con un método no admitido.</translation>
    </message>
    <message>
        <source>The file is not a ZIP archive, or it is cut short.</source>
        <translation>El archivo no es un ZIP o está truncado.</translation>
    </message>
    <message>
        <source>The archive holds too many files.</source>
        <translation>El archivo ZIP contiene demasiados archivos.</translation>
    </message>
    <message>
        <source>The archive would write outside its folder.</source>
        <translation>El archivo ZIP escribiría fuera de su carpeta.</translation>
    </message>
    <message>
        <source>The archive holds links or devices.</source>
        <translation>El archivo ZIP contiene enlaces o dispositivos.</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>El archivo ZIP está cifrado.</translation>
    </message>
    <message>
        <source>The archive would become too large.</source>
        <translation>El archivo ZIP ocuparía demasiado al descomprimirlo.</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>El archivo ZIP no contiene archivos.</translation>
    </message>
    <message>
        <source>The archive is missing or may not be read.</source>
        <translation>El archivo ZIP no existe o no hay permiso para leerlo.</translation>
    </message>
    <message>
        <source>The archive could not be unpacked to the disk.</source>
        <translation>No se pudo descomprimir el archivo ZIP en el disco.</translation>
    </message>
    <message>
        <source>The disk has no room for what the archive holds.</source>
        <translation>En el disco no cabe el contenido del archivo ZIP.</translation>
    </message>
    <message>
        <source>Unpack it with another program and open the folder, or export the study again.</source>
        <translation>Descomprímalo con otro programa y abra la carpeta, o exporte de nuevo el estudio.</translation>
    </message>
    <message>
        <source>The phantom study could not be written.</source>
        <translation>No se pudo guardar el estudio del fantoma.</translation>
    </message>
    <message>
        <source>The truth about the phantom could not be written.</source>
        <translation>No se pudieron guardar los valores de referencia del fantoma.</translation>
    </message>
    <message>
        <source>The folder for the phantom may not be read.</source>
        <translation>No hay permiso para leer la carpeta del fantoma.</translation>
    </message>
    <message>
        <source>The folder for the phantom is not empty; name a new one.</source>
        <translation>La carpeta para el fantoma no está vacía; indique una nueva.</translation>
    </message>
    <message>
        <source>This is a directory of a medium; its files are read where they lie.</source>
        <extracomment>`viewer.dicom.reasons`: why a file is not displayed.</extracomment>
        <translation>Es el directorio de un soporte; sus archivos se leen donde están.</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>El archivo no contiene ninguna imagen.</translation>
    </message>
    <message>
        <source>The picture has no position, orientation or pixel spacing.</source>
        <translation>La imagen no tiene posición, orientación ni espaciado de píxel.</translation>
    </message>
    <message>
        <source>The picture is in colour; only grey pictures are shown.</source>
        <translation>La imagen es en color; solo se muestran imágenes en escala de grises.</translation>
    </message>
    <message>
        <source>The file is a segmentation, not a scan.</source>
        <translation>El archivo es una segmentación, no una adquisición.</translation>
    </message>
    <message>
        <source>The file is a map that was computed, not a scan.</source>
        <translation>El archivo es un mapa calculado, no una adquisición.</translation>
    </message>
    <message>
        <source>The picture has one bit a pixel; it is not a scan.</source>
        <translation>La imagen tiene un bit por píxel; no es una adquisición.</translation>
    </message>
    <message>
        <source>Another file of the series shows the same place.</source>
        <translation>Otro archivo de la serie muestra la misma posición.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The file is not DICOM.</source>
        <translation>El archivo no es DICOM.</translation>
    </message>
    <message>
        <source>The entry is a link; links are not followed.</source>
        <translation>La entrada es un enlace; los enlaces no se siguen.</translation>
    </message>
    <message>
        <source>The entry is a pipe, socket or device, not a file.</source>
        <translation>La entrada es una tubería, un socket o un dispositivo, no un archivo.</translation>
    </message>
    <message>
        <source>The folder is nested too deeply; it was not opened.</source>
        <translation>La carpeta está anidada a demasiada profundidad; no se abrió.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>No hay permiso para leer el archivo.</translation>
    </message>
    <message>
        <source>The file could not be read from the disk.</source>
        <translation>No se pudo leer el archivo del disco.</translation>
    </message>
    <message>
        <source>The header is damaged.</source>
        <translation>La cabecera está dañada.</translation>
    </message>
    <message>
        <source>The header is nested too deeply.</source>
        <translation>La cabecera tiene demasiados niveles de anidamiento.</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>La lectura del archivo tardó demasiado y se detuvo.</translation>
    </message>
    <message>
        <source>Reading the file would need too much memory.</source>
        <translation>La lectura del archivo requeriría demasiada memoria.</translation>
    </message>
    <message>
        <source>The file made the reading process end.</source>
        <translation>El archivo hizo que el proceso de lectura terminara.</translation>
    </message>
    <message>
        <source>The number of rows, columns, samples or frames is impossible.</source>
        <translation>El número de filas, columnas, muestras o fotogramas es imposible.</translation>
    </message>
    <message>
        <source>The number of bits a pixel is impossible.</source>
        <translation>El número de bits por píxel es imposible.</translation>
    </message>
    <message>
        <source>Position, orientation or pixel spacing is impossible.</source>
        <translation>La posición, la orientación o el espaciado de píxel son imposibles.</translation>
    </message>
    <message>
        <source>The picture is larger than this program reads.</source>
        <translation>La imagen es más grande de lo que este programa puede leer.</translation>
    </message>
    <message>
        <source>The pixels are cut short.</source>
        <translation>Los datos de píxeles están truncados.</translation>
    </message>
    <message>
        <source>The compressed picture differs in size from what the header says.</source>
        <translation>El tamaño de la imagen comprimida no coincide con el que indica la cabecera.</translation>
    </message>
    <message>
        <source>The compressed pixels are damaged.</source>
        <translation>Los píxeles comprimidos están dañados.</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read.</source>
        <translation>Los píxeles están codificados de un modo que este programa no puede leer.</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read: {syntax}.</source>
        <translation>Los píxeles están codificados de un modo que este programa no puede leer: {syntax}.</translation>
    </message>
    <message>
        <source>Part of a series that mixes frames of reference; its places cannot be compared.</source>
        <extracomment>What is said of series, stacks and files that are displayed.</extracomment>
        <translation>Forma parte de una serie que mezcla marcos de referencia; sus posiciones no se pueden comparar.</translation>
    </message>
    <message>
        <source>Two patients share this study's UID; they are listed apart.</source>
        <translation>Dos pacientes comparten el UID de este estudio; se muestran por separado.</translation>
    </message>
    <message>
        <source>Another series has the same UID, but not the same patient's number.</source>
        <translation>Otra serie tiene el mismo UID, pero no el mismo ID de paciente.</translation>
    </message>
    <message>
        <source>A rescale of zero or without bounds was ignored.</source>
        <translation>Se ignoró un reescalado nulo o sin límites.</translation>
    </message>
    <message>
        <source>The files say that text is burnt into the pictures: it may name the patient, and grades where it lies over the spine cannot be relied on.</source>
        <translation>Según los archivos, hay texto incrustado en las imágenes: puede identificar al paciente, y los grados no son fiables donde se superpone a la columna.</translation>
    </message>
    <message>
        <source>1 slice lies where another one does and is left out.</source>
        <translation>1 corte coincide en posición con otro y se omite.</translation>
    </message>
    <message>
        <source>{n} slices lie where another one does and are left out.</source>
        <translation>{n} cortes coinciden en posición con otros y se omiten.</translation>
    </message>
    <message>
        <source>A gap of {gap} mm parts this stack from the one before it.</source>
        <translation>Un hueco de {gap} mm separa este grupo de cortes del anterior.</translation>
    </message>
    <message>
        <source>The slices are shifted sideways; positions are approximate.</source>
        <translation>Los cortes están desplazados lateralmente; las posiciones son aproximadas.</translation>
    </message>
    <message>
        <source>The pixels of 1 file cannot be decoded. {reason}</source>
        <translation>No se pueden decodificar los píxeles de 1 archivo. {reason}</translation>
    </message>
    <message>
        <source>The pixels of {n} files cannot be decoded. {reason}</source>
        <translation>No se pueden decodificar los píxeles de {n} archivos. {reason}</translation>
    </message>
    <message>
        <source>The other series can be read; export this one again from the archive.</source>
        <translation>Las demás series se pueden leer; exporte esta de nuevo desde el archivo de imágenes (PACS).</translation>
    </message>
    <message>
        <source>The series is larger than this program reads.</source>
        <translation>La serie es más grande de lo que este programa puede leer.</translation>
    </message>
    <message>
        <source>A file changed while the study was open.</source>
        <translation>Un archivo cambió mientras el estudio estaba abierto.</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>comprimido</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>(no se puede leer)</translation>
    </message>
    <message>
        <source>(more elements are not listed)</source>
        <translation>(no se muestran más elementos)</translation>
    </message>
    <message>
        <source>Some series are not MR; the networks were trained on MR alone: do not use grades read on the others.</source>
        <extracomment>`viewer.eligibility` and `viewer.picture_doubts`; `viewer.regions` fills {region}.</extracomment>
        <translation>Algunas series no son de RM; las redes se entrenaron solo con RM: no use los grados leídos en las demás.</translation>
    </message>
    <message>
        <source>The files name {region}, not the lumbar spine: check that this is the right study; grades of another part of the body mean nothing.</source>
        <translation>Los archivos indican {region}, no la columna lumbar: compruebe que es el estudio correcto; los grados de otra parte del cuerpo no significan nada.</translation>
    </message>
    <message>
        <source>No sagittal T1 or T2 series: the levels cannot be found. If there is one, correct its role in the study browser.</source>
        <translation>No hay serie T1 ni T2 sagital: no se pueden localizar los niveles. Si existe, corrija su tipo en el explorador de estudios.</translation>
    </message>
    <message>
        <source>No sagittal T2 series: the discs are looked for on T1. If there is one, correct its role in the study browser.</source>
        <translation>No hay serie T2 sagital: los discos se buscan en T1. Si existe, corrija su tipo en el explorador de estudios.</translation>
    </message>
    <message>
        <source>No sagittal T1 series: the foramina are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>No hay serie T1 sagital: los forámenes no se valoran. Si existe, corrija su tipo en el explorador de estudios.</translation>
    </message>
    <message>
        <source>No axial T2 series: canal and subarticular zones are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>No hay serie T2 axial: el canal y las zonas subarticulares no se valoran. Si existe, corrija su tipo en el explorador de estudios.</translation>
    </message>
    <message>
        <source>{series} shows {height} mm of the spine, too little for five levels: check the numbering, or open a series with the whole lumbar spine.</source>
        <translation>{series} muestra {height} mm de columna, demasiado poco para cinco niveles: compruebe la numeración o abra una serie con toda la columna lumbar.</translation>
    </message>
    <message>
        <source>{series}: {n} of {total} slices hold one value and no picture: look at another series there.</source>
        <translation>{series}: {n} de {total} cortes contienen un único valor y ninguna imagen: mire otra serie en esa zona.</translation>
    </message>
    <message>
        <source>{series}: letters or lines seem to be burnt into the pictures: open the original series, and do not rely on grades where they lie over the spine.</source>
        <translation>{series}: parece haber letras o líneas incrustadas en las imágenes: abra la serie original y no se fíe de los grados donde se superponen a la columna.</translation>
    </message>
    <message>
        <source>Large areas without signal lie beside the discs: metal is suspected. The networks never learned from spines with hardware: do not rely on grades near it.</source>
        <translation>Hay zonas amplias sin señal junto a los discos: se sospecha metal. Las redes no aprendieron con columnas instrumentadas: no se fíe de los grados cercanos.</translation>
    </message>
    <message>
        <source>the head</source>
        <translation>la cabeza</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>el cuello</translation>
    </message>
    <message>
        <source>the thoracic spine</source>
        <translation>la columna torácica</translation>
    </message>
    <message>
        <source>the chest</source>
        <translation>el tórax</translation>
    </message>
    <message>
        <source>the abdomen</source>
        <translation>el abdomen</translation>
    </message>
    <message>
        <source>the pelvis</source>
        <translation>la pelvis</translation>
    </message>
    <message>
        <source>the hip</source>
        <translation>la cadera</translation>
    </message>
    <message>
        <source>the knee</source>
        <translation>la rodilla</translation>
    </message>
    <message>
        <source>the shoulder</source>
        <translation>el hombro</translation>
    </message>
    <message>
        <source>the ankle or foot</source>
        <translation>el tobillo o el pie</translation>
    </message>
    <message>
        <source>the wrist or hand</source>
        <translation>la muñeca o la mano</translation>
    </message>
    <message>
        <source>the elbow</source>
        <translation>el codo</translation>
    </message>
    <message>
        <source>{n} of {total} files</source>
        <extracomment>What the status line says of work that runs.</extracomment>
        <translation>{n} de {total} archivos</translation>
    </message>
    <message>
        <source>Reading {series}</source>
        <translation>Lectura de {series}</translation>
    </message>
    <message>
        <source>A file is being read</source>
        <translation>Se está leyendo un archivo</translation>
    </message>
    <message>
        <source>Writing the phantom</source>
        <translation>Escritura del fantoma</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>Revisión de las imágenes</translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation>Carga de las redes</translation>
    </message>
    <message>
        <source>Drawing heat maps</source>
        <translation>Generación de los mapas de calor</translation>
    </message>
    <message>
        <source>Drawing slices</source>
        <translation>Generación de los cortes</translation>
    </message>
    <message>
        <source>Saving the slices</source>
        <extracomment>Least side of a saved slice, pixels: letters are readable, voxels are still told apart. Height of the letters, and their distance from the edge, pixels.</extracomment>
        <translation>Guardado de los cortes</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>Guardado de la imagen</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <extracomment>Files that are written.</extracomment>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The space that you may use on this disk is full.</source>
        <translation>Se agotó el espacio que usted puede usar en este disco.</translation>
    </message>
    <message>
        <source>The disk does not take a file of this size.</source>
        <translation>El disco no admite un archivo de este tamaño.</translation>
    </message>
    <message>
        <source>The folder may not be written to.</source>
        <translation>No hay permiso para escribir en la carpeta.</translation>
    </message>
    <message>
        <source>The folder may only be read.</source>
        <translation>La carpeta es de solo lectura.</translation>
    </message>
    <message>
        <source>The folder is no longer there.</source>
        <translation>La carpeta ya no existe.</translation>
    </message>
    <message>
        <source>A folder of that name stands where the file should go.</source>
        <translation>Hay una carpeta con ese nombre donde debería ir el archivo.</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>No se pudo escribir el archivo.</translation>
    </message>
    <message>
        <source>The folder of the overlays could not be made.</source>
        <translation>No se pudo crear la carpeta de las superposiciones.</translation>
    </message>
    <message>
        <source>The details could not be saved.</source>
        <translation>No se pudieron guardar los detalles.</translation>
    </message>
    <message>
        <source>MP4 needs an encoder that is not installed.</source>
        <translation>MP4 necesita un codificador que no está instalado.</translation>
    </message>
    <message>
        <source>Save a GIF instead, or install the package imageio-ffmpeg.</source>
        <translation>Guarde un GIF en su lugar o instale el paquete imageio-ffmpeg.</translation>
    </message>
    <message>
        <source>The folder for the export cannot be read.</source>
        <translation>No se puede leer la carpeta para la exportación.</translation>
    </message>
    <message>
        <source>The export may not be written into the study's own folder.</source>
        <translation>No se puede exportar a la propia carpeta del estudio.</translation>
    </message>
    <message>
        <source>The folder for the export is not empty.</source>
        <translation>La carpeta para la exportación no está vacía.</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>No se pudo escribir la exportación.</translation>
    </message>
    <message>
        <source>The slices of this heat map are no longer open.</source>
        <translation>Los cortes de este mapa de calor ya no están abiertos.</translation>
    </message>
    <message>
        <source>Open the study again and make the heat map anew.</source>
        <translation>Abra de nuevo el estudio y vuelva a calcular el mapa de calor.</translation>
    </message>
    <message>
        <source>The saved reading of this study is damaged.</source>
        <extracomment>Readings, the list of local studies and hangings: what the program keeps.</extracomment>
        <translation>La lectura guardada de este estudio está dañada.</translation>
    </message>
    <message>
        <source>The saved reading of this study is of a newer program.</source>
        <translation>La lectura guardada de este estudio es de un programa más nuevo.</translation>
    </message>
    <message>
        <source>The saved reading of this study cannot be opened.</source>
        <translation>No se puede abrir la lectura guardada de este estudio.</translation>
    </message>
    <message>
        <source>The folder of readings cannot be made.</source>
        <translation>No se puede crear la carpeta de lecturas.</translation>
    </message>
    <message>
        <source>Read the study anew; the damaged file is kept beside the others, ending in .bad.</source>
        <translation>Lea el estudio de nuevo; el archivo dañado se conserva junto a los demás, con la terminación .bad.</translation>
    </message>
    <message>
        <source>Open the study with that program; nothing that you do here is saved over it.</source>
        <translation>Abra el estudio con ese programa; nada de lo que haga aquí la sobrescribirá.</translation>
    </message>
    <message>
        <source>Check who may read the program's data folder; nothing is saved over the reading.</source>
        <translation>Compruebe quién puede leer la carpeta de datos del programa; la lectura no se sobrescribirá.</translation>
    </message>
    <message>
        <source>The list of local studies cannot be deleted.</source>
        <translation>No se puede eliminar la lista de estudios locales.</translation>
    </message>
    <message>
        <source>The list of local studies cannot be read or written.</source>
        <translation>No se puede leer ni escribir la lista de estudios locales.</translation>
    </message>
    <message>
        <source>The list of local studies was damaged.</source>
        <translation>La lista de estudios locales estaba dañada.</translation>
    </message>
    <message>
        <source>Studies open without it. Erase the list in the File menu to begin a new one.</source>
        <translation>Los estudios se abren sin ella. Borre la lista en el menú Archivo para empezar una nueva.</translation>
    </message>
    <message>
        <source>The list of local studies was erased.</source>
        <translation>Se borró la lista de estudios locales.</translation>
    </message>
    <message>
        <source>The studies themselves are untouched.</source>
        <translation>Los estudios no se han modificado.</translation>
    </message>
    <message>
        <source>The hanging could not be saved.</source>
        <translation>No se pudo guardar la disposición.</translation>
    </message>
    <message>
        <source>The hanging could not be deleted.</source>
        <translation>No se pudo eliminar la disposición.</translation>
    </message>
    <message>
        <source>{file} is left out: its name is in use already.</source>
        <translation>{file} se omite: su nombre ya está en uso.</translation>
    </message>
    <message>
        <source>{file} is left out: {reason}.</source>
        <extracomment>Raised when the meaning of a key changes; a file with another one is not understood. A hanging of this many rows or columns still has panes of a hand's width on a large screen. Far above any hanging that a person writes; keeps a wrong file from filling the memory. Of a title or a label. English, as every notice is until it is shown; so are the reasons.</extracomment>
        <translation>{file} se omite: {reason}.</translation>
    </message>
    <message>
        <source>its name is in use already</source>
        <translation>su nombre ya está en uso</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it is no valid TOML</source>
        <translation>no es TOML válido</translation>
    </message>
    <message>
        <source>it was written by another version of the program</source>
        <translation>se creó con otra versión del programa</translation>
    </message>
    <message>
        <source>it has no panes</source>
        <translation>no tiene paneles</translation>
    </message>
    <message>
        <source>two of its panes overlap</source>
        <translation>dos de sus paneles se superponen</translation>
    </message>
    <message>
        <source>its panes leave a part of the grid empty</source>
        <translation>sus paneles dejan vacía una parte de la cuadrícula</translation>
    </message>
    <message>
        <source>beside_prior is neither true nor false</source>
        <translation>beside_prior no es ni true ni false</translation>
    </message>
    <message>
        <source>a pane's place is not four whole numbers</source>
        <translation>la posición de un panel no son cuatro números enteros</translation>
    </message>
    <message>
        <source>a pane lies outside the grid</source>
        <translation>un panel queda fuera de la cuadrícula</translation>
    </message>
    <message>
        <source>it says something unknown: {words}</source>
        <translation>contiene algo desconocido: {words}</translation>
    </message>
    <message>
        <source>{key} holds an unknown role: {words}</source>
        <translation>{key} contiene un tipo desconocido: {words}</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {low} to {high}</source>
        <translation>{key} no es un número entero de {low} a {high}</translation>
    </message>
    <message>
        <source>{key} is not a short text</source>
        <translation>{key} no es un texto breve</translation>
    </message>
    <message>
        <source>{key} is not a list of at most {most} tables</source>
        <translation>{key} no es una lista de {most} tablas como máximo</translation>
    </message>
    <message>
        <source>{key} is not a list of roles</source>
        <translation>{key} no es una lista de tipos</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>That is the study that is open.</source>
        <translation>Ese es el estudio que está abierto.</translation>
    </message>
    <message>
        <source>Choose another study to compare with.</source>
        <translation>Elija otro estudio para comparar.</translation>
    </message>
    <message>
        <source>Compared study: {text}</source>
        <extracomment>English, as every notice is until it is shown.</extracomment>
        <translation>Estudio comparado: {text}</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to look at.</source>
        <extracomment>What cannot be explained.</extracomment>
        <translation>Este hallazgo no se graduó, así que no hay nada que mirar.</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to explain.</source>
        <translation>Este hallazgo no se graduó, así que no hay nada que explicar.</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. It grades single disc levels as a network learned to; it makes no diagnosis, and no decision about a patient may rest on it.</source>
        <translation>Solo para investigación. No es un producto sanitario. Gradúa niveles discales aislados según lo que aprendió una red; no emite ningún diagnóstico, y ninguna decisión sobre un paciente puede basarse en ello.</translation>
    </message>
    <message>
        <source>This copy of the program has no list of its networks: it cannot grade.</source>
        <translation>Esta copia del programa no tiene la lista de sus redes: no puede graduar.</translation>
    </message>
    <message>
        <source>Not part of this copy of the program.</source>
        <translation>No forma parte de esta copia del programa.</translation>
    </message>
    <message>
        <source>About Foramen</source>
        <translation>Acerca de Foramen</translation>
    </message>
    <message>
        <source>Model card and licences</source>
        <translation>Ficha del modelo y licencias</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Networks: {name} {version}, on {device}</source>
        <translation>Redes: {name} {version}, en {device}</translation>
    </message>
    <message>
        <source>Networks: {name} {version}</source>
        <translation>Redes: {name} {version}</translation>
    </message>
    <message>
        <source>&amp;About Foramen</source>
        <translation>&amp;Acerca de Foramen</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <extracomment>The menu that stands at the right end, wherever its first row is in the table.</extracomment>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>Which percentiles the key 0 stands for; the others have the keys from 2 on, in their order.</extracomment>
        <translation>Automático</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Abrir carpeta…</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF…</source>
        <translation>Guardar &amp;informe como PDF…</translation>
    </message>
    <message>
        <source>&amp;Cancel what is running</source>
        <translation>&amp;Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Imagen</translation>
    </message>
    <message>
        <source>Window: {name}</source>
        <translation>Ventana: {name}</translation>
    </message>
    <message>
        <source>Window: as in the DICOM files</source>
        <translation>Ventana: como en los archivos DICOM</translation>
    </message>
    <message>
        <source>&amp;Invert light and dark</source>
        <translation>&amp;Invertir claro y oscuro</translation>
    </message>
    <message>
        <source>Heat map (hold to peek)</source>
        <translation>Mapa de calor (mantener para un vistazo)</translation>
    </message>
    <message>
        <source>Weaker heat map</source>
        <translation>Mapa de calor más tenue</translation>
    </message>
    <message>
        <source>Stronger heat map</source>
        <translation>Mapa de calor más intenso</translation>
    </message>
    <message>
        <source>&amp;Corner texts</source>
        <translation>&amp;Textos de las esquinas</translation>
    </message>
    <message>
        <source>&amp;Reset window, turn, zoom and cursor</source>
        <translation>&amp;Restablecer ventana, giro, zoom y cursor</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>Ha&amp;llazgos</translation>
    </message>
    <message>
        <source>Next flagged finding</source>
        <translation>Siguiente hallazgo señalado</translation>
    </message>
    <message>
        <source>Previous flagged finding</source>
        <translation>Hallazgo señalado anterior</translation>
    </message>
    <message>
        <source>&amp;Accept the grade</source>
        <translation>&amp;Aceptar el grado</translation>
    </message>
    <message>
        <source>&amp;Change the grade…</source>
        <translation>&amp;Cambiar el grado…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>Re&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Grade again</source>
        <translation>&amp;Graduar de nuevo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>What stands there, in this order, after all that is done with pictures and findings.</extracomment>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;One pane or all</source>
        <translation>&amp;Un panel o todos</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Keyboard to the grid</source>
        <translation>Foco del &amp;teclado en la cuadrícula</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>Control siguiente</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>Control anterior</translation>
    </message>
    <message>
        <source>Study b&amp;rowser</source>
        <translation>E&amp;xplorador de estudios</translation>
    </message>
    <message>
        <source>&amp;Findings column</source>
        <translation>Columna de &amp;hallazgos</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Teclas y ratón</translation>
    </message>
    <message>
        <source>&amp;Anonymous mode: hide patient texts</source>
        <translation>Modo a&amp;nónimo: ocultar datos del paciente</translation>
    </message>
    <message>
        <source>Raw attention of the condition's query token; the colours end at {scale} times the even share of a patch. Where a head looks says nothing about what it does with what it sees.</source>
        <extracomment>Even shares at the end of the colours: the same as for attention rollout, always.</extracomment>
        <translation>Atención sin procesar del token de consulta de la afección; los colores terminan en {scale} veces la cuota uniforme de un parche. Adónde mira un cabezal no dice nada de lo que hace con lo que ve.</translation>
    </message>
    <message>
        <source>Reading the attention…</source>
        <translation>Leyendo la atención…</translation>
    </message>
    <message>
        <source>Network of the ensemble</source>
        <translation>Red del conjunto</translation>
    </message>
    <message>
        <source>Which network of the ensemble is looked into</source>
        <translation>Qué red del conjunto se examina</translation>
    </message>
    <message>
        <source>Attention of the chosen head over the crop</source>
        <translation>Atención del cabezal elegido sobre el recorte</translation>
    </message>
    <message>
        <source>Select a graded finding.</source>
        <translation>Seleccione un hallazgo graduado.</translation>
    </message>
    <message>
        <source>Network {n} of {total}</source>
        <translation>Red {n} de {total}</translation>
    </message>
    <message>
        <source>{head}: its strongest patch gets {times} times the even share; {percent}% of its attention goes to tokens that stand for no place.</source>
        <translation>{head}: su parche más fuerte recibe {times} veces la cuota uniforme; el {percent} % de su atención va a tokens que no representan ningún lugar.</translation>
    </message>
    <message>
        <source>Keep a list of the studies that you open on this computer?</source>
        <translation>¿Mantener una lista de los estudios que abra en este equipo?</translation>
    </message>
    <message>
        <source>It makes known folders open at once, and can be searched. It holds names of patients, in your own data folder. You can erase it in the File menu.</source>
        <translation>Con ella, las carpetas conocidas se abren al instante y se pueden buscar. Contiene nombres de pacientes, en su propia carpeta de datos. Puede borrarla en el menú Archivo.</translation>
    </message>
    <message>
        <source>List of local studies</source>
        <translation>Lista de estudios locales</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>Mantener lista</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>Sin lista</translation>
    </message>
    <message>
        <source>You can change this in the File menu</source>
        <translation>Puede cambiarlo en el menú Archivo</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>AI: {ai} · you: {own}</source>
        <translation>IA: {ai} · usted: {own}</translation>
    </message>
    <message>
        <source>Lumbar spine MRI report</source>
        <extracomment>Character names in a ToUnicode map (PDF 32000-1, 9.10.3), which Qt writes uncompressed: of a range of glyphs one by one, or of a single glyph.</extracomment>
        <translation>Informe de RM de columna lumbar</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>Impresión</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Grados</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>Numeración</translation>
    </message>
    <message>
        <source>Key images: {images}</source>
        <translation>Imágenes clave: {images}</translation>
    </message>
    <message>
        <source>Level by level</source>
        <translation>Nivel por nivel</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mediciones</translation>
    </message>
    <message>
        <source>Drawn by the reader, in the patient's mm. Pixel values of MRI have no unit.</source>
        <translation>Trazadas por el lector, en mm del paciente. Los valores de píxel de la RM no tienen unidad.</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Mire esto primero</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Previo</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Hallazgo con cambios</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Técnica</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Series and technique</source>
        <translation>Series y técnica</translation>
    </message>
    <message>
        <source>Files of the folder that are not shown</source>
        <translation>Archivos de la carpeta que no se muestran</translation>
    </message>
    <message>
        <source>Weights: SHA-256 {digest}</source>
        <translation>Pesos: SHA-256 {digest}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Name not stated</source>
        <translation>Nombre no indicado</translation>
    </message>
    <message>
        <source>ID {identity}</source>
        <translation>ID {identity}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>Página {n} de {total}</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>The fields of the state that the table is made of.</extracomment>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Todos los hallazgos</translation>
    </message>
    <message>
        <source>List unchanged findings too</source>
        <translation>Incluir los hallazgos sin cambios</translation>
    </message>
    <message>
        <source>Previous changed finding</source>
        <translation>Hallazgo con cambios anterior</translation>
    </message>
    <message>
        <source>Next changed finding</source>
        <translation>Siguiente hallazgo con cambios</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Dejar de comparar</translation>
    </message>
    <message>
        <source>Changes by finding</source>
        <translation>Cambios por hallazgo</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Aún no se compara nada</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Sin graduar</translation>
    </message>
    <message>
        <source>Compared study: {n} of {total} findings graded. {doing}</source>
        <translation>Estudio comparado: {n} de {total} hallazgos graduados. {doing}</translation>
    </message>
    <message>
        <source>{n} month</source>
        <extracomment>Days in a year and in a month, on average, to say how far apart two studies are.</extracomment>
        <translation>{n} mes</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} meses</translation>
    </message>
    <message>
        <source>{n} worse</source>
        <translation>{n} con empeoramiento</translation>
    </message>
    <message>
        <source>{n} better</source>
        <translation>{n} con mejoría</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>{n} sin cambios</translation>
    </message>
    <message>
        <source>{n} not to be compared</source>
        <translation>{n} sin comparación posible</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} día</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} días</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} año</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} años</translation>
    </message>
    <message>
        <source>A map that fails a check says little; a map that holds them all is still no proof. Likeness is the correlation of two maps: a map should change with the severity, and stay where only the picture's place or noise changes.</source>
        <translation>Un mapa que no supera una comprobación dice poco; uno que las supera todas sigue sin ser una prueba. La similitud es la correlación de dos mapas: un mapa debe cambiar con la gravedad y mantenerse cuando solo cambian la posición de la imagen o el ruido.</translation>
    </message>
    <message>
        <source>Chec&amp;k this map</source>
        <translation>Comprobar este &amp;mapa</translation>
    </message>
    <message>
        <source>Check this map</source>
        <translation>Comprobar este mapa</translation>
    </message>
    <message>
        <source>Make this map again: other severity, moved and noisy picture</source>
        <translation>Volver a calcular este mapa: otra gravedad, imagen desplazada y con ruido</translation>
    </message>
    <message>
        <source>How this heat map was made</source>
        <translation>Cómo se hizo este mapa de calor</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Se refiere a</translation>
    </message>
    <message>
        <source>Full scale</source>
        <translation>Fondo de escala</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>There is no heat map to check.</source>
        <translation>No hay ningún mapa de calor que comprobar.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>own scale</source>
        <extracomment>What the bar says where the scale is not the fixed one: such maps cannot be compared.</extracomment>
        <translation>escala propia</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior study…</source>
        <translation>Comparar con un estudio &amp;previo…</translation>
    </message>
    <message>
        <source>Stop co&amp;mparing</source>
        <translation>Dejar de co&amp;mparar</translation>
    </message>
    <message>
        <source>Ne&amp;xt changed finding</source>
        <translation>&amp;Siguiente hallazgo con cambios</translation>
    </message>
    <message>
        <source>Pre&amp;vious changed finding</source>
        <translation>Hallazgo con cambios a&amp;nterior</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Choose a method to compare with.</source>
        <translation>Elija un método para comparar.</translation>
    </message>
    <message>
        <source>The heat map on screen</source>
        <translation>El mapa de calor en pantalla</translation>
    </message>
    <message>
        <source>The second heat map</source>
        <translation>El segundo mapa de calor</translation>
    </message>
    <message>
        <source>Method of the second heat map</source>
        <translation>Método del segundo mapa de calor</translation>
    </message>
    <message>
        <source>What to compare the map on screen with</source>
        <translation>Con qué comparar el mapa en pantalla</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Comparar con…</translation>
    </message>
    <message>
        <source>Severity that the second heat map speaks for</source>
        <translation>Gravedad a la que se refiere el segundo mapa de calor</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the second map speaks for</source>
        <translation>La gravedad, o el contraste, a que se refiere el segundo mapa</translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation>Sin mapa de calor</translation>
    </message>
    <message>
        <source>One of the two maps is flat.</source>
        <translation>Uno de los dos mapas es plano.</translation>
    </message>
    <message>
        <source>Likeness of the two maps: {likeness} (correlation; 1 is the same map, 0 has nothing in common). Each is drawn on its own method's fixed scale.</source>
        <translation>Similitud de los dos mapas: {likeness} (correlación; 1 es el mismo mapa, 0 es nada en común). Cada uno se dibuja en la escala fija de su propio método.</translation>
    </message>
    <message>
        <source>Key image</source>
        <extracomment>What a key image without a name is called.
----------
Share of the pane's width that a corner may take; the letters stand between two of them. Said of a slice that the reader marked.</extracomment>
        <translation>Imagen clave</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>Zoom {n} %</source>
        <translation>Zoom {n} %</translation>
    </message>
    <message>
        <source>Apart {offset} mm</source>
        <translation>Separación {offset} mm</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>Invertida</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>C {center}  A {width}</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>Abrir la carpeta de un estudio</translation>
    </message>
    <message>
        <source>Studies (*);;ZIP archives (*.zip)</source>
        <translation>Estudios (*);;Archivos ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Open a file or archive</source>
        <translation>Abrir un archivo o un ZIP</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Elegir una carpeta vacía</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exportar los resultados</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>&amp;Turn right</source>
        <translation>Girar a la &amp;derecha</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>Girar a la i&amp;zquierda</translation>
    </message>
    <message>
        <source>Flip left and right (&amp;mirror)</source>
        <translation>Reflejar izquierda y derecha (&amp;espejo)</translation>
    </message>
    <message>
        <source>Flip &amp;up and down</source>
        <translation>Reflejar arri&amp;ba y abajo</translation>
    </message>
    <message>
        <source>&amp;Fit into the pane</source>
        <translation>&amp;Ajustar al panel</translation>
    </message>
    <message>
        <source>1:1, &amp;one pixel of the picture a pixel of the screen</source>
        <translation>1:1, &amp;un píxel de la imagen por píxel de la pantalla</translation>
    </message>
    <message>
        <source>&amp;Smooth pixels</source>
        <translation>&amp;Suavizar píxeles</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier (hold)</source>
        <translation>&amp;Lupa (mantener)</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>&amp;Cortes</translation>
    </message>
    <message>
        <source>This pane alone: previous slice</source>
        <translation>Solo este panel: corte anterior</translation>
    </message>
    <message>
        <source>This pane alone: next slice</source>
        <translation>Solo este panel: corte siguiente</translation>
    </message>
    <message>
        <source>Link &amp;exactly again</source>
        <translation>Vincular de nuevo e&amp;xactamente</translation>
    </message>
    <message>
        <source>Lines of &amp;all slices of the active pane</source>
        <translation>Líneas de &amp;todos los cortes del panel activo</translation>
    </message>
    <message>
        <source>Evi&amp;dence</source>
        <translation>&amp;Evidencia</translation>
    </message>
    <message>
        <source>&amp;Compare two methods…</source>
        <extracomment>The pages with their words and keys in the menu.</extracomment>
        <translation>&amp;Comparar dos métodos…</translation>
    </message>
    <message>
        <source>What the network &amp;saw…</source>
        <translation>Lo que &amp;vio la red…</translation>
    </message>
    <message>
        <source>&amp;Attention of each head…</source>
        <translation>&amp;Atención de cada cabezal…</translation>
    </message>
    <message>
        <source>Top &amp;patches…</source>
        <translation>&amp;Parches principales…</translation>
    </message>
    <message>
        <source>C&amp;hecks of this map…</source>
        <translation>Compro&amp;baciones de este mapa…</translation>
    </message>
    <message>
        <source>&amp;Isolines instead of colours</source>
        <translation>&amp;Isolíneas en vez de colores</translation>
    </message>
    <message>
        <source>S&amp;mooth between patches</source>
        <translation>&amp;Suavizar entre parches</translation>
    </message>
    <message>
        <source>&amp;Export this map…</source>
        <translation>&amp;Exportar este mapa…</translation>
    </message>
    <message>
        <source>Reading the header of the slice</source>
        <translation>Leyendo la cabecera del corte</translation>
    </message>
    <message>
        <source>Saving the heat map</source>
        <translation>Guardando el mapa de calor</translation>
    </message>
    <message>
        <source>Beside it: {names}. They name no patient.</source>
        <translation>Junto a él: {names}. No identifican a ningún paciente.</translation>
    </message>
    <message>
        <source>It names the patient and the study as the pictures do.</source>
        <translation>Identifica al paciente y el estudio igual que las imágenes.</translation>
    </message>
    <message>
        <source>It names no patient and belongs to no study: archives file it apart.</source>
        <translation>No identifica a ningún paciente ni pertenece a ningún estudio: los PACS lo archivan aparte.</translation>
    </message>
    <message>
        <source>The pictures have no frame of reference, so other viewers may not lay the map over them.</source>
        <translation>Las imágenes no tienen marco de referencia, por lo que otros visores quizá no superpongan el mapa.</translation>
    </message>
    <message>
        <source>The pictures have identifiers that may not be written; the map has new ones in their place.</source>
        <translation>Las imágenes tienen identificadores que no se pueden escribir; el mapa lleva otros nuevos en su lugar.</translation>
    </message>
    <message>
        <source>The pictures are said to have words in them, and so may the file.</source>
        <translation>Las imágenes declaran contener texto, y el archivo puede contenerlo también.</translation>
    </message>
    <message>
        <source>The heat map was saved as {name}.</source>
        <translation>El mapa de calor se guardó como {name}.</translation>
    </message>
    <message>
        <source>There are files already: {names}.</source>
        <translation>Ya existen archivos: {names}.</translation>
    </message>
    <message>
        <source>Picture and numbers (PNG, NPY, JSON)</source>
        <translation>Imagen y números (PNG, NPY, JSON)</translation>
    </message>
    <message>
        <source>DICOM parametric map</source>
        <translation>Mapa paramétrico DICOM</translation>
    </message>
    <message>
        <source>DICOM secondary capture</source>
        <translation>Captura secundaria DICOM</translation>
    </message>
    <message>
        <source>The crop and the crop under its map, with the scale; beside it the values as NPY and what they are as JSON. Nothing in these files names the patient.</source>
        <translation>El recorte, sin y con su mapa, con la escala; junto a él, los valores en NPY y su descripción en JSON. Nada en estos archivos identifica al paciente.</translation>
    </message>
    <message>
        <source>The map's values, unchanged, and where they lie in the patient: other viewers can lay them over the slices. For archives and programs that know parametric maps.</source>
        <translation>Los valores del mapa, sin cambios, y su posición en el paciente: otros visores pueden superponerlos a los cortes. Para PACS y programas que admiten mapas paramétricos.</translation>
    </message>
    <message>
        <source>The slice under its map as a picture in colour, with scale and description: every archive and viewer shows it, but its values cannot be read back.</source>
        <translation>El corte con su mapa como imagen en color, con escala y descripción: cualquier PACS y visor la muestra, pero de ella no se pueden recuperar los valores.</translation>
    </message>
    <message>
        <source>Name the patient and the study, as the pictures do</source>
        <translation>Identificar al paciente y el estudio, igual que las imágenes</translation>
    </message>
    <message>
        <source>Research use, not a diagnosis. A heat map is no proof.</source>
        <translation>Solo para investigación; no es un diagnóstico. Un mapa de calor no es una prueba.</translation>
    </message>
    <message>
        <source>Export the map under another name.</source>
        <translation>Exporte el mapa con otro nombre.</translation>
    </message>
    <message>
        <source>Export the heat map</source>
        <translation>Exportar el mapa de calor</translation>
    </message>
    <message>
        <source>What the map is saved as</source>
        <translation>En qué forma se guarda el mapa</translation>
    </message>
    <message>
        <source>Archives file the map with its study by this; off, the file leads to nobody</source>
        <translation>Con esto los PACS asocian el mapa a su estudio; desactivado, el archivo no conduce a nadie</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
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
        <translation>Un mapa de calor no es una prueba. Solo para investigación.</translation>
    </message>
    <message>
        <source>Evidence about the heat map</source>
        <translation>Evidencia del mapa de calor</translation>
    </message>
    <message>
        <source>&amp;Export map…</source>
        <translation>&amp;Exportar mapa…</translation>
    </message>
    <message>
        <source>Export this map</source>
        <translation>Exportar este mapa</translation>
    </message>
    <message>
        <source>Save this map as picture and numbers, or as DICOM file</source>
        <translation>Guardar este mapa como imagen y números, o como archivo DICOM</translation>
    </message>
    <message>
        <source>Evidence: {finding}</source>
        <translation>Evidencia: {finding}</translation>
    </message>
    <message>
        <source>Evidence: no graded finding is selected</source>
        <translation>Evidencia: no hay ningún hallazgo graduado seleccionado</translation>
    </message>
    <message>
        <source>A heat map is no proof.</source>
        <extracomment>Stands below every map; the notes of the methods say it themselves.</extracomment>
        <translation>Un mapa de calor no es una prueba.</translation>
    </message>
    <message>
        <source>A first picture; it is being refined.</source>
        <translation>Una primera imagen; se está refinando.</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>Mapa de &amp;calor</translation>
    </message>
    <message>
        <source>Show the heat map</source>
        <translation>Mostrar el mapa de calor</translation>
    </message>
    <message>
        <source>Show or hide the heat map (H; hold to peek)</source>
        <translation>Mostrar u ocultar el mapa de calor (H; mantener para un vistazo)</translation>
    </message>
    <message>
        <source>Method of the heat map</source>
        <translation>Método del mapa de calor</translation>
    </message>
    <message>
        <source>Severity that the heat map speaks for</source>
        <translation>Gravedad a la que se refiere el mapa de calor</translation>
    </message>
    <message>
        <source>Opacity of the heat map in per cent</source>
        <translation>Opacidad del mapa de calor en tanto por ciento</translation>
    </message>
    <message>
        <source>How strong the heat map is drawn ([ and ])</source>
        <translation>Intensidad con que se dibuja el mapa de calor ([ y ])</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More about drawing and method</source>
        <translation>Más sobre el dibujo y el método</translation>
    </message>
    <message>
        <source>Threshold, isolines, scale and the method's parameters</source>
        <translation>Umbral, isolíneas, escala y parámetros del método</translation>
    </message>
    <message>
        <source>Loo&amp;k closer…</source>
        <translation>&amp;Ver en detalle…</translation>
    </message>
    <message>
        <source>Open the evidence window</source>
        <translation>Abrir la ventana de evidencia</translation>
    </message>
    <message>
        <source>Compare methods, see the input, each head, the top patches</source>
        <translation>Comparar métodos, ver la entrada, cada cabezal y los parches principales</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <source>for</source>
        <translation>para</translation>
    </message>
    <message>
        <source>Select a graded finding first.</source>
        <translation>Seleccione primero un hallazgo graduado.</translation>
    </message>
    <message>
        <source>its severity</source>
        <translation>su gravedad</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the map speaks for</source>
        <translation>La gravedad, o el contraste, a que se refiere el mapa</translation>
    </message>
    <message>
        <source>The heat map is made when grading is done.</source>
        <translation>El mapa de calor se calculará al terminar la graduación.</translation>
    </message>
    <message>
        <source>The heat map is made when the report is saved.</source>
        <translation>El mapa de calor se calculará cuando se haya guardado el informe.</translation>
    </message>
    <message>
        <source>There is no heat map yet.</source>
        <translation>Aún no hay mapa de calor.</translation>
    </message>
    <message>
        <source>Select a finding to see what the network looked at.</source>
        <translation>Seleccione un hallazgo para ver lo que miró la red.</translation>
    </message>
    <message>
        <source>A finding that was not assessed has no heat map.</source>
        <translation>Un hallazgo no valorado no tiene mapa de calor.</translation>
    </message>
    <message>
        <source>The pictures of the open study are written anew into an empty folder of your choice. Names, identifiers, dates and UIDs are replaced, free text, private elements and drawings are removed; pixels stay as they are. Reports and other documents of the folder are not exported.</source>
        <translation>Las imágenes del estudio abierto se escriben de nuevo en una carpeta vacía que usted elija. Se sustituyen nombres, identificadores, fechas y UID, y se eliminan textos libres, elementos privados y dibujos; los píxeles no cambian. Los informes y otros documentos de la carpeta no se exportan.</translation>
    </message>
    <message>
        <source>Words in the pixels are not removed. Look at the export before you pass it on.</source>
        <translation>El texto incrustado en los píxeles no se elimina. Revise la exportación antes de entregarla.</translation>
    </message>
    <message>
        <source>Export without patient data</source>
        <translation>Exportar sin datos del paciente</translation>
    </message>
    <message>
        <source>Also files that likely have words in their pixels</source>
        <translation>Incluir archivos con probable texto en los píxeles</translation>
    </message>
    <message>
        <source>Secondary captures, screen saves, and files that say so</source>
        <translation>Capturas secundarias, capturas de pantalla y archivos que así lo indican</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>What became of the export</source>
        <translation>Resultado de la exportación</translation>
    </message>
    <message>
        <source>Choose a folder and export…</source>
        <translation>Elegir carpeta y exportar…</translation>
    </message>
    <message>
        <source>The folder must be empty</source>
        <translation>La carpeta debe estar vacía</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop; nothing is left in the folder</source>
        <translation>Detener; no queda nada en la carpeta</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was left behind.</source>
        <translation>La exportación se detuvo; no quedó nada.</translation>
    </message>
    <message>
        <source>{n} file was written.</source>
        <translation>Se escribió {n} archivo.</translation>
    </message>
    <message>
        <source>{n} files were written.</source>
        <translation>Se escribieron {n} archivos.</translation>
    </message>
    <message>
        <source>{n} likely has words in its pixels.</source>
        <translation>{n} probablemente contiene texto en los píxeles.</translation>
    </message>
    <message>
        <source>{n} likely have words in their pixels.</source>
        <translation>{n} probablemente contienen texto en los píxeles.</translation>
    </message>
    <message>
        <source>{n} was left out.</source>
        <translation>Se omitió {n}.</translation>
    </message>
    <message>
        <source>{n} were left out.</source>
        <translation>Se omitieron {n}.</translation>
    </message>
    <message>
        <source>Export &amp;without patient data…</source>
        <translation>&amp;Exportar sin datos del paciente…</translation>
    </message>
    <message>
        <source>Nine in ten findings of each true severity had it in their set, on studies that were held out when the sets were made (model card, "Grade sets").</source>
        <translation>Nueve de cada diez hallazgos de cada gravedad verdadera la tenían en su conjunto, en estudios que se reservaron al crear los conjuntos (ficha del modelo, «Grade sets»).</translation>
    </message>
    <message>
        <source>Select a finding in the grid to read it here and to see its slice.</source>
        <translation>Seleccione un hallazgo en la cuadrícula para leerlo aquí y ver su corte.</translation>
    </message>
    <message>
        <source>AI grade</source>
        <translation>Grado de la IA</translation>
    </message>
    <message>
        <source>Probabilities of the three severities</source>
        <translation>Probabilidades de las tres gravedades</translation>
    </message>
    <message>
        <source>Probability of {severity}</source>
        <translation>Probabilidad de {severity}</translation>
    </message>
    <message>
        <source>Not assessed: {reason}</source>
        <translation>No valorado: {reason}</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>Graduando…</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped.</source>
        <translation>Sin graduar: la graduación se detuvo.</translation>
    </message>
    <message>
        <source>AI grading is not available: the study has not been graded.</source>
        <translation>La graduación por IA no está disponible: el estudio no se ha graduado.</translation>
    </message>
    <message>
        <source>AI grading is not available: {reason}</source>
        <translation>La graduación por IA no está disponible: {reason}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Grade {finding}</source>
        <translation>Grado de {finding}</translation>
    </message>
    <message>
        <source>&amp;Accept {grade}</source>
        <translation>&amp;Aceptar {grade}</translation>
    </message>
    <message>
        <source>&amp;Take back my grade</source>
        <translation>&amp;Retirar mi grado</translation>
    </message>
    <message>
        <source>&amp;Reject the AI grade</source>
        <translation>Recha&amp;zar el grado de la IA</translation>
    </message>
    <message>
        <source>No study open</source>
        <translation>Ningún estudio abierto</translation>
    </message>
    <message>
        <source>Reader first: {n} of {total} read</source>
        <translation>Primero el lector: {n} de {total} leídos</translation>
    </message>
    <message>
        <source>Grading: {n} of {total}</source>
        <translation>Graduación: {n} de {total}</translation>
    </message>
    <message>
        <source>Waiting for grades…</source>
        <translation>En espera de los grados…</translation>
    </message>
    <message>
        <source>Stopped: {n} of {total} graded</source>
        <translation>Detenido: {n} de {total} graduados</translation>
    </message>
    <message>
        <source>{n} of {total} graded</source>
        <translation>{n} de {total} graduados</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Aún sin graduar</translation>
    </message>
    <message>
        <source>All Normal/Mild</source>
        <translation>Todo Normal/Leve</translation>
    </message>
    <message>
        <source>{n} severe</source>
        <translation>Grave: {n}</translation>
    </message>
    <message>
        <source>{n} moderate</source>
        <translation>Moderada: {n}</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>Rechazado: {n}</translation>
    </message>
    <message>
        <source>{n} not assessed</source>
        <translation>No valorado: {n}</translation>
    </message>
    <message>
        <source>A hanging says how many panes there are and which series hang in each. Drag series into the panes as you like them, give the arrangement a name and save it.</source>
        <translation>Una disposición indica cuántos paneles hay y qué serie se muestra en cada uno. Arrastre las series a los paneles como prefiera, dé un nombre a la disposición y guárdela.</translation>
    </message>
    <message>
        <source>Hangings</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Hang the series so (Enter)</source>
        <translation>Mostrar las series con esta disposición (Intro)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete this hanging; the program's own stay</source>
        <translation>Eliminar esta disposición; las del programa se conservan</translation>
    </message>
    <message>
        <source>Name of a new hanging</source>
        <translation>Nombre de la nueva disposición</translation>
    </message>
    <message>
        <source>Save what is on screen</source>
        <translation>Guardar lo que hay en pantalla</translation>
    </message>
    <message>
        <source>Save the panes as they are as a hanging</source>
        <translation>Guardar los paneles actuales como disposición</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} pane</source>
        <translation>{title} · {rows} × {columns}, {n} panel</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} panes</source>
        <translation>{title} · {rows} × {columns}, {n} paneles</translation>
    </message>
    <message>
        <source>{hanging} · on screen</source>
        <translation>{hanging} · en pantalla</translation>
    </message>
    <message>
        <source>Han&amp;ging</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>Lumbar spine</source>
        <extracomment>The lumbar hanging, which needs no file; `resources/hangings/lumbar.toml` says the same.</extracomment>
        <translation>Columna lumbar</translation>
    </message>
    <message>
        <source>Sagittal pair</source>
        <translation>Par sagital</translation>
    </message>
    <message>
        <source>Axial focus</source>
        <extracomment>Titles and labels of the hangings that come with the program (`resources/hangings`).</extracomment>
        <translation>Énfasis axial</translation>
    </message>
    <message>
        <source>One pane</source>
        <translation>Un panel</translation>
    </message>
    <message>
        <source>Prior | current</source>
        <extracomment>The hanging of two studies side by side; `resources/hangings/with-prior.toml` says the same.</extracomment>
        <translation>Previo | actual</translation>
    </message>
    <message>
        <source>The hanging {file} is left out: {reason}.</source>
        <extracomment>How a notice says it that a file of a hanging was not understood (`read_hangings`).</extracomment>
        <translation>La disposición {file} se omite: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file or delete it.</source>
        <extracomment>In this order in the menu, with Ctrl and their number as keys; others follow by name.</extracomment>
        <translation>Corrija el archivo o elimínelo.</translation>
    </message>
    <message>
        <source>&amp;Start every study with this hanging</source>
        <translation>&amp;Empezar cada estudio con esta disposición</translation>
    </message>
    <message>
        <source>&amp;Own hangings…</source>
        <translation>Disposiciones &amp;propias…</translation>
    </message>
    <message>
        <source>Choose a head of a block (arrow keys)</source>
        <extracomment>Room for the names of blocks and heads, pixels.</extracomment>
        <translation>Elija un cabezal de un bloque (teclas de flecha)</translation>
    </message>
    <message>
        <source>Attention maps; chosen: {place}</source>
        <translation>Mapas de atención; elegido: {place}</translation>
    </message>
    <message>
        <source>head {n}</source>
        <translation>cabezal {n}</translation>
    </message>
    <message>
        <source>block {n}</source>
        <translation>bloque {n}</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>media de los cabezales</translation>
    </message>
    <message>
        <source>block {n}, {head}</source>
        <translation>bloque {n}, {head}</translation>
    </message>
    <message>
        <source>Let the colours end at this map's own largest value. Such maps cannot be compared with one another; the colour bar says so.</source>
        <extracomment>The highest threshold, per cent: above it no map would be seen, and the reader might wonder.</extracomment>
        <translation>Hacer que los colores terminen en el valor máximo de este mapa. Estos mapas no se pueden comparar entre sí; la barra de colores lo indica.</translation>
    </message>
    <message>
        <source>Threshold of the heat map, per cent of the scale</source>
        <translation>Umbral del mapa de calor, en tanto por ciento de la escala</translation>
    </message>
    <message>
        <source>Draw nothing below this share of the scale</source>
        <translation>No dibujar nada por debajo de esta parte de la escala</translation>
    </message>
    <message>
        <source>&amp;Isolines</source>
        <translation>&amp;Isolíneas</translation>
    </message>
    <message>
        <source>Draw lines at quarters of the scale, no colours</source>
        <translation>Dibujar líneas en los cuartos de la escala, sin colores</translation>
    </message>
    <message>
        <source>S&amp;mooth</source>
        <translation>&amp;Suavizar</translation>
    </message>
    <message>
        <source>Interpolate between patches; off, their squares show</source>
        <translation>Interpolar entre parches; sin ello, se ven sus cuadrados</translation>
    </message>
    <message>
        <source>O&amp;wn scale</source>
        <translation>Escala &amp;propia</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Páginas de la ayuda</translation>
    </message>
    <message>
        <source>Choose a page</source>
        <translation>Elegir una página</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Página de la ayuda</translation>
    </message>
    <message>
        <source>Welcome to Foramen</source>
        <translation>Le damos la bienvenida a Foramen</translation>
    </message>
    <message>
        <source>This tour has five steps and uses a computed spine, nobody's pictures. Next opens it.</source>
        <translation>Esta visita guiada tiene cinco pasos y usa una columna sintética, no imágenes de un paciente. «Siguiente» la abre.</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>The series of the study stand here; drag one into a pane. The wheel scrolls, a left drag sets the window, a click shows the point in all panes, Alt+1 to 5 go to a level.</source>
        <translation>Aquí están las series del estudio; arrastre una a un panel. La rueda pasa los cortes, arrastrar con el botón izquierdo ajusta la ventana, un clic muestra el punto en todos los paneles y Alt+1 a 5 llevan a un nivel.</translation>
    </message>
    <message>
        <source>Five conditions at five levels fill this grid. Click a cell: its slices are hung. N goes to the next finding to look at; Y accepts its grade, X changes it.</source>
        <translation>Cinco afecciones en cinco niveles llenan esta cuadrícula. Haga clic en una celda y se mostrarán sus cortes. N pasa al siguiente hallazgo que conviene revisar; Y acepta su grado, X lo cambia.</translation>
    </message>
    <message>
        <source>H shows what moved the network, as a heat map over the crop that it graded. It is a hint, no proof: the evidence window compares and checks it.</source>
        <translation>H muestra lo que influyó en la red, como mapa de calor sobre el recorte que graduó. Es un indicio, no una prueba: la ventana de evidencia lo compara y lo comprueba.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Ctrl+P saves a report as PDF, a draft for you to read. F1 shows all keys, Shift+F1 the help. Now open a study of your own with Ctrl+O.</source>
        <translation>Ctrl+P guarda un informe en PDF, un borrador para que usted lo revise. F1 muestra todas las teclas; Mayús+F1, la ayuda. Ahora abra un estudio propio con Ctrl+O.</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <extracomment>From this step on there should be a study, and from that one on a chosen finding.</extracomment>
        <translation>&amp;Páginas de ayuda</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>&amp;Visita guiada por la ventana</translation>
    </message>
    <message>
        <source>No picture in the active pane.</source>
        <extracomment>So near to an end of the window the mouse takes hold of it, pixels. Of the values' range: what one press of an arrow moves. Room beyond the values at both ends, as a share of their range.</extracomment>
        <translation>No hay imagen en el panel activo.</translation>
    </message>
    <message>
        <source>Histogram and window</source>
        <translation>Histograma y ventana</translation>
    </message>
    <message>
        <source>center {center}, width {width}: {low} to {high}</source>
        <translation>centro {center}, ancho {width}: {low} a {high}</translation>
    </message>
    <message>
        <source>Slice before</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <source>Slice that is read</source>
        <translation>Corte valorado</translation>
    </message>
    <message>
        <source>Slice after</source>
        <translation>Corte posterior</translation>
    </message>
    <message>
        <source>Reading what the network took in…</source>
        <translation>Leyendo lo que recibió la red…</translation>
    </message>
    <message>
        <source>{slice}, as the network took it</source>
        <translation>{slice}, tal como lo recibió la red</translation>
    </message>
    <message>
        <source>{rows} by {columns} pixels of {down} by {right} mm</source>
        <translation>{rows} por {columns} píxeles de {down} por {right} mm</translation>
    </message>
    <message>
        <source>The network saw this slice alone, {size}, scaled between its own 1st and 99th percentile: it was trained without neighbouring slices. Nothing outside this square reached it.</source>
        <translation>La red vio solo este corte, {size}, escalado entre sus propios percentiles 1 y 99: se entrenó sin cortes vecinos. No recibió nada de fuera de este cuadrado.</translation>
    </message>
    <message>
        <source>The network saw these three neighbouring slices, {apart} mm apart, {size} each, scaled between its own 1st and 99th percentile. Nothing outside these squares reached it.</source>
        <translation>La red vio estos tres cortes vecinos, separados {apart} mm, {size} cada uno, escalados entre sus propios percentiles 1 y 99. No recibió nada de fuera de estos cuadrados.</translation>
    </message>
    <message>
        <source>Choose a command, press its new key in the field, then Set.</source>
        <extracomment>How a key is changed.</extracomment>
        <translation>Elija un comando, pulse su nueva tecla en el campo y luego «Asignar».</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Comandos y sus teclas</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tecla nueva</translation>
    </message>
    <message>
        <source>Press the new key of the chosen command here</source>
        <translation>Pulse aquí la nueva tecla del comando elegido</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Give the key to the chosen command</source>
        <translation>Asignar la tecla al comando elegido</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Sin tecla</translation>
    </message>
    <message>
        <source>Take all keys from the chosen command</source>
        <translation>Quitar todas las teclas del comando elegido</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Give the chosen command its own keys again</source>
        <translation>Devolver al comando elegido sus teclas originales</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”: take it away there.</source>
        <translation>{key} es la tecla de «{command}»: quítela allí.</translation>
    </message>
    <message>
        <source>{key} is now the key of “{command}”.</source>
        <translation>{key} es ahora la tecla de «{command}».</translation>
    </message>
    <message>
        <source>“{command}” also works while held: its key is fixed.</source>
        <translation>«{command}» también actúa mientras se mantiene pulsada: su tecla es fija.</translation>
    </message>
    <message>
        <source>Local studies</source>
        <translation>Estudios locales</translation>
    </message>
    <message>
        <source>Erase the list of local studies?</source>
        <translation>¿Borrar la lista de estudios locales?</translation>
    </message>
    <message>
        <source>Every name in it is deleted from this computer. The studies are not touched.</source>
        <translation>Todos los nombres que contiene se eliminan de este equipo. Los estudios no se modifican.</translation>
    </message>
    <message>
        <source>Open &amp;file or archive…</source>
        <translation>Abrir archivo o &amp;ZIP…</translation>
    </message>
    <message>
        <source>&amp;Local studies…</source>
        <translation>Estudios &amp;locales…</translation>
    </message>
    <message>
        <source>&amp;Keep a list of local studies</source>
        <translation>Ma&amp;ntener una lista de estudios locales</translation>
    </message>
    <message>
        <source>&amp;Erase the list…</source>
        <translation>&amp;Borrar la lista…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>No study yet: what you open will be listed here.</source>
        <extracomment>Height of a row, pixels: its picture, and some air. Rest after the last letter before it is searched, ms: a word is one search.</extracomment>
        <translation>Aún no hay estudios: los que abra aparecerán aquí.</translation>
    </message>
    <message>
        <source>No study has all of these words.</source>
        <translation>Ningún estudio contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Search by name, ID, date or description</source>
        <translation>Buscar por nombre, ID, fecha o descripción</translation>
    </message>
    <message>
        <source>Search the local studies</source>
        <translation>Buscar en los estudios locales</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the chosen study (Enter)</source>
        <translation>Abrir el estudio elegido (Intro)</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Forget the chosen study; its files are not touched (Del)</source>
        <translation>Olvidar el estudio elegido; sus archivos no se modifican (Supr)</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>A reading of this study is kept.</source>
        <extracomment>What stands where a study has a reading, with its words for tooltips and screen readers.</extracomment>
        <translation>Hay una lectura guardada de este estudio.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>Unnamed patient</source>
        <extracomment>Side of a picture on screen, pixels.</extracomment>
        <translation>Paciente sin nombre</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>It is not where it was.</source>
        <translation>No está donde estaba.</translation>
    </message>
    <message>
        <source>Never opened.</source>
        <translation>Nunca abierto.</translation>
    </message>
    <message>
        <source>Last opened {day} {time} UTC.</source>
        <translation>Abierto por última vez el {day} a las {time} UTC.</translation>
    </message>
    <message>
        <source>Checks of this heat map: {verdict}</source>
        <translation>Comprobaciones de este mapa de calor: {verdict}</translation>
    </message>
    <message>
        <source>Check this map and show the numbers</source>
        <translation>Comprobar este mapa y mostrar los valores</translation>
    </message>
    <message>
        <source>{parameter}; another choice makes the map again</source>
        <translation>{parameter}; otra elección vuelve a calcular el mapa</translation>
    </message>
    <message>
        <source>&amp;Measurements and key images…</source>
        <translation>&amp;Mediciones e imágenes clave…</translation>
    </message>
    <message>
        <source>Menu of the measurement</source>
        <translation>Menú de la medición</translation>
    </message>
    <message>
        <source>Change the text…</source>
        <translation>Cambiar el texto…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Nothing is measured or marked yet. Choose a tool in the Tools menu and draw on a picture, or mark the slice on screen as key image with K.</source>
        <translation>Aún no hay nada medido ni marcado. Elija una herramienta en el menú Herramientas y dibuje en una imagen, o marque el corte en pantalla como imagen clave con K.</translation>
    </message>
    <message>
        <source>Measurements and key images</source>
        <translation>Mediciones e imágenes clave</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Show its slice (Enter)</source>
        <translation>Mostrar su corte (Intro)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the chosen rows (Ctrl+C)</source>
        <translation>Copiar las filas elegidas (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>Copiar todo como CSV</translation>
    </message>
    <message>
        <source>Copy all rows for a spreadsheet</source>
        <translation>Copiar todas las filas para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Del)</source>
        <translation>Eliminar las filas elegidas (Supr)</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>Sin nivel</translation>
    </message>
    <message>
        <source>Nearest disc: {level}</source>
        <translation>Disco más próximo: {level}</translation>
    </message>
    <message>
        <source>Nearest disc: not known</source>
        <translation>Disco más próximo: desconocido</translation>
    </message>
    <message>
        <source>Nothing was graded</source>
        <translation>No se graduó nada</translation>
    </message>
    <message>
        <source>The slices can be read. If a series has the wrong role, correct it in the study browser.</source>
        <translation>Los cortes se pueden leer. Si una serie tiene un tipo erróneo, corríjalo en el explorador de estudios.</translation>
    </message>
    <message>
        <source>Grading was stopped</source>
        <translation>La graduación se detuvo</translation>
    </message>
    <message>
        <source>Press Ctrl+G or “Grade again” to start it again. The slices can be read meanwhile.</source>
        <translation>Pulse Ctrl+G o «Graduar de nuevo» para reiniciarla. Mientras tanto, los cortes se pueden leer.</translation>
    </message>
    <message>
        <source>{n} of {total} findings have an answer.</source>
        <translation>{n} de {total} hallazgos tienen respuesta.</translation>
    </message>
    <message>
        <source>Why nothing was graded</source>
        <translation>Por qué no se graduó nada</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Notices that wait</source>
        <translation>Avisos pendientes</translation>
    </message>
    <message>
        <source>Save details…</source>
        <translation>Guardar detalles…</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>Guardar detalles</translation>
    </message>
    <message>
        <source>Save what a programmer needs to find the fault</source>
        <translation>Guardar lo que necesita un programador para encontrar el fallo</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} más</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Findings in their own &amp;window</source>
        <extracomment>How much of another screen's width each part takes at first.</extracomment>
        <translation>Hallazgos en &amp;ventana propia</translation>
    </message>
    <message>
        <source>&amp;Pictures in their own window</source>
        <translation>&amp;Imágenes en ventana propia</translation>
    </message>
    <message>
        <source>The files name different patients</source>
        <translation>Los archivos nombran a pacientes distintos</translation>
    </message>
    <message>
        <source>The files do not say whether this is the same patient</source>
        <translation>Los archivos no indican si se trata del mismo paciente</translation>
    </message>
    <message>
        <source>Patients must not be mixed up. Compare only if you know from elsewhere that both studies are of the same person; nothing of this study is shown or graded before.</source>
        <translation>No se deben confundir pacientes. Compare solo si le consta por otra vía que ambos estudios son de la misma persona; hasta entonces no se muestra ni se gradúa nada de este estudio.</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>In place of a fact that the study does not hold.</extracomment>
        <translation>no consta</translation>
    </message>
    <message>
        <source>Same patient?</source>
        <translation>¿El mismo paciente?</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>Estudio abierto</translation>
    </message>
    <message>
        <source>Other study</source>
        <translation>Otro estudio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A qualified reader must look at the pictures; nothing here is a diagnosis, and no part of this report is final by itself.</source>
        <extracomment>Enough of a SHA-256 to tell two weights files apart by eye, as git does with commits.</extracomment>
        <translation>Solo para investigación. No es un producto sanitario. Un lector cualificado debe revisar las imágenes; nada de lo aquí expuesto es un diagnóstico, y ninguna parte de este informe es definitiva por sí misma.</translation>
    </message>
    <message>
        <source>Five conditions at five lumbar discs are graded and nothing else: fractures, tumours, infections, the conus, the vertebrae, the soft tissues and the discs themselves are not looked for.</source>
        <translation>Se gradúan cinco afecciones en cinco discos lumbares y nada más: no se buscan fracturas, tumores ni infecciones, ni se examinan el cono medular, las vértebras, las partes blandas ni los propios discos.</translation>
    </message>
    <message>
        <source>The networks learned from public MRI graded by single readers (RSNA 2024). Readers differ on such grades, and the model differs from them too.</source>
        <translation>Las redes aprendieron de RM públicas graduadas por un único lector cada una (RSNA 2024). Los lectores difieren entre sí en estos grados, y el modelo también difiere de ellos.</translation>
    </message>
    <message>
        <source>A probability is the model's certainty about its grade, not the patient's risk. A low one asks for a second look; it does not make a finding absent.</source>
        <translation>Una probabilidad expresa la certeza del modelo sobre su grado, no el riesgo del paciente. Si es baja, conviene una segunda mirada; no descarta el hallazgo.</translation>
    </message>
    <message>
        <source>A heat map shows where the network drew on the picture. It is no proof that a grade is right.</source>
        <translation>Un mapa de calor muestra en qué parte de la imagen se apoyó la red. No prueba que el grado sea correcto.</translation>
    </message>
    <message>
        <source>Draft: not signed by a reader</source>
        <translation>Borrador: sin firma de un lector</translation>
    </message>
    <message>
        <source>Draft: a reader graded {n} of {total} findings; not signed</source>
        <translation>Borrador: un lector graduó {n} de {total} hallazgos; sin firmar</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>ID del paciente</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>Fecha del estudio</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Exploración</translation>
    </message>
    <message>
        <source>Study UID</source>
        <translation>UID del estudio</translation>
    </message>
    <message>
        <source>Its place was continued from the neighbouring levels, not seen.</source>
        <translation>Su posición se dedujo de los niveles vecinos; no se vio.</translation>
    </message>
    <message>
        <source>It was not graded.</source>
        <translation>No se graduó.</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Informe creado</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>none: the study was not graded</source>
        <translation>ninguno: el estudio no se graduó</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, versión {version}</translation>
    </message>
    <message>
        <source>Study without a date</source>
        <translation>Estudio sin fecha</translation>
    </message>
    <message>
        <source>Study of {date}</source>
        <translation>Estudio del {date}</translation>
    </message>
    <message>
        <source>weights {digest}</source>
        <translation>pesos {digest}</translation>
    </message>
    <message>
        <source>It is the same patient: compare</source>
        <translation>Es el mismo paciente: comparar</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>No comparar</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <extracomment>Who the patient is called; see `patient_name`.</extracomment>
        <translation>Anónimo</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>Numbers of the picture; a text, a code or a date may tell who it is (PS3.5, table 6.2-1). The group of the patient's own elements, weight and size among them.</extracomment>
        <translation>oculto</translation>
    </message>
    <message>
        <source>File {n}</source>
        <translation>Archivo {n}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>another</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>Guardar ima&amp;gen…</translation>
    </message>
    <message>
        <source>Cop&amp;y the picture</source>
        <translation>C&amp;opiar la imagen</translation>
    </message>
    <message>
        <source>It names nobody; words in the pixels themselves stay.</source>
        <translation>No identifica a nadie; el texto incrustado en los píxeles se conserva.</translation>
    </message>
    <message>
        <source>What you typed on it is on it, and so are words in the pixels.</source>
        <translation>Contiene lo que usted escribió, y también el texto incrustado en los píxeles.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>La imagen está en el portapapeles.</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>mismo paciente</translation>
    </message>
    <message>
        <source>patient not certain</source>
        <translation>paciente incierto</translation>
    </message>
    <message>
        <source>another patient</source>
        <translation>otro paciente</translation>
    </message>
    <message>
        <source>The opened folder holds no other study, and no local study is listed. Choose the folder of the prior study.</source>
        <translation>La carpeta abierta no contiene otro estudio y no hay estudios locales en la lista. Elija la carpeta del estudio previo.</translation>
    </message>
    <message>
        <source>Compare with a prior study</source>
        <translation>Comparar con un estudio previo</translation>
    </message>
    <message>
        <source>Studies of this patient come first.</source>
        <translation>Los estudios de este paciente aparecen primero.</translation>
    </message>
    <message>
        <source>Studies to compare with</source>
        <translation>Estudios con los que comparar</translation>
    </message>
    <message>
        <source>Compare with the chosen study (Enter)</source>
        <translation>Comparar con el estudio elegido (Intro)</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Compare with a study in another folder</source>
        <translation>Comparar con un estudio de otra carpeta</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>esta carpeta</translation>
    </message>
    <message>
        <source>local studies</source>
        <translation>estudios locales</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>date hidden</source>
        <translation>fecha oculta</translation>
    </message>
    <message>
        <source>Re&amp;ject the AI grade</source>
        <translation>&amp;Rechazar el grado de la IA</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>Co&amp;mentario…</translation>
    </message>
    <message>
        <source>Reader &amp;first: show AI grades after mine</source>
        <translation>Primero el &amp;lector: mostrar los grados de la IA después de los míos</translation>
    </message>
    <message>
        <source>This is {level}</source>
        <extracomment>How near the mouse must be to a mark, pixels: on it, so that a drag beside it windows.</extracomment>
        <translation>Este es {level}</translation>
    </message>
    <message>
        <source>&amp;Put the mark back</source>
        <translation>&amp;Devolver la marca a su sitio</translation>
    </message>
    <message>
        <source>&amp;Transitional lumbosacral vertebra</source>
        <translation>Vértebra lumbosacra de &amp;transición</translation>
    </message>
    <message>
        <source>Reader's &amp;name…</source>
        <translation>Nom&amp;bre del lector…</translation>
    </message>
    <message>
        <source>&amp;Start the reading anew</source>
        <translation>&amp;Empezar la lectura de nuevo</translation>
    </message>
    <message>
        <source>Your name or initials, for the audit trail of readings:</source>
        <translation>Su nombre o iniciales, para el registro de auditoría de las lecturas:</translation>
    </message>
    <message>
        <source>Reader's name</source>
        <translation>Nombre del lector</translation>
    </message>
    <message>
        <source>The reading was started anew.</source>
        <translation>La lectura se empezó de nuevo.</translation>
    </message>
    <message>
        <source>The reading was started anew, with the roles of series as recognised.</source>
        <translation>La lectura se empezó de nuevo, con los tipos de serie tal como se reconocieron.</translation>
    </message>
    <message>
        <source>Undo brings back what you had said.</source>
        <translation>Con Deshacer se recupera lo que usted había indicado.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time.</source>
        <translation>El programa se cerró de forma inesperada la última vez.</translation>
    </message>
    <message>
        <source>Open the study again; what you had said of it is kept.</source>
        <extracomment>Nothing but a list of local studies may say what was open.</extracomment>
        <translation>Vuelva a abrir el estudio; se conserva lo que usted indicó sobre él.</translation>
    </message>
    <message>
        <source>Open the study again that was open? What you had said of it is kept.</source>
        <translation>¿Reabrir el estudio que estaba abierto? Se conserva lo que usted indicó sobre él.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Open the study that was open</source>
        <translation>Abrir el estudio que estaba abierto</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>&amp;Review first: worst, then least sure</source>
        <translation>Revisar &amp;primero: los más graves, luego los menos seguros</translation>
    </message>
    <message>
        <source>Device and threads take effect at the next start.</source>
        <extracomment>What a reset leaves alone: answers to questions, and who reads.</extracomment>
        <translation>El dispositivo y los hilos se aplican en el próximo inicio.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Páginas de los ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>The pictures are in a window of their own.</source>
        <extracomment>Smallest useful size, and the first one, pixels (the least that a laptop's screen has).</extracomment>
        <translation>Las imágenes están en una ventana propia.</translation>
    </message>
    <message>
        <source>Put them back here</source>
        <translation>Devolverlas aquí</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Everything here as it came; your name and your list of studies stay</source>
        <translation>Deja todo lo de aquí como al principio; su nombre y su lista de estudios se conservan</translation>
    </message>
    <message>
        <source>Of the window and of reports; what is stored and exported as data stays English</source>
        <translation>De la ventana y de los informes; lo que se guarda y exporta como datos sigue en inglés</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Colours of the window; pictures stay on black</source>
        <translation>Colores de la ventana; las imágenes siguen sobre negro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Of words and numbers beside the pictures</source>
        <translation>De las palabras y cifras junto a las imágenes</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Corner texts on pictures</source>
        <translation>Textos en las esquinas de las imágenes</translation>
    </message>
    <message>
        <source>Also by Space</source>
        <translation>También con Espacio</translation>
    </message>
    <message>
        <source>The window of a series when it is opened</source>
        <translation>La ventana de una serie al abrirla</translation>
    </message>
    <message>
        <source>First window</source>
        <translation>Ventana inicial</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Arrastre izquierdo</translation>
    </message>
    <message>
        <source>What the left button does until a tool is chosen</source>
        <translation>Qué hace el botón izquierdo mientras no se elija una herramienta</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>Arrastre central</translation>
    </message>
    <message>
        <source>What dragging with the middle button does</source>
        <translation>Qué hace el arrastre con el botón central</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Arrastre derecho</translation>
    </message>
    <message>
        <source>What dragging with the right button does; a click opens the menu</source>
        <translation>Qué hace el arrastre con el botón derecho; un clic abre el menú</translation>
    </message>
    <message>
        <source>How strongly the heat map covers the picture (also [ and ])</source>
        <translation>Con qué intensidad cubre la imagen el mapa de calor (también [ y ])</translation>
    </message>
    <message>
        <source>Heat map opacity</source>
        <translation>Opacidad del mapa de calor</translation>
    </message>
    <message>
        <source>Pixels are interpolated when they are magnified</source>
        <translation>Los píxeles se interpolan al ampliarlos</translation>
    </message>
    <message>
        <source>Smooth pictures</source>
        <translation>Suavizar imágenes</translation>
    </message>
    <message>
        <source>Panes of one plane scroll together</source>
        <translation>Los paneles del mismo plano se desplazan juntos</translation>
    </message>
    <message>
        <source>Link panes of one plane</source>
        <translation>Vincular paneles del mismo plano</translation>
    </message>
    <message>
        <source>Name or initials, written into the audit trail of readings</source>
        <translation>Nombre o iniciales, que constan en el registro de auditoría de las lecturas</translation>
    </message>
    <message>
        <source>The grade of the AI appears after yours</source>
        <translation>El grado de la IA aparece después del suyo</translation>
    </message>
    <message>
        <source>Reader first</source>
        <translation>Primero el lector</translation>
    </message>
    <message>
        <source>Next goes to the most severe and most doubtful finding first</source>
        <translation>«Siguiente» pasa primero al hallazgo más grave y más dudoso</translation>
    </message>
    <message>
        <source>Review severe findings first</source>
        <translation>Revisar primero los hallazgos graves</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Hide names, dates and texts of patients everywhere on the screen</source>
        <translation>Ocultar nombres, fechas y textos de pacientes en toda la pantalla</translation>
    </message>
    <message>
        <source>Anonymous mode</source>
        <translation>Modo anónimo</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <extracomment>What the grid needs for its words at the plain size of text, pixels.</extracomment>
        <translation>Aj&amp;ustes…</translation>
    </message>
    <message>
        <source>Mouse in a picture</source>
        <translation>Ratón sobre una imagen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <source>Shift+W, then left drag</source>
        <translation>Mayús+W y arrastre izquierdo</translation>
    </message>
    <message>
        <source>Window from the values in a rectangle</source>
        <translation>Ventana a partir de los valores de un rectángulo</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Mayús+rueda</translation>
    </message>
    <message>
        <source>Slices of this pane alone; the panes stay so far apart</source>
        <translation>Solo los cortes de este panel; los paneles mantienen esa separación</translation>
    </message>
    <message>
        <source>Window: width across, center up and down</source>
        <translation>Ventana: ancho en horizontal, centro en vertical</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Desplazar la imagen</translation>
    </message>
    <message>
        <source>Right drag, Ctrl+wheel</source>
        <translation>Arrastre derecho, Ctrl+rueda</translation>
    </message>
    <message>
        <source>D, then left drag</source>
        <translation>D y arrastre izquierdo</translation>
    </message>
    <message>
        <source>Length; canal, ellipse, rectangle and arrow likewise</source>
        <translation>Longitud; del mismo modo canal, elipse, rectángulo y flecha</translation>
    </message>
    <message>
        <source>A, then three clicks</source>
        <translation>A y tres clics</translation>
    </message>
    <message>
        <source>Angle: end of an arm, vertex, end of the other</source>
        <translation>Ángulo: extremo de un lado, vértice, extremo del otro</translation>
    </message>
    <message>
        <source>Shift+A, then four clicks</source>
        <translation>Mayús+A y cuatro clics</translation>
    </message>
    <message>
        <source>Cobb angle: both ends of one line, then of the other</source>
        <translation>Ángulo de Cobb: los dos extremos de una línea y luego los de la otra</translation>
    </message>
    <message>
        <source>S, then clicks around</source>
        <translation>S y clics alrededor</translation>
    </message>
    <message>
        <source>Dural sac: double click, or click the first point, to close</source>
        <translation>Saco dural: doble clic, o clic en el primer punto, para cerrar</translation>
    </message>
    <message>
        <source>Click on a measurement</source>
        <translation>Clic en una medición</translation>
    </message>
    <message>
        <source>Choose it: Del deletes it</source>
        <translation>Elegirla: Supr la elimina</translation>
    </message>
    <message>
        <source>Drag its handle, or its line</source>
        <translation>Arrastrar su tirador o su línea</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>Mover un punto o la medición entera</translation>
    </message>
    <message>
        <source>Right click on a measurement</source>
        <translation>Clic derecho en una medición</translation>
    </message>
    <message>
        <source>Name, level, copy, delete</source>
        <translation>Nombre, nivel, copiar, eliminar</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>Show the point in all panes</source>
        <translation>Mostrar el punto en todos los paneles</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>One pane or all</source>
        <translation>Un panel o todos</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Clic derecho</translation>
    </message>
    <message>
        <source>Menu of the pane</source>
        <translation>Menú del panel</translation>
    </message>
    <message>
        <source>Drawing cross</source>
        <translation>Cruz de dibujo</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>Put the cross on the active pane, or take it away</source>
        <translation>Poner la cruz en el panel activo o quitarla</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Move it by a pixel; with Shift by ten, with Ctrl by a tenth</source>
        <translation>Moverla un píxel; con Mayús diez, con Ctrl una décima</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Set a point, or take hold of what is there and put it down</source>
        <translation>Poner un punto, o tomar lo que haya allí y soltarlo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Set a point, whatever is there</source>
        <translation>Poner un punto, haya lo que haya allí</translation>
    </message>
    <message>
        <source>Enter twice on one place</source>
        <translation>Intro dos veces en un mismo lugar</translation>
    </message>
    <message>
        <source>Close the outline of the dural sac</source>
        <translation>Cerrar el contorno del saco dural</translation>
    </message>
    <message>
        <source>Tab or Shift+Tab</source>
        <translation>Tab o Mayús+Tab</translation>
    </message>
    <message>
        <source>Go to what can be moved: marks, measurements</source>
        <translation>Ir a lo que se puede mover: marcas, mediciones</translation>
    </message>
    <message>
        <source>Arrows with a level's mark</source>
        <translation>Flechas con la marca de un nivel</translation>
    </message>
    <message>
        <source>Move it by 1 mm; Shift 10, Ctrl 0.1</source>
        <translation>Moverla 1 mm; Mayús 10, Ctrl 0,1</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retroceso</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>Retirar el último punto</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put back what is held, else take the cross away</source>
        <translation>Devolver lo tomado; si no, quitar la cruz</translation>
    </message>
    <message>
        <source>Keys act on the pictures wherever you click. A control that you reach with F6 (the grid with G) keeps the arrows, Enter and Space for itself: in the grid they move between cells. Esc gives the keys back to the pictures.</source>
        <translation>Las teclas actúan sobre las imágenes haga clic donde haga clic. Un control al que se llega con F6 (la cuadrícula, con G) conserva para sí las flechas, Intro y Espacio: en la cuadrícula, las flechas pasan de una celda a otra. Esc devuelve las teclas a las imágenes.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas y ratón</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Teclas y su función</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nada que mostrar</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazados</translation>
    </message>
    <message>
        <source>{status} ({n}): {reason}</source>
        <extracomment>Height of the open list, pixels: about ten lines. Letters in a line of a reason: fits into the browser, whose tree does not break lines itself. As many files are named without being asked for, where the list stands open from the start.</extracomment>
        <translation>{status} ({n}): {reason}</translation>
    </message>
    <message>
        <source>Skipped files: {n}</source>
        <translation>Archivos omitidos: {n}</translation>
    </message>
    <message>
        <source>Files that are not shown, and why</source>
        <translation>Archivos que no se muestran, y por qué</translation>
    </message>
    <message>
        <source>Skipped files by reason</source>
        <translation>Archivos omitidos, por motivo</translation>
    </message>
    <message>
        <source>Previous slice</source>
        <translation>Corte anterior</translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation>Corte siguiente</translation>
    </message>
    <message>
        <source>Five slices back</source>
        <translation>Cinco cortes atrás</translation>
    </message>
    <message>
        <source>Five slices on</source>
        <translation>Cinco cortes adelante</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>Primer corte</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>Último corte</translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation>Serie anterior</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>Serie siguiente</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>&amp;Link panes of one plane</source>
        <translation>&amp;Vincular paneles del mismo plano</translation>
    </message>
    <message>
        <source>Go to {level}</source>
        <translation>Ir a {level}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device.</source>
        <translation>Solo para investigación. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>Intended use</source>
        <extracomment>Anything quicker is not worth the reader's glance, ms (issue: progress over 300 ms).</extracomment>
        <translation>Uso previsto</translation>
    </message>
    <message>
        <source>What is running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>This pane</source>
        <translation>Este panel</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>Todos los paneles</translation>
    </message>
    <message>
        <source>This series as GIF</source>
        <translation>Esta serie como GIF</translation>
    </message>
    <message>
        <source>This series as MP4</source>
        <translation>Esta serie como MP4</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Como en pantalla</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>El doble de grande</translation>
    </message>
    <message>
        <source>Words in the pixels themselves stay. Look at the file before you pass it on.</source>
        <translation>El texto incrustado en los píxeles se conserva. Revise el archivo antes de entregarlo.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Texts in the corners</source>
        <translation>Textos en las esquinas</translation>
    </message>
    <message>
        <source>Name of the patient, date and names of series</source>
        <translation>Nombre del paciente, fecha y nombres de series</translation>
    </message>
    <message>
        <source>Measurements and arrows</source>
        <translation>Mediciones y flechas</translation>
    </message>
    <message>
        <source>Names of measurements and texts that were typed</source>
        <translation>Nombres de mediciones y textos escritos</translation>
    </message>
    <message>
        <source>Lines, regions and arrows with their values</source>
        <translation>Líneas, regiones y flechas con sus valores</translation>
    </message>
    <message>
        <source>They may name somebody; off at first in the anonymous mode</source>
        <translation>Pueden identificar a alguien; desactivado al inicio en el modo anónimo</translation>
    </message>
    <message>
        <source>Slice, window and scale; letters of the sides are always drawn</source>
        <translation>Corte, ventana y escala; las letras de los lados se dibujan siempre</translation>
    </message>
    <message>
        <source>Off each time: a picture that is passed on should name nobody</source>
        <translation>Desactivado cada vez: una imagen que se entrega no debe identificar a nadie</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Choose a file and save</source>
        <translation>Elegir un archivo y guardar</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <translation>Copiar la imagen en el portapapeles</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Detener el guardado</translation>
    </message>
    <message>
        <source>Saving was stopped.</source>
        <translation>El guardado se detuvo.</translation>
    </message>
    <message>
        <source>The slices of this series are not read yet.</source>
        <translation>Los cortes de esta serie aún no se han leído.</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Se guardó como {name}.</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>Cancelar lo que está en curso (Ctrl+.)</translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation>Modelo y dispositivo</translation>
    </message>
    <message>
        <source>Weights SHA-256: {digest}</source>
        <translation>SHA-256 de los pesos: {digest}</translation>
    </message>
    <message>
        <source>No study is open.
Its series will be listed here.</source>
        <extracomment>A card with its picture and the name of its role fits into this, pixels.</extracomment>
        <translation>No hay ningún estudio abierto.
Aquí aparecerán sus series.</translation>
    </message>
    <message>
        <source>✓ Your reading of this study is saved</source>
        <translation>✓ Su lectura de este estudio está guardada</translation>
    </message>
    <message>
        <source>Study browser</source>
        <extracomment>More of a name or description is no name; a file may hold 64 kB of it.</extracomment>
        <translation>Explorador de estudios</translation>
    </message>
    <message>
        <source>Empty browser</source>
        <translation>Explorador vacío</translation>
    </message>
    <message>
        <source>Identity, birth date, sex</source>
        <translation>Identidad, fecha de nacimiento, sexo</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Estudio</translation>
    </message>
    <message>
        <source>Saved reading</source>
        <translation>Lectura guardada</translation>
    </message>
    <message>
        <source>Studies of the folder</source>
        <translation>Estudios de la carpeta</translation>
    </message>
    <message>
        <source>The folder holds several studies: choose the one to show</source>
        <translation>La carpeta contiene varios estudios: elija el que desea ver</translation>
    </message>
    <message>
        <source>Warnings about the study</source>
        <translation>Advertencias sobre el estudio</translation>
    </message>
    <message>
        <source>Study {number}</source>
        <translation>Estudio {number}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>nac. {date}</translation>
    </message>
    <message>
        <source>There is no slice on screen.</source>
        <extracomment>Scrolling through slices asks for one file when it comes to rest, not for each.</extracomment>
        <translation>No hay ningún corte en pantalla.</translation>
    </message>
    <message>
        <source>These slices cannot be shown</source>
        <extracomment>The fields of the state that a pane shows; a change of the others leaves it alone. What is read changes five times a second: of that it shows only whether something is (`changed_fields`).</extracomment>
        <translation>Estos cortes no se pueden mostrar</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>La lectura se detuvo</translation>
    </message>
    <message>
        <source>Scroll to read these slices.</source>
        <translation>Desplácese para leer estos cortes.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No {label} series so far</source>
        <translation>Aún no hay ninguna serie {label}</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>La carpeta se sigue leyendo.</translation>
    </message>
    <message>
        <source>No {label} series in this study</source>
        <translation>No hay ninguna serie {label} en este estudio</translation>
    </message>
    <message>
        <source>Right-click, or press the Menu key, to hang another series here.</source>
        <translation>Haga clic derecho o pulse la tecla Menú para mostrar otra serie aquí.</translation>
    </message>
    <message>
        <source>sagittal T2</source>
        <extracomment>The labels of panes as they stand inside a sentence.</extracomment>
        <translation>T2 sagital</translation>
    </message>
    <message>
        <source>sagittal STIR</source>
        <translation>STIR sagital</translation>
    </message>
    <message>
        <source>axial T1</source>
        <translation>T1 axial</translation>
    </message>
    <message>
        <source>sagittal STIR or second axial</source>
        <translation>STIR sagital o segunda axial</translation>
    </message>
    <message>
        <source>sagittal T1 or second axial</source>
        <translation>T1 sagital o segunda axial</translation>
    </message>
    <message>
        <source>localiser</source>
        <translation>localizador</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>DICOM elements of the slice</source>
        <translation>Elementos DICOM del corte</translation>
    </message>
    <message>
        <source>Search tags, names and values</source>
        <translation>Buscar etiquetas, nombres y valores</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Show the rows that hold this text (Ctrl+F)</source>
        <translation>Mostrar las filas que contienen este texto (Ctrl+F)</translation>
    </message>
    <message>
        <source>DICOM elements</source>
        <translation>Elementos DICOM</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all rows that are shown (Ctrl+C)</source>
        <translation>Copiar las filas elegidas o todas las que se muestran (Ctrl+C)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>{file}: {n} element</source>
        <translation>{file}: {n} elemento</translation>
    </message>
    <message>
        <source>{file}: {n} elements</source>
        <translation>{file}: {n} elementos</translation>
    </message>
    <message>
        <source>{file}: {n} of {total} elements</source>
        <translation>{file}: {n} de {total} elementos</translation>
    </message>
    <message>
        <source>DICOM &amp;elements of the slice…</source>
        <translation>Ele&amp;mentos DICOM del corte…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Left drag: &amp;window</source>
        <extracomment>Key and words of each tool. The letters are those of the common DICOM viewers, D for distance; what is the like of another tool has its letter with Shift.</extracomment>
        <translation>Arrastre izq.: &amp;ventana</translation>
    </message>
    <message>
        <source>Left drag: &amp;zoom</source>
        <translation>Arrastre izq.: &amp;zoom</translation>
    </message>
    <message>
        <source>Left drag: &amp;pan</source>
        <translation>Arrastre izq.: &amp;desplazar</translation>
    </message>
    <message>
        <source>Left drag: window &amp;from a rectangle</source>
        <translation>Arrastre izq.: ventana &amp;por rectángulo</translation>
    </message>
    <message>
        <source>Left drag: &amp;length</source>
        <translation>Arrastre izq.: &amp;longitud</translation>
    </message>
    <message>
        <source>Left drag: ca&amp;nal AP diameter</source>
        <translation>Arrastre izq.: diámetro AP del &amp;canal</translation>
    </message>
    <message>
        <source>Three clicks: &amp;angle</source>
        <translation>Tres clics: án&amp;gulo</translation>
    </message>
    <message>
        <source>Four clicks: Co&amp;bb angle of two lines</source>
        <translation>Cuatro clics: ángulo de Co&amp;bb entre dos líneas</translation>
    </message>
    <message>
        <source>Left drag: values in an &amp;ellipse</source>
        <translation>Arrastre izq.: valores en una &amp;elipse</translation>
    </message>
    <message>
        <source>Left drag: values in a &amp;rectangle</source>
        <translation>Arrastre izq.: valores en un &amp;rectángulo</translation>
    </message>
    <message>
        <source>Click: &amp;value at a point</source>
        <translation>Clic: valor en un pun&amp;to</translation>
    </message>
    <message>
        <source>Clicks around: dural &amp;sac area</source>
        <translation>Clics alrededor: área del &amp;saco dural</translation>
    </message>
    <message>
        <source>Left drag: arr&amp;ow</source>
        <translation>Arrastre izq.: &amp;flecha</translation>
    </message>
    <message>
        <source>Click: &amp;text</source>
        <translation>Clic: te&amp;xto</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <extracomment>Tools over which a line is drawn in the menu: lines and angles, values and areas, marks.</extracomment>
        <translation>Herramien&amp;tas</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen or last measurement of this slice</source>
        <translation>Eliminar la &amp;medición elegida o la última de este corte</translation>
    </message>
    <message>
        <source>Draw with t&amp;he keyboard: cross on or off</source>
        <translation>Dib&amp;ujar con el teclado: activar o quitar la cruz</translation>
    </message>
    <message>
        <source>&amp;Key image</source>
        <translation>&amp;Imagen clave</translation>
    </message>
    <message>
        <source>Play through the slices (&amp;cine)</source>
        <translation>Reproducir los cortes (ci&amp;ne)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>Names of actions from left to right; "|" is a line, the others are built apart. Those that say what they do beside their icon.</extracomment>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Grade again</source>
        <translation>Graduar de nuevo</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>canal AP diameter</source>
        <translation>diámetro AP del canal</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Window of the active series</source>
        <translation>Ventana de la serie activa</translation>
    </message>
    <message>
        <source>Window of the active series (0 to 5; drag in the picture)</source>
        <translation>Ventana de la serie activa (0 a 5; arrastrar en la imagen)</translation>
    </message>
    <message>
        <source>Opacity of the heat map ([ and ])</source>
        <translation>Opacidad del mapa de calor ([ y ])</translation>
    </message>
    <message>
        <source>Opacity of the heat map, per cent</source>
        <translation>Opacidad del mapa de calor en tanto por ciento</translation>
    </message>
    <message>
        <source>Left mouse button: {does} (W, Z, P, D, A …)</source>
        <translation>Botón izquierdo del ratón: {does} (W, Z, P, D, A …)</translation>
    </message>
    <message>
        <source>Left mouse button: {does}</source>
        <translation>Botón izquierdo del ratón: {does}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>What the tour tells of</source>
        <translation>De qué trata la visita guiada</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>End the tour; it is in the Help menu</source>
        <translation>Terminar la visita; está en el menú Ayuda</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>El paso anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>El paso siguiente</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} de {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Grades the five lumbar disc levels of an MRI study beside its slices.</source>
        <translation>Gradúa los cinco niveles discales lumbares de un estudio de RM junto a sus cortes.</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Width of the text in the middle, pixels: about 60 letters a line. Width of the list of local studies at most, pixels: its columns stay near one another.</extracomment>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study (Ctrl+O)</source>
        <translation>Abrir la carpeta de un estudio de RM (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the phantom</source>
        <translation>Probar el fantoma</translation>
    </message>
    <message>
        <source>Open a computed lumbar spine: nobody's pictures</source>
        <translation>Abrir una columna lumbar sintética, no de una persona real</translation>
    </message>
    <message>
        <source>or drop a folder or a ZIP archive here</source>
        <translation>o suelte aquí una carpeta o un archivo ZIP</translation>
    </message>
    <message>
        <source>How far reading is</source>
        <translation>Avance de la lectura</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Progreso de la lectura</translation>
    </message>
    <message>
        <source>Stop reading the folder (Ctrl+.)</source>
        <translation>Detener la lectura de la carpeta (Ctrl+.)</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>Lectura de la carpeta</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>Abrir otra carpeta</translation>
    </message>
    <message>
        <source>&amp;Histogram and window…</source>
        <translation>&amp;Histograma y ventana…</translation>
    </message>
    <message>
        <source>Copy &amp;window to all series of this role</source>
        <translation>Copiar la &amp;ventana a todas las series de este tipo</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} level: the disc found as {found} is called {called}.</source>
        <extracomment>A top probability below this is said to be unsure. Of three severities a coin-flip between two neighbours gives 0.5; the model card's calibration curves thin out just above it. One level, several levels.</extracomment>
        <translation>El lector desplazó la numeración {n} nivel hacia abajo: el disco hallado como {found} se denomina {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>El lector desplazó la numeración {n} niveles hacia abajo: el disco hallado como {found} se denomina {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} level: the disc found as {found} is called {called}.</source>
        <translation>El lector desplazó la numeración {n} nivel hacia arriba: el disco hallado como {found} se denomina {called}.</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>El lector desplazó la numeración {n} niveles hacia arriba: el disco hallado como {found} se denomina {called}.</translation>
    </message>
    <message>
        <source>{levels} was not seen; the place is continued from the neighbours.</source>
        <translation>{levels} no se vio; su posición se dedujo de los niveles vecinos.</translation>
    </message>
    <message>
        <source>{levels} were not seen; the place is continued from the neighbours.</source>
        <translation>{levels} no se vieron; su posición se dedujo de los niveles vecinos.</translation>
    </message>
    <message>
        <source>{level}: {condition} not assessed: {reason}.</source>
        <translation>{level}: {condition} no valorada: {reason}.</translation>
    </message>
    <message>
        <source>{level}: {condition} graded {grade} ({certainty}).</source>
        <translation>{level}: {condition}, grado {grade} ({certainty}).</translation>
    </message>
    <message>
        <source>{coverage} grade set: {grade}</source>
        <translation>Conjunto de grados al {coverage}: {grade}</translation>
    </message>
    <message>
        <source>{coverage} grade set: {least} to {most}</source>
        <translation>Conjunto de grados al {coverage}: de {least} a {most}</translation>
    </message>
    <message>
        <source>Review first: the model is unsure ({certainty} for its best guess).</source>
        <translation>Revisar primero: el modelo no está seguro ({certainty} para su mejor estimación).</translation>
    </message>
    <message>
        <source>Review first: Severe is not excluded ({chance}).</source>
        <translation>Revisar primero: no se descarta Grave ({chance}).</translation>
    </message>
    <message>
        <source>Reader: {grade} (not assessed by the model).</source>
        <translation>Lector: {grade} (no valorado por el modelo).</translation>
    </message>
    <message>
        <source>Reader: accepted as {grade}.</source>
        <translation>Lector: {grade}, grado aceptado.</translation>
    </message>
    <message>
        <source>Reader: {grade}, changed from {model}.</source>
        <translation>Lector: {grade}, en lugar de {model}.</translation>
    </message>
    <message>
        <source>Read on {role}, slice {n} of {total}.</source>
        <translation>Valorado en {role}, corte {n} de {total}.</translation>
    </message>
    <message>
        <source>The lowest disc seen is called L5/S1 (assumed).</source>
        <translation>El disco más bajo visible se denomina L5/S1 (supuesto).</translation>
    </message>
    <message>
        <source>Level numbering</source>
        <translation>Numeración de los niveles</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Transitional vertebra</source>
        <translation>Vértebra de transición</translation>
    </message>
    <message>
        <source>Role of series {n}</source>
        <translation>Tipo de la serie {n}</translation>
    </message>
    <message>
        <source>Comment on {finding}</source>
        <translation>Comentario sobre {finding}</translation>
    </message>
    <message>
        <source>AI grade rejected</source>
        <translation>Grado de la IA rechazado</translation>
    </message>
    <message>
        <source>no grade of the reader</source>
        <translation>sin grado del lector</translation>
    </message>
    <message>
        <source>{grade} (AI: {model})</source>
        <translation>{grade} (IA: {model})</translation>
    </message>
    <message>
        <source>Place of {mark}</source>
        <translation>Posición de {mark}</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>como se halló</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Key image {slice}</source>
        <translation>Imagen clave {slice}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>marcada</translation>
    </message>
    <message>
        <source>{role} slice {n}</source>
        <translation>{role}, corte {n}</translation>
    </message>
    <message>
        <source>{n} level down</source>
        <translation>{n} nivel hacia abajo</translation>
    </message>
    <message>
        <source>{n} levels down</source>
        <translation>{n} niveles hacia abajo</translation>
    </message>
    <message>
        <source>{n} level up</source>
        <translation>{n} nivel hacia arriba</translation>
    </message>
    <message>
        <source>{n} levels up</source>
        <translation>{n} niveles hacia arriba</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} y {last}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <extracomment>What a reader asks for, on top of what is on screen. By flips of rows and of columns: as it is, and mirrored before.</extracomment>
        <translation>En espejo</translation>
    </message>
    <message>
        <source>Turned 180°</source>
        <translation>Girada 180°</translation>
    </message>
    <message>
        <source>Mirrored, turned 180°</source>
        <translation>En espejo, girada 180°</translation>
    </message>
    <message>
        <source>Turned 90° left</source>
        <translation>Girada 90° a la izquierda</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° left</source>
        <translation>En espejo, girada 90° a la izquierda</translation>
    </message>
    <message>
        <source>Turned 90° right</source>
        <translation>Girada 90° a la derecha</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° right</source>
        <translation>En espejo, girada 90° a la derecha</translation>
    </message>
    <message>
        <source>{task}: loading the networks</source>
        <translation>{task}: carga de las redes</translation>
    </message>
    <message>
        <source>{level} disc</source>
        <translation>disco {level}</translation>
    </message>
    <message>
        <source>{level} left foramen</source>
        <translation>foramen izquierdo {level}</translation>
    </message>
    <message>
        <source>{level} right foramen</source>
        <translation>foramen derecho {level}</translation>
    </message>
    <message>
        <source>The outline crosses itself</source>
        <extracomment>Said in place of an area that an outline does not have.</extracomment>
        <translation>El contorno se cruza consigo mismo</translation>
    </message>
    <message>
        <source>No pixel inside</source>
        <extracomment>Said in place of statistics.</extracomment>
        <translation>Ningún píxel en el interior</translation>
    </message>
    <message>
        <source>Value {number}</source>
        <translation>Valor {number}</translation>
    </message>
    <message>
        <source>Mean {mean} ± {sd}</source>
        <translation>Media {mean} ± {sd}</translation>
    </message>
    <message>
        <source>Min {least}  Max {most}</source>
        <translation>Mín. {least}  Máx. {most}</translation>
    </message>
    <message>
        <source>Cobb</source>
        <extracomment>Kinds whose values alone do not say what they are of.</extracomment>
        <translation>Cobb</translation>
    </message>
    <message>
        <source>Canal AP</source>
        <translation>Canal AP</translation>
    </message>
    <message>
        <source>Dural sac</source>
        <translation>Saco dural</translation>
    </message>
    <message>
        <source>Reader: the AI grade is rejected.</source>
        <translation>Lector: se rechaza el grado de la IA.</translation>
    </message>
    <message>
        <source>Given before the AI grade was shown.</source>
        <translation>Indicado antes de mostrarse el grado de la IA.</translation>
    </message>
    <message>
        <source>The AI grade is shown after yours.</source>
        <extracomment>In place of the model's answer while it is kept back.</extracomment>
        <translation>El grado de la IA se muestra después del suyo.</translation>
    </message>
    <message>
        <source>The reader sees a transitional lumbosacral vertebra: which disc is L5/S1 depends on whether it is counted as lumbar or sacral; compare with earlier studies.</source>
        <translation>El lector aprecia una vértebra lumbosacra de transición: qué disco es L5/S1 depende de si se cuenta como lumbar o como sacra; compárese con estudios anteriores.</translation>
    </message>
    <message>
        <source>Moved by the reader and graded there: {marks}.</source>
        <translation>Desplazados por el lector y graduados allí: {marks}.</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings with the AI grades in view.</source>
        <translation>El lector graduó {n} de {total} hallazgos con los grados de la IA a la vista.</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, each before its AI grade was shown (reader first).</source>
        <translation>El lector graduó {n} de {total} hallazgos, cada uno antes de mostrarse su grado de la IA (primero el lector).</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, {unaided} of them before the AI grade was shown (reader first).</source>
        <translation>El lector graduó {n} de {total} hallazgos, {unaided} de ellos antes de mostrarse el grado de la IA (primero el lector).</translation>
    </message>
    <message>
        <source>{rank} of {count} to review</source>
        <extracomment>What a severity counts for (RSNA 2024, evaluation: sample weights 1, 2, 4 by true severity).</extracomment>
        <translation>{rank} de {count} por revisar</translation>
    </message>
    <message>
        <source>Both studies were graded by the same model in the same way; a change of one step may be within what it differs from itself. The reader's own grades are not compared.</source>
        <translation>Ambos estudios los graduó el mismo modelo y del mismo modo; un cambio de un grado puede estar dentro de su propia variabilidad. Los grados del propio lector no se comparan.</translation>
    </message>
    <message>
        <source>The files do not say that both are of the same patient; the reader did.</source>
        <translation>Los archivos no indican que ambos sean del mismo paciente; lo indicó el lector.</translation>
    </message>
    <message>
        <source>The files name different patients; the reader said that it is the same.</source>
        <translation>Los archivos nombran a pacientes distintos; el lector indicó que es el mismo.</translation>
    </message>
    <message>
        <source>The other study is the earlier one.</source>
        <translation>El otro estudio es el anterior.</translation>
    </message>
    <message>
        <source>The other study is the later one: changes run from this one to that.</source>
        <translation>El otro estudio es el posterior: los cambios van de este a aquel.</translation>
    </message>
    <message>
        <source>Both studies are of the same day.</source>
        <translation>Ambos estudios son del mismo día.</translation>
    </message>
    <message>
        <source>Which study is the earlier one is not known: a date is missing.</source>
        <translation>No se sabe qué estudio es el anterior: falta una fecha.</translation>
    </message>
    <message>
        <source>Compared with a study without a date</source>
        <translation>Comparado con un estudio sin fecha</translation>
    </message>
    <message>
        <source>Compared with {date}</source>
        <translation>Comparado con el estudio del {date}</translation>
    </message>
    <message>
        <source>Of {n} findings: {counts}.</source>
        <translation>De {n} hallazgos: {counts}.</translation>
    </message>
    <message>
        <source>Reader: {grade}</source>
        <extracomment>Dark under light, so that marks show on fat and on fluid.</extracomment>
        <translation>Lector: {grade}</translation>
    </message>
    <message>
        <source>Model: {grade}</source>
        <translation>Modelo: {grade}</translation>
    </message>
    <message>
        <source>The slice that it was read on is not available.</source>
        <translation>El corte en el que se valoró no está disponible.</translation>
    </message>
    <message>
        <source>No heat map was made.</source>
        <translation>No se generó ningún mapa de calor.</translation>
    </message>
    <message>
        <source>Heat map: {method}. {note} Colours at {opacity} over the slice.</source>
        <translation>Mapa de calor: {method}. {note} Colores al {opacity} sobre el corte.</translation>
    </message>
    <message>
        <source>… and {n} more.</source>
        <extracomment>Longest text of one fact, of one sentence: a line and a half, four lines of the report. Beyond this many a list is noise; the rest is counted.</extracomment>
        <translation>… y {n} más.</translation>
    </message>
    <message>
        <source>{slice} ({name})</source>
        <translation>{slice} ({name})</translation>
    </message>
    <message>
        <source>the reader rejected the AI grade.</source>
        <translation>el lector rechazó el grado de la IA.</translation>
    </message>
    <message>
        <source>The AI grade is kept back until the reader graded the finding (reader first).</source>
        <translation>El grado de la IA se retiene hasta que el lector gradúe el hallazgo (primero el lector).</translation>
    </message>
    <message>
        <source>The reader rejected the AI grade.</source>
        <translation>El lector rechazó el grado de la IA.</translation>
    </message>
    <message>
        <source>Reader's comment: {comment}</source>
        <translation>Comentario del lector: {comment}</translation>
    </message>
    <message>
        <source>Audit trail: {n} change, the last on {last}; kept with the reading.</source>
        <translation>Registro de auditoría: {n} cambio, el último el {last}; se conserva con la lectura.</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes, the last on {last}; kept with the reading.</source>
        <translation>Registro de auditoría: {n} cambios, el último el {last}; se conserva con la lectura.</translation>
    </message>
    <message>
        <source>Audit trail: {n} change by {readers}, the last on {last}; kept with the reading.</source>
        <translation>Registro de auditoría: {n} cambio de {readers}, el último el {last}; se conserva con la lectura.</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes by {readers}, the last on {last}; kept with the reading.</source>
        <translation>Registro de auditoría: {n} cambios de {readers}, el último el {last}; se conserva con la lectura.</translation>
    </message>
    <message>
        <source>{n} file: {reason}</source>
        <translation>{n} archivo: {reason}</translation>
    </message>
    <message>
        <source>{n} files: {reason}</source>
        <translation>{n} archivos: {reason}</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>niveles</translation>
    </message>
    <message>
        <source>foramina</source>
        <translation>forámenes</translation>
    </message>
    <message>
        <source>canal, subarticular zones</source>
        <translation>canal, zonas subarticulares</translation>
    </message>
    <message>
        <source>{role} (set by the reader)</source>
        <translation>{role} (indicado por el lector)</translation>
    </message>
    <message>
        <source>{n} in {stacks} stacks</source>
        <translation>{n} en {stacks} grupos</translation>
    </message>
    <message>
        <source>Per cent: the model's probability for the grade. R: the reader's own grade.</source>
        <translation>Porcentaje: probabilidad del modelo para el grado. L: grado del propio lector.</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>Columns of the table of a level: their heads and where they start, shares of the width.</extracomment>
        <translation>Afección</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>R</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Grade
it first</source>
        <extracomment>Smallest cell: the longest word fits beside its margins. Share of the severity's colour in the cell's fill: as much as leaves both text colours at 4.5 : 1 and the shape at 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), more where it is worse. Strength of the three dots of a cell that waits, step by step.</extracomment>
        <translation>Gradúe
primero</translation>
    </message>
    <message>
        <source>Not
graded</source>
        <translation>Sin
graduar</translation>
    </message>
    <message>
        <source>Not
assessed</source>
        <translation>No
valorado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>IA</translation>
    </message>
    <message>
        <source>Spinal
canal</source>
        <extracomment>The cell's `CellContent`, for the delegate. Whether a row's level is the one on the active pane.</extracomment>
        <translation>Canal
espinal</translation>
    </message>
    <message>
        <source>Foramen
left</source>
        <translation>Foramen
izq.</translation>
    </message>
    <message>
        <source>Foramen
right</source>
        <translation>Foramen
der.</translation>
    </message>
    <message>
        <source>Recess
left</source>
        <translation>Receso
izq.</translation>
    </message>
    <message>
        <source>Recess
right</source>
        <translation>Receso
der.</translation>
    </message>
    <message>
        <source>{grade} (reader)</source>
        <translation>{grade} (lector)</translation>
    </message>
    <message>
        <source>Grade it first</source>
        <translation>Gradúe primero</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>Comentario: {comment}</translation>
    </message>
    <message>
        <source>Not graded yet.</source>
        <translation>Aún sin graduar.</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped. Grade again (Ctrl+G) starts it.</source>
        <translation>Sin graduar: la graduación se detuvo. «Graduar de nuevo» (Ctrl+G) la inicia.</translation>
    </message>
    <message>
        <source>{level}, on the active pane</source>
        <translation>{level}, en el panel activo</translation>
    </message>
    <message>
        <source>{condition}, graded on {series}</source>
        <translation>{condition}, graduada en {series}</translation>
    </message>
    <message>
        <source>Moving {name}</source>
        <translation>Moviendo {name}</translation>
    </message>
    <message>
        <source>Drawing: {tool}</source>
        <translation>Dibujando: {tool}</translation>
    </message>
    <message>
        <source>Drawing cross: {tool}</source>
        <translation>Cruz de dibujo: {tool}</translation>
    </message>
    <message>
        <source>Enter puts it here, Esc back</source>
        <translation>Intro lo deja aquí, Esc lo devuelve</translation>
    </message>
    <message>
        <source>Enter sets the next point, Esc drops it</source>
        <translation>Intro fija el punto siguiente, Esc lo descarta</translation>
    </message>
    <message>
        <source>Enter takes hold of it, Tab goes on</source>
        <translation>Intro lo toma, Tab pasa al siguiente</translation>
    </message>
    <message>
        <source>Enter sets a point, Tab goes to what is there</source>
        <translation>Intro fija un punto, Tab va a lo que ya hay</translation>
    </message>
    <message>
        <source>Tab goes to what can be moved</source>
        <translation>Tab va a lo que se puede mover</translation>
    </message>
    <message>
        <source>{title}, all of it</source>
        <translation>{title}, completa</translation>
    </message>
    <message>
        <source>{title}, point {number}</source>
        <translation>{title}, punto {number}</translation>
    </message>
    <message>
        <source>Parameters: {parameters}.</source>
        <extracomment>The picture, pixels: two crops side by side, wide enough for a slide. Letters in a line of the caption.</extracomment>
        <translation>Parámetros: {parameters}.</translation>
    </message>
    <message>
        <source>Full scale: {scale}. Weights SHA-256 {weights}…</source>
        <translation>Fondo de escala: {scale}. SHA-256 de los pesos: {weights}…</translation>
    </message>
    <message>
        <source>Full scale: {scale}.</source>
        <translation>Fondo de escala: {scale}.</translation>
    </message>
    <message>
        <source>Double click, or F2, to rename</source>
        <extracomment>The fields of the state that the rows are made of.</extracomment>
        <translation>Doble clic o F2 para cambiar el nombre</translation>
    </message>
    <message>
        <source>The findings are graded again; your own go with their discs.</source>
        <translation>Los hallazgos se gradúan de nuevo; los suyos siguen a sus discos.</translation>
    </message>
    <message>
        <source>Call every disc one level higher.</source>
        <translation>Denominar cada disco un nivel más arriba.</translation>
    </message>
    <message>
        <source>Call every disc one level lower.</source>
        <translation>Denominar cada disco un nivel más abajo.</translation>
    </message>
    <message>
        <source>Shift &amp;up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Shift &amp;down</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Como se halló</translation>
    </message>
    <message>
        <source>Shift the numbering up</source>
        <translation>Subir la numeración</translation>
    </message>
    <message>
        <source>Shift the numbering down</source>
        <translation>Bajar la numeración</translation>
    </message>
    <message>
        <source>Number the levels as found</source>
        <translation>Numerar los niveles como se hallaron</translation>
    </message>
    <message>
        <source>Doubts about levels and study</source>
        <translation>Dudas sobre los niveles y el estudio</translation>
    </message>
    <message>
        <source>Number the levels as they were found.</source>
        <translation>Numerar los niveles tal como se hallaron.</translation>
    </message>
    <message>
        <source>The numbering can be moved by {n} levels at most.</source>
        <translation>La numeración se puede desplazar {n} niveles como máximo.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>No hay ningún estudio abierto.</translation>
    </message>
    <message>
        <source>Looking for the levels…</source>
        <translation>Buscando los niveles…</translation>
    </message>
    <message>
        <source>The levels have not been found.</source>
        <translation>No se han encontrado los niveles.</translation>
    </message>
    <message>
        <source>You have not graded this finding.</source>
        <translation>Usted no ha graduado este hallazgo.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept the grade</source>
        <translation>Aceptar el grado</translation>
    </message>
    <message>
        <source>Take the AI grade as your own (Y)</source>
        <translation>Adoptar el grado de la IA como propio (Y)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the grade</source>
        <translation>Cambiar el grado</translation>
    </message>
    <message>
        <source>Set or take back your own grade (X)</source>
        <translation>Asignar o retirar su propio grado (X)</translation>
    </message>
    <message>
        <source>Say that the AI grade is not to be used (Shift+X)</source>
        <translation>Indicar que no se debe usar el grado de la IA (Mayús+X)</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Reject the grade</source>
        <translation>Rechazar el grado</translation>
    </message>
    <message>
        <source>Comment on the finding</source>
        <translation>Comentario sobre el hallazgo</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Your comment on this finding, for the report (Shift+C)</source>
        <translation>Su comentario sobre este hallazgo, para el informe (Mayús+C)</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>Graduar…</translation>
    </message>
    <message>
        <source>Pane menu</source>
        <extracomment>Share of the values that the automatic window shows: all but noise and the odd bright pixel.</extracomment>
        <translation>Menú del panel</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Restablecer vista</translation>
    </message>
    <message>
        <source>Hide overlay</source>
        <translation>Ocultar superposición</translation>
    </message>
    <message>
        <source>Show overlay</source>
        <translation>Mostrar superposición</translation>
    </message>
    <message>
        <source>DICOM window</source>
        <translation>Ventana DICOM</translation>
    </message>
    <message>
        <source>Auto window</source>
        <translation>Ventana automática</translation>
    </message>
    <message>
        <source>No series to hang</source>
        <translation>No hay series que mostrar</translation>
    </message>
    <message>
        <source>Value {value}</source>
        <extracomment>Share of the pane's width that the line may take. The same while the drawing cross says what its keys do: nothing else is looked at then. The ruler and its length take so much of the picture's foot, pixels.</extracomment>
        <translation>Valor {value}</translation>
    </message>
    <message>
        <source>Pane {n}: {what}</source>
        <translation>Panel {n}: {what}</translation>
    </message>
    <message>
        <source>{series}, slice {n} of {total}</source>
        <translation>{series}, corte {n} de {total}</translation>
    </message>
    <message>
        <source>key image</source>
        <translation>imagen clave</translation>
    </message>
    <message>
        <source>{study} pane {n}: {what}</source>
        <translation>{study}, panel {n}: {what}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>Parte del mapa</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Place: L, P, H in mm</source>
        <translation>Posición: L, P, H en mm</translation>
    </message>
    <message>
        <source>The squares that the network works on, by their part of all relevance of this map; a minus sign means that the square spoke against. Choosing one moves the cursor there.</source>
        <extracomment>Patches listed: what is below is noise.</extracomment>
        <translation>Los cuadrados con los que trabaja la red, por su parte de toda la relevancia de este mapa; un signo menos significa que el cuadrado contó en contra. Al elegir uno, el cursor se mueve allí.</translation>
    </message>
    <message>
        <source>There is no heat map whose squares could be ranked.</source>
        <translation>No hay un mapa de calor cuyos cuadrados se puedan ordenar.</translation>
    </message>
    <message>
        <source>Choosing a row moves the cursor to the patch</source>
        <translation>Al elegir una fila, el cursor se mueve al parche</translation>
    </message>
    <message>
        <source>Top patches of the heat map</source>
        <translation>Parches principales del mapa de calor</translation>
    </message>
    <message>
        <source>The crop, the chosen patch marked</source>
        <translation>El recorte, con el parche elegido marcado</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>Serie {number}</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>No se puede mostrar.</translation>
    </message>
    <message>
        <source>{n} of {total} stacks cannot be shown.</source>
        <translation>{n} de {total} grupos de cortes no se pueden mostrar.</translation>
    </message>
    <message>
        <source>{n} slice</source>
        <translation>{n} corte</translation>
    </message>
    <message>
        <source>{n} slices</source>
        <translation>{n} cortes</translation>
    </message>
    <message>
        <source>{n} stacks</source>
        <translation>{n} grupos</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>No se puede mostrar</translation>
    </message>
    <message>
        <source>Double-click or drag to hang it in a pane</source>
        <translation>Doble clic o arrastrar para mostrarla en un panel</translation>
    </message>
    <message>
        <source>What this series is; choose another if the guess is wrong</source>
        <translation>Qué es esta serie; elija otro tipo si la estimación es errónea</translation>
    </message>
    <message>
        <source>Role of the series</source>
        <translation>Tipo de la serie</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Advertencias</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>A step of the dots in cells that wait: slow enough not to draw the eye from the picture.</extracomment>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Severity grid, levels by conditions</source>
        <translation>Cuadrícula de gravedad, niveles por afecciones</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Slices of the compared study</source>
        <extracomment>First height of the table of changes, pixels; the pictures take the rest. The fields of the state that this shows.</extracomment>
        <translation>Cortes del estudio comparado</translation>
    </message>
    <message>
        <source>{time} earlier</source>
        <translation>{time} antes</translation>
    </message>
    <message>
        <source>{time} later</source>
        <translation>{time} después</translation>
    </message>
    <message>
        <source>Slice of pane {n}</source>
        <extracomment>A level is named beside its slices where its name has room, pixels of font and of length.</extracomment>
        <translation>Corte del panel {n}</translation>
    </message>
    <message>
        <source>Slices of this pane (Up, Down)</source>
        <translation>Cortes de este panel (Arriba, Abajo)</translation>
    </message>
    <message>
        <source>Slice {n} of {total}</source>
        <translation>Corte {n} de {total}</translation>
    </message>
    <message>
        <source>in the middle of the discs</source>
        <translation>en el centro de los discos</translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves</source>
        <extracomment>Room for some words, pixels.</extracomment>
        <translation>Intro conserva, Esc descarta</translation>
    </message>
    <message>
        <source>Text on the picture</source>
        <translation>Texto en la imagen</translation>
    </message>
    <message>
        <source>Write on the picture (Enter keeps it, Esc leaves it)</source>
        <translation>Escribir en la imagen (Intro lo conserva, Esc lo descarta)</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>{n} of {total} checks failed</source>
        <translation>{n} de {total} comprobaciones fallidas</translation>
    </message>
    <message>
        <source>{n} of {total} checked</source>
        <translation>{n} de {total} comprobadas</translation>
    </message>
    <message>
        <source>All {n} checks hold</source>
        <translation>Las {n} comprobaciones se cumplen</translation>
    </message>
    <message>
        <source>Show this part in the main window again</source>
        <translation>Mostrar esta parte de nuevo en la ventana principal</translation>
    </message>
    <message>
        <source>It leads to the study by UIDs; names from the files are not in it.</source>
        <extracomment>End of the keys whose values identify a study.</extracomment>
        <translation>Sus UID conducen al estudio; los nombres de los archivos DICOM no figuran en él.</translation>
    </message>
    <message>
        <source>It has no UIDs and no names from the files.</source>
        <translation>No contiene UID ni nombres procedentes de los archivos DICOM.</translation>
    </message>
    <message>
        <source>What you typed is in it.</source>
        <translation>Contiene lo que usted ha escrito.</translation>
    </message>
    <message>
        <source>{n} AI grade is kept back until you have graded the finding.</source>
        <translation>{n} grado de la IA se retiene hasta que usted gradúe el hallazgo.</translation>
    </message>
    <message>
        <source>{n} AI grades are kept back until you have graded the findings.</source>
        <translation>{n} grados de la IA se retienen hasta que usted gradúe los hallazgos.</translation>
    </message>
    <message>
        <source>Saving the results</source>
        <translation>Guardando los resultados</translation>
    </message>
    <message>
        <source>E&amp;xport results…</source>
        <translation>E&amp;xportar resultados…</translation>
    </message>
    <message>
        <source>Results can be exported when every finding of a study has its answer.</source>
        <translation>Los resultados se pueden exportar cuando cada hallazgo de un estudio tiene su respuesta.</translation>
    </message>
    <message>
        <source>Export the results under another name.</source>
        <translation>Exporte los resultados con otro nombre.</translation>
    </message>
    <message>
        <source>The results were saved as {name}.</source>
        <translation>Los resultados se guardaron en el archivo {name}.</translation>
    </message>
</context>
</TS>
