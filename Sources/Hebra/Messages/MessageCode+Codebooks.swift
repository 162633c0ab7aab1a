package import HebraModel

/// What changes of the codebook, the list of what waits and the split of a code report and refuse.
extension MessageCode {
  package static let codebookChanged = MessageCode(rawValue: "edit.done")
  package static let codebookRead = MessageCode(rawValue: "edit.codings")
  package static let codingsConfirmed = MessageCode(rawValue: "confirm.done")
  package static let combineClash = MessageCode(rawValue: "combine.clash")
  package static let combineUnrelated = MessageCode(rawValue: "combine.unrelated")
  package static let confirmNone = MessageCode(rawValue: "confirm.none")
  package static let editNoReason = MessageCode(rawValue: "usage.edit-reason")
  package static let editUnwritable = MessageCode(rawValue: "edit.unwritable")
  package static let editVersionName = MessageCode(rawValue: "usage.edit-version")
  package static let editVersionTaken = MessageCode(rawValue: "edit.version-taken")
  package static let pendingDone = MessageCode(rawValue: "pending.done")
  package static let pendingNone = MessageCode(rawValue: "pending.none")
  package static let splitDecided = MessageCode(rawValue: "split.decided")
  package static let splitDone = MessageCode(rawValue: "split.done")
  package static let splitForeign = MessageCode(rawValue: "split.foreign")
  package static let splitGiven = MessageCode(rawValue: "split.given")
  package static let splitNone = MessageCode(rawValue: "split.not-split")
  package static let splitNotUnderstood = MessageCode(rawValue: "split.not-understood")
  package static let splitSheet = MessageCode(rawValue: "split.sheet")
  package static let splitTwice = MessageCode(rawValue: "split.twice")
  package static let usageMove = MessageCode(rawValue: "usage.codebook-move")
  package static let usagePending = MessageCode(rawValue: "usage.pending")
  package static let usageSplit = MessageCode(rawValue: "usage.split")
  package static let codebookVersionAmbiguous = MessageCode(rawValue: "version.ambiguous")
  package static let codebookVersionUnknown = MessageCode(rawValue: "version.not-there")

  /// Why a codebook cannot be changed in this way.
  package init(_ reason: CodebookRefusal.Reason) {
    self.init(rawValue: "edit.\(reason.rawValue)")
  }

  /// The sentence for a difference between two versions.
  package init(_ kind: CodebookDifference.Kind) { self.init(rawValue: "diff.\(kind.rawValue)") }
}
