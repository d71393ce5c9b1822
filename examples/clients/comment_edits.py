"""Does one of the edits of CommentEditsTest to a workbook of its study, by openpyxl.

    python3 comment_edits.py NAME sent.xlsx edited.xlsx
"""

import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

ADA = 6
NAME, TOPIC, LENGTH, COMMENT, STATUS = 2, 4, 6, 7, 9
EDITS = {}


def edit(name):
    def known(change):
        EDITS[name] = change
        return change

    return known


def typed(name, row, column, text, sheet="Commentary"):
    EDITS[name] = lambda book: book[sheet].cell(row, column, text)


def comment(book):
    return book["Commentary"].cell(ADA, COMMENT)


def rich(name, *texts, **font):
    """The second of the texts, and each second one after it, is in another font."""

    def change(book):
        other = InlineFont(**font)
        pieces = [TextBlock(other, text) if i % 2 else text for i, text in enumerate(texts)]
        comment(book).value = CellRichText(*pieces)

    EDITS[name] = change


def whole(name, **font):
    def change(book):
        comment(book).value = "All of it."
        comment(book).font = Font(**font)

    EDITS[name] = change


def figure(book):
    cells = (cell for row in book["Data"].iter_rows() for cell in row)
    return next(cell for cell in cells if isinstance(cell.value, (int, float)))


EDITS["nothing"] = lambda book: None
typed("typed", ADA, COMMENT, "New.")
typed("blanks", ADA, COMMENT, " \n ")
typed("paragraphs", ADA, COMMENT, "One.\nTwo.\n\nThree.")
rich("bold", "Plain ", "words", " here.", b=True)
rich("italic", "Plain ", "words", " here.", i=True)
rich("struck", "Plain ", "words ", "here.", strike=True)
rich("struck twice", "One ", "and ", "two\n", "and ", "three.", strike=True)
whole("bold cell", b=True)
whole("struck cell", strike=True)
typed("declined", ADA, STATUS, "declined")
typed("unfinished", ADA, STATUS, "to write")
typed("name", ADA, NAME, "Ada Lovelace")
typed("topic", ADA, TOPIC, "Typed over.")
typed("length", ADA, LENGTH, "Too long!")
typed("above", 1, COMMENT, "Above.")
typed("title", 1, 1, "My title")
typed("beside", ADA, 13, "Beside.")
typed("below", 21, COMMENT, "Below.")
typed("sign", ADA, 13, "?")
typed("cover", 31, 3, "On the cover.", "Cover")
typed("heading", ADA - 1, COMMENT, "My view")


@edit("typed and declined")
def typed_and_declined(book):
    comment(book).value = "No time."
    book["Commentary"].cell(ADA, STATUS, "declined")


@edit("table")
def table(book):
    for row in (30, 31):
        for column in (2, 3):
            book["Cover"].cell(row + 1, column + 1, f"{row}-{column}")


@edit("emptied")
def emptied(book):
    comment(book).value = None


@edit("figure")
def other_figure(book):
    figure(book).value = 0.123


@edit("no figure")
def no_figure(book):
    figure(book).value = None


@edit("note")
def note(book):
    comment(book).comment = Comment("Is it so?", "Ada")


@edit("note elsewhere")
def note_elsewhere(book):
    book["Data"].cell(6, 4).comment = Comment("Strange.", "Ada")


@edit("sorted")
def swapped(book):
    sheet = book["Commentary"]
    for column in range(1, STATUS + 1):
        one, other = sheet.cell(ADA, column), sheet.cell(ADA + 1, column)
        if one.data_type != "f":
            one.value, other.value = other.value, one.value


@edit("rows")
def rows(book):
    book["Commentary"].insert_rows(ADA, 2)


@edit("columns")
def columns(book):
    book["Commentary"].insert_cols(1)


@edit("renamed")
def renamed(book):
    book["Commentary"].title = "Ada's"


@edit("copied")
def copied(book):
    sheet = book.copy_worksheet(book["Commentary"])
    sheet.title = "Commentary (2)"
    sheet.cell(ADA, COMMENT, "New.")


@edit("moved")
def moved(book):
    book["Commentary"].cell(21, 4, comment(book).value)
    comment(book).value = None


@edit("row deleted")
def row_deleted(book):
    book["Commentary"].delete_rows(ADA)


@edit("sheet deleted")
def sheet_deleted(book):
    del book["Data"]


@edit("new sheet")
def new_sheet(book):
    book.create_sheet("Draft").cell(3, 2, "A draft.")


def main(name, sent, out):
    book = openpyxl.load_workbook(sent, rich_text=True)
    EDITS[name](book)
    book.save(out)


main(*sys.argv[1:])
