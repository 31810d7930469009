/// Numbers as they are printed for people.
extension Double {
  /// With two decimals and a sign, so that columns line up: `+0.50`, `-0.07`, ` 0.00`.
  package var signed: String {
    let hundredths = Int((abs(self) * 100).rounded())
    let digits = hundredths % 100
    let sign = hundredths == 0 ? " " : self < 0 ? "-" : "+"
    return "\(sign)\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  /// With a number of decimals.
  func fixed(_ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(self) * Double(scale)).rounded())
    let sign = self < 0 && whole > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    let digits = String(whole % scale)
    return "\(sign)\(whole / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
