"""Writes a spreadsheet to standard output with odfpy, as an office program would: for the test that reads one."""

import io
import sys

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P


def cell(shown="", kind="string", **more):
    made = TableCell(valuetype=kind, **more) if shown else TableCell(**more)
    for line in shown.split("\n") if shown else []:
        made.addElement(P(text=line))
    return made


def row(table, *cells, **more):
    made = TableRow(**more)
    for one in cells:
        made.addElement(one)
    table.addElement(made)


book = OpenDocumentSpreadsheet()
first = Table(name="Who serves whom")
first.addElement(TableColumn(numbercolumnsrepeated=4))
row(first, cell("Customer"), cell("Needs"), cell("How many"), cell("By"))
# What office programs leave behind: rows and columns without end in which nothing stands.
row(first, cell(numbercolumnsrepeated=1020), numberrowsrepeated=3)
row(
    first,
    cell("Ward"),
    cell("Żółte worki\nlinen & <more>"),
    cell("12", "float", value="12"),
    cell("29/11/2026", "date", datevalue="2026-11-29"),
)
row(first, cell("Kitchen", numbercolumnsspanned=2), CoveredTableCell(), cell("2.5", "float", value="2.5"))
row(first, cell("=1+1"), cell("yes", "boolean", booleanvalue="true"))
row(first, cell(numbercolumnsrepeated=1024), numberrowsrepeated=1000)
book.spreadsheet.addElement(first)
second = Table(name="Notes")
row(second, cell("not to be read"))
book.spreadsheet.addElement(second)

written = io.BytesIO()
book.write(written)
sys.stdout.buffer.write(written.getvalue())
