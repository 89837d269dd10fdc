/// The keywords while they become an automaton.
struct Trie {
  private let stride: Int
  private var next: [UInt16]
  private var outputs: [[UInt16]] = [[]]

  init(stride: Int) {
    self.stride = stride
    next = [UInt16](repeating: 0, count: stride)
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
    while head < queue.count {
      let state = queue[head]
      head += 1
      let suffix = Int(fallback[state])
      if !outputs[suffix].isEmpty { outputs[state] += outputs[suffix] }
      for index in 0..<stride {
        let slot = state * stride + index
        let below = next[suffix * stride + index]
        if next[slot] == 0 {
          next[slot] = below
        } else {
          fallback[Int(next[slot])] = below
          queue.append(Int(next[slot]))
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
    var table = [UInt16](repeating: 0, count: next.count)
    for (place, state) in order.enumerated() {
      for index in 0..<stride { table[place * stride + index] = number[Int(next[state * stride + index])] }
      if selfLoopOnZero { table[place * stride] = UInt16(truncatingIfNeeded: place) }
    }
    return (table, UInt16(truncatingIfNeeded: firstAccepting), order[firstAccepting...].map { outputs[$0] })
  }
}
