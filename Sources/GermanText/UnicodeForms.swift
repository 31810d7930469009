import CICU

/// What ICU knows about single characters and normal forms.
package enum UnicodeForms {
  /// NFC and full case folding; the text itself where ICU fails, which it does only without memory.
  package static func fold(_ text: String) -> String {
    if let folded = foldLatin1(text) { return folded }
    var input = text
    return input.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { source in
        // Folding and composing rarely lengthen a word, and never beyond three times its bytes.
        let capacity = bytes.count * 3 + 8
        let folded = String(unsafeUninitializedCapacity: capacity) { target in
          target.withMemoryRebound(to: CChar.self) { out in
            Int(
              max(
                0,
                cicu_fold(source.baseAddress, Int32(source.count), out.baseAddress, Int32(capacity))
              ))
          }
        }
        return folded.isEmpty ? String(decoding: bytes, as: UTF8.self) : folded
      }
    }
  }

  /// Folding of ASCII and Latin-1 letters, which is most of German; `nil` when the text has others.
  private static func foldLatin1(_ text: String) -> String? {
    var needsICU = false
    let folded = String(unsafeUninitializedCapacity: text.utf8.count) { target in
      var count = 0
      var isBehindLead = false
      for byte in text.utf8 {
        var folded = byte
        if isBehindLead {
          isBehindLead = false
          switch byte {
          // À…Þ to à…þ, apart from ×; ß becomes ss.
          case 0x80...0x96, 0x98...0x9E: folded = byte | 0x20
          case 0x9F:
            target[count - 1] = UInt8(ascii: "s")
            folded = UInt8(ascii: "s")
          default: break
          }
        } else if byte == 0xC3 {
          isBehindLead = true
        } else if byte >= 0x80 {
          needsICU = true
          break
        } else if (0x41...0x5A).contains(byte) {
          folded = byte | 0x20
        }
        target[count] = folded
        count += 1
      }
      return needsICU ? 0 : count
    }
    return needsICU ? nil : folded
  }

  /// The group of a character's general category.
  package static func category(_ scalar: Unicode.Scalar) -> Category {
    Category(rawValue: UInt8(bitPattern: cicu_category(Int32(scalar.value)))) ?? .other
  }

  package static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    cicu_is_emoji(Int32(scalar.value)) != 0
  }

  /// ISO 15924 code of the script, `Zyyy` for characters that all scripts share.
  package static func script(_ scalar: Unicode.Scalar) -> String {
    String(cString: cicu_script(Int32(scalar.value)))
  }

  /// General category groups of the Unicode Standard, by their first letter.
  package enum Category: UInt8, Sendable {
    case letter = 0x4C
    case mark = 0x4D
    case number = 0x4E
    case punctuation = 0x50
    case symbol = 0x53
    case separator = 0x5A
    case other = 0x43
  }
}
