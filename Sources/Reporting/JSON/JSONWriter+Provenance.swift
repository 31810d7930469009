import FeedbackModel
import JSONStreaming

/// How a report was made.
extension JSONWriter {
  mutating func member(_ name: String, _ provenance: Provenance) {
    key(name)
    object { writer in
      writer.member("inputs", each: provenance.inputs) { writer, input in
        writer.object { writer in
          writer.member("name", input.name)
          writer.member("file", input.file)
          writer.member("format", input.format)
          writer.member("bytes", input.byteCount)
          writer.member("sha256", input.sha256)
          writer.member("accepted", input.accepted)
          writer.member("rejected", input.rejected)
          writer.key("leftOut")
          writer.object { writer in
            for part in input.leftOut { writer.member(part.reason.rawValue, part.count) }
          }
          if let authors = input.authors { writer.member("authors", authors) }
        }
      }
      writer.member("lexicons", each: provenance.lexicons) { $0.value($1) }
      writer.key("taxonomy")
      writer.value(provenance.taxonomy)
      writer.key("settings")
      writer.object { writer in
        for setting in provenance.settings { writer.member(setting.name, setting.value) }
      }
      // A seed may need all 64 bits, which a JSON number does not carry safely.
      writer.member("seed", String(provenance.seed))
      writer.member("software", provenance.softwareVersion)
    }
  }

  mutating func value(_ file: DataFileVersion) {
    object { writer in
      writer.member("name", file.name)
      writer.member("version", file.version)
      writer.member("entries", file.entries)
    }
  }
}
