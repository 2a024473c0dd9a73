"""Pictures for the demo, drawn here: calm shapes in the branch's colours, as PNG without any library."""

import math
import struct
import zlib


def png(width, height, colour):
    """Encodes a picture; `colour(x, y)` gives red, green and blue from 0 to 255."""
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in colour(x, y)) for y in range(height))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b"")


def blend(a, b, part):
    return tuple(int(x + (y - x) * part) for x, y in zip(a, b))


def shelves(width=640, height=420):
    """Rows of books."""
    spines = [(14, 90, 90), (150, 70, 60), (200, 160, 90), (70, 80, 120), (120, 60, 100), (225, 215, 195)]

    def colour(x, y):
        row, inside = divmod(y, 105)
        if inside > 92:
            return (95, 70, 50)
        book = (x * 7 + row * 131) // 190
        tall = 14 + (book * 37 + row * 11) % 26
        if inside < tall or x % 27 == 0:
            return (40, 34, 30)
        return blend(spines[(book * 5 + row) % 6], (255, 255, 255), 0.12 if (x // 9) % 3 else 0)

    return png(width, height, colour)


def seeds(width=640, height=420):
    """A seedling in a pot."""
    def colour(x, y):
        dx, ground = x - width / 2, height * 0.62
        if y > ground and abs(dx) < 120 - (y - ground) * 0.3:
            return (176, 92, 62)
        if abs(dx) < 4 and ground - 150 < y <= ground:
            return (70, 120, 60)
        for side in (-1, 1):
            u, v = dx * side - 46, y - (ground - 150)
            if (u * 0.8 + v * 0.5) ** 2 / 3000 + (v * 0.8 - u * 0.5) ** 2 / 500 < 1:
                return blend((60, 130, 70), (150, 190, 90), (u + 60) / 140)
        return blend((236, 232, 220), (206, 222, 220), y / height)

    return png(width, height, colour)


def barcode(width=640, height=240):
    """A barcode of nobody's card."""
    bars = [(n * n * 7 + n * 3) % 5 + 1 for n in range(200)]
    edges, at = [], 40
    for n, bar in enumerate(bars):
        edges.append((at, at + bar * 2, n % 2 == 0))
        at += bar * 2

    def colour(x, y):
        black = 40 < y < height - 40 and any(a <= x < b and dark for a, b, dark in edges if b < width - 40)
        return (30, 30, 34) if black else (250, 248, 243)

    return png(width, height, colour)


def portrait(first, second, size=240):
    """A quiet picture for a profile: two hills and a sun in two colours."""
    def colour(x, y):
        u, v = x / size, y / size
        if math.hypot(u - 0.66, v - 0.34) < 0.14:
            return blend(second, (255, 255, 255), 0.6)
        if v > 0.62 + 0.12 * math.sin(u * 5):
            return first
        if v > 0.5 + 0.1 * math.sin(u * 4 + 2):
            return blend(first, second, 0.5)
        return blend(second, (255, 255, 255), 0.25 + 0.4 * (1 - v))

    return png(size, size, colour)
