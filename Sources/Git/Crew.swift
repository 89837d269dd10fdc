import Glibc

/// Does the same to many things on several threads, and hands over what came out in the things' order.
///
/// What was made and not yet handed over is bounded, so that a slow thing does not let the others pile up.
enum Crew {
  /// How many things a worker takes at once, at most: so that it seldom waits for the others, or lets them wait.
  private static let largestBatch = 32
  /// How many batches a worker may be ahead of what was handed over.
  private static let lead = 4

  /// Runs `each` for every number below a count, with a state that each thread makes for itself.
  ///
  /// `take` runs on the calling thread. With one worker everything does.
  static func run<State, Made: Sendable>(
    count: Int, workers: Int, state: @escaping @Sendable () -> State,
    each: @escaping @Sendable (inout State, Int) -> Made, take: (Made) throws -> Void
  ) rethrows {
    guard workers > 1, count > 1 else {
      var own = state()
      for number in 0..<count { try take(each(&own, number)) }
      return
    }
    let batch = max(1, min(largestBatch, count / (workers * lead * 2)))
    let batches = (count + batch - 1) / batch
    let board = Board<[Made]>(count: batches, lead: workers * lead)
    var threads: [pthread_t] = []
    for _ in 0..<workers {
      let thread = start {
        var own = state()
        while let claimed = board.claim() {
          let first = claimed * batch
          board.put((first..<min(first + batch, count)).map { each(&own, $0) }, at: claimed)
        }
      }
      guard let thread else { break }
      threads.append(thread)
    }
    defer {
      board.stop()
      for thread in threads { pthread_join(thread, nil) }
    }
    guard !threads.isEmpty else {
      var own = state()
      for number in 0..<count { try take(each(&own, number)) }
      return
    }
    for number in 0..<batches {
      for value in board.wait(for: number) { try take(value) }
    }
  }

  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body))
    let error = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    guard error == 0 else {
      unsafe work.release()
      return nil
    }
    return thread
  }
}

/// Where workers take numbers from and put what they made.
@safe private final class Board<Made: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// Told when what is to be handed over next was made.
  private let ready = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// Told when workers that are far ahead may go on.
  private let room = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let count: Int
  private let lead: Int
  private var claimed = 0
  private var taken = 0
  private var isStopped = false
  private var made: [Int: Made] = [:]

  init(count: Int, lead: Int) {
    self.count = count
    self.lead = lead
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe ready.initialize(to: pthread_cond_t())
    unsafe room.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(ready, nil)
    unsafe pthread_cond_init(room, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(room)
    unsafe pthread_cond_destroy(ready)
    unsafe pthread_mutex_destroy(lock)
    unsafe room.deallocate()
    unsafe ready.deallocate()
    unsafe lock.deallocate()
  }

  /// The next number to work on; `nil` when there is none.
  func claim() -> Int? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while claimed < count, claimed >= taken + lead, !isStopped { unsafe pthread_cond_wait(room, lock) }
    guard claimed < count, !isStopped else { return nil }
    claimed += 1
    return claimed - 1
  }

  func put(_ value: Made, at number: Int) {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    made[number] = value
    if number == taken { unsafe pthread_cond_signal(ready) }
  }

  func wait(for number: Int) -> Made {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let value = made.removeValue(forKey: number) {
        taken = number + 1
        // Not one at a time: a worker that was woken for one batch would wait again after it.
        if taken == claimed || (claimed - taken) * 2 <= lead { unsafe pthread_cond_broadcast(room) }
        return value
      }
      unsafe pthread_cond_wait(ready, lock)
    }
  }

  func stop() {
    unsafe pthread_mutex_lock(lock)
    isStopped = true
    unsafe pthread_cond_broadcast(room)
    unsafe pthread_mutex_unlock(lock)
  }
}
