import Asked

private let asked = Asked()

/// Decodes a reply of a server, anchors what it claims, and looks for a field that it may refuse.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzReply(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  asked.decode(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
