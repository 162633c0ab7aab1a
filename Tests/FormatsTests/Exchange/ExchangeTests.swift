import Foundation
import HebraDisclosure
import TestSupport
import Testing

@testable import HebraFormats

/// Files for other programs.
@Suite struct ExchangeTests {
  @Test func `a corpus has a line of variables before each text`() {
    let corpus = SpeechCorpus([
      .init(
        [.init("municipio", "Peñas de Tuará"), .init("ola", ""), .init("edad", "18-28")],
        "Uno llama * y\nnunca llegan. **** *sexo_h"),
      .init([.init("municipio", "Penas de tuara"), .init("edad", "18 28")], "Sí, señora."),
      .init([.init("municipio", "Peñas de Tuará"), .init("¿?", "—")], "Nada más."),
    ])
    let file = IRaMuTeQWriter.write(DisclosureRule.show(corpus))
    let expected = """
      **** *municipio_PenasDeTuara *edad_1828
      Uno llama y nunca llegan. sexo_h

      **** *municipio_PenasDeTuara2 *edad_18282
      Sí, señora.

      **** *municipio_PenasDeTuara *x_x
      Nada más.


      """
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
  }

  @Test func `a graph is read back as it was, and keeps the rules of its schema`() throws {
    let graph = CodeGraph(
      "Códigos <&>\nCapa: final", isDirected: false,
      nodes: [
        .init(["label": .text("COR-03 «ñ» <b>"), "turns": .count(3)]),
        .init(["label": .text("\u{1}"), "core": .mark(true), "turns": .count(0)]), .init([:]),
      ],
      edges: [.init(0, 1, ["weight": .count(2), "jaccard": .decimal(0.25)]), .init(1, 2, [:])])
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(GraphMLWriter.write(DisclosureRule.show(graph)).bytes)
      .write(to: folder.appending(path: "g.graphml"))
    let program = """
      import re
      import xml.etree.ElementTree as tree
      space = "{http://graphml.graphdrawing.org/xmlns}"
      root = tree.parse("g.graphml").getroot()
      names = [child.tag.removeprefix(space) for child in root]
      # The order of the schema: a description, keys, graphs.
      assert root.tag == space + "graphml" and re.fullmatch("desc( key)*( graph)+", " ".join(names)), names
      keys = {k.get("id"): k for k in root.iter(space + "key")}
      types = {"boolean": bool, "int": int, "double": float, "string": str}
      for key in keys.values():
          assert key.get("for") in ("node", "edge") and key.get("attr.type") in types
      graph = root.find(space + "graph")
      ids = [n.get("id") for n in graph] + list(keys)
      assert len(set(ids)) == len(ids) and all(re.fullmatch(r"[\\w.:-]+", i) for i in ids)
      for edge in graph.iter(space + "edge"):
          assert edge.get("source") in ids and edge.get("target") in ids
      for part in graph:
          found = [d.get("key") for d in part.iter(space + "data")]
          kind = part.tag.removeprefix(space)
          assert len(set(found)) == len(found) and all(keys[k].get("for") == kind for k in found)
      print(graph.get("edgedefault"), [[keys[d.get("key")].get("attr.name") + "=" + d.text
            for d in part] for part in graph])
      try:
          import networkx
          read = networkx.read_graphml("g.graphml")
          assert read.nodes["n0"] == {"label": "COR-03 «ñ» <b>", "turns": 3}
          assert read.edges["n0", "n1"]["weight"] == 2 and not read.is_directed()
      except ImportError:
          pass
      """
    let read = try Command.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-X", "utf8", "-c", program], in: folder)
    #expect(read.status == 0, "\(read.errors)")
    let expected =
      "undirected [['label=COR-03 «ñ» <b>', 'turns=3'], ['core=true', 'label=\u{FFFD}', 'turns=0'], "
      + "[], ['jaccard=0.25', 'weight=2'], []]\n"
    #expect(read.output == expected)
  }
}
