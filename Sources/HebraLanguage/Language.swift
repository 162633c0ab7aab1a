/// A language that Hebra indexes.
///
/// A language is data: no code branches on it.
package struct Language: Hashable, Sendable {
  /// BCP 47, for example `es`.
  package var code: String
  /// The name of its Snowball stemmer.
  package var stemmer: String
  /// ICU's locale for sentences; `ss=standard` prevents a sentence end after an abbreviation.
  package var sentences: String
  /// The file name of its hunspell dictionary, without extension; nil if none is used.
  package var dictionary: String?

  /// How its words are compared.
  package var folding: Folding

  /// Folded words of at most eight bytes, separated by white space, that lists of words leave out.
  var frequentWords: String
  /// Folded words that have no other form and are their own stem; otherwise `comer` would find
  /// `como`.
  var invariableWords: String

  /// Spanish.
  package static let spanish = Language(
    code: "es", stemmer: "spanish", sentences: "es@ss=standard", dictionary: "es_ES",
    folding: .spanish,
    frequentWords: """
      el la los las lo un una unos unas al del de a ante bajo con contra desde en entre hacia hasta
      para por segun sin sobre tras durante y e o u ni que pero sino mas aunque porque pues como
      cuando donde mientras si no yo tu vos usted ustedes el ella ellos ellas ello nosotros me te se
      le les nos os mi mis tus su sus ti nuestro nuestra nuestros nuestras este esta esto estos estas
      ese esa eso esos esas aquel aquella aquello aqui ahi alla alli aca asi ya muy tan tanto tanta
      tantos tantas mucho mucha muchos muchas poco poca pocos pocas otro otra otros otras todo toda
      todos todas algo alguien algun alguno alguna algunos algunas nada nadie ningun ninguno ninguna
      cada cual cuales quien quienes cuyo cuanto cuantos mismo misma mismos mismas tal tales bien mal
      mejor peor menos casi solo siempre nunca tambien tampoco entonces ahora antes despues luego hoy
      ayer todavia aun es era son eran fue fueron ser sido soy eres somos sea sean seria esta estan
      estaba estaban estar estado estoy estamos esten este ha han he hemos habia habian hay hubo
      haber haya tiene tienen tenia tenian tener tengo tenemos tuvo va van voy vamos iba iban ir fui
      hace hacen hacia hacer hizo dice dicen dijo decir puede pueden podia poder uno dos tres
      """,
    invariableWords: """
      el la los las lo un uno una unos unas al del de a ante con contra desde en hasta para por segun
      sin sobre tras durante y e o u ni que pero sino mas aunque porque pues como cuando donde
      mientras si no yo tu vos me te se le les nos os mi ti ya muy tan asi aqui ahi alla alli aca
      bien mal mejor peor menos casi siempre nunca tambien tampoco entonces ahora antes despues luego
      hoy ayer todavia aun esto eso aquello nada nadie algo alguien dos tres
      """)
}
