#!/usr/bin/env python3
"""Makes admin1.bin from Natural Earth's admin-1 states and provinces (1:10m), as GeoJSON.

    python3 make.py ne_10m_admin_1_states_provinces.json admin1.bin

Regions that share a code are joined. Lines are simplified arc by arc, an arc being the stretch between
two points where three or more regions meet, so that neighbours keep one common border. README.md has
the layout of the file.
"""

import json
import sys
from collections import defaultdict

STEP = 1000  # units per degree: 0.001 degrees, about 110 m
TOLERANCE = 4.0  # in units: how far a simplified line may lie from the original

# Natural Earth's own country codes that are not ISO 3166-1 alpha-3.
COUNTRY = {
    "KOS": "XKX", "SAH": "ESH", "ALD": "ALA", "PSX": "PSE", "SDS": "SSD", "SOL": "SOM", "CYN": "CYP",
    "ESB": "CYP", "WSB": "CYP", "USG": "CUB", "KAB": "KAZ", "IOA": "AUS", "CSI": "AUS",
    "ATC": "AUS", "CLP": "FRA",
}
# Of no agreed country: left out rather than given to one side.
LEFT_OUT = {"KAS", "PGA"}
ALPHA2 = {"CYP": "CY", "SOM": "SO", "CUB": "CU", "KAZ": "KZ", "AUS": "AU", "FRA": "FR"}
# Codes that Natural Earth lacks or has wrong.
CODE = {
    **{f"BA-X0{n}~": "BA-SRP" for n in range(1, 8)},
    "LR-X1~": "LR-GP",
    "LR-X2~": "LR-RG",
}
# The same, where several regions share a code that belongs to one of them.
CODE_BY_NAME = {
    ("BA-SRP", "Posavina"): "BA-BIH",
    ("CO-CUN", "Bogota"): "CO-DC",
    ("IR-07", "Alborz"): "IR-32",
    ("KZ-ALA", "Almaty"): "KZ-ALM",
    ("LA-VI", "Vientiane [prefecture]"): "LA-VT",
    ("MV-12", "Malé"): "MV-MLE",
    ("PE-LIM", "Lima Province"): "PE-LMA",
    ("SB-CH", "Western"): "SB-WE",
    ("SD-DS", "Eastern Darfur"): "SD-DE",
}
NAME = {
    "BA-BIH": "Federacija Bosne i Hercegovine",
    "BA-SRP": "Republika Srpska",
    "GB-WRL": "Wirral",
    "IE-TA": "Tipperary",
    "MG-A": "Toamasina",
    "MG-D": "Antsiranana",
    "MG-F": "Fianarantsoa",
    "MG-M": "Mahajanga",
    "MG-T": "Antananarivo",
    "MG-U": "Toliara",
    "PH-MNL": "Metro Manila",
}


def code_of(properties):
    """The region's code and its country's, or None where it is left out."""
    source = properties["adm0_a3"]
    if source in LEFT_OUT or not properties["name"]:
        return None
    country = COUNTRY.get(source, source)
    code = properties["iso_3166_2"]
    code = CODE_BY_NAME.get((code, properties["name"]), CODE.get(code, code))
    if code.startswith("-99"):
        code = ALPHA2[country] + code[3:]
    return code.rstrip("~"), country


def rings_of(geometry):
    """Closed rings on the grid, without repeated points and without the closing one."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        for ring in polygon:
            points = []
            for longitude, latitude in ring:
                point = (round(longitude * STEP), round(latitude * STEP))
                if not points or point != points[-1]:
                    points.append(point)
            if points[0] == points[-1]:
                points.pop()
            if len(points) >= 3:
                yield points


def junctions(rings):
    """Points with more than two neighbours: where a common border begins or ends."""
    near = defaultdict(set)
    for ring in rings:
        for before, point in zip(ring, ring[1:] + ring[:1]):
            near[before].add(point)
            near[point].add(before)
    return {point for point, others in near.items() if len(others) > 2}


def simplify(line):
    """Douglas-Peucker, ends kept; the same for a line and its reverse."""
    if len(line) < 3:
        return line
    turned = line[-1] < line[0]
    if turned:
        line = line[::-1]
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        (x1, y1), (x2, y2) = line[first], line[last]
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        worst, at = TOLERANCE * TOLERANCE, None
        for index in range(first + 1, last):
            px, py = line[index][0] - x1, line[index][1] - y1
            share = max(0.0, min(1.0, (px * dx + py * dy) / length)) if length else 0.0
            distance = (px - share * dx) ** 2 + (py - share * dy) ** 2
            if distance > worst:
                worst, at = distance, index
        if at is not None:
            keep[at] = True
            spans += [(first, at), (at, last)]
    kept = [point for point, wanted in zip(line, keep) if wanted]
    return kept[::-1] if turned else kept


def simplify_ring(ring, fixed):
    """Simplifies between the fixed points; a ring without two of them is cut at its extremes."""
    cuts = [index for index, point in enumerate(ring) if point in fixed]
    if len(cuts) < 2:
        low = min(range(len(ring)), key=lambda index: ring[index])
        high = max(range(len(ring)), key=lambda index: ring[index])
        cuts = sorted({low, high, *cuts})
    ring = ring[cuts[0]:] + ring[:cuts[0]]
    cuts = [cut - cuts[0] for cut in cuts] + [len(ring)]
    ring = ring + ring[:1]
    result = []
    for first, last in zip(cuts, cuts[1:]):
        result += simplify(ring[first:last + 1])[:-1]
    return result if len(result) >= 3 else ring[:-1]


def varint(number):
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def signed(number):
    return varint(number * 2 if number >= 0 else -number * 2 - 1)


def text(value):
    data = value.encode()
    return varint(len(data)) + data


def main(source, target):
    with open(source, encoding="utf-8") as file:
        features = json.load(file)["features"]
    regions = {}
    for feature in features:
        coded = code_of(feature["properties"])
        if coded is None:
            continue
        code, country = coded
        rings = list(rings_of(feature["geometry"]))
        size = sum(map(len, rings))
        region = regions.setdefault(code, {"country": country, "rings": [], "size": 0})
        region["rings"] += rings
        if size > region["size"]:
            region["size"], region["name"] = size, feature["properties"]["name"]
    fixed = junctions([ring for region in regions.values() for ring in region["rings"]])
    out = bytearray(b"ADMIN1\x01")
    out += varint(len(regions))
    points = 0
    for code, region in sorted(regions.items()):
        out += text(code) + text(NAME.get(code, region["name"])) + text(region["country"])
        out += varint(len(region["rings"]))
        for ring in region["rings"]:
            ring = simplify_ring(ring, fixed)
            points += len(ring)
            out += varint(len(ring))
            x, y = 0, 0
            for px, py in ring:
                out += signed(px - x) + signed(py - y)
                x, y = px, py
    with open(target, "wb") as file:
        file.write(out)
    print(f"{len(regions)} regions, {points} points, {len(out)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
