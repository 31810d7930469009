/// Numbers as they are printed for people.
extension Double {
  /// With two decimals and a sign, so that columns line up: `+0.50`, `-0.07`, ` 0.00`.
  package var signed: String {
    let text = magnitude.fixed(2)
    let isZero = Int((magnitude * 100).rounded()) == 0
    return (isZero ? " " : self < 0 ? "-" : "+") + text
  }

  /// The number with a fixed count of decimals and a full stop, such as `0.50`; halves are rounded away from
  /// zero, and what rounds to zero has no sign.
  ///
  /// - Parameter places: How many decimals, 0…9. The number is finite and below 10⁹ in magnitude.
  package func fixed(_ places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && scaled != 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(scaled)" }
    let digits = String(scaled % scale)
    return sign + "\(scaled / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
