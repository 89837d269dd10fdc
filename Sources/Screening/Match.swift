/// A place where a rule holds.
struct Match {
  let rule: Int
  /// What is taken out of the outgoing text.
  let range: Range<Int>
  /// What a disguise hides, readable; empty when nothing was decoded.
  var decoded: [UInt8] = []
  /// The secret as it is when its pieces are put together; empty when it stands there in one.
  var joined: [UInt8] = []
}
