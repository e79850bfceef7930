# SPDX-License-Identifier: GPL-3.0-or-later
"""A log to be looked at: the sample announcements, some years of others, and a meeting that has of everything too much.

All of it is invented.
"""

import json
import pathlib
import subprocess

SAMPLE = pathlib.Path(__file__).parent.parent.parent / "data/sample"
WAITING = SAMPLE / "glacier-memorandum.html"
LONG = "7d6b7a3c-58e1-4a55-9a6e-2f4f3f0c1a01"
COUNTRIES = ("NO", "PL", "CA", "CN", "FR", "IS", "DK")
TOPICS = ("sea ice", "tide gauges", "pilotage", "fish stocks", "lighthouses")


def person(name, title, organisation, country, side, role="attendee", **more):
    return {"name": name, "title": title, "organisation": organisation, "country": country, "side": side, "role": role, **more}


def long_meeting():
    """Long titles, three sides, four scripts, two documents; everything that a page has a place for."""
    return {
        "uid": LONG, "status": "confirmed", "reference": "INT/2024/0193-B", "marking": "Restricted", "language": "en",
        "title": "Fourth session of the Joint Advisory Commission on Fisheries, Aquaculture and the Protection of the Northern "
                 "Spawning Grounds",
        "other_titles": [
            {"language": "ar", "text": "الدورة الرابعة للجنة الاستشارية المشتركة لمصايد الأسماك"},
            {"language": "zh", "text": "渔业和水产养殖联合咨询委员会第四届会议"},
            {"language": "ru", "text": "Четвёртая сессия Совместной консультативной комиссии по рыболовству"}],
        "meeting": {"date": "2024-09-30", "end_date": "2024-10-02", "kind": "conference", "city": "Hammervik", "country": "NO",
                    "venue": "House of the Estuaries, Great Hall of the Northern Waters"},
        "people": [
            person("Ingrid Sollerud", "Minister of the Northern Waters and of Coastal Administration", "Ministry of Northern Waters",
                   "NO", "host", "principal"),
            person("Arne Lundqvist", "Director-General of International Cooperation and Treaty Affairs",
                   "Ministry of Northern Waters (MNW)", "NO", "host", "signatory"),
            person("Solveig Ravnskog", "Head of Protocol", "Ministry of Northern Waters", "NO", "host", attendance="apologies"),
            person("ليلى الحدّاد", "وزيرة الثروة السمكية", "وزارة الثروة السمكية", "MA", "guest", "principal"),
            person("Youssef Benkirane", "Secretary General", "وزارة الثروة السمكية", "MA", "guest", "signatory"),
            person("林若川", "国际合作司司长", "极地研究署", "CN", "guest", deputising_for="Zhao Minghai"),
            person("Тамара Ильинична Белозёрова", "Заместитель министра", "Министерство северных вод", "RU", "guest",
                   attendance="partly"),
            person("Tomasz Wierzba", "Director General", "International Council of Glacier Observatories", None, "other")],
        "organisations": ["Ministry of Northern Waters", "International Council of Glacier Observatories"],
        "topics": ["fish stocks", "exchange of young engineers", "tide gauges of the outer banks", "مصايد الأسماك"],
        "agreements": ["The Parties establish a joint working group on spawning grounds, which meets twice a year.",
                       "Each Party names a focal point by 31 December 2024."],
        "documents": [
            {"type": "memorandum of understanding", "status": "signed", "date": "2024-10-02", "place": "Hammervik",
             "title": "Memorandum of Understanding on the Joint Observation of Spawning Grounds and the Exchange of Tide Data",
             "parties": ["Ministry of Northern Waters", "وزارة الثروة السمكية"], "languages": ["en", "ar"],
             "signatories": [{"name": "Arne Lundqvist", "title": "Director-General", "party": "Ministry of Northern Waters"},
                             {"name": "Youssef Benkirane", "title": "Secretary General", "party": "وزارة الثروة السمكية"}]},
            {"type": "joint communique", "status": "issued", "date": "2024-10-02", "title": "Joint Communiqué"}],
        "text": "The Commission reviewed the state of the northern stocks and agreed on a common calendar of surveys.\n\n"
                "تناولت اللجنة حالة المخزون السمكي واتفقت على جدول مشترك للمسوح مع Ministry of Northern Waters في عام 2025.\n\n"
                "The next session takes place in 2025."}


def run(cli, log, *args):
    subprocess.run([cli, "--log", log, *args], check=True, stdout=subprocess.DEVNULL)


def import_years(cli, log, folder):
    """Meetings of some years, by the same ministry, so that there is something to compare."""
    rows = [f"Talks on {TOPICS[(year + n) % 5]},{year}-{1 + (5 * n + year) % 12:02}-{1 + (7 * n) % 28:02},{COUNTRIES[(n * n + year) % 7]}"
            for year in range(2011, 2024) for n in range(1 + (year * year) % 7)]
    table, columns = pathlib.Path(folder, "years.csv"), pathlib.Path(folder, "years.map")
    table.write_text("\n".join(["title,date,country", *rows]) + "\n")
    columns.write_text("[meeting]\ntitle = {title}\ndate = {date}\ncountry = {country}\nstatus = confirmed\n")
    run(cli, log, "import", "--csv", table, "--map", columns)


def attach_files(cli, log, folder):
    """A photo with its credit, a photo without, and a signed scan."""
    for name, colours, credit in (("handshake", "#37556b-#c9b28f", "Tomás Silva"), ("harbour", "#d8e2e7-#274a3c", "")):
        photo, said = pathlib.Path(folder, f"{name}.jpg"), pathlib.Path(folder, f"{name}.txt")
        said.write_text(f'8BIM#1028="IPTC"\n2#80#Byline="{credit}"\n2#110#Credit="Ministry of Northern Waters"\n' if credit else "")
        profile = ["-profile", f"8BIMTEXT:{said}"] if credit else []
        subprocess.run(["convert", "-size", "1200x800", f"gradient:{colours}", *profile, photo], check=True)
        run(cli, log, "attach", LONG, photo, "--photo")
    scan = pathlib.Path(folder, "memorandum.pdf")
    run(cli, log, "print", LONG, "--paper", "a4", "-o", scan)
    run(cli, log, "attach", LONG, scan, "--document", "1", "--role", "signed scan")


def fill(cli, log, folder):
    """Makes the log; the newest import waits for its review, and another tells of the same meeting."""
    pages = sorted(page for page in SAMPLE.glob("*.html") if page != WAITING)
    run(cli, log, "import", "--confirm", "--without-pictures", *pages)
    path = pathlib.Path(folder, "long.json")
    path.write_text(json.dumps({"format": "chancery", "version": 1, "meetings": [long_meeting()]}))
    run(cli, log, "import", path)
    attach_files(cli, log, folder)
    import_years(cli, log, folder)
    run(cli, log, "searches", "--save", "Norway, unsigned", "signed:no country:NO")
    run(cli, log, "import", "--without-pictures", WAITING)
    again = pathlib.Path(folder, "again.html")
    again.write_text(WAITING.read_text().replace("</h1>", " Again</h1>"))
    run(cli, log, "import", "--without-pictures", "--address", "https://other.example/news/77.html", again)
