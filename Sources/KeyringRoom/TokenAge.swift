import Glibc
import Keyring

/// How long a token has been kept, and how long it will last, in words.
enum TokenAge {
  static func words(_ status: TokenStatus) -> String {
    guard let since = status.modified ?? status.created else { return "" }
    return ", kept \(days((time(nil) - since) / 86_400))"
  }

  static func words(expiry: Int?) -> String {
    guard let expiry else { return "" }
    let left = expiry - time(nil)
    return left > 0 ? ", expires in \(left / 86_400) days" : ", expired \(days(-left / 86_400))"
  }

  private static func days(_ count: Int) -> String { count <= 0 ? "today" : "\(count) days ago" }
}
