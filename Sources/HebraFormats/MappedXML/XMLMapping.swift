package import HebraYAML

/// The meaning of the elements of an XML vocabulary for a transcript, as the user states it in a
/// file.
///
/// ```yaml
/// turno: intervencion      # the element that holds a turn
/// texto: parrafo           # the elements in it that hold its text; left out: all of the turn
/// hablante: "@quien"       # who speaks: an attribute with @, or an element inside the turn
/// tiempo: "@inicio"        # when: an attribute or an element; may be left out
/// unidad: s                # s (unless told), ms, reloj (1:02:03.5)
/// apartar: [nota, ruido]   # elements whose words are not speech
/// ```
/// English keys are accepted too: `turn`, `text`, `speaker`, `time`, `unit` (`clock`), `aside`.
/// Names have no prefix.
package struct XMLMapping: Hashable, Sendable {
  /// The source of a value.
  package enum Source: Hashable, Sendable {
    /// In an attribute of the turn.
    case attribute(String)
    /// In an element inside the turn.
    case element(String)
  }

  /// How times are written.
  package enum Unit: String, Hashable, Sendable {
    case seconds = "s"
    case milliseconds = "ms"
    case clock = "reloj"
  }

  /// The element that holds a turn.
  package var turn: String
  /// The elements that contain its text, one paragraph each; nil if all of the turn is text.
  package var text: String?
  /// Who speaks.
  package var speaker: Source
  /// The time at which the turn begins, if the file gives it.
  package var time: Source?
  /// How times are written.
  package var unit: Unit
  /// Elements whose words are not speech.
  package var aside: Set<String>

  /// A mapping.
  package init(
    turn: String, text: String? = nil, speaker: Source, time: Source? = nil,
    unit: Unit = .seconds, aside: Set<String> = []
  ) {
    self.turn = turn
    self.text = text
    self.speaker = speaker
    self.time = time
    self.unit = unit
    self.aside = aside
  }
}

/// The errors of a mapping that was refused.
///
/// Such a mapping is not used in part, since that would lose speech.
package struct XMLMappingFailure: Error, Hashable, Sendable {
  /// What is wrong, in the order of the file; the codes begin with `mapping.`.
  package var findings: [YAMLFinding]
}
