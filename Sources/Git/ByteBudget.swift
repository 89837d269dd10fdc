import Glibc

/// How many bytes of content all workers together may hold; a larger file waits until it is alone.
@safe final class ByteBudget: @unchecked Sendable {
  private static let total = 24 << 20

  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let freed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var left = ByteBudget.total

  init() {
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe freed.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(freed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(freed)
    unsafe pthread_mutex_destroy(lock)
    unsafe freed.deallocate()
    unsafe lock.deallocate()
  }

  func with<Result>(_ bytes: Int, _ body: () -> Result) -> Result {
    let share = min(max(bytes, 0), ByteBudget.total)
    unsafe pthread_mutex_lock(lock)
    while left < share { unsafe pthread_cond_wait(freed, lock) }
    left -= share
    unsafe pthread_mutex_unlock(lock)
    defer {
      unsafe pthread_mutex_lock(lock)
      left += share
      unsafe pthread_cond_broadcast(freed)
      unsafe pthread_mutex_unlock(lock)
    }
    return body()
  }
}
