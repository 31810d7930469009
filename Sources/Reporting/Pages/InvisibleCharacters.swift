extension Unicode.Scalar {
  /// Whether it is a control, zero-width or direction character, with which text can look like other text.
  var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200C, 0x200E...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 may begin a character that is no letter, so that a text without any needs no second look:
  /// controls, and the first bytes of what ``Unicode/Scalar/isInvisible`` names.
  var mayBeginInvisible: Bool {
    switch self {
    case 0..<0x20, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF: true
    default: false
    }
  }
}
