#!/usr/bin/env python3
"""Makes the tables of letters that pictures are set in: src/main/resources/dateline/raster/*.txt, out of the npm
package @fontsource-variable/newsreader 5.3.0 (SIL Open Font License 1.1, no reserved font name).

    src/tools/fonts/letters.py           fetches the package with npm
    src/tools/fonts/letters.py FOLDER    takes the package unpacked in FOLDER

Needs npm, and fonttools with brotli (Debian: fonttools python3-brotli). The same package and tools give the same
bytes; those in the project were made with fonttools 4.38.0.

A face is cut for a size: its two axes are fixed. Its table has, with a thousand units to the em and
tabs between:

    ASCENT  CAPITALS  SMALL LETTERS         heights
    LETTER  ADVANCE  OUTLINE                a row for each glyph; those that are only parts have no letter
    (an empty line)
    CLASS CLASS ...                         of each glyph as the left one of two, in the order of the rows
    CLASS CLASS ...                         of each glyph as the right one
    CLASS:KERN  CLASS:KERN  ...             a row for each class of left ones: right ones, and how much farther off

An outline is closed curves (quadratic, as in TrueType) with a blank between them. Each point is two numbers: how far
it is to the right of the last one of its curve, and how far above. The lowest bit of the first says whether the curve runs through
the point; the next bit (of the second: the lowest) is the sign. Numbers are written five bits to a digit, lowest first,
with a sixth bit when more follow; the digits are those of base64url. An outline that is put together from other glyphs is written
=ROW,X,Y for each of them, counted from 0.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HOME = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.."))
OUT = f"{HOME}/src/main/resources/dateline/raster"
PACKAGE = "@fontsource-variable/newsreader@5.3.0"
FONTS = ["newsreader-latin-opsz-normal", "newsreader-latin-ext-opsz-normal"]
# Optical size and weight: for headlines, and for what is small beside them.
CUTS = {"display": (72, 500), "text": (24, 500)}
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
# Letters that Unicode does not take apart lean on others as these do.
LIKE = dict(zip("ĐđĦħĿŀŁłŊŋŦŧıĸ", "DdHhLlLlNnTtik"))
# Latin-1, Latin Extended-A, the letters of Romanian, and punctuation.
LETTERS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x1E9E, 0x1E9E), (0x2C6, 0x2C6), (0x2DA, 0x2DA), (0x2DC, 0x2DC),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033),
    (0x2039, 0x203A), (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212),
    (0x2215, 0x2215),
]


def signed(value):
    return value << 1 if value >= 0 else (-value << 1) | 1


def number(value):
    out = ""
    while True:
        out += DIGITS[value & 31 | (32 if value > 31 else 0)]
        value >>= 5
        if not value:
            return out


class Face:
    def __init__(self, package, size, weight):
        self.rows = []  # letter, advance, outline
        self.known = {}  # glyph of a font, or what a row holds -> row
        self.kerns = {}  # glyph names of the first font
        self.names = {}  # row -> glyph name in the first font
        for index, name in enumerate(FONTS):
            font = TTFont(f"{package}/files/{name}.woff2")
            instancer.instantiateVariableFont(font, {"opsz": size, "wght": weight}, inplace=True)
            self.font, self.index = font, index
            self.scale = 1000 / font["head"].unitsPerEm
            if index == 0:
                self.heights = [font["glyf"][letter].yMax for letter in "Hx"]
                self.ascent = font["hhea"].ascent
                self.read_kerns()
            for code, glyph in sorted(font.getBestCmap().items()):
                if any(first <= code <= last for first, last in LETTERS):
                    self.add(glyph, chr(code))

    def scaled(self, value):
        return round(value * self.scale)

    def add(self, glyph, letter=""):
        """The row of a glyph; one that is letter and part is one row, unless it is two letters."""
        key = (self.index, glyph)
        if key in self.known and (not letter or not self.rows[self.known[key]][0]):
            row = self.known[key]
            if letter:
                self.rows[row] = (letter,) + self.rows[row][1:]
        else:
            content = (self.scaled(self.font["hmtx"][glyph][0]), self.outline(glyph))
            if not letter and content in self.known:
                return self.known[content]
            row = len(self.rows)
            self.rows.append((letter,) + content)
            self.known.setdefault(key, row)
            self.known.setdefault(content, row)
        if self.index == 0:
            self.names[row] = glyph
        return row

    def outline(self, name):
        table = self.font["glyf"]
        glyph = table[name]
        if glyph.isComposite():
            parts = []
            for part in glyph.components:
                assert not hasattr(part, "transform"), name
                row = self.add(part.glyphName)
                parts.append(f"={row},{self.scaled(part.x)},{self.scaled(part.y)}")
            return "".join(parts)
        coordinates, ends, flags = glyph.getCoordinates(table)
        curves, start = [], 0
        for end in ends:
            text, x, y = "", 0, 0
            for (px, py), flag in list(zip(coordinates, flags))[start:end + 1]:
                px, py = self.scaled(px), self.scaled(py)
                text += number(signed(px - x) << 1 | flag & 1) + number(signed(py - y))
                x, y = px, py
            curves.append(text)
            start = end + 1
        return " ".join(curves)

    def read_kerns(self):
        for lookup in self.font["GPOS"].table.LookupList.Lookup:
            for table in lookup.SubTable:
                table = getattr(table, "ExtSubTable", table)
                if table.LookupType != 2 or not hasattr(table, "ValueFormat1"):
                    continue
                if table.Format == 1:
                    for left, pairs in zip(table.Coverage.glyphs, table.PairSet):
                        for pair in pairs.PairValueRecord:
                            value = pair.Value1.XAdvance if pair.Value1 else 0
                            self.kerns.setdefault((left, pair.SecondGlyph), value)
                else:
                    second = table.ClassDef2.classDefs
                    for left in table.Coverage.glyphs:
                        row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
                        for right in self.font.getGlyphOrder():
                            value = row[second.get(right, 0)].Value1
                            # The first table that covers the left one has the last word.
                            self.kerns.setdefault((left, right), value.XAdvance if value else 0)

    def leaning(self, row):
        """The glyph whose kerning a row has: letters of the second font lean as their base does."""
        if row in self.names:
            return self.names[row]
        letter = self.rows[row][0]
        base = LIKE.get(letter) or unicodedata.normalize("NFD", letter or " ")[0]
        for at, name in self.names.items():
            if self.rows[at][0] == base:
                return name
        return ""

    def write(self, path):
        glyphs = [self.leaning(row) for row in range(len(self.rows))]
        kern = lambda a, b: self.scaled(self.kerns.get((a, b), 0))
        left, lefts = classes([tuple(kern(a, b) for b in glyphs) for a in glyphs])
        right, rights = classes([tuple(kern(a, b) for a in glyphs) for b in glyphs])
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("\t".join(str(self.scaled(height)) for height in [self.ascent] + self.heights) + "\n")
            for letter, advance, outline in self.rows:
                out.write(f"{letter}\t{advance}\t{outline}\n")
            out.write("\n" + " ".join(map(str, left)) + "\n" + " ".join(map(str, right)) + "\n")
            for a in range(len(lefts)):
                row = lefts[a]
                cells = [(b, row[right.index(b)]) for b in range(len(rights))]
                out.write("\t".join(f"{b}:{value}" for b, value in cells if value) + "\n")
        print(path, len(self.rows), "rows", os.path.getsize(path), "bytes")


def classes(rows):
    """A number for each row, equal for equal ones, and the different rows."""
    found, numbers = [], []
    for row in rows:
        if row not in found:
            found.append(row)
        numbers.append(found.index(row))
    return numbers, found


def fetched(folder):
    """The package, unpacked."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for archive in os.listdir(folder):
        shutil.unpack_archive(os.path.join(folder, archive), folder)
    return os.path.join(folder, "package")


with tempfile.TemporaryDirectory() as work:
    source = sys.argv[1] if len(sys.argv) > 1 else fetched(work)
    for cut, axes in CUTS.items():
        Face(source, *axes).write(f"{OUT}/{cut}.txt")
    shutil.copy(f"{source}/LICENSE", f"{OUT}/LICENSE-OFL-1.1.txt")
