#!/usr/bin/env python3
"""The text of interviews with python-docx and nothing else, as Yardstick/text.c takes it.

    python_text.py elements|text DIRECTORY

How the text of a paragraph is taken is said in python_import.py.
"""
import glob
import os
import sys
import unicodedata

import docx
from python_import import paragraph_text, paragraphs, text_of_elements


def main():
    how, directory = sys.argv[1:]
    text_of = {'elements': text_of_elements, 'text': paragraph_text}[how]
    documents = count = size = 0
    for name in glob.glob(os.path.join(directory, '*.docx')):
        document = docx.Document(name)
        lines = [unicodedata.normalize('NFC', text_of(p)) for p in paragraphs(document, document.element.body)]
        documents, count = documents + 1, count + len(lines)
        size += len('\n'.join(lines).encode())
    print('documents=%d paragraphs=%d bytes=%d' % (documents, count, size))


if __name__ == '__main__':
    main()
