/// Who is to see what came of a reply until a moment, while more of it comes.
package struct Interim {
  /// Of the monotonic clock.
  let milliseconds: Int
  let show: ([UInt8]) -> Void

  package init(afterMilliseconds delay: Int, show: @escaping ([UInt8]) -> Void) {
    milliseconds = Connection.milliseconds + delay
    self.show = show
  }
}
