extension Schema {
  /// The turns of each text with their places in it, so that a text is read once for all its hits.
  ///
  /// Each turn has two numbers more in `turn_block`: where its speech begins in the text, and where it
  /// ends, with the highest bit where something inside is no speech. Every step writes the blocks anew.
  static let version5 = "DELETE FROM turn_block;"
}
