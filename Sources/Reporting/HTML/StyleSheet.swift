/// How pages look: on a screen, on a telephone, in the dark, on paper.
///
/// The colours of the three judgements differ in lightness and on the blue–orange axis, so that they can be told apart with every
/// kind of colour vision; text on them has a contrast of 4.5 : 1, they have 3 : 1 to the page.
enum StyleSheet {
  static let text = """
    :root {
      --paper: #fbfaf7; --card: #ffffff; --ink: #1d2733; --soft: #4c5967; --line: #d9dde2; --accent: #0b5c6b;
      --negative: #b0460f; --neutral: #868d97; --positive: #1f5f9f; --on-negative: #fff; --on-neutral: #000;
      --on-positive: #fff; --grid: #e3e6ea; --shade: #1d273333; --band: #0b4a56; --on-band: #ffffff; --on-band-soft: #d5e8ec;
      --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14191f; --card: #1b222a; --ink: #e8ebee; --soft: #b3bdc8; --line: #38424d; --accent: #7fcbd8;
        --negative: #f0965d; --neutral: #98a2ae; --positive: #74b3ee; --on-negative: #000; --on-neutral: #000;
        --on-positive: #000; --grid: #2c353f; --shade: #000000aa; --band: #0d3138; --on-band: #eef6f8; --on-band-soft: #b9d3d9;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
    @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--sans); }
    header { background: var(--band); color: var(--on-band); }
    header > div { max-width: 78rem; margin: 0 auto; padding: 3.2rem 1.5rem 2.2rem; }
    header h1 { margin: 0 0 .35em; max-width: 24em; }
    header p { color: var(--on-band-soft); margin: 0; font-variant-numeric: tabular-nums; text-wrap: pretty; }
    header a { color: inherit; }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: .18rem solid var(--accent); outline-offset: .15rem; border-radius: .2rem; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
    .frame { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3.5rem; }
    nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2.4rem 0 2rem; font-size: .9375rem; line-height: 1.4; }
    nav ul { list-style: none; margin: 0; padding: 0; border-left: .12rem solid var(--line); }
    nav a { display: block; padding: .4rem 0 .4rem 1rem; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    main { max-width: 48rem; padding: 2.4rem 0 3rem; min-width: 0; }
    h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.22; text-wrap: balance; overflow-wrap: break-word; font-weight: 700; }
    h1 { font-size: clamp(1.9rem, 4.5vw, 2.7rem); margin: 0 0 .4em; letter-spacing: -.01em; }
    h2 { font-size: 1.6rem; margin: 2.4em 0 .6em; }
    h3 { font-size: 1.22rem; margin: 1.9em 0 .5em; }
    h4 { font-size: 1.06rem; margin: 1.6em 0 .4em; font-family: var(--sans); }
    article.part { margin-top: 4.5rem; padding-top: 2.5rem; border-top: .12rem solid var(--accent); }
    article.part > h2 { font-size: clamp(1.6rem, 3.6vw, 2.1rem); margin-top: 0; }
    article.part > h2 + p { color: var(--soft); margin-top: 0; font-variant-numeric: tabular-nums; }
    p, li { overflow-wrap: break-word; hyphens: auto; }
    p { margin: 0 0 1em; }
    li { margin: 0 0 .5em; }
    .lead { background: var(--card); border: .06rem solid var(--line); border-left: .3rem solid var(--accent); border-radius: .3rem; padding: 1.1rem 1.4rem; margin: 0 0 1.8rem; }
    .lead strong { display: block; font-family: var(--serif); font-size: 1.1rem; }
    .id { font-variant-numeric: tabular-nums; white-space: nowrap; }
    figure { margin: 0; }
    .quote { margin: .9rem 0 1.2rem; padding-left: 1.1rem; border-left: .18rem solid var(--line); }
    .quote blockquote { margin: 0; font-family: var(--serif); font-size: 1.1rem; line-height: 1.5; }
    .quote blockquote p { margin: 0; }
    .quote figcaption, .notes, .facts { color: var(--soft); font-size: .9rem; margin: .25rem 0 0; }
    ol.wishes { padding-left: 1.5em; }
    ol.wishes > li { margin-bottom: 1.5em; padding-left: .3em; }
    ol.wishes > li > p { margin-bottom: .2em; }
    .picture { background: var(--card); border: .06rem solid var(--line); border-radius: .4rem; padding: 1.1rem 1.3rem; margin: 1.4rem 0; }
    .picture > figcaption { font-weight: 650; margin-bottom: .5rem; }
    .picture svg { display: block; width: 100%; overflow: visible; }
    .map svg, .overlaps svg { max-width: 38rem; height: auto; margin: 0 auto; }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; margin: 0 0 .8rem; font-size: .9rem; color: var(--soft); }
    .key::before { content: ""; display: inline-block; width: .85em; height: .85em; border-radius: .15em; margin-right: .45em; vertical-align: -.05em; background: var(--neutral); }
    .key.negative::before { background: var(--negative); }
    .key.positive::before { background: var(--positive); }
    .map .key::before { border-radius: 0; }
    .map .key.neutral::before { border-radius: 50%; }
    .map .key.positive::before { transform: rotate(45deg) scale(.85); }
    svg text { font: 14px var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .soft { fill: var(--soft); }
    svg .small { font-size: 12px; }
    svg .tiny { font-size: 8.5px; }
    svg .negative { fill: var(--negative); } svg .neutral { fill: var(--neutral); } svg .positive { fill: var(--positive); }
    svg .on-negative { fill: var(--on-negative); } svg .on-neutral { fill: var(--on-neutral); } svg .on-positive { fill: var(--on-positive); }
    svg .withheld { fill: none; stroke: var(--soft); stroke-dasharray: 4 3; }
    svg .accent { fill: var(--accent); }
    svg .grid { stroke: var(--grid); stroke-width: 1; fill: none; }
    svg .spot { stroke: var(--card); stroke-width: .8; fill-opacity: .85; }
    svg .spot.withheld { stroke: var(--soft); stroke-width: .9; stroke-dasharray: 2 1.4; }
    svg .cell { fill: var(--accent); stroke: var(--card); stroke-width: 1; }
    .fold { margin: .4rem 0; font-size: inherit; border-bottom: .06rem solid var(--line); padding-bottom: .4rem; }
    .fold > summary { display: flex; gap: .7rem; align-items: baseline; list-style: none; padding: .35rem 0; color: inherit; }
    .fold > summary::-webkit-details-marker { display: none; }
    .fold > summary::before { content: "+"; color: var(--accent); font: 700 1.1rem/1 var(--sans); width: .8rem; flex: none; }
    .fold[open] > summary::before { content: "–"; }
    .fold > summary > * { margin: 0; font-size: 1.08rem; }
    .fold > :not(summary) { margin-left: 1.5rem; }
    details { margin-top: .9rem; font-size: .9375rem; }
    summary { cursor: pointer; color: var(--accent); }
    .scroll { overflow-x: auto; margin: .8rem 0 1.2rem; background: linear-gradient(to right, var(--ground), transparent) 0 0 / 2rem 100% local no-repeat, linear-gradient(to left, var(--ground), transparent) 100% 0 / 2rem 100% local no-repeat, linear-gradient(to right, var(--shade), transparent) 0 0 / .7rem 100% no-repeat, linear-gradient(to left, var(--shade), transparent) 100% 0 / .7rem 100% no-repeat; --ground: var(--paper); }
    .picture .scroll { --ground: var(--card); }
    table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.4; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: .06rem solid var(--line); }
    thead th { color: var(--soft); font-weight: 600; font-size: .875rem; border-bottom-color: var(--soft); vertical-align: bottom; }
    tbody th { font-weight: 500; }
    thead .number { white-space: normal; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    code { font-size: .78rem; overflow-wrap: anywhere; display: inline-block; min-width: 16rem; }
    .comment { border-bottom: .06rem solid var(--line); padding: 1.2rem 0 .6rem; }
    .comment h2 { font: 650 1rem var(--sans); margin: 0; }
    .comment:target { background: var(--card); outline: .12rem solid var(--accent); outline-offset: .6rem; }
    .comment h2:target { color: var(--accent); }
    .comment .facts { margin-bottom: .5rem; }
    .comment .title { font-family: var(--serif); font-weight: 700; margin-bottom: .3rem; }
    footer { max-width: 78rem; margin: 0 auto; padding: 1.5rem; color: var(--soft); font-size: .875rem; border-top: .06rem solid var(--line); }
    @media (max-width: 60rem) {
      .frame { display: block; padding: 0 1.1rem; }
      nav { position: static; max-height: none; padding: 1.4rem 0 0; }
      header > div { padding: 2rem 1.1rem 1.6rem; }
      nav ul { columns: 2; column-gap: 1rem; border: 0; }
      nav li { break-inside: avoid; margin: 0; }
      nav a { padding: .4rem 0; }
      main { padding-top: 1.2rem; }
      th, td { padding-right: .6rem; }
      .picture { padding: .9rem; }
      svg .tiny { font-size: 11px; }
    }
    @media print {
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --accent: #0b5c6b; --grid: #ddd;
        --negative: #b0460f; --neutral: #868d97; --positive: #1f5f9f; --on-negative: #fff; --on-neutral: #000; --on-positive: #fff;
      }
      @page { size: A4; margin: 18mm 18mm 20mm; }
      html { font-size: 10pt; }
      body { font-size: 1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      nav, .skip, .picture details { display: none; }
      header { background: none; color: #000; border-bottom: .12rem solid var(--accent); }
      header > div { padding: 0 0 1rem; max-width: none; }
      header p { color: #333; }
      .fold::details-content { content-visibility: visible; block-size: auto; }
      .fold > summary::before { content: ""; width: 0; }
      .fold > summary { gap: 0; }
      .fold > :not(summary) { margin-left: 0; }
      svg text { font-size: 12px; }
      .frame { display: block; padding: 0; max-width: none; }
      main { max-width: none; padding: 0; }
      article.part { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
      h1, h2, h3, h4 { break-after: avoid; }
      .quote, .picture, tr, ol.wishes > li { break-inside: avoid; }
      .scroll { overflow: visible; background: none; }
      a { color: inherit; text-decoration: none; }
      footer { padding: 1rem 0 0; }
    }
    """
}
