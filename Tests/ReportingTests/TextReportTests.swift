import Findings
import Reporting
import Testing

struct TextReportTests {
  @Test func `a whole review is written out`() {
    var review = Sample.review(
      findings: [Sample.finding(.high, column: 5, suppression: .inline)], incomplete: ["the deadline passed"])
    review.tree = "aa"
    review.coverage.notReviewed = [Coverage.Gap(path: [0xFF], hunks: 0, reason: "binary", size: 12, isExpected: true)]
    review.redactions = [Review.Redaction(kind: "aws-access-key", count: 2)]
    review.droppedUnanchored = 1
    review.notices = ["a notice"]
    review.sent = Review.Sent(origin: "https://a.example:443", model: "m", requests: 1, bytes: 900)
    #expect(
      TextReport(review: review).text == """
        Review: INCOMPLETE
          because the deadline passed
        Tree: aa
        Compared with: the empty tree
        Change: 3 files, 41 lines added, 7 removed, 5 of 5 hunks reviewed
        Sent: 1 requests, 900 bytes, to https://a.example:443, model m

        Findings:

          src/a.swift:3:5  high  a title
            00000000  model, by model, high confidence, hidden: inline
            > let a = b
            why

        Not reviewed as text:
          "\\377": binary, 12 bytes

        Taken out:
          2 × aws-access-key

        Dropped: 1 without a line in the change, 0 twice

        Notices:
          a notice

        """)
  }

  @Test func `a clean screening says that nothing was sent`() {
    #expect(
      TextReport(review: Sample.review()).text == """
        Review: complete
        Tree: not known
        Compared with: the empty tree
        Change: 3 files, 41 lines added, 7 removed, 5 of 5 hunks reviewed
        Sent: nothing; no model was asked

        Findings: none

        """)
  }
}
