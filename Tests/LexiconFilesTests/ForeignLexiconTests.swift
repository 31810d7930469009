import FeedbackModel
@testable import LexiconFiles
import TestSupport
import Testing

/// Foreign lexicons as layers. All lines are written for these tests in the shape of each format.
struct ForeignLexiconTests {
  /// A file with what becomes of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var format: String
    var lines: [String]
    /// `lemma PART valence`, forms before lemmas.
    var words: [String]

    init(_ format: String, _ lines: [String], _ words: [String]) {
      self.format = format
      self.lines = lines
      self.words = words
    }

    var testDescription: String { "\(format): \(lines[0])" }
  }

  static let cases = [
    Case(
      "SentiWS",
      [
        "Schlagloch|NN\t-0.31\tSchlaglochs,Schlaglöcher", "holprig|ADJX\t-0.2\t",
        "rumpeln|VVINF\t-0.0048\trumpelt,rumpelte",
        "leider|ADV\t-0.4787", "Ampelgrün|NN\t0,5\tAmpelgrüns, Ampelgrüne",
      ],
      [
        "Schlaglochs NOUN -0.31", "Schlaglöcher NOUN -0.31", "rumpelt VERB -0.0048", "rumpelte VERB -0.0048",
        "Ampelgrüns NOUN 0.5", "Ampelgrüne NOUN 0.5", "Schlagloch NOUN -0.31", "holprig ADJ -0.2",
        "rumpeln VERB -0.0048",
        "leider ADV -0.4787", "Ampelgrün NOUN 0.5",
      ]),
    Case(
      "German Polarity Clues",
      // No score, a weight, shares of reviews that contradict the polarity, blanks around tabs, fewer columns.
      [
        "Schlaglöcher\tSchlagloch\tNN\tnegative\t-/-/-\tD", "Stau\tStau\tNN\tnegative\t-/-0.31/-\tL",
        "holprig\tholprig\tAD\tnegative\t1/0/0\tD", "glatt \t glatt\tADJD\tPositive\t0.25/-/-\tD",
        "radeln\tradeln\tVVINF\tpositive", "Bordstein\tBordstein\tNN\tneutral\t0.2/0.3/0.5\tD",
        "freie\tfrei\tADJA\tpositive\t0.7\tD",
      ],
      [
        "Schlaglöcher NOUN -0.5", "Stau NOUN -0.31", "holprig ADJ -0.5", "glatt ADJ 0.25", "radeln VERB 0.5",
        "Bordstein NOUN 0.0", "freie ADJ 0.7",
      ]),
    Case(
      "Zurich polarity lexicon",
      [
        "%% written for a test", "Schlagloch NEG=0.7 nomen", "rumpeln NEG=1 verben", "glatt POS=0.5 adj",
        "gern  POS=0.7\tadv", "Bordstein NEU=0 nomen", "holprig NEG adj", "Radweg POS=1",
      ],
      [
        "Schlagloch NOUN -0.7", "rumpeln VERB -1.0", "glatt ADJ 0.5", "gern ADV 0.7", "Bordstein NOUN 0.0",
        "holprig ADJ -0.5",
        "Radweg NOUN 1.0",
      ]),
    Case(
      "VADER",
      [
        "Schlagloch\t-2\t0.5\t[-2,-3,-1,-2]", "holprig\t-1.5\t0.5\t[-1, -2, -1, -2]\r",
        "glatt\t+3\t1\t[+4,+2,+3,+3]",
        "wunderbar\t4.0\t0",
      ],
      ["Schlagloch NOUN -0.5", "holprig ADJ -0.375", "glatt ADJ 0.75", "wunderbar ADJ 1.0"]),
    Case("TSV", ["Schlagloch\t-0.7", "glatt\t0,4"], ["Schlagloch NOUN -0.7", "glatt ADJ 0.4"]),
    Case("CSV ;", ["Schlagloch;-0,7", "glatt;\u{2212}.4"], ["Schlagloch NOUN -0.7", "glatt ADJ -0.4"]),
    Case("CSV ,", ["Schlagloch,-0.7", "\"glatt\",\"0,4\""], ["Schlagloch NOUN -0.7", "glatt ADJ 0.4"]),
    Case("CSV ;", ["Wort;Wert", "Schlagloch;-0,7"], ["Schlagloch NOUN -0.7"]),
    Case(
      "CSV ;", ["Valenz;Anmerkung;LEMMA;Wortart", "-0,7;mit \"; \" darin;rumpeln;VVINF", "1;;glatt;"],
      ["rumpeln VERB -0.7", "glatt ADJ 1.0", "glatt NOUN 1.0"]),
    Case("TSV", ["word\tpart of speech\tvalence", "rumpeln\tVERB\t-0.5"], ["rumpeln VERB -0.5"]),
    Case(
      "CSV ,", ["word,polarity", "Stau,negativ", "glatt,POS", "grau,neutral"],
      ["Stau NOUN -0.5", "glatt ADJ 0.5", "grau ADJ 0.0"]),
    // Without parts of speech a word is entered as all that it may be.
    Case(
      "TSV", ["Stau\t-0.6", "rumpeln\t-0.3", "trocken\t0.1", "holpern\t-0.1", "rau\t-0.2"],
      [
        "Stau NOUN -0.6", "rumpeln ADJ -0.3", "rumpeln VERB -0.3", "trocken ADJ 0.1", "trocken VERB 0.1",
        "holpern ADJ -0.1", "holpern VERB -0.1", "rau ADJ -0.2",
      ]),
    Case(
      "TSV", ["stau\t-0.6", "rau\t-0.2"],
      ["stau ADJ -0.6", "stau NOUN -0.6", "rau ADJ -0.2", "rau NOUN -0.2"]),
    Case(
      "CSV ;",
      [
        "Begriff;Polarität;Gewicht", "Stau;negativ;0,8", "holprig;negativ;-0,3", "glatt;positiv;0,2",
        "rau;;-0,1",
      ],
      ["Stau NOUN -0.8", "holprig ADJ -0.3", "glatt ADJ 0.2", "rau ADJ -0.1"]),
  ]

  @Test(arguments: cases)
  func valencesAndPartsOfSpeech(of example: Case) throws {
    var lexicon = SentimentLexicon()
    try lexicon.addLayer(file(example.lines))
    #expect(lexicon.words.map { "\($0.lemma) \($0.partOfSpeech.rawValue) \($0.valence)" } == example.words)
    #expect(lexicon.layers.map(\.name) == ["fremd.txt (\(example.format))"])
    #expect(lexicon.setAside == [])
  }

  /// What a person is told about a file that cannot be used.
  static let damagedFiles: [(lines: [String], message: String)] = [
    // SentiWS: cut lines, other tags, numbers out of range.
    (
      ["Stau|NN\t-0.3\t", "Loch|NN"],
      "2: found 1 column, expected word|tag, weight, forms (1 of 2 lines; read as SentiWS). "
        + "Write lines such as Wort|NN, -0.12, Wortes,Worte, separated by tabs, or take the line out."
    ),
    (
      ["Stau|NN\t-0.3\t", "Loch|NN\t-1.3\t"],
      "2: the weight is \"-1.3\" (1 of 2 lines; read as SentiWS). Write a number from -1.0 to 1.0 or take the line out."
    ),
    (
      ["Stau|NN\t-0.3\t", "|NN\t-0.3\t"],
      "2: the word is missing (1 of 2 lines; read as SentiWS). Write a word in the first column or take the line out."
    ),
    (
      ["Stau|NN\t-0.3\t", "Loch\t-0.3\t"],
      "2: found 3 columns, expected word|tag, weight, forms (1 of 2 lines; read as SentiWS). "
        + "Write lines such as Wort|NN, -0.12, Wortes,Worte, separated by tabs, or take the line out."
    ),
    // German Polarity Clues: a missing column, a cut line, an unknown polarity, a broken score.
    (
      ["Stau\tStau\tNN\tnegative\t-/-/-\tD", "Loch\tNN\tnegative\t-/-/-\tD"],
      "2: the polarity is \"-/-/-\" (1 of 2 lines; read as German Polarity Clues). "
        + "Write positive, negative or neutral in the fourth column or take the line out."
    ),
    (
      ["Stau\tStau\tNN\tnegative\t-/-/-\tD", "Loch\tLoch"],
      "2: found 2 columns, expected form, lemma, tag, polarity, scores, source (1 of 2 lines; read as German Polarity Clues). "
        + "Write lines such as Worte, Wort, NN, negative, -/-/-, D, separated by tabs, or take the line out."
    ),
    (
      ["Stau\tStau\tNN\tnegative\t-/x/-\tD"],
      "1: the score is \"x\" (1 of 1 lines; read as German Polarity Clues). Write a number from -1.0 to 1.0 or take the line out."
    ),
    // Zurich
    (
      ["Stau NEG=1 nomen", "Loch"],
      "2: found one cell, expected word, POLARITY=strength, class (1 of 2 lines; read as Zurich polarity lexicon). "
        + "Write lines such as Wort NEG=0.7 nomen or take the line out."
    ),
    (
      ["Stau NEG=1 nomen", "Loch BAD=1 nomen"],
      "2: the polarity is \"BAD=1\" (1 of 2 lines; read as Zurich polarity lexicon). "
        + "Write NEG, POS or NEU with a strength, such as NEG=0.7, or take the line out."
    ),
    (
      ["Stau NEG=1 nomen", "Loch NEG= nomen"],
      "2: the strength is \"\" (1 of 2 lines; read as Zurich polarity lexicon). Write a number from -1.0 to 1.0 or take the line out."
    ),
    // VADER
    (
      ["Stau\t-2\t0.5\t[-2,-2]", "Loch\t-5\t0.5\t[-5]"],
      "2: the mean is \"-5\" (1 of 2 lines; read as VADER). Write a number from -4.0 to 4.0 or take the line out."
    ),
    (
      ["Stau\t-2\t0.5\t[-2,-2]", "Loch\t-2\t0.5\t[-2,-"],
      "2: found 4 columns, expected token, mean, deviation, ratings in brackets (1 of 2 lines; read as VADER). "
        + "Write lines such as Wort, -1.5, 0.5, [-1, -2, -1, -2], separated by tabs, or take the line out."
    ),
    (
      ["Stau\t-2\t0.5\t[-2,-2]", "Loch\t-2"],
      "2: found 2 columns, expected token, mean, deviation, ratings in brackets (1 of 2 lines; read as VADER). "
        + "Write lines such as Wort, -1.5, 0.5, [-1, -2, -1, -2], separated by tabs, or take the line out."
    ),
    // Plain tables
    (
      ["Stau;-0,5", "Loch;viel"],
      "2: the value is \"viel\" (1 of 2 lines; read as CSV ;). Write a number from -1.0 to 1.0 or take the line out."
    ),
    (
      ["Stau;-0,5", "Loch;-3"],
      "2: the value is \"-3\" (1 of 2 lines; read as CSV ;). Write a number from -1.0 to 1.0 or take the line out."
    ),
    (
      ["Stau;-0,5", "Loch;nan"],
      "2: the value is \"nan\" (1 of 2 lines; read as CSV ;). Write a number from -1.0 to 1.0 or take the line out."
    ),
    (
      ["Stau;-0,5", ";-0,5"],
      "2: the word is missing (1 of 2 lines; read as CSV ;). Write a word in the first column or take the line out."
    ),
    (
      ["Stau;-0,5", "Loch"],
      "2: found 1 column, expected 2 (1 of 2 lines; read as CSV ;). "
        + "Separate word and value as in the other lines; for more columns name them in a header, such as Wort;Wortart;Wert."
    ),
    (
      ["Stau,-0.5", "Loch,-0,5"],
      "2: found 3 columns, expected 2 (1 of 2 lines; read as CSV ,). "
        + "Separate word and value as in the other lines; for more columns name them in a header, such as Wort;Wortart;Wert."
    ),
    (
      ["Wort;Polarität;Wert", "Stau;negativ;0,5", "Loch;positiv;-0,5"],
      "3: the value \"-0,5\" has the polarity \"positiv\" (1 of 3 lines; read as CSV ;). "
        + "Write positive, negative or neutral, and a number that agrees with it, or take the line out."
    ),
  ]

  @Test(arguments: damagedFiles)
  func damage(lines: [String], message: String) {
    var lexicon = SentimentLexicon()
    let error = #expect(throws: LexiconError.self) { try lexicon.addLayer(file(lines)) }
    #expect(error?.description == "fremd.txt:\(message)")
    #expect(lexicon.words == [] && lexicon.layers == [])
  }

  private func file(_ lines: [String]) -> DataFile {
    DataFile(name: "fremd.txt", text: lines.joined(separator: "\n") + "\n")
  }
}
