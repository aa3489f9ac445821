//! German.

use super::super::lexicon::{
    Act::{Carry, Heed, Lack, Look, Omit, Pass, Require, Return, Tell, Treat, Use},
    Again, Form, Language,
    Opening::{Cause, If, Unless},
    Order,
    Party::{Client, Request, Response, Server, You},
    Role::{
        Adverb, And, Be, Content, Determiner, Have, Header, IfPresent, It, Modal, No, Not, Opens,
        Optionally, OtherNoun, Party, Relative, State, Then, Tie, Verb, Was,
    },
    State::{Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{Away, From, Itself, Of, Place, With, Without},
    Words,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const PARTICIPLE: Form = Form::PARTICIPLE;

/// The table.
pub static GERMAN: Language = Language {
    tag: "de",
    words: WORDS,
    inflected: &[],
    marks: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "und", "oder", "ist",
        "sind", "nicht", "wird", "werden", "mit", "von", "für", "im", "zu", "auf", "auch", "muss",
        "kann", "wenn", "als", "bei", "durch", "anfrage", "antwort",
    ],
    endings: &[],
    participles: &[],
    commands: None,
    compounds_nouns: false,
    adverbs: &[],
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
};

#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[No, Content], &["keinen inhalt", "kein inhalt", "leeren body", "leerer body", "keinen body"]),
    (&[Content], &["body", "antworttext", "nachrichtentext", "rumpf", "antwortkörper", "nachrichtenkörper", "antwort-body", "response-body"]),
    (&[It], &["es", "dies", "ihn", "diesen header"]),
    (&[Modal(Must)], &[
        "muss", "müssen", "muß", "ist zu", "sind zu", "hat zu", "haben zu", "musst", "müsste", "erforderlich ist",
    ]),
    (&[Modal(Will)], &["immer", "stets"]),
    (&[Modal(Should)], &[
        "sollte", "sollten", "soll", "sollen", "sollte immer", "wird empfohlen", "ist empfohlen", "empfohlen wird",
        "empfiehlt",
    ]),
    (&[Modal(May)], &["kann", "können", "darf", "dürfen", "könnte", "könnten"]),
    (&[Modal(NeedNot)], &["muss nicht", "müssen nicht", "braucht nicht", "brauchen nicht"]),
    (&[Modal(MustNot)], &[
        "darf nicht", "dürfen nicht", "kann nicht", "können nicht", "darf kein", "darf keinen", "darf keine", "dürfen keine",
        "dürfen keinen",
    ]),
    (&[Not], &["nicht", "nie", "niemals"]),
    (&[No], &["kein", "keine", "keinen", "keinem", "keiner", "keines"]),
    (&[Adverb], &[
        "auch", "außerdem", "zusätzlich", "nur", "dann", "explizit", "jeweils", "ebenfalls", "zudem", "bereits", "noch",
        "daher", "wenn möglich", "falls möglich", "möglichst",
    ]),
    (&[Optionally], &["optional", "manchmal", "gegebenenfalls", "ggf", "wahlweise"]),
    (&[IfPresent], &[
        "falls vorhanden", "wenn vorhanden", "sofern vorhanden", "falls angegeben", "falls gesetzt", "wenn verfügbar",
        "falls verfügbar", "falls zutreffend", "sofern verfügbar",
    ]),
    (&[Be], &["ist", "sind", "sein", "wird", "werden", "worden", "wurde nicht", "sei", "seien", "bleibt"]),
    (&[Was], &["war", "waren", "wurde", "wurden"]),
    (&[Have], &["hat", "haben", "hatte", "hatten", "habe"]),
    (&[Verb(Carry, BASE)], &[
        "enthalten", "senden", "angeben", "liefern", "setzen", "mitsenden", "mitschicken", "schicken", "übermitteln",
        "beinhalten", "übergeben", "tragen", "hinzufügen", "bereitstellen", "mitgeben", "einfügen", "anzeigen", "ausgeben",
        "erzeugen", "mitliefern", "umfassen", "bekanntgeben", "mitteilen", "aufweisen", "befinden", "stehen", "aufführen",
        "festlegen", "angehängt werden",
    ]),
    (&[Verb(Carry, FINITE)], &[
        "enthält", "sendet", "liefert", "setzt", "schickt", "übermittelt", "beinhaltet", "trägt", "umfasst", "erzeugt",
        "gibt", "stellt", "fügt", "zeigt", "übergibt", "befindet", "steht", "besitzt", "weist", "enthielt",
    ]),
    (&[Verb(Carry, PARTICIPLE)], &[
        "gesendet", "angegeben", "geliefert", "gesetzt", "mitgesendet", "mitgeschickt", "geschickt", "übermittelt",
        "hinzugefügt", "bereitgestellt", "mitgegeben", "eingefügt", "angezeigt", "ausgegeben", "erzeugt", "mitgeliefert",
        "beigefügt", "mitgeteilt", "aufgeführt", "festgelegt", "definiert", "ausgeliefert", "spezifiziert",
    ]),
    (&[Verb(Return, BASE)], &["zurückgeben", "antworten", "zurückliefern", "zurücksenden"]),
    (&[Verb(Return, FINITE)], &["antwortet", "retourniert"]),
    (&[Verb(Return, PARTICIPLE)], &["zurückgegeben", "zurückgeliefert", "zurückgesendet", "geantwortet", "retourniert"]),
    (&[Verb(Pass, PARTICIPLE)], &["übergeben", "mitgegeben"]),
    (&[Verb(Use, BASE)], &["verwenden", "nutzen", "benutzen"]),
    (&[Verb(Use, FINITE)], &["verwendet", "nutzt", "benutzt"]),
    (&[Verb(Use, PARTICIPLE)], &["genutzt", "benutzt"]),
    (&[Verb(Look, BASE)], &[
        "prüfen", "beachten", "beachten sie", "folgen", "beachte", "prüfen sie", "beachten sie bitte", "auslesen", "lesen", "auswerten", "überprüfen", "entnehmen", "ansehen", "befolgen",
        "konsultieren", "abfragen",
    ]),
    (&[Verb(Heed, BASE)], &["respektieren", "einhalten", "berücksichtigen"]),
    (&[Verb(Require, FINITE)], &["erfordert", "benötigt", "verlangt", "braucht", "erwartet", "fordert"]),
    (&[Verb(Require, BASE)], &["benötigen", "erfordern", "verlangen"]),
    (&[Verb(Omit, BASE)], &["weglassen", "auslassen", "entfallen"]),
    (&[Verb(Omit, PARTICIPLE)], &["weggelassen", "ausgelassen"]),
    (&[Verb(Tell, FINITE)], &[
        "beschreibt", "bezeichnet", "verweist", "nennt", "bedeutet", "bestimmt", "identifiziert", "informiert", "entspricht",
        "signalisiert",
    ]),
    (&[Verb(Tell, BASE)], &["beschreiben", "bezeichnen", "verweisen", "nennen", "anzugeben", "signalisieren"]),
    (&[Verb(Treat, FINITE)], &["ignoriert", "unterstützt", "akzeptiert", "verarbeitet", "prüft", "lehnt", "versteht"]),
    (&[Verb(Treat, BASE)], &[
        "ignorieren", "unterstützen", "akzeptieren", "verarbeiten", "ändern", "ablehnen", "bedienen", "erfüllen",
        "interpretieren", "löschen",
    ]),
    (&[Verb(Treat, PARTICIPLE)], &[
        "ignoriert", "unterstützt", "akzeptiert", "verarbeitet", "geändert", "abgelehnt", "bedient", "erfüllt",
        "überschritten", "verändert", "entfernt", "nicht unterstützt",
    ]),
    (&[Verb(Lack, FINITE)], &["fehlt", "fehlen", "fehlte"]),
    (&[State(Required)], &[
        "erforderlich", "notwendig", "nötig", "zwingend", "pflicht", "verpflichtend", "vorgeschrieben", "obligatorisch",
    ]),
    (&[State(Recommended)], &["empfohlen", "empfehlenswert"]),
    (&[State(Optional)], &["erlaubt", "zulässig", "nicht erforderlich", "nicht notwendig"]),
    (&[State(Forbidden)], &["verboten", "untersagt", "unzulässig", "nicht erlaubt", "nicht zulässig"]),
    (&[State(Present)], &["vorhanden", "verfügbar", "anwesend", "gegeben"]),
    (&[State(Missing)], &["fehlend", "fehlender", "fehlende", "fehlendem", "leer", "nicht vorhanden"]),
    (&[State(Faulty)], &[
        "ungültig", "ungültiger", "ungültige", "ungültigen", "falsch", "falsche", "falscher", "falschen", "fehlerhaft",
        "fehlerhafte", "fehlerhafter", "unbekannt", "abgelaufen", "nicht unterstützten", "nicht unterstützte",
        "nicht unterstützter", "ungültiges", "nicht gültig", "inkorrekt",
    ]),
    (&[Opens(If)], &["wenn", "falls", "sofern", "sobald", "während", "solange", "im falle", "obwohl", "bei dem", "in dem"]),
    (&[Opens(Unless)], &["es sei denn", "außer wenn", "sofern nicht"]),
    (&[Opens(Cause)], &["weil", "da", "denn", "um", "damit"]),
    (&[Relative], &["welcher", "welche", "welches", "dessen", "deren", "dass", "daß"]),
    (&[Then], &["andernfalls", "sonst"]),
    (&[And], &["und", "oder", "aber", "sowie", "bzw"]),
    (&[Tie(Place)], &["in", "im", "über", "als", "mittels", "innerhalb", "per", "ins"]),
    (&[Tie(With)], &["mit", "zusammen mit", "samt", "inklusive", "begleitet von", "einschließlich", "nebst"]),
    (&[Tie(Without)], &["ohne"]),
    (&[Tie(Of)], &["von", "vom", "des", "zum", "zur", "zu", "an"]),
    (&[Tie(Itself)], &[
        "die angabe der", "die angabe des headers", "die verwendung der", "die verwendung von", "die verwendung des", "die angabe von", "die angabe des", "wie zum beispiel", "zum beispiel",
        "wie", "das vorhandensein",
    ]),
    (&[Tie(From)], &["aus", "aus dem"]),
    (&[Tie(Away)], &[
        "für", "auf", "bei", "beim", "nach", "laut", "gemäß", "durch", "anhand", "wegen", "gegen", "zwischen", "unter",
        "vor", "aufgrund",
    ]),
    (&[Party(Response)], &["antwort", "antworten von", "response", "antwortnachricht", "rückmeldung", "antwort-nachricht"]),
    (&[Party(Server)], &["server", "dienst", "api", "schnittstelle", "proxy", "servers", "service"]),
    (&[Party(Request)], &["anfrage", "anfragen", "request", "requests", "aufruf", "aufrufe", "anforderung", "anforderungen"]),
    (&[Party(Client)], &["client", "clients", "benutzer", "anwender", "anwendung", "browser", "aufrufer", "nutzer"]),
    (&[Party(You)], &["sie"]),
    (&[Determiner], &[
        "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer", "dieser", "diese", "dieses", "diesen",
        "seine", "ihre", "jeder", "jede", "jedes", "folgende", "folgenden", "http", "entsprechende", "entsprechenden",
        "gültigen", "angefragter",
    ]),
    (&[Header], &[
        "header", "headers", "headerfeld", "header-feld", "headerfelder", "kopfzeile", "kopfzeilen", "http-header",
        "header-felder", "http-headers", "headern", "response-header", "request-header", "antwort-header", "anfrage-header",
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
