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
