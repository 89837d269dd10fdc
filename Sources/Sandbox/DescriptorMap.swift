import CLinux

/// Which descriptor a child gets under which number, such as `[1: pipe]`.
///
/// A list, because a hash table costs every start more than it saves.
package struct DescriptorMap: ExpressibleByDictionaryLiteral, Sendable {
  private(set) var entries: [airlock_descriptor] = []

  package init(dictionaryLiteral elements: (Int32, Int32)...) {
    for (number, descriptor) in elements { self[number] = descriptor }
  }

  package subscript(number: Int32) -> Int32? {
    get { entries.first { $0.target == number }?.source }
    set {
      entries.removeAll { $0.target == number }
      if let newValue { entries.append(airlock_descriptor(source: newValue, target: number)) }
    }
  }

  /// Takes what another one has for numbers that are still free.
  package func filled(from other: DescriptorMap) -> DescriptorMap {
    var map = self
    for entry in other.entries where map[entry.target] == nil { map[entry.target] = entry.source }
    return map
  }
}
