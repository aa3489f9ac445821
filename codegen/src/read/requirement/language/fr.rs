//! French.

use super::super::lexicon::{
    Act::{
        Carry, Heed, Lack, Look, Omit, Pass, Receive, Remove, Require, Return, Tell, Treat, Use,
    },
    Again, Form, Inflected, Language,
    Opening::{Cause, If, Unless},
    Order,
    Party::{Client, Request, Response, Server, You},
    Role::{
        Adverb, And, Be, Content, Determiner, Have, Header, IfPresent, It, Modal, No, Not, Opens,
        Optionally, OtherNoun, Party, Relative, State, Then, Tie, Verb, Was,
    },
    State::{Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, NeedNot, Should, Will},
    Tie::{Away, By, Itself, Of, Place, Toward, Value, With, Without},
    Words, inflect,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const GERUND: Form = Form::GERUND;
const PARTICIPLE: Form = Form::PARTICIPLE;
const PASSIVE: Form = Form::PASSIVE;

/// The table.
pub static FRENCH: Language = Language {
    tag: "fr",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[
        "le",
        "la",
        "les",
        "de",
        "des",
        "du",
        "que",
        "en",
        "un",
        "une",
        "par",
        "pour",
        "avec",
        "se",
        "est",
        "sont",
        "ne",
        "pas",
        "au",
        "sa",
        "si",
        "et",
        "ou",
        "doit",
        "peut",
        "dans",
        "comme",
        "réponse",
        "serveur",
        "l",
        "d",
        "qu",
        "aux",
        "ce",
        "cette",
        "votre",
        "clé",
        "données",
        "utilisateur",
        "chaque",
        "quand",
        "où",
        "requête",
        "requêtes",
        "en-tête",
        "en-têtes",
        "vous",
        "ces",
        "cet",
        "aussi",
        "appel",
        "authentification",
        "sur",
        "été",
        "leur",
        "envoyez",
        "utilisez",
        "ajoutez",
        "envoie",
        "renvoie",
        "contient",
        "retourne",
        "vérifie",
    ],
    endings: &["e", "ent", "t", "d"],
    participles: &[
        "é", "ée", "és", "ées", "ie", "is", "ies", "ue", "us", "ues", "it", "ite",
    ],
    commands: None,
    compounds_nouns: false,
    adverbs: &["ment"],
    infinitives: &["er", "ir", "ant"],
    clitics: &[("-le", ""), ("-la", ""), ("-les", "")],
    only: &["seulement", "uniquement"],
    impersonal: &["on"],
    naming: &[
        "standard",
        "personnalisé",
        "spécifique",
        "de",
        "d",
        "http",
        "nommé",
        "nommée",
        "appelé",
        "appelée",
        "intitulé",
        "d'",
    ],
    titling: &["http", "de"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::Middle,
    bare_modals: true,
    examples: &["exemple", "exemples"],
};

/// Verbs in "-er"; the participle's "-é" is not told from "-er" by all who write.
macro_rules! er {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "er" "ez";
            [Verb($act, FINITE)] => "e" "ent" "era" "eront" "ons" "eons";
            [Verb($act, PARTICIPLE)] => "é" "ée" "és" "ées";
            [Verb($act, GERUND)] => "ant";
            "se " [Verb($act, PASSIVE)] => "e" "ent" "er";
            "s'" [Verb($act, PASSIVE)] => "e" "ent" "er";
        } $($stem)+)
    };
}

/// Verbs in "-re", with participles in "-u".
macro_rules! re {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "re" "ez";
            [Verb($act, FINITE)] => "" "ent" "ra" "ront" "ons";
            [Verb($act, PARTICIPLE)] => "u" "ue" "us" "ues";
            [Verb($act, GERUND)] => "ant";
        } $($stem)+)
    };
}

