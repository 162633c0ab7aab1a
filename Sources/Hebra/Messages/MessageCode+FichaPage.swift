package import HebraModel

/// What fichas report and refuse.
extension MessageCode {
  package static let disclosureBrief = MessageCode(rawValue: "disclosure.brief")
  package static let disclosureComparison = MessageCode(rawValue: "disclosure.comparison")
  package static let disclosureDifference = MessageCode(rawValue: "disclosure.difference")
  package static let disclosureDifferenceOther = MessageCode(
    rawValue: "disclosure.difference-other")
  package static let fichaDone = MessageCode(rawValue: "ficha.done")
  package static let fichaEmpty = MessageCode(rawValue: "ficha.empty")
  package static let fichaInstitution = MessageCode(rawValue: "ficha.institution")
  package static let fichaNoOffice = MessageCode(rawValue: "ficha.no-office")
  package static let fichaNoPDF = MessageCode(rawValue: "ficha.no-pdf")
  package static let fichaPlace = MessageCode(rawValue: "ficha.place")
  package static let fichaPlaces = MessageCode(rawValue: "ficha.places")
  package static let fichaSigned = MessageCode(rawValue: "ficha.signed")
  package static let fichaUnreturned = MessageCode(rawValue: "ficha.unreturned")
  package static let fichaUnsignable = MessageCode(rawValue: "ficha.unsignable")
  package static let sheetDone = MessageCode(rawValue: "sheet.done")
  package static let usageFichaOutput = MessageCode(rawValue: "usage.ficha-output")
  package static let usageFichaPart = MessageCode(rawValue: "usage.ficha-part")
}
