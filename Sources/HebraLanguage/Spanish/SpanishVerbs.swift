/// Verbs of this field and of everyday speech whose forms Snowball does not group.
///
/// The entries are separated by commas. Each has the infinitive, then the roots that differ from
/// its own, folded; `=` after a root means that only the preterite and related tenses have it, `+`
/// that it is a future root. Regular spelling changes (amenacé, busqué, conozco, huyó) are derived
/// from the infinitive. ``irregular`` lists complete forms. Verbs not listed here are left to
/// Snowball and, where installed, to hunspell's dictionary.
enum SpanishVerbs {
  static let verbs = """
    abandonar, abusar, acabar, aceptar, acercar, acompañar, aconsejar, acordar acuerd, acostar acuest,
    acostumbrar, acusar, advertir adviert advirt, afectar, agarrar, agredir, aguantar, ahogar, alcanzar,
    alegrar, alejar, allanar, almorzar almuerz, alquilar, amar, amarrar, amenazar, andar anduv=, anunciar,
    apagar, aparecer, apostar apuest, apoyar, aprender, aprobar aprueb, apuntar, arrancar, arreglar,
    arrestar, arriesgar, asaltar, asegurar, asesinar, asistir, asustar, atacar, atender atiend, atracar,
    atravesar atravies, atropellar, aumentar, avanzar, averiguar, avisar, ayudar, bajar, bañar, bastar,
    beber, bloquear, bombardear, botar, buscar, caber quep cup= cabr+, caer caig, callar, calmar,
    cambiar, caminar, cansar, cantar, capturar, cargar, casar, castigar, causar, cazar, celebrar, cerrar cierr,
    cobrar, cocinar, coger, combatir, comentar, comenzar comienz, comer, cometer, comparar, compartir,
    comprar, comprender, comprobar comprueb, comunicar, condenar, conducir conduj=, confesar confies,
    confiar, confundir, conocer, conseguir consigu, conservar, considerar, construir, consultar, contar cuent,
    contestar, continuar, contratar, controlar, convencer, convertir conviert convirt, convocar, coordinar,
    correr, corregir corrig, corromper, cortar, coser, costar cuest, crear, crecer, creer, criar, cruzar, cubrir,
    cuidar, culpar, cultivar, cumplir, curar, dañar, deber, decidir, decir dig dic dij= dir+,
    declarar, dedicar, defender defiend, dejar, demandar, demorar, demostrar demuestr, denunciar, depender,
    derrotar, desaparecer, desarrollar, descansar, desconfiar, desconocer, descubrir, desear, desmentir desmient desmint,
    desmovilizar, despedir despid, despertar despiert, desplazar, despojar, destruir, detener deteng detien detuv= detendr+,
    devolver devuelv, dialogar, dirigir, discriminar, discutir, disparar, distribuir, divertir diviert divirt,
    dividir, doler duel, dormir duerm durm, dudar, durar, echar, educar, ejecutar, elegir elig, eliminar,
    empezar empiez, emplear, encargar, encerrar encierr, encontrar encuentr, enfermar, enfrentar, engañar,
    enojar, enseñar, entender entiend, enterar, enterrar entierr, entrar, entregar, entrenar, entrevistar,
    enviar, equivocar, erradicar, escapar, esconder, escribir, escuchar, esperar, establecer, estudiar,
    evitar, exigir, existir, explicar, explotar, expresar, extorsionar, extrañar, faltar, favorecer,
    firmar, formar, forzar fuerz, fortalecer, fumigar, funcionar, ganar, garantizar, gastar, gobernar gobiern,
    golpear, gritar, guardar, gustar, hablar, hacer hag hic= hiz= har+, herir hier hir, hervir hierv hirv, hostigar,
    huir, hundir, identificar, ignorar, impedir impid, imponer impong impus= impondr+, importar, incendiar,
    informar, insistir, insultar, intentar, interesar, intervenir interveng intervien intervin= intervendr+,
    intimidar, invadir, investigar, invitar, jugar jueg, juntar, jurar, juzgar, lanzar, lastimar, lavar,
    leer, levantar, liberar, liderar, limpiar, llamar, llegar, llenar, llevar, llorar, llover lluev, lograr,
    luchar, maltratar, mandar, manejar, mantener manteng mantien mantuv= mantendr+, marchar, matar, mejorar,
    mencionar, mentir mient mint, merecer, meter, militar, mirar, montar, morder muerd, morir muer, mostrar muestr,
    mover muev, nacer, necesitar, negar nieg, negociar, nombrar, notar, obedecer, obligar, observar,
    obtener obteng obtien obtuv= obtendr+, ocultar, ocupar, ocurrir, odiar, ofender, ofrecer, oir oig, olvidar,
    operar, opinar, organizar, padecer, pagar, parar, parecer, participar, partir, pasar, patrullar,
    pedir pid, pegar, pelear, pensar piens, perder pierd, perdonar, permitir, perseguir persigu,
    pertenecer, pescar, picar, pisar, platicar, poder pued pud= podr+, poner pong pus= pondr+, preferir prefier prefir,
    preguntar, preocupar, preparar, presentar, presionar, prestar, prevenir preveng previen previn= prevendr+,
    probar prueb, producir produj=, prohibir, prometer, proponer propong propus= propondr+, proteger,
    protestar, publicar, quedar, quejar, quemar, querer quier quis= querr+, quitar, raptar, reaccionar,
    realizar, rechazar, recibir, reclamar, reclutar, recoger, reconocer, recordar recuerd,
    recorrer, recuperar, reducir reduj=, referir refier refir, reforzar refuerz, regalar, registrar, regresar, reir ri,
    relacionar, renunciar, reparar, repartir, repetir repit, reportar, representar, requisar, rescatar,
    resistir, resolver resuelv, respetar, responder, retener reteng retien retuv= retendr+, retirar, reunir,
    robar, rodear, romper, saber sep sup= sabr+, sacar, salir salg saldr+, salvar, saludar, secuestrar,
    seguir sigu, sembrar siembr, sentar sient, sentir sient sint, señalar, separar, servir sirv, sobrevivir, solicitar,
    solucionar, soltar suelt, soñar sueñ, soportar, sospechar, subir, suceder, sufrir, sugerir sugier sugir,
    superar, suponer supong supus= supondr+, tapar, tardar, temer, tener teng tien tuv= tendr+, terminar, tirar, tocar, tomar,
    torturar, trabajar, traer traig traj=, traficar, traicionar, tranquilizar, transportar, tratar, usar, utilizar,
    vacunar, valer valg valdr+, vencer, vender, vengar, venir veng vien vin= vendr+, vestir vist, viajar, vigilar, violar,
    abrir, admitir, adquirir adquier, agradecer, alentar alient, amanecer, anochecer, añadir, aplaudir,
    asumir, atribuir, barrer, calentar calient, carecer, chocar, coincidir, comparecer,
    componer compong compus= compondr+, concebir concib, concluir, consistir, consumir,
    contener conteng contien contuv= contendr+, contribuir, convenir conveng convien convin= convendr+,
    deducir deduj=, describir, descontar descuent, despojar, disminuir, disponer dispong dispus= dispondr+,
    emitir, encantar, enfocar, enloquecer, enriquecer, entristecer, envejecer, excluir, exponer expong expus= expondr+,
    extender extiend, fallecer, fingir, incluir, influir, inscribir, introducir introduj=, lucir, manifestar manifiest,
    medir mid, moler muel, nevar niev, oler huel, oponer opong opus= opondr+, oscurecer, pasear, percibir,
    permanecer, plantear, poseer, prevalecer, provenir proveng provien provin= provendr+, pudrir, recluir,
    recomendar recomiend, rendir rind, requerir requier requir, residir, restablecer, resumir, rodar rued,
    sacudir, significar, soler suel, sonar suen, sonreir sonri, sorprender, sostener sosteng sostien sostuv= sostendr+,
    surgir, suspender, sustituir, tejer, temblar tiembl, tender tiend, torcer tuerc, traducir traduj=,
    transmitir, trasladar, unir,
    visitar, vivir, volar vuel, volver vuelv, votar
    """

