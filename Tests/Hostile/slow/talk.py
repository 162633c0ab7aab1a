"""Texts that are slow for whoever looks for turns in them: lists of paragraphs, any format can carry them."""


def paragraphs(scale):
    """Name → paragraphs. `scale` is 1 for the full size, less for a sample."""

    def n(count):
        return max(40, int(count * scale))

    return {
        "labels-all-different": [f"L{i}: hola" for i in range(n(100_000))],
        "names-all-different": [f"Ana Ruiz{'abcdefghij'[i % 10]}{i}: sí. Ana:" for i in range(n(60_000))],
        "one-paragraph": ["E: " + "palabra una y otra. " * n(240_000)],
        "one-word": ["a" * n(4_900_000)],
        "empty-paragraphs": ["E: hola"] + [""] * n(1_000_000) + ["P: adiós"],
        "one-word-turns": [("E: si", "P: no")[i % 2] for i in range(n(700_000))],
        "open-brackets": ["E: hola", "P: " + "[" * n(1_500_000)],
        "open-tags": ["E: hola", "P: " + "<a" * n(1_500_000)],
        "marks": ["E: hola", "P: " + "[risas] " * n(550_000)],
        "colons": ["E: hola", "E: " + "A. E: " * n(700_000), "E: no"],
        "stamps": ["E: hola", "P: " + "#00:01:23-4# " * n(350_000)],
        "times": [f"[{i // 3600:02}:{i // 60 % 60:02}:{i % 60:02}]" for i in range(n(300_000))],
        "dashes": [("—¿Sí?", "—No.")[i % 2] for i in range(n(500_000))],
        "question-lines": [("¿Qué pasó aquí?", "Nada.", "Más.")[i % 3] for i in range(n(300_000))],
        "long-labels": ["ABC " * 9_000 + ": hola" for _ in range(n(120))],
        "open-emphasis": ["**ANA, LA SEÑORA"] * n(200_000),
        "capital-words": ["E: hola", "P: " + "Ana De Ruiz " * n(380_000)],
        "numbers": ["E: hola", "P: " + "1 23 456 " * n(500_000)],
        "off-record": ["E: hola"] + ["P: esto no lo ponga"] * n(150_000),
        "composing": ["E: hola", "P: " + "e\u0301\u0323" * n(1_200_000)],
        "one-long-sequence": ["E: hola", "P: e" + "\u0301\u0323\u0302" * n(500_000)],
        "zero-width": ["E: hola", "P: " + "\u200b" * n(3_000_000) + "x"],
        "spaces": ["E: hola", "P: " + " " * n(4_800_000) + "x"],
    }
