//! German.

use super::super::lexicon::{
    Act::{
        Carry, Heed, Lack, Look, Omit, Pass, Receive, Remove, Require, Return, Tell, Treat, Use,
    },
    Again, Form, Inflected, Language,
    Opening::{Cause, If, Indirect, Unless},
    Order,
    Party::{Client, Request, Response, Server, You},
    Role::{
        Adverb, And, Be, Content, Determiner, Have, Header, IfPresent, It, Modal, No, Not, Opens,
        Optionally, OtherNoun, Party, Please, Relative, State, Then, Tie, To, Verb, Was,
    },
    State::{Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{Away, From, Itself, Of, Place, With, Without},
    Words, inflect,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const PAST: Form = Form::PAST;
const COMMAND: Form = Form::COMMAND;
const PARTICIPLE: Form = Form::PARTICIPLE;
const ATTRIBUTE: Form = Form::ATTRIBUTE;

/// The table.
pub static GERMAN: Language = Language {
    tag: "de",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "und",
        "oder",
        "ist",
        "sind",
        "nicht",
        "wird",
        "werden",
        "mit",
        "von",
        "für",
        "im",
        "zu",
        "auf",
        "auch",
        "muss",
        "kann",
        "wenn",
        "als",
        "bei",
        "durch",
        "anfrage",
        "antwort",
        "schlüssel",
        "daten",
        "benutzer",
        "beim",
        "dass",
        "sie",
        "sich",
        "nach",
        "aus",
        "zum",
        "zur",
        "anfragen",
        "antworten",
        "wurde",
        "aufruf",
        "fehler",
        "nur",
        "noch",
        "dieser",
        "diese",
        "sende",
        "senden",
        "setze",
        "setzen",
        "füge",
        "fügen",
        "prüft",
        "liefert",
        "enthält",
        "gibt",
        "setzt",
    ],
    endings: &[],
    participles: &[],
    commands: None,
    compounds_nouns: false,
    adverbs: &[],
    infinitives: &[],
    clitics: &[],
    only: &["nur", "ausschließlich"],
    impersonal: &[],
    naming: &[
        "namens",
        "mit",
        "dem",
        "namen",
        "http",
        "genannt",
        "genannte",
        "genannten",
        "bezeichnet",
    ],
    titling: &["http", "custom"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::Bracket,
    bare_modals: true,
    examples: &["beispiel", "beispiele"],
};

/// Verbs whose participle has "ge-".
macro_rules! weak {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "en" "n";
            [Verb($act, FINITE.or(COMMAND))] => "e";
            [Verb($act, FINITE)] => "t" "et";
            [Verb($act, PAST)] => "te" "ten" "ete" "eten";
            "zu " [To, Verb($act, BASE)] => "en";
            "ge" [Verb($act, PARTICIPLE)] => "t" "et";
            "ge" [Verb($act, ATTRIBUTE)] => "te" "ten" "ter" "tes" "ete" "eten" "eter" "etes";
        } $($stem)+)
    };
}

/// Verbs with a prefix that stays with them ("be-", "er-", "über-"): the participle is as the third person.
macro_rules! prefixed {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "en" "n";
            [Verb($act, FINITE.or(COMMAND))] => "e";
            [Verb($act, FINITE.or(PARTICIPLE))] => "t" "et";
            "zu " [To, Verb($act, BASE)] => "en" "n";
            [Verb($act, ATTRIBUTE)] => "te" "ten" "ter" "tes" "ete" "eten" "eter" "etes";
        } $($stem)+)
    };
}

/// Verbs with a prefix that stands at the end of a main clause: the prefix, the infinitive, the participle.
macro_rules! separable {
    ($act:ident: $($prefix:literal $base:literal $participle:literal),+) => {
        &[$(&[
            (&[Verb($act, BASE)], &[concat!($prefix, $base)]),
            (&[To, Verb($act, BASE)], &[concat!($prefix, "zu", $base)]),
            (&[Verb($act, PARTICIPLE)], &[concat!($prefix, $participle)]),
            (&[Verb($act, ATTRIBUTE)], &[
                concat!($prefix, $participle, "e"),
                concat!($prefix, $participle, "en"),
                concat!($prefix, $participle, "er"),
                concat!($prefix, $participle, "es"),
            ]),
        ]),+]
    };
}

