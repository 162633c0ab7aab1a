/// How a sheet looks as a page.
enum SheetStyle {
  /// Black, white and grey; letters that every office has.
  static let css = """
    :root { color-scheme: light }
    @page { size: letter; margin: 12mm 15mm 14mm }
    * { box-sizing: border-box }
    html { -webkit-print-color-adjust: exact; print-color-adjust: exact }
    body { margin: 0 auto; padding: 0 6mm; max-width: 198mm; background: #fff; color: #1a1a1a;
      font: 9.2pt/1.38 "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word }
    table.page { width: 100%; border-collapse: collapse; table-layout: fixed }
    table.page > * > tr > td { padding: 0 }
    .head { display: flex; justify-content: space-between; gap: 6mm; font-size: 7.6pt;
      letter-spacing: .3pt; border-bottom: 2.4pt solid #1a1a1a; padding: 3mm 0 1.4mm;
      margin-bottom: 4mm }
    .head b { background: #1a1a1a; color: #fff; padding: .4mm 2mm; margin-right: 2mm;
      letter-spacing: .6pt }
    .foot { font-size: 7pt; color: #555; border-top: .4pt solid #999; padding: 1mm 0;
      margin-top: 4mm }
    h1, h2, h3 { font-family: Georgia, "Liberation Serif", "Times New Roman", serif;
      font-weight: 700; margin: 0; break-after: avoid }
    h1 { font-size: 23pt; line-height: 1.05; letter-spacing: -.2pt }
    h2 { font-size: 12.5pt; margin: 4mm 0 1.4mm; padding-top: 1.6mm;
      border-top: .8pt solid #1a1a1a }
    h3 { font-size: 10.4pt; line-height: 1.25; margin: 3mm 0 1mm }
    p { margin: 0 0 1.6mm; orphans: 2; widows: 2 }
    p.sub { font-size: 10pt; color: #444; margin: 1mm 0 0 }
    p.box { border: 1.2pt solid #1a1a1a; padding: 2mm 3mm; margin: 3mm 0; font-size: 8.8pt;
      break-inside: avoid }
    p.note { font-size: 7.8pt; line-height: 1.35; color: #4a4a4a; margin-top: 1.2mm }
    p.label { font-size: 7.2pt; letter-spacing: .5pt; text-transform: uppercase; color: #555;
      margin: 1.2mm 0 .8mm; break-after: avoid }
    p.legend { font-size: 7.6pt; color: #333; display: flex; flex-wrap: wrap; gap: 1mm 5mm;
      margin: 0 0 2mm }
    p.question { font-style: italic; border-left: 2pt solid #1a1a1a; padding-left: 2.6mm;
      margin: 1.6mm 0 2mm; font-size: 9.2pt; break-inside: avoid }
    ul { margin: 0 0 1.2mm; padding: 0; list-style: none }
    li { position: relative; padding-left: 3.6mm; margin-bottom: .9mm; break-inside: avoid }
    li::before { content: "–"; position: absolute; left: 0 }
    ul.lead { font-size: 10pt; line-height: 1.36 }
    small { color: #555; font-size: 7.5pt } s { color: #555 }
    .withheld { font-size: 7.3pt; letter-spacing: .2pt; color: #333; background: #ececec;
      border: .4pt solid #a8a8a8; padding: 0 1mm; white-space: nowrap }
    blockquote { margin: 1.2mm 0 1.6mm; padding-left: 2.6mm; border-left: .6pt solid #888;
      font-size: 8.5pt; line-height: 1.34; break-inside: avoid }
    blockquote p { margin: 0 } cite { font-style: normal; color: #555; font-size: 7.5pt }
    table.rows { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 8.2pt;
      margin: 0 0 2mm }
    .rows th { font-weight: 600; text-align: left; vertical-align: bottom; font-size: 7.5pt;
      line-height: 1.2; border-bottom: .8pt solid #1a1a1a; padding: 0 1.6mm .8mm 0 }
    .rows td { padding: .95mm 1.6mm .95mm 0; border-bottom: .35pt solid #cfcfcf;
      vertical-align: top; line-height: 1.28 }
    .rows thead { display: table-header-group } .rows tr { break-inside: avoid }
    .rows .end { text-align: right; font-variant-numeric: tabular-nums }
    .rows .centre { text-align: center }
    svg.m { vertical-align: -1px; margin-right: 1.5mm }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(56mm, 1fr));
      gap: 0 6mm }
    .columns > div { min-width: 0 }
    section { break-inside: avoid }
    .tight th { font-size: 6.8pt; padding-right: 1mm } .tight td { padding-right: 1mm }
    figure { margin: 1mm 0 2mm; break-inside: avoid } figure svg { max-width: 100%; height: auto }
    .blank { border-bottom: .5pt solid #999; min-height: 11mm; font-size: 8pt; color: #444 }
    .signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 8mm; margin-top: 9mm;
      font-size: 7.8pt; color: #444; break-inside: avoid }
    .signatures div { border-top: .6pt solid #1a1a1a; padding-top: 1mm }
    .dense { font-size: 8.8pt } .dense h2 { font-size: 11.5pt; margin: 2.8mm 0 1mm;
      padding-top: 1.1mm } .dense ul.lead { font-size: 9.6pt } .dense li { margin-bottom: .5mm }
    .dense p { margin-bottom: 1mm } .dense p.box { margin: 2mm 0; padding: 1.4mm 3mm }
    .dense .rows td { padding: .6mm 1.6mm .6mm 0 } .dense .rows { margin-bottom: 1mm }
    .dense .blank { min-height: 8.5mm } .dense .signatures { margin-top: 7mm }
    .dense .foot { margin-top: 2mm } .dense .head { margin-bottom: 2.5mm }
    @media screen and (max-width: 640px) { .wide { overflow-x: auto }
      .wide .rows { min-width: 150mm } .wide .tight { min-width: 186mm } }
    @media print { body { max-width: none; padding: 0 } .break { break-before: page } }

    """

  /// The numbers of printed pages.
  static let numbers = """
    @page { @bottom-right { content: counter(page) " / " counter(pages); color: #555;
      font: 7pt Arial, "Liberation Sans", sans-serif } }

    """
}
