"""Words that speak for a category, with their weight: 5 names the crime, 3 is typical, 1 is a hint."""

# ruff: noqa: E501 - a word list is read best with a category a line

WORDS: dict[str, tuple[tuple[int, str], ...]] = {
    "drugs": (
        (
            5,
            r"joint\w*|vattenpipa|röka(?:de|r|s)? (?:\w+ )?(?:gräs|hasch|på)|knarklangning|missbrukare|gömma med|droger\b|misstänkt langning|köpa något av",
        ),
        (7, r"kanyl\w*|(?:ringa )?narkotika\w*|narkotika\s?brott\w*|nbr|rattdrog\w*"),
        (
            5,
            r"cannabis|hasch\w*|marijuana|marihuana|kokain\w*|amfetamin\w*|heroin\w*|tramadol|ecstasy|mdma|\bknark\w*|lustgas\w*|droghandel|langning\w*|langa\w*|langare|drogförsäljning",
        ),
        (
            4,
            r"drog(?:er|erna|påverka\w*|misstänkt\w*)\b|spice|brass|eget bruk|överlåtelse av|gräs(?=\W.*(?:gram|röka|rökte))|ziplock\w*|tabletter",
        ),
        (3, r"påverka[dt]e? av (?:annat|något)|luktar? (?:av )?(?:hasch|gräs|cannabis)"),
        (
            6,
            r"överdos\w*|missbruk\w*|sprut(?:a|or|an)\b|vitt pulver|dealer\w*|deal(?:ar|ade|ing)\b|rök(?:er|te|t) (?:gräs|på)\b|röka på|påtänd\w*|haschlukt|cannabislukt\w*|cannabisdoft\w*|opioid\w*|fentanyl|benzo\w*|weed|knarkar\w*|drogköp\w*|drogpåverk\w*",
        ),
    ),
    "unsafe_gathering": (
        (
            5,
            r"(?:ungdomar|grupper?|killar|personer|gäng) (?:\w+ ){0,4}(?:samla\w*|häng\w*|uppehåll\w*|uppehöll|drog(?:s)? (?:runt|sig)|blockera\w*|står|stod)|(?:boende|resenärer|besökare) (?:\w+ ){0,4}(?:otrygg\w*|rädda)|otrygghet\w*|vågar inte",
        ),
        (
            5,
            r"(?:större |stor )?(?:folk|ungdoms)samling\w*|gäng\w* (?:som )?(?:samla|häng|uppehåll|stå|ungdom)\w*|samling av|ansamling\w*",
        ),
        (
            4,
            r"ungdomsgäng\w*|samlat sig|samlats|samlas|samlade(?:s)?|uppehöll sig|uppehåller sig|häng(?:er|de) (?:vid|i|utanför|på)|hängande|gruppering\w*|stor grupp|större grupp|grupp (?:ungdomar|personer|unga|killar)|upplevs (?:som )?otrygg\w*|skrämmande",
        ),
        (2, r"(?:ett )?\d+-?tal ungdomar|ett tiotal|tjugotal|femtontal|trettiotal|gäng\b"),
        (
            5,
            r"skrämmer (?:folk|boende|besökare|resenärer|förbipasserande|kunder)|undviker (?:att )?(?:gå|passera|platsen)|(?:drar|driver|drog|drev) runt|grupp(?:en)? (?:om|med|på|av) (?:\w+ ){0,3}(?:ungdomar|personer|killar|pojkar|unga)|gäng(?:et)? (?:på|om|med|av)",
        ),
        (2, r"grupp(?:er|en)?\b|klunga|förbipasserande"),
    ),
    "vandalism": (
        (
            5,
            r"(?:sönder|trasig)(?:a|t)? (?:ruta|rutor|fönster|dörr|hiss|bänk|skylt)\w*|gick sönder|gått sönder|bränt sönder|pajad\w*|demoler\w*|slog(?:s)? (?:in|ut|ner) (?:\w+ )?(?:ruta|rutor|fönster|lampor)|nedriv\w*|stenar (?:mot|på)|sten mot|lasrad|laser mot",
        ),
        (6, r"skadegörelse\w*|skadegjort|vandali\w+|sabotage\w*"),
        (
            5,
            r"kross\w* (?:\w+ ){0,3}(?:ruta|rutor|rutorna|fönster|fönstret|glas|glaset|dörr|skyltfönster|lampor|belysning)\w*|fönsterkross\w*|(?:ruta|rutor|rutorna|fönster|fönsterrutor|glasruta|glas|skyltfönster|lampor|vindruta|bakruta|spegel|speglar|busskur\w*|kur)\w* (?:\w+ ){0,4}(?:krossa\w*|sönder\w*|inslag\w*)|repa[dt]e? (?:bil|fordon|lack)\w*|sönderslag\w*|slagit sönder|slog sönder|slås sönder|sparkat sönder|stenkast\w*|kasta\w* sten\w*|skurit sönder|däck\w* (?:skurna|sönder|punkter|skärs|skurits)\w*|punkterat|sönderskurna",
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
    ),
    "violence_threat": (
        (
            6,
            r"\w*bråk\w*|slog(?:s)? (?:ned|ner|till|en)|slagen|sparkad\w*|sparkades|knuffad\w*|attackera\w*|rök ihop|biten|bets|utpress\w*|hot om våld|huggen|huggits|skjut(?:it|en|s)\b|sköts (?:en man|en kvinna|en person|mot en man)|nedslag\w*|hotfull\w*|hotat\w*|hotade?s?|jagad\w* med|tryck(?:t|te)s? upp mot",
        ),
        (
            6,
            r"(?:grov )?misshand\w*|olaga hot|slagsmål\w*|bråk\w*|kvinnofrid\w*|brott i nära relation\w*|nära relation\w*|dödshot\w*|mordförsök|försök till mord|\bmord\w*|dråp\w*|våldtäkt\w*|våld(?:et|s\w*)?\b|våld mot (?:tjänsteman|tjänsteperson)|hot mot (?:tjänsteman|tjänsteperson)|partnervåld|vålds\w+|handgemäng\w*|våldsamt? (?:motstånd|upplopp)|övergrepp i rättssak|olaga tvång|lägenhetsbråk|relationsvåld|familjebråk|hedersrelaterat\w*|fridskränkning\w*|knivskuren|knivhugg\w*|knivskuran|knivskär\w*|knivöverfall|skottlossning\w*|skjutning\w*|skjuten|sexuellt övergrepp|sexualbrott\w*|människorov",
        ),
        (
            5,
            r"slag (?:i|mot) (?:ansiktet|huvudet|magen)|slagit\b|slog (?:till|ner|ned|varandra)|nedslagen|sparka\w* (?:på|mot) (?:en|ett|man|person)\w*|(?:ho|hö)ta[dts]\w*|hotat\w*|hotfull\w*|hotelser?|hot\b|överfall\w*|knytnäv\w*|örfil\w*|knuffa\w*|skalla(?:t|d|de)\b|strypgrepp|spott\w*",
        ),
        (
            3,
            r"aggressiv\w*|konflikt\w*|upprörd stämning|rök ihop|tumult\w*|slåss|slogs|brottning\w*|blåslagen|blödande|blod",
        ),
        (
            6,
            r"hotar\w*|hotelse\w*|knivhot\w*|våldsam\w*|(?:två|tre|fyra|fem|flera|några|personer|killar|män|ungdomar) (?:\w+ )?(?:slogs|slåss)|slår (?:till|ner|ned|en|sin)|strypt\w*|skallad\w*|skriker (?:åt|på) (?:rektor|personal|lärare|vakt)\w*|masslagsmål",
        ),
        (4, r"gräl\w*|slogs|angrep\w*|anföll|aggressivt"),
        (7, r"våldt\w*"),
    ),
    "harassment": (
        (8, r"kontaktförbud\w*|trots kontaktförbud"),
        (
            6,
            r"onaner\w*|blotta\w*|följt? efter|följde efter|förföljd\w*|ofred\w*|kränkande|sexuell\w*|mobb\w*|rasistisk\w*|fotade|filmade smyg\w*|smygfil\w*|fönstertitta\w*",
        ),
        (
            6,
            r"ofreda\w*|trakass\w*|sexuellt ofredande|förföl(?:jd|jt|jer|jelse)|förtal\w*|förolämp\w*|hets mot folkgrupp|stalkning|olaga förföljelse|blott\w*|mobbning\w*|kränk\w+|kontaktförbud\w*|tafsa\w*|tafsning\w*",
        ),
        (
            3,
            r"glåpord|rasistisk\w*|följt efter|följde efter|störande samtal|busringning\w*|skrek (?:åt|efter|till)|ropa\w* (?:åt|efter|saker)|okväd\w*|kommentarer",
        ),
        (
            6,
            r"könsorgan\w*|nakenbild\w*|naken (?:man|person)|blottar\w*|antasta\w*|smygfota\w*|fotograferar (?:barn|flickor|kvinnor)|tar bilder på|filma\w* (?:\w+ )?(?:barn|flickor|kvinnor|tjejer)|grooming|stalk\w*|närgången|sexuella förslag|nedsättande|förföljer|förföljt",
        ),
        (6, r"film(?:ning|a\w*) av (?:\w+ )?(?:barn|flickor|kvinnor|tjejer)|omklädningsrum\w*"),
    ),
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
            r"(?:\w*(?:cykel|butiks|motor|bil|båt|fick|drivmedels|moped|paket|katalysator|verktygs|kabel|koppar|diesel))?stöld\w*|ringa stöld|stöld ur (?:bil|fordon|motorfordon)\w*|stöld av|snatt\w*|inbrott\w*|\w*inbrott\w*|(?:person|butiks|bil|värde|väsk|ungdoms)?rån\w*|rånad\w*|tillgrepp\w*|häleri\w*|stjäla?\w*|stulen|stulna|stulits?|stal\b|stals\b|tillgripen\w*|tillgrips|tillgreps|tillgripna|tillgripits|länsad\w*|inbrottsförsök|fickstöld\w*|stöldgods\w*|väskryckning\w*",
        ),
        (
            4,
            r"försvunn(?:en|it|a) cykel|uppbruten dörr|bryt(?:a|it) sig in|bröt sig in|bröts? upp|brutits? upp|brytmärk\w*|uppbruten\w*|rånlur\w*|avbröts? (?:lås|cylinder)|genomsökt\w*|katalysator\w*|gick ifrån (?:kassan|butiken) utan att betala|utan att betala|smet från notan|larmbåge\w*",
        ),
        (2, r"plånbok\w*|guldhalsband\w*|verktyg|handväska\w*"),
        (
            6,
            r"uppbrutn?a?|uppbrut\w*|kofot\w*|tjuvkoppl\w*|tillgrip\w*|försök(?:er|t)? (?:att )?(?:ta sig in|bryta|stjäla)|ta(?:git|r|gits)? (?:\w+ ){0,2}(?:plånbok|väska|mobil|smycken|kontanter|pengar|telefon)\w*|tog (?:\w+ ){0,2}(?:plånbok|kontanter|smycken)\w*|(?:smycken|pengar|kontanter|guld\w*|dator\w*|verktyg|väska\w*) (?:är |var )?(?:borta|stulna|saknas)",
        ),
        (
            6,
            r"(?:känt|kände|känner|rycker|ryckte|ryckt|drog|drar|dragit) (?:\w+ )?(?:på|i) (?:\w+ )?\w*dörr\w*|smit(?:ning|er|it)? från (?:\w+)?nota\w*|bensinnota\w*|tjuvgods\w*",
        ),
        (6, r"\w+stöld\w*|\w*tjuv\w*|\w+rånad\w*|(?:olovligt|olaga) förfogande|bortförd\w*"),
        (4, r"(?:är|var|är nu) borta|koppar\w*"),
    ),
    "reckless_driving": (
        (6, r"fortkörare|(?:körde|kört) (?:någon |en )?(?:moped|moppe|cross)\w*"),
        (
            6,
            r"vårdslös\w*|vansinnes\w*|moppe\w*|(?:körde|kört|körs|kör) (?:\w+ ){0,3}(?:moped|moppe|cross|epa|fyrhjuling|som en)\w*|fyrhjuling\w*|för fort|km/h|onykter (?:förare|bilist)|rattfull\w*|buskörning\w*|smet (?:från|efter)|burnouts?|stoppades en (?:bil|epa|moped)|bilräcka|körförbud",
        ),
        (
            6,
            r"rattfyll\w*|rattonykter\w*|vårdslös(?:het)? i trafik\w*|vårdslös körning|buskör\w*|(?:epa|a)-?\s?traktor\w*|epa(?:traktor|-bil|bil)?\w*|olovlig\w* (?:körning|kör\w*)|grov olovlig|fortkör\w*|hastighetsöverträd\w*|streetrace\w*|street race|smitning\w*|fart\w*(?:kontroll|överträd)?\w*",
        ),
        (
            4,
            r"(?:moped|cross|mc|motorcykel|fyrhjul|epa|elsparkcykel|elspark)\w* (?:\w+ ){0,5}(?:kör\w*|framför\w*|i hög fart|wheelie|gångväg\w*|gång- och cykel\w*)|kör\w* (?:\w+ ){0,5}(?:moped|cross|mc|motorcykel|fyrhjul|a-traktor|epa)\w*|hög (?:hastighet|fart)|höga? (?:hastighet|fart)\w*|drift(?:ar|ade|ing)\w*|burnout\w*|bränn\w* gummi|trimmad\w*|trimning|wheelie\w*|vårdslöst|utan körkort|saknar körkort|körkort\w*|omhändertaget körkort|trafikbrott\w*|trafikfarlig\w*|laserkontroll|hastighetskontroll\w*|promille|utandningsprov|blåste positivt|eftersattes?|biljakt|prejning|mopedåkning|crosscykel\w*|crossmotorcykel\w*|mopedister|rapporterades? för (?:hastighet|mobil)|mopedkörning|krockade? och (?:lämnade|smet|avvek)|mobiltelefon (?:under|vid) (?:färd|körning)",
        ),
        (
            2,
            r"moped\w*|a-traktor|elsparkcykel\w*|trafik\w*|förare\w*|fordon\w* (?:stannades|kontrollerades)|avåkning\w*|singelolycka",
        ),
        (
            6,
            r"race\w*|gatulopp\w*|sladda\w*|burna(?:r|de|t)?|moppar|mopedist\w*|elmoped\w*|fatbike\w*|vattenskoter\w*|epor\b|prejar\w*|prejade\w*|nästan påkörd\w*|nära (?:att )?bli påkörd\w*|körd\w* (?:\w+ ){0,3}(?:på gångväg|på gångban|på trottoar|mot enkelriktat)\w*|trafikkontroll\w*|nykterhetskontroll\w*|släpper på gasen",
        ),
        (4, r"elspark\w* i|i (?:mycket )?(?:hög fart|full fart)|trottoar\w*|gångbana\w*"),
        (5, r"rött ljus|mot rött|slalom|sicksack|mellan (?:barn|folk|fotgängare)\w*|efter förföljande"),
        (6, r"volta\w*|smitare|buskör\w*|\w+smitning\w*"),
    ),
    "unsafe_place": (
        (6, r"mörkt i \w+|armatur\w*"),
        (
            6,
            r"buskar|sly\b|lampa (?:\w+ )?(?:trasig|ur funktion|släckt)|ljuset (?:är|fungerar)|osäker plats|kolsvart|mörk passage|mörk\w* (?:gångväg|tunnel|parkering)\w*|skymmer",
        ),
        (
            6,
            r"(?:trasig\w*|släckt\w*|defekt\w*|bristande|dålig\w*|ur funktion) (?:gat|gatu|väg|tunnel|utom|park|skol)?(?:belysning|lamp|lyktstolp|gatlykt|ljus)\w*|\w*(?:belysning|lampor|lampan|lyktstolpar|lyktstolpe|gatlyktor)\w* (?:\w+ ){0,6}(?:ur funktion|trasig\w*|släckt\w*|slocknat|fungerar inte|nere|saknas|helt mörk\w*)|otrygg plats|skymd sikt|skymmer sikten|buskage\w*|skymmande|igenväx\w*",
        ),
        (
            3,
            r"mörkt|mörklagd\w*|mörklagt|\w*belysning\w*|otrygg\w*|häck\w*|sikt\w*|hål i staketet|trasigt staket|öppen brunn",
        ),
        (
            5,
            r"nedsläckt\w*|(?:lampor|lampan|belysning\w*|gatlampor) (?:\w+ ){0,3}(?:ur funktion|ur bruk|trasig\w*|lyser inte)|läskig\w*|mörk (?:gångväg|gångbana|park|stig)\w*",
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
    ),
    "weapon": (
        (
            6,
            r"skottskad\w*|skotthål\w*|luftvapen|luftgevär|vapenfynd|pepparspray|svärd|granat\w*|skarpladdad\w*|stickvapen|handeldvapen",
        ),
        (
            6,
            r"vapen\w*|\w*vapen(?:brott|lagen|innehav|beslag)?\b|brott mot (?:knivlagen|vapenlagen)|knivlagen|skjutvapen\w*|pistol\w*|revolver\w*|gevär\w*|patron\w*|ammunition\w*|hylsor|tomhylsor|automatkarbin|handgranat\w*|tändhatt\w*|soft ?air\w*|luftpistol\w*|start ?pistol\w*|knogjärn\w*|machete\w*|bombattrapp|misstänkt föremål|farligt föremål|springstilett|batong(?=\W.*påträff)|butterflykniv|morakniv|vapenattrapp\w*|attrapp",
        ),
        (4, r"\bkniv\b|knivar|kniven|\bkniv\w*|yxa\w*|tillhygge\w*|hammare|järnrör\w*|basebollträ\w*"),
        (
            6,
            r"sprängdeg\w*|sprängmedel\w*|dynamit\w*|bombskydd\w*|tårgas\w*|elpistol\w*|airsoft\w*|vapenlikn\w*|pistollikn\w*|knivlikn\w*",
        ),
    ),
    "disorder_alcohol": (
        (5, r"fyllecell\w*|skrek|skrikande|slog på (?:papperskorg|skylt|dörr)\w*|bankade på"),
        (
            6,
            r"fyllerist\w*|fyllo\w*|full man|fulla|drack (?:öl|alkohol|sprit)|skränig\w*|skrän\w*|stökiga|ljudnivå|gapa\w*|oväsen|tillnyktring|(?:sov|somnat|låg) (?:\w+ ){0,2}(?:på|i) (?:bänk|trapp|vindfång|tunnel)\w*",
        ),
        (
            6,
            r"\blob\b|lob(?:ad|ades|as|at|bas|bad|bades|ning)\w*|ordningsstör\w*|omhändertag\w* (?:av |enligt |en(?:l\.?)? )?(?:\w+ )?(?:berusad\w*|lob|onykter\w*|polislagen|pl ?1[13]|§ ?1[13]|1[13] ?§)|fylleri\w*|stör(?:ande|ning|ningar|de|da|d|t|s)\b|\w*störning\w*|berusad\w*|onykter\w*|överförfrisk\w*|redlös\w*|alkohol\w*|störande av ordning\w*|förargelseväckande|\w*fest(?:en|er|ande|lokal\w*)?\b|hög musik|musik|avvis\w*|avlägsna\w*|§ ?13|13 ?§|pl ?13|ordningslag\w*|ordningsproblem\w*",
        ),
        (
            4,
            r"onyktra|påverkad\w*|skrik\w*|skrål\w*|oljud\w*|stökig\w*|stök\b|stökade|bråkig\w*|langning av (?:alkohol|sprit|öl)|sprit|öl\b|ölburkar|vin\b|urinera\w*|kissa\w*|sovande|sov\b|somnat|högljud\w*|väsen|lägenhetsfest|ungdomsfest",
        ),
        (
            6,
            r"(?:langning|langa\w*|köpt? ut) (?:\w+ ){0,2}(?:sprit|alkohol|öl|vin|cider)\w*|sprit till (?:minderåriga|ungdomar|unga)|hög volym|avhys\w*|utkastad\w*|alkoholpåverk\w*|stör (?:i|på|vid|gäster|besökare|boende|personal)",
        ),
        (4, r"drick(?:er|ande)?\b|fylla\b|skränar|bråkig\w*"),
        (5, r"stör|stökigt"),
    ),
    "trespass": (
        (
            6,
            r"(?:över|på|i|vid) spår(?:et|en|området)\b|utan lov|utan tillåtelse|gå(?:tt|ngen)? in i (?:en |ett )?(?:bostad|hus|lägenhet|villa|trapphus)\w*|gick in i (?:en |ett )?(?:bostad|hus|lägenhet|villa)\w*",
        ),
        (
            6,
            r"rivningshus|ödehus|obehöriga?|inne på (?:skolan|bygget|byggarbets|området)\w*|uppe på (?:tak|taket)|klättrat|byggarbetsplats\w*|olovligen|tagit sig in",
        ),
        (
            7,
            r"hemfrids\w*|olaga intrång\w*|olovlig\w* (?:intrång|vistelse|inträde|tagit sig in|inne|i (?:lokal|byggnad))|egenmäktigt\w*|husfridsbrott|intrång\w*|ockup\w*|tillträdesförbud\w*|obehörig\w*|olovligen (?:in|inne|berett|vistats|tagit)\w*",
        ),
        (
            5,
            r"tagit sig in|tog sig in|tar sig in|tagit sig upp på (?:tak|skolan)\w*|på taket|uppe på tak\w*|klätt?ra\w*|sov(?:it|er|ande)? i (?:trapp|källar|tvätt|förråd|garage|cykelrum)\w*|källargång\w*|övernatta\w*|tillhåll\w*|vägra\w* lämna|spårbeträdande|spårspring\w*|beträd\w* spår\w*|personer? (?:på|i) spår(?:et|en|området)?",
        ),
        (
            6,
            r"vägrar? (?:att )?(?:gå|lämna|flytta)\w*|olovligt (?:intrång|inne|in|tagit|befunnit|uppehåll|vistats)\w*",
        ),
        (6, r"utan anknytning till|saknar anknytning"),
    ),
    "fraud_elderly": (
        (
            6,
            r"banktjänste\w*|bankman|låtsas\w* (?:vara|hantverk)|lurade till sig|påstådd\w* (?:bank|polis|hemtjänst|hantverk)\w*|född 19[2-5]\d|falska? (?:samtal|polis)\w*|bedragare|anhörig i nöd|lurade? (?:\w+ ){0,4}(?:äldre|pensionär|dam|änka)",
        ),
        (
            7,
            r"bedrägeri\w* (?:mot )?(?:äldre|åldring)\w*|åldringsbrott\w*|åldringsbedräg\w*|vishing\w*|falsk\w* (?:polis|hemtjänst|bank|hantverkare|tekniker)\w*|(?:bank|telefon|kort|bankkorts|internet|fakturer|romans|släkting|qr)-?\s?bedräg\w*|bedräg\w*|bedrägeri\w*|lurad\w*|lurats|bank-?id|skimm\w*|säkerhetskonto",
        ),
        (
            4,
            r"utgav sig|utger sig|utgett sig|utgivit sig|uppgav sig|uppgett sig|ringde och sa|äldre (?:kvinna|man|dam|herre|par)|pensionär\w*|åldring\w*|bankkort\w*|bankdosa|swish\w*|pinkod|pin-kod|kortuppgifter|bluff\w*|(?:åttio|sjuttio|nittio)årig\w*|[789]\d-?årig\w*",
        ),
        (
            6,
            r"lura(?:r|de|des|s|t|ts)?\b|utg(?:er|av|ett|ivit) sig|på(?:står|stod|stått) sig (?:vara|komma|ringa)|påstod(?:s)? (?:\w+ ){0,3}(?:komma|ringa|vara) från|uppger sig|(?:vara|komma|ringa|ringer|ringde|ringt|är) från (?:\w+ )?(?:banken|polisen|hemtjänsten|skatteverket|telia|kommunen|swedbank|nordea|seb|handelsbanken)|lämna\w* ut (?:\w+ )?(?:kod|uppgift|kort|dosa|guld|smycke)\w*|bedrar\w*|falsk(?:t|a)?\b",
        ),
        (3, r"senior\w*|koder\b|bankkod\w*|kortet\b|hemtjänsten|[6789]\d år\b"),
        (6, r"dörrknack\w*|till äldre|hos äldre|asfaltsläggare"),
    ),
    "rumour_social_media": (
        (
            6,
            r"klasschatt\w*|gruppchatt\w*|chatten|(?:film|bild|klipp)\w* (?:som )?(?:\w+ )?(?:sprids|spridits|cirkulerar|delas)|på nätet|i sociala|cirkulera\w*|snap\b",
        ),
        (
            7,
            r"rykte\w*|ryktas|sociala medier|snapchat\w*|instagram\w*|tiktok\w*|facebook\w*|telegram-?\w*|spridning av (?:film|bild|klipp)\w*|sprids|spridits|flashback|whatsapp\w*|inlägg\b|uppmaning\w* (?:till|på|om)|videoklipp|filmklipp|filma[td]\w* och spridi",
        ),
        (6, r"snap(?:chat|grupp)?\b|discord\w*|chattgrupp\w*"),
    ),
    "youth_concern": (
        (
            7,
            r"(?:bjöd|langade|köpte ut|sålde) (?:\w+ ){0,3}(?:till|åt) (?:\w+ )?(?:barn|ungdomar|minderåriga|1[0-7]-?åringar?)",
        ),
        (
            6,
            r"tilltala\w* (?:\w+ )?(?:barn|yngre)|yngre barn|(?:sms|ute) sent|rymt|rymling|unga i dåligt|värva\w*|följa med i bil\w*|riskmiljö|(?:1[0-4])-?åringar? (?:\w+ ){0,4}(?:ute|kraftigt|berusad|påverkad)|oro kring|oroande beteende",
        ),
        (
            7,
            r"orosanmäl\w*|oro för (?:\w+ )?(?:ung\w*|barn\w*|flick\w*|pojk\w*|minderårig\w*)|oros\w+|socialtjänst\w* (?:\w+ )?(?:kontakt\w*|inform\w*|larm\w*|jour\w*)|lvu\b|§ ?12|12 ?§|fara illa|far illa|ungdom\w* i riskzon|avviken (?:från )?(?:hvb|sis|ungdomshem)|hvb\w*|socialjour\w*|minderårig\w*|barn som far|skolk\w*|rekryter\w*",
        ),
        (
            3,
            r"soc\b|\w*årig (?:flicka|pojke)|1[0-7]-?åring\w*|förälder|föräldrar\w*|vårdnadshavare\w*|utan tillsyn|ensamt barn|unga flickor|mycket unga|yngre barn",
        ),
        (
            6,
            r"hänger med äldre|umgås med äldre|driver runt ensam\w*|(?:barn|pojke|flicka|syskon) (?:\w+ ){0,4}ensam(?:ma|t)?\b|orolig\w* för (?:\w+ ){0,3}(?:grupp|barn|elev|pojk|flick|ungdom|1[0-7]-?åring)\w*|(?:snus|cigaretter|vape\w*|lustgas) till (?:elever|barn|ungdomar|minderåriga)",
        ),
    ),
    "positive": (
        (
            6,
            r"fin kväll|bra kväll|lugn(?:t)? och trevligt|tack till|fick beröm|hjälpte|räddade|rådig\w*|uppskattat besök|välbesökt\w*|fina samtal|bra samtal|god kontakt",
        ),
        (
            7,
            r"positiv\w* (?:återkoppling|respons|bemötande|samtal|kontakt|stämning|möte|insats|dialog|händelse|signal|exempel|utveckling|reaktion)\w*|tack vare|beröm\w*|god stämning|bra stämning|lugn och (?:fin|trevlig|god) stämning|trevlig (?:stämning|kväll)|uppskatta\w*|rådigt ingripande|fint samarbete|bra samarbete|gott samarbete|(?:mycket )?positivt\b|civilkurage|hjälpsam\w*|lämnade in (?:en )?(?:upphittad|plånbok)\w*|glad\w* ungdomar|trivsam\w*",
        ),
        (3, r"nattvandr\w*|fotpatrull\w*|besök\w* (?:skola|fritidsgård|torg)\w*|tackade|lugnt och fint"),
        (5, r"bra dialog|god dialog|uppskatt\w*"),
    ),
    "other": (
        (7, r"hundbett\w*|biten av (?:en )?hund|hund\w* (?:\w+ ){0,3}(?:bet|bitit)"),
        (
            6,
            r"livlös\w*|dog\b|död man|död kvinna|sjuk person|sjukvård\w*|bortsprungen|saknad\w*|anträffad\w*|vilse|(?<!nästan )(?<!bli )påkörd\w*|viltolycka|översvämning|gasläck\w*|hittades en (?:man|kvinna) (?:avliden|död)",
        ),
        (
            6,
            r"försvunn(?:en|a) (?:person|kvinna|man|flicka|pojke|\w*åring|äldre|dement)\w*|efter(?:sök|spaning)\w*|trafikolyck\w*|trafikolycka\w*|\w*olyck\w*|viltolyck\w*|(?<!nästan )(?<!bli )påkör\w*|kollision\w*|krock\w*|hittegods\w*|upphittad\w*|suicid\w*|självmord\w*|självskad\w*|sjuk(?:dom|fall|transport)\w*|handräckning\w*|avliden|dödsfall|plötslig död|drunkn\w*|djur|rådjur\w*|älg\w*|vildsvin\w*|falsklarm\w*|felaktigt larm|driftlarm|inbrottslarm utan|försvunnen\w*|demens\w*|dement\w*|anmält försvunn\w*|psykisk\w*|mår dåligt|mådde dåligt|efterlyst\w*|lpt\b|brukarmöte|strömavbrott\w*|vattenläcka\w*|ras\b|demonstration\w*|allmän sammankomst|kontrollinsats|trafikstopp",
        ),
        (5, r"medvetslös\w*|hjärtstopp\w*|drunkning\w*|lös hund\w*|herrelös\w*"),
    ),
}
"""The order of `CODES` breaks ties."""
