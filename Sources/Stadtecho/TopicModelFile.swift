import FeedbackModel
import Foundation
import JSONStreaming
public import TopicModeling
import Reporting

/// Topics as they are kept in a file, from one week to the next.
public enum TopicModelFile {
  /// What is wrong with a file.
  public struct ReadError: Error, CustomStringConvertible {
    public var description: String
  }

  /// One JSON object. Coordinates are 16-bit numbers, little-endian, in Base64.
  public static func bytes(for model: TopicModel) -> [UInt8] {
    var writer = JSONWriter(indentation: 1)
    writer.object { writer in
      writer.member("format", format)
      writer.member("months", each: model.months) { $0.month($1) }
      writer.member("layers", each: model.layers) { $0.layer($1) }
    }
    writer.newline()
    return writer.bytes
  }

  /// - Parameter name: Of the file, for errors.
  /// - Throws: `ReadError` for bytes that are no model.
  public static func model(from bytes: [UInt8], name: String) throws(ReadError) -> TopicModel {
    func wrong(_ problem: String) -> ReadError {
      ReadError(description: "\(name): \(problem). Give a file that stadtecho topics --save-model wrote")
    }
    let root: JSONValue
    do { root = try JSONParser.parse(bytes) } catch { throw wrong("is no JSON (\(error))") }
    guard root["format"]?.stringValue == format else {
      throw wrong("is no topic model of the format \(format)")
    }
    guard let layers = root["layers"]?.arrayValue?.map(Self.layer), !layers.isEmpty, !layers.contains(nil),
      let months = Self.months(root["months"])
    else { throw wrong("is damaged") }
    return TopicModel(layers: layers.compactMap { $0 }, months: months)
  }

  private static let format = "stadtecho-topics-1"

  private static func layer(_ value: JSONValue) -> TopicModel.Layer? {
    guard let columns = value["columns"]?.arrayValue, let scale = value["scale"]?.doubleValue,
      let topics = value["topics"]?.arrayValue?.map(Self.topic), !topics.contains(nil)
    else { return nil }
    var layer = TopicModel.Layer(columns: [], inverse: [], basis: [], topics: topics.compactMap { $0 })
    for column in columns {
      guard let parts = column.arrayValue, parts.count == 3,
        let key = parts[0].stringValue.flatMap({ UInt64($0, radix: 16) }), let inverse = parts[1].doubleValue,
        let row = parts[2].stringValue.flatMap({ Coordinates.decode($0, scale: Float(scale)) })
      else { return nil }
      layer.columns.append(key)
      layer.inverse.append(Float(inverse))
      layer.basis += row
    }
    let rank = layer.columns.isEmpty ? 0 : layer.basis.count / layer.columns.count
    guard rank * layer.columns.count == layer.basis.count,
      layer.topics.allSatisfy({ $0.centre.count == rank })
    else { return nil }
    return layer
  }

  private static func topic(_ value: JSONValue) -> TopicModel.Known? {
    guard let id = value["id"]?.intValue, let label = value["label"]?.stringValue,
      let size = value["size"]?.intValue, size >= 0, let months = months(value["months"]),
      let centre = value["centre"]?.stringValue.flatMap({ Coordinates.decode($0, scale: 1) })
    else { return nil }
    let terms = (value["terms"]?.arrayValue ?? []).compactMap { term in
      term["term"]?.stringValue.map { TopicTerm(term: $0, weight: term["weight"]?.doubleValue ?? 0) }
    }
    return TopicModel.Known(id: id, label: label, terms: terms, size: size, centre: centre, months: months)
  }

  private static func months(_ value: JSONValue?) -> [TopicMonth]? {
    guard let list = value?.arrayValue else { return nil }
    let months = list.compactMap { entry -> TopicMonth? in
      let parts = entry["month"]?.stringValue?.split(separator: "-").compactMap { Int($0) } ?? []
      guard parts.count == 2, (1...12).contains(parts[1]), let count = entry["count"]?.intValue else {
        return nil
      }
      return TopicMonth(month: YearMonth(year: parts[0], month: parts[1]), count: count)
    }
    return months.count == list.count ? months : nil
  }
}

/// Numbers between minus and plus a scale as 16-bit integers in Base64.
private enum Coordinates {
  static func encode(_ numbers: some Sequence<Float>, scale: Float) -> String {
    var bytes: [UInt8] = []
    for number in numbers {
      let step = Int16(max(-1, min(1, number / scale)) * Float(Int16.max))
      bytes.append(UInt8(truncatingIfNeeded: step))
      bytes.append(UInt8(truncatingIfNeeded: step >> 8))
    }
    return Data(bytes).base64EncodedString()
  }

  static func decode(_ text: String, scale: Float) -> [Float]? {
    guard let data = Data(base64Encoded: text), data.count.isMultiple(of: 2) else { return nil }
    let bytes = [UInt8](data)
    return stride(from: 0, to: bytes.count, by: 2).map { place in
      let step = Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8)
      return Float(step) / Float(Int16.max) * scale
    }
  }
}

extension JSONWriter {
  fileprivate mutating func month(_ month: TopicMonth) {
    object { writer in
      writer.member("month", month.month.iso8601)
      writer.member("count", month.count)
    }
  }

  fileprivate mutating func layer(_ layer: TopicModel.Layer) {
    let scale = max(layer.basis.reduce(0) { max($0, abs($1)) }, .leastNormalMagnitude)
    let rank = layer.columns.isEmpty ? 0 : layer.basis.count / layer.columns.count
    object { writer in
      writer.member("scale", Double(scale), places: 9)
      writer.member("topics", each: layer.topics) { writer, topic in
        writer.object { writer in
          writer.member("id", topic.id)
          writer.member("label", topic.label)
          writer.member("terms", topic.terms)
          writer.member("size", topic.size)
          writer.member("centre", Coordinates.encode(topic.centre, scale: 1))
          writer.member("months", each: topic.months) { $0.month($1) }
        }
      }
      writer.member("columns", each: layer.columns.indices) { writer, index in
        writer.array { writer in
          writer.string(String(layer.columns[index], radix: 16))
          writer.decimal(Double(layer.inverse[index]), places: 4)
          writer.string(Coordinates.encode(layer.basis[index * rank..<(index + 1) * rank], scale: scale))
        }
      }
    }
  }
}
