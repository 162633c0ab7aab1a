package import HebraModel

/// What may be wrong with a codebook, besides the errors of any YAML file.
extension MessageCode {
  package static let codebookDuplicateID = MessageCode(rawValue: "codebook.duplicate-id")
  package static let codebookDuplicateName = MessageCode(rawValue: "codebook.duplicate-name")
  package static let codebookEmptyCode = MessageCode(rawValue: "codebook.empty-code")
  package static let codebookEmptyDefinition = MessageCode(rawValue: "codebook.empty-definition")
  package static let codebookEmptyID = MessageCode(rawValue: "codebook.empty-id")
  package static let codebookEmptyName = MessageCode(rawValue: "codebook.empty-name")
  package static let codebookFacetEmpty = MessageCode(rawValue: "codebook.facet-empty")
  package static let codebookIndicatorEmpty = MessageCode(rawValue: "codebook.indicator-empty")
  package static let codebookIndicatorLetters = MessageCode(rawValue: "codebook.indicator-letters")
  package static let codebookIndicatorLoneSign = MessageCode(
    rawValue: "codebook.indicator-lone-sign")
  package static let codebookIndicatorNotList = MessageCode(rawValue: "codebook.indicator-not-list")
  package static let codebookIndicatorNotText = MessageCode(rawValue: "codebook.indicator-not-text")
  package static let codebookGroupWithoutMirror = MessageCode(
    rawValue: "codebook.group-without-mirror")
  package static let codebookMirrorCut = MessageCode(rawValue: "codebook.mirror-cut")
  package static let codebookMirrorNoGroup = MessageCode(rawValue: "codebook.mirror-no-group")
  package static let codebookMirrorTwoGroups = MessageCode(rawValue: "codebook.mirror-two-groups")
  package static let codebookMirrorUnasked = MessageCode(rawValue: "codebook.mirror-unasked")
  package static let codebookMirrorUnaskedCommunity = MessageCode(
    rawValue: "codebook.mirror-unasked-community")
  package static let codebookMirrorUnaskedInstitution = MessageCode(
    rawValue: "codebook.mirror-unasked-institution")
  package static let codebookUnknownGroupCode = MessageCode(rawValue: "codebook.unknown-group-code")
  package static let codebookMirrorOneWay = MessageCode(rawValue: "codebook.mirror-one-way")
  package static let codebookMissingCode = MessageCode(rawValue: "codebook.missing-code")
  package static let codebookMissingDefinition = MessageCode(
    rawValue: "codebook.missing-definition")
  package static let codebookMissingID = MessageCode(rawValue: "codebook.missing-id")
  package static let codebookMissingName = MessageCode(rawValue: "codebook.missing-name")
  package static let codebookNearForm = MessageCode(rawValue: "codebook.near-form")
  package static let codebookNoCodes = MessageCode(rawValue: "codebook.no-codes")
  package static let codebookParentCycle = MessageCode(rawValue: "codebook.parent-cycle")
  package static let codebookReplacementRetired = MessageCode(
    rawValue: "codebook.replacement-retired")
  package static let codebookRetiredWithoutReplacement = MessageCode(
    rawValue: "codebook.retired-without-replacement")
  package static let codebookSeveralReplacements = MessageCode(
    rawValue: "codebook.several-replacements")
  package static let codebookTooDeep = MessageCode(rawValue: "codebook.too-deep")
  package static let codebookUnknownAct = MessageCode(rawValue: "codebook.unknown-act")
  package static let codebookUnknownDefault = MessageCode(rawValue: "codebook.unknown-default")
  package static let codebookUnknownDefaultCode = MessageCode(
    rawValue: "codebook.unknown-default-code")
  package static let codebookUnknownDirection = MessageCode(rawValue: "codebook.unknown-direction")
  package static let codebookUnknownGuideCode = MessageCode(rawValue: "codebook.unknown-guide-code")
  package static let codebookUnknownMirror = MessageCode(rawValue: "codebook.unknown-mirror")
  package static let codebookUnknownParent = MessageCode(rawValue: "codebook.unknown-parent")
  package static let codebookUnknownReplacement = MessageCode(
    rawValue: "codebook.unknown-replacement")
  package static let codebookUnknownRisk = MessageCode(rawValue: "codebook.unknown-risk")
  package static let codebookUnknownSide = MessageCode(rawValue: "codebook.unknown-side")
  package static let codebookUnknownSource = MessageCode(rawValue: "codebook.unknown-source")
  package static let codebookUnknownState = MessageCode(rawValue: "codebook.unknown-state")
  package static let codebookUnknownSurvey = MessageCode(rawValue: "codebook.unknown-survey")
  package static let codebookUnknownZero = MessageCode(rawValue: "codebook.unknown-zero")
}
