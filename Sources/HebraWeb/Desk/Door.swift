internal import Hebra
internal import Synchronization

/// Who may enter, who codes, and how long nobody has asked for anything.
final class Door: Sendable {
  private struct State {
    var port: Int?
    var token = Secret.make()
    var isTokenUsed = false
    var wrong = 0
    var person: String?
    var running = 0
    var last: ContinuousClock.Instant
  }

  /// What a token gave.
  enum Entry {
    case open
    case refused
    /// Too many were wrong.
    case guessed
  }

  static let mostWrong = 5

  /// The value of the cookie.
  let session = Secret.make()
  private let state: Mutex<State>

  init(person: String?) {
    state = Mutex(State(person: person, last: .now))
  }

  /// The port on which it listens; nil before it does.
  var port: Int? {
    get { state.withLock(\.port) }
    set { state.withLock { $0.port = newValue } }
  }

  /// The name of the cookie: cookies are for every port of a computer.
  var cookie: String { "hebra-\(port ?? 0)" }

  /// The address of the page, with the token behind the `#`, which no request has.
  var address: String { "http://127.0.0.1:\(port ?? 0)/#t=\(state.withLock(\.token))" }

  var hosts: [String] { port.map { ["127.0.0.1:\($0)", "localhost:\($0)"] } ?? [] }

  func enter(_ token: String) -> Entry {
    state.withLock { state in
      if Secret.isSame(token, state.token), !state.isTokenUsed {
        state.isTokenUsed = true
        return .open
      }
      state.wrong += 1
      return state.wrong < Self.mostWrong ? .refused : .guessed
    }
  }

  /// Whether one of the cookies of a request is the session.
  func isOpen(to cookies: String) -> Bool {
    let name = cookie
    return cookies.split(separator: ";").contains { part in
      let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      return pair.count == 2 && pair[0] == name && Secret.isSame(pair[1], session)
    }
  }

  var person: String? { state.withLock(\.person) }

  /// Says who codes; false when someone else does already.
  func choose(_ name: String) -> Bool {
    state.withLock { state in
      guard state.person == nil || state.person == name else { return false }
      state.person = name
      return true
    }
  }

  func begin() {
    state.withLock {
      $0.running += 1
      $0.last = .now
    }
  }

  func end() {
    state.withLock {
      $0.running -= 1
      $0.last = .now
    }
  }

  /// How long nobody has asked for anything; zero while something runs.
  var idle: Duration {
    state.withLock { $0.running > 0 ? .zero : .now - $0.last }
  }
}
