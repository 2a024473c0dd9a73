#!/usr/bin/env python3
"""Checks the corpus of the policy gate: columns, ids, JSON, labels, halves and check digits.

Run `python3 tests/gate/check.py`: prints the counts and each fault; the exit status is 1 if there is a fault.
"""

import collections
import csv
import datetime
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
HEADER = ["id", "lang", "label", "severity", "text (JSON)", "half"]
LANGUAGES = {"en", "de", "fr", "es", "nl"}
LABELS = set("PMHCAXT")
# Account numbers of the branch itself and its friends: ordinary where they are published (see README.md).
HOUSE_IBANS = {"GB29NWBK60161331926819", "DE89370400440532013000", "FR1420041010050500013M02606",
               "ES9121000418450200051332", "NL91ABNA0417164300", "AT611904300234573201", "CH9300762011623852957"}
SEPARATOR = r"[ .\-/_]{0,2}"
CARD = re.compile(rf"(?<![\dA-Za-z])(?<!-[A-Za-z]-)(?<!\d[ .\-/_])2(?:{SEPARATOR}\d){{13}}(?!{SEPARATOR}\d)")
PAYMENT = re.compile(rf"(?<![\dA-Za-z])(?:[45](?:{SEPARATOR}\d){{15}}|3[47](?:{SEPARATOR}\d){{13}})(?!{SEPARATOR}\d)")
IBAN = re.compile(r"\b(?:DE|AT|CH|GB|IE|NL|BE|FR|ES)\d\d(?: ?[0-9A-Z]){11,23}\b")


def luhn(digits):
    """Whether the last digit is the Luhn check digit of the others."""
    total = 0
    for position, character in enumerate(reversed(digits)):
        value = int(character) * (1 + position % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def iban_is_right(text):
    """ISO 13616: the number, its first four characters moved to the end, leaves 1 when divided by 97."""
    moved = text[4:] + text[:4]
    return int("".join(str(int(character, 36)) for character in moved)) % 97 == 1


def is_timestamp(digits):
    """A file name such as 20261104153022 looks like a library card and isn't one."""
    try:
        datetime.datetime.strptime(digits, "%Y%m%d%H%M%S")
    except ValueError:
        return False
    return True


def numbers(text):
    """Yields (kind, compact number, check digit is right) for what looks like a card, payment card or IBAN."""
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    accounts = [match.span() for match in IBAN.finditer(plain)]
    for kind, pattern in (("card", CARD), ("payment", PAYMENT)):
        for match in pattern.finditer(plain):
            # The digits of an account number are none of a card.
            if any(start <= match.start() and match.end() <= end for start, end in accounts):
                continue
            digits = re.sub(r"\D", "", match.group())
            yield kind, digits, luhn(digits)
    for match in IBAN.finditer(plain):
        compact = match.group().replace(" ", "")
        yield "iban", compact, iban_is_right(compact)


def check_file(name, caught, faults, seen):
    """Reads one file, adds what is wrong to `faults`, and returns its rows."""
    with open(HERE / name, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    if table[0] != HEADER:
        faults.append(f"{name}: the header is {table[0]}")
    rows, mixed = [], caught is None
    for line, row in enumerate(table[1:], 2):
        def fault(why, line=line, row=row):
            faults.append(f"{name}:{line}: {row[0]}: {why}")

        if len(row) != len(HEADER):
            fault(f"{len(row)} columns")
            continue
        identifier, lang, label, severity, encoded, half = row
        try:
            text = json.loads(encoded)
        except ValueError as error:
            fault(f"the text is no JSON: {error}")
            continue
        if not isinstance(text, str) or not text.strip():
            fault("the text is empty or no string")
            continue
        for value, what in ((identifier, "id"), (text, "text")):
            if (what, value) in seen:
                fault(f"{what} occurs twice")
            seen.add((what, value))
        if lang not in LANGUAGES:
            fault(f"language {lang}")
        if half not in {"tune", "judge"}:
            fault(f"half {half}")
        if mixed:
            caught = label != "-"
        if caught and (label.rstrip("~") not in LABELS or len(label) > 2 or severity not in {"B", "N"}):
            fault(f"label {label} {severity}")
        if not caught and (label, severity) != ("-", "-"):
            fault(f"label {label} {severity}")
        for kind, digits, right in numbers(text):
            if caught and not right:
                fault(f"{kind} {digits}: wrong check digit")
            if not caught and right and digits not in HOUSE_IBANS and not is_timestamp(digits):
                fault(f"{kind} {digits}: right check digit in an ordinary post")
        rows.append(row)
    return rows


def main():
    """Checks all files and prints how many posts there are of each kind."""
    faults, seen = [], set()
    for name, caught, least in (("ordinary.tsv", False, 800), ("caught.tsv", True, 500)):
        rows = check_file(name, caught, faults, seen)
        if len(rows) < least:
            faults.append(f"{name}: {len(rows)} posts, at least {least} wanted")
        halves = collections.defaultdict(collections.Counter)
        for _, lang, label, severity, _, half in rows:
            halves[lang, label, severity][half] += 1
        for group, counts in sorted(halves.items()):
            if abs(counts["tune"] - counts["judge"]) > 1:
                faults.append(f"{name}: {group}: {dict(counts)} is not balanced")
            print(name, *group, f"tune={counts['tune']}", f"judge={counts['judge']}")
        print(name, "all", len(rows))
    rows = check_file("training.tsv", None, faults, seen)
    if any(row[5] != "tune" for row in rows):
        faults.append("training.tsv: all of it is on the half tune")
    print("training.tsv", "all", len(rows))
    rows = check_file("unseen.tsv", None, faults, seen)
    if any(row[5] != "judge" for row in rows):
        faults.append("unseen.tsv: all of it is on the half judge")
    print("unseen.tsv", "all", len(rows))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
