"""Words for what goes on in streets and squares."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

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
        (
            6,
            r"cannabinoid\w*|piller\b|crack\b|lsd\b|khat\b|subutex|xanax|rivotril|bens[oz]\w*|narkotisk\w*|haschpip\w*|bong\b|okänd substans|vitt pulver|droglukt",
        ),
        (3, r"vape\w*|pulver\w*|substans\w*|zip\w*"),
        (5, r"cannabis\w*|påsar? (?:med )?vitt|injicer\w*"),
        (2, r"påsar\b|våg\b"),
        (3, r"\d+ tabletter"),
        (
            4,
            r"tablett\w*|\"gräs\"|haschisch|rökverk|gram (?:hasch|kokain|cannabis|marijuana|amfetamin)|säljer (?:hasch|kokain|knark|tabletter|narkotika|droger)|dos\b|kapsl\w*|påverkad\w* av (?:drog|narkotika)\w*|misstänkt affär|överlämning\w*",
        ),
        (5, r"(?:doft|lukt|rök) av gräs"),
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
            r"skrämmer (?:folk|boende|besökare|resenärer|förbipasserande|kunder)|undviker (?:att )?(?:gå|passera|platsen)|(?:drar|driver|drog|drev) runt|gäng(?:et)? (?:på|om|med|av)",
        ),
        (2, r"grupp(?:er|en)?\b|klunga|förbipasserande"),
        (
            4,
            r"ungdomssamling\w*|(?:ett )?\d\d-tal|gängbildning\w*|folkmassa|maskerad\w* (?:personer|ungdomar|gäng)|blockerar",
        ),
        (
            4,
            r"ungdomar (?:i|vid|på) (?:trapphus|tunneln|gångtunnel|entré|källare)\w*|häng(?:er|de) (?:i|runt|kring)|uppehåll\w* (?:sig )?(?:i|vid|på)|skrämda|rädda för|tryckt stämning|hotfull stämning|kräver (?:folk|förbipasserande)",
        ),
        (3, r"grupp(?:en)? (?:om|med|på|av) (?:\w+ ){0,3}(?:ungdomar|personer|killar|pojkar|unga)"),
        (4, r"(?:mycket|stor mängd|massor av|en mängd) ungdomar"),
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
        (4, r"stoj\w*|dunkar|ljudvolym|(?:hög|högt) (?:ljud|volym)|gap\b|bråkstak\w*"),
        (5, r"falskt? leg\w*|nekas? inträde|nekades inträde|full (?:o|och|på|av alkohol)\b"),
        (4, r"nödstopp\w*|bråkiga"),
        (
            4,
            r"spelar hög|gormar|vrålar|skrålar|bråkar i (?:kö|trapp)|spyr|kräk\w*|ölflaskor|folköl|drucken|fyllbult\w*|tjoar|hasard|väsnas|stojande|stör ordningen|störande",
        ),
        (6, r"urinera\w*"),
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
        (
            5,
            r"byggställning\w*|tak till|sovplats\w*|tältläger|över spår(?:en|et)?|inhägna\w*|avspärrat område|boplats",
        ),
        (
            5,
            r"(?:utan|saknar) tillstånd (?:inne|vistas)|inne i (?:skolan|lokalen|byggnaden|källaren|fastigheten)|trängt sig in|tränger sig in|tagit sig upp|klättrar? (?:upp|över|in)|tömda hus|tom lokal|obebodd\w*",
        ),
    ),
    "reckless_driving": (
        (6, r"fortkörare|(?:körde|kört) (?:någon |en )?(?:moped|moppe|cross)\w*"),
        (
            6,
            r"vårdslös\w*|vansinnes\w*|moppe(?!brand|stöld)\w*|(?:körde|kört|körs|kör) (?:\w+ ){0,3}(?:moped|moppe|cross|epa|fyrhjuling|som en)\w*|fyrhjuling\w*|för fort|km/h|onykter (?:förare|bilist)|rattfull\w*|buskörning\w*|smet (?:från|efter)|burnouts?|stoppades en (?:bil|epa|moped)|bilräcka|körförbud",
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
            r"moped\w*|a-traktor|elsparkcykel\w*|trafik(?!plats)\w*|förare\w*|fordon\w* (?:stannades|kontrollerades)|avåkning\w*|singelolycka",
        ),
        (
            6,
            r"race\w*|gatulopp\w*|sladda\w*|burna(?:r|de|t)?|moppar|mopedist\w*|elmoped\w*|fatbike\w*|vattensko\w*|epor\b|prejar\w*|prejade\w*|nästan påkörd\w*|nära (?:att )?bli påkörd\w*|körd\w* (?:\w+ ){0,3}(?:på gångväg|på gångban|på trottoar|mot enkelriktat)\w*|trafikkontroll\w*|nykterhetskontroll\w*|släpper på gasen",
        ),
        (4, r"elspark\w* i|i (?:mycket )?(?:hög fart|full fart)|trottoar\w*"),
        (5, r"rött ljus|mot rött|slalom|sicksack|mellan (?:barn|folk|fotgängare)\w*|efter förföljande"),
        (6, r"volta\w*|smitare|buskör\w*|\w+smitning\w*"),
        (
            5,
            r"bakhjul\w*|enduro\w*|snöskoter\w*|donuts|tävla\w* (?:mot|med)|(?:kör\w*|åk\w*) ikapp|varvar\w*|gasar\w*|rödljus|körde (?:mot|över|genom|in i)|km/tim",
        ),
        (6, r"\w+race\w*|slira\w*|prejad\w*"),
        (
            6,
            r"(?:saknar|utan) (?:giltig )?behörighet|(?:a-traktor|epa|moped|bil)\w* (?:full|lastad|överfull) (?:med|av)",
        ),
        (3, r"fordonstrafik\w*|nykterhet\w*"),
        (
            5,
            r"racing\w*|efter bil\b|kört? (?:i|med) (?:hög|mycket)|körde? (?:nästan|nära)|wheelies?|tvära (?:kast|svängar)|vingl\w*|kör (?:nästan|på trottoar|mot rött)|trimmade?|motorcyklar i|hjälmlös\w*|utan hjälm",
        ),
        (2, r"\w*böter\b"),
        (2, r"gångbana\w*"),
        (5, r"kör(?:de|t|s)? (?:för )?fort|vildpark\w*|nära att (?:\w+ ){0,3}påkörd"),
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
        (
            5,
            r"ödslig\w*|snår\w*|rädd\w* att (?:gå|låta)|dåligt upplyst\w*|otillräcklig belysning|halkrisk",
        ),
        (5, r"oplogad\w*|osandad\w*"),
        (3, r"mörk\b"),
        (
            4,
            r"vågar? (?:ej|inte) gå|lyktstolp\w* (?:\w+ )?(?:släckt|sönder|trasig)\w*|skymd|gömsle\w*|otrygg (?:väg|gång|tunnel|plats)\w*",
        ),
        (3, r"gatlykt\w*|gatlamp\w*"),
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
        (5, r"dialogmöte\w*|uppslutning|öppet hus|fina möten|ärlig\w*|lämnade in"),
        (5, r"stort intresse|polisens dag|prova\w* uniform"),
        (
            4,
            r"god uppslutning|lugnt och städat|fint bemötande|berömmer|tackade|vände sig med beröm|uppmärksamm\w* ingripande|lyckat\b|gick bra",
        ),
        (5, r"(?:glad|god|bra|fin|trevlig) stämning|fick hjälp"),
    ),
    "other": (
        (7, r"hundbett\w*|biten av (?:en )?hund|hund\w* (?:\w+ ){0,3}(?:bet|bitit|biter)"),
        (
            6,
            r"livlös\w*|dog\b|död man|död kvinna|sjuk person|sjukvård\w*|bortsprungen|saknad\w*|anträffad\w*|vilse|(?<!nästan )(?<!bli )påkörd\w*|viltolycka|översvämning|gasläck\w*|hittades en (?:man|kvinna) (?:avliden|död)",
        ),
        (
            6,
            r"försvunn(?:en|a) (?:person|kvinna|man|flicka|pojke|\w*åring|äldre|dement)\w*|efter(?:sök|spaning)\w*|trafikolyck\w*|trafikolycka\w*|\w*olyck\w*|viltolyck\w*|(?<!nästan )(?<!bli )påkör\w*|kollision\w*|krock\w*|hittegods\w*|upphittad\w*|suicid\w*|självmord\w*|självskad\w*|sjuk(?:dom|fall|transport)\w*|handräckning\w*|avliden|dödsfall|plötslig död|drunkn\w*|djur|rådjur\w*|älg\w*|vildsvin\w*|falsklarm\w*|felaktigt larm|driftlarm|inbrottslarm utan|försvunnen\w*|demens\w*|dement\w*|anmält försvunn\w*|psykisk\w*|mår dåligt|mådde dåligt|efterlyst\w*|lpt\b|brukarmöte|strömavbrott\w*|vattenläcka\w*|ras\b|demonstration\w*|allmän sammankomst|kontrollinsats|trafikstopp",
        ),
        (5, r"medvetslös\w*|hjärtstopp\w*|drunkning\w*|lös hund\w*|herrelös\w*"),
        (4, r"i diket|av vägen|bogser\w*|utryckning utan"),
    ),
}
