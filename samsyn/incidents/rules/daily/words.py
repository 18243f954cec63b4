"""Swedish words for days, months and numbers, shared by the readers of times and of headings."""

MONTHS = {
    name: number
    for number, names in enumerate(
        ("januari jan", "februari feb febr", "mars mar", "april apr", "maj", "juni jun", "juli jul",
         "augusti aug", "september sep sept", "oktober okt", "november nov", "december dec"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("måndag mån", "tisdag tis tisd", "onsdag ons onsd", "torsdag tors torsd tor", "fredag fre fred",
         "lördag lör lörd", "söndag sön sönd")
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    name: number
    for number, names in enumerate(
        ("ett en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"), start=1
    )
    for name in names.split()
}

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
