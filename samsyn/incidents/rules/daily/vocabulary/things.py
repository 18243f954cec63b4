"""Words for what is done to things: theft, damage, paint, litter and fire."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

WORDS: dict[str, tuple[tuple[int, str], ...]] = {
    "theft_burglary": (
        (6, r"ta(?:git|r)? sig in (?:genom|via|i)|tog sig in (?:genom|via)|larmet (?:gick|gått)"),
        (
            6,
            r"bänd\w*|bröt(?:s)? upp|brutit upp|verktygsspår|(?:väska|plånbok|dator|datorer|cykel|verktyg|kontanter|smycken|telefon|mobil)\w* (?:\w+ ){0,2}(?:saknas|borta|försvann|försvunn\w*)|(?:saknas|försvann) (?:en|ett|två|flera) |känt på dörr\w*|dörrhandtag\w*|ryckt i (?:\w+ )?dörr\w*|krossad sidoruta",
        ),
        (
            6,
            r"bl(?:ev|ir|ivit) (?:\w+ )?av med|brö?t(?:it)?s? sig (?:\w+ )?(?:in|ur)|bröts? upp|tjuv\w*|plundra\w*|rycktes? (?:åt sig|av|i)|avvek med|sprang ut med|utan att betala|stulit|länsat\w*|båtmotor|tog (?:\w+ )?(?:mobil|varor|väska|jacka|cykel)\w*|bestul\w*|tömdes på|togs? (?:\w+ ){0,3}(?:varor|verktyg|cyklar|kontanter)",
        ),
        (
            6,
            r"(?:\w*(?:cykel|butiks|motor|bil|båt|fick|drivmedels|moped|paket|katalysator|verktygs|kabel|koppar|diesel))?stöld\w*|ringa stöld|stöld ur (?:bil|fordon|motorfordon)\w*|stöld av|snatt\w*|inbrott\w*|\w*inbrott\w*|(?:person|butiks|bil|värde|väsk|ungdoms)?rån(?!arluv)\w*|rånad\w*|tillgrepp\w*|häleri\w*|stjäla?\w*|stulen|stulna|stulits?|stal\b|stals\b|tillgripen\w*|tillgrips|tillgreps|tillgripna|tillgripits|länsad\w*|inbrottsförsök|fickstöld\w*|stöldgods\w*|väskryckning\w*",
        ),
        (
            4,
            r"försvunn(?:en|it|a) cykel|uppbruten dörr|bryt(?:a|it) sig in|bröt sig in|bröts? upp|brutits? upp|brytmärk\w*|uppbruten\w*|rånlur\w*|avbröts? (?:lås|cylinder)|genomsökt\w*|katalysator\w*|gick ifrån (?:kassan|butiken) utan att betala|utan att betala|smet från notan|larmbåge\w*",
        ),
        (2, r"plånbok\w*|guldhalsband\w*|verktyg|handväska\w*"),
        (
            6,
            r"uppbrutn?a?|uppbrut\w*|kofot\w*|tjuvkoppl\w*|tillgrip\w*|försök(?:er|t|te)? (?:att )?(?:ta sig in|bryta|stjäla)|ta(?:git|r|gits)? (?:\w+ ){0,2}(?:plånbok|väska|mobil|smycken|kontanter|pengar|telefon)\w*|tog (?:\w+ ){0,2}(?:plånbok|kontanter|smycken)\w*|(?:smycken|pengar|kontanter|guld\w*|dator\w*|verktyg|väska\w*) (?:är |var )?(?:borta|stulna|saknas)",
        ),
        (
            6,
            r"(?:känt|kände|känner|rycker|ryckte|ryckt|drog|drar|dragit) (?:\w+ )?(?:på|i) (?:\w+ )?\w*dörr\w*|smit(?:ning|er|it)? från (?:\w+)?nota\w*|bensinnota\w*|tjuvgods\w*",
        ),
        (6, r"\w+stöld\w*|\w*tjuv\w*|\w+rånad\w*|(?:olovligt|olaga) förfogande|bortförd\w*"),
        (4, r"(?:är|var|är nu) borta|koppar\w*"),
        (
            6,
            r"stulet|br(?:öt|öts|utit|utits|yta|yter|yts) (?:\w+ ){0,4}(?:upp|sig in)|bensinsmit\w*|snodde|snott|norpa\w*|knyck\w*|plocka\w* på sig|inbrottsverktyg",
        ),
        (3, r"saknas|borta|bortplockad\w*|rotat|genomsök\w*|obetald\w*"),
        (
            6,
            r"press\w* (?:\w+ ){0,4}på (?:pengar|mobil|telefon|kläder|jacka)\w*|lys(?:er|te|t) in i|lyser i bil\w*",
        ),
        (4, r"mässing\w*|fattas|gravplåt\w*|från gravar\w*"),
        (
            5,
            r"(?:kikar|tittar|tittade|kikade|lyste) in i (?:\w+ )?(?:bil|fordon)\w*|(?:varit|gått) inne? i (?:\w+ )?(?:förråd|källar|garage|bil|bostad|lägenhet|hus)\w*",
        ),
        (
            5,
            r"fönsterpet\w*|inne i (?:en |ett )?(?:låst |annans )?(?:båt|bil|förråd|bod|butik|lager)\w*|larm(?:et)? på (?:butik|skola|jula|affär|lager)\w*|bärgat byte|byte\w* (?:bestod|uppgår)|tomma lådor|åtkom\w*|länsa\w*|bestal\w*|stjäl\w*|tillgrepp\w*|tomt på",
        ),
        (5, r"\w*tank\w* (?:\w+ )?töm\w*|tömd[ae]?s?\b"),
        (6, r"ryck\w* (?:ur|av|åt sig)\b"),
        (5, r"prislapp\w*"),
    ),
    "vandalism": (
        (
            5,
            r"(?:sönder|trasig)(?:a|t)? (?:ruta|rutor|fönster|dörr|hiss|bänk|skylt)\w*|gick sönder|gått sönder|bränt sönder|pajad\w*|demoler\w*|slog(?:s)? (?:in|ut|ner) (?:\w+ )?(?:ruta|rutor|fönster|lampor)|nedriv\w*|stenar (?:mot|på)|sten mot|lasrad|laser mot",
        ),
        (6, r"skadegörelse\w*|skadegjort|vandali\w+|sabotage\w*"),
        (
            5,
            r"kross\w* (?:\w+ ){0,3}(?:ruta|rutor|rutorna|fönster|fönstret|glas|glaset|dörr|skyltfönster|lampor|belysning)\w*|fönsterkross\w*|(?:ruta|rutor|rutorna|fönster|fönsterrutor|glasruta|glas|skyltfönster|lampor|vindruta|bakruta|spegel|speglar|busskur\w*|kur)\w* (?:\w+ ){0,4}(?:krossa\w*|sönder\w*|inslag\w*)|repa[dt]e? (?:bil|fordon|lack)\w*|sönderslag\w*|slagits? sönder|slog sönder|slås sönder|sparkat sönder|stenkast\w*|kasta\w* sten\w*|skurit sönder|däck\w* (?:skurna|sönder|punkter|skärs|skurits)\w*|punkterat|sönderskurna",
        ),
        (
            3,
            r"krossa\w*|förstör\w*|åverkan|uppbruten|repor|repa[td]\w*|välta\w*|vält\b|skadats|sparkat (?:på|in)|snöbolls?kast\w*|kasta\w* (?:ägg|snöboll)\w*|inkastad",
        ),
        (
            6,
            r"söndersl\w*|sönderspark\w*|sönderskur\w*|slå(?:r|tt)? sönder|spark(?:ar|as|ade|at)? sönder|slit(?:er|it)? sönder|skär(?:a|s|er)? sönder|omkullvält\w*|kullvält\w*|nedriv\w*|nerriv\w*|rivit (?:ner|ned)|rivna|sabb\w*|kast(?:ar|ade|at|as) (?:\w+ )?(?:sten|is|snöboll)\w* (?:på|mot)",
        ),
        (3, r"repade|sönder\b|trasa\w*|välte\w*|kapad\w*|klippt (?:upp |hål)?|hällt (?:ut )?färg|busskur\w*"),
        (6, r"snöboll\w* (?:\w+ ){0,5}kast\w*|sten\w* (?:\w+ ){0,3}kast\w*"),
        (
            5,
            r"sönder\w+|nedhuggen|nedsåga\w*|buckl\w*|inkasta\w*|sabotera\w*|krossa\w* (?:\w+ )?(?:spegl|lykt|skylt|ljus)\w*",
        ),
        (
            5,
            r"klipp(?:er|te|t) (?:upp|hål|sönder)|avsparka\w*|genom (?:ett |en )?(?:fönst|rut)\w*|slogs? (?:\w+ ){0,2}(?:ruta|rutor|fönster|lampa|lampor)\w*|avbrut(?:en|na)|sprack|sprucken",
        ),
        (
            5,
            r"skruva\w* av|nedmontera\w*|söndertramp\w*|ägg på|äggad\w*|inslagen dörr|dörr\w* inslag\w*|uppriv\w*|utslagna|hål i (?:vägg|dörr|ruta)\w*|nedrivna|omkullväl\w*",
        ),
        (3, r"spräckt\w*"),
        (4, r"losskur\w*|inslag(?:en|et|na)|slagits sönder"),
        (5, r"kasta\w* (?:\w+ )?(?:snöboll|ägg|is)\w*"),
    ),
    "graffiti": (
        (6, r"målat (?:\w+ ){0,3}(?:text|symbol|bokstav|hakkors|ord)\w*|taggar|tagg\b"),
        (
            6,
            r"klotter\w*|klottr\w*|tagga\w*|tuschpenna|sprejat|sprejade|målat (?:\w+ )?(?:symboler|text|bokstäver)",
        ),
        (
            7,
            r"klott\w*|graffiti\w*|taggar\b|taggning\w*|sprejfärg\w*|spraymål\w*|sprejmål\w*|spraya\w*|spreja\w*|sprejburk\w*|sprayburk\w*|klisterm\w*|tags?\b",
        ),
        (5, r"målat? (?:på|över) (?:vägg|fasad|skola)\w*|målats? hakkors|hakkors"),
        (6, r"\w+klott\w*|sprejmåla\w*|tusch\w*"),
        (
            5,
            r"dekal\w*|klistermärke\w*|slagord|måla\w* (?:\w+ ){0,3}(?:vägg|mur|fasad|port)\w*|sprej\w*|spray\w*",
        ),
        (6, r"\w*spray\w*|\w*sprej\w*"),
    ),
    "littering": (
        (
            6,
            r"(?:dumpa|tippa|slängt|slängd|lämna)\w* (?:\w+ ){0,4}(?:sopor|avfall|däck|möbler|madrass\w*|kylskåp|soffa|skräp|vitvaror|bråte)|bildäck|bråte",
        ),
        (
            6,
            r"nedskräp\w*|skräp\w*|dumpa\w* (?:\w+ ){0,3}(?:sopor|avfall|däck|möbler|vitvaror|bygg\w*|skräp)|avfall\w*|sopor\w*|soptipp\w*|miljöbrott\w*|dumpning\w*|grovsopor\w*|olovlig tippning|byggavfall",
        ),
        (3, r"dumpa\w*|sopsäck\w*|glassplitter|krossat glas på (?:marken|gång|lekplats)\w*|glasflaskor"),
        (5, r"glaskross|utslängd\w*|sopsäckar|kvarlämna\w* (?:skräp|möbler|sopor)"),
        (3, r"soffor|madrass\w*|flaskor"),
        (5, r"\w*sopor\w*|skräphög\w*|oljefat|dumpade?s?|dumpat|asbest\w*|olje(?:utsläpp|spill)"),
        (
            5,
            r"slängt sopor|vitvaror|kylskåp\w*|bildelar|däckhög\w*|hushållsavfall|nedskräpat|glasflaskor|krossat glas|trädgårdsavfall",
        ),
    ),
    "fire_pyro": (
        (
            5,
            r"bangers|eldat\w*|eldade\w*|eldning|tänt(?:s)? eld|rökgranat\w*|eldsvåda|nödbloss|sprängt?s?\b|sprängts|detonation\w*|fyrverkeri\w*|raketer|självslockn\w*|rökfyll\w*",
        ),
        (
            6,
            r"\w*brand\b|\w*bränder\w*|\w*brand(?:en|s\w*)\b|mordbrand\w*|anlagd\w*|smällare\w*|pyroteknik\w*|fyrverkeri\w*|raket\w*|bengal\w*|eld\w*|allmänfarlig ödeläggelse|detonat\w*|explosion\w*|explosiv\w*|sprängning\w*|sprängladdning|spräng\w*|brinner|brann|brinnande|rökutveckling|antänd\w*|antänt|satt eld|tuttat|utbränd\w*|uppeldad\w*|brännbar vätska|molotov\w*",
        ),
        (2, r"räddningstjänst\w*|släckt\w*|släckte\w*|rök\b|grillade?|bål\b|smäll\b|smällar\b"),
        (
            6,
            r"nedbränd\w*|nerbränd\w*|uppbränd\w*|bränd(?:a|es)?\b|exploder\w*|nödraket\w*|tänd(?:er|e|s)? (?:\w+ )?eld|pyro\b|tänt eld|pyrde|(?:sköts|skjuts|skjuter|sköt) (?:\w+ )?raket\w*",
        ),
        (5, r"lågor(?:na)?|brandlukt|brandrök|rök (?:ur|från)|tändvätska|kraftig knall|knallar|knall\b"),
        (7, r"brand(?:bomb|fackla|tillbud|larm|kår)\w*|\w+brand\b|elda[dt]s? (?:upp|på)|bensindunk\w*"),
        (6, r"tänd(?:er|e|t|s) (?:eld )?på (?!lampa|ljus)\w+"),
        (
            5,
            r"eldade|tänt på|tänder på|tänts på|tutta\w*|sot\w*|rökpelare|räddningstjänst\w* (?:släck|larm)\w*|självantänd\w*|brandsläck\w*|spis\w* (?:på|glömd)",
        ),
        (6, r"\w+fyrverkeri\w*"),
    ),
}
