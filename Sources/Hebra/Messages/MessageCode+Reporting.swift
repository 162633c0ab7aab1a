package import HebraModel

/// What the sheets of reporting guidelines say.
extension MessageCode {
  package static let agreementUnused = MessageCode(rawValue: "agreement.unused")
  package static let saturationMethods = MessageCode(rawValue: "saturation.methods")
  package static let saturationUnused = MessageCode(rawValue: "saturation.unused")
  package static let sheetConsent = MessageCode(rawValue: "sheet.consent")
  package static let sheetCoders = MessageCode(rawValue: "sheet.coders")
  package static let sheetDates = MessageCode(rawValue: "sheet.dates")
  package static let sheetDerivation = MessageCode(rawValue: "sheet.derivation")
  package static let sheetDuration = MessageCode(rawValue: "sheet.duration")
  package static let sheetGuide = MessageCode(rawValue: "sheet.guide")
  package static let sheetLimits = MessageCode(rawValue: "sheet.limits")
  package static let sheetMajor = MessageCode(rawValue: "sheet.major")
  package static let sheetMinor = MessageCode(rawValue: "sheet.minor")
  package static let sheetMissing = MessageCode(rawValue: "sheet.missing")
  package static let sheetNotes = MessageCode(rawValue: "sheet.notes")
  package static let sheetPlaces = MessageCode(rawValue: "sheet.places")
  package static let sheetPresence = MessageCode(rawValue: "sheet.presence")
  package static let sheetProcessing = MessageCode(rawValue: "sheet.processing")
  package static let sheetRecording = MessageCode(rawValue: "sheet.recording")
  package static let sheetRepeats = MessageCode(rawValue: "sheet.repeats")
  package static let sheetSample = MessageCode(rawValue: "sheet.sample")
  package static let sheetSegments = MessageCode(rawValue: "sheet.segments")
  package static let sheetStatements = MessageCode(rawValue: "sheet.statements")
  package static let sheetTrail = MessageCode(rawValue: "sheet.trail")
  package static let sheetTree = MessageCode(rawValue: "sheet.tree")
}
