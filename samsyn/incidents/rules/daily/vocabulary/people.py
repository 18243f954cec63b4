"""Words for what is done to people, or feared for them."""

# ruff: noqa: E501 - an expression is read best as one line of alternatives

WORDS: dict[str, tuple[tuple[int, str], ...]] = {
    "violence_threat": (
        (
            6,
            r"\w*bråk(?!ig)\w*|slog(?:s)? (?:ned|ner|till|en(?! ruta| lampa| dörr))|slagen|sparkad\w*|sparkades|knuffad\w*|attackera\w*|rök ihop|biten|bets|utpress\w*|hot om våld|huggen|huggits|skjut(?:it|en|s) (?:mot|ihjäl|till)|sköts (?:en man|en kvinna|en person|mot en man)|nedslag\w*|hotfull\w*|hotat\w*|hotade?s?|jagad\w* med|tryck(?:t|te)s? upp mot",
        ),
        (
            6,
            r"(?:grov )?misshand\w*|olaga hot|slagsmål\w*|bråk(?!ig)\w*|kvinnofrid\w*|brott i nära relation\w*|nära relation\w*|dödshot\w*|mordförsök|försök till mord|\bmord\w*|dråp\w*|våldtäkt\w*|våld(?:et|s\w*)?\b|våld mot (?:tjänsteman|tjänsteperson)|hot mot (?:tjänsteman|tjänsteperson)|partnervåld|vålds\w+|handgemäng\w*|våldsamt? (?:motstånd|upplopp)|övergrepp i rättssak|olaga tvång|lägenhetsbråk|relationsvåld|familjebråk|hedersrelaterat\w*|fridskränkning\w*|knivskuren|knivhugg\w*|knivskuran|knivskär\w*|knivöverfall|skottlossning\w*|skjutning\w*|skjuten|sexuellt övergrepp|sexualbrott\w*|människorov",
        ),
        (
            5,
            r"slag (?:i|mot) (?:ansiktet|huvudet|magen)|slagit\b|slog (?:till|ner|ned|varandra)|nedslagen|sparka\w* (?:på|mot) (?:en|ett|man|person)\w*|(?:ho|hö)ta[dts]\w*|hotat\w*|hotfull\w*|hotelser?|hot\b|överfall\w*|knytnäv\w*|örfil\w*|knuffa\w*|skalla(?:t|d|de)\b|strypgrepp|spott\w*",
        ),
        (
            3,
            r"aggressiv\w*|konflikt\w*|upprörd stämning|rök ihop|tumult\w*|slåss|brottning\w*|blåslagen|blödande|blod",
        ),
        (
            6,
            r"hotar\w*|hotelse\w*|knivhot\w*|våldsam\w*|(?:två|tre|fyra|fem|flera|några|personer|killar|män|ungdomar) (?:\w+ )?(?:slogs|slåss)|slår (?:till|ner|ned|en|sin)|strypt\w*|skallad\w*|skriker (?:åt|på) (?:rektor|personal|lärare|vakt)\w*|masslagsmål",
        ),
        (4, r"gräl\w*|angrep\w*|anföll|aggressivt"),
        (7, r"våldt\w*"),
        (
            6,
            r"\w*hugg(?:en|it|s)\b|handgripl\w*|sammandrabb\w*|struptag|stryptag|fick (?:ett|flera) slag|\w+hot(?:et|ad|ade)?\b|misshandl\w*|bombhot\w*|puttad\w*|knuffar\w*",
        ),
        (
            4,
            r"slog (?!larm|upp|i\b|sig|på|av|igen|till marken|vakt)\w+|tänder\w* (?:utslag|lös)\w*|näsblod|blodig\w*|gruff\w*",
        ),
        (
            5,
            r"knock\w*|kasta[dt]e? (?:mot|på|efter) (?:sig|honom|henne|personal|polis|väktare|vakt)\w*|springer efter en|jagar en|jagad\w*",
        ),
        (
            4,
            r"(?:slängde|slänger|kastade|kastar) (?:en |ett )?(?:stol|glas(?!flask)|flaska|möbler|bord|bricka)\w*",
        ),
        (6, r"slogs (?:\w+ ){0,2}(?:elever|personer|ungdomar|killar|tjejer|pojkar|män|flickor)"),
        (
            5,
            r"stacks|stucken|tvingades? (?:under|ner|ned)|stryk\b|stryker|drog kniv|sparkades|sparkar (?:på|mot)|nyp\w*|luggad\w*|dragen i håret|tagit strypgrepp|livlös efter|pucklad\w*|banka\w* upp|påhopp\w*",
        ),
        (6, r"spark(?:at|ade|ar) (?:en|ett|till|ner|ned)\b|skallar\b"),
        (5, r"till attack|golfklubb\w*"),
        (5, r"slagits(?! sönder)"),
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
        (4, r"naken|nakna|vissla\w*|hatbrott\w*|hatisk\w*|hån\w*|stirra\w*"),
        (5, r"öknamn|okvädning\w*|hoppar på barn"),
        (
            5,
            r"könsord|förnedra\w*|omringa\w*|följd av (?:en )?(?:bil|man|okänd)\w*|skriker (?:åt|efter) (?:kvinn|flick|tjej)\w*|opassande|oanständig\w*|antydning\w*|närma\w* sig (?:barn|flick|elev)\w*|erbjud\w* (?:barn|flick|pengar)\w*",
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
        (5, r"\w+kniv(?:en|ar|arna)?|skott|skottljud\w*|slagträ\w*|skruvmejsel|bomb\w*"),
        (
            6,
            r"stilett\w*|dolk\w*|bajonett\w*|hagelgevär|revolver\w*|skarpt vapen|handeldvapen|eldhandvapen|skjutvapen|kulor\b",
        ),
        (5, r"slangbell\w*|(?:\d+|ett|två|tre|fyra|flera|fem) skott|hör(?:de|t|s)? (?:\w+ )?skott|knivblock"),
        (5, r"yx(?:a|or|an)\b"),
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
            r"lura(?:r|de|des|s|t|ts)?\b|utg(?:er|av|ett|ivit) sig|på(?:står|stod|stått) sig (?:vara|komma|ringa)|påstod(?:s)? (?:\w+ ){0,3}(?:komma|ringa|vara) från|uppger sig|(?:vara|komma|ringa|ringer|ringde|ringt|är) från (?:\w+ )?(?:banken|polisen|hemtjänsten|skatteverket|telia|kommunen|swedbank|nordea|seb|handelsbanken)|lämna\w* ut (?:\w+ )?(?:kod|uppgift|kort|dosa|guld|smycke)\w*|bedrar\w*",
        ),
        (3, r"senior\w*|falsk(?:t|a)?\b|koder\b|bankkod\w*|kortet\b|hemtjänsten|[6789]\d år\b"),
        (6, r"dörrknack\w*|till äldre|hos äldre|asfaltsläggare"),
        (
            5,
            r"kapat|förd[ea]s? över|barnbarn\w*|takläggare|stenläggare|säkert konto|bank(?:koder|uppgifter|dosa)\w*|bluff\w*",
        ),
        (6, r"\w+bluff\w*|romans\w*|nätfiske\w*|phishing|vilseled\w*|bankkort\w*|förlora\w* \d+|bedrägl\w*"),
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
        (4, r"elev\w* påverka\w*|skolfrånvaro|dragits in i|umgänge"),
        (3, r"oro\b"),
        (
            5,
            r"(?:1[0-5]|\b[6-9])-?åring\w* (?:hittad|påträffad|sedd|ute|drick|full|påverk|berus)\w*|bup\b|ute sent|skolkar|missförhåll\w*|barn som (?:lämnats|är ute|driver)|bruk av droger bland",
        ),
        (6, r"soc(?:ial\w*)? (?:är )?(?:informera|underrätta|kontakta|larma)\w*"),
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
        (4, r"uppgörelse"),
        (
            5,
            r"video\w* (?:\w+ ){0,3}(?:sprid|delas|cirkul)\w*|lagt? (?:ut|upp) (?:film|bild|klipp)\w*|uppmana\w* (?:till|att)|anonyma konton|hängs? ut|exponerings\w*|gruppen på (?:facebook|snap)\w*",
        ),
    ),
}
