/// Small words around cues and names that decide what a cue announces.
enum NameContextWords {
  private static let articleEndings = ["", "e", "em", "en", "er", "es"]

  static let possessives = Set(stems: "mein dein sein ihr unser unsr euer eur", endings: articleEndings)

  /// Behind these, "Frau" and "Herr" are ordinary nouns: "eine Frau", "als Frau".
  static let indefinites = Set(stems: "ein kein jed manch", endings: articleEndings)
    .union(["als", "wie"])

  /// Behind these, they may be either: "die Frau Kern", "die Frau am Schalter", "Mann/Frau".
  static let definites = Set(stems: "dies jen", endings: articleEndings)
    .union(["der", "die", "das", "den", "dem", "des", "mann", "männer"])

  /// "lieber Herr Schulz," speaks to somebody, so that what follows the comma is about something else.
  static let addresses = Set(
    words: """
      hallo hi hey moin servus lieber liebe liebes geehrter geehrte geehrten sehr werter werte guten tag
      morgen abend danke dank
      """)

  /// Before an office behind a name: "Herr Schulz, der neue Bürgermeister", "Frau Schulz als Dezernentin".
  static let leadingToOffice = Set(
    words: "der die unser unsere als neue neuer damalige damaliger ehemalige früherer")

  /// Before "LG" and "VG" when they are courts: "beim LG Erfurt".
  static let beforeCourts = Set(words: "das des dem vom von beim am im zum ans durch laut das ein")

  /// Between a greeting and its signature: "Grüße von Anna", "Ihre Anna Kern".
  static let leadingToSignature = Set(words: "von ihr ihre eure euer dein deine der die i.a im auftrag")

  /// Between names of several people: "Anna und Peter Schulz".
  static let conjunctions = Set(words: "und u")

  /// "Ich heiße … gut" and "Ich heiße … willkommen" approve and greet.
  static let approval = Set(words: "gut willkommen")

  /// Titles and forms of address between a salutation and a name.
  static let titles = Set(
    words: """
      dr doktor prof professor professorin dipl ing med dent vet jur phil rer nat pol oec h c habil mag
      ba ma msc bsc pd kollege kollegin kollegen nachbar nachbarin nachbarn lehrer lehrerin wachtmeister
      wachtmeisterin moderator moderatorin kapitän
      """)

  /// The start of a surname with a particle: "von Berg", "de Vries".
  static let particles = Set(words: "von van vom de di del el al ten ter v")

  /// The article behind some of them: "von der Heide", "van den Berg", "de la Cruz". Not "von den", which
  /// tells where somebody works: "die Frau von den Stadtwerken".
  static let particleArticles: [String: Set<String>] = [
    "von": ["der"], "v": ["d"], "van": ["der", "den", "de"], "de": ["la", "las", "los"],
  ]

  /// Capitalised at the start of a sentence or out of politeness, but never part of a name.
  static let neverNames = Set(
    words: """
      ich du er es wir ihr sie ihnen ihre ihren ihrem euch mich mir dich dir uns man wer was wie wo wann
      warum der die das den dem des ein eine einen einem einer eines mein meine kein keine dies diese
      dieser dieses und oder aber denn doch sondern als wenn weil dass ob nicht nein ja auch noch schon
      nur sehr so da dann hier dort ist sind war waren bin hat haben habe hatte wird werden wurde kann
      können könnte soll sollte sollten muss müssen darf möchte an am auf aus bei beim bis durch
      für gegen hinter in im ins mit nach ohne seit über um unter von vom vor zu zum zur zwischen wegen
      bitte danke dank hallo viele liebe beste freundliche mfg lg vg ps
      """)
}
