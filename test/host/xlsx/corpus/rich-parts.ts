/**
 * A workbook with all that people keep in theirs, written by hand part by part, as the product's libraries cannot write
 * the half of it. Institutions are invented.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

type Relation = readonly [kind: string, target: string, mode?: 'External'];

function relations(list: readonly Relation[]): string {
  const all = list.map(([kind, target, mode], at) => {
    const type = kind.includes('/') ? kind : `${RELS}/${kind}`;
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const OVERRIDES: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', `${KIND}.sheet.main+xml`],
  ...[1, 2, 3, 4, 5].map((n) => [`xl/worksheets/sheet${n}.xml`, `${KIND}.worksheet+xml`] as const),
  ['xl/chartsheets/sheet1.xml', `${KIND}.chartsheet+xml`],
  ['xl/styles.xml', `${KIND}.styles+xml`],
  ['xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`],
  ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['xl/calcChain.xml', `${KIND}.calcChain+xml`],
  ['xl/connections.xml', `${KIND}.connections+xml`],
  ['xl/comments1.xml', `${KIND}.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/tables/table1.xml', `${KIND}.table+xml`],
  ['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/drawings/drawing2.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'],
  ['xl/charts/chart1.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/charts/chart2.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['xl/pivotTables/pivotTable1.xml', `${KIND}.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${KIND}.pivotCacheDefinition+xml`],
  ['xl/pivotCache/pivotCacheRecords1.xml', `${KIND}.pivotCacheRecords+xml`],
  ['xl/externalLinks/externalLink1.xml', `${KIND}.externalLink+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>
<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>
<Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>
${OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('\n')}
</Types>`;

const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main">
<fileVersion appName="xl" lastEdited="7" lowestEdited="4" rupBuild="22228"/><fileSharing readOnlyRecommended="0" userName="Куратор"/>
<workbookPr defaultThemeVersion="124226" fullPrecision="0"/>
<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000" lockStructure="1"/>
<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="0" activeTab="0"/></bookViews>
<sheets><sheet name="Реестр" sheetId="3" r:id="rId1"/><sheet name="Список" sheetId="1" r:id="rId2"/><sheet name="График" sheetId="9" r:id="rId3"/><sheet name="Сводная" sheetId="4" r:id="rId4"/><sheet name="Скрытый" sheetId="5" state="hidden" r:id="rId5"/><sheet name="Тайный" sheetId="6" state="veryHidden" r:id="rId6"/></sheets>
<externalReferences><externalReference r:id="rId12"/></externalReferences>
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">Список!$A$1:$C$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Реестр!$A$1:$H$11</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Реестр!$A:$A,Реестр!$3:$3</definedName><definedName name="Виды" comment="для списка">Список!$A$2:$A$6</definedName><definedName name="Местное" localSheetId="3">Сводная!$A$1</definedName></definedNames>
<calcPr calcId="191029" calcOnSave="0" iterate="1"/>
<customWorkbookViews><customWorkbookView name="Мой вид" guid="{11111111-2222-3333-4444-555555555555}" windowWidth="1000" windowHeight="500" activeSheetId="3"/></customWorkbookViews>
<pivotCaches><pivotCache cacheId="7" r:id="rId11"/></pivotCaches>
<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst>
</workbook>`;

/** Names, codes and pages of the register; C of row 7 has no ЛКО. */
export const REGISTER: readonly (readonly [
  name: string,
  ogrn: string,
  id: string | number,
  parent: string,
])[] = [
  ['Администрация Ивовского района', '1045405430620', 219141, ''],
  ['МБОУ «Школа № 5»', '1025401020721', 811, 'Администрация Ивовского района'],
  ['МБДОУ «Детский сад № 7»', '1105476058930', 220820, 'Администрация Ивовского района'],
  ['МБОУ ДО «Дом творчества»', '1027700132195', 'нет', 'Администрация Ивовского района'],
  ['ГБУЗ «Ивовская ЦРБ»', '1025401020732', 392552, 'Администрация Ивовского района'],
];

