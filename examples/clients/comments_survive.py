"""Types comments into a workbook, edits it at random, and checks that the command reads them back.

    python3 comments_survive.py study.xlsx [edits] > texts.tsv

Writes edited copies beside the workbook, edited-N.xlsx and, saved by LibreOffice, edited-N-lo.xlsx
and edited-N-lo.ods, and prints for each what was typed: file, expert, text. Needs openpyxl and
soffice.
"""

import random
import subprocess
import sys
from pathlib import Path

import openpyxl
from openpyxl.styles import Font

NAMES = ("etude_expert_id", "etude_comment")


def place(book, name):
    sheet, cell = book.defined_names[name].attr_text.replace("$", "").rsplit("!", 1)
    return book[sheet.strip("'")], book[sheet.strip("'")][cell]


def edit(book, chance):
    sheet, ids = place(book, NAMES[0])
    comments = place(book, NAMES[1])[1]
    typed = {}
    for row in range(ids.row + 1, sheet.max_row + 1):
        expert = sheet.cell(row, ids.column).value
        if expert:
            text = f"Text {chance.randrange(10**6)} of {expert}.\n\nAnother; 1 = 1, <b> & \u201cso\u201d."
            sheet.cell(row, comments.column).value = text
            typed[expert] = text
    edits = [
        lambda: setattr(sheet.column_dimensions["G"], "width", chance.randrange(5, 200)),
        lambda: setattr(sheet.protection, "sheet", False),
        lambda: setattr(sheet.cell(ids.row + 1, comments.column), "font", Font(bold=True)),
        lambda: setattr(sheet.row_dimensions[ids.row + 1], "height", chance.randrange(10, 300)),
        lambda: sheet.insert_rows(sheet.max_row + 1, chance.randrange(1, 4)),
        lambda: setattr(sheet, "title", f"Renamed {chance.randrange(100)}"),
        lambda: book.move_sheet(sheet, -chance.randrange(1, 5)),
        lambda: sheet.append(["", "a line of my own"]),
    ]
    for change in chance.sample(edits, chance.randrange(1, len(edits))):
        change()
    return typed


def main(workbook, edits="10"):
    source = Path(workbook)
    for seed in range(int(edits)):
        book = openpyxl.load_workbook(source)
        typed = edit(book, random.Random(seed))
        file = source.with_name(f"edited-{seed}.xlsx")
        book.save(file)
        files = [file]
        for kind in ("xlsx", "ods"):
            saved = source.with_name(f"edited-{seed}-lo.{kind}")
            folder = source.with_name(f"lo-{seed}-{kind}")
            subprocess.run(
                ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, file],
                check=True, capture_output=True)
            (folder / f"edited-{seed}.{kind}").rename(saved)
            folder.rmdir()
            files.append(saved)
        for each in files:
            for expert, text in typed.items():
                print(each.name, expert, text.replace("\n", "\\n"), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
