/// What one look at the kinds of its bytes tells of a stretch: most of what is looked for later stands in little of it.
struct TextShape {
  /// Where words of sentences stand.
  private(set) var prose: [Range<Int>] = []
  /// Where base 64 may stand.
  private(set) var base64: [Range<Int>] = []
  /// Where text may be hidden from a glance.
  private(set) var hidden: [Range<Int>] = []
  /// Whether any byte is not ASCII.
  private(set) var hasWideBytes = false
  /// Whether any byte is a control character other than tab, line feed and carriage return.
  private(set) var hasControls = false

  init(_ bytes: [UInt8], in range: Range<Int>) {
    var prose = ProseStretches(range)
    var base64 = Base64Runs()
    var hidden = HiddenWindows(range)
    unsafe bytes.withUnsafeBytes { text in
      var before = ByteKinds()
      var here = unsafe ByteKinds(text, from: range.lowerBound, in: range)
      for place in stride(from: range.lowerBound, to: range.upperBound, by: ByteKinds.width) {
        let after = unsafe ByteKinds(text, from: place + ByteKinds.width, in: range)
        prose.add(place, spacesInWords: here.spacesInWords(before, after))
        base64.add(place, here.base64)
        unsafe hidden.add(place, breaks: here.breaks(before, after), spaces: here.spaces, in: text)
        hasWideBytes = hasWideBytes || here.hasWideBytes
        hasControls = hasControls || here.hasControls
        (before, here) = (here, after)
      }
    }
    self.prose = prose.all()
    self.base64 = base64.all(to: range.upperBound)
    self.hidden = hidden.all
  }
}
