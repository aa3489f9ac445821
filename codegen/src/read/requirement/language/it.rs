//! Italian.

use super::super::lexicon::{
    Act::{
        Carry, Heed, Lack, Look, Omit, Pass, Receive, Remove, Require, Return, Tell, Treat, Use,
    },
    Again, Form, Inflected, Language,
    Opening::{Cause, If, Unless},
    Order,
    Party::{Client, Request, Response, Server},
    Role::{
        Adverb, And, Be, Content, Determiner, Have, Header, IfPresent, It, Modal, No, Not, Opens,
        Optionally, OtherNoun, Party, Relative, State, Then, Tie, Verb, Was,
    },
    State::{Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{Away, From, Itself, Of, Place, Toward, Value, With, Without},
    Words, inflect,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const GERUND: Form = Form::GERUND;
const COMMAND: Form = Form::COMMAND;
const PARTICIPLE: Form = Form::PARTICIPLE;
const PASSIVE: Form = Form::PASSIVE;

/// The table.
pub static ITALIAN: Language = Language {
    tag: "it",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[
        "il",
        "lo",
        "la",
        "i",
        "gli",
        "le",
        "di",
        "del",
        "della",
        "che",
        "in",
        "un",
        "una",
        "per",
        "con",
        "si",
        "è",
        "sono",
        "non",
        "al",
        "sua",
        "se",
        "e",
        "o",
        "deve",
        "può",
        "nel",
        "nella",
        "come",
        "risposta",
        "l",
        "usare",
        "dell",
        "nell",
        "all",
        "dall",
        "dei",
        "chiave",
        "dati",
        "utente",
        "ogni",
        "quando",
        "dove",
        "degli",
        "delle",
        "nei",
        "nelle",
        "negli",
        "richiesta",
        "richieste",
        "intestazione",
        "questo",
        "anche",
        "chiamata",
        "autenticazione",
        "più",
        "viene",
        "dal",
        "dalla",
        "invia",
        "inviare",
        "aggiungi",
        "aggiunge",
        "restituisce",
        "contiene",
        "controlla",
        "imposta",
        "legge",
        "richiede",
        "richiedono",
        "fornisce",
        "fornisci",
        "rispetta",
    ],
    endings: &["a", "e", "ano", "ono"],
    participles: &["to", "ta", "ti", "te", "so", "sa", "si", "se"],
    commands: None,
    compounds_nouns: false,
    adverbs: &["mente"],
    infinitives: &["are", "ere", "ire", "ando", "endo"],
    clitics: &[
        ("lo", ""),
        ("la", ""),
        ("li", ""),
        ("le", ""),
        ("lo", "e"),
        ("la", "e"),
        ("li", "e"),
        ("le", "e"),
    ],
    only: &["solo", "soltanto", "solamente", "unicamente"],
    impersonal: &["si"],
    naming: &[
        "standard",
        "personalizzato",
        "personalizzata",
        "custom",
        "di",
        "http",
        "chiamato",
        "chiamata",
        "denominato",
        "denominata",
        "con",
        "nome",
        "dal",
    ],
    titling: &["http", "di"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::Middle,
    bare_modals: true,
    examples: &["esempio", "esempi"],
};

/// Verbs in "-are"; "-i" is the command.
macro_rules! are {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "are" "i" "ate";
            [Verb($act, FINITE)] => "a" "ano" "erà" "eranno" "iamo" "hiamo" "amo";
            [Verb($act, PARTICIPLE)] => "ato" "ata" "ati" "ate" "ando";
            [Verb($act, GERUND)] => "ando" "ante" "anti";
            [Verb($act, BASE.or(PASSIVE))] => "arsi";
            "si " [Verb($act, PASSIVE)] => "a" "ano";
        } $($stem)+)
    };
}

