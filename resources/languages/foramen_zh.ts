<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name />
    <message>
        <source>The phantom cannot be written to disk.</source>
        <translation>无法将模体写入磁盘。</translation>
    </message>
    <message>
        <source>The report was saved as {name}.</source>
        <translation>报告已保存为 {name}。</translation>
    </message>
    <message>
        <source>Read it before you pass it on.</source>
        <translation>转交他人前请先通读。</translation>
    </message>
    <message>
        <source>As the computer</source>
        <extracomment>Longest name of a reader in the audit trail. Field of `Preferences` -&gt; value -&gt; what it is called; the first one is the default.</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Large (115 %)</source>
        <translation>大（115%）</translation>
    </message>
    <message>
        <source>Larger (130 %)</source>
        <translation>特大（130%）</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>From the DICOM file, where it is sane</source>
        <translation>取自 DICOM 文件（数值合理时）</translation>
    </message>
    <message>
        <source>From the values: 1st to 99th percentile</source>
        <translation>按像素值：第 1 至第 99 百分位</translation>
    </message>
    <message>
        <source>As another series of the same role, else DICOM</source>
        <translation>与同类型的其他序列一致，否则按 DICOM</translation>
    </message>
    <message>
        <source>Graphics processor where there is one</source>
        <translation>有图形处理器（GPU）时使用 GPU</translation>
    </message>
    <message>
        <source>Processor only</source>
        <translation>仅用 CPU</translation>
    </message>
    <message>
        <source>NVIDIA graphics processor</source>
        <translation>NVIDIA 图形处理器</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>保留一个核心，其余全用</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>Pages of the evidence window (`viewer.evidence`).</extracomment>
        <translation>对比</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Top patches</source>
        <translation>重点图块</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Reading the attention</source>
        <translation>正在读取注意力</translation>
    </message>
    <message>
        <source>Checking the heat map</source>
        <translation>正在核查热图</translation>
    </message>
    <message>
        <source>{method}, for {severity}</source>
        <translation>{method}，针对{severity}</translation>
    </message>
    <message>
        <source>every severity</source>
        <translation>所有严重程度</translation>
    </message>
    <message>
        <source>{severity} minus {other}</source>
        <translation>{severity} − {other}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A heat map is no proof.</source>
        <translation>仅供研究使用，非医疗器械。热图不能作为证明。</translation>
    </message>
    <message>
        <source>No moderate or severe narrowing was graded.</source>
        <translation>未分出中度或重度狭窄。</translation>
    </message>
    <message>
        <source>No finding was graded.</source>
        <translation>没有已分级的所见。</translation>
    </message>
    <message>
        <source>{level}: {findings}.</source>
        <translation>{level}：{findings}。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>{finding} (reader)</source>
        <translation>{finding}（阅片者）</translation>
    </message>
    <message>
        <source>Not assessed: {findings}: {reason}.</source>
        <translation>未评估：{findings}：{reason}。</translation>
    </message>
    <message>
        <source>Not graded: {findings}.</source>
        <translation>未分级：{findings}。</translation>
    </message>
    <message>
        <source>all 25 findings</source>
        <translation>全部 25 项所见</translation>
    </message>
    <message>
        <source>{conditions} at all levels</source>
        <translation>所有节段的{conditions}</translation>
    </message>
    <message>
        <source>{conditions} at {levels}</source>
        <translation>{levels} 的{conditions}</translation>
    </message>
    <message>
        <source>Grading goes on.</source>
        <translation>分级仍在进行。</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>尚无可报告的内容。</translation>
    </message>
    <message>
        <source>Save the report when the grid is filled.</source>
        <translation>请待所见表填满后再保存报告。</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Grading</source>
        <extracomment>A change of one of these in the open study moves the prior.</extracomment>
        <translation>正在分级</translation>
    </message>
    <message>
        <source>Wait until it is saved, or cancel it; then try again.</source>
        <translation>请等待保存完成，或取消后再试。</translation>
    </message>
    <message>
        <source>A report is being saved.</source>
        <translation>正在保存报告。</translation>
    </message>
    <message>
        <source>Normal/Mild</source>
        <translation>正常/轻度</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>中度</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <extracomment>In place of a severity where there is none.</extracomment>
        <translation>未评估</translation>
    </message>
    <message>
        <source>Spinal Canal Stenosis</source>
        <translation>椎管狭窄</translation>
    </message>
    <message>
        <source>Left Neural Foraminal Narrowing</source>
        <translation>左侧椎间孔狭窄</translation>
    </message>
    <message>
        <source>Right Neural Foraminal Narrowing</source>
        <translation>右侧椎间孔狭窄</translation>
    </message>
    <message>
        <source>Left Subarticular Stenosis</source>
        <translation>左侧关节下（侧隐窝）狭窄</translation>
    </message>
    <message>
        <source>Right Subarticular Stenosis</source>
        <translation>右侧关节下（侧隐窝）狭窄</translation>
    </message>
    <message>
        <source>left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <source>right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <source>canal</source>
        <translation>椎管</translation>
    </message>
    <message>
        <source>foraminal</source>
        <translation>椎间孔</translation>
    </message>
    <message>
        <source>subarticular</source>
        <translation>关节下</translation>
    </message>
    <message>
        <source>sagittal T1</source>
        <translation>矢状位 T1</translation>
    </message>
    <message>
        <source>axial T2</source>
        <translation>轴位 T2</translation>
    </message>
    <message>
        <source>Sagittal T1</source>
        <translation>矢状位 T1</translation>
    </message>
    <message>
        <source>Sagittal STIR or second axial</source>
        <translation>矢状位 STIR 或第二个轴位</translation>
    </message>
    <message>
        <source>Sagittal T2</source>
        <translation>矢状位 T2</translation>
    </message>
    <message>
        <source>Sagittal STIR</source>
        <translation>矢状位 STIR</translation>
    </message>
    <message>
        <source>Axial T2</source>
        <translation>轴位 T2</translation>
    </message>
    <message>
        <source>Axial T1</source>
        <translation>轴位 T1</translation>
    </message>
    <message>
        <source>Localiser</source>
        <translation>定位像</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>矢状位</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>冠状位</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>轴位</translation>
    </message>
    <message>
        <source>Full</source>
        <extracomment>Windows by percentiles (`viewer.dicom.window.PERCENTILE_PRESETS`).</extracomment>
        <translation>全范围</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>偏亮</translation>
    </message>
    <message>
        <source>Fluid</source>
        <translation>液体</translation>
    </message>
    <message>
        <source>Fat</source>
        <translation>脂肪</translation>
    </message>
    <message>
        <source>Sagittal T1 or second axial</source>
        <translation>矢状位 T1 或第二个轴位</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>What a measurement is, and what the left mouse button does (`viewer.measuring`).</extracomment>
        <translation>长度</translation>
    </message>
    <message>
        <source>Canal AP diameter</source>
        <translation>椎管前后径</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb 角</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Dural sac area</source>
        <translation>硬膜囊面积</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Window from a rectangle</source>
        <translation>按矩形调窗</translation>
    </message>
    <message>
        <source>Value at a point</source>
        <translation>单点像素值</translation>
    </message>
    <message>
        <source>worse</source>
        <extracomment>Which way a grade went, and when another study was made (`viewer.change`).</extracomment>
        <translation>加重</translation>
    </message>
    <message>
        <source>better</source>
        <translation>减轻</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>not to be compared</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>既往检查</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>较晚检查</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>同日检查</translation>
    </message>
    <message>
        <source>Other, order unknown</source>
        <translation>其他，先后不明</translation>
    </message>
    <message>
        <source>accepted</source>
        <extracomment>What the reader made of a grade (`viewer.opinion`), and what a check of a map says.</extracomment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测定</translation>
    </message>
    <message>
        <source>spinal canal stenosis</source>
        <translation>椎管狭窄</translation>
    </message>
    <message>
        <source>left neural foraminal narrowing</source>
        <translation>左侧椎间孔狭窄</translation>
    </message>
    <message>
        <source>right neural foraminal narrowing</source>
        <translation>右侧椎间孔狭窄</translation>
    </message>
    <message>
        <source>left subarticular stenosis</source>
        <translation>左侧关节下（侧隐窝）狭窄</translation>
    </message>
    <message>
        <source>right subarticular stenosis</source>
        <translation>右侧关节下（侧隐窝）狭窄</translation>
    </message>
    <message>
        <source>moderate spinal canal stenosis</source>
        <extracomment>Whole phrases: in other languages the adjective takes the gender of the noun.</extracomment>
        <translation>中度椎管狭窄</translation>
    </message>
    <message>
        <source>moderate left neural foraminal narrowing</source>
        <translation>左侧椎间孔中度狭窄</translation>
    </message>
    <message>
        <source>moderate right neural foraminal narrowing</source>
        <translation>右侧椎间孔中度狭窄</translation>
    </message>
    <message>
        <source>moderate left subarticular stenosis</source>
        <translation>左侧关节下（侧隐窝）中度狭窄</translation>
    </message>
    <message>
        <source>moderate right subarticular stenosis</source>
        <translation>右侧关节下（侧隐窝）中度狭窄</translation>
    </message>
    <message>
        <source>severe spinal canal stenosis</source>
        <translation>重度椎管狭窄</translation>
    </message>
    <message>
        <source>severe left neural foraminal narrowing</source>
        <translation>左侧椎间孔重度狭窄</translation>
    </message>
    <message>
        <source>severe right neural foraminal narrowing</source>
        <translation>右侧椎间孔重度狭窄</translation>
    </message>
    <message>
        <source>severe left subarticular stenosis</source>
        <translation>左侧关节下（侧隐窝）重度狭窄</translation>
    </message>
    <message>
        <source>severe right subarticular stenosis</source>
        <translation>右侧关节下（侧隐窝）重度狭窄</translation>
    </message>
    <message>
        <source>moderate bilateral neural foraminal narrowing</source>
        <translation>双侧椎间孔中度狭窄</translation>
    </message>
    <message>
        <source>moderate bilateral subarticular stenosis</source>
        <translation>双侧关节下（侧隐窝）中度狭窄</translation>
    </message>
    <message>
        <source>severe bilateral neural foraminal narrowing</source>
        <translation>双侧椎间孔重度狭窄</translation>
    </message>
    <message>
        <source>severe bilateral subarticular stenosis</source>
        <translation>双侧关节下（侧隐窝）重度狭窄</translation>
    </message>
    <message>
        <source>window</source>
        <extracomment>Tools as they stand inside a sentence, "Left mouse button: window".
