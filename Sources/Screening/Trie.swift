/// The keywords while they become an automaton.
struct Trie {
  private let stride: Int
  private var next: [UInt16]
  private var outputs: [[UInt16]] = [[]]

  /// `letters` is the most that the keywords can have together; the table never grows beyond it.
  init(stride: Int, letters: Int) {
    self.stride = stride
    next = [UInt16](repeating: 0, count: stride)
    next.reserveCapacity((letters + 1) * stride)
    outputs.reserveCapacity(letters + 1)
  }

  mutating func insert(_ classes: some Sequence<UInt8>, number: UInt16) {
    var state = 0
    for index in classes where index != 0 {
      let slot = state * stride + Int(index)
      if next[slot] == 0 {
        guard outputs.count < Int(UInt16.max) else { return }
        next[slot] = UInt16(outputs.count)
        outputs.append([])
        next.append(contentsOf: repeatElement(0, count: stride))
      }
      state = Int(next[slot])
    }
    if state != 0 { outputs[state].append(number) }
  }

  /// Fills in where a state goes when no keyword goes on: breadth first, from the longest suffix that is a state.
  mutating func close() {
    var fallback = [UInt16](repeating: 0, count: outputs.count)
    var queue: [Int] = []
    queue.reserveCapacity(outputs.count)
    for index in 0..<stride where next[index] != 0 { queue.append(Int(next[index])) }
    var head = 0
    let stride = stride
    while head < queue.count {
      let state = queue[head]
      head += 1
      let suffix = Int(fallback[state])
      if !outputs[suffix].isEmpty { outputs[state] += outputs[suffix] }
      unsafe next.withUnsafeMutableBufferPointer { next in
        for index in 0..<stride {
          let slot = state * stride + index
          let below = unsafe next[suffix * stride + index]
          let goal = unsafe next[slot]
          if goal == 0 {
            unsafe next[slot] = below
          } else {
            fallback[Int(goal)] = below
            queue.append(Int(goal))
          }
        }
      }
    }
  }

  /// The table with the accepting states last.
  func renumbered(selfLoopOnZero: Bool) -> (table: [UInt16], firstAccepting: UInt16, outputs: [[UInt16]]) {
    var order: [Int] = outputs.indices.filter { outputs[$0].isEmpty }
    let firstAccepting = order.count
    order += outputs.indices.filter { !outputs[$0].isEmpty }
    var number = [UInt16](repeating: 0, count: order.count)
    for (place, state) in order.enumerated() { number[state] = UInt16(truncatingIfNeeded: place) }
    let stride = stride
    let table = unsafe [UInt16](unsafeUninitializedCapacity: next.count) { table, count in
      unsafe next.withUnsafeBufferPointer { next in
        unsafe number.withUnsafeBufferPointer { number in
          for (place, state) in order.enumerated() {
            for index in 0..<stride {
              unsafe table[place * stride + index] = unsafe number[Int(next[state * stride + index])]
            }
            if selfLoopOnZero { unsafe table[place * stride] = UInt16(truncatingIfNeeded: place) }
          }
        }
      }
      count = next.count
    }
    return (table, UInt16(truncatingIfNeeded: firstAccepting), order[firstAccepting...].map { outputs[$0] })
  }
}
