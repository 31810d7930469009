"""Measures the speed of Stadtecho, and beside it the peers that this machine has.

usage: throughput.py STADTECHO TOKENIZER_BENCHMARK [COMMENTS]

Writes a corpus of COMMENTS comments (default 100,000) drawn with replacement from the sentences of the bundled corpus, so that
word statistics are real and documents are not, and prints one JSON object per measurement. Absolute figures depend on the
machine and its load: quote ratios within one run.
"""
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "Corpora", "jena-smart-city", "comments.csv")


def sentences():
    with open(CORPUS, encoding="utf-8") as file:
        lines = file.readlines()
    start = next(i for i, line in enumerate(lines) if not line.startswith("# "))
    rows = csv.DictReader(io.StringIO("".join(lines[start:])), delimiter=";")
    texts = [row["text"].replace("\n", " ") for row in rows]
    return [s for text in texts for s in re.split(r"(?<=[.!?])\s+", text) if len(s) > 20]


def write_corpus(folder, count):
    pool = sentences()
    generator = random.Random(20260301)
    jsonl, text = os.path.join(folder, "comments.jsonl"), os.path.join(folder, "comments.txt")
    with open(jsonl, "w", encoding="utf-8") as a, open(text, "w", encoding="utf-8") as b:
        for number in range(count):
            comment = " ".join(generator.choice(pool) for _ in range(generator.choice((1, 2, 2, 3))))
            a.write(json.dumps({"id": str(number), "text": comment}, ensure_ascii=False) + "\n")
            b.write(comment + "\n")
    return jsonl, text


def timed(name, command, size):
    start = time.perf_counter()
    done = subprocess.run(["/usr/bin/env", *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    seconds = time.perf_counter() - start
    print(json.dumps({"tool": name, "seconds": round(seconds, 2), "MBps": round(size / seconds / 1e6, 1),
                      "exit": done.returncode}))


# What the table of `intake` is read by, beside Stadtecho: rows only, and rows by the names of their columns.
CSV_READERS = {
    "Python csv.reader": "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), delimiter=';'): pass",
    "Python csv.DictReader":
        "import csv, sys\nfor row in csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8'), delimiter=';'): pass",
}


def write_table(folder, size):
    """A table as a platform exports it, of so many bytes."""
    pool, generator = sentences(), random.Random(20260302)
    path = os.path.join(folder, "table.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["id", "title", "text", "created", "category", "votes", "author", "e-mail", "link"])
        number = 0
        while number % 1000 or file.tell() < size:
            number += 1
            person = generator.randrange(9000)
            text = " ".join(generator.choice(pool) for _ in range(generator.choice((1, 2, 3, 4))))
            writer.writerow([number, f"Titel {number}", text, f"2026-03-{number % 28 + 1:02d} 10:{number % 60:02d}:00",
                             ("Verkehr", "Grün", "Kultur")[number % 3], number % 50, f"Person {person}",
                             f"p{person}@example.org", f"https://mitreden.example/{number}"])
    return path


def write_workbook(folder, rows=100_000):
    """The same as an Excel workbook whose cells share their texts, as office programs write it.

    Piece by piece, because a child's memory is counted from what this process holds when it starts."""
    pool, generator = sentences(), random.Random(20260303)
    path, names = os.path.join(folder, "table.xlsx"), "http://schemas.openxmlformats.org"
    main, relations = f"{names}/spreadsheetml/2006/main", f"{names}/officeDocument/2006/relationships"
    fixed = ["Nr", "Beitrag", "Kategorie", "Stimmen", "Verkehr", "Grün", "Kultur"]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
                         '<sheet name="Tabelle1" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels",
                         '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>')
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            head = "".join(f'<c t="s"><v>{column}</v></c>' for column in range(4))
            sheet.write(f'<worksheet xmlns="{main}"><sheetData><row r="1">{head}</row>'.encode())
            for number in range(rows):
                sheet.write(f'<row r="{number + 2}"><c><v>{number + 1}</v></c><c t="s"><v>{number + len(fixed)}</v></c>'
                            f'<c t="s"><v>{4 + number % 3}</v></c><c><v>{number % 50}</v></c></row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w") as strings:
            strings.write(f'<sst xmlns="{main}">'.encode())
            for text in fixed:
                strings.write(f"<si><t>{text}</t></si>".encode())
            for _ in range(rows):
                text = " ".join(generator.choice(pool) for _ in range(generator.choice((1, 2, 3, 4))))
                strings.write(f"<si><t>{escape(text)}</t></si>".encode())
            strings.write(b"</sst>")
    return path


def resources(command):
    """Seconds of processor time of a command, and its memory in MB; ends the run where the command fails."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed: {errors.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def read(tool, path):
    seconds, memory = resources([tool, "inspect", "--counts", path])
    size = os.path.getsize(path)
    print(json.dumps({"tool": f"stadtecho inspect --counts {os.path.basename(path)}", "cpuSeconds": round(seconds, 2),
                      "fileMB": round(size / 1e6, 1), "memoryMB": round(memory)}))
    return seconds


def intake(folder, tool, size=200_000_000):
    """Reading a table into checked comments, beside Python's csv module, which only divides rows into cells."""
    path = write_table(folder, size)
    own = read(tool, path)
    for name, program in CSV_READERS.items():
        seconds, _ = resources([sys.executable, "-c", program, path])
        print(json.dumps({"tool": name, "cpuSeconds": round(seconds, 2), "ratio": round(seconds / own, 2)}))
    read(tool, write_workbook(folder))


def icu_peer(folder, text):
    """ICU's own iterator in C, the yardstick for boundaries: UTF-16 converted beforehand, boundaries and rule status only."""
    source = os.path.join(HERE, "icu_words.c")
    program = os.path.join(folder, "icu_words")
    if shutil.which("gcc") is None:
        return
    subprocess.run(["gcc", "-O3", source, "-o", program, "-licuuc", "-licui18n"], check=True)
    subprocess.run([program, text, "5"], check=True)


def main():
    tool, tokenizer = sys.argv[1], sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        jsonl, text = write_corpus(folder, count)
        size = os.path.getsize(jsonl)
        icu_peer(folder, text)
        for mode in ("boundaries", "tokens", "types", "full", "sentiment"):
            subprocess.run([tokenizer, text, mode, "5"], check=True)
        subprocess.run([tokenizer, text, "full", "5", "2"], check=True)
        intake(folder, tool)
        timed("stadtecho tokenize", [tool, "tokenize", jsonl], size)
        timed("stadtecho annotate", [tool, "annotate", jsonl], size)
        timed("stadtecho topics", [tool, "topics", jsonl, "--topics", "50"], size)


if __name__ == "__main__":
    main()