const HEADERS = [
  'Наименование организации',
  'ОГРН',
  'ID ЛКО',
  'Вышестоящая организация',
  'Страница ВК',
  'ОКТМО',
  'Виза',
  'Итог',
];

/** The table of texts, in the order in which they are used. */
const STRINGS: readonly string[] = [
  '<si><t>Реестр госпабликов</t></si>',
  '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="Calibri"/></rPr><t>Важно: </t></r><r><rPr><sz val="11"/><rFont val="Calibri"/></rPr><t xml:space="preserve">не удалять</t></r></si>',
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si/>',
  ...HEADERS.map((text) => `<si><t>${text}</t></si>`),
  ...REGISTER.flatMap(([name, ogrn, id, parent]) =>
    [name, ogrn, String(id), parent].map((text) => `<si><t>${text}</t></si>`),
  ),
  '<si><t>наша страница</t></si>',
  '<si><t xml:space="preserve"> код _x005F_x0041_ и\nстрока </t></si>',
];

const SST = `${HEAD}<sst xmlns="${MAIN}" count="60" uniqueCount="${STRINGS.length}">${STRINGS.join('\n')}</sst>`;

const FIRST_HEADER = 4;
const FIRST_TEXT = FIRST_HEADER + HEADERS.length;
const PAGE_TEXT = STRINGS.length - 2;

function registerRow(at: number): string {
  const row = at + 4;
  const base = FIRST_TEXT + at * 4;
  const [, , id, parent] = REGISTER[at] ?? ['', '', '', ''];
  const idCell =
    typeof id === 'number'
      ? `<c r="C${row}" s="4"><v>${id}</v></c>`
      : `<c r="C${row}" s="4" t="s"><v>${base + 2}</v></c>`;
  const parentCell =
    parent === '' ? `<c r="D${row}" s="1" t="s"></c>` : `<c r="D${row}" s="1" t="s"><v>${base + 3}</v></c>`;
  return (
    `<row r="${row}" spans="1:8" ht="15.75" customHeight="1" thickBot="1"><c r="A${row}" s="1" t="s"><v>${base}</v></c><c r="B${row}" s="2" t="s"><v>${base + 1}</v></c>${idCell}${parentCell}` +
    `<c r="E${row}" s="5" t="s"><v>${PAGE_TEXT}</v></c><c r="F${row}" s="2" t="inlineStr"><is><t>50657000</t></is></c><c r="G${row}" s="6" cm="0"><v>45${row}00.5</v></c>` +
    `${at === 0 ? `<c r="H4" t="str"><f t="shared" ref="H4:H8" si="0">B4&amp;"-"&amp;$A$1</f><v>${REGISTER[0]?.[1]}-Реестр госпабликов</v></c>` : `<c r="H${row}" t="str"><f t="shared" si="0"/><v>${REGISTER[at]?.[1]}-Реестр госпабликов</v></c>`}</row>`
  );
}

