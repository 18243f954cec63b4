"""Swedish sentences of the kind that field workers, caretakers and guards write: made up, about no one."""

PLACES = [
    "Bro torg", "Bro station", "Korpstigen", "Kungsängens station", "Finnstaparken", "Råbyskolan", "Effektvägen",
    "Enköpingsvägen", "Köpmanvägen", "Kungsängens IP", "Brunna centrum", "Gamla dungen", "Badet vid viken",
    "Tibbleskolan", "Härneviskolan", "Upplands-Bro-gymnasiet", "Ekhammarskolan", "Gröna udden", "Skateparken",
    "Parkeringen vid Lidl", "Gångtunneln under E18", "Lekparken på Lärkstigen", "Busstorget", "Biblioteket",
]  # fmt: skip
OPENINGS = {
    "drugs": ["Misstänkt narkotikahandel vid gångtunneln.", "Små påsar under bänken närmast lekplatsen.",
              "Stark lukt av cannabis i trapphuset."],
    "unsafe_gathering": ["Ett större gäng på perrongen, flera resenärer vände.", "Många samlade utanför butiken sent."],
    "vandalism": ["Rutan till cykelförrådet är krossad.", "Busskuren är sönderslagen igen.", "Dörren uppbruten."],
    "graffiti": ["Nytt klotter längs hela gångtunneln.", "Klotter på skolans fasad."],
    "littering": ["Soprummet genomsökt, påsar på gatan.", "Nedskräpat runt bänkarna."],
    "violence_threat": ["Bråk mellan två grupper utanför gallerian.", "Hotfull stämning vid stationen."],
    "harassment": ["Förbipasserande trakasseras vid busstorget.", "Glåpord mot resenärer."],
    "theft_burglary": ["Inbrott i källarförråd.", "Cyklar stulna ur cykelrummet.", "Snatteri i butiken."],
    "reckless_driving": ["Epatraktor i hög fart förbi badet.", "Mopeder kör på gångvägen.",
                         "Mopedåkare utan hjälm i hög fart på cykelbanan."],
    "unsafe_place": ["Två lampor släckta, buskage skymmer sikten.", "Belysningen trasig längs gångvägen."],
    "fire_pyro": ["Smällare bakom läktaren.", "Papperskorg i brand."],
    "weapon": ["Knivliknande föremål hittat i buskage.", "Hylsor hittade på marken."],
    "disorder_alcohol": ["Fylla och störande på torget.", "Berusade personer utanför krogen."],
    "trespass": ["Obehöriga i trapphuset.", "Uppbruten vindsdörr, någon har sovit där."],
    "fraud_elderly": ["Bedragare utger sig för att vara hantverkare.", "Samtal från påstådd bank till äldre."],
    "rumour_social_media": ["Rykten om slagsmål sprids.", "Film från skolgården sprids."],
    "youth_concern": ["Yngre barn ute sent flera kvällar.", "Många unga vid stationen efter midnatt."],
    "positive": ["Många familjer ute när kommunbussen stod på torget.", "Lugnt och trevligt i parken."],
    "other": ["Trasig grind vid förskolan.", "Övergiven bil på parkeringen."],
}  # fmt: skip
REST = [
    "Ingen på plats när vi kom.", "Pågick i ungefär en timme.", "Har hänt flera gånger den här månaden.",
    "Vaktmästaren är underrättad.", "Vi städade upp på morgonen.", "Flera boende har hört av sig om det.",
    "Skyltningen behöver ses över.", "Polisen var på plats.", "Det lugnade sig när vi pratade med gruppen.",
    "Lamporna anmälda till driften.", "Föräldrar i området är oroliga.", "Skolan är informerad.",
]  # fmt: skip