/// Verbs in "-ere" and "-ire".
macro_rules! ere {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "ere" "ire" "i" "isci";
            [Verb($act, FINITE)] => "e" "ono" "isce" "iscono" "erà" "eranno" "irà" "iranno" "a" "ano" "iamo";
            [Verb($act, PARTICIPLE)] => "uto" "uta" "uti" "ute" "ito" "ita" "iti" "ite";
            [Verb($act, GERUND)] => "endo" "ente" "enti";
            "si " [Verb($act, PASSIVE)] => "e" "ono" "isce" "iscono";
        } $($stem)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    are!(Carry:
        "invi" "specific" "indic" "impost" "port" "alleg" "gener" "mostr" "present" "riport" "elenc" "list"
        "trasport" "viaggi" "trov" "comunic" "notific" "dichiar" "assegn" "configur" "accompagn" "consegn" "precis"
        "dettagli" "valorizz" "mand" "inoltr" "incorpor" "iniett" "recapit" "segn" "compil" "popol"),
    ere!(Carry:
        "includ" "conten" "contien" "forn" "aggiung" "offr" "defin" "emett" "espon" "mett" "inser" "trasmett" "scriv"
        "rend" "attribu" "stabil" "riempi"),
    ere!(Return: "restitu" "rispond"),
    are!(Return: "ritorn" "reindirizz" "rimand"),
    are!(Pass: "pass"),
    ere!(Pass: "ripet"),
    are!(Use: "us" "utilizz" "impieg" "applic" "adoper"),
    are!(Look: "consult" "verific" "controll" "esamin" "ispezion" "osserv" "guard" "monitor"),
    ere!(Look: "legg" "ved" "segu" "otten"),
    are!(Heed: "rispett" "osserv"),
    ere!(Require: "richied" "esig" "pretend" "attend"),
    are!(Require: "necessit" "aspett"),
    ere!(Omit: "omett" "esclud"),
    ere!(Remove: "rimuov"),
    are!(Remove: "elimin"),

    are!(Omit: "evit" "tralasci"),
    are!(Tell:
        "version" "rappresent" "segnal" "punt" "identific" "inform" "determin" "signific" "autentic" "autorizz" "effettu"
        "realizz" "gest" "selezion" "negozi" "control" "regol"),
    ere!(Tell: "descriv" "corrispond" "riflett" "avvien" "dirig" "sceg" "gest" "scegli"),
    are!(Treat:
        "ignor" "support" "modific" "valid" "rifiut" "accett" "elabor" "super" "filtr" "blocc" "confront" "analizz"
        "scart" "cancell" "copi" "interpret" "sostitu" "estra" "decodific" "soddisf" "disabilit" "riscriv"),
    ere!(Treat: "sostitu" "estra" "coincid" "riscriv" "permett" "sovrascriv"),
    are!(Lack: "manc"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Modal(Must), Verb(Carry, PASSIVE)], &[
        "è da inviare", "sono da inviare", "è da fornire", "sono da fornire", "è da specificare", "sono da specificare",
        "è da includere", "sono da includere", "è da aggiungere", "è da impostare",
    ]),
    (&[Verb(Heed, BASE)], &["attendi", "attendere", "attendete", "aspetta", "aspettare"]),
    (&[No, Content], &["corpo vuoto"]),
    (&[Content], &["corpo", "corpo della risposta"]),
    (&[Adverb], &[
        "si noti che", "nota che", "tenere presente che", "tieni presente che", "da notare che", "ricorda che",
        "se lo desideri", "se vuoi", "se lo si desidera", "se desiderato", "se possibile", "se necessario", "quando possibile"]),
    (&[It, Verb(Require, FINITE)], &["lo richiede", "la richiede", "lo esige"]),
    (&[Modal(Must), Be], &["va", "vanno", "andrà", "andranno"]),
    (&[Modal(Must)], &[
        "si prega di", "si prega", "si chiede di", "serve", "servono", "serve che", "ricordarsi di", "ricordate di", "non dimenticare di", "assicurarsi di",
        "assicurati di", "assicuratevi di", "ricordati di", "assicurati che", "assicurarsi che", "assicuratevi che", "non dimenticare", "devono", "dev'", "è richiesto", "è richiesta",
        "è indispensabile", "è obbligatoria", "deve", "dovrà", "dovranno", "è necessario", "è obbligatorio", "bisogna",
        "occorre", "devi",
    ]),
    (&[Modal(Will)], &["sempre"]),
    (&[Modal(Should)], &[
        "dovrebbe", "dovrebbero", "si consiglia", "si consiglia di", "si raccomanda", "consigliamo", "raccomandiamo", "si suggerisce", "si invita", "si invitano", "è consigliabile", "si raccomanda di", "consigliamo di", "raccomandiamo di", "sarebbe opportuno", "è buona norma", "è preferibile", "è bene",
        "è opportuno", "conviene", "si suggerisce di", "è consigliato", "è consigliata", "si dovrebbe", "è raccomandato",
    ]),
    (&[Modal(May)], &["può", "possono", "potrà", "potrebbe", "potrebbero", "potresti", "potreste", "potete", "potrai", "potrete", "possiamo", "è possibile", "un'alternativa è", "un'altra opzione è", "in alternativa è possibile", "si può", "si possono", "puoi", "consente di"]),
    (&[Modal(NeedNot)], &[
        "non deve necessariamente", "non devono necessariamente", "non deve per forza",
        "non serve", "non servono", "non c'è bisogno di", "non è richiesto", "non è richiesta", "non è necessario",
        "non è obbligatorio", "non occorre",
    ]),
    (&[Modal(MustNot)], &["non può", "non possono", "non potrà", "non potranno"]),
    (&[Not], &["non", "mai"]),
    (&[No], &["nessun", "nessuna", "nessun'"]),
    (&[Adverb], &["anche", "inoltre", "solo", "soltanto", "già", "così", "si", "ne", "esplicitamente", "quindi"]),
    (&[Optionally], &["opzionalmente", "facoltativamente", "a volte"]),
    (&[IfPresent], &[
        "se presente", "se presenti", "se disponibile", "se esiste", "se fornito", "se fornita", "se specificato",
        "se applicabile", "se inviata", "quando presente", "quando è presente", "quando disponibile", "se è presente",
        "se inviato", "se impostato", "se c'è",
    ]),
    (&[Be], &[
        "è", "sono", "essere", "sarà", "saranno", "sia", "siano", "stato", "stata", "viene", "vengono", "verrà", "verranno",
        "venga",
    ]),
    (&[Was], &["era", "erano", "fu"]),
    (&[Have], &["ha", "hanno", "avere", "abbia"]),
    (&[Verb(Carry, BASE)], &["produrre", "esporre"]),
    (&[Verb(Carry, FINITE.or(PASSIVE))], &[
        "compare", "compaiono", "comparire", "comparirà", "appare", "appaiono", "apparire", "apparirà", "figura", "figurano",
        "figurare", "finisce in", "è dato", "è data", "viene dato", "viene data", "sono dati", "sono date",
    ]),
    (&[Verb(Carry, FINITE)], &["contengono", "conterrà", "include anche", "contenga"]),
    (&[Verb(Carry, PARTICIPLE)], &["emesso", "emessa", "emessi", "emesse", "trasmesso", "trasmessa", "trasmessi", "messo", "messa", "scritto", "scritta",
        "prodotto", "prodotta", "reso", "resa", "posto", "posta", "previsto", "prevista", "iscritto", "incluse", "aggiunti",
        "aggiunte", "esposta", "incluso", "inclusa", "inclusi", "aggiunto", "aggiunta", "esposto"]),
    (&[Verb(Use, FINITE.or(COMMAND))], &["usa", "utilizza"]),
        (&[Verb(Look, BASE)], &[
        "consulta", "verifica", "controlla", "leggi", "estrai", "estrarre", "osserva", "guarda", "esamina", "recupera",
        "tener conto di", "tener conto dell'", "tener conto del", "tenere conto del", "tenere conto di", "tenere conto dell'", "tieni conto dell'",
    ]),
    (&[Verb(Heed, FINITE.or(COMMAND))], &["rispetta"]),
    (&[Verb(Carry, FINITE.or(COMMAND))], &["invia", "imposta", "specifica", "manda", "indica", "allega", "configura", "inserisci", "fornisci"]),
    (&[Verb(Pass, FINITE.or(COMMAND))], &["passa"]),
    (&[Verb(Require, FINITE)], &["richiedeva", "ha bisogno di", "ha bisogno dell'", "ha bisogno del", "hanno bisogno di", "hanno bisogno dell'", "hanno bisogno del"]),
    (&[Verb(Carry, PARTICIPLE)], &["servito", "servita", "serviti", "servite"]),
    (&[Verb(Tell, PARTICIPLE)], &["fatto", "fatta", "fatti", "fatte"]),
    (&[Verb(Omit, PARTICIPLE)], &["omesso", "omessa"]),
    (&[Verb(Remove, PARTICIPLE)], &["rimosso", "rimossa", "rimossi", "rimosse"]),
    (&[Verb(Lack, FINITE)], &[
        "è privo di", "è priva di", "è privo dell'", "è priva dell'", "sono prive di", "sono privi di", "è privo della",
        "è priva della",
    ]),
    (&[State(Required)], &[
        "obbligatorio", "obbligatoria", "obbligatori", "richiesto", "richiesta obbligatoria", "necessario", "necessaria",
    ]),
    (&[State(Recommended)], &["consigliato", "consigliata", "raccomandato", "raccomandata"]),
    (&[State(Optional)], &["opzionale", "opzionali", "facoltativo", "facoltativa", "permesso", "permessa", "consentito", "consentita", "consentiti", "consentite", "ammesso", "ammessa", "possibile"]),
    (&[State(Forbidden)], &["vietato", "vietata", "proibito"]),
    (&[State(Present)], &["presente", "presenti", "disponibile", "disponibili"]),
    (&[State(Missing)], &["mancante", "mancanti", "assente", "vuoto"]),
    (&[State(Faulty)], &[
        "non valido", "non valida", "invalido", "errato", "errata", "malformato", "malformata", "sconosciuto", "scaduto",
        "non supportato", "non supportata",
    ]),
    (&[Opens(If)], &["a condizione che", "purché", "nel caso in cui", "nel caso", "se", "quando", "qualora", "mentre", "una volta che", "sebbene"]),
    (&[Opens(Unless)], &["a meno che", "salvo che", "tranne se"]),
    (&[Opens(Cause)], &["perché", "poiché", "dato che", "siccome", "quindi"]),
    (&[Relative], &["che", "cui", "quale", "il quale", "la quale"]),
    (&[Then], &["allora", "altrimenti"]),
    (&[And], &["e", "ed", "o", "oppure", "ma", "nonché"]),
    (&[Tie(Place)], &[
        "in", "nel", "nella", "nell'", "negli", "nelle", "nei", "per mezzo di", "per mezzo del", "per mezzo dell'", "per mezzo della", "tramite", "attraverso", "mediante", "come", "via",
        "utilizzando", "usando",
    ]),
    (&[Tie(With)], &["con", "insieme a", "insieme al", "insieme all'", "oltre a", "con l'", "con il"]),
    (&[Verb(Carry, FINITE)], &["c'è", "ci sono", "ci sarà"]),
    (&[Verb(Receive, FINITE)], &["riceve", "ricevono", "riceverà", "riceveranno", "ottiene", "ottengono"]),
    (&[Verb(Carry, PARTICIPLE), Tie(With)], &[
        "accompagnato da", "accompagnata da", "accompagnato dall'", "accompagnata dall'", "accompagnati dall'",
        "accompagnate dall'", "accompagnato dalla", "accompagnata dalla",
    ]),
    (&[Tie(Without)], &["senza"]),
    (&[Tie(Of)], &["di", "del", "della", "dell'", "dei", "degli", "delle", "a"]),
    (&[Tie(Toward)], &["al", "alla", "all'", "agli", "alle", "ai"]),
    (&[Tie(Itself)], &[
        "l'invio di", "l'invio dell'", "l'invio del", "l'inserimento dell'", "l'inclusione dell'", "l'utilizzo dell'",
        "l'utilizzo di", "l'uso dell'", "l'uso di", "l'uso del", "uso di", "la presenza di", "la presenza dell'",
        "come ad esempio", "ad esempio", "per esempio",
    ]),
    (&[Tie(Value)], &[
        "il valore di", "il valore del", "il valore della", "il valore dell'", "valore di", "valore del",
        "valore dell'",
    ]),
    (&[Tie(From)], &["da", "dal", "dalla", "dall'"]),
    (&[Tie(Away)], &["in risposta a", "in risposta al", "in risposta all'", "in risposta alla", 
        "in caso di", "per", "su", "sul", "sulla", "sull'", "secondo", "fino a", "tra", "fra", "verso", "in base a", "compatibile con", "conforme a", "conforme all'", "conforme alla",
    ]),
    (&[Party(Response)], &["risposta", "risposte"]),
    (&[Party(Server)], &[
        "server", "servizio", "api", "proxy", "servizi", "backend", "gateway", "erogatore", "erogatori",
        "endpoint", "implementazione", "implementazioni", "piattaforma", "server di origine",
    ]),
    (&[Party(Request)], &["richiesta", "richieste", "chiamata", "chiamate"]),
    (&[Party(Client)], &[
        "client", "utente", "utenti", "user agent", "browser", "applicazione", "applicazioni", "fruitore", "fruitori",
        "app", "consumatore", "consumatori", "chiamante", "chiamanti", "sviluppatore", "sviluppatori", "mittente",
        "frontend",
    ]),
    (&[Determiner], &[
        "il", "lo", "la", "i", "gli", "le", "l'", "un", "uno", "una", "un'", "questo", "questa", "suo", "sua", "ogni",
        "seguente", "seguenti", "http", "campo",
    ]),
    (&[Party(Response), Header], &[
        "intestazione di risposta", "intestazione della risposta", "intestazioni di risposta",
        "intestazioni della risposta", "header di risposta", "header della risposta",
    ]),
    (&[Party(Request), Header], &[
        "intestazione di richiesta", "intestazione della richiesta", "intestazioni di richiesta",
        "intestazioni della richiesta", "header di richiesta", "header della richiesta",
    ]),
    (&[Header, Tie(Itself)], &["header come", "intestazioni come", "headers come"]),
    (&[Header], &[
        "intestazione", "intestazioni", "header", "headers", "campo di intestazione", "campi di intestazione",
        "campo intestazione", "intestazione http",
    ]),
    (&[OtherNoun], &["parametro", "parametri", "proprietà", "attributo", "cookie", "opzione", "estensione"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["secondi"]),
    (Syntax::HttpDate, &["data"]),
    (Syntax::UriReference, &["url", "uri", "indirizzo", "link"]),
    (Syntax::Methods, &["metodi"]),
    (Syntax::Integer, &["numero di"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["non riprovare", "non ripetere"]),
    (Again::Changed, &["senza modifiche", "senza modificare"]),
    (Again::Later, &["più tardi", "riprovare", "riprova"]),
    (Again::After, &["attendere", "dopo"]),
    (Again::Unit(1), &["secondo", "secondi"]),
    (Again::Unit(60), &["minuto", "minuti"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("un", 1), ("due", 2), ("tre", 3), ("quattro", 4), ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8),
    ("nove", 9), ("dieci", 10), ("quindici", 15), ("venti", 20), ("trenta", 30), ("quaranta", 40), ("sessanta", 60), ("novanta", 90),
];
