"""What an analyst would write: two lists as dictionaries by family card, and what differs. It keeps nothing."""

import csv
import sys


def families(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["no_kk"]: row["kode_desa"] for row in csv.DictReader(file)}


before, after = families(sys.argv[1]), families(sys.argv[2])
entries = sum(1 for card in after if card not in before)
exits = sum(1 for card in before if card not in after)
moves = sum(1 for card, village in after.items() if card in before and before[card] != village)
print(f"{len(before)} + {entries} - {exits} = {len(after)}, {moves} moved")
