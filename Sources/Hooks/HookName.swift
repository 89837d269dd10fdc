/// The hooks that a dispatcher directory has a file for.
///
/// Where git looks for a hook it must find one in that directory, or the repository's own would no longer run. A name is
/// here only if the mere existence of such a hook changes nothing: `push-to-checkout` replaces what
/// `receive.denyCurrentBranch=updateInstead` does, `reference-transaction` and `post-index-change` would cost a process
/// at every step, and `fsmonitor-watchman` is found by its path in `core.fsmonitor`, not by its name.
package enum HookName {
  package static let dispatched = [
    "applypatch-msg", "commit-msg", "p4-changelist", "p4-post-changelist", "p4-pre-submit", "p4-prepare-changelist",
    "post-applypatch", "post-checkout", "post-commit", "post-merge", "post-receive", "post-rewrite", "post-update",
    "pre-applypatch", "pre-auto-gc", "pre-commit", "pre-merge-commit", "pre-push", "pre-rebase", "pre-receive",
    "prepare-commit-msg", "proc-receive", "sendemail-validate", "update",
  ]

  /// Passed on only if the directory that was in effect before has one of its own.
  package static let dispatchedIfPresent = ["push-to-checkout", "reference-transaction", "post-index-change"]

  package static let reviewed = "pre-commit"
  package static let kept = "pre-commit.airlock-kept"
}