/// Verbs that change their vowel: the infinitive, the third person, the participle.
macro_rules! strong {
    ($act:ident: $($base:literal $finite:literal $participle:literal),+) => {
        &[$(&[
            (&[Verb($act, BASE)], &[$base]),
            (&[To, Verb($act, BASE)], &[concat!("zu ", $base)]),
            (&[Verb($act, FINITE)], &[$finite]),
            (&[Verb($act, PARTICIPLE)], &[$participle]),
            (&[Verb($act, ATTRIBUTE)], &[
                concat!($participle, "e"),
                concat!($participle, "en"),
                concat!($participle, "er"),
                concat!($participle, "es"),
                concat!($base, "de"),
                concat!($base, "den"),
                concat!($base, "der"),
                concat!($base, "des"),
            ]),
        ]),+]
    };
}

/// Adjectives beside a noun.
macro_rules! adjective {
    ($state:ident: $($stem:literal)+) => {
        inflect!({ [State($state)] => "" "e" "er" "es" "en" "em"; } $($stem)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    weak!(Carry:
        "send" "setz" "schick" "füg" "zeig" "führ" "leg" "list" "melde" "meld" "stell" "teil" "pack" "liste"
        "hinterleg"),
    prefixed!(Carry:
        "übermittel" "beinhalt" "ergänz" "erzeug" "erstell" "beleg" "vermerk" "veröffentlich" "hinterleg" "besitz" "umfass"
        "spezifizier" "definier" "generier" "transportier" "signalisier" "inkludier" "injizier" "notier" "transferier"
        "kommunizier" "annoncier" "präsentier" "exponier"),
    strong!(Carry:
        "einschließen" "einschließt" "eingeschlossen",
        "enthalten" "enthält" "enthalten", "liefern" "liefert" "geliefert", "tragen" "trägt" "getragen",
        "geben" "gibt" "gegeben", "schreiben" "schreibt" "geschrieben",
        "stehen" "steht" "gestanden", "befinden" "befindet" "befunden", "finden" "findet" "gefunden",
        "weisen" "weist" "gewiesen",
        "übertragen" "überträgt" "übertragen", "liegen" "liegt" "gelegen",
        "bringen" "bringt" "gebracht", "angeben" "angibt" "angegeben", "hängen" "hängt" "gehängt", "vorsehen" "vorsieht" "vorgesehen",
        "versehen" "versieht" "versehen"),
    strong!(Pass: "übergeben" "übergibt" "übergeben"),
    strong!(Receive:
        "erhalten" "erhält" "erhalten", "empfangen" "empfängt" "empfangen", "bekommen" "bekommt" "bekommen"),
    separable!(Carry:
        "mit" "liefern" "geliefert",
        "mit" "teilen" "geteilt", "mit" "führen" "geführt", "hinzu" "fügen" "gefügt", "ein" "fügen" "gefügt",
        "ein" "tragen" "getragen", "an" "geben" "gegeben", "an" "hängen" "gehängt", "an" "fügen" "gefügt",
        "an" "zeigen" "gezeigt", "auf" "führen" "geführt", "auf" "nehmen" "genommen", "ein" "betten" "gebettet", "auf" "listen" "gelistet", "auf" "weisen" "gewiesen",
        "aus" "weisen" "gewiesen", "aus" "geben" "gegeben", "bereit" "stellen" "gestellt",
        "bekannt" "geben" "gegeben", "bei" "fügen" "gefügt", "bei" "legen" "gelegt", "ab" "legen" "gelegt",
        "fest" "legen" "gelegt", "zur Verfügung " "stellen" "gestellt", "ab" "senden" "gesendet",
        "vor" "halten" "gehalten", "rüber" "schicken" "geschickt", "aus" "spielen" "gespielt", "unter" "bringen" "gebracht"),
    separable!(Return:
        "aus" "liefern" "geliefert", "zurück" "geben" "gegeben", "zurück" "liefern" "geliefert", "zurück" "senden" "gesendet",
        "zurück" "schicken" "geschickt", "zurück" "melden" "gemeldet"),
    weak!(Return: "antwort" "leit"),
    prefixed!(Return: "retournier" "beantwort"),
    separable!(Pass: "mit" "senden" "gesendet", "mit" "schicken" "geschickt", "mit" "geben" "gegeben", "ein" "reichen" "gereicht", "weiter" "geben" "gegeben", "weiter" "leiten" "geleitet", "durch" "reichen" "gereicht", "weiter" "reichen" "gereicht",
        "durch" "leiten" "geleitet", "mit" "bringen" "gebracht"),
    weak!(Use: "nutz"),
    prefixed!(Use: "benutz" "verwend"),
    separable!(Use: "ein" "setzen" "gesetzt"),
    weak!(Look: "prüf" "les" "folg"),
    prefixed!(Look: "kontrollier" "extrahier" "beacht" "überprüf" "konsultier" "untersuch"),
    separable!(Look:
        "aus" "lesen" "gelesen", "aus" "werten" "gewertet", "ab" "fragen" "gefragt", "nach" "sehen" "gesehen",
        "an" "sehen" "gesehen", "ab" "lesen" "gelesen"),
    strong!(Look: "entnehmen" "entnimmt" "entnommen", "sehen" "sieht" "gesehen"),
    prefixed!(Heed: "respektier" "befolg"),
    weak!(Heed: "wart"),
    separable!(Heed: "ein" "halten" "gehalten", "ab" "warten" "gewartet"),
    prefixed!(Require: "erforder" "benötig" "verlang" "erwart"),
    weak!(Require: "forder" "brauch"),
    separable!(Require: "voraus" "setzen" "gesetzt"),
    prefixed!(Remove: "entfern"),
    separable!(Omit: "weg" "lassen" "gelassen", "aus" "lassen" "gelassen"),
    strong!(Omit: "entfallen" "entfällt" "entfallen"),
    prefixed!(Tell:
        "bezeichn" "erfolg" "identifizier" "informier" "signalisier" "authentifizier" "authentisier" "autorisier" "bestimm"
        "bedeut" "legitimier" "realisier" "versionier"),
    weak!(Tell: "dien" "steuer" "regel" "wähl" "lauf" "deut" "kennzeichn"),
    strong!(Tell:
        "beschreiben" "beschreibt" "beschrieben", "verweisen" "verweist" "verwiesen", "nennen" "nennt" "genannt",
        "geschehen" "geschieht" "geschehen", "entsprechen" "entspricht" "entsprochen", "laufen" "läuft" "gelaufen",
        "entscheiden" "entscheidet" "entschieden", "verhindern" "verhindert" "verhindert", "auswählen" "auswählt" "ausgewählt", "verraten" "verrät" "verraten"),
    prefixed!(Treat:
        "ignorier" "unterstütz" "akzeptier" "verarbeit" "interpretier" "validier" "bedien" "erfüll" "überschreib"
        "veränder" "modifizier" "vergleich" "blockier" "filter" "reflektier" "protokollier" "erkenn"),
    weak!(Pass: "wiederhol"),
    prefixed!(Pass: "wiederhol"),
    weak!(Treat: "speicher" "änder" "lösch"),
    strong!(Treat: "ändern" "ändert" "geändert", "steuern" "steuert" "gesteuert"),
    strong!(Treat:
        "verstehen" "versteht" "verstanden", "überschreiten" "überschreitet" "überschritten",
        "verwerfen" "verwirft" "verworfen", "überschreiben" "überschreibt" "überschrieben",
        "vergleichen" "vergleicht" "verglichen", "erkennen" "erkennt" "erkannt",
        "übernehmen" "übernimmt" "übernommen"),
    strong!(Treat: "wechseln" "wechselt" "gewechselt", "filtern" "filtert" "gefiltert"),
    prefixed!(Treat: "aktivier" "beeinfluss" "erzwing" "begrenz" "konfigurier" "deaktivier"),
    separable!(Treat:
        "um" "schalten" "geschaltet", "an" "passen" "gepasst", "an" "fordern" "gefordert", "ein" "stellen" "gestellt",
        "um" "stellen" "gestellt", "ab" "lehnen" "gelehnt", "zurück" "weisen" "gewiesen"),
    adjective!(Required: "erforderlich" "notwendig" "nötig" "zwingend" "verpflichtend" "vorgeschrieben" "obligatorisch"),
    adjective!(Recommended: "empfohlen" "empfehlenswert" "ratsam"),
    adjective!(Optional: "möglich" "gestattet" "erlaubt" "zulässig" "optional" "freiwillig" "fakultativ" "entbehrlich" "verzichtbar"),
    adjective!(Forbidden: "verboten" "untersagt" "unzulässig"),
    adjective!(Present: "vorhanden" "verfügbar" "anwesend" "enthalten" "ersichtlich"),
    adjective!(Missing: "fehlend" "leer"),
    adjective!(Faulty:
        "ungültig" "falsch" "fehlerhaft" "unbekannt" "abgelaufen" "inkorrekt" "nicht unterstützt" "nicht gültig"
        "unvollständig" "nicht korrekt"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Please], &["bitte"]),
    (&[No, Content], &["keinen inhalt", "kein inhalt", "leeren body", "leerer body", "keinen body"]),
    (&[Content], &[
        "body", "antworttext", "nachrichtentext", "rumpf", "antwortkörper", "nachrichtenkörper", "antwort-body",
        "response-body",
    ]),
    (&[It], &["es", "dies", "ihn", "diesen header"]),
    (&[Modal(Must)], &["muss", "müssen", "muß", "musst", "müsste", "stellen sie sicher, dass"]),
    (&[Modal(Will)], &["immer", "stets"]),
    (&[Modal(Should)], &[
        "sollte", "sollten", "soll", "sollen", "sollte immer", "wird empfohlen", "ist empfohlen", "empfohlen wird",
        "empfiehlt", "empfehlen", "wir empfehlen", "wird ermutigt", "werden ermutigt", "wird geraten", "wir raten",
    ]),
    (&[Modal(May)], &["lässt sich", "lassen sich", "kann", "können", "darf", "dürfen", "könnte", "könnten", "kannst", "könnt", "könntest", "könntet", "dürfte", "dürften", "darfst", "dürft"]),
    (&[Modal(NeedNot)], &["muss nicht", "müssen nicht", "braucht nicht", "brauchen nicht"]),
    (&[Modal(MustNot)], &[
        "darf nicht", "dürfen nicht", "kann nicht", "können nicht", "darf kein", "darf keinen", "darf keine",
        "dürfen keine", "dürfen keinen",
    ]),
    (&[Not], &["nicht", "nie", "niemals", "weder", "keinesfalls", "auf keinen fall", "unter keinen umständen"]),
    (&[No], &[
        "kein", "keine", "keinen", "keinem", "keiner", "keines", "gar kein", "gar keine", "gar keinen", "gar keinem",
        "keinerlei", "überhaupt kein", "überhaupt keinen",
    ]),
    (&[Adverb], &[
        "auch", "außerdem", "zusätzlich", "nur", "dann", "explizit", "jeweils", "ebenfalls", "zudem", "bereits", "noch", "so",
        "daher", "wenn möglich", "falls möglich", "möglichst", "bei bedarf", "falls gewünscht", "wenn gewünscht", "auf wunsch", "nach möglichkeit",
    ]),
    (&[Optionally], &["optional", "manchmal", "gegebenenfalls", "ggf", "wahlweise"]),
    (&[IfPresent], &[
        "falls vorhanden", "wenn vorhanden", "sofern vorhanden", "falls angegeben", "falls gesetzt", "wenn verfügbar",
        "falls verfügbar", "falls zutreffend", "sofern verfügbar", "wenn er vorhanden ist", "falls er vorhanden ist",
        "sofern er vorhanden ist", "sofern er gesetzt ist", "sofern gesetzt", "sofern angegeben", "falls er gesetzt ist", "wenn er gesetzt ist", "falls mitgesendet", "falls mitgeschickt",
    ]),
    (&[Be], &["ist", "sind", "sein", "wird", "werden", "worden", "sei", "seien", "bleibt"]),
    (&[Was], &["war", "waren", "wurde", "wurden"]),
    (&[Have], &["hat", "haben", "hatte", "hatten", "habe"]),
    (&[Verb(Carry, FINITE)], &["kommt", "kommen", "gibt", "enthielt", "findet sich", "befindet sich"]),
    (&[Verb(Carry, BASE)], &["mit senden"]),
    (&[Verb(Carry, FINITE), Tie(Place)], &["gehört in", "gehören in", "gehört als", "kommt in", "wandert in"]),
    (&[Verb(Look, FINITE)], &["wertet"]),
    (&[Verb(Look, COMMAND), Party(You)], &["werten sie"]),
    (&[Verb(Look, COMMAND)], &["siehe", "vgl"]),
    (&[Verb(Omit, FINITE)], &["verzichtet auf", "verzichten auf"]),
    (&[State(Required)], &["pflicht", "ein muss", "pflichtfeld"]),
    (&[State(Optional)], &[
        "nicht erforderlich", "nicht notwendig", "nicht nötig", "nicht zwingend", "nicht zwingend erforderlich",
        "nicht zwingend notwendig", "nicht verpflichtend",
    ]),
    (&[State(Forbidden)], &["nicht erlaubt", "nicht zulässig", "nicht gestattet"]),
    (&[State(Missing)], &["nicht vorhanden"]),
    (&[State(Faulty)], &["nicht unterstützter", "nicht unterstützten", "nicht unterstützte"]),
    (&[Verb(Lack, FINITE)], &["fehlt", "fehlen", "fehlte"]),
    (&[Opens(If)], &["voraussetzung ist, dass", "vorausgesetzt, dass", "unter der voraussetzung, dass", "wenn", "falls", "sofern", "sobald", "solange", "im falle", "bevor", "nachdem", "obwohl", "bei dem", "in dem"]),
    (&[Opens(Unless)], &["es sei denn", "außer wenn", "sofern nicht"]),
    (&[Opens(Cause)], &["weil", "da", "denn", "um", "damit"]),
    (&[Opens(Indirect)], &["ob"]),
    (&[Relative], &["welcher", "welche", "welches", "dessen", "deren", "dass", "daß"]),
    (&[Then], &["andernfalls", "sonst"]),
    (&[And], &["und", "oder", "aber", "sowie", "bzw"]),
    (&[Tie(Place)], &["in", "im", "über", "als", "mittels", "innerhalb", "per", "ins"]),
    (&[Tie(With)], &["mit", "zusammen mit", "durch angabe des", "durch angabe eines", "durch angabe von", "durch setzen des", "durch setzen eines", "durch setzen von",
        "durch das setzen des", "durch mitsenden des", "durch senden des", "durch senden eines", "durch übergabe des",
        "durch hinzufügen des", "unter angabe des", "unter angabe von", "durch die angabe des", "durch verwendung des",
        "samt", "inklusive", "begleitet von", "einschließlich", "nebst"]),
    (&[Tie(Without)], &["ohne", "ohne angabe des", "ohne angabe der", "ohne angabe von", "ohne angabe eines"]),
    (&[Tie(Of)], &["von", "vom", "des", "zum", "zur", "zu", "an"]),
    (&[Tie(Itself)], &[
        "das senden des", "das senden eines", "die übergabe des", "das setzen des", "das mitsenden des",
        "die nutzung des", "die angabe der", "die angabe des headers", "die verwendung der", "die verwendung von",
        "die verwendung des", "die angabe von", "die angabe des", "wie zum beispiel", "zum beispiel", "wie",
        "das vorhandensein",
    ]),
    (&[Tie(From)], &["aus", "aus dem"]),
    (&[Tie(Away)], &["als antwort auf", "in antwort auf", 
        "während", "für", "auf", "bei", "beim", "nach", "laut", "gemäß", "durch", "anhand", "wegen", "gegen", "zwischen",
        "unter", "vor", "aufgrund",
    ]),
    (&[Party(Response)], &["antwort", "antworten von", "response", "antwortnachricht", "rückmeldung", "antwort-nachricht"]),
    (&[Party(Server)], &[
        "server", "dienst", "api", "schnittstelle", "proxy", "servers", "service", "backend", "fachdienst",
        "e-rezept-fachdienst", "fachdienstes", "gateway", "endpunkt", "endpunkte", "ursprungsserver",
        "ressourcenserver", "autorisierungsserver", "webserver", "plattform", "implementierung",
        "implementierungen", "webservice", "rest-api", "web-api", "proxys", "proxyserver", "dienste", "dienstes",
        "wir",
    ]),
    (&[Party(Request)], &["anfrage", "anfragen", "request", "requests", "aufruf", "aufrufe", "anforderung", "anforderungen"]),
    (&[Party(Client)], &[
        "wer",
        "client", "clients", "benutzer", "anwender", "anwendung", "browser", "aufrufer", "nutzer", "primärsystem",
        "primärsysteme", "primärsystems", "clientsystem", "frontend", "app", "apps", "benutzeragent",
        "benutzeragenten", "user agent", "user agents", "anwendungen", "konsument", "konsumenten", "absender",
        "entwickler", "clientanwendung", "client-anwendung",
    ]),
    (&[Party(You)], &["sie"]),
    (&[Determiner], &[
        "allen", "alle", "jedem", "unseren", "unsere", "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem",
        "einer", "dieser", "diese", "dieses", "diesen", "seine", "ihre", "jeder", "jede", "jedes", "folgende", "folgenden",
        "http", "entsprechende", "entsprechenden", "gültigen", "angefragter",
    ]),
    (&[Party(Response), Header], &[
        "response-header", "antwort-header", "antwortheader", "response-headers", "antwortkopf", "antwort-headern",
        "response header", "antwort-headers", "antwortheadern", "response-headern", "http-response-header",
        "http-antwort-header", "http-antwortheader", "antwortheaderfeld",
    ]),
    (&[Party(Request), Header], &[
        "request-header", "anfrage-header", "anfrageheader", "request-headers", "anfragekopf", "anfrage-headern",
        "request header", "request-headern", "http-request-header", "http-anfrage-header", "http-anfrageheader",
        "anforderungsheader", "anforderungsheadern", "anforderungs-header", "anfrageheadern", "http-anforderungsheader",
        "anforderungsheaderfeld",
    ]),
    (&[State(Required), Header], &["pflicht-header", "pflichtheader", "pflicht-kopfzeile", "pflicht-headers"]),
    (&[Header], &[
        "header", "headers", "headerfeld", "header-feld", "headerfelder", "kopfzeile", "kopfzeilen", "http-header",
        "header-felder", "http-headers", "headern", "http-headerfeld", "http-kopfzeile", "http-headern", "header-zeile",
    ]),
    (&[OtherNoun], &["parameter", "eigenschaft", "attribut", "cookie", "option", "erweiterung"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["sekunden"]),
    (Syntax::HttpDate, &["datum", "zeitstempel"]),
    (Syntax::UriReference, &["url", "uri", "adresse", "link"]),
    (Syntax::Methods, &["methoden"]),
    (Syntax::MediaType, &["medientyp"]),
    (Syntax::Integer, &["anzahl", "ganzzahl"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["nicht wiederholen", "nicht wiederholt werden", "nicht erneut versuchen"]),
    (Again::Changed, &["ohne änderung", "ohne änderungen", "unverändert"]),
    (Again::Later, &["später erneut", "später noch einmal", "später wiederholen", "später wiederholt", "erneut versuchen"]),
    (Again::After, &["warten", "nach", "frühestens"]),
    (Again::Unit(1), &["sekunde", "sekunden"]),
    (Again::Unit(60), &["minute", "minuten"]),
    (Again::Unit(3600), &["stunde", "stunden"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("eine", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8),
    ("neun", 9), ("zehn", 10), ("fünfzehn", 15), ("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("sechzig", 60), ("neunzig", 90),
];
