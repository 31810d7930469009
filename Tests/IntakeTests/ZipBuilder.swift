import CLibZip
import Foundation
import Testing

/// Packs parts of an office file into an archive, as office programs do.
func zipArchive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
  let file = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString).zip").path
  defer { try? FileManager.default.removeItem(atPath: file) }
  var code: CInt = 0
  let archive = try #require(zip_open(file, ZIP_CREATE | ZIP_TRUNCATE, &code))
  // libzip reads the parts when it closes the archive.
  let contents = parts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
  let buffers = contents.map { part in
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, part.bytes.count), alignment: 1)
    buffer.copyBytes(from: part.bytes)
    return (part.name, buffer, part.bytes.count)
  }
  defer { buffers.forEach { $0.1.deallocate() } }
  for (name, buffer, count) in buffers {
    let source = try #require(zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(count), 0))
    #expect(zip_file_add(archive, name, source, 0) >= 0)
  }
  #expect(zip_close(archive) == 0)
  return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
}

/// An Excel workbook of given sheets, by name.
///
/// - Parameters:
///   - sheets: What stands between `<worksheet>` and its end.
///   - strings: The shared strings, each as the content of `<si>`.
///   - workbook: Attributes of the workbook's properties.
///   - states: What is said of sheets that are not visible.
func xlsx(
  _ sheets: KeyValuePairs<String, String>, strings: [String] = [], workbook: String = "",
  states: [String: String] = [:], sheetHead: String = ""
) throws -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let names = sheets.map(\.key)
  let list = names.enumerated().map { index, name in
    let state = states[name].map { " state=\"\($0)\"" } ?? ""
    return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
  }.joined()
  let targets = names.indices.map {
    "<Relationship Id=\"rId\($0 + 1)\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
  }.joined()
  var parts: [(name: String, text: String)] = [
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><workbookPr \(workbook)/><sheets>\(list)</sheets></workbook>"
    ),
    ("xl/_rels/workbook.xml.rels", "<Relationships>\(targets)</Relationships>"),
    (
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="TT.MM.JJJJ &quot;d&quot;"/>\
      <numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; Tage&quot;"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
      """
    ),
    ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
  ]
  for (index, sheet) in sheets.enumerated() {
    parts.append(
      (
        "xl/worksheets/sheet\(index + 1).xml",
        "\(sheetHead)<worksheet xmlns=\"\(main)\">\(sheet.value)</worksheet>"
      ))
  }
  return try zipArchive(parts)
}
