package import HebraModel

/// What the exchange with other programs says.
extension MessageCode {
  package static let exchangeAstral = MessageCode(rawValue: "exchange.astral")
  package static let exchangeDone = MessageCode(rawValue: "exchange.done")
  package static let exchangeLost = MessageCode(rawValue: "exchange.lost")
}
