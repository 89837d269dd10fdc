import CCurl

extension Origin {
  /// Whether libcurl takes the canonical text apart into the same scheme, host and port.
  ///
  /// The corresponding C functions are `curl_url_set` and `curl_url_get`.
  var libcurlAgrees: Bool {
    guard let url = unsafe curl_url() else { return false }
    defer { unsafe curl_url_cleanup(url) }
    let flags = UInt32(CURLU_DISALLOW_USER | CURLU_PATH_AS_IS)
    guard unsafe curl_url_set(url, CURLUPART_URL, description, flags) == CURLUE_OK else { return false }
    func part(_ which: CURLUPart) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      guard unsafe curl_url_get(url, which, &text, 0) == CURLUE_OK, let found = unsafe text else { return nil }
      defer { unsafe curl_free(found) }
      return unsafe String(cString: found)
    }
    return part(CURLUPART_SCHEME) == scheme.rawValue && part(CURLUPART_HOST) == bracketedHost
      && part(CURLUPART_PORT) == String(port) && part(CURLUPART_PATH) == "/" && part(CURLUPART_USER) == nil
      && part(CURLUPART_QUERY) == nil && part(CURLUPART_FRAGMENT) == nil
  }
}
