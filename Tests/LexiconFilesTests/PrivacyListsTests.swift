import LexiconFiles
import Testing
import TextTestSupport

@Suite("Lists of the detector of personal data")
struct PrivacyListsTests {
  @Test("fill every class")
  func classes() throws {
    let lists = try Bundled.lexicons().privacy
    for wordClass in PrivacyLists.WordClass.allCases {
      #expect(lists.words[wordClass]?.isEmpty == false, "\(wordClass)")
    }
    for part in PrivacyLists.PartClass.allCases { #expect(lists.parts[part]?.isEmpty == false, "\(part)") }
    #expect(lists.districtCodes.contains("J"))
  }

  @Test("are case-folded, as they are asked for")
  func folded() throws {
    for (wordClass, words) in try Bundled.lexicons().privacy.words {
      for word in words {
        #expect(word == word.lowercased() && !word.hasSuffix("."), "\(wordClass): \(word)")
      }
    }
  }

  @Test("hold no given name twice")
  func repeated() throws {
    let names = try Bundled.lexicons().privacy.words[.givenName] ?? []
    #expect(names.count == Set(names).count)
  }

  @Test("of patterns name their faults")
  func faults() {
    func problem(_ text: String) -> String? {
      do throws(LexiconError) {
        _ = try CuePatterns(DataFile(name: "muster.tsv", text: text), third: "condition")
        return nil
      } catch {
        return error.description
      }
    }
    #expect(problem("set\t=ill\tkrank\nhealth\tbin =ill\tich\n") == nil)
    #expect(problem("health\tbin =ill\n")?.contains("muster.tsv:1: the set =ill is not defined") == true)
    #expect(problem("health\tich …\n")?.contains("begins or ends with …") == true)
    #expect(problem("health\n")?.contains("muster.tsv:1") == true)
  }
}
