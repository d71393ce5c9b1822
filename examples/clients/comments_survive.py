"""Types comments into a study's workbook, edits it, and renders the study with what was typed.

    python3 comments_survive.py study.yaml folder 'java -jar etude.jar' [edit ...]

Each edit is tried with the file that openpyxl saves and with those that LibreOffice makes of it,
.xlsx and .ods, twice round: the workbook of the first round is filled in again. All that was typed
must be in the workbook that is rendered then, or in the error that says where it is. Needs openpyxl
and soffice.
"""

import shlex
import subprocess
import sys
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font

IDS, COMMENTS = "etude_expert_id", "etude_comment"


def heading(book, name):
    sheet, cell = book.defined_names[name].attr_text.replace("$", "").rsplit("!", 1)
    sheet = book[sheet.strip("'").replace("''", "'")]
    return sheet, sheet[cell]


class Desk:
    """The sheet of comments, and where things are on it before an edit."""

    def __init__(self, book):
        self.book = book
        self.sheet, ids = heading(book, IDS)
        self.top, self.ids = ids.row, ids.column
        self.comments = heading(book, COMMENTS)[1].column

    def rows(self):
        for row in range(self.top + 1, self.sheet.max_row + 1):
            expert = self.sheet.cell(row, self.ids).value
            if expert and expert.isalnum():
                yield row, expert

    def cell(self, row):
        return self.sheet.cell(row, self.comments)

    def type(self, what):
        texts = []
        for row, expert in self.rows():
            text = f"{what} by {expert}.\n\nAnother; 1 = 1, <b> & \u201cso\u201d."
            self.cell(row).value = text
            texts.append(text)
        return texts


def columns(desk):
    desk.sheet.insert_cols(desk.comments)
    desk.sheet.insert_cols(desk.ids)


def rows(desk):
    desk.sheet.insert_rows(1, 3)
    desk.sheet.append(["", "a line of my own"])


def renamed(desk):
    desk.sheet.title = "L'avis, 2"


def order(desk):
    desk.book.move_sheet(desk.sheet, -5)


def deleted(desk):
    for sheet in desk.book.worksheets[2:]:
        if sheet is not desk.sheet:
            desk.book.remove(sheet)


def duplicated(desk):
    desk.book.copy_worksheet(desk.sheet)


def sorted_(desk):
    lines = [row for row, expert in desk.rows()]
    values = [[cell.value for cell in desk.sheet[row]] for row in reversed(lines)]
    for row, line in zip(lines, values):
        for cell, value in zip(desk.sheet[row], line):
            if not str(value).startswith("="):
                cell.value = value


def merged(desk):
    for row, expert in desk.rows():
        desk.sheet.merge_cells(
            start_row=row, end_row=row, start_column=desk.comments, end_column=desk.comments + 1)


def moved(desk):
    row = next(desk.rows())[0]
    text, desk.cell(row).value = desk.cell(row).value, None
    desk.sheet.cell(desk.sheet.max_row + 2, 3).value = text


def formats(desk):
    desk.sheet.column_dimensions["G"].width = 150
    for row, expert in desk.rows():
        desk.cell(row).font = Font(bold=True)
        desk.cell(row).alignment = Alignment(wrap_text=False)
        desk.sheet.row_dimensions[row].height = 12


def unprotected(desk):
    desk.sheet.protection.sheet = False
    for row, expert in desk.rows():
        desk.sheet.cell(row, desk.ids + 3).value = None


def beside(desk):
    row = next(desk.rows())[0]
    desk.sheet.cell(row, 12).value = "Typed beside the table."
    desk.cell(row).comment = Comment("Typed into a note.", "someone")
    return ["Typed beside the table.", "Typed into a note."]


EDITS = {
    function.__name__.strip("_"): function
    for function in (columns, rows, renamed, order, deleted, duplicated, sorted_, merged, moved,
                     formats, unprotected, beside)
}


def saved_by_libreoffice(file, kind):
    folder = file.with_name(f"{file.stem}-{kind}")
    subprocess.run(
        ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, file],
        check=True, capture_output=True)
    return folder / f"{file.stem}.{kind}"


def render(command, study, folder, *more):
    done = subprocess.run(
        [*shlex.split(command), "render", study, "--out", folder, "--format", "xlsx", *more],
        capture_output=True, text=True)
    return done.stdout + done.stderr, next(iter(folder.glob("*.xlsx")), None)


def texts(workbook):
    book = openpyxl.load_workbook(workbook)
    sheet, top = heading(book, COMMENTS)
    return {
        str(cell.value).strip()
        for cell in sheet[top.column_letter] if cell.row > top.row and cell.value}


def survives(command, study, rendered, folder, edit):
    """Yields what was lost, round by round."""
    for number in (1, 2):
        book = openpyxl.load_workbook(rendered)
        desk = Desk(book)
        typed = desk.type(f"Round {number}, {edit}")
        typed += EDITS[edit](desk) or []
        file = folder / f"{edit}-{number}.xlsx"
        book.save(file)
        files = [saved_by_libreoffice(file, "ods"), saved_by_libreoffice(file, "xlsx"), file]
        for each in files:
            out = folder / f"{edit}-{number}-{each.parent.name[-4:]}-out"
            said, again = render(command, study, out, "--comments", each)
            there = texts(again) if again else set()
            yield from ((each, text) for text in typed
                        if text not in there and text.split("\n")[0] not in said)
            rendered = again or rendered


def main(study, folder, command, *edits):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    said, rendered = render(command, study, folder / "fresh")
    if rendered is None:
        sys.exit(said)
    faults = 0
    for edit in edits or EDITS:
        lost = list(survives(command, study, rendered, folder, edit))
        faults += len(lost)
        print(edit, "all there" if not lost else "LOST")
        for file, text in lost:
            print("  ", file, repr(text))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
