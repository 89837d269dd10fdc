import Foundation
import Integrity
import Testing
import TestSupport

@Suite struct `The record of installed hooks` {
  @Test func `holds whole folders and tells what became different in them`() throws {
    let folder = try Folder()
    try folder.write("hooks/pre-commit", "#!/bin/sh\n", mode: 0o755)
    let place = HookRecord.Place(directory: folder.path + "/hooks", workTree: folder.path)
    var record = HookRecord()
    try record.record(place)
    try record.record(place)
    #expect(record.places == [place])
    #expect(record.entries.count == 2)
    #expect(try HookRecord(text: record.text, path: "r") == record)
    #expect(record.differences().isEmpty)
    try folder.write("hooks/post-commit", "#!/bin/sh\n", mode: 0o755)
    #expect(record.differences().map(\.line) == ["\(folder.path)/hooks/post-commit: was not installed (file)"])
    try FileManager.default.removeItem(atPath: folder.path + "/hooks")
    #expect(record.differences().map(\.status) == [.set])
    record.remove(place)
    #expect(record == HookRecord())
  }

  @Test func `keeps a folder that two places share until both are gone`() throws {
    let folder = try Folder()
    try folder.write("hooks/pre-commit", "#!/bin/sh\n", mode: 0o755)
    let one = HookRecord.Place(directory: folder.path + "/hooks", workTree: "/one tree")
    let all = HookRecord.Place(directory: folder.path + "/hooks", workTree: nil)
    var record = HookRecord()
    try record.record(one)
    try record.record(all)
    #expect(try HookRecord(text: record.text, path: "r").places == [one, all])
    record.remove(one)
    #expect(record.entries.count == 2)
    record.remove(all)
    #expect(record.entries.isEmpty)
  }
}