----------
What the left button does under each tool, as words inside a sentence.</extracomment>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>window from a rectangle</source>
        <translation>按矩形调窗</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>canal ap diameter</source>
        <translation>椎管前后径</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>Cobb 角</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>value at a point</source>
        <translation>单点像素值</translation>
    </message>
    <message>
        <source>dural sac area</source>
        <translation>硬膜囊面积</translation>
    </message>
    <message>
        <source>arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{head}: {text}</source>
        <extracomment>Each language by its own name, as a picker shows it. Fewer letters of its own, and a source would be found in sentences that are not its own. Of this thread alone: what is put into words is written to a file.</extracomment>
        <translation>{head}：{text}</translation>
    </message>
    <message>
        <source>Some files cannot be decoded and are left out.</source>
        <translation>部分文件无法解码，已略过。</translation>
    </message>
    <message>
        <source>The list of skipped files says which, and why.</source>
        <translation>略过的文件及原因见略过文件列表。</translation>
    </message>
    <message>
        <source>An archive is opened alone.</source>
        <translation>压缩包只能单独打开。</translation>
    </message>
    <message>
        <source>Open what was left out by itself.</source>
        <translation>请单独打开未纳入的内容。</translation>
    </message>
    <message>
        <source>Reading was stopped: some files may be missing.</source>
        <translation>读取已中止：可能缺少部分文件。</translation>
    </message>
    <message>
        <source>Looking for studies</source>
        <translation>正在查找检查</translation>
    </message>
    <message>
        <source>There is no place to unpack the archive.</source>
        <translation>没有可供解压压缩包的位置。</translation>
    </message>
    <message>
        <source>Unpacking the archive</source>
        <translation>正在解压压缩包</translation>
    </message>
    <message>
        <source>Drawing the phantom</source>
        <extracomment>Decoded voxels kept without being asked for, bytes; a stack beyond it is read when it is hung. What is wrong with the phantom of the demonstration: one finding of each kind, both grades.</extracomment>
        <translation>正在绘制模体</translation>
    </message>
    <message>
        <source>{n} file read</source>
        <translation>已读取 {n} 个文件</translation>
    </message>
    <message>
        <source>{n} files read</source>
        <translation>已读取 {n} 个文件</translation>
    </message>
    <message>
        <source>Gradient attention</source>
        <extracomment>`model.methods`: the names of the methods, of what can be chosen about them, and the units.</extracomment>
        <translation>梯度注意力</translation>
    </message>
    <message>
        <source>Where attention raised this severity's score; what spoke against it is not shown, and the map is no proof.</source>
        <extracomment>`model.methods`: what each method promises, and what not.</extracomment>
        <translation>显示注意力在何处提高了该严重程度的得分；不显示起反作用之处，且热图不能作为证明。</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>注意力展开</translation>
    </message>
    <message>
        <source>Where this condition's query token looked; the same for every severity, and no proof of what decided the grade.</source>
        <translation>显示该病变的查询 token 关注之处；各严重程度的图相同，不能证明分级由何决定。</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>Which pixels raised or lowered this severity's score compared with a blank picture; noise-like detail is expected, and the map is no proof.</source>
        <translation>显示与空白图像相比，哪些像素提高或降低了该严重程度的得分；噪声样细节属正常现象，热图不能作为证明。</translation>
    </message>
    <message>
        <source>SmoothGrad</source>
        <translation>SmoothGrad</translation>
    </message>
    <message>
        <source>Which pixels would move this severity's score if they changed a little, averaged over noisy copies; it is blind to what is saturated, and no proof.</source>
        <translation>显示哪些像素稍有变化即会影响该严重程度的得分（对多份加噪副本取平均）；已饱和的部分无法反映，不能作为证明。</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>遮挡法</translation>
    </message>
    <message>
        <source>How much this severity's score falls when a square is covered; covered pictures are unlike any that the network has seen, and the map is no proof.</source>
        <translation>显示遮住一个方块后该严重程度的得分下降多少；网络从未见过被遮挡的图像，热图不能作为证明。</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Which places of the convolutional stem raised or lowered this severity's score, before attention moved anything; coarse, and no proof.</source>
        <translation>显示在注意力起作用之前，卷积起始层的哪些位置提高或降低了该严重程度的得分；分辨率较粗，不能作为证明。</translation>
    </message>
    <message>
        <source>Feature ablation</source>
        <translation>特征消融</translation>
    </message>
    <message>
        <source>How much this severity's score falls when one of a few squares is taken out whole; what two squares do together is not shown, and the map is no proof.</source>
        <translation>显示将若干方块之一整块去除后该严重程度的得分下降多少；不显示两个方块的共同作用，热图不能作为证明。</translation>
    </message>
    <message>
        <source>times the even share of a patch</source>
        <translation>倍于图块均等份额</translation>
    </message>
    <message>
        <source>of the logit per pixel</source>
        <translation>logit/像素</translation>
    </message>
    <message>
        <source>of the logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>Attention heads joined by</source>
        <translation>注意力头合并方式</translation>
    </message>
    <message>
        <source>attention heads joined by</source>
        <extracomment>What can be chosen about a method, as a title -&gt; as it stands inside a sentence.</extracomment>
        <translation>注意力头合并方式</translation>
    </message>
    <message>
        <source>Weakest attention left out</source>
        <translation>舍去的最弱注意力</translation>
    </message>
    <message>
        <source>weakest attention left out</source>
        <translation>舍去的最弱注意力</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>Steps along the path</source>
        <translation>路径步数</translation>
    </message>
    <message>
        <source>steps along the path</source>
        <translation>路径步数</translation>
    </message>
    <message>
        <source>Noisy copies</source>
        <translation>加噪副本数</translation>
    </message>
    <message>
        <source>noisy copies</source>
        <translation>加噪副本数</translation>
    </message>
    <message>
        <source>Noise, of the grey range</source>
        <translation>噪声（占灰度范围）</translation>
    </message>
    <message>
        <source>noise, of the grey range</source>
        <translation>噪声（占灰度范围）</translation>
    </message>
    <message>
        <source>Side of the square</source>
        <translation>方块边长</translation>
    </message>
    <message>
        <source>side of the square</source>
        <translation>方块边长</translation>
    </message>
    <message>
        <source>Side of the squares</source>
        <translation>各方块边长</translation>
    </message>
    <message>
        <source>side of the squares</source>
        <translation>各方块边长</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>mean grey</source>
        <translation>平均灰度</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>blurred picture</source>
        <translation>模糊图像</translation>
    </message>
    <message>
        <source>Adds up</source>
        <extracomment>`model.evidence`: the checks of a heat map.</extracomment>
        <translation>总和相符</translation>
    </message>
    <message>
        <source>Tells severities apart</source>
        <translation>能区分严重程度</translation>
    </message>
    <message>
        <source>Picture moved by 3 pixels</source>
        <translation>图像平移 3 个像素</translation>
    </message>
    <message>
        <source>Picture with a little noise</source>
        <translation>图像加少量噪声</translation>
    </message>
    <message>
        <source>Beats a blob in the middle</source>
        <translation>优于中心光斑</translation>
    </message>
    <message>
        <source>same map</source>
        <translation>同一张图</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>已测定</translation>
    </message>
    <message>
        <source>measured on {n} findings</source>
        <translation>在 {n} 项所见上测定</translation>
    </message>
    <message>
        <source>likeness {likeness}</source>
        <translation>相似度 {likeness}</translation>
    </message>
    <message>
        <source>likeness {likeness} to {severity}</source>
        <translation>与{severity}热图的相似度 {likeness}</translation>
    </message>
    <message>
        <source>This method promises no sum, so it cannot be checked.</source>
        <translation>此方法不保证总和，因此无法核查。</translation>
    </message>
    <message>
        <source>The scores add up to the change of the network's answer.</source>
        <translation>各得分之和与网络输出的变化相符。</translation>
    </message>
    <message>
        <source>The scores miss the change of the network's answer.</source>
        <translation>各得分之和与网络输出的变化不符。</translation>
    </message>
    <message>
        <source>This method gives the same map for every severity.</source>
        <translation>此方法对所有严重程度给出同一张图。</translation>
    </message>
    <message>
        <source>The map of another severity was not compared.</source>
        <translation>未与其他严重程度的热图比较。</translation>
    </message>
    <message>
        <source>The map for {severity} is another.</source>
        <translation>{severity}的热图与此不同。</translation>
    </message>
    <message>
        <source>The map for {severity} is nearly the same.</source>
        <translation>{severity}的热图与此几乎相同。</translation>
    </message>
    <message>
        <source>The map was not made again.</source>
        <translation>未重新生成热图。</translation>
    </message>
    <message>
        <source>The map comes out much the same.</source>
        <translation>重新生成的热图大致相同。</translation>
    </message>
    <message>
        <source>The map comes out different.</source>
        <translation>重新生成的热图不同。</translation>
    </message>
    <message>
        <source>How well this method points at the place was not measured for this condition.</source>
        <translation>未测定此方法对该病变的定位准确度。</translation>
    </message>
    <message>
        <source>On held-out studies, this method points at the place better than the middle.</source>
        <translation>在留出的检查上，此方法的定位优于裁剪图中心。</translation>
    </message>
    <message>
        <source>On held-out studies, the crop's middle points at the place as well as this method.</source>
        <translation>在留出的检查上，裁剪图中心的定位并不逊于此方法。</translation>
    </message>
    <message>
        <source>off by {share}</source>
        <translation>偏差 {share}</translation>
    </message>
    <message>
        <source>Waiting for the open study</source>
        <extracomment>How often the grading of the prior looks whether the open study is done with, s.</extracomment>
        <translation>正在等待已打开的检查</translation>
    </message>
    <message>
        <source>Your reading could not be saved. {reason}</source>
        <extracomment>Rest after the last change before it is saved: a burst of keys is one file.</extracomment>
        <translation>阅片记录无法保存。{reason}</translation>
    </message>
    <message>
        <source>Free some space; the next change is saved again.</source>
        <translation>请释放部分空间；下次改动时会再次保存。</translation>
    </message>
    <message>
        <source>To begin again, choose Findings &gt; Start the reading anew.</source>
        <translation>如需从头开始，请选择“所见”&gt;“重新阅片”。</translation>
    </message>
    <message>
        <source>Your reading of {when} was reopened.</source>
        <translation>已恢复 {when} 的阅片记录。</translation>
    </message>
    <message>
        <source>Your reading was made beside another version of the model.</source>
        <translation>该阅片记录是在另一版本的模型下完成的。</translation>
    </message>
    <message>
        <source>Its grades may differ from those that you saw; compare them once more.</source>
        <translation>模型的分级可能与当时所见不同；请再次核对。</translation>
    </message>
    <message>
        <source>The weights are missing: there is no {file}.</source>
        <extracomment>`model.weights`, `model.grade_sets`: the program's own files.</extracomment>
        <translation>缺少权重：没有 {file}。</translation>
    </message>
    <message>
        <source>The list of weights, {file}, cannot be read.</source>
        <translation>无法读取权重清单 {file}。</translation>
    </message>
    <message>
        <source>The list of weights, {file}, is not complete.</source>
        <translation>权重清单 {file} 不完整。</translation>
    </message>
    <message>
        <source>{file} is not a safetensors file.</source>
        <translation>{file} 不是 safetensors 文件。</translation>
    </message>
    <message>
        <source>{file} does not say what network it is for.</source>
        <translation>{file} 未说明适用于哪个网络。</translation>
    </message>
    <message>
        <source>{file} names its outputs in another order than this program.</source>
        <translation>{file} 的输出顺序与本程序不同。</translation>
    </message>
    <message>
        <source>{file} holds numbers that are not finite.</source>
        <translation>{file} 含有非有限数值。</translation>
    </message>
    <message>
        <source>{file} does not fit this program's network.</source>
        <translation>{file} 与本程序的网络不匹配。</translation>
    </message>
    <message>
        <source>{file} is too large to be weights of this program.</source>
        <translation>{file} 过大，不可能是本程序的权重。</translation>
    </message>
    <message>
        <source>The weights file {file} is missing.</source>
        <translation>缺少权重文件 {file}。</translation>
    </message>
    <message>
        <source>The weights file {file} cannot be read.</source>
        <translation>无法读取权重文件 {file}。</translation>
    </message>
    <message>
        <source>{file} is damaged or not the file that {list} lists.</source>
        <translation>{file} 已损坏，或不是 {list} 所列的文件。</translation>
    </message>
    <message>
        <source>{file} was made for a newer version of this program.</source>
        <translation>{file} 由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>无法读取 {file}。</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} 已损坏。</translation>
    </message>
    <message>
        <source>{file} was made for another version of this program.</source>
        <translation>{file} 由另一版本的程序生成。</translation>
    </message>
    <message>
        <source>{file} is not complete.</source>
        <translation>{file} 不完整。</translation>
    </message>
    <message>
        <source>This computer has no device {device} to compute on.</source>
        <translation>此计算机没有可用于计算的设备 {device}。</translation>
    </message>
    <message>
        <source>Looking for the discs</source>
        <extracomment>`model.levels` and its parts: what is done, what cannot be found, what is doubtful.</extracomment>
        <translation>正在定位椎间盘</translation>
    </message>
    <message>
        <source>Looking for the foramina</source>
        <translation>正在定位椎间孔</translation>
    </message>
    <message>
        <source>Looking at the discs again</source>
        <translation>正在复查椎间盘</translation>
    </message>
    <message>
        <source>{work}: slice {n} of {total}</source>
        <translation>{work}：第 {n}/{total} 层</translation>
    </message>
    <message>
        <source>The study has no sagittal T1 or T2 series to count discs on.</source>
        <translation>该检查没有可用于计数椎间盘的矢状位 T1 或 T2 序列。</translation>
    </message>
    <message>
        <source>The discs cannot be counted: the stack is not sagittal.</source>
        <translation>无法计数椎间盘：该层面组不是矢状位。</translation>
    </message>
    <message>
        <source>No lumbar discs were recognised on the sagittal slices.</source>
        <translation>矢状位层面上未识别到腰椎间盘。</translation>
    </message>
    <message>
        <source>Five lumbar discs in order with plausible spacing were not found.</source>
        <translation>未找到顺序正确、间距合理的五个腰椎间盘。</translation>
    </message>
    <message>
        <source>Five lumbar discs were not recognised on the sagittal slices; is this a lumbar spine with L1/L2 to L5/S1 in view?</source>
        <translation>矢状位层面上未识别到五个腰椎间盘；请确认是否为腰椎检查，且视野包含 L1/L2 至 L5/S1。</translation>
    </message>
    <message>
        <source>The discs were recognised only weakly: is this a lumbar spine, counted rightly?</source>
        <translation>椎间盘识别的可信度较低：请确认是否为腰椎，计数是否正确。</translation>
    </message>
    <message>
        <source>The place of {level} is doubtful: check it on the sagittal slices.</source>
        <translation>{level} 的位置可疑：请在矢状位层面上核对。</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level lower: check the numbering.</source>
        <translation>椎间盘编号也可能应整体下移一个节段：请核对编号。</translation>
    </message>
    <message>
        <source>The discs could as well be counted one level higher: check the numbering.</source>
        <translation>椎间盘编号也可能应整体上移一个节段：请核对编号。</translation>
    </message>
    <message>
        <source>The sacrum is hardly in view: check the numbering.</source>
        <translation>骶骨几乎不在视野内：请核对编号。</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 were counted differently at first: check the numbering.</source>
        <translation>矢状位 T1 与 T2 最初的计数不一致：请核对编号。</translation>
    </message>
    <message>
        <source>The discs were counted on sagittal T1; on T2 they were not recognised.</source>
        <translation>椎间盘在矢状位 T1 上计数；在 T2 上未识别到。</translation>
    </message>
    <message>
        <source>Sagittal T1 and T2 do not show the discs at the same places: check the foramina.</source>
        <translation>矢状位 T1 与 T2 显示的椎间盘位置不一致：请核对椎间孔。</translation>
    </message>
    <message>
        <source>The discs were not recognised on sagittal T1, so its foramina are not used.</source>
        <translation>矢状位 T1 上未识别到椎间盘，因此不采用其椎间孔。</translation>
    </message>
    <message>
        <source>Sagittal and axial series name different frames of reference; they overlap and were compared in mm all the same: check the levels on the axial slices.</source>
        <translation>矢状位与轴位序列标注的参考坐标系不同；两者空间重叠，仍按 mm 对应：请在轴位层面上核对节段。</translation>
    </message>
    <message>
        <source>No sagittal T1 series.</source>
        <extracomment>`model.planning`, `model.crops`, `model.grading`: why a finding is not assessed.</extracomment>
        <translation>没有矢状位 T1 序列。</translation>
    </message>
    <message>
        <source>No axial T2 series.</source>
        <translation>没有轴位 T2 序列。</translation>
    </message>
    <message>
        <source>Left foramen not found on sagittal T1.</source>
        <translation>矢状位 T1 上未找到左侧椎间孔。</translation>
    </message>
    <message>
        <source>Right foramen not found on sagittal T1.</source>
        <translation>矢状位 T1 上未找到右侧椎间孔。</translation>
    </message>
    <message>
        <source>The foramen lies outside the sagittal T1 slices.</source>
        <translation>椎间孔位于矢状位 T1 层面范围之外。</translation>
    </message>
    <message>
        <source>Different frames of reference: the axial slices do not lie around the discs.</source>
        <translation>参考坐标系不同：轴位层面不在椎间盘周围。</translation>
    </message>
    <message>
        <source>No axial slice within {distance} mm of the disc.</source>
        <translation>椎间盘 {distance} mm 范围内没有轴位层面。</translation>
    </message>
    <message>
        <source>The place to grade lies outside the slices.</source>
        <translation>待分级的位置在层面范围之外。</translation>
    </message>
    <message>
        <source>The picture holds numbers that are not finite.</source>
        <translation>图像含有非有限数值。</translation>
    </message>
    <message>
        <source>The picture is constant at this place.</source>
        <translation>图像在此处像素值恒定。</translation>
    </message>
    <message>
        <source>The network gave no finite answer for this picture.</source>
        <translation>网络未对此图像给出有限的结果。</translation>
    </message>
    <message>
        <source>Try again, or open another study.</source>
        <extracomment>`viewer.errors`: what to do now.</extracomment>
        <translation>请重试，或打开其他检查。</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may read it, then open it again.</source>
        <translation>请确认文件夹存在且有读取权限，然后重新打开。</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study; the list of skipped files says what was found.</source>
        <translation>请打开 MRI 检查所在的文件夹；略过文件列表列出了已找到的内容。</translation>
    </message>
    <message>
        <source>Export the series again from the archive.</source>
        <translation>请从归档系统重新导出该序列。</translation>
    </message>
    <message>
        <source>Look at the series slice by slice; it cannot be analysed.</source>
        <translation>请逐层查看该序列；无法对其进行分析。</translation>
    </message>
    <message>
        <source>Check whose studies these are; say --same-patient only if you know that they are.</source>
        <translation>请核对这些检查属于哪位患者；仅在确知为同一患者时使用 --same-patient。</translation>
    </message>
    <message>
        <source>Look at the slices; open a lumbar MRI with sagittal T1, sagittal T2 and axial T2.</source>
        <translation>请查看各层面；打开含矢状位 T1、矢状位 T2 和轴位 T2 的腰椎 MRI。</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, and save again.</source>
        <translation>请选择其他文件夹，或释放部分空间，然后重新保存。</translation>
    </message>
    <message>
        <source>Install the program again; the slices can be read without it.</source>
        <translation>请重新安装程序；不安装也可阅片。</translation>
    </message>
    <message>
        <source>Choose another device, or leave the choice to the program.</source>
        <translation>请选择其他设备，或由程序自行选择。</translation>
    </message>
    <message>
        <source>Read the slices yourself; the study cannot be graded.</source>
        <translation>请自行阅片；该检查无法分级。</translation>
    </message>
    <message>
        <source>Measure other studies, or use --unseen-members or --trained-anyway.</source>
        <translation>请测试其他检查，或使用 --unseen-members 或 --trained-anyway。</translation>
    </message>
    <message>
        <source>Compare the recipe and the folder with docs/training.md, then try again.</source>
        <translation>请对照 docs/training.md 检查配方和文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Compare the table with the layout that the documentation describes.</source>
        <translation>请对照文档所述的格式检查该表格。</translation>
    </message>
    <message>
        <source>Read the slices yourself.</source>
        <translation>请自行阅片。</translation>
    </message>
    <message>
        <source>Something went wrong inside the viewer. The analysis was stopped.</source>
        <translation>阅片程序内部出错，分析已停止。</translation>
    </message>
    <message>
        <source>Results on screen were cleared. Save the details and report them.</source>
        <translation>屏幕上的结果已清除。请保存详细信息并报告。</translation>
    </message>
    <message>
        <source>The folder is missing or may not be read.</source>
        <extracomment>Folders and archives that are opened, and what is done to them meanwhile.</extracomment>
        <translation>文件夹不存在或无读取权限。</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; 1 file was looked at.</source>
        <translation>没有可显示的内容；已检查 1 个文件。</translation>
    </message>
    <message>
        <source>Nothing here can be displayed; {n} files were looked at.</source>
        <translation>没有可显示的内容；已检查 {n} 个文件。</translation>
    </message>
    <message>
        <source>The part of the program that reads files is missing.</source>
        <translation>缺少程序中负责读取文件的组件。</translation>
    </message>
    <message>
        <source>Restart the program; if it happens again, install it again.</source>
        <translation>请重新启动程序；若再次出现，请重新安装。</translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>压缩包已损坏。</translation>
    </message>
    <message>
        <source>The archive is packed in a way that is not supported.</source>
        <translation>不支持该压缩包的压缩方式。</translation>
    </message>
    <message>
        <source>The file is not a ZIP archive, or it is cut short.</source>
        <translation>该文件不是 ZIP 压缩包，或不完整。</translation>
    </message>
    <message>
        <source>The archive holds too many files.</source>
        <translation>压缩包内文件过多。</translation>
    </message>
    <message>
        <source>The archive would write outside its folder.</source>
        <translation>压缩包会将文件写到其文件夹之外。</translation>
    </message>
    <message>
        <source>The archive holds links or devices.</source>
        <translation>压缩包内含链接或设备文件。</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>压缩包已加密。</translation>
    </message>
    <message>
        <source>The archive would become too large.</source>
        <translation>压缩包解压后过大。</translation>
    </message>
    <message>
        <source>The archive holds no files.</source>
        <translation>压缩包内没有文件。</translation>
    </message>
    <message>
        <source>The archive is missing or may not be read.</source>
        <translation>压缩包不存在或无读取权限。</translation>
    </message>
    <message>
        <source>The archive could not be unpacked to the disk.</source>
        <translation>压缩包无法解压到磁盘。</translation>
    </message>
    <message>
        <source>The disk has no room for what the archive holds.</source>
        <translation>磁盘空间不足以容纳压缩包的内容。</translation>
    </message>
    <message>
        <source>Unpack it with another program and open the folder, or export the study again.</source>
        <translation>请用其他程序解压后打开文件夹，或重新导出该检查。</translation>
    </message>
    <message>
        <source>The phantom study could not be written.</source>
        <translation>无法写入模体检查。</translation>
    </message>
    <message>
        <source>The truth about the phantom could not be written.</source>
        <translation>无法写入模体的真值。</translation>
    </message>
    <message>
        <source>The folder for the phantom may not be read.</source>
        <translation>无权读取模体文件夹。</translation>
    </message>
    <message>
        <source>The folder for the phantom is not empty; name a new one.</source>
        <translation>模体文件夹不为空；请指定新文件夹。</translation>
    </message>
    <message>
        <source>This is a directory of a medium; its files are read where they lie.</source>
        <extracomment>`viewer.dicom.reasons`: why a file is not displayed.</extracomment>
        <translation>这是介质目录文件；其中列出的文件按所在位置读取。</translation>
    </message>
    <message>
        <source>The file holds no picture.</source>
        <translation>文件不含图像。</translation>
    </message>
    <message>
        <source>The picture has no position, orientation or pixel spacing.</source>
        <translation>图像缺少位置、方向或像素间距。</translation>
    </message>
    <message>
        <source>The picture is in colour; only grey pictures are shown.</source>
        <translation>图像为彩色；仅显示灰度图像。</translation>
    </message>
    <message>
        <source>The file is a segmentation, not a scan.</source>
        <translation>该文件是分割结果，不是扫描图像。</translation>
    </message>
    <message>
        <source>The file is a map that was computed, not a scan.</source>
        <translation>该文件是计算得到的图，不是扫描图像。</translation>
    </message>
    <message>
        <source>The picture has one bit a pixel; it is not a scan.</source>
        <translation>图像每像素仅 1 位；不是扫描图像。</translation>
    </message>
    <message>
        <source>Another file of the series shows the same place.</source>
        <translation>该序列的另一文件显示同一位置。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is not DICOM.</source>
        <translation>文件不是 DICOM。</translation>
    </message>
    <message>
        <source>The entry is a link; links are not followed.</source>
        <translation>该条目是链接；程序不跟随链接。</translation>
    </message>
    <message>
        <source>The entry is a pipe, socket or device, not a file.</source>
        <translation>该条目是管道、套接字或设备，不是文件。</translation>
    </message>
    <message>
        <source>The folder is nested too deeply; it was not opened.</source>
        <translation>文件夹嵌套过深，未打开。</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>无权读取该文件。</translation>
    </message>
    <message>
        <source>The file could not be read from the disk.</source>
        <translation>无法从磁盘读取该文件。</translation>
    </message>
    <message>
        <source>The header is damaged.</source>
        <translation>文件头已损坏。</translation>
    </message>
    <message>
        <source>The header is nested too deeply.</source>
        <translation>文件头嵌套过深。</translation>
    </message>
    <message>
        <source>Reading the file took too long and was stopped.</source>
        <translation>读取文件耗时过长，已中止。</translation>
    </message>
    <message>
        <source>Reading the file would need too much memory.</source>
        <translation>读取该文件所需内存过多。</translation>
    </message>
    <message>
        <source>The file made the reading process end.</source>
        <translation>该文件导致读取进程终止。</translation>
    </message>
    <message>
        <source>The number of rows, columns, samples or frames is impossible.</source>
        <translation>行数、列数、采样数或帧数不合理。</translation>
    </message>
    <message>
        <source>The number of bits a pixel is impossible.</source>
        <translation>每像素位数不合理。</translation>
    </message>
    <message>
        <source>Position, orientation or pixel spacing is impossible.</source>
        <translation>位置、方向或像素间距不合理。</translation>
    </message>
    <message>
        <source>The picture is larger than this program reads.</source>
        <translation>图像超出本程序可读取的大小。</translation>
    </message>
    <message>
        <source>The pixels are cut short.</source>
        <translation>像素数据不完整。</translation>
    </message>
    <message>
        <source>The compressed picture differs in size from what the header says.</source>
        <translation>压缩图像的大小与文件头所述不符。</translation>
    </message>
    <message>
        <source>The compressed pixels are damaged.</source>
        <translation>压缩的像素数据已损坏。</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read.</source>
        <translation>本程序无法读取该像素编码方式。</translation>
    </message>
    <message>
        <source>The pixels are coded in a way this program cannot read: {syntax}.</source>
        <translation>本程序无法读取该像素编码方式：{syntax}。</translation>
    </message>
    <message>
        <source>Part of a series that mixes frames of reference; its places cannot be compared.</source>
        <extracomment>What is said of series, stacks and files that are displayed.</extracomment>
        <translation>该序列混有多个参考坐标系，此为其中一部分；各部分的位置无法比较。</translation>
    </message>
    <message>
        <source>Two patients share this study's UID; they are listed apart.</source>
        <translation>两位患者的检查使用了相同的检查 UID；已分别列出。</translation>
    </message>
    <message>
        <source>Another series has the same UID, but not the same patient's number.</source>
        <translation>另一序列的 UID 相同，但患者编号不同。</translation>
    </message>
    <message>
        <source>A rescale of zero or without bounds was ignored.</source>
        <translation>已忽略为零或超出合理范围的像素值换算参数。</translation>
    </message>
    <message>
        <source>The files say that text is burnt into the pictures: it may name the patient, and grades where it lies over the spine cannot be relied on.</source>
        <translation>文件注明图像中有内嵌文字：可能包含患者姓名；文字遮盖脊柱处的分级不可依赖。</translation>
    </message>
    <message>
        <source>1 slice lies where another one does and is left out.</source>
        <translation>1 个层面与另一层面位置重合，已略过。</translation>
    </message>
    <message>
        <source>{n} slices lie where another one does and are left out.</source>
        <translation>{n} 个层面与其他层面位置重合，已略过。</translation>
    </message>
    <message>
        <source>A gap of {gap} mm parts this stack from the one before it.</source>
        <translation>此层面组与前一层面组之间有 {gap} mm 的间隔。</translation>
    </message>
    <message>
        <source>The slices are shifted sideways; positions are approximate.</source>
        <translation>层面有侧向错位；位置为近似值。</translation>
    </message>
    <message>
        <source>The pixels of 1 file cannot be decoded. {reason}</source>
        <translation>1 个文件的像素无法解码。{reason}</translation>
    </message>
    <message>
        <source>The pixels of {n} files cannot be decoded. {reason}</source>
        <translation>{n} 个文件的像素无法解码。{reason}</translation>
    </message>
    <message>
        <source>The other series can be read; export this one again from the archive.</source>
        <translation>其他序列可以读取；请从归档系统重新导出该序列。</translation>
    </message>
    <message>
        <source>The series is larger than this program reads.</source>
        <translation>该序列超出本程序可读取的大小。</translation>
    </message>
    <message>
        <source>A file changed while the study was open.</source>
        <translation>检查打开期间有文件被更改。</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <source>(cannot be read)</source>
        <translation>（无法读取）</translation>
    </message>
    <message>
        <source>(more elements are not listed)</source>
        <translation>（其余元素未列出）</translation>
    </message>
    <message>
        <source>Some series are not MR; the networks were trained on MR alone: do not use grades read on the others.</source>
        <extracomment>`viewer.eligibility` and `viewer.picture_doubts`; `viewer.regions` fills {region}.</extracomment>
        <translation>部分序列不是 MR；网络仅用 MR 训练：请勿采用在这些序列上得出的分级。</translation>
    </message>
    <message>
        <source>The files name {region}, not the lumbar spine: check that this is the right study; grades of another part of the body mean nothing.</source>
        <translation>文件标注的部位是{region}，不是腰椎：请核对是否为正确的检查；其他部位的分级没有意义。</translation>
    </message>
    <message>
        <source>No sagittal T1 or T2 series: the levels cannot be found. If there is one, correct its role in the study browser.</source>
        <translation>没有矢状位 T1 或 T2 序列：无法定位节段。若实际存在，请在检查浏览器中更正其类型。</translation>
    </message>
    <message>
        <source>No sagittal T2 series: the discs are looked for on T1. If there is one, correct its role in the study browser.</source>
        <translation>没有矢状位 T2 序列：将在 T1 上定位椎间盘。若实际存在，请在检查浏览器中更正其类型。</translation>
    </message>
    <message>
        <source>No sagittal T1 series: the foramina are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>没有矢状位 T1 序列：椎间孔未评估。若实际存在，请在检查浏览器中更正其类型。</translation>
    </message>
    <message>
        <source>No axial T2 series: canal and subarticular zones are not assessed. If there is one, correct its role in the study browser.</source>
        <translation>没有轴位 T2 序列：椎管和关节下区未评估。若实际存在，请在检查浏览器中更正其类型。</translation>
    </message>
    <message>
        <source>{series} shows {height} mm of the spine, too little for five levels: check the numbering, or open a series with the whole lumbar spine.</source>
        <translation>{series} 仅显示 {height} mm 脊柱，不足五个节段：请核对编号，或打开包含完整腰椎的序列。</translation>
    </message>
    <message>
        <source>{series}: {n} of {total} slices hold one value and no picture: look at another series there.</source>
        <translation>{series}：{total} 个层面中有 {n} 个像素值单一、没有图像：请在该处查看其他序列。</translation>
    </message>
    <message>
        <source>{series}: letters or lines seem to be burnt into the pictures: open the original series, and do not rely on grades where they lie over the spine.</source>
        <translation>{series}：图像中似有内嵌的文字或线条：请打开原始序列，且勿依赖其遮盖脊柱处的分级。</translation>
    </message>
    <message>
        <source>Large areas without signal lie beside the discs: metal is suspected. The networks never learned from spines with hardware: do not rely on grades near it.</source>
        <translation>椎间盘旁有大片无信号区：怀疑为金属。网络从未学习过有内固定物的脊柱：请勿依赖其附近的分级。</translation>
    </message>
    <message>
        <source>the head</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>颈部</translation>
    </message>
    <message>
        <source>the thoracic spine</source>
        <translation>胸椎</translation>
    </message>
    <message>
        <source>the chest</source>
        <translation>胸部</translation>
    </message>
    <message>
        <source>the abdomen</source>
        <translation>腹部</translation>
    </message>
    <message>
        <source>the pelvis</source>
        <translation>骨盆</translation>
    </message>
    <message>
        <source>the hip</source>
        <translation>髋关节</translation>
    </message>
    <message>
        <source>the knee</source>
        <translation>膝关节</translation>
    </message>
    <message>
        <source>the shoulder</source>
        <translation>肩关节</translation>
    </message>
    <message>
        <source>the ankle or foot</source>
        <translation>踝或足</translation>
    </message>
    <message>
        <source>the wrist or hand</source>
        <translation>腕或手</translation>
    </message>
    <message>
        <source>the elbow</source>
        <translation>肘关节</translation>
    </message>
    <message>
        <source>{n} of {total} files</source>
        <extracomment>What the status line says of work that runs.</extracomment>
        <translation>{n}/{total} 个文件</translation>
    </message>
    <message>
        <source>Reading {series}</source>
        <translation>正在读取 {series}</translation>
    </message>
    <message>
        <source>A file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Writing the phantom</source>
        <translation>正在写入模体</translation>
    </message>
    <message>
        <source>Looking at the pictures</source>
        <translation>正在检查图像</translation>
    </message>
    <message>
        <source>Loading the networks</source>
        <translation>正在加载网络</translation>
    </message>
    <message>
        <source>Drawing heat maps</source>
        <translation>正在绘制热图</translation>
    </message>
    <message>
        <source>Drawing slices</source>
        <translation>正在绘制层面</translation>
    </message>
    <message>
        <source>Saving the slices</source>
        <extracomment>Least side of a saved slice, pixels: letters are readable, voxels are still told apart. Height of the letters, and their distance from the edge, pixels.</extracomment>
        <translation>正在保存层面</translation>
    </message>
    <message>
        <source>Saving the picture</source>
        <translation>正在保存图像</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <extracomment>Files that are written.</extracomment>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The space that you may use on this disk is full.</source>
        <translation>此磁盘上可用的配额已用完。</translation>
    </message>
    <message>
        <source>The disk does not take a file of this size.</source>
        <translation>磁盘不支持如此大小的文件。</translation>
    </message>
    <message>
        <source>The folder may not be written to.</source>
        <translation>无权写入该文件夹。</translation>
    </message>
    <message>
        <source>The folder may only be read.</source>
        <translation>该文件夹为只读。</translation>
    </message>
    <message>
        <source>The folder is no longer there.</source>
        <translation>文件夹已不存在。</translation>
    </message>
    <message>
        <source>A folder of that name stands where the file should go.</source>
        <translation>文件的目标位置已有同名文件夹。</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>The folder of the overlays could not be made.</source>
        <translation>无法创建叠加图文件夹。</translation>
    </message>
    <message>
        <source>The details could not be saved.</source>
        <translation>无法保存详细信息。</translation>
    </message>
    <message>
        <source>MP4 needs an encoder that is not installed.</source>
        <translation>MP4 需要的编码器尚未安装。</translation>
    </message>
    <message>
        <source>Save a GIF instead, or install the package imageio-ffmpeg.</source>
        <translation>请改存为 GIF，或安装 imageio-ffmpeg 包。</translation>
    </message>
    <message>
        <source>The folder for the export cannot be read.</source>
        <translation>无法读取导出文件夹。</translation>
    </message>
    <message>
        <source>The export may not be written into the study's own folder.</source>
        <translation>不能导出到检查自身的文件夹。</translation>
    </message>
    <message>
        <source>The folder for the export is not empty.</source>
        <translation>导出文件夹不为空。</translation>
    </message>
    <message>
        <source>The export could not be written.</source>
        <translation>无法写入导出内容。</translation>
    </message>
    <message>
        <source>The slices of this heat map are no longer open.</source>
        <translation>此热图的层面已不再打开。</translation>
    </message>
    <message>
        <source>Open the study again and make the heat map anew.</source>
        <translation>请重新打开检查，并重新生成热图。</translation>
    </message>
    <message>
        <source>The saved reading of this study is damaged.</source>
        <extracomment>Readings, the list of local studies and hangings: what the program keeps.</extracomment>
        <translation>该检查已保存的阅片记录已损坏。</translation>
    </message>
    <message>
        <source>The saved reading of this study is of a newer program.</source>
        <translation>该检查已保存的阅片记录由更新版本的程序生成。</translation>
    </message>
    <message>
        <source>The saved reading of this study cannot be opened.</source>
        <translation>无法打开该检查已保存的阅片记录。</translation>
    </message>
    <message>
        <source>The folder of readings cannot be made.</source>
        <translation>无法创建阅片记录文件夹。</translation>
    </message>
    <message>
        <source>Read the study anew; the damaged file is kept beside the others, ending in .bad.</source>
        <translation>请重新阅片；损坏的文件保留在原处，扩展名为 .bad。</translation>
    </message>
    <message>
        <source>Open the study with that program; nothing that you do here is saved over it.</source>
        <translation>请用该版本程序打开此检查；在此所做的更改不会覆盖原记录。</translation>
    </message>
    <message>
        <source>Check who may read the program's data folder; nothing is saved over the reading.</source>
        <translation>请检查程序数据文件夹的读取权限；阅片记录不会被覆盖。</translation>
    </message>
    <message>
        <source>The list of local studies cannot be deleted.</source>
        <translation>无法删除本机检查列表。</translation>
    </message>
    <message>
        <source>The list of local studies cannot be read or written.</source>
        <translation>无法读取或写入本机检查列表。</translation>
    </message>
    <message>
        <source>The list of local studies was damaged.</source>
        <translation>本机检查列表已损坏。</translation>
    </message>
    <message>
        <source>Studies open without it. Erase the list in the File menu to begin a new one.</source>
        <translation>没有列表也可打开检查。可在“文件”菜单中清除列表以重新建立。</translation>
    </message>
    <message>
        <source>The list of local studies was erased.</source>
        <translation>本机检查列表已清除。</translation>
    </message>
    <message>
        <source>The studies themselves are untouched.</source>
        <translation>检查本身未受影响。</translation>
    </message>
    <message>
        <source>The hanging could not be saved.</source>
        <translation>无法保存挂片方案。</translation>
    </message>
    <message>
        <source>The hanging could not be deleted.</source>
        <translation>无法删除挂片方案。</translation>
    </message>
    <message>
        <source>{file} is left out: its name is in use already.</source>
        <translation>{file} 已略过：其名称已被使用。</translation>
    </message>
    <message>
        <source>{file} is left out: {reason}.</source>
        <extracomment>Raised when the meaning of a key changes; a file with another one is not understood. A hanging of this many rows or columns still has panes of a hand's width on a large screen. Far above any hanging that a person writes; keeps a wrong file from filling the memory. Of a title or a label. English, as every notice is until it is shown; so are the reasons.</extracomment>
        <translation>{file} 已略过：{reason}。</translation>
    </message>
    <message>
        <source>its name is in use already</source>
        <translation>其名称已被使用</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>it is no valid TOML</source>
        <translation>不是有效的 TOML</translation>
    </message>
    <message>
        <source>it was written by another version of the program</source>
        <translation>由另一版本的程序写入</translation>
    </message>
    <message>
        <source>it has no panes</source>
        <translation>不含窗格</translation>
    </message>
    <message>
        <source>two of its panes overlap</source>
        <translation>有两个窗格重叠</translation>
    </message>
    <message>
        <source>its panes leave a part of the grid empty</source>
        <translation>窗格未铺满整个网格</translation>
    </message>
    <message>
        <source>beside_prior is neither true nor false</source>
        <translation>beside_prior 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>a pane's place is not four whole numbers</source>
        <translation>窗格的位置不是四个整数</translation>
    </message>
    <message>
        <source>a pane lies outside the grid</source>
        <translation>有窗格超出网格</translation>
    </message>
    <message>
        <source>it says something unknown: {words}</source>
        <translation>含有未知内容：{words}</translation>
    </message>
    <message>
        <source>{key} holds an unknown role: {words}</source>
        <translation>{key} 含有未知的序列类型：{words}</translation>
    </message>
    <message>
        <source>{key} is not a whole number from {low} to {high}</source>
        <translation>{key} 不是 {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>{key} is not a short text</source>
        <translation>{key} 不是短文本</translation>
    </message>
    <message>
        <source>{key} is not a list of at most {most} tables</source>
        <translation>{key} 不是最多含 {most} 个表的列表</translation>
    </message>
    <message>
        <source>{key} is not a list of roles</source>
        <translation>{key} 不是序列类型列表</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前检查</translation>
    </message>
    <message>
        <source>That is the study that is open.</source>
        <translation>该检查已打开。</translation>
    </message>
    <message>
        <source>Choose another study to compare with.</source>
        <translation>请选择其他检查进行比较。</translation>
    </message>
    <message>
        <source>Compared study: {text}</source>
        <extracomment>English, as every notice is until it is shown.</extracomment>
        <translation>比较的检查：{text}</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to look at.</source>
        <extracomment>What cannot be explained.</extracomment>
        <translation>此所见未分级，没有可查看的内容。</translation>
    </message>
    <message>
        <source>This finding was not graded, so there is nothing to explain.</source>
        <translation>此所见未分级，没有可解释的内容。</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. It grades single disc levels as a network learned to; it makes no diagnosis, and no decision about a patient may rest on it.</source>
        <translation>仅供研究使用，非医疗器械。它按网络所学对各椎间盘节段分级；不作诊断，任何针对患者的决定均不得以此为依据。</translation>
    </message>
    <message>
        <source>This copy of the program has no list of its networks: it cannot grade.</source>
        <translation>此程序副本没有网络清单：无法分级。</translation>
    </message>
    <message>
        <source>Not part of this copy of the program.</source>
        <translation>此程序副本不含该部分。</translation>
    </message>
    <message>
        <source>About Foramen</source>
        <translation>关于 Foramen</translation>
    </message>
    <message>
        <source>Model card and licences</source>
        <translation>模型卡与许可证</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Networks: {name} {version}, on {device}</source>
        <translation>网络：{name} {version}，运行于 {device}</translation>
    </message>
    <message>
        <source>Networks: {name} {version}</source>
        <translation>网络：{name} {version}</translation>
    </message>
    <message>
        <source>&amp;About Foramen</source>
        <translation>关于 Foramen(&amp;A)</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <extracomment>The menu that stands at the right end, wherever its first row is in the table.</extracomment>
        <translation>帮助(&amp;E)</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} 或 {other}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>Which percentiles the key 0 stands for; the others have the keys from 2 on, in their order.</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF…</source>
        <translation>将报告存为 PDF(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Cancel what is running</source>
        <translation>取消当前任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>Window: {name}</source>
        <translation>窗宽窗位：{name}</translation>
    </message>
    <message>
        <source>Window: as in the DICOM files</source>
        <translation>窗宽窗位：按 DICOM 文件</translation>
    </message>
    <message>
        <source>&amp;Invert light and dark</source>
        <translation>反相显示(&amp;I)</translation>
    </message>
    <message>
        <source>Heat map (hold to peek)</source>
        <translation>热图（按住临时显示）</translation>
    </message>
    <message>
        <source>Weaker heat map</source>
        <translation>减弱热图</translation>
    </message>
    <message>
        <source>Stronger heat map</source>
        <translation>增强热图</translation>
    </message>
    <message>
        <source>&amp;Corner texts</source>
        <translation>四角信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset window, turn, zoom and cursor</source>
        <translation>重置窗宽窗位、旋转、缩放和光标(&amp;R)</translation>
    </message>
    <message>
        <source>Fi&amp;ndings</source>
        <translation>所见(&amp;N)</translation>
    </message>
    <message>
        <source>Next flagged finding</source>
        <translation>下一个标出的所见</translation>
    </message>
    <message>
        <source>Previous flagged finding</source>
        <translation>上一个标出的所见</translation>
    </message>
    <message>
        <source>&amp;Accept the grade</source>
        <translation>接受分级(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Change the grade…</source>
        <translation>修改分级(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Grade again</source>
        <translation>重新分级(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>What stands there, in this order, after all that is done with pictures and findings.</extracomment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;One pane or all</source>
        <translation>单窗格/全部窗格(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keyboard to the grid</source>
        <translation>键盘焦点移到所见表(&amp;K)</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>下一个控件</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>上一个控件</translation>
    </message>
    <message>
        <source>Study b&amp;rowser</source>
        <translation>检查浏览器(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Findings column</source>
        <translation>所见栏(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Anonymous mode: hide patient texts</source>
        <translation>匿名模式：隐藏患者信息(&amp;A)</translation>
    </message>
    <message>
        <source>Raw attention of the condition's query token; the colours end at {scale} times the even share of a patch. Where a head looks says nothing about what it does with what it sees.</source>
        <extracomment>Even shares at the end of the colours: the same as for attention rollout, always.</extracomment>
        <translation>该病变查询 token 的原始注意力；色标止于图块均等份额的 {scale} 倍。注意力头看向何处，并不说明它如何利用看到的信息。</translation>
    </message>
    <message>
        <source>Reading the attention…</source>
        <translation>正在读取注意力…</translation>
    </message>
    <message>
        <source>Network of the ensemble</source>
        <translation>集成中的网络</translation>
    </message>
    <message>
        <source>Which network of the ensemble is looked into</source>
        <translation>查看集成中的哪个网络</translation>
    </message>
    <message>
        <source>Attention of the chosen head over the crop</source>
        <translation>所选注意力头在裁剪图上的注意力</translation>
    </message>
    <message>
        <source>Select a graded finding.</source>
        <translation>请选择一个已分级的所见。</translation>
    </message>
    <message>
        <source>Network {n} of {total}</source>
        <translation>网络 {n}/{total}</translation>
    </message>
    <message>
        <source>{head}: its strongest patch gets {times} times the even share; {percent}% of its attention goes to tokens that stand for no place.</source>
        <translation>{head}：其最强图块为均等份额的 {times} 倍；{percent}% 的注意力落在不代表任何位置的 token 上。</translation>
    </message>
    <message>
        <source>Keep a list of the studies that you open on this computer?</source>
        <translation>是否在此计算机上保留所打开检查的列表？</translation>
    </message>
    <message>
        <source>It makes known folders open at once, and can be searched. It holds names of patients, in your own data folder. You can erase it in the File menu.</source>
        <translation>有了列表，已知文件夹可立即打开，并可搜索。列表含患者姓名，存放在当前用户的数据文件夹中，可在“文件”菜单中清除。</translation>
    </message>
    <message>
        <source>List of local studies</source>
        <translation>本机检查列表</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>保留列表</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>You can change this in the File menu</source>
        <translation>可在“文件”菜单中更改</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>AI: {ai} · you: {own}</source>
        <translation>AI：{ai} · 您：{own}</translation>
    </message>
    <message>
        <source>Lumbar spine MRI report</source>
        <extracomment>Character names in a ToUnicode map (PDF 32000-1, 9.10.3), which Qt writes uncompressed: of a range of glyphs one by one, or of a single glyph.</extracomment>
        <translation>腰椎 MRI 报告</translation>
    </message>
    <message>
        <source>Impression</source>
        <translation>印象</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>分级</translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Key images: {images}</source>
        <translation>关键图像：{images}</translation>
    </message>
    <message>
        <source>Level by level</source>
        <translation>各节段所见</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Drawn by the reader, in the patient's mm. Pixel values of MRI have no unit.</source>
        <translation>由阅片者绘制，采用患者坐标系（mm）。MRI 像素值无单位。</translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>请先核对</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>较早检查</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化的所见</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量项</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>扫描技术</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Series and technique</source>
        <translation>序列与扫描技术</translation>
    </message>
    <message>
        <source>Files of the folder that are not shown</source>
        <translation>文件夹中未显示的文件</translation>
    </message>
    <message>
        <source>Weights: SHA-256 {digest}</source>
        <translation>权重：SHA-256 {digest}</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限性</translation>
    </message>
    <message>
        <source>Name not stated</source>
        <translation>姓名未注明</translation>
    </message>
    <message>
        <source>ID {identity}</source>
        <translation>ID {identity}</translation>
    </message>
    <message>
        <source>Page {n} of {total}</source>
        <translation>第 {n} 页，共 {total} 页</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>The fields of the state that the table is made of.</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变化内容</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>全部所见</translation>
    </message>
    <message>
        <source>List unchanged findings too</source>
        <translation>同时列出无变化的所见</translation>
    </message>
    <message>
        <source>Previous changed finding</source>
        <translation>上一个有变化的所见</translation>
    </message>
    <message>
        <source>Next changed finding</source>
        <translation>下一个有变化的所见</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>停止比较</translation>
    </message>
    <message>
        <source>Changes by finding</source>
        <translation>各所见的变化</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>尚未进行比较</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未分级</translation>
    </message>
    <message>
        <source>Compared study: {n} of {total} findings graded. {doing}</source>
        <translation>比较的检查：已分级 {n}/{total} 项所见。{doing}</translation>
    </message>
    <message>
        <source>{n} month</source>
        <extracomment>Days in a year and in a month, on average, to say how far apart two studies are.</extracomment>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} 个月</translation>
    </message>
    <message>
        <source>{n} worse</source>
        <translation>{n} 项加重</translation>
    </message>
    <message>
        <source>{n} better</source>
        <translation>{n} 项减轻</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>{n} 项无变化</translation>
    </message>
    <message>
        <source>{n} not to be compared</source>
        <translation>{n} 项无法比较</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} year</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n} 年</translation>
    </message>
    <message>
        <source>A map that fails a check says little; a map that holds them all is still no proof. Likeness is the correlation of two maps: a map should change with the severity, and stay where only the picture's place or noise changes.</source>
        <translation>未通过某项核查的热图参考价值有限；全部通过的热图仍不能作为证明。相似度即两张图的相关系数：热图应随严重程度而变，而在仅有图像位置或噪声改变时应保持不变。</translation>
    </message>
    <message>
        <source>Chec&amp;k this map</source>
        <translation>核查此热图(&amp;K)</translation>
    </message>
    <message>
        <source>Check this map</source>
        <translation>核查此热图</translation>
    </message>
    <message>
        <source>Make this map again: other severity, moved and noisy picture</source>
        <translation>重新生成此热图：换用其他严重程度、平移图像和加噪图像</translation>
    </message>
    <message>
        <source>How this heat map was made</source>
        <translation>此热图的生成方式</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Full scale</source>
        <translation>满刻度</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>There is no heat map to check.</source>
        <translation>没有可核查的热图。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核查…</translation>
    </message>
    <message>
        <source>own scale</source>
        <extracomment>What the bar says where the scale is not the fixed one: such maps cannot be compared.</extracomment>
        <translation>自身刻度</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior study…</source>
        <translation>与既往检查比较(&amp;P)…</translation>
    </message>
    <message>
        <source>Stop co&amp;mparing</source>
        <translation>停止比较(&amp;M)</translation>
    </message>
    <message>
        <source>Ne&amp;xt changed finding</source>
        <translation>下一个有变化的所见(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious changed finding</source>
        <translation>上一个有变化的所见(&amp;V)</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Choose a method to compare with.</source>
        <translation>请选择用于对比的方法。</translation>
    </message>
    <message>
        <source>The heat map on screen</source>
        <translation>屏幕上的热图</translation>
    </message>
    <message>
        <source>The second heat map</source>
        <translation>第二张热图</translation>
    </message>
    <message>
        <source>Method of the second heat map</source>
        <translation>第二张热图的方法</translation>
    </message>
    <message>
        <source>What to compare the map on screen with</source>
        <translation>选择与屏幕上的热图对比的内容</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>对比方法…</translation>
    </message>
    <message>
        <source>Severity that the second heat map speaks for</source>
        <translation>第二张热图针对的严重程度</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the second map speaks for</source>
        <translation>第二张热图针对的严重程度或其差值</translation>
    </message>
    <message>
        <source>No heat map</source>
        <translation>无热图</translation>
    </message>
    <message>
        <source>One of the two maps is flat.</source>
        <translation>两张热图中有一张无起伏。</translation>
    </message>
    <message>
        <source>Likeness of the two maps: {likeness} (correlation; 1 is the same map, 0 has nothing in common). Each is drawn on its own method's fixed scale.</source>
        <translation>两张热图的相似度：{likeness}（相关系数；1 表示完全相同，0 表示毫无共同之处）。各按其方法的固定刻度绘制。</translation>
    </message>
    <message>
        <source>Key image</source>
        <extracomment>What a key image without a name is called.
----------
Share of the pane's width that a corner may take; the letters stand between two of them. Said of a slice that the reader marked.</extracomment>
        <translation>关键图像</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>Zoom {n} %</source>
        <translation>缩放 {n}%</translation>
    </message>
    <message>
        <source>Apart {offset} mm</source>
        <translation>偏移 {offset} mm</translation>
    </message>
    <message>
        <source>Inverted</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>C {center}  W {width}</source>
        <translation>窗位 {center}  窗宽 {width}</translation>
    </message>
    <message>
        <source>Open a study folder</source>
        <translation>打开检查文件夹</translation>
    </message>
    <message>
        <source>Studies (*);;ZIP archives (*.zip)</source>
        <translation>检查 (*);;ZIP 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Open a file or archive</source>
        <translation>打开文件或压缩包</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>选择空文件夹</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>&amp;Turn right</source>
        <translation>向右旋转(&amp;T)</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>Flip left and right (&amp;mirror)</source>
        <translation>左右翻转（镜像）(&amp;M)</translation>
    </message>
    <message>
        <source>Flip &amp;up and down</source>
        <translation>上下翻转(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fit into the pane</source>
        <translation>适合窗格(&amp;F)</translation>
    </message>
    <message>
        <source>1:1, &amp;one pixel of the picture a pixel of the screen</source>
        <translation>1:1，图像与屏幕像素一一对应(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Smooth pixels</source>
        <translation>平滑像素(&amp;S)</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier (hold)</source>
        <translation>放大镜（按住）(&amp;G)</translation>
    </message>
    <message>
        <source>S&amp;lices</source>
        <translation>层面(&amp;L)</translation>
    </message>
    <message>
        <source>This pane alone: previous slice</source>
        <translation>仅此窗格：上一层面</translation>
    </message>
    <message>
        <source>This pane alone: next slice</source>
        <translation>仅此窗格：下一层面</translation>
    </message>
    <message>
        <source>Link &amp;exactly again</source>
        <translation>恢复精确联动(&amp;E)</translation>
    </message>
    <message>
        <source>Lines of &amp;all slices of the active pane</source>
        <translation>活动窗格全部层面的定位线(&amp;A)</translation>
    </message>
    <message>
        <source>Evi&amp;dence</source>
        <translation>依据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Compare two methods…</source>
        <extracomment>The pages with their words and keys in the menu.</extracomment>
        <translation>对比两种方法(&amp;C)…</translation>
    </message>
    <message>
        <source>What the network &amp;saw…</source>
        <translation>网络的输入(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Attention of each head…</source>
        <translation>各注意力头的注意力(&amp;A)…</translation>
    </message>
    <message>
        <source>Top &amp;patches…</source>
        <translation>重点图块(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;hecks of this map…</source>
        <translation>此热图的核查(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Isolines instead of colours</source>
        <translation>以等值线代替颜色(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;mooth between patches</source>
        <translation>图块间平滑(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Export this map…</source>
        <translation>导出此热图(&amp;E)…</translation>
    </message>
    <message>
        <source>Reading the header of the slice</source>
        <translation>正在读取层面的文件头</translation>
    </message>
    <message>
        <source>Saving the heat map</source>
        <translation>正在保存热图</translation>
    </message>
    <message>
        <source>Beside it: {names}. They name no patient.</source>
        <translation>同时保存：{names}。其中不含患者姓名。</translation>
    </message>
    <message>
        <source>It names the patient and the study as the pictures do.</source>
        <translation>它与图像一样含有患者和检查信息。</translation>
    </message>
    <message>
        <source>It names no patient and belongs to no study: archives file it apart.</source>
        <translation>它不含患者信息，也不属于任何检查：归档系统会将其单独存放。</translation>
    </message>
    <message>
        <source>The pictures have no frame of reference, so other viewers may not lay the map over them.</source>
        <translation>图像没有参考坐标系，其他阅片软件可能无法将热图叠加到图像上。</translation>
    </message>
    <message>
        <source>The pictures have identifiers that may not be written; the map has new ones in their place.</source>
        <translation>图像中有不允许写入的标识符；热图中以新的标识符代替。</translation>
    </message>
    <message>
        <source>The pictures are said to have words in them, and so may the file.</source>
        <translation>图像标明其中含有文字，因此该文件中也可能含有。</translation>
    </message>
    <message>
        <source>The heat map was saved as {name}.</source>
        <translation>热图已保存为 {name}。</translation>
    </message>
    <message>
        <source>There are files already: {names}.</source>
        <translation>已存在文件：{names}。</translation>
    </message>
    <message>
        <source>Picture and numbers (PNG, NPY, JSON)</source>
        <translation>图片和数值（PNG、NPY、JSON）</translation>
    </message>
    <message>
        <source>DICOM parametric map</source>
        <translation>DICOM 参数图</translation>
    </message>
    <message>
        <source>DICOM secondary capture</source>
        <translation>DICOM 二次捕获</translation>
    </message>
    <message>
        <source>The crop and the crop under its map, with the scale; beside it the values as NPY and what they are as JSON. Nothing in these files names the patient.</source>
        <translation>裁剪图及叠加热图的裁剪图，附标尺；同时保存 NPY 格式的数值和 JSON 格式的说明。这些文件均不含患者信息。</translation>
    </message>
    <message>
        <source>The map's values, unchanged, and where they lie in the patient: other viewers can lay them over the slices. For archives and programs that know parametric maps.</source>
        <translation>热图的数值（未作改动）及其在患者体内的位置：其他阅片软件可将其叠加到层面上。适用于支持参数图的归档系统和程序。</translation>
    </message>
    <message>
        <source>The slice under its map as a picture in colour, with scale and description: every archive and viewer shows it, but its values cannot be read back.</source>
        <translation>叠加热图的层面彩色图片，附标尺和说明：任何归档系统和阅片软件都能显示，但无法从中读回数值。</translation>
    </message>
    <message>
        <source>Name the patient and the study, as the pictures do</source>
        <translation>与图像一样含患者和检查信息</translation>
    </message>
    <message>
        <source>Research use, not a diagnosis. A heat map is no proof.</source>
        <translation>仅供研究，不是诊断。热图不能作为证明。</translation>
    </message>
    <message>
        <source>Export the map under another name.</source>
        <translation>请用其他名称导出热图。</translation>
    </message>
    <message>
        <source>Export the heat map</source>
        <translation>导出热图</translation>
    </message>
    <message>
        <source>What the map is saved as</source>
        <translation>热图的保存形式</translation>
    </message>
    <message>
        <source>Archives file the map with its study by this; off, the file leads to nobody</source>
        <translation>归档系统据此将热图归入其检查；关闭后，文件不指向任何人</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>热图</translation>
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
        <translation>热图不能作为证明。仅供研究使用。</translation>
    </message>
    <message>
        <source>Evidence about the heat map</source>
        <translation>热图的相关依据</translation>
    </message>
    <message>
        <source>&amp;Export map…</source>
        <translation>导出热图(&amp;E)…</translation>
    </message>
    <message>
        <source>Export this map</source>
        <translation>导出此热图</translation>
    </message>
    <message>
        <source>Save this map as picture and numbers, or as DICOM file</source>
        <translation>将此热图保存为图片和数值，或保存为 DICOM 文件</translation>
    </message>
    <message>
        <source>Evidence: {finding}</source>
        <translation>依据：{finding}</translation>
    </message>
    <message>
        <source>Evidence: no graded finding is selected</source>
        <translation>依据：未选择已分级的所见</translation>
    </message>
    <message>
        <source>A heat map is no proof.</source>
        <extracomment>Stands below every map; the notes of the methods say it themselves.</extracomment>
        <translation>热图不能作为证明。</translation>
    </message>
    <message>
        <source>A first picture; it is being refined.</source>
        <translation>初步图像，正在细化。</translation>
    </message>
    <message>
        <source>&amp;Heat map</source>
        <translation>热图(&amp;H)</translation>
    </message>
    <message>
        <source>Show the heat map</source>
        <translation>显示热图</translation>
    </message>
    <message>
        <source>Show or hide the heat map (H; hold to peek)</source>
        <translation>显示或隐藏热图（H；按住临时显示）</translation>
    </message>
    <message>
        <source>Method of the heat map</source>
        <translation>热图的方法</translation>
    </message>
    <message>
        <source>Severity that the heat map speaks for</source>
        <translation>热图针对的严重程度</translation>
    </message>
    <message>
        <source>Opacity of the heat map in per cent</source>
        <translation>热图不透明度（百分比）</translation>
    </message>
    <message>
        <source>How strong the heat map is drawn ([ and ])</source>
        <translation>热图的显示强度（[ 和 ]）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More about drawing and method</source>
        <translation>更多绘制与方法选项</translation>
    </message>
    <message>
        <source>Threshold, isolines, scale and the method's parameters</source>
        <translation>阈值、等值线、刻度和方法参数</translation>
    </message>
    <message>
        <source>Loo&amp;k closer…</source>
        <translation>深入查看(&amp;K)…</translation>
    </message>
    <message>
        <source>Open the evidence window</source>
        <translation>打开依据窗口</translation>
    </message>
    <message>
        <source>Compare methods, see the input, each head, the top patches</source>
        <translation>对比方法，查看输入、各注意力头和重点图块</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>for</source>
        <translation>针对</translation>
    </message>
    <message>
        <source>Select a graded finding first.</source>
        <translation>请先选择一个已分级的所见。</translation>
    </message>
    <message>
        <source>its severity</source>
        <translation>其严重程度</translation>
    </message>
    <message>
        <source>The severity, or contrast, that the map speaks for</source>
        <translation>热图针对的严重程度或其差值</translation>
    </message>
    <message>
        <source>The heat map is made when grading is done.</source>
        <translation>分级完成后生成热图。</translation>
    </message>
    <message>
        <source>The heat map is made when the report is saved.</source>
        <translation>报告保存后生成热图。</translation>
    </message>
    <message>
        <source>There is no heat map yet.</source>
        <translation>尚无热图。</translation>
    </message>
    <message>
        <source>Select a finding to see what the network looked at.</source>
        <translation>选择一个所见，查看网络关注的区域。</translation>
    </message>
    <message>
        <source>A finding that was not assessed has no heat map.</source>
        <translation>未评估的所见没有热图。</translation>
    </message>
    <message>
        <source>The pictures of the open study are written anew into an empty folder of your choice. Names, identifiers, dates and UIDs are replaced, free text, private elements and drawings are removed; pixels stay as they are. Reports and other documents of the folder are not exported.</source>
        <translation>将已打开检查的图像重新写入所选的空文件夹。姓名、标识号、日期和 UID 会被替换，自由文本、私有元素和绘图会被删除；像素保持不变。文件夹中的报告和其他文档不会导出。</translation>
    </message>
    <message>
        <source>Words in the pixels are not removed. Look at the export before you pass it on.</source>
        <translation>像素中的文字不会被去除。转交他人前请检查导出内容。</translation>
    </message>
    <message>
        <source>Export without patient data</source>
        <translation>导出（不含患者数据）</translation>
    </message>
    <message>
        <source>Also files that likely have words in their pixels</source>
        <translation>包括像素中可能含文字的文件</translation>
    </message>
    <message>
        <source>Secondary captures, screen saves, and files that say so</source>
        <translation>二次捕获图像、屏幕保存图像，以及自身注明含文字的文件</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>What became of the export</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>Choose a folder and export…</source>
        <translation>选择文件夹并导出…</translation>
    </message>
    <message>
        <source>The folder must be empty</source>
        <translation>文件夹必须为空</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop; nothing is left in the folder</source>
        <translation>停止；文件夹中不会留下任何内容</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was left behind.</source>
        <translation>导出已停止；未留下任何内容。</translation>
    </message>
    <message>
        <source>{n} file was written.</source>
        <translation>已写入 {n} 个文件。</translation>
    </message>
    <message>
        <source>{n} files were written.</source>
        <translation>已写入 {n} 个文件。</translation>
    </message>
    <message>
        <source>{n} likely has words in its pixels.</source>
        <translation>{n} 个文件的像素中可能含文字。</translation>
    </message>
    <message>
        <source>{n} likely have words in their pixels.</source>
        <translation>{n} 个文件的像素中可能含文字。</translation>
    </message>
    <message>
        <source>{n} was left out.</source>
        <translation>已略过 {n} 个文件。</translation>
    </message>
    <message>
        <source>{n} were left out.</source>
        <translation>已略过 {n} 个文件。</translation>
    </message>
    <message>
        <source>Export &amp;without patient data…</source>
        <translation>导出（不含患者数据）(&amp;W)…</translation>
    </message>
    <message>
        <source>Nine in ten findings of each true severity had it in their set, on studies that were held out when the sets were made (model card, "Grade sets").</source>
        <translation>在制定分级集合时留出的检查上，对每种真实严重程度，十分之九的所见其集合均包含该程度（见模型卡“分级集合”）。</translation>
    </message>
    <message>
        <source>Select a finding in the grid to read it here and to see its slice.</source>
        <translation>在所见表中选择一个所见，即可在此阅读并查看其层面。</translation>
    </message>
    <message>
        <source>AI grade</source>
        <translation>AI 分级</translation>
    </message>
    <message>
        <source>Probabilities of the three severities</source>
        <translation>三种严重程度的概率</translation>
    </message>
    <message>
        <source>Probability of {severity}</source>
        <translation>{severity}的概率</translation>
    </message>
    <message>
        <source>Not assessed: {reason}</source>
        <translation>未评估：{reason}</translation>
    </message>
    <message>
        <source>Grading…</source>
        <translation>正在分级…</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped.</source>
        <translation>未分级：分级已停止。</translation>
    </message>
    <message>
        <source>AI grading is not available: the study has not been graded.</source>
        <translation>AI 分级不可用：该检查尚未分级。</translation>
    </message>
    <message>
        <source>AI grading is not available: {reason}</source>
        <translation>AI 分级不可用：{reason}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>所见</translation>
    </message>
    <message>
        <source>Grade {finding}</source>
        <translation>对{finding}分级</translation>
    </message>
    <message>
        <source>&amp;Accept {grade}</source>
        <translation>接受：{grade}(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take back my grade</source>
        <translation>撤回我的分级(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reject the AI grade</source>
        <translation>驳回 AI 分级(&amp;R)</translation>
    </message>
    <message>
        <source>No study open</source>
        <translation>未打开检查</translation>
    </message>
    <message>
        <source>Reader first: {n} of {total} read</source>
        <translation>先自行阅片：已阅 {n}/{total}</translation>
    </message>
    <message>
        <source>Grading: {n} of {total}</source>
        <translation>正在分级：{n}/{total}</translation>
    </message>
    <message>
        <source>Waiting for grades…</source>
        <translation>正在等待分级…</translation>
    </message>
    <message>
        <source>Stopped: {n} of {total} graded</source>
        <translation>已停止：已分级 {n}/{total}</translation>
    </message>
    <message>
        <source>{n} of {total} graded</source>
        <translation>已分级 {n}/{total}</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>尚未分级</translation>
    </message>
    <message>
        <source>All Normal/Mild</source>
        <translation>全部正常/轻度</translation>
    </message>
    <message>
        <source>{n} severe</source>
        <translation>{n} 项重度</translation>
    </message>
    <message>
        <source>{n} moderate</source>
        <translation>{n} 项中度</translation>
    </message>
    <message>
        <source>{n} rejected</source>
        <translation>{n} 项已驳回</translation>
    </message>
    <message>
        <source>{n} not assessed</source>
        <translation>{n} 项未评估</translation>
    </message>
    <message>
        <source>A hanging says how many panes there are and which series hang in each. Drag series into the panes as you like them, give the arrangement a name and save it.</source>
        <translation>挂片方案规定窗格的数量以及各窗格显示的序列。将序列按需拖入窗格，为布局命名并保存。</translation>
    </message>
    <message>
        <source>Hangings</source>
        <translation>挂片方案</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>挂片</translation>
    </message>
    <message>
        <source>Hang the series so (Enter)</source>
        <translation>按此方案显示序列（Enter）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete this hanging; the program's own stay</source>
        <translation>删除此挂片方案；程序自带的方案保留</translation>
    </message>
    <message>
        <source>Name of a new hanging</source>
        <translation>新挂片方案的名称</translation>
    </message>
    <message>
        <source>Save what is on screen</source>
        <translation>保存当前布局</translation>
    </message>
    <message>
        <source>Save the panes as they are as a hanging</source>
        <translation>将当前窗格布局保存为挂片方案</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} pane</source>
        <translation>{title} · {rows} × {columns}，{n} 个窗格</translation>
    </message>
    <message>
        <source>{title} · {rows} × {columns}, {n} panes</source>
        <translation>{title} · {rows} × {columns}，{n} 个窗格</translation>
    </message>
    <message>
        <source>{hanging} · on screen</source>
        <translation>{hanging} · 当前显示</translation>
    </message>
    <message>
        <source>Han&amp;ging</source>
        <translation>挂片方案(&amp;G)</translation>
    </message>
    <message>
        <source>Lumbar spine</source>
        <extracomment>The lumbar hanging, which needs no file; `resources/hangings/lumbar.toml` says the same.</extracomment>
        <translation>腰椎</translation>
    </message>
    <message>
        <source>Sagittal pair</source>
        <translation>矢状位双窗格</translation>
    </message>
    <message>
        <source>Axial focus</source>
        <extracomment>Titles and labels of the hangings that come with the program (`resources/hangings`).</extracomment>
        <translation>轴位为主</translation>
    </message>
    <message>
        <source>One pane</source>
        <translation>单窗格</translation>
    </message>
    <message>
        <source>Prior | current</source>
        <extracomment>The hanging of two studies side by side; `resources/hangings/with-prior.toml` says the same.</extracomment>
        <translation>既往 | 当前</translation>
    </message>
    <message>
        <source>The hanging {file} is left out: {reason}.</source>
        <extracomment>How a notice says it that a file of a hanging was not understood (`read_hangings`).</extracomment>
        <translation>挂片方案 {file} 已略过：{reason}。</translation>
    </message>
    <message>
        <source>Correct the file or delete it.</source>
        <extracomment>In this order in the menu, with Ctrl and their number as keys; others follow by name.</extracomment>
        <translation>请更正或删除该文件。</translation>
    </message>
    <message>
        <source>&amp;Start every study with this hanging</source>
        <translation>每次打开检查均用此挂片方案(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Own hangings…</source>
        <translation>自定义挂片方案(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose a head of a block (arrow keys)</source>
        <extracomment>Room for the names of blocks and heads, pixels.</extracomment>
        <translation>选择某一块的注意力头（方向键）</translation>
    </message>
    <message>
        <source>Attention maps; chosen: {place}</source>
        <translation>注意力图；已选：{place}</translation>
    </message>
    <message>
        <source>head {n}</source>
        <translation>头 {n}</translation>
    </message>
    <message>
        <source>block {n}</source>
        <translation>块 {n}</translation>
    </message>
    <message>
        <source>mean of the heads</source>
        <translation>各头平均</translation>
    </message>
    <message>
        <source>block {n}, {head}</source>
        <translation>块 {n}，{head}</translation>
    </message>
    <message>
        <source>Let the colours end at this map's own largest value. Such maps cannot be compared with one another; the colour bar says so.</source>
        <extracomment>The highest threshold, per cent: above it no map would be seen, and the reader might wonder.</extracomment>
        <translation>色标止于此热图自身的最大值。此类热图之间不能比较；色条上会注明。</translation>
    </message>
    <message>
        <source>Threshold of the heat map, per cent of the scale</source>
        <translation>热图阈值，占刻度的百分比</translation>
    </message>
    <message>
        <source>Draw nothing below this share of the scale</source>
        <translation>低于此刻度比例者不绘制</translation>
    </message>
    <message>
        <source>&amp;Isolines</source>
        <translation>等值线(&amp;I)</translation>
    </message>
    <message>
        <source>Draw lines at quarters of the scale, no colours</source>
        <translation>以线条标出刻度的四分位，不着色</translation>
    </message>
    <message>
        <source>S&amp;mooth</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Interpolate between patches; off, their squares show</source>
        <translation>在图块间插值；关闭时显示各方块</translation>
    </message>
    <message>
        <source>O&amp;wn scale</source>
        <translation>自身刻度(&amp;W)</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Choose a page</source>
        <translation>选择页面</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>帮助页面内容</translation>
    </message>
    <message>
        <source>Welcome to Foramen</source>
        <translation>欢迎使用 Foramen</translation>
    </message>
    <message>
        <source>This tour has five steps and uses a computed spine, nobody's pictures. Next opens it.</source>
        <translation>导览共五步，使用计算生成的脊柱，不含任何人的图像。点击“下一步”即可打开。</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>层面</translation>
    </message>
    <message>
        <source>The series of the study stand here; drag one into a pane. The wheel scrolls, a left drag sets the window, a click shows the point in all panes, Alt+1 to 5 go to a level.</source>
        <translation>检查的各序列列于此处；可拖入窗格。滚轮翻层，左键拖动调窗宽窗位，单击在所有窗格中显示该点，Alt+1 至 5 转到相应节段。</translation>
    </message>
    <message>
        <source>Five conditions at five levels fill this grid. Click a cell: its slices are hung. N goes to the next finding to look at; Y accepts its grade, X changes it.</source>
        <translation>五个节段的五种病变填入此所见表。单击单元格即显示其层面。N 转到下一个待复核的所见；Y 接受其分级，X 修改分级。</translation>
    </message>
    <message>
        <source>H shows what moved the network, as a heat map over the crop that it graded. It is a hint, no proof: the evidence window compares and checks it.</source>
        <translation>H 以热图显示影响网络判断之处，叠加在其分级所用的裁剪图上。热图只是提示，不能作为证明：可在依据窗口中对比和核查。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Ctrl+P saves a report as PDF, a draft for you to read. F1 shows all keys, Shift+F1 the help. Now open a study of your own with Ctrl+O.</source>
        <translation>Ctrl+P 将报告存为 PDF，作为供审阅的草稿。F1 显示全部按键，Shift+F1 打开帮助。现在请按 Ctrl+O 打开自己的检查。</translation>
    </message>
    <message>
        <source>&amp;Help pages</source>
        <extracomment>From this step on there should be a study, and from that one on a chosen finding.</extracomment>
        <translation>帮助页面(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>窗口导览(&amp;T)</translation>
    </message>
    <message>
        <source>No picture in the active pane.</source>
        <extracomment>So near to an end of the window the mouse takes hold of it, pixels. Of the values' range: what one press of an arrow moves. Room beyond the values at both ends, as a share of their range.</extracomment>
        <translation>活动窗格中没有图像。</translation>
    </message>
    <message>
        <source>Histogram and window</source>
        <translation>直方图与窗宽窗位</translation>
    </message>
    <message>
        <source>center {center}, width {width}: {low} to {high}</source>
        <translation>窗位 {center}，窗宽 {width}：{low} 至 {high}</translation>
    </message>
    <message>
        <source>Slice before</source>
        <translation>前一层面</translation>
    </message>
    <message>
        <source>Slice that is read</source>
        <translation>判读层面</translation>
    </message>
    <message>
        <source>Slice after</source>
        <translation>后一层面</translation>
    </message>
    <message>
        <source>Reading what the network took in…</source>
        <translation>正在读取网络的输入…</translation>
    </message>
    <message>
        <source>{slice}, as the network took it</source>
        <translation>{slice}（网络的输入）</translation>
    </message>
    <message>
        <source>{rows} by {columns} pixels of {down} by {right} mm</source>
        <translation>{rows} × {columns} 像素，{down} × {right} mm</translation>
    </message>
    <message>
        <source>The network saw this slice alone, {size}, scaled between its own 1st and 99th percentile: it was trained without neighbouring slices. Nothing outside this square reached it.</source>
        <translation>网络仅使用这一层面（{size}），按其自身第 1 至第 99 百分位缩放：训练时未使用相邻层面。此方块以外的内容均未输入网络。</translation>
    </message>
    <message>
        <source>The network saw these three neighbouring slices, {apart} mm apart, {size} each, scaled between its own 1st and 99th percentile. Nothing outside these squares reached it.</source>
        <translation>网络使用这三个相邻层面，层间距 {apart} mm，各为 {size}，按其自身第 1 至第 99 百分位缩放。这些方块以外的内容均未输入网络。</translation>
    </message>
    <message>
        <source>Choose a command, press its new key in the field, then Set.</source>
        <extracomment>How a key is changed.</extracomment>
        <translation>选择命令，在输入框中按下新的按键，然后点击“设定”。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the new key of the chosen command here</source>
        <translation>在此按下所选命令的新按键</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设定</translation>
    </message>
    <message>
        <source>Give the key to the chosen command</source>
        <translation>将按键分配给所选命令</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Take all keys from the chosen command</source>
        <translation>清除所选命令的全部按键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Give the chosen command its own keys again</source>
        <translation>恢复所选命令的默认按键</translation>
    </message>
    <message>
        <source>{key} is the key of “{command}”: take it away there.</source>
        <translation>{key} 已用于“{command}”：请先在该处清除。</translation>
    </message>
    <message>
        <source>{key} is now the key of “{command}”.</source>
        <translation>{key} 现已用于“{command}”。</translation>
    </message>
    <message>
        <source>“{command}” also works while held: its key is fixed.</source>
        <translation>“{command}”支持按住操作：其按键固定。</translation>
    </message>
    <message>
        <source>Local studies</source>
        <translation>本机检查</translation>
    </message>
    <message>
        <source>Erase the list of local studies?</source>
        <translation>要清除本机检查列表吗？</translation>
    </message>
    <message>
        <source>Every name in it is deleted from this computer. The studies are not touched.</source>
        <translation>列表中的全部姓名将从此计算机删除。检查本身不受影响。</translation>
    </message>
    <message>
        <source>Open &amp;file or archive…</source>
        <translation>打开文件或压缩包(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Local studies…</source>
        <translation>本机检查(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep a list of local studies</source>
        <translation>保留本机检查列表(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Erase the list…</source>
        <translation>清除列表(&amp;E)…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>No study yet: what you open will be listed here.</source>
        <extracomment>Height of a row, pixels: its picture, and some air. Rest after the last letter before it is searched, ms: a word is one search.</extracomment>
        <translation>尚无检查：打开的检查将列于此处。</translation>
    </message>
    <message>
        <source>No study has all of these words.</source>
        <translation>没有检查包含全部这些词。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search by name, ID, date or description</source>
        <translation>按姓名、ID、日期或描述搜索</translation>
    </message>
    <message>
        <source>Search the local studies</source>
        <translation>搜索本机检查</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the chosen study (Enter)</source>
        <translation>打开所选检查（Enter）</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Forget the chosen study; its files are not touched (Del)</source>
        <translation>移除所选检查的记录；其文件不受影响（Del）</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>A reading of this study is kept.</source>
        <extracomment>What stands where a study has a reading, with its words for tooltips and screen readers.</extracomment>
        <translation>已保存该检查的阅片记录。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Unnamed patient</source>
        <extracomment>Side of a picture on screen, pixels.</extracomment>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>It is not where it was.</source>
        <translation>已不在原位置。</translation>
    </message>
    <message>
        <source>Never opened.</source>
        <translation>从未打开。</translation>
    </message>
    <message>
        <source>Last opened {day} {time} UTC.</source>
        <translation>上次打开：{day} {time} UTC。</translation>
    </message>
    <message>
        <source>Checks of this heat map: {verdict}</source>
        <translation>此热图的核查结果：{verdict}</translation>
    </message>
    <message>
        <source>Check this map and show the numbers</source>
        <translation>核查此热图并显示数值</translation>
    </message>
    <message>
        <source>{parameter}; another choice makes the map again</source>
        <translation>{parameter}；更改后将重新生成热图</translation>
    </message>
    <message>
        <source>&amp;Measurements and key images…</source>
        <translation>测量与关键图像(&amp;M)…</translation>
    </message>
    <message>
        <source>Menu of the measurement</source>
        <translation>测量菜单</translation>
    </message>
    <message>
        <source>Change the text…</source>
        <translation>修改文字…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>节段</translation>
    </message>
    <message>
        <source>Nothing is measured or marked yet. Choose a tool in the Tools menu and draw on a picture, or mark the slice on screen as key image with K.</source>
        <translation>尚无测量或标记。请在“工具”菜单中选择工具并在图像上绘制，或按 K 将当前层面标为关键图像。</translation>
    </message>
    <message>
        <source>Measurements and key images</source>
        <translation>测量与关键图像</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Show its slice (Enter)</source>
        <translation>显示其层面（Enter）</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chosen rows (Ctrl+C)</source>
        <translation>复制所选行（Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy all as CSV</source>
        <translation>全部复制为 CSV</translation>
    </message>
    <message>
        <source>Copy all rows for a spreadsheet</source>
        <translation>复制所有行，供电子表格使用</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Del)</source>
        <translation>删除所选行（Del）</translation>
    </message>
    <message>
        <source>No level</source>
        <translation>无节段</translation>
    </message>
    <message>
        <source>Nearest disc: {level}</source>
        <translation>最近的椎间盘：{level}</translation>
    </message>
    <message>
        <source>Nearest disc: not known</source>
        <translation>最近的椎间盘：不详</translation>
    </message>
    <message>
        <source>Nothing was graded</source>
        <translation>未能分级</translation>
    </message>
    <message>
        <source>The slices can be read. If a series has the wrong role, correct it in the study browser.</source>
        <translation>各层面可以阅片。若序列类型有误，请在检查浏览器中更正。</translation>
    </message>
    <message>
        <source>Grading was stopped</source>
        <translation>分级已停止</translation>
    </message>
    <message>
        <source>Press Ctrl+G or “Grade again” to start it again. The slices can be read meanwhile.</source>
        <translation>按 Ctrl+G 或“重新分级”可再次开始。期间可继续阅片。</translation>
    </message>
    <message>
        <source>{n} of {total} findings have an answer.</source>
        <translation>{n}/{total} 项所见已有结果。</translation>
    </message>
    <message>
        <source>Why nothing was graded</source>
        <translation>未能分级的原因</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Notices that wait</source>
        <translation>等待中的通知</translation>
    </message>
    <message>
        <source>Save details…</source>
        <translation>保存详细信息…</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>保存详细信息</translation>
    </message>
    <message>
        <source>Save what a programmer needs to find the fault</source>
        <translation>保存程序员查找故障所需的信息</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>另有 {n} 条</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Findings in their own &amp;window</source>
        <extracomment>How much of another screen's width each part takes at first.</extracomment>
        <translation>在单独窗口中显示所见(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Pictures in their own window</source>
        <translation>在单独窗口中显示图像(&amp;P)</translation>
    </message>
    <message>
        <source>The files name different patients</source>
        <translation>文件中的患者不同</translation>
    </message>
    <message>
        <source>The files do not say whether this is the same patient</source>
        <translation>文件未说明是否为同一患者</translation>
    </message>
    <message>
        <source>Patients must not be mixed up. Compare only if you know from elsewhere that both studies are of the same person; nothing of this study is shown or graded before.</source>
        <translation>患者不得混淆。仅当从其他途径确知两次检查属于同一人时才可比较；确认之前不显示该检查的内容，也不分级。</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>In place of a fact that the study does not hold.</extracomment>
        <translation>未注明</translation>
    </message>
    <message>
        <source>Same patient?</source>
        <translation>是否为同一患者？</translation>
    </message>
    <message>
        <source>Open study</source>
        <translation>当前打开的检查</translation>
    </message>
    <message>
        <source>Other study</source>
        <translation>另一检查</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Research use. Not a medical device. A qualified reader must look at the pictures; nothing here is a diagnosis, and no part of this report is final by itself.</source>
        <extracomment>Enough of a SHA-256 to tell two weights files apart by eye, as git does with commits.</extracomment>
        <translation>仅供研究使用，非医疗器械。必须由有资质的阅片者查看图像；本报告内容均非诊断，任何部分均不可单独作为最终结论。</translation>
    </message>
    <message>
        <source>Five conditions at five lumbar discs are graded and nothing else: fractures, tumours, infections, the conus, the vertebrae, the soft tissues and the discs themselves are not looked for.</source>
        <translation>仅对五个腰椎间盘节段的五种病变分级，别无其他：不评估骨折、肿瘤、感染、脊髓圆锥、椎体、软组织及椎间盘本身。</translation>
    </message>
    <message>
        <source>The networks learned from public MRI graded by single readers (RSNA 2024). Readers differ on such grades, and the model differs from them too.</source>
        <translation>网络以由单名阅片者分级的公开 MRI 数据（RSNA 2024）训练。此类分级在阅片者之间存在差异，模型与阅片者之间亦有差异。</translation>
    </message>
    <message>
        <source>A probability is the model's certainty about its grade, not the patient's risk. A low one asks for a second look; it does not make a finding absent.</source>
        <translation>概率是模型对其分级的把握程度，而非患者的风险。概率低提示需再次查看，并不意味着所见不存在。</translation>
    </message>
    <message>
        <source>A heat map shows where the network drew on the picture. It is no proof that a grade is right.</source>
        <translation>热图显示网络利用了图像的哪些部位，不能证明分级正确。</translation>
    </message>
    <message>
        <source>Draft: not signed by a reader</source>
        <translation>草稿：未经阅片者签署</translation>
    </message>
    <message>
        <source>Draft: a reader graded {n} of {total} findings; not signed</source>
        <translation>草稿：阅片者已分级 {n}/{total} 项所见；未签署</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>患者 ID</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>Study UID</source>
        <translation>检查 UID</translation>
    </message>
    <message>
        <source>Its place was continued from the neighbouring levels, not seen.</source>
        <translation>其位置由相邻节段推算，并非直接识别。</translation>
    </message>
    <message>
        <source>It was not graded.</source>
        <translation>未分级。</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>none: the study was not graded</source>
        <translation>无：该检查未分级</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}，版本 {version}</translation>
    </message>
    <message>
        <source>Study without a date</source>
        <translation>无日期的检查</translation>
    </message>
    <message>
        <source>Study of {date}</source>
        <translation>{date} 的检查</translation>
    </message>
    <message>
        <source>weights {digest}</source>
        <translation>权重 {digest}</translation>
    </message>
    <message>
        <source>It is the same patient: compare</source>
        <translation>是同一患者：比较</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <extracomment>Who the patient is called; see `patient_name`.</extracomment>
        <translation>匿名</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>Numbers of the picture; a text, a code or a date may tell who it is (PS3.5, table 6.2-1). The group of the patient's own elements, weight and size among them.</extracomment>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>File {n}</source>
        <translation>文件 {n}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>another</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>保存图像(&amp;I)…</translation>
    </message>
    <message>
        <source>Cop&amp;y the picture</source>
        <translation>复制图像(&amp;Y)</translation>
    </message>
    <message>
        <source>It names nobody; words in the pixels themselves stay.</source>
        <translation>其中不含姓名；像素本身的文字会保留。</translation>
    </message>
    <message>
        <source>What you typed on it is on it, and so are words in the pixels.</source>
        <translation>其中含有所输入的文字，像素本身的文字也会保留。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图像已复制到剪贴板。</translation>
    </message>
    <message>
        <source>same patient</source>
        <translation>同一患者</translation>
    </message>
    <message>
        <source>patient not certain</source>
        <translation>患者不确定</translation>
    </message>
    <message>
        <source>another patient</source>
        <translation>另一患者</translation>
    </message>
    <message>
        <source>The opened folder holds no other study, and no local study is listed. Choose the folder of the prior study.</source>
        <translation>打开的文件夹中没有其他检查，本机检查列表也为空。请选择既往检查所在的文件夹。</translation>
    </message>
    <message>
        <source>Compare with a prior study</source>
        <translation>与既往检查比较</translation>
    </message>
    <message>
        <source>Studies of this patient come first.</source>
        <translation>此患者的检查排在最前。</translation>
    </message>
    <message>
        <source>Studies to compare with</source>
        <translation>可供比较的检查</translation>
    </message>
    <message>
        <source>Compare with the chosen study (Enter)</source>
        <translation>与所选检查比较（Enter）</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>Compare with a study in another folder</source>
        <translation>与其他文件夹中的检查比较</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>此文件夹</translation>
    </message>
    <message>
        <source>local studies</source>
        <translation>本机检查</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>date hidden</source>
        <translation>日期已隐藏</translation>
    </message>
    <message>
        <source>Re&amp;ject the AI grade</source>
        <translation>驳回 AI 分级(&amp;J)</translation>
    </message>
    <message>
        <source>Co&amp;mment…</source>
        <translation>备注(&amp;M)…</translation>
    </message>
    <message>
        <source>Reader &amp;first: show AI grades after mine</source>
        <translation>先自行阅片：分级后再显示 AI 分级(&amp;F)</translation>
    </message>
    <message>
        <source>This is {level}</source>
        <extracomment>How near the mouse must be to a mark, pixels: on it, so that a drag beside it windows.</extracomment>
        <translation>此处是 {level}</translation>
    </message>
    <message>
        <source>&amp;Put the mark back</source>
        <translation>标记复位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Transitional lumbosacral vertebra</source>
        <translation>腰骶移行椎(&amp;T)</translation>
    </message>
    <message>
        <source>Reader's &amp;name…</source>
        <translation>阅片者姓名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Start the reading anew</source>
        <translation>重新阅片(&amp;S)</translation>
    </message>
    <message>
        <source>Your name or initials, for the audit trail of readings:</source>
        <translation>姓名或缩写，用于阅片审计记录：</translation>
    </message>
    <message>
        <source>Reader's name</source>
        <translation>阅片者姓名</translation>
    </message>
    <message>
        <source>The reading was started anew.</source>
        <translation>已重新开始阅片。</translation>
    </message>
    <message>
        <source>The reading was started anew, with the roles of series as recognised.</source>
        <translation>已重新开始阅片，各序列恢复为程序识别的类型。</translation>
    </message>
    <message>
        <source>Undo brings back what you had said.</source>
        <translation>可用“撤销”恢复此前的判断。</translation>
    </message>
    <message>
        <source>The program ended unexpectedly the last time.</source>
        <translation>程序上次意外终止。</translation>
    </message>
    <message>
        <source>Open the study again; what you had said of it is kept.</source>
        <extracomment>Nothing but a list of local studies may say what was open.</extracomment>
        <translation>请重新打开该检查；已做的阅片记录均已保留。</translation>
    </message>
    <message>
        <source>Open the study again that was open? What you had said of it is kept.</source>
        <translation>要重新打开上次的检查吗？已做的阅片记录均已保留。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Open the study that was open</source>
        <translation>打开上次的检查</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>&amp;Review first: worst, then least sure</source>
        <translation>优先复核：先最重，再最不确定(&amp;R)</translation>
    </message>
    <message>
        <source>Device and threads take effect at the next start.</source>
        <extracomment>What a reset leaves alone: answers to questions, and who reads.</extracomment>
        <translation>设备和线程数在下次启动时生效。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>The pictures are in a window of their own.</source>
        <extracomment>Smallest useful size, and the first one, pixels (the least that a laptop's screen has).</extracomment>
        <translation>图像在单独的窗口中。</translation>
    </message>
    <message>
        <source>Put them back here</source>
        <translation>移回此处</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Everything here as it came; your name and your list of studies stay</source>
        <translation>此处全部恢复初始设置；姓名和检查列表保留</translation>
    </message>
    <message>
        <source>Of the window and of reports; what is stored and exported as data stays English</source>
        <translation>窗口和报告的语言；存储和作为数据导出的内容仍为英文</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours of the window; pictures stay on black</source>
        <translation>窗口的颜色；图像始终为黑色背景</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Of words and numbers beside the pictures</source>
        <translation>图像以外的文字与数字的大小</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Corner texts on pictures</source>
        <translation>图像四角信息</translation>
    </message>
    <message>
        <source>Also by Space</source>
        <translation>也可按空格键</translation>
    </message>
    <message>
        <source>The window of a series when it is opened</source>
        <translation>打开序列时的窗宽窗位</translation>
    </message>
    <message>
        <source>First window</source>
        <translation>初始窗宽窗位</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>What the left button does until a tool is chosen</source>
        <translation>选择工具之前左键的作用</translation>
    </message>
    <message>
        <source>Middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>What dragging with the middle button does</source>
        <translation>按住中键拖动的作用</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>What dragging with the right button does; a click opens the menu</source>
        <translation>按住右键拖动的作用；单击打开菜单</translation>
    </message>
    <message>
        <source>How strongly the heat map covers the picture (also [ and ])</source>
        <translation>热图覆盖图像的强度（也可用 [ 和 ]）</translation>
    </message>
    <message>
        <source>Heat map opacity</source>
        <translation>热图不透明度</translation>
    </message>
    <message>
        <source>Pixels are interpolated when they are magnified</source>
        <translation>放大时对像素插值</translation>
    </message>
    <message>
        <source>Smooth pictures</source>
        <translation>平滑图像</translation>
    </message>
    <message>
        <source>Panes of one plane scroll together</source>
        <translation>同一方位的窗格同步滚动</translation>
    </message>
    <message>
        <source>Link panes of one plane</source>
        <translation>联动同方位窗格</translation>
    </message>
    <message>
        <source>Name or initials, written into the audit trail of readings</source>
        <translation>姓名或缩写，写入阅片审计记录</translation>
    </message>
    <message>
        <source>The grade of the AI appears after yours</source>
        <translation>在自行分级之后才显示 AI 分级</translation>
    </message>
    <message>
        <source>Reader first</source>
        <translation>先自行阅片</translation>
    </message>
    <message>
        <source>Next goes to the most severe and most doubtful finding first</source>
        <translation>“下一个”先转到最重、最可疑的所见</translation>
    </message>
    <message>
        <source>Review severe findings first</source>
        <translation>优先复核重度所见</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Hide names, dates and texts of patients everywhere on the screen</source>
        <translation>在屏幕各处隐藏患者姓名、日期和文字</translation>
    </message>
    <message>
        <source>Anonymous mode</source>
        <translation>匿名模式</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <extracomment>What the grid needs for its words at the plain size of text, pixels.</extracomment>
        <translation>设置(&amp;G)…</translation>
    </message>
    <message>
        <source>Mouse in a picture</source>
        <translation>图像中的鼠标操作</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Shift+W, then left drag</source>
        <translation>Shift+W，然后左键拖动</translation>
    </message>
    <message>
        <source>Window from the values in a rectangle</source>
        <translation>按矩形内的像素值设定窗宽窗位</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <source>Slices of this pane alone; the panes stay so far apart</source>
        <translation>仅滚动此窗格；窗格间保持该偏移</translation>
    </message>
    <message>
        <source>Window: width across, center up and down</source>
        <translation>窗宽窗位：左右调窗宽，上下调窗位</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动图像</translation>
    </message>
    <message>
        <source>Right drag, Ctrl+wheel</source>
        <translation>右键拖动，Ctrl+滚轮</translation>
    </message>
    <message>
        <source>D, then left drag</source>
        <translation>D，然后左键拖动</translation>
    </message>
    <message>
        <source>Length; canal, ellipse, rectangle and arrow likewise</source>
        <translation>长度；椎管、椭圆、矩形和箭头同理</translation>
    </message>
    <message>
        <source>A, then three clicks</source>
        <translation>A，然后单击三次</translation>
    </message>
    <message>
        <source>Angle: end of an arm, vertex, end of the other</source>
        <translation>角度：一边端点、顶点、另一边端点</translation>
    </message>
    <message>
        <source>Shift+A, then four clicks</source>
        <translation>Shift+A，然后单击四次</translation>
    </message>
    <message>
        <source>Cobb angle: both ends of one line, then of the other</source>
        <translation>Cobb 角：先一条线的两端，再另一条线的两端</translation>
    </message>
    <message>
        <source>S, then clicks around</source>
        <translation>S，然后沿轮廓单击</translation>
    </message>
    <message>
        <source>Dural sac: double click, or click the first point, to close</source>
        <translation>硬膜囊：双击或单击首点以闭合</translation>
    </message>
    <message>
        <source>Click on a measurement</source>
        <translation>单击测量</translation>
    </message>
    <message>
        <source>Choose it: Del deletes it</source>
        <translation>选中；Del 键删除</translation>
    </message>
    <message>
        <source>Drag its handle, or its line</source>
        <translation>拖动其控制点或线条</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>移动一个点或整体</translation>
    </message>
    <message>
        <source>Right click on a measurement</source>
        <translation>右键单击测量</translation>
    </message>
    <message>
        <source>Name, level, copy, delete</source>
        <translation>名称、节段、复制、删除</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Show the point in all panes</source>
        <translation>在所有窗格中显示该点</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>One pane or all</source>
        <translation>单窗格或全部窗格</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Menu of the pane</source>
        <translation>窗格菜单</translation>
    </message>
    <message>
        <source>Drawing cross</source>
        <translation>绘图十字</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>Put the cross on the active pane, or take it away</source>
        <translation>在活动窗格中显示或取消十字</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Move it by a pixel; with Shift by ten, with Ctrl by a tenth</source>
        <translation>移动一个像素；按住 Shift 为十个，按住 Ctrl 为十分之一个</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Set a point, or take hold of what is there and put it down</source>
        <translation>设定一个点，或拿起该处对象再放下</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Set a point, whatever is there</source>
        <translation>设定一个点，不论该处有无对象</translation>
    </message>
    <message>
        <source>Enter twice on one place</source>
        <translation>在同一处按两次 Enter</translation>
    </message>
    <message>
        <source>Close the outline of the dural sac</source>
        <translation>闭合硬膜囊轮廓</translation>
    </message>
    <message>
        <source>Tab or Shift+Tab</source>
        <translation>Tab 或 Shift+Tab</translation>
    </message>
    <message>
        <source>Go to what can be moved: marks, measurements</source>
        <translation>转到可移动的对象：标记、测量</translation>
    </message>
    <message>
        <source>Arrows with a level's mark</source>
        <translation>方向键（拿起节段标记时）</translation>
    </message>
    <message>
        <source>Move it by 1 mm; Shift 10, Ctrl 0.1</source>
        <translation>移动 1 mm；Shift 为 10，Ctrl 为 0.1</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Take the last point back</source>
        <translation>撤销上一个点</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Put back what is held, else take the cross away</source>
        <translation>将拿起的对象放回原处，否则取消十字</translation>
    </message>
    <message>
        <source>Keys act on the pictures wherever you click. A control that you reach with F6 (the grid with G) keeps the arrows, Enter and Space for itself: in the grid they move between cells. Esc gives the keys back to the pictures.</source>
        <translation>无论在何处单击，按键均作用于图像。用 F6 到达的控件（所见表用 G）自行使用方向键、Enter 和空格键：在所见表中用于在单元格间移动。Esc 将按键交还给图像。</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>按键及其作用</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝读取</translation>
    </message>
    <message>
        <source>{status} ({n}): {reason}</source>
        <extracomment>Height of the open list, pixels: about ten lines. Letters in a line of a reason: fits into the browser, whose tree does not break lines itself. As many files are named without being asked for, where the list stands open from the start.</extracomment>
        <translation>{status}（{n}）：{reason}</translation>
    </message>
    <message>
        <source>Skipped files: {n}</source>
        <translation>略过的文件：{n}</translation>
    </message>
    <message>
        <source>Files that are not shown, and why</source>
        <translation>未显示的文件及原因</translation>
    </message>
    <message>
        <source>Skipped files by reason</source>
        <translation>按原因列出略过的文件</translation>
    </message>
    <message>
        <source>Previous slice</source>
        <translation>上一层面</translation>
    </message>
    <message>
        <source>Next slice</source>
        <translation>下一层面</translation>
    </message>
    <message>
        <source>Five slices back</source>
        <translation>后退五个层面</translation>
    </message>
    <message>
        <source>Five slices on</source>
        <translation>前进五个层面</translation>
    </message>
    <message>
        <source>First slice</source>
        <translation>第一层面</translation>
    </message>
    <message>
        <source>Last slice</source>
        <translation>最后层面</translation>
    </message>
    <message>
        <source>Previous series</source>
        <translation>上一序列</translation>
    </message>
    <message>
        <source>Next series</source>
        <translation>下一序列</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>&amp;Link panes of one plane</source>
        <translation>联动同方位窗格(&amp;L)</translation>
    </message>
    <message>
        <source>Go to {level}</source>
        <translation>转到 {level}</translation>
    </message>
    <message>
        <source>Research use. Not a medical device.</source>
        <translation>仅供研究使用，非医疗器械。</translation>
    </message>
    <message>
        <source>Intended use</source>
        <extracomment>Anything quicker is not worth the reader's glance, ms (issue: progress over 300 ms).</extracomment>
        <translation>预期用途</translation>
    </message>
    <message>
        <source>What is running</source>
        <translation>正在运行的任务</translation>
    </message>
    <message>
        <source>This pane</source>
        <translation>此窗格</translation>
    </message>
    <message>
        <source>All panes</source>
        <translation>所有窗格</translation>
    </message>
    <message>
        <source>This series as GIF</source>
        <translation>此序列存为 GIF</translation>
    </message>
    <message>
        <source>This series as MP4</source>
        <translation>此序列存为 MP4</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>与屏幕一致</translation>
    </message>
    <message>
        <source>Twice as large</source>
        <translation>两倍大小</translation>
    </message>
    <message>
        <source>Words in the pixels themselves stay. Look at the file before you pass it on.</source>
        <translation>像素本身的文字会保留。转交他人前请检查文件。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图像</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Texts in the corners</source>
        <translation>四角信息</translation>
    </message>
    <message>
        <source>Name of the patient, date and names of series</source>
        <translation>患者姓名、日期和序列名称</translation>
    </message>
    <message>
        <source>Measurements and arrows</source>
        <translation>测量与箭头</translation>
    </message>
    <message>
        <source>Names of measurements and texts that were typed</source>
        <translation>测量名称和输入的文字</translation>
    </message>
    <message>
        <source>Lines, regions and arrows with their values</source>
        <translation>线条、区域和箭头及其数值</translation>
    </message>
    <message>
        <source>They may name somebody; off at first in the anonymous mode</source>
        <translation>可能含姓名；匿名模式下默认关闭</translation>
    </message>
    <message>
        <source>Slice, window and scale; letters of the sides are always drawn</source>
        <translation>层面、窗宽窗位和比例尺；方位字母始终绘制</translation>
    </message>
    <message>
        <source>Off each time: a picture that is passed on should name nobody</source>
        <translation>每次默认关闭：转交他人的图像不应含姓名</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Choose a file and save</source>
        <translation>选择文件并保存</translation>
    </message>
    <message>
        <source>Put the picture on the clipboard</source>
        <translation>将图像复制到剪贴板</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>停止保存</translation>
    </message>
    <message>
        <source>Saving was stopped.</source>
        <translation>保存已停止。</translation>
    </message>
    <message>
        <source>The slices of this series are not read yet.</source>
        <translation>该序列的层面尚未读取。</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>取消当前任务</translation>
    </message>
    <message>
        <source>Cancel what is running (Ctrl+.)</source>
        <translation>取消当前任务（Ctrl+.）</translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation>模型与设备</translation>
    </message>
    <message>
        <source>Weights SHA-256: {digest}</source>
        <translation>权重 SHA-256：{digest}</translation>
    </message>
    <message>
        <source>No study is open.
Its series will be listed here.</source>
        <extracomment>A card with its picture and the name of its role fits into this, pixels.</extracomment>
        <translation>未打开检查。
其序列将列于此处。</translation>
    </message>
    <message>
        <source>✓ Your reading of this study is saved</source>
        <translation>✓ 该检查的阅片记录已保存</translation>
    </message>
    <message>
        <source>Study browser</source>
        <extracomment>More of a name or description is no name; a file may hold 64 kB of it.</extracomment>
        <translation>检查浏览器</translation>
    </message>
    <message>
        <source>Empty browser</source>
        <translation>空的浏览器</translation>
    </message>
    <message>
        <source>Identity, birth date, sex</source>
        <translation>身份、出生日期、性别</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Saved reading</source>
        <translation>已保存的阅片记录</translation>
    </message>
    <message>
        <source>Studies of the folder</source>
        <translation>文件夹中的检查</translation>
    </message>
    <message>
        <source>The folder holds several studies: choose the one to show</source>
        <translation>文件夹中有多个检查：请选择要显示的检查</translation>
    </message>
    <message>
        <source>Warnings about the study</source>
        <translation>关于该检查的警告</translation>
    </message>
    <message>
        <source>Study {number}</source>
        <translation>检查 {number}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>出生于 {date}</translation>
    </message>
    <message>
        <source>There is no slice on screen.</source>
        <extracomment>Scrolling through slices asks for one file when it comes to rest, not for each.</extracomment>
        <translation>屏幕上没有层面。</translation>
    </message>
    <message>
        <source>These slices cannot be shown</source>
        <extracomment>The fields of the state that a pane shows; a change of the others leaves it alone. What is read changes five times a second: of that it shows only whether something is (`changed_fields`).</extracomment>
        <translation>这些层面无法显示</translation>
    </message>
    <message>
        <source>Reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Scroll to read these slices.</source>
        <translation>滚动以读取这些层面。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No {label} series so far</source>
        <translation>目前尚无{label}序列</translation>
    </message>
    <message>
        <source>The folder is still being read.</source>
        <translation>仍在读取文件夹。</translation>
    </message>
    <message>
        <source>No {label} series in this study</source>
        <translation>该检查中没有{label}序列</translation>
    </message>
    <message>
        <source>Right-click, or press the Menu key, to hang another series here.</source>
        <translation>单击右键或按菜单键，可在此显示其他序列。</translation>
    </message>
    <message>
        <source>sagittal T2</source>
        <extracomment>The labels of panes as they stand inside a sentence.</extracomment>
        <translation>矢状位 T2</translation>
    </message>
    <message>
        <source>sagittal STIR</source>
        <translation>矢状位 STIR</translation>
    </message>
    <message>
        <source>axial T1</source>
        <translation>轴位 T1</translation>
    </message>
    <message>
        <source>sagittal STIR or second axial</source>
        <translation>矢状位 STIR 或第二个轴位</translation>
    </message>
    <message>
        <source>sagittal T1 or second axial</source>
        <translation>矢状位 T1 或第二个轴位</translation>
    </message>
    <message>
        <source>localiser</source>
        <translation>定位像</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>DICOM elements of the slice</source>
        <translation>层面的 DICOM 元素</translation>
    </message>
    <message>
        <source>Search tags, names and values</source>
        <translation>搜索标签、名称和值</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Show the rows that hold this text (Ctrl+F)</source>
        <translation>显示含此文字的行（Ctrl+F）</translation>
    </message>
    <message>
        <source>DICOM elements</source>
        <translation>DICOM 元素</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all rows that are shown (Ctrl+C)</source>
        <translation>复制所选行，或复制全部显示的行（Ctrl+C）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{file}: {n} element</source>
        <translation>{file}：{n} 个元素</translation>
    </message>
    <message>
        <source>{file}: {n} elements</source>
        <translation>{file}：{n} 个元素</translation>
    </message>
    <message>
        <source>{file}: {n} of {total} elements</source>
        <translation>{file}：{n}/{total} 个元素</translation>
    </message>
    <message>
        <source>DICOM &amp;elements of the slice…</source>
        <translation>层面的 DICOM 元素(&amp;E)…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Left drag: &amp;window</source>
        <extracomment>Key and words of each tool. The letters are those of the common DICOM viewers, D for distance; what is the like of another tool has its letter with Shift.</extracomment>
        <translation>左键拖动：窗宽窗位(&amp;W)</translation>
    </message>
    <message>
        <source>Left drag: &amp;zoom</source>
        <translation>左键拖动：缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Left drag: &amp;pan</source>
        <translation>左键拖动：平移(&amp;P)</translation>
    </message>
    <message>
        <source>Left drag: window &amp;from a rectangle</source>
        <translation>左键拖动：按矩形调窗(&amp;F)</translation>
    </message>
    <message>
        <source>Left drag: &amp;length</source>
        <translation>左键拖动：长度(&amp;L)</translation>
    </message>
    <message>
        <source>Left drag: ca&amp;nal AP diameter</source>
        <translation>左键拖动：椎管前后径(&amp;N)</translation>
    </message>
    <message>
        <source>Three clicks: &amp;angle</source>
        <translation>单击三次：角度(&amp;A)</translation>
    </message>
    <message>
        <source>Four clicks: Co&amp;bb angle of two lines</source>
        <translation>单击四次：两条线的 Cobb 角(&amp;B)</translation>
    </message>
    <message>
        <source>Left drag: values in an &amp;ellipse</source>
        <translation>左键拖动：椭圆内像素值(&amp;E)</translation>
    </message>
    <message>
        <source>Left drag: values in a &amp;rectangle</source>
        <translation>左键拖动：矩形内像素值(&amp;R)</translation>
    </message>
    <message>
        <source>Click: &amp;value at a point</source>
        <translation>单击：单点像素值(&amp;V)</translation>
    </message>
    <message>
        <source>Clicks around: dural &amp;sac area</source>
        <translation>沿轮廓单击：硬膜囊面积(&amp;S)</translation>
    </message>
    <message>
        <source>Left drag: arr&amp;ow</source>
        <translation>左键拖动：箭头(&amp;O)</translation>
    </message>
    <message>
        <source>Click: &amp;text</source>
        <translation>单击：文字(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <extracomment>Tools over which a line is drawn in the menu: lines and angles, values and areas, marks.</extracomment>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen or last measurement of this slice</source>
        <translation>删除此层面上所选或最后一个测量(&amp;D)</translation>
    </message>
    <message>
        <source>Draw with t&amp;he keyboard: cross on or off</source>
        <translation>键盘绘图：显示或取消十字(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Key image</source>
        <translation>关键图像(&amp;K)</translation>
    </message>
    <message>
        <source>Play through the slices (&amp;cine)</source>
        <translation>电影播放各层面(&amp;C)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <extracomment>Names of actions from left to right; "|" is a line, the others are built apart. Those that say what they do beside their icon.</extracomment>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Grade again</source>
        <translation>重新分级</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>canal AP diameter</source>
        <translation>椎管前后径</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Window of the active series</source>
        <translation>活动序列的窗宽窗位</translation>
    </message>
    <message>
        <source>Window of the active series (0 to 5; drag in the picture)</source>
        <translation>活动序列的窗宽窗位（0 至 5；在图像中拖动）</translation>
    </message>
    <message>
        <source>Opacity of the heat map ([ and ])</source>
        <translation>热图不透明度（[ 和 ]）</translation>
    </message>
    <message>
        <source>Opacity of the heat map, per cent</source>
        <translation>热图不透明度（百分比）</translation>
    </message>
    <message>
        <source>Left mouse button: {does} (W, Z, P, D, A …)</source>
        <translation>鼠标左键：{does}（W、Z、P、D、A …）</translation>
    </message>
    <message>
        <source>Left mouse button: {does}</source>
        <translation>鼠标左键：{does}</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>What the tour tells of</source>
        <translation>导览说明</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>End the tour; it is in the Help menu</source>
        <translation>结束导览；可在“帮助”菜单中重新打开</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>返回上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>前往下一步</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Grades the five lumbar disc levels of an MRI study beside its slices.</source>
        <translation>对 MRI 检查的五个腰椎间盘节段分级，并与层面并列显示。</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Width of the text in the middle, pixels: about 60 letters a line. Width of the list of local studies at most, pixels: its columns stay near one another.</extracomment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Open the folder of an MRI study (Ctrl+O)</source>
        <translation>打开 MRI 检查的文件夹（Ctrl+O）</translation>
    </message>
    <message>
        <source>Try the phantom</source>
        <translation>试用模体</translation>
    </message>
    <message>
        <source>Open a computed lumbar spine: nobody's pictures</source>
        <translation>打开计算生成的腰椎：不含任何人的图像</translation>
    </message>
    <message>
        <source>or drop a folder or a ZIP archive here</source>
        <translation>或将文件夹或 ZIP 压缩包拖放至此</translation>
    </message>
    <message>
        <source>How far reading is</source>
        <translation>读取进展</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Stop reading the folder (Ctrl+.)</source>
        <translation>停止读取文件夹（Ctrl+.）</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>正在读取文件夹</translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation>打开其他文件夹</translation>
    </message>
    <message>
        <source>&amp;Histogram and window…</source>
        <translation>直方图与窗宽窗位(&amp;H)…</translation>
    </message>
    <message>
        <source>Copy &amp;window to all series of this role</source>
        <translation>将窗宽窗位复制到所有同类型序列(&amp;W)</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} level: the disc found as {found} is called {called}.</source>
        <extracomment>A top probability below this is said to be unsure. Of three severities a coin-flip between two neighbours gives 0.5; the model card's calibration curves thin out just above it. One level, several levels.</extracomment>
        <translation>阅片者将编号下移 {n} 个节段：识别为 {found} 的椎间盘现称为 {called}。</translation>
    </message>
    <message>
        <source>The reader moved the numbering down by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>阅片者将编号下移 {n} 个节段：识别为 {found} 的椎间盘现称为 {called}。</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} level: the disc found as {found} is called {called}.</source>
        <translation>阅片者将编号上移 {n} 个节段：识别为 {found} 的椎间盘现称为 {called}。</translation>
    </message>
    <message>
        <source>The reader moved the numbering up by {n} levels: the disc found as {found} is called {called}.</source>
        <translation>阅片者将编号上移 {n} 个节段：识别为 {found} 的椎间盘现称为 {called}。</translation>
    </message>
    <message>
        <source>{levels} was not seen; the place is continued from the neighbours.</source>
        <translation>未直接识别 {levels}；其位置由相邻节段推算。</translation>
    </message>
    <message>
        <source>{levels} were not seen; the place is continued from the neighbours.</source>
        <translation>未直接识别 {levels}；其位置由相邻节段推算。</translation>
    </message>
    <message>
        <source>{level}: {condition} not assessed: {reason}.</source>
        <translation>{level}：{condition}未评估：{reason}。</translation>
    </message>
    <message>
        <source>{level}: {condition} graded {grade} ({certainty}).</source>
        <translation>{level}：{condition}，分级为{grade}（{certainty}）。</translation>
    </message>
    <message>
        <source>{coverage} grade set: {grade}</source>
        <translation>{coverage} 分级集合：{grade}</translation>
    </message>
    <message>
        <source>{coverage} grade set: {least} to {most}</source>
        <translation>{coverage} 分级集合：{least}至{most}</translation>
    </message>
    <message>
        <source>Review first: the model is unsure ({certainty} for its best guess).</source>
        <translation>优先复核：模型把握不足（首选分级的概率为 {certainty}）。</translation>
    </message>
    <message>
        <source>Review first: Severe is not excluded ({chance}).</source>
        <translation>优先复核：不能排除重度（{chance}）。</translation>
    </message>
    <message>
        <source>Reader: {grade} (not assessed by the model).</source>
        <translation>阅片者：{grade}（模型未评估）。</translation>
    </message>
    <message>
        <source>Reader: accepted as {grade}.</source>
        <translation>阅片者：接受，{grade}。</translation>
    </message>
    <message>
        <source>Reader: {grade}, changed from {model}.</source>
        <translation>阅片者：{grade}，由{model}修改而来。</translation>
    </message>
    <message>
        <source>Read on {role}, slice {n} of {total}.</source>
        <translation>判读依据：{role}，第 {n}/{total} 层面。</translation>
    </message>
    <message>
        <source>The lowest disc seen is called L5/S1 (assumed).</source>
        <translation>视野内最低的椎间盘称为 L5/S1（推定）。</translation>
    </message>
    <message>
        <source>Level numbering</source>
        <translation>节段编号</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Transitional vertebra</source>
        <translation>移行椎</translation>
    </message>
    <message>
        <source>Role of series {n}</source>
        <translation>序列 {n} 的类型</translation>
    </message>
    <message>
        <source>Comment on {finding}</source>
        <translation>对{finding}的备注</translation>
    </message>
    <message>
        <source>AI grade rejected</source>
        <translation>AI 分级已驳回</translation>
    </message>
    <message>
        <source>no grade of the reader</source>
        <translation>阅片者未分级</translation>
    </message>
    <message>
        <source>{grade} (AI: {model})</source>
        <translation>{grade}（AI：{model}）</translation>
    </message>
    <message>
        <source>Place of {mark}</source>
        <translation>{mark} 的位置</translation>
    </message>
    <message>
        <source>as found</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Key image {slice}</source>
        <translation>关键图像 {slice}</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>{role} slice {n}</source>
        <translation>{role}，层面 {n}</translation>
    </message>
    <message>
        <source>{n} level down</source>
        <translation>下移 {n} 个节段</translation>
    </message>
    <message>
        <source>{n} levels down</source>
        <translation>下移 {n} 个节段</translation>
    </message>
    <message>
        <source>{n} level up</source>
        <translation>上移 {n} 个节段</translation>
    </message>
    <message>
        <source>{n} levels up</source>
        <translation>上移 {n} 个节段</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words}和{last}</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <extracomment>What a reader asks for, on top of what is on screen. By flips of rows and of columns: as it is, and mirrored before.</extracomment>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Turned 180°</source>
        <translation>旋转 180°</translation>
    </message>
    <message>
        <source>Mirrored, turned 180°</source>
        <translation>镜像，旋转 180°</translation>
    </message>
    <message>
        <source>Turned 90° left</source>
        <translation>向左旋转 90°</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° left</source>
        <translation>镜像，向左旋转 90°</translation>
    </message>
    <message>
        <source>Turned 90° right</source>
        <translation>向右旋转 90°</translation>
    </message>
    <message>
        <source>Mirrored, turned 90° right</source>
        <translation>镜像，向右旋转 90°</translation>
    </message>
    <message>
        <source>{task}: loading the networks</source>
        <translation>{task}：正在加载网络</translation>
    </message>
    <message>
        <source>{level} disc</source>
        <translation>{level} 椎间盘</translation>
    </message>
    <message>
        <source>{level} left foramen</source>
        <translation>{level} 左侧椎间孔</translation>
    </message>
    <message>
        <source>{level} right foramen</source>
        <translation>{level} 右侧椎间孔</translation>
    </message>
    <message>
        <source>The outline crosses itself</source>
        <extracomment>Said in place of an area that an outline does not have.</extracomment>
        <translation>轮廓自相交叉</translation>
    </message>
    <message>
        <source>No pixel inside</source>
        <extracomment>Said in place of statistics.</extracomment>
        <translation>内部没有像素</translation>
    </message>
    <message>
        <source>Value {number}</source>
        <translation>值 {number}</translation>
    </message>
    <message>
        <source>Mean {mean} ± {sd}</source>
        <translation>均值 {mean} ± {sd}</translation>
    </message>
    <message>
        <source>Min {least}  Max {most}</source>
        <translation>最小 {least}  最大 {most}</translation>
    </message>
    <message>
        <source>Cobb</source>
        <extracomment>Kinds whose values alone do not say what they are of.</extracomment>
        <translation>Cobb</translation>
    </message>
    <message>
        <source>Canal AP</source>
        <translation>椎管前后径</translation>
    </message>
    <message>
        <source>Dural sac</source>
        <translation>硬膜囊</translation>
    </message>
    <message>
        <source>Reader: the AI grade is rejected.</source>
        <translation>阅片者：AI 分级已驳回。</translation>
    </message>
    <message>
        <source>Given before the AI grade was shown.</source>
        <translation>在显示 AI 分级之前给出。</translation>
    </message>
    <message>
        <source>The AI grade is shown after yours.</source>
        <extracomment>In place of the model's answer while it is kept back.</extracomment>
        <translation>在自行分级之后才显示 AI 分级。</translation>
    </message>
    <message>
        <source>The reader sees a transitional lumbosacral vertebra: which disc is L5/S1 depends on whether it is counted as lumbar or sacral; compare with earlier studies.</source>
        <translation>阅片者认为存在腰骶移行椎：哪个椎间盘为 L5/S1，取决于将其归为腰椎还是骶椎；请与既往检查对照。</translation>
    </message>
    <message>
        <source>Moved by the reader and graded there: {marks}.</source>
        <translation>由阅片者移动并在该处分级：{marks}。</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings with the AI grades in view.</source>
        <translation>阅片者在 AI 分级可见的情况下分级 {n}/{total} 项所见。</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, each before its AI grade was shown (reader first).</source>
        <translation>阅片者分级 {n}/{total} 项所见，均在显示其 AI 分级之前（先自行阅片）。</translation>
    </message>
    <message>
        <source>The reader graded {n} of {total} findings, {unaided} of them before the AI grade was shown (reader first).</source>
        <translation>阅片者分级 {n}/{total} 项所见，其中 {unaided} 项在显示 AI 分级之前（先自行阅片）。</translation>
    </message>
    <message>
        <source>{rank} of {count} to review</source>
        <extracomment>What a severity counts for (RSNA 2024, evaluation: sample weights 1, 2, 4 by true severity).</extracomment>
        <translation>待复核第 {rank}/{count} 项</translation>
    </message>
    <message>
        <source>Both studies were graded by the same model in the same way; a change of one step may be within what it differs from itself. The reader's own grades are not compared.</source>
        <translation>两次检查由同一模型以相同方式分级；相差一级的变化可能在模型自身的波动范围内。阅片者自己的分级不参与比较。</translation>
    </message>
    <message>
        <source>The files do not say that both are of the same patient; the reader did.</source>
        <translation>文件未表明两次检查属于同一患者；由阅片者确认。</translation>
    </message>
    <message>
        <source>The files name different patients; the reader said that it is the same.</source>
        <translation>文件中的患者不同；阅片者认定为同一患者。</translation>
    </message>
    <message>
        <source>The other study is the earlier one.</source>
        <translation>另一检查较早。</translation>
    </message>
    <message>
        <source>The other study is the later one: changes run from this one to that.</source>
        <translation>另一检查较晚：变化由本次检查至另一检查。</translation>
    </message>
    <message>
        <source>Both studies are of the same day.</source>
        <translation>两次检查为同日。</translation>
    </message>
    <message>
        <source>Which study is the earlier one is not known: a date is missing.</source>
        <translation>无法得知哪次检查较早：缺少日期。</translation>
    </message>
    <message>
        <source>Compared with a study without a date</source>
        <translation>与无日期的检查比较</translation>
    </message>
    <message>
        <source>Compared with {date}</source>
        <translation>与 {date} 比较</translation>
    </message>
    <message>
        <source>Of {n} findings: {counts}.</source>
        <translation>{n} 项所见中：{counts}。</translation>
    </message>
    <message>
        <source>Reader: {grade}</source>
        <extracomment>Dark under light, so that marks show on fat and on fluid.</extracomment>
        <translation>阅片者：{grade}</translation>
    </message>
    <message>
        <source>Model: {grade}</source>
        <translation>模型：{grade}</translation>
    </message>
    <message>
        <source>The slice that it was read on is not available.</source>
        <translation>判读所用的层面不可用。</translation>
    </message>
    <message>
        <source>No heat map was made.</source>
        <translation>未生成热图。</translation>
    </message>
    <message>
        <source>Heat map: {method}. {note} Colours at {opacity} over the slice.</source>
        <translation>热图：{method}。{note}颜色以 {opacity} 的不透明度叠加于层面上。</translation>
    </message>
    <message>
        <source>… and {n} more.</source>
        <extracomment>Longest text of one fact, of one sentence: a line and a half, four lines of the report. Beyond this many a list is noise; the rest is counted.</extracomment>
        <translation>……另有 {n} 项。</translation>
    </message>
    <message>
        <source>{slice} ({name})</source>
        <translation>{slice}（{name}）</translation>
    </message>
    <message>
        <source>the reader rejected the AI grade.</source>
        <translation>阅片者驳回了 AI 分级。</translation>
    </message>
    <message>
        <source>The AI grade is kept back until the reader graded the finding (reader first).</source>
        <translation>在阅片者对该所见分级之前，AI 分级暂不显示（先自行阅片）。</translation>
    </message>
    <message>
        <source>The reader rejected the AI grade.</source>
        <translation>阅片者驳回了 AI 分级。</translation>
    </message>
    <message>
        <source>Reader's comment: {comment}</source>
        <translation>阅片者备注：{comment}</translation>
    </message>
    <message>
        <source>Audit trail: {n} change, the last on {last}; kept with the reading.</source>
        <translation>审计记录：{n} 次修改，最近一次为 {last}；与阅片记录一同保存。</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes, the last on {last}; kept with the reading.</source>
        <translation>审计记录：{n} 次修改，最近一次为 {last}；与阅片记录一同保存。</translation>
    </message>
    <message>
        <source>Audit trail: {n} change by {readers}, the last on {last}; kept with the reading.</source>
        <translation>审计记录：{readers} 所做的 {n} 次修改，最近一次为 {last}；与阅片记录一同保存。</translation>
    </message>
    <message>
        <source>Audit trail: {n} changes by {readers}, the last on {last}; kept with the reading.</source>
        <translation>审计记录：{readers} 所做的 {n} 次修改，最近一次为 {last}；与阅片记录一同保存。</translation>
    </message>
    <message>
        <source>{n} file: {reason}</source>
        <translation>{n} 个文件：{reason}</translation>
    </message>
    <message>
        <source>{n} files: {reason}</source>
        <translation>{n} 个文件：{reason}</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>节段</translation>
    </message>
    <message>
        <source>foramina</source>
        <translation>椎间孔</translation>
    </message>
    <message>
        <source>canal, subarticular zones</source>
        <translation>椎管、关节下区</translation>
    </message>
    <message>
        <source>{role} (set by the reader)</source>
        <translation>{role}（阅片者设定）</translation>
    </message>
    <message>
        <source>{n} in {stacks} stacks</source>
        <translation>{n}（共 {stacks} 个层面组）</translation>
    </message>
    <message>
        <source>Per cent: the model's probability for the grade. R: the reader's own grade.</source>
        <translation>百分比：模型对该分级的概率。R：阅片者自己的分级。</translation>
    </message>
    <message>
        <source>Condition</source>
        <extracomment>Columns of the table of a level: their heads and where they start, shares of the width.</extracomment>
        <translation>病变</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>阅片者</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Grade
it first</source>
        <extracomment>Smallest cell: the longest word fits beside its margins. Share of the severity's colour in the cell's fill: as much as leaves both text colours at 4.5 : 1 and the shape at 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11), more where it is worse. Strength of the three dots of a cell that waits, step by step.</extracomment>
        <translation>请先
分级</translation>
    </message>
    <message>
        <source>Not
graded</source>
        <translation>未
分级</translation>
    </message>
    <message>
        <source>Not
assessed</source>
        <translation>未
评估</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Spinal
canal</source>
        <extracomment>The cell's `CellContent`, for the delegate. Whether a row's level is the one on the active pane.</extracomment>
        <translation>中央
椎管</translation>
    </message>
    <message>
        <source>Foramen
left</source>
        <translation>左侧
椎间孔</translation>
    </message>
    <message>
        <source>Foramen
right</source>
        <translation>右侧
椎间孔</translation>
    </message>
    <message>
        <source>Recess
left</source>
        <translation>左侧
侧隐窝</translation>
    </message>
    <message>
        <source>Recess
right</source>
        <translation>右侧
侧隐窝</translation>
    </message>
    <message>
        <source>{grade} (reader)</source>
        <translation>{grade}（阅片者）</translation>
    </message>
    <message>
        <source>Grade it first</source>
        <translation>请先自行分级</translation>
    </message>
    <message>
        <source>Comment: {comment}</source>
        <translation>备注：{comment}</translation>
    </message>
    <message>
        <source>Not graded yet.</source>
        <translation>尚未分级。</translation>
    </message>
    <message>
        <source>Not graded: grading was stopped. Grade again (Ctrl+G) starts it.</source>
        <translation>未分级：分级已停止。选择“重新分级”（Ctrl+G）可再次开始。</translation>
    </message>
    <message>
        <source>{level}, on the active pane</source>
        <translation>{level}，位于活动窗格</translation>
    </message>
    <message>
        <source>{condition}, graded on {series}</source>
        <translation>{condition}，依据 {series} 分级</translation>
    </message>
    <message>
        <source>Moving {name}</source>
        <translation>正在移动 {name}</translation>
    </message>
    <message>
        <source>Drawing: {tool}</source>
        <translation>正在绘制：{tool}</translation>
    </message>
    <message>
        <source>Drawing cross: {tool}</source>
        <translation>绘图十字：{tool}</translation>
    </message>
    <message>
        <source>Enter puts it here, Esc back</source>
        <translation>按 Enter 放在此处，Esc 还原</translation>
    </message>
    <message>
        <source>Enter sets the next point, Esc drops it</source>
        <translation>按 Enter 设置下一点，Esc 放弃</translation>
    </message>
    <message>
        <source>Enter takes hold of it, Tab goes on</source>
        <translation>按 Enter 选取，Tab 转到下一个</translation>
    </message>
    <message>
        <source>Enter sets a point, Tab goes to what is there</source>
        <translation>按 Enter 设置点，Tab 转到已有对象</translation>
    </message>
    <message>
        <source>Tab goes to what can be moved</source>
        <translation>按 Tab 转到可移动的对象</translation>
    </message>
    <message>
        <source>{title}, all of it</source>
        <translation>{title}，整体</translation>
    </message>
    <message>
        <source>{title}, point {number}</source>
        <translation>{title}，点 {number}</translation>
    </message>
    <message>
        <source>Parameters: {parameters}.</source>
        <extracomment>The picture, pixels: two crops side by side, wide enough for a slide. Letters in a line of the caption.</extracomment>
        <translation>参数：{parameters}。</translation>
    </message>
    <message>
        <source>Full scale: {scale}. Weights SHA-256 {weights}…</source>
        <translation>满刻度：{scale}。权重 SHA-256 {weights}…</translation>
    </message>
    <message>
        <source>Full scale: {scale}.</source>
        <translation>满刻度：{scale}。</translation>
    </message>
    <message>
        <source>Double click, or F2, to rename</source>
        <extracomment>The fields of the state that the rows are made of.</extracomment>
        <translation>双击或按 F2 重命名</translation>
    </message>
    <message>
        <source>The findings are graded again; your own go with their discs.</source>
        <translation>所见将重新分级；阅片者自己的分级随椎间盘移动。</translation>
    </message>
    <message>
        <source>Call every disc one level higher.</source>
        <translation>将每个椎间盘的编号上移一个节段。</translation>
    </message>
    <message>
        <source>Call every disc one level lower.</source>
        <translation>将每个椎间盘的编号下移一个节段。</translation>
    </message>
    <message>
        <source>Shift &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Shift &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>按识别结果</translation>
    </message>
    <message>
        <source>Shift the numbering up</source>
        <translation>编号上移</translation>
    </message>
    <message>
        <source>Shift the numbering down</source>
        <translation>编号下移</translation>
    </message>
    <message>
        <source>Number the levels as found</source>
        <translation>按识别结果编号</translation>
    </message>
    <message>
        <source>Doubts about levels and study</source>
        <translation>关于节段和检查的疑问</translation>
    </message>
    <message>
        <source>Number the levels as they were found.</source>
        <translation>按识别结果为节段编号。</translation>
    </message>
    <message>
        <source>The numbering can be moved by {n} levels at most.</source>
        <translation>编号最多可移动 {n} 个节段。</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>No study is open.</source>
        <translation>未打开检查。</translation>
    </message>
    <message>
        <source>Looking for the levels…</source>
        <translation>正在定位节段…</translation>
    </message>
    <message>
        <source>The levels have not been found.</source>
        <translation>未找到节段。</translation>
    </message>
    <message>
        <source>You have not graded this finding.</source>
        <translation>此所见尚未由阅片者分级。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept the grade</source>
        <translation>接受分级</translation>
    </message>
    <message>
        <source>Take the AI grade as your own (Y)</source>
        <translation>将 AI 分级采纳为自己的分级（Y）</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change the grade</source>
        <translation>修改分级</translation>
    </message>
    <message>
        <source>Set or take back your own grade (X)</source>
        <translation>设定或撤回自己的分级（X）</translation>
    </message>
    <message>
        <source>Say that the AI grade is not to be used (Shift+X)</source>
        <translation>标明不采用此 AI 分级（Shift+X）</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Reject the grade</source>
        <translation>驳回分级</translation>
    </message>
    <message>
        <source>Comment on the finding</source>
        <translation>对所见的备注</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your comment on this finding, for the report (Shift+C)</source>
        <translation>对此所见的备注，写入报告（Shift+C）</translation>
    </message>
    <message>
        <source>Grade…</source>
        <translation>分级…</translation>
    </message>
    <message>
        <source>Pane menu</source>
        <extracomment>Share of the values that the automatic window shows: all but noise and the odd bright pixel.</extracomment>
        <translation>窗格菜单</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>重置视图</translation>
    </message>
    <message>
        <source>Hide overlay</source>
        <translation>隐藏叠加信息</translation>
    </message>
    <message>
        <source>Show overlay</source>
        <translation>显示叠加信息</translation>
    </message>
    <message>
        <source>DICOM window</source>
        <translation>DICOM 窗宽窗位</translation>
    </message>
    <message>
        <source>Auto window</source>
        <translation>自动窗宽窗位</translation>
    </message>
    <message>
        <source>No series to hang</source>
        <translation>没有可显示的序列</translation>
    </message>
    <message>
        <source>Value {value}</source>
        <extracomment>Share of the pane's width that the line may take. The same while the drawing cross says what its keys do: nothing else is looked at then. The ruler and its length take so much of the picture's foot, pixels.</extracomment>
        <translation>值 {value}</translation>
    </message>
    <message>
        <source>Pane {n}: {what}</source>
        <translation>窗格 {n}：{what}</translation>
    </message>
    <message>
        <source>{series}, slice {n} of {total}</source>
        <translation>{series}，层面 {n}/{total}</translation>
    </message>
    <message>
        <source>key image</source>
        <translation>关键图像</translation>
    </message>
    <message>
        <source>{study} pane {n}: {what}</source>
        <translation>{study}窗格 {n}：{what}</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Part of the map</source>
        <translation>占热图比例</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Place: L, P, H in mm</source>
        <translation>位置：L、P、H（mm）</translation>
    </message>
    <message>
        <source>The squares that the network works on, by their part of all relevance of this map; a minus sign means that the square spoke against. Choosing one moves the cursor there.</source>
        <extracomment>Patches listed: what is below is noise.</extracomment>
        <translation>网络所处理的方块，按其占此热图总相关性的比例排列；负号表示该方块起反作用。选择某一行，光标即移至该处。</translation>
    </message>
    <message>
        <source>There is no heat map whose squares could be ranked.</source>
        <translation>没有可对方块排名的热图。</translation>
    </message>
    <message>
        <source>Choosing a row moves the cursor to the patch</source>
        <translation>选择某一行，光标即移至该图块</translation>
    </message>
    <message>
        <source>Top patches of the heat map</source>
        <translation>热图的重点图块</translation>
    </message>
    <message>
        <source>The crop, the chosen patch marked</source>
        <translation>裁剪图，已标出所选图块</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>序列 {number}</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>无法显示。</translation>
    </message>
    <message>
        <source>{n} of {total} stacks cannot be shown.</source>
        <translation>{total} 个层面组中有 {n} 个无法显示。</translation>
    </message>
    <message>
        <source>{n} slice</source>
        <translation>{n} 个层面</translation>
    </message>
    <message>
        <source>{n} slices</source>
        <translation>{n} 个层面</translation>
    </message>
    <message>
        <source>{n} stacks</source>
        <translation>{n} 个层面组</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>无法显示</translation>
    </message>
    <message>
        <source>Double-click or drag to hang it in a pane</source>
        <translation>双击或拖动，可显示在窗格中</translation>
    </message>
    <message>
        <source>What this series is; choose another if the guess is wrong</source>
        <translation>该序列的类型；若推断有误，请另选</translation>
    </message>
    <message>
        <source>Role of the series</source>
        <translation>序列类型</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Severity</source>
        <extracomment>A step of the dots in cells that wait: slow enough not to draw the eye from the picture.</extracomment>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Severity grid, levels by conditions</source>
        <translation>严重程度所见表，节段 × 病变</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>节段</translation>
    </message>
    <message>
        <source>Slices of the compared study</source>
        <extracomment>First height of the table of changes, pixels; the pictures take the rest. The fields of the state that this shows.</extracomment>
        <translation>比较检查的层面</translation>
    </message>
    <message>
        <source>{time} earlier</source>
        <translation>早 {time}</translation>
    </message>
    <message>
        <source>{time} later</source>
        <translation>晚 {time}</translation>
    </message>
    <message>
        <source>Slice of pane {n}</source>
        <extracomment>A level is named beside its slices where its name has room, pixels of font and of length.</extracomment>
        <translation>窗格 {n} 的层面</translation>
    </message>
    <message>
        <source>Slices of this pane (Up, Down)</source>
        <translation>此窗格的层面（上、下方向键）</translation>
    </message>
    <message>
        <source>Slice {n} of {total}</source>
        <translation>层面 {n}/{total}</translation>
    </message>
    <message>
        <source>in the middle of the discs</source>
        <translation>位于椎间盘中央</translation>
    </message>
    <message>
        <source>Enter keeps, Esc leaves</source>
        <extracomment>Room for some words, pixels.</extracomment>
        <translation>Enter 保存，Esc 放弃</translation>
    </message>
    <message>
        <source>Text on the picture</source>
        <translation>图像上的文字</translation>
    </message>
    <message>
        <source>Write on the picture (Enter keeps it, Esc leaves it)</source>
        <translation>在图像上写字（Enter 保存，Esc 放弃）</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核查</translation>
    </message>
    <message>
        <source>{n} of {total} checks failed</source>
        <translation>{total} 项核查中 {n} 项未通过</translation>
    </message>
    <message>
        <source>{n} of {total} checked</source>
        <translation>已核查 {n}/{total} 项</translation>
    </message>
    <message>
        <source>All {n} checks hold</source>
        <translation>{n} 项核查全部通过</translation>
    </message>
    <message>
        <source>Show this part in the main window again</source>
        <translation>在主窗口中重新显示此部分</translation>
    </message>
    <message>
        <source>It leads to the study by UIDs; names from the files are not in it.</source>
        <extracomment>End of the keys whose values identify a study.</extracomment>
        <translation>可通过其中的 UID 找到该检查；不含文件中的姓名。</translation>
    </message>
    <message>
        <source>It has no UIDs and no names from the files.</source>
        <translation>不含 UID，也不含文件中的姓名。</translation>
    </message>
    <message>
        <source>What you typed is in it.</source>
        <translation>其中包含您输入的文字。</translation>
    </message>
    <message>
        <source>{n} AI grade is kept back until you have graded the finding.</source>
        <translation>{n} 个 AI 分级暂不导出，待您对该所见分级之后再提供。</translation>
    </message>
    <message>
        <source>{n} AI grades are kept back until you have graded the findings.</source>
        <translation>{n} 个 AI 分级暂不导出，待您对这些所见分级之后再提供。</translation>
    </message>
    <message>
        <source>Saving the results</source>
        <translation>正在保存结果</translation>
    </message>
    <message>
        <source>E&amp;xport results…</source>
        <translation>导出结果(&amp;X)…</translation>
    </message>
    <message>
        <source>Results can be exported when every finding of a study has its answer.</source>
        <translation>检查的每项所见都有结果后才能导出。</translation>
    </message>
    <message>
        <source>Export the results under another name.</source>
        <translation>请用其他名称导出结果。</translation>
    </message>
    <message>
        <source>The results were saved as {name}.</source>
        <translation>结果已保存为 {name}。</translation>
    </message>
</context>
</TS>