/// Verbs in "-ir", with "-iss-" in the plural.
macro_rules! ir {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "ir" "issez";
            [Verb($act, FINITE)] => "it" "issent" "ira" "iront" "issons";
            [Verb($act, PARTICIPLE)] => "i" "ie" "is" "ies";
            [Verb($act, GERUND)] => "issant";
        } $($stem)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    er!(Carry:
        "envoy" "envoi" "ajout" "spécifi" "indiqu" "comport" "port" "génér" "présent" "expos" "affich" "précis"
        "plac" "accompagn" "list" "énumér" "énumèr" "détaill" "transport" "trouv" "insér" "inject" "déclar" "communiqu"
        "notifi" "annonc" "affect" "configur" "renseign" "posit" "positionn" "paramétr" "apport" "livr" "incorpor"
        "mentionn" "export" "reprodui" "embarqu" "attach" "associ" "donn" "ajoute" "publi" "complèt" "complét" "signal" "inscri" "pos" "dépos"),
    ir!(Carry: "fourn" "défin" "sais" "rempl" "établ"),
    re!(Carry: "inclu" "joind" "mett" "comprend" "émett" "inscri" "inscriv" "écri" "écriv"),
    er!(Return: "redirig" "renvoy" "renvoi" "retourn" "restitu"),
    re!(Return: "répond" "rend"),
    er!(Carry: "montr"),
    er!(Pass: "pass" "transf"),
    re!(Pass: "transmett" "soumett"),
    er!(Use: "utilis" "employ" "emploi" "appliqu"),
    er!(Look: "consult" "vérifi" "regard" "inspect" "examin" "récupér" "observ" "contrôl" "surveill"),
    re!(Look: "li" "lis" "suiv"),
    er!(Heed: "respect" "honor"),
    er!(Require: "exig" "demand" "réclam" "nécessit" "impos"),
    re!(Require: "attend"),
    re!(Omit: "omett" "exclu"),
    er!(Omit: "évit"),
    er!(Tell:
        "versionn" "représent" "désign" "point" "identifi" "inform" "détermin" "signifi" "authentifi" "autoris" "effectu"
        "réalis" "sélectionn" "voyag" "négoci" "reflèt" "véhicul" "gèr" "pilot" "calcul"),
    re!(Tell: "décri" "décriv" "correspond"),
    er!(Remove: "supprim" "retir" "enlev"),
    er!(Treat:
        "ignor" "support" "modifi" "valid" "rejet" "rejett" "refus" "accept" "trait" "dépass" "filtr" "bloqu"
        "compar" "analys" "remplac" "effac" "copi" "interprét" "échou" "pars" "écras" "désactiv" "lou"),
    re!(Treat: "réécri" "entend" "permett"),
    er!(Lack: "manqu"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Verb(Carry, FINITE)], &["met", "mettent", "mets"]),
    (&[Modal(Must), Verb(Pass, PASSIVE)], &[
        "est à fournir", "sont à fournir", "est à renseigner", "sont à renseigner", "est à transmettre", "sont à transmettre",
        "est à ajouter", "sont à ajouter", "est à préciser", "sont à préciser", "est à envoyer", "sont à envoyer",
    ]),
    (&[Verb(Heed, BASE)], &["attendez", "attendre", "patientez", "patienter"]),
    (&[Verb(Require, FINITE)], &["a besoin de", "a besoin d'", "ont besoin de", "ont besoin d'", "a besoin du"]),
    (&[Verb(Look, PARTICIPLE)], &["lu", "lue", "lus", "lues", "extrait", "extraite", "extraits", "extraites"]),
    (&[Verb(Carry, PARTICIPLE)], &["servi", "servie", "servis", "servies"]),
    (&[No, Content], &["corps vide"]),
    (&[Content], &["corps", "corps de la réponse", "corps de réponse"]),
    (&[Adverb], &[
        "notez que", "à noter que", "veuillez noter que", "il est à noter que", "sachez que", "remarquez que",
        "notez qu'", "si vous le souhaitez", "si vous le désirez", "au besoin", "si besoin", "si possible", "lorsque c'est possible", "si nécessaire"]),
    (&[It, Verb(Require, FINITE)], &[
        "l'exige", "l'impose", "le réclame", "l'attend", "le requiert", "l'exigent", "la requiert", "le demande",
        "le nécessite",
    ]),
    (&[Modal(Must)], &[
        "doit", "doivent", "devra", "devront", "il faut", "il est nécessaire", "il est obligatoire", "il est impératif", "il est indispensable", "il est demandé", "est tenu de", "sont tenus de", "doit obligatoirement",
        "vous devez", "il est nécessaire de", "il est nécessaire d'", "nécessite de", "nécessite d'", "devez",
        "assurez-vous de", "assurez-vous d'", "veillez à", "veuillez", "il est obligatoire de", "il est obligatoire d'",
        "il convient de", "il convient d'", "est tenu d'", "merci de", "merci d'", "il est impératif de", "il est impératif d'", "il est indispensable de", "il est indispensable d'",
        "prière de", "prière d'", "pensez à", "n'oubliez pas de", "n'oubliez pas d'", "ne pas oublier de", "ne pas oublier d'",
        "assurez-vous que", "veillez à ce que",
    ]),
    (&[Modal(Will)], &["va", "vont", "toujours"]),
    (&[Modal(Should)], &[
        "devrait", "devraient", "il est recommandé", "il est conseillé", "il est préférable", "nous recommandons", "nous conseillons", "il est recommandé de", "est recommandé de", "il est conseillé de", "recommandons de",
        "il est recommandé d'", "il est conseillé d'", "recommandons d'", "il est préférable de", "il est préférable d'",
        "est invité à", "sont invités à", "êtes invité à", "êtes invités à", "mieux vaut", "il vaut mieux", "est conseillé de", "est conseillé d'", "est recommandé d'", "devriez",
    ]),
    (&[Modal(May)], &[
        "peut", "peuvent", "pourra", "pourront", "pourrait", "pourraient", "pourriez", "pourrais", "peux", "pourrez", "pourras", "pouvons", "il est possible", "il est permis", "il est possible de", "une alternative est de", "une alternative consiste à", "une autre option est de",
        "une autre solution consiste à", "permet de", "permet d'",
        "pouvez", "il est possible d'", "on peut", "est autorisé à",
    ]),
    (&[Modal(NeedNot)], &[
        "ne doit pas nécessairement", "ne doivent pas nécessairement", "ne doit pas forcément",
        "n'est pas nécessaire de", "n'est pas nécessaire d'", "n'a pas besoin d'", "n'est pas obligatoire",
        "n'est pas requis", "n'est pas requise", "n'est pas nécessaire", "n'a pas besoin de", "n'est pas tenu de",
    ]),
    (&[Not], &["n'", "ne", "pas", "jamais", "plus"]),
    (&[No], &["aucun", "aucune", "pas d'", "pas de"]),
    (&[Adverb], &[
        "tous deux", "toutes deux", "tous les deux", "toutes les deux", "également", "aussi", "toujours", "seulement", "se", "s'", "y", "explicitement", "en outre", "donc", "alors",
        "ainsi", "obligatoirement", "impérativement",
    ]),
    (&[Optionally], &["optionnellement", "éventuellement", "parfois", "facultativement"]),
    (&[IfPresent], &[
        "si présent", "si présente", "s'il est présent", "s'il existe", "si disponible", "le cas échéant",
        "si elle est présente", "s'il y en a", "si fourni", "quand il est présent", "quand elle est présente", "lorsqu'il est présent",
        "s'il est fourni", "s'il est renseigné", "quand il existe", "quand il est fourni", "si renseigné",
    ]),
    (&[Determiner], &["soit l'", "soit le", "soit la", "soit un", "soit une"]),
    (&[Be], &["est", "sont", "être", "sera", "seront", "soit", "soient", "été", "étant", "serait", "seraient"]),
    (&[Was], &["était", "étaient", "fut", "furent"]),
    (&[Have], &["a", "ont", "avoir", "aura", "auront", "ait", "aurait", "auraient"]),
    (&[Verb(Carry, BASE)], &["contenir", "produire", "reproduire"]),
    (&[Verb(Carry, FINITE.or(PASSIVE))], &[
        "figure", "figurent", "figurer", "figurera", "figureront", "apparaît", "apparaissent", "apparaître", "apparait",
        "apparaîtra",
    ]),
    (&[Verb(Carry, FINITE)], &["inclut", "contient", "contiennent", "contiendra", "enverra", "émet", "génère"]),
    (&[Verb(Carry, PARTICIPLE)], &[
        "mis", "mise", "mises", "écrit", "écrite", "inscrit", "inscrite", "remis", "remise", "produit", "produite",
        "inclus", "incluse", "incluses", "contenu", "contenue", "compris", "comprise", "émis", "transmis", "transmise",
    ]),
    (&[Verb(Carry, GERUND)], &["contenant", "comprenant"]),
    (&[Verb(Return, FINITE)], &["renverra"]),
    (&[Verb(Pass, FINITE)], &["transmet"]),
    (&[Verb(Look, BASE)], &["voir", "voyez", "se référer"]),
    (&[Verb(Require, FINITE)], &["requiert", "requièrent"]),
    (&[Verb(Require, BASE)], &["requérir"]),
    (&[Verb(Omit, FINITE)], &["omet"]),
    (&[Verb(Omit, PARTICIPLE)], &["omis", "omise", "exclu"]),
    (&[Verb(Tell, FINITE)], &["décrit", "donne", "donnent"]),
    (&[Verb(Tell, BASE)], &["donner"]),
    (&[Verb(Tell, PARTICIPLE)], &["fait", "faite", "faits", "faites"]),
    (&[Verb(Tell, PASSIVE)], &["se fait", "se font", "s'opère", "s'opèrent"]),
    (&[Verb(Look, BASE)], &[
        "tenir compte de", "tenir compte d'", "tenez compte de", "prendre en compte", "prenez en compte", "se baser sur",
        "basez-vous sur", "se fier à", "fiez-vous à", "reportez-vous à", "extraire", "extrayez", "surveiller",
    ]),
    (&[Verb(Look, FINITE)], &["tient compte de", "tiennent compte de", "prend en compte", "prennent en compte"]),
    (&[Verb(Treat, FINITE)], &["prend en charge"]),
    (&[Verb(Treat, BASE)], &["prendre en charge", "satisfaire"]),
    (&[Verb(Treat, PARTICIPLE)], &["pris en charge", "satisfait"]),
    (&[State(Required)], &["obligatoire", "obligatoires", "requis", "requise", "nécessaire", "nécessaires", "indispensable"]),
    (&[State(Recommended)], &["recommandé", "recommandée", "conseillé", "conseillée"]),
    (&[State(Optional)], &["optionnel", "optionnelle", "facultatif", "facultative", "autorisé", "autorisée"]),
    (&[State(Forbidden)], &["interdit", "interdite", "proscrit"]),
    (&[State(Present)], &["présent", "présente", "présents", "disponible", "disponibles"]),
    (&[State(Missing)], &["absent", "absente", "manquant", "manquante", "vide"]),
    (&[State(Faulty)], &[
        "invalide", "invalides", "incorrect", "incorrecte", "erroné", "erronée", "malformé", "malformée", "inconnu",
        "expiré", "expirée", "non valide",
    ]),
    (&[Opens(If)], &["à condition que", "à condition qu'", "pourvu que", 
        "si", "s'il", "lorsque", "lorsqu'", "quand", "dans le cas où", "tant que", "une fois que", "dès que", "bien que",
    ]),
    (&[Opens(Unless)], &["à moins que", "sauf si", "à moins de"]),
    (&[Opens(Cause)], &["parce que", "parce qu'", "car", "puisque", "étant donné que", "comme le"]),
    (&[Relative], &["qui", "que", "qu'", "dont", "lequel", "laquelle", "lesquels", "où"]),
    (&[Then], &["sinon"]),
    (&[And], &["et", "ou", "mais", "ainsi que"]),
    (&[Tie(Place)], &[
        "dans", "en", "via", "à travers", "au moyen de", "comme", "sous", "par l'intermédiaire de", "en utilisant",
        "à l'aide de",
    ]),
    (&[Tie(With)], &["avec", "en plus de", "ainsi qu'"]),
    (&[Verb(Receive, FINITE)], &["reçoit", "reçoivent", "recevra", "recevront", "obtient", "obtiennent"]),
    (&[Verb(Carry, PARTICIPLE), Tie(With)], &[
        "accompagné de", "accompagnée de", "accompagné d'", "accompagnée d'", "accompagnés de", "accompagnées de",
        "accompagnés d'", "accompagnées d'",
    ]),
    (&[Tie(Without)], &["sans"]),
    (&[Tie(Of)], &["de", "du", "des", "d'", "à"]),
    (&[Tie(Toward)], &["au", "aux", "à l'"]),
    (&[Tie(Itself)], &[
        "l'envoi de", "l'envoi d'", "l'ajout de", "l'ajout d'", "l'usage de", "l'emploi de", "l'utilisation de",
        "l'utilisation d'", "la présence de", "la présence d'", "tels que", "telles que", "par exemple",
        "comme par exemple", "tel que",
    ]),
    (&[Tie(Value)], &[
        "la valeur de", "la valeur d'", "la valeur du", "valeur de", "valeur du", "valeur d'", "les valeurs de",
    ]),
    (&[Tie(By)], &["par"]),
    (&[Tie(Away)], &["en réponse à", "en réponse au", "comme réponse à", "en cas de", "pour", "depuis", "selon", "sur", "jusqu'à", "contre", "entre", "vers", "en fonction de", "compatible avec", "conforme à", "conformément à"]),
    (&[Party(Response)], &["réponse", "réponses"]),
    (&[Party(Server)], &[
        "serveur", "serveurs", "service", "services", "api", "proxy", "backend", "passerelle", "passerelles",
        "point d'accès", "points d'accès", "plateforme", "implémentation",
        "implémentations", "apis", "mandataire", "mandataires", "serveur d'origine", "serveur mandataire", "endpoint",
        "endpoints",
    ]),
    (&[Party(Request)], &["requête", "requêtes", "demande", "demandes", "appel", "appels"]),
    (&[Party(Client)], &[
        "quiconque",
        "client", "clients", "utilisateur", "utilisateurs", "agent utilisateur", "navigateur", "application",
        "applications", "navigateurs", "agents utilisateur", "agents utilisateurs", "consommateur", "consommateurs",
        "appelant", "appelants", "développeur", "développeurs", "émetteur",
    ]),
    (&[Party(You)], &["vous"]),
    (&[Determiner], &[
        "le", "la", "les", "l'", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "leur", "chaque", "tout", "toute",
        "toutes", "suivant", "suivants", "http", "champ",
    ]),
    (&[Party(Response), Header], &[
        "en-tête de réponse", "en-tête de la réponse", "entête de réponse", "entêtes de réponse", "entête de la réponse", "en-tête http de réponse",
        "en-tête de réponse http", "en-têtes de réponse", "en-têtes de la réponse", "header de réponse",
        "header de la réponse", "headers de réponse", "headers de la réponse",
    ]),
    (&[Party(Request), Header], &[
        "en-tête de requête", "en-tête de la requête", "entête de requête", "entêtes de requête", "entête de la requête", "entêtes de la requête",
        "en-tête de demande", "en-têtes de demande", "entête de demande", "entêtes de demande", "en-tête de la demande",
        "en-tête http de requête", "en-têtes de requête", "en-têtes de la requête", "header de requête",
        "header de la requête", "headers de requête", "headers de la requête",
    ]),
    (&[Header], &[
        "en-tête", "en-têtes", "entête", "entêtes", "champ d'en-tête", "champs d'en-tête", "en-tête http", "en-têtes http",
        "header", "headers",
    ]),
    (&[OtherNoun], &["paramètre", "paramètres", "propriété", "attribut", "cookie", "option", "extension"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["secondes"]),
    (Syntax::HttpDate, &["date"]),
    (Syntax::UriReference, &["url", "uri", "adresse", "lien"]),
    (Syntax::Methods, &["méthodes"]),
    (Syntax::Integer, &["nombre de"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["ne pas réessayer", "ne réessayez pas", "ne doit pas être répétée"]),
    (Again::Changed, &["sans modification", "sans modifications", "sans changement"]),
    (Again::Later, &["plus tard", "réessayer", "réessayez", "ultérieurement"]),
    (Again::After, &["attendre", "attendez", "après"]),
    (Again::Unit(1), &["seconde", "secondes"]),
    (Again::Unit(60), &["minute", "minutes"]),
    (Again::Unit(3600), &["heure", "heures"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8),
    ("neuf", 9), ("dix", 10), ("quinze", 15), ("vingt", 20), ("trente", 30), ("quarante", 40), ("soixante", 60),
];
