import Findings
import Glibc
import Ledger
import Policy

/// What a review may send, and what it has sent.
extension ReviewRun {
  /// Gives up the requests for which nothing is left in this review or on this day.
  mutating func afford(_ progress: inout ModelProgress) {
    var (requests, bytes) = (0, 0)
    for body in progress.open {
      requests += 1
      bytes += body.bytes.count
      let tokens = Outbox.tokens(in: body.bytes.count)
      if requests > Limits.requests || bytes > Limits.requestBytes {
        let (most, size) = (Limits.requests, Limits.requestBytes >> 20)
        progress.outcomes[body.index] = .failed("a review sends \(most) requests and \(size) MB at the most")
      } else if let budget = policy.dailyTokens {
        guard storage?.take(tokens, of: budget) == true else {
          progress.outcomes[body.index] = .failed(
            "the budget of \(budget) tokens a day does not suffice (airlock.dailyTokens)")
          continue
        }
        reserved += tokens
      }
    }
  }

  /// Puts what was sent into the books.
  mutating func settle(_ endpoint: Endpoint) {
    guard let outbox else { return }
    storage?.add(
      DayTally.Amount(
        requests: outbox.hashes.count, bytes: outbox.bytes, tokens: outbox.tokens - reserved))
    guard !outbox.hashes.isEmpty || review.sent?.replayed ?? 0 > 0 else { return }
    guard let name = storage?.name else { return }
    var entry = RunEntry(
      time: time(nil), name: name, tree: review.tree, origin: endpoint.origin.description, model: endpoint.model,
      outcome: review.isComplete ? .complete : .incomplete)
    entry.requests = outbox.hashes.count
    entry.bytes = outbox.bytes
    entry.tokensOut = outbox.tokensOut
    entry.tokensIn = outbox.tokens - outbox.tokensOut
    entry.replayed = review.sent?.replayed ?? 0
    entry.bodies = outbox.hashes
    entry.cost = endpoint.cost(of: entry.tokensIn, entry.tokensOut)
    storage?.append(entry)
  }
}

extension Endpoint {
  /// In millionths, where the user told a price.
  fileprivate func cost(of read: Int, _ written: Int) -> Int? {
    guard priceInput != nil || priceOutput != nil else { return nil }
    return ((priceInput ?? 0) * read + (priceOutput ?? 0) * written) / 1_000_000
  }
}