const SHEET1 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">
<sheetPr codeName="Лист1"><tabColor rgb="FF92D050"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>
<dimension ref="A1:H11"/>
<sheetViews><sheetView tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" x14ac:dyDescent="0.25"/>
<cols><col min="1" max="1" width="42.7109375" style="1" customWidth="1"/><col min="2" max="3" width="16" style="2" bestFit="1" customWidth="1"/><col min="6" max="12" width="11.5" style="1" customWidth="1" outlineLevel="1"/><col min="13" max="16384" width="9.140625" style="1"/></cols>
<sheetData>
<row r="1" spans="1:8"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="3"/></row>
<row r="2" spans="1:8" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s" ph="1"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>
<row r="3" spans="1:8" s="3" customFormat="1">${HEADERS.map((_h, at) => `<c r="${'ABCDEFGH'[at]}3" s="3" t="s"><v>${FIRST_HEADER + at}</v></c>`).join('')}</row>
${REGISTER.map((_row, at) => registerRow(at)).join('\n')}
<row r="9" spans="1:8" outlineLevel="1"><c r="B9" s="2"><f t="array" ref="B9:C9">TRANSPOSE(Список!C2:C3)</f><v>10</v></c><c r="C9" s="2"><v>20</v></c><c r="H9"><f>SUBTOTAL(103,Таблица1[Итог])</f><v>5</v></c></row>
<row r="11" spans="1:8" ht="30" customHeight="1"><c r="A11" t="s"><v>${STRINGS.length - 1}</v></c><c r="D11"><f>SUM([1]Лист1!$A$1:$A$3)</f><v>6</v></c><c r="E11"><f>Виды</f><v>1</v></c></row>
</sheetData>
<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/>
<protectedRanges><protectedRange algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sqref="A4:C8" name="Свои"/></protectedRanges>
<scenarios current="0"><scenario name="План" count="1"><inputCells r="C4" val="1"/></scenario></scenarios>
<customSheetViews><customSheetView guid="{11111111-2222-3333-4444-555555555555}" scale="70"><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></customSheetView></customSheetViews>
<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>
<phoneticPr fontId="1" type="noConversion"/>
<conditionalFormatting sqref="B4:B8"><cfRule type="duplicateValues" dxfId="0" priority="9"/></conditionalFormatting>
<conditionalFormatting sqref="B4:B8"><cfRule type="uniqueValues" dxfId="0" priority="8"/></conditionalFormatting>
<conditionalFormatting sqref="A4:A8 C4:C8"><cfRule type="beginsWith" dxfId="0" priority="7" operator="beginsWith" text="МБ"><formula>LEFT(A4,LEN("МБ"))="МБ"</formula></cfRule><cfRule type="containsBlanks" dxfId="0" priority="6"><formula>LEN(TRIM(A4))=0</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="C4:C8"><cfRule type="colorScale" priority="5"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF7128"/><color rgb="FFFFEF9C"/></colorScale></cfRule><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{AAAAAAAA-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33" gte="0"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="top10" dxfId="0" priority="2" percent="1" bottom="1" rank="10"/><cfRule type="timePeriod" dxfId="0" priority="1" timePeriod="lastWeek"><formula>TRUE</formula></cfRule></conditionalFormatting>
<dataValidations count="2" disablePrompts="1"><dataValidation type="list" errorStyle="warning" imeMode="off" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1" errorTitle="Ошибка" error="Не из списка" promptTitle="Вид" prompt="Выберите" sqref="G4:G8 D4:D8"><formula1>Виды</formula1></dataValidation><dataValidation type="whole" operator="greaterThan" showErrorMessage="1" sqref="C4:C1048576"><formula1>0</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="E4" r:id="rId1" location="module=education&amp;step=ChoosingKid&amp;groupId=1" tooltip="Открыть &quot;мини-приложение&quot;"/><hyperlink ref="E5:E6" r:id="rId2"/><hyperlink ref="E7" location="Список!A1" display="к списку"/></hyperlinks>
<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.2" right="0.2" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId3"/><headerFooter differentFirst="1"><oddHeader>&amp;L&amp;"Arial,полужирный"Реестр&amp;R&amp;D</oddHeader><oddFooter>&amp;CСтраница &amp;P из &amp;N</oddFooter><firstHeader>&amp;CТитул</firstHeader></headerFooter>
<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="B4:B8" numberStoredAsText="1"/></ignoredErrors>
<drawing r:id="rId4"/><legacyDrawing r:id="rId5"/><legacyDrawingHF r:id="rId6"/>
<oleObjects><mc:AlternateContent><mc:Choice Requires="x14"><oleObject progId="Word.Document.12" shapeId="1030" r:id="rId7"><objectPr defaultSize="0" r:id="rId8"><anchor moveWithCells="1"><from><xdr:col xmlns:xdr="${DRAWING}/spreadsheetDrawing">9</xdr:col><xdr:colOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="${DRAWING}/spreadsheetDrawing">20</xdr:row><xdr:rowOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="${DRAWING}/spreadsheetDrawing">11</xdr:col><xdr:colOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:colOff><xdr:row xmlns:xdr="${DRAWING}/spreadsheetDrawing">25</xdr:row><xdr:rowOff xmlns:xdr="${DRAWING}/spreadsheetDrawing">0</xdr:rowOff></to></anchor></objectPr></oleObject></mc:Choice><mc:Fallback><oleObject progId="Word.Document.12" shapeId="1030" r:id="rId7"/></mc:Fallback></mc:AlternateContent></oleObjects>
<tableParts count="1"><tablePart r:id="rId9"/></tableParts>
<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{AAAAAAAA-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C4:C8</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="10" id="{AAAAAAAA-0000-0000-0000-000000000002}"><xm:f>Список!$A$2=A4</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A4:A8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"><x14:formula1><xm:f>Список!$A$2:$A$6</xm:f></x14:formula1><xm:sqref>A4:A8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext xmlns:x14="${X14}" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>Список!C2:C6</xm:f><xm:sqref>D10</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>
</worksheet>`;

const SHEET2 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><sheetPr filterMode="1"/><dimension ref="A1:C6"/><sheetViews><sheetView workbookViewId="0"><pane xSplit="1500" ySplit="600" topLeftCell="B2" activePane="bottomRight"/><selection pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols>
<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Вид</t></is></c><c r="B1" t="inlineStr"><is><t>Код</t></is></c><c r="C1" t="inlineStr"><is><t>Сумма</t></is></c></row>
${[2, 3, 4, 5, 6].map((row) => `<row r="${row}"${row % 2 ? ' hidden="1"' : ''}><c r="A${row}" t="inlineStr"><is><t>вид ${row}</t></is></c><c r="B${row}"><v>${row}</v></c><c r="C${row}" s="7"><v>${row * 10 - 10}</v></c></row>`).join('')}
<row r="9" hidden="1"/></sheetData>
<autoFilter ref="A1:C6"><filterColumn colId="0"><filters blank="1"><filter val="вид 2"/><filter val="вид 4"/><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn><filterColumn colId="1"><colorFilter dxfId="0"/></filterColumn><filterColumn colId="2"><dynamicFilter type="aboveAverage" val="1"/></filterColumn><sortState ref="A2:C6"><sortCondition descending="1" ref="A2:A6"/></sortState></autoFilter>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

const SHEET3 = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELS}"><dimension ref="A1:B4"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Виды</t></is></c><c r="B1" t="inlineStr"><is><t>Сумма</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>вид 2</t></is></c><c r="B2"><v>10</v></c></row></sheetData></worksheet>`;

function plainSheet(text: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">
<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;руб.&quot;;[Red]\\-#,##0.00\\ &quot;руб.&quot;"/></numFmts>
<fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="Times New Roman"/><family val="1"/><charset val="204"/></font><font><b/><i/><sz val="14"/><color theme="4" tint="-0.25"/><name val="Arial"/><family val="2"/></font><font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="6" tint="0.4"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border outline="0"><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color rgb="FF00FF00"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" textRotation="0" indent="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1"><alignment wrapText="1"/><protection locked="0" hidden="1"/></xf><xf numFmtId="1" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="2"><cellStyle name="Гиперссылка" xfId="1" builtinId="8"/><cellStyle name="Обычный" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
<tableStyles count="1" defaultTableStyle="TableStyleMedium9"><tableStyle name="Свой" pivot="0" count="1"><tableStyleElement type="wholeTable" dxfId="0"/></tableStyle></tableStyles>
<colors><mruColors><color rgb="FFFF7128"/></mruColors></colors></styleSheet>`;

function chart(title: string): string {
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Список!$C$2:$C$6</c:f><c:numCache><c:ptCount val="5"/></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
}

function anchor(inner: string, row: number): string {
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 5}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
}

function graphic(relation: string): string {
  return `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Диаграмма"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
}

const DRAWING_HEAD = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELS}"`;
const PICTURE =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Герб" descr="герб"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
const TEXT_BOX =
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Надпись"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Надпись куратора</a:t></a:r></a:p></xdr:txBody></xdr:sp>';

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 31, 3, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>3</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

