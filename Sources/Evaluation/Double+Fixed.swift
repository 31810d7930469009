extension Double {
  /// The number with a fixed count of decimals and a full stop, such as `0.50`; halves are rounded away from
  /// zero, and what rounds to zero has no sign.
  ///
  /// - Parameter places: How many decimals, 1…9. The number is finite and below 10⁹ in magnitude.
  func fixed(_ places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((magnitude * Double(scale)).rounded())
    let digits = String(scaled % scale)
    let sign = self < 0 && scaled != 0 ? "-" : ""
    return sign + "\(scaled / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
