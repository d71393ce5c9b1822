"""Checks that the sheet "Data" of a workbook holds the figures of the JSON, one by one.

    python3 data_equals_json.py study.xlsx study.json

Needs pandas and openpyxl. Reads as any user would, and takes warnings for errors.
"""

import json
import math
import sys
import warnings

import pandas

warnings.simplefilter("error")

NUMBERS = [
    "value", "count", "weighted_count", "base", "weighted_base", "effective_base",
    "se", "ci_low", "ci_high",
]


def expected(results):
    for table in results["tables"]:
        for column in table["columns"]:
            place = {
                "question_id": table["question"],
                "item": table["item"],
                "segment": table["segment"],
                "column_id": column["id"],
                "base": column["base"],
                "weighted_base": column["weightedBase"],
                "effective_base": column["effectiveBase"],
            }
            figures = [(row["id"], row["kind"], "share", row["share"], row) for row in column["rows"]]
            figures += [(s["stat"], "summary", s["stat"], s["value"], s) for s in column["summaries"]]
            for row_id, kind, stat, value, figure in figures:
                interval = figure["ci"] or [None, None]
                flags = set(figure["flags"]) | set(column["flags"])
                yield place | {
                    "row_id": row_id,
                    "row_kind": kind,
                    "stat": stat,
                    "value": value,
                    "count": figure.get("count"),
                    "weighted_count": figure.get("weightedCount"),
                    "se": figure["se"],
                    "ci_low": interval[0],
                    "ci_high": interval[1],
                    "higher_than": ";".join(h["column"] for h in figure["higherThan"]),
                    "level": ";".join(str(h["level"]) for h in figure["higherThan"]),
                    "flag": flags,
                }


def equal(name, found, wanted):
    if name == "flag":
        return set(filter(None, found.split(";"))) == wanted
    if name in NUMBERS:
        return math.isnan(found) if wanted is None else found == wanted
    return found == (wanted or "")


def main(workbook, results):
    text = {name: str for name in ("question_id", "item", "segment", "column_id", "row_id",
                                   "higher_than", "level", "flag")}
    data = pandas.read_excel(
        workbook, sheet_name="Data", dtype=text, keep_default_na=False,
        na_values={name: [""] for name in NUMBERS})
    rows = data.to_dict("records")
    with open(results, encoding="utf-8") as file:
        figures = list(expected(json.load(file)))
    faults = []
    if len(rows) != len(figures):
        faults.append(f"{len(rows)} rows, but {len(figures)} figures in the JSON")
    for number, (row, figure) in enumerate(zip(rows, figures), start=2):
        for name, wanted in figure.items():
            if not equal(name, row[name], wanted):
                faults.append(f"row {number}, {name}: {row[name]!r}, not {wanted!r}")
    for fault in faults[:20]:
        print(fault)
    print(f"{len(figures)} figures, {len(faults)} differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