const COMMENTS = `${HEAD}<comments xmlns="${MAIN}" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><authors><author>Куратор</author><author>tc={BBBBBBBB-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="A4" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="Tahoma"/></rPr><t>Куратор:</t></r><r><t xml:space="preserve">
проверить</t></r></text></comment><comment ref="B5" authorId="1" shapeId="0" xr:uid="{BBBBBBBB-0000-0000-0000-000000000001}"><text><t>[Цепочка примечаний] верный номер?</t></text></comment></commentList></comments>`;

const TABLE = `${HEAD}<table xmlns="${MAIN}" id="1" name="Таблица1" displayName="Таблица1" ref="A3:H9" totalsRowCount="1" headerRowDxfId="0"><autoFilter ref="A3:H8"><filterColumn colId="2"><filters blank="1"/></filterColumn></autoFilter><tableColumns count="8">${HEADERS.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"${at === 7 ? ' totalsRowFunction="count"><calculatedColumnFormula>B4&amp;"-"&amp;$A$1</calculatedColumnFormula></tableColumn>' : '/>'}`).join('')}</tableColumns><tableStyleInfo name="Свой" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const MS = 'http://schemas.microsoft.com/office';

/** Parts of the workbook by their names. */
export function richParts(): Map<string, string | Buffer> {
  return new Map<string, string | Buffer>([
    ['[Content_Types].xml', CONTENT_TYPES],
    [
      '_rels/.rels',
      relations([
        ['officeDocument', 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['extended-properties', 'docProps/app.xml'],
      ]),
    ],
    ['xl/workbook.xml', WORKBOOK],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', '/xl/worksheets/sheet2.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet3.xml'],
        ['worksheet', 'worksheets/sheet4.xml'],
        ['worksheet', 'worksheets/sheet5.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['theme', 'theme/theme1.xml'],
        ['calcChain', 'calcChain.xml'],
        ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['externalLink', 'externalLinks/externalLink1.xml'],
        ['connections', 'connections.xml'],
        [`${MS}/2017/10/relationships/person`, 'persons/person.xml'],
        ['customXml', '../customXml/item1.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', SHEET1],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relations([
        ['hyperlink', 'https://vk.com/app8181405', 'External'],
        ['hyperlink', 'https://vk.com/club123', 'External'],
        ['printerSettings', '../printerSettings/printerSettings1.bin'],
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['vmlDrawing', '../drawings/vmlDrawing2.vml'],
        ['package', '../embeddings/doc1.docx'],
        ['image', '../media/image1.png'],
        ['table', '../tables/table1.xml'],
        ['comments', '../comments1.xml'],
        [`${MS}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'],
      ]),
    ],
    ['xl/worksheets/sheet2.xml', SHEET2],
    ['xl/worksheets/sheet3.xml', SHEET3],
    ['xl/worksheets/_rels/sheet3.xml.rels', relations([['pivotTable', '../pivotTables/pivotTable1.xml']])],
    ['xl/worksheets/sheet4.xml', plainSheet('скрыто')],
    ['xl/worksheets/sheet5.xml', plainSheet('тайно')],
    [
      'xl/chartsheets/sheet1.xml',
      `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${RELS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
    ],
    ['xl/chartsheets/_rels/sheet1.xml.rels', relations([['drawing', '../drawings/drawing2.xml']])],
    [
      'xl/drawings/drawing1.xml',
      `${HEAD}<xdr:wsDr ${DRAWING_HEAD}>${anchor(graphic('rId1'), 1)}${anchor(PICTURE, 8)}${anchor(TEXT_BOX, 15)}</xdr:wsDr>`,
    ],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relations([
        ['chart', '../charts/chart1.xml'],
        ['image', '../media/image1.png'],
      ]),
    ],
    [
      'xl/drawings/drawing2.xml',
      `${HEAD}<xdr:wsDr ${DRAWING_HEAD}><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${graphic('rId1')}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    ],
    ['xl/drawings/_rels/drawing2.xml.rels', relations([['chart', '../charts/chart2.xml']])],
    ['xl/charts/chart1.xml', chart('Доли')],
    ['xl/charts/chart2.xml', chart('Целый лист')],
    ['xl/media/image1.png', PNG],
    ['xl/drawings/vmlDrawing1.vml', VML],
    ['xl/drawings/vmlDrawing2.vml', '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH"/></xml>'],
    ['xl/comments1.xml', COMMENTS],
    [
      'xl/threadedComments/threadedComment1.xml',
      `${HEAD}<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B5" dT="2026-01-01T00:00:00.00" personId="{CCCCCCCC-0000-0000-0000-000000000001}" id="{BBBBBBBB-0000-0000-0000-000000000001}"><text>верный номер?</text></threadedComment></ThreadedComments>`,
    ],
    [
      'xl/persons/person.xml',
      `${HEAD}<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="Куратор" id="{CCCCCCCC-0000-0000-0000-000000000001}" userId="k" providerId="None"/></personList>`,
    ],
    ['xl/tables/table1.xml', TABLE],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', SST],
    [
      'xl/theme/theme1.xml',
      `${HEAD}<a:theme xmlns:a="${DRAWING}/main" name="Тема"><a:themeElements><a:clrScheme name="Своя">${['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map((name, at) => `<a:${name}><a:srgbClr val="${(0x111111 * (at + 1)).toString(16).padStart(6, '0')}"/></a:${name}>`).join('')}</a:clrScheme><a:fontScheme name="Свои"><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    ],
    [
      'xl/calcChain.xml',
      `${HEAD}<calcChain xmlns="${MAIN}"><c r="H4" i="3"/><c r="H5" i="3"/><c r="H6" i="3"/><c r="H7" i="3"/><c r="H8" i="3"/><c r="B9" i="3" a="1"/><c r="H9" i="3"/><c r="D11" i="3"/><c r="E11" i="3"/></calcChain>`,
    ],
    [
      'xl/pivotTables/pivotTable1.xml',
      `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Сводная1" cacheId="7" dataCaption="Значения"><location ref="A1:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="3"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="Сумма" fld="2"/></dataFields></pivotTableDefinition>`,
    ],
    [
      'xl/pivotTables/_rels/pivotTable1.xml.rels',
      relations([['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml']]),
    ],
    [
      'xl/pivotCache/pivotCacheDefinition1.xml',
      `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELS}" r:id="rId1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:C6" sheet="Список"/></cacheSource><cacheFields count="3"><cacheField name="Вид"><sharedItems/></cacheField><cacheField name="Код"><sharedItems/></cacheField><cacheField name="Сумма"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
    ],
    [
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
      relations([['pivotCacheRecords', 'pivotCacheRecords1.xml']]),
    ],
    [
      'xl/pivotCache/pivotCacheRecords1.xml',
      `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><s v="вид 2"/><n v="2"/><n v="10"/></r></pivotCacheRecords>`,
    ],
    [
      'xl/externalLinks/externalLink1.xml',
      `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${RELS}"><externalBook r:id="rId1"><sheetNames><sheetName val="Лист1"/></sheetNames></externalBook></externalLink>`,
    ],
    [
      'xl/externalLinks/_rels/externalLink1.xml.rels',
      relations([['externalLinkPath', 'другая.xlsx', 'External']]),
    ],
    [
      'xl/connections.xml',
      `${HEAD}<connections xmlns="${MAIN}"><connection id="1" name="Запрос" type="1" refreshedVersion="8"><dbPr connection="DSN=x" command="select 1"/></connection></connections>`,
    ],
    ['xl/printerSettings/printerSettings1.bin', Buffer.from([0, 1, 2, 3, 250, 251, 252])],
    ['xl/embeddings/doc1.docx', Buffer.from('PK-not-really')],
    ['customXml/item1.xml', '<свойство>1</свойство>'],
    [
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Куратор</dc:creator></cp:coreProperties>`,
    ],
    [
      'docProps/app.xml',
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    ],
  ]);
}
