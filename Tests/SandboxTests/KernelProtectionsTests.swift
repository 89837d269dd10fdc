import CLinux
import Sandbox
import Testing

@Suite struct KernelProtectionsTests {
  @Test func `what landlock's version promises is what a child finds`() {
    let found = KernelProtections.probe()
    #expect(found.landlockABI == Int(airlock_landlock_version()))
    let needs = ["landlock files": 1, "landlock tcp": 4, "landlock abstract sockets": 6, "landlock signals": 6]
    for protection in found.protections {
      #expect(protection.holds == (found.landlockABI >= needs[protection.name] ?? 0), "\(protection)")
    }
  }
}
