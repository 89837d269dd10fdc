import TestSupport
import Testing

@Suite struct RulesCommandTests {
  private func rules(_ arguments: [String], input: String = "") throws -> Run {
    try Run(
      Products.airlock, ["rules"] + arguments, environment: ["PATH": "/usr/bin:/bin"], input: Array(input.utf8))
  }

  @Test func `every rule has a line, and its own page`() throws {
    let all = try rules(["list"]).out.split(separator: "\n")
    #expect(all.count > 250 && Set(all.map { $0.prefix { $0 != " " } }).count == all.count)
    #expect(all.contains { $0.hasPrefix("secret.aws-access-key  high  AWS access key") })
    let injections = try rules(["list", "injection."]).out.split(separator: "\n")
    #expect(!injections.isEmpty && injections.allSatisfy { $0.hasPrefix("injection.") })
    let page = try rules(["show", "secret.aws-access-key"]).out
    #expect(page.contains("why         ") && page.contains("fix         ") && page.contains("AKIA"), "\(page)")
  }

  @Test func `a rule is tried on a text`() throws {
    let found = try rules(["test", "secret.aws-access-key"], input: "x\nk = '\(Scene.secret)'\n")
    #expect(found.status == 0 && found.out == "2:6  secret.aws-access-key\n", "\(found.out)\(found.err)")
    let nothing = try rules(["test", "secret.google-api-key"], input: "k = '\(Scene.secret)'\n")
    #expect(nothing.status == 1 && nothing.out == "nothing found\n", "\(nothing.err)")
    #expect(try rules(["test"], input: "plain\n").status == 1)
  }

  @Test(arguments: [["show", "secret.nothing"], ["list", "no such words"], ["test", "secret.nothing"]])
  func `a rule that is not there is named`(arguments: [String]) throws {
    let run = try rules(arguments, input: "x")
    #expect(run.status == 64 && run.err.contains("there is no rule"), "\(run.err)")
  }
}