  static let irregular = """
    ser: soy eres es somos son sos era eras eramos eran fui fuiste fue fuimos fueron sea seas seamos \
    sean fuera fueras fueramos fueran fuese fuesen siendo sido sere sera seras seremos seran seria \
    serias serian seriamos
    ir: voy vas va vamos van iba ibas ibamos iban fui fuiste fue fuimos fueron vaya vayas vayamos vayan \
    fuera fueras fueramos fueran fuese fuesen yendo ido ire iras ira iremos iran iria irian irnos irme \
    irse irte vete yendose yendome
    estar: estoy esta estas estamos estan estes estemos estaba estabas estabamos estaban estuve estuviste estuvo estuvimos \
    estuvieron esten estuviera estuvieras estuvieramos estuvieran estuviese estuviesen estando estado estare estaras estara estaremos estaran estaria estarias estariamos estarian
    haber: he has ha hemos han habia habias habiamos habian hube hubo hubimos hubieron haya hayas hayamos \
    hayan hubiera hubieras hubieramos hubieran hubiese hubieses hubiesen habiendo habido habre habras habra habremos habran habria habrias habriamos habrian hay
    dar: doy das da damos dan diste dio dimos dieron daba dabas dabamos daban des demos den dame dale \
    diera dieran diese diesen dando dado dada dados dadas dare daras dara daremos daran daria darias dariamos darian darle darles \
    darlo darla darme darse darnos darte dales dele deles deme dandole dandoles dandonos
    ver: veo ves ve vemos ven vi viste vio vimos vieron veia veias veiamos veian vea veas veamos vean \
    viera vieras vieramos vieran viese viesen viendo visto vista vistos vistas vere veras vera veran veremos veria verias veriamos verian \
    verlo verla verlos verlas verle verles verme verse vernos verte viendolo viendola viendonos viendose veame vease
    caer: caerse caerme caerle caersele
    oir: oye oyes oyen oyo oyeron oyendo oyera oyeran oirlo oirla oirlos oirlas oirme oirnos oirse oyendolo oyendonos
    huir: huirles huirle
    morir: murio murieron muriera murieran muriese muriendo muramos muerto muerta muertos muertas
    venir: vengase venganse vengansen
    decir: dicho dichos dime dile diles dinos
    hacer: haz hazlo hazle hecho hecha hechos hechas
    poner: ponte ponle ponlo puesto puesta puestos puestas
    volver: vuelto vuelta vueltos vueltas
    devolver: devuelto devuelta devueltos devueltas
    resolver: resuelto resuelta resueltos resueltas
    romper: roto rota rotos rotas
    abrir: abierto abierta abiertos abiertas
    cubrir: cubierto cubierta cubiertos cubiertas
    descubrir: descubierto descubierta descubiertos descubiertas
    escribir: escrito escrita escritos escritas
    proponer: propuesto propuesta propuestos propuestas
    suponer: supuesto supuesta supuestos supuestas
    componer: compuesto compuesta compuestos compuestas
    disponer: dispuesto dispuesta dispuestos dispuestas
    exponer: expuesto expuesta expuestos expuestas
    oponer: opuesto opuesta opuestos opuestas
    describir: descrito descrita descritos descritas
    inscribir: inscrito inscrita inscritos inscritas
    freir: frito frita fritos fritas
    satisfacer: satisfecho satisfecha satisfechos satisfechas satisface satisfizo
    imponer: impuesto impuesta impuestos impuestas
    absolver: absuelto absuelta absueltos absueltas
    disolver: disuelto disuelta disueltos disueltas
    envolver: envuelto envuelta envueltos envueltas
    revolver: revuelto revuelta revueltos revueltas
    deponer: depuesto depuesta depuestos depuestas
    interponer: interpuesto interpuesta interpuestos interpuestas
    posponer: pospuesto pospuesta pospuestos pospuestas
    reponer: repuesto repuesta repuestos repuestas
    deshacer: deshecho deshecha deshechos deshechas
    imprimir: impreso impresa impresos impresas
    encubrir: encubierto encubierta encubiertos encubiertas
    suscribir: suscrito suscrita suscritos suscritas
    prever: preve preven previeron previsto prevista previstos previstas
    proveer: provisto provista provistos provistas
    """
}
