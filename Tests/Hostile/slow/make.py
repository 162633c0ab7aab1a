#!/usr/bin/env python3
"""Writes documents that are built to be slow or large, a folder for each family of readers.

    make.py FOLDER [--scale 1] [--family word]

The same bytes every time. Nothing large is kept in the repository: the whole is some 2 GB.
"""
import argparse
import pathlib

import office
import recordings
import tables
import talk

# Folder, maker, ending of names that have none.
FAMILIES = [
    ("word", office.word, ".docx"), ("opendocument", office.open_document, ".odt"),
    ("rtf", office.rich_text, ".rtf"), ("html", office.web_pages, ".html"),
    ("recordings", recordings.recordings, ""), ("tei", recordings.tei_and_mapped, ""),
    ("captions", recordings.captions, ""), ("json", recordings.json_recordings, ""),
    ("chats", recordings.chats, ""), ("talkbank", recordings.talkbank, ""),
    ("text", recordings.plain_text, ""), ("csv", tables.csv, ".csv"), ("xlsx", tables.xlsx, ".xlsx"),
    ("yaml", tables.yaml, ".yaml"),
]


def documents(family, scale=1.0):
    """Names and bytes of the documents of a family, one after another."""
    for folder, make, ending in FAMILIES:
        if folder == family:
            texts = talk.paragraphs(scale)
            for name, data in make(texts, lambda count: max(40, int(count * scale))):
                yield name + ending, data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--family", choices=[row[0] for row in FAMILIES])
    options = parser.parse_args()
    for family, _, _ in FAMILIES:
        if options.family in (None, family):
            (options.folder / family).mkdir(parents=True, exist_ok=True)
            for name, data in documents(family, options.scale):
                (options.folder / family / name).write_bytes(data)


if __name__ == "__main__":
    main()
