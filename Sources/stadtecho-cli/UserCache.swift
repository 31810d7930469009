import Foundation

/// Where commands keep what makes their next start quick.
///
/// `STADTECHO_CACHE` names the folder, or says `off`. Otherwise it is the user's folder for such files:
/// that of the XDG base directory specification (`XDG_CACHE_HOME`, by default `~/.cache`), on a Mac
/// `~/Library/Caches`.
enum UserCache {
  /// `nil` when nothing is to be kept or there is no such folder.
  static var directory: String? {
    let environment = ProcessInfo.processInfo.environment
    if let named = environment["STADTECHO_CACHE"], !named.isEmpty { return named == "off" ? nil : named }
    // The specification: relative paths are invalid and not to be used.
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return "\(base)/stadtecho" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    #if canImport(Darwin)
      return "\(home)/Library/Caches/stadtecho"
    #else
      return "\(home)/.cache/stadtecho"
    #endif
  }
}
