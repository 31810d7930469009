/// Texts with which somebody might try to take over a page; each long enough to be quoted.
enum HostileText {
  static let all = [
    "Der Radweg | ist zu schmal | und endet | plötzlich vor dem Tunnel.",
    "Klickt hier [zur Lösung](javascript:alert) und ihr wisst mehr.",
    "Bitte ansehen: ![Bild](x onerror=alert) mehr sage ich dazu nicht.",
    "Schöne Grüße <script>alert(1)</script> an die ganze Verwaltung.",
    "Ende der Tabelle </td></table><h1>Übernommen</h1> und weiter geht es.",
    "Ich meine **wirklich** __alles__ ~~gar nichts~~ was hier `steht` $x$.",
    "# Überschrift mitten im Text, die keine sein darf, wirklich nicht",
    "- [ ] Aufgabe für die Verwaltung, die keine Liste werden darf",
    "> „Zitat im Zitat“ — \\#1, 01.01.2026, online und dann noch mehr",
    "Der Pfad C:\\Temp\\* steht so in der Anleitung, ist das richtig?",
    "Das Schild ist \u{202E}gitsul\u{202C} und wird von allen falsch gelesen.",
    "Null\u{200B}breite\u{FEFF}Zeichen\u{2060} verstecken sich in diesem Satz.",
    "Ein Tabulator\tmitten im Satz macht aus einer Zelle noch keine zwei.",
    "Die &lt;Entität&gt; &amp; das &#x202E; Zeichen bleiben, wie sie sind.",
    "Frage an @stadtjena: Wann kommt der Bus der Linie !12 nach Lobeda?",
    "Familie 👩‍👩‍👧 wünscht sich 🇩🇪 einen Spielplatz für a\u{308}ltere Kinder.",
  ]
}
