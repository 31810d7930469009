import GermanText
import LexiconFiles
import TextTestSupport
import Testing

/// Which texts count as German.
struct LanguageGuesserTests {
  @Test(arguments: [
    ("Der Radweg ist zu schmal und wird nicht geräumt.", "de"),
    ("Mehr Bänke!", "de"),
    ("ok", "de"),
    ("", "de"),
    ("👍👍👍", "de"),
    ("12.03.2026", "de"),
    ("Das WLAN am Holzmarkt ist super, thanks for nothing.", "de"),
    ("Bitte the Park nicht bebauen", "de"),
    ("Please build more bike lanes, they are the best thing for this city.", "en"),
    ("The website should have a search box.", "en"),
    ("Bu şehir için daha çok park lazım, bir de oyun alanı.", "tr"),
    ("Les pistes cyclables sont trop étroites pour les vélos.", "fr"),
    ("Los autobuses no son muy puntuales y hay una espera larga.", "es"),
    ("Ta ścieżka nie jest dobra, proszę o naprawę.", "pl"),
    ("La strada è molto sporca, non sono contento di questo.", "it"),
    ("Нам потрібні безпечні доріжки для велосипедів, її бракує.", "uk"),
    ("Нам нужны безопасные дорожки для велосипедов.", "ru"),
    ("نحتاج إلى المزيد من الحدائق في المدينة", "ar"),
    ("Χρειαζόμαστε περισσότερα πάρκα στην πόλη", "el"),
    ("我们需要更多的公园", "und"),
    ("Ya estoy harto de la basura en la calle.", "es"),
    ("As ruas estão sujas e não há mais paciência para isso.", "pt"),
    ("Ik wil geen auto in de stad, maar wel een fiets.", "nl"),
    ("Miasto jest brudne i głośne.", "pl"),
    ("Bu şehirde otobüsler çok geç geliyor.", "tr"),
    ("Le tram est trop cher.", "fr"),
    ("Město je hezké, ale není tu více zeleně.", "cs"),
    ("Grad nije čist i nema dovoljno parkova.", "hr"),
    ("Qyteti është i bukur, por ka shumë makina.", "sq"),
    ("A város nagyon szép, de kevés a fa és sok az autó.", "hu"),
    ("به پارک‌های بیشتری نیاز داریم، گرما زیاد است", "fa"),
    ("شہر میں مزید پارک ہونے چاہئیں", "ur"),
    ("Des is fei a Schmarrn, i mog des ned.", "de"),
    ("Dat geiht so nich wieder mit de Lüüd ehr Autos.", "de"),
    ("Isch find des net gut, dass mer so lang wartet.", "de"),
    ("Das ist ein Text. Er ist leicht. Alle sollen ihn lesen.", "de"),
    ("No-Go!", "de"),
    ("Das Team vom Bürgeramt is the best, weiter so!", "de"),
  ])
  func texts(text: String, language: String) throws {
    let hints = try Bundled.lexicons().languageHints.mapValues(Set.init)
    let tokenizer = try Bundled.tokenizer()
    let document = tokenizer.document(for: text)
    var guesser = LanguageGuesser(hints: hints)
    #expect(guesser.language(of: document, in: tokenizer.vocabulary) == language)
  }

  @Test func oneForeignWordIsNoForeignText() {
    var guesser = LanguageGuesser(hints: ["de": ["und"], "en": ["the", "and"]])
    let tokenizer = Tokenizer.bare
    let loan = tokenizer.document(for: "the Holzmarkt")
    let foreign = tokenizer.document(for: "the and Holzmarkt")
    #expect(guesser.language(of: loan, in: tokenizer.vocabulary) == "de")
    #expect(guesser.language(of: foreign, in: tokenizer.vocabulary) == "en")
  }
}
