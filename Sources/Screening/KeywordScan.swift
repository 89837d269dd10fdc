/// What one pass over a stretch of bytes told: where keywords end.
struct KeywordScan {
  struct Hit {
    let keyword: UInt16
    /// The place after the keyword's last byte.
    let end: Int
  }

  private(set) var raw: [Hit] = []
  private(set) var squeezed: [Hit] = []
  /// Whether any byte is not ASCII.
  private(set) var hasWideBytes = false
  /// Whether any byte is a control character other than tab, line feed and carriage return.
  private(set) var hasControls = false

  /// Both automatons step in one loop, so that neither waits for the other's loads.
  init(_ bytes: [UInt8], in range: Range<Int>, rules: RuleSet) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return }
    var wide: UInt8 = 0
    var low = false
    unsafe bytes.withUnsafeBufferPointer { text in
      unsafe rules.raw.classes.withUnsafeBufferPointer { rawClasses in
        unsafe rules.raw.table.withUnsafeBufferPointer { rawTable in
          unsafe rules.squeezed.classes.withUnsafeBufferPointer { letterClasses in
            unsafe rules.squeezed.table.withUnsafeBufferPointer { letterTable in
              let rawAccepting = rules.raw.firstAccepting
              let letterAccepting = rules.squeezed.firstAccepting
              var rawState: UInt16 = 0
              var letterState: UInt16 = 0
              for place in range {
                let byte = unsafe text[place]
                wide |= byte
                if byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D { low = true }
                rawState = unsafe rawTable[Int(rawState) << 6 | Int(rawClasses[Int(byte)])]
                letterState = unsafe letterTable[Int(letterState) << 5 | Int(letterClasses[Int(byte)])]
                if rawState >= rawAccepting {
                  for keyword in rules.raw.keywords(endingIn: rawState) {
                    raw.append(Hit(keyword: keyword, end: place + 1))
                  }
                }
                let letter = unsafe letterClasses[Int(byte)]
                if letterState >= letterAccepting && letter != 0 {
                  for keyword in rules.squeezed.keywords(endingIn: letterState) {
                    squeezed.append(Hit(keyword: keyword, end: place + 1))
                  }
                }
              }
            }
          }
        }
      }
    }
    hasWideBytes = wide & 0x80 != 0
    hasControls = low
  }
}
