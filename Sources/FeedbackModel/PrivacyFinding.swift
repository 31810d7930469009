/// A piece of personal data in a comment.
public struct PrivacyFinding: Sendable, Hashable {
  public var kind: Kind
  public var range: TextRange

  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case email
    case phone
    case iban
    /// Of a person who is not named in a public office.
    case name
    /// Somebody's home, or the author's own address.
    case postalAddress
    case numberPlate
    case birthDate
    /// Of an identity card, a passport, an insurance, a customer.
    case idNumber
    case taxNumber
    /// A user name, such as "@anna".
    case handle
    /// A person's page on a social network.
    case profileURL

    /// What stands in its place where a comment is shown: "[E-Mail]".
    package var placeholder: String {
      switch self {
      case .email: "[E-Mail]"
      case .phone: "[Telefon]"
      case .iban: "[IBAN]"
      case .name: "[Name]"
      case .postalAddress: "[Adresse]"
      case .numberPlate: "[Kennzeichen]"
      case .birthDate: "[Geburtsdatum]"
      case .idNumber: "[Ausweis- oder Kundennummer]"
      case .taxNumber: "[Steuernummer]"
      case .handle: "[Nutzername]"
      case .profileURL: "[Profil]"
      }
    }
  }
}
