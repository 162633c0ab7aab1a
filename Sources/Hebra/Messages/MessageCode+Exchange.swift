package import HebraModel

/// What the exchange with other programs says.
extension MessageCode {
  package static let exchangeAstral = MessageCode(rawValue: "exchange.astral")
  package static let exchangeDone = MessageCode(rawValue: "exchange.done")
  package static let exchangeLost = MessageCode(rawValue: "exchange.lost")
  package static let exchangeMisplaced = MessageCode(rawValue: "exchange.misplaced")
  package static let exchangeMoved = MessageCode(rawValue: "exchange.moved")
  package static let exchangeNoCode = MessageCode(rawValue: "exchange.no-code")
  package static let exchangeNoText = MessageCode(rawValue: "exchange.no-text")
  package static let exchangeRead = MessageCode(rawValue: "exchange.read")
  package static let exchangeRefused = MessageCode(rawValue: "exchange.refused")
  package static let usageExchange = MessageCode(rawValue: "usage.exchange")
  package static let exchangeUnread = MessageCode(rawValue: "exchange.unread")
}
