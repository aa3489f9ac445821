//! Spanish.

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
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{Away, By, Itself, Of, Place, Toward, Value, With, Without},
    Words, inflect,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const GERUND: Form = Form::GERUND;
const PAST: Form = Form::PAST;
const COMMAND: Form = Form::COMMAND;
const PARTICIPLE: Form = Form::PARTICIPLE;
const PASSIVE: Form = Form::PASSIVE;

/// The table.
pub static SPANISH: Language = Language {
    tag: "es",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[
        "el",
        "la",
        "los",
        "las",
        "de",
        "del",
        "que",
        "en",
        "un",
        "una",
        "por",
        "para",
        "con",
        "se",
        "es",
        "son",
        "no",
        "al",
        "su",
        "si",
        "y",
        "o",
        "debe",
        "puede",
        "esta",
        "como",
        "respuesta",
        "servidor",
        "clave",
        "datos",
        "usuario",
        "cada",
        "cuando",
        "donde",
        "sin",
        "sus",
        "petición",
        "peticiones",
        "solicitud",
        "cabecera",
        "encabezado",
        "usted",
        "también",
        "llamada",
        "autenticación",
        "más",
        "está",
        "envíe",
        "envíen",
        "envía",
        "añade",
        "agrega",
        "devuelve",
        "contiene",
        "incluye",
        "verifica",
        "comprueba",
        "obtiene",
    ],
    endings: &["a", "e", "an", "en"],
    participles: &[
        "ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas", "cho", "cha", "to", "ta",
    ],
    commands: None,
    compounds_nouns: false,
    adverbs: &["mente"],
    infinitives: &["ar", "er", "ir", "ando", "iendo"],
    clitics: &[("lo", ""), ("la", ""), ("los", ""), ("las", ""), ("le", "")],
    only: &["solo", "sólo", "solamente", "únicamente"],
    impersonal: &["se"],
    naming: &[
        "estándar",
        "personalizado",
        "personalizada",
        "de",
        "http",
        "llamado",
        "llamada",
        "llamados",
        "denominado",
        "denominada",
        "con",
        "nombre",
        "el",
        "los",
    ],
    titling: &["http", "de"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::Middle,
    bare_modals: true,
    examples: &["ejemplo", "ejemplos"],
};

/// Verbs in "-ar".
macro_rules! ar {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "ar" "e" "en" "es";
            [Verb($act, FINITE)] => "a" "an" "as" "ará" "arán" "amos";
            [Verb($act, PAST)] => "ó" "aron";
            [Verb($act, PARTICIPLE)] => "ado" "ada" "ados" "adas";
            [Verb($act, GERUND)] => "ando";
            [Verb($act, BASE.or(PASSIVE))] => "arse";
            "se " [Verb($act, PASSIVE)] => "a" "an" "e" "en" "ará" "arán";
            "se " [Verb($act, PASSIVE.or(PAST))] => "ó" "aron";
        } $($stem)+)
    };
}

/// Verbs in "-er" and "-ir".
macro_rules! er {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "er" "ir" "a" "an" "as";
            [Verb($act, FINITE)] => "e" "en" "es" "erá" "erán" "irá" "irán" "emos" "imos";
            [Verb($act, PAST)] => "ió" "ieron";
            [Verb($act, PARTICIPLE)] => "ido" "ida" "idos" "idas";
            [Verb($act, GERUND)] => "iendo";
            [Verb($act, BASE.or(PASSIVE))] => "erse" "irse";
            "se " [Verb($act, PASSIVE)] => "e" "en" "a" "an" "erá" "erán" "irá" "irán";
            "se " [Verb($act, PASSIVE.or(PAST))] => "ió" "ieron";
        } $($stem)+)
    };
}

/// Forms of verbs that no rule makes, which command, ask or wish.
macro_rules! subjunctive {
    ($act:ident: $($form:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "" "n" "s";
            "se " [Verb($act, PASSIVE)] => "" "n";
        } $($form)+)
    };
}

/// What is a command where nothing stands before it.
macro_rules! command {
    ($act:ident: $($form:literal)+) => {
        inflect!({
            [Verb($act, FINITE.or(COMMAND))] => "" "n";
        } $($form)+)
    };
}

/// Forms of verbs that no rule makes, of the third person.
macro_rules! present {
    ($act:ident: $($form:literal)+) => {
        inflect!({
            [Verb($act, FINITE)] => "" "n";
            "se " [Verb($act, PASSIVE)] => "" "n";
        } $($form)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    command!(Heed: "respeta"),
    command!(Carry:
        "envía" "agrega" "añade" "especifica" "proporciona" "configura" "establece" "define" "adjunta" "coloca" "incluye"
        "manda" "indica" "suministra"),
    command!(Look: "consulta" "revisa" "comprueba" "verifique" "compruebe" "siga" "sigue" "lea" "obtenga" "vea" "mira" "lee" "extrae" "extraiga" "recupera" "inspecciona" "observa"),
    command!(Use: "utilice" "aplique" "usa" "utiliza" "emplea"),
    ar!(Carry:
        "proporcion" "agreg" "especific" "indic" "incorpor" "mand" "facilit" "adjunt" "gener" "coloc" "suministr"
        "list" "enumer" "detall" "inform" "report" "transport" "localiz" "ubic" "insert" "inyect" "present" "declar"
        "comunic" "notific" "anunci" "asign" "configur" "aport" "entreg" "acompañ" "llev" "anex" "complet" "program"
        "encabez" "rellen" "export" "public" "reflej" "don" "empaquet"),
    er!(Carry:
        "emit" "reemit" "transmit" "retransmit" "remit" "defin" "añad" "escrib" "establec" "ofrec" "expon" "pon" "conten" "ten" "prove"
        "met" "introduc" "reun"),
    present!(Carry:
        "envía" "enviamos" "incluimos" "contiene" "tiene" "muestra" "incluye" "encuentra" "halla" "trae" "provee" "pone"
        "expone" "introduce"),
    subjunctive!(Carry:
        "agregue" "indique" "especifique" "coloque" "notifique" "comunique" "publique" "ubique" "localice" "entregue"
        "cargue" "incluya" "envíe" "contenga" "tenga" "ponga" "muestre" "exponga" "establezca" "ofrezca"
        "introduzca" "provea" "encuentre"),
    subjunctive!(Return: "devuelva"),
    subjunctive!(Omit: "excluya"),
    ar!(Return: "retorn" "regres" "contest"),
    er!(Return: "respond" "devolv" "redirig" "reenvi"),
    present!(Return: "devuelve"),
    present!(Receive: "recibe" "obtiene" "recibirá"),
    ar!(Carry: "fij"),
    ar!(Pass: "pas" "reenvi"),
    ar!(Use: "us" "utiliz" "emple" "aplic"),
    ar!(Look: "consult" "revis" "verific" "comprob" "observ" "mir" "inspeccion" "examin" "monitore" "vigil"),
    er!(Look: "le" "obten" "atend" "extra"),
    ar!(Heed: "respet" "acat"),
    er!(Heed: "obedec"),
    ar!(Require: "necesit" "esper" "solicit" "precis"),
    er!(Require: "exig" "requer" "ped"),
    present!(Require: "requiere" "pide"),
    ar!(Remove: "elimin" "quit"),
    er!(Omit: "omit" "exclu" "suprim" "prescind"),
    ar!(Omit: "evit"),
    ar!(Tell:
        "version" "represent" "señal" "apunt" "identific" "determin" "signific" "autentic" "autoriz" "realiz" "efectu"
        "control" "gestion" "seleccion" "negoci" "calcul" "acredit"),
    er!(Tell: "describ" "correspond" "dec" "hac" "dirig" "elig" "produc"),
    ar!(Treat:
        "ignor" "soport" "modific" "valid" "rechaz" "acept" "proces" "super" "reemplaz" "filtr" "bloque"
        "compar" "analiz" "descart" "borr" "edit" "copi" "interpret" "falsific" "sobreescrib" "autocomplet" "desactiv"
        "activ" "normaliz" "reescrib"),
    er!(Treat: "admit" "coincid" "cumpl" "entend" "reescrib" "sobrescrib" "permit"),
    er!(Lack: "carec"),
    ar!(Lack: "falt"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Verb(Heed, BASE)], &["espere", "esperen", "esperar", "aguarde", "aguardar"]),
    (&[No, Content], &["sin contenido", "cuerpo vacío"]),
    (&[Content], &["cuerpo", "cuerpo de la respuesta", "cuerpo de respuesta"]),
    (&[Verb(Carry, BASE.or(PASSIVE))], &["incluirse", "enviarse", "devolverse"]),
    (&[Adverb], &[
        "tenga en cuenta que", "ten en cuenta que", "nótese que", "note que", "cabe destacar que", "observe que",
        "si lo deseas", "si lo desea", "si lo prefieres", "si quieres", "si es posible", "de ser posible", "si es necesario", "cuando sea posible"]),
    (&[It, Verb(Require, FINITE)], &["lo requiere", "la requiere", "lo exige", "la exige", "lo necesita"]),
    (&[Modal(Must)], &[
        "debe", "deben", "deberá", "deberán", "tiene que", "tienen que", "hay que", "es necesario", "es obligatorio",
        "será necesario", "es preciso", "debes", "tienes que", "es requerido", "ha de", "han de", "deba", "asegúrese de",
        "recuerda", "recuerde", "acuérdate de", "no olvide", "asegúrate de", "se debe", "se deben", "hace falta",
        "se requiere", "se exige", "se necesita", "se requieren", "no olvides", "se ruega", "rogamos", "se pide",
    ]),
    (&[Modal(Will)], &["va a", "van a", "siempre"]),
    (&[Modal(Should)], &[
        "debería", "deberían", "se recomienda", "es recomendable", "recomendamos", "deberías", "conviene", "se aconseja",
        "sería recomendable", "sería conveniente", "es buena práctica", "lo ideal es", "lo recomendable es", "es mejor", "te recomendamos",
        "es preferible", "se sugiere", "es aconsejable",
    ]),
    (&[Modal(May)], &[
        "puede", "pueden", "podrá", "podrán", "podría", "podrían", "podrías", "podríais", "podéis", "podrás", "podemos", "una alternativa es", "otra alternativa es", "otra opción es", "una opción es", "alternativa es",
        "una alternativa o complemento", "cabe", "se puede", "se pueden", "es posible", "permite", "permiten",
    ]),
    (&[Modal(NeedNot)], &[
        "no debe necesariamente", "no tiene por qué", "no tienen por qué", "no tiene necesariamente que",
        "no es preciso", "no se requiere", "no se necesita", "no se exige", "no hay que", "no es necesario",
        "no hace falta", "no necesita", "no es obligatorio", "no tiene que", "no requiere",
    ]),
    (&[Party(You), Modal(May)], &["puedes"]),
    (&[Modal(MustNot)], &["no puedes", "no debes", "no debe", "no deben", "no puede", "no pueden", "no deberá", "no podrá"]),
    (&[Not], &["no", "nunca", "jamás", "tampoco"]),
    (&[No], &["ningún", "ninguna", "ninguno"]),
    (&[Adverb], &[
        "se", "también", "además", "lo", "la cual", "solo", "sólo", "únicamente", "ya", "así", "le", "les", "entonces",
        "actualmente", "explícitamente",
    ]),
    (&[Optionally], &["opcionalmente", "a veces", "ocasionalmente"]),
    (&[IfPresent], &[
        "si está presente", "si existe", "si está disponible", "si se proporciona", "si se envía", "si procede",
        "si corresponde", "si lo hay", "si la hay", "cuando esté presente", "si aplica", "si viene", "si la incluye",
        "si lo incluye", "si lo envía el servidor", "si el servidor lo envía", "si lo envía", "si la envía", "si está", "cuando está presente", "cuando exista", "si se especifica", "si se indica",
    ]),
    (&[Be], &[
        "es", "son", "ser", "será", "serán", "está", "están", "estar", "esta", "estará", "sea", "sean", "esté", "estén",
        "sido", "siendo", "viene", "vienen", "va", "van", "irá", "irán", "ir", "vaya", "vayan",
    ]),
    (&[Was], &["fue", "fueron", "era", "estaba", "estaban", "eran"]),
    (&[Have], &["ha", "han", "haya", "había", "hubiera", "haber"]),
    (&[Verb(Carry, BASE)], &["producir", "incluir", "enviar", "mostrar"]),
    (&[Verb(Carry, FINITE.or(PASSIVE))], &[
        "aparece", "aparecen", "aparecer", "aparecerá", "aparecerán", "aparezca", "aparezcan", "figura", "figuran", "figurar",
        "figurará", "figure", "figuren", "consta en", "viaja", "viajan", "viajar",
    ]),
    (&[Verb(Carry, FINITE)], &["da", "dan", "dará"]),
    (&[Verb(Carry, PARTICIPLE)], &["dado", "dada", "dados", "dadas", "escrito", "escrita", "dispuesto", "puesta", "expuesta"]),
    (&[Verb(Carry, FINITE)], &[
        "incluirá", "incluirán", "contendrá", "enviará", "tendrá", 
    ]),
    (&[Verb(Carry, FINITE.or(COMMAND))], &["incluya", "incluyan", "envíe", "envíen", "indique", "indiquen", "ponga", "establezca"]),
    (&[Verb(Treat, PASSIVE)], &["se tiene en cuenta", "se tienen en cuenta"]),
    (&[Verb(Look, COMMAND)], &["véase", "véanse", "consúltese"]),
    (&[Verb(Look, PASSIVE)], &["se obtiene", "se obtienen"]),
    (&[Verb(Pass, BASE)], &["repetir", "reenviar"]),
    (&[Verb(Pass, FINITE.or(COMMAND))], &["repita", "repitan", "repite", "reintente", "reenvíe"]),
    (&[Verb(Carry, FINITE)], &["contenga", "contengan"]),
    (&[Verb(Carry, PASSIVE), Tie(With)], &["se sirve con", "se sirven con"]),
    (&[Verb(Carry, PARTICIPLE)], &["servido", "servida", "servidos", "servidas"]),
    (&[Verb(Carry, PARTICIPLE)], &[
        "incluido", "incluida", "incluidos", "incluidas", "enviado", "enviada", "enviados", "enviadas", "mostrado",
        "expuesto", "puesto",
    ]),
    (&[Verb(Carry, GERUND)], &["incluyendo", "enviando"]),
    (&[Verb(Return, PARTICIPLE)], &["devuelto", "devuelta", "devueltos", "devueltas"]),
    (&[Verb(Pass, BASE)], &["suministrar"]),
    (&[Verb(Pass, FINITE)], &["envías"]),
    (&[Verb(Use, BASE)], &["usarse", "utilizarse"]),
    (&[Verb(Look, BASE)], &["compruebe", "ver", "vea", "seguir"]),
    (&[Verb(Heed, BASE)], &["respeta"]),
    (&[Verb(Require, FINITE)], &["requería", "requiera"]),
    (&[Verb(Omit, FINITE)], &["excluye"]),
    (&[Verb(Tell, FINITE)], &["informa", "refleja", "dice"]),
    (&[Verb(Tell, BASE)], &["informar"]),
    (&[Verb(Tell, PARTICIPLE)], &["hecho", "hecha", "hechos", "hechas"]),
    (&[Verb(Tell, GERUND)], &["informando"]),
    (&[Verb(Treat, FINITE)], &["rechazó", "falla", "falta", "entiende"]),
    (&[Verb(Treat, BASE)], &["generar una respuesta"]),
    (&[Verb(Treat, PARTICIPLE)], &["excedido"]),
    (&[Verb(Lack, FINITE)], &["falte", "falten", "carece de", "carecen de", "falta de"]),
    (&[State(Required)], &[
        "obligatorio", "obligatoria", "requerido", "requerida", "requeridos", "requeridas", "necesario", "necesaria",
        "imprescindible",
    ]),
    (&[State(Recommended)], &["recomendado", "recomendada", "recomendable", "aconsejable"]),
    (&[State(Optional)], &["opcional", "opcionales", "permitido", "permitida"]),
    (&[State(Forbidden)], &["prohibido", "prohibida"]),
    (&[State(Present)], &["presente", "presentes", "disponible", "disponibles"]),
    (&[State(Missing)], &["ausente", "faltante", "vacío", "vacía"]),
    (&[State(Faulty)], &[
        "inválido", "inválida", "inválidos", "incorrecto", "incorrecta", "erróneo", "errónea", "no válido", "no válida",
        "mal formado", "mal formada", "malformado", "desconocido", "no soportado", "no soportada", "no admitido",
        "caducado", "expirado", "equivocado",
    ]),
    (&[Opens(If)], &["a condición de que", "siempre que", "siempre y cuando", "si", "cuando", "mientras", "en caso de que", "siempre que", "una vez que", "cuando se", "aunque"]),
    (&[Opens(Unless)], &["a menos que", "salvo que", "excepto si", "a no ser que"]),
    (&[Opens(Cause)], &["porque", "ya que", "puesto que", "debido a que", "dado que", "por lo que", "así que"]),
    (&[Relative], &["que", "cual", "cuales", "quien", "cuyo", "cuya", "la cual", "el cual"]),
    (&[Then], &["entonces", "de lo contrario"]),
    (&[And], &["y", "o", "e", "u", "pero", "así como"]),
    (&[Tie(Place)], &[
        "en", "en el", "en la", "en los", "en las", "mediante", "a través de", "a través del", "como", "dentro de",
        "dentro del", "vía", "usando", "utilizando", "por medio de", "por medio del", "por medio de la",
    ]),
    (&[Tie(With)], &["con", "junto con", "junto a", "además de"]),
    (&[Verb(Carry, FINITE)], &["hay", "habrá"]),
    (&[Verb(Carry, PARTICIPLE), Tie(With)], &[
        "acompañado de", "acompañada de", "acompañado del", "acompañados de", "acompañadas de", "acompañado por",
        "acompañada por",
    ]),
    (&[Tie(Without)], &["sin"]),
    (&[Tie(Of)], &["de", "del", "de la", "de los", "de las"]),
    (&[Tie(Toward)], &["al", "a la", "a los", "a las"]),
    (&[Tie(Itself)], &[
        "el envío de", "el envío del", "el envío de la", "la inclusión de", "la inclusión del", "la inclusión de la",
        "la utilización de", "la utilización del", "el uso de", "el uso del", "el uso de la", "uso de", "uso del",
        "uso de la", "la presencia de", "la presencia del", "como por ejemplo", "tales como", "por ejemplo",
        "tal como",
    ]),
    (&[Tie(Value)], &[
        "el valor de", "el valor del", "el valor de la", "valor de", "valor del", "los valores de",
    ]),
    (&[Tie(By)], &["por"]),
    (&[Tie(Away)], &["como respuesta a", "como respuesta al", "en respuesta a", "en respuesta al", 
        "en caso de", "en el caso de", "para", "desde", "según", "sobre", "hasta", "hacia", "tras", "después de", "luego de", "antes de", "contra", "entre", "debido a",
        "basado en", "acerca de", "compatible con", "compatibles con", "acorde con", "acorde a", "conforme a", "de acuerdo con",
    ]),
    (&[Party(Response)], &["respuesta", "respuestas"]),
    (&[Party(Server)], &[
        "servidor", "servidores", "servicio", "api", "servidor de origen", "proxy", "backend", "endpoint",
        "endpoints", "puerta de enlace", "pasarela", "gateway", "implementación", "implementaciones",
        "servicios", "plataforma", "servidor web", "apis", "proxies", "punto de conexión",
    ]),
    (&[Party(Request)], &[
        "petición", "peticiones", "solicitud", "solicitudes", "consulta http", "llamada", "llamadas", "requerimiento",
    ]),
    (&[Party(Client)], &[
        "quien", "quienes",
        "cliente", "clientes", "usuario", "usuarios", "agente de usuario", "navegador", "aplicación", "aplicaciones",
        "app", "apps", "consumidor", "consumidores", "navegadores", "agentes de usuario", "desarrollador",
        "desarrolladores", "emisor", "frontend", "llamante",
    ]),
    (&[Party(You)], &["usted", "tu", "tú"]),
    (&[Determiner], &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas", "su", "sus", "cada",
        "dicho", "dicha", "campo", "campo de", "todos", "todas", "todo", "toda", "siguiente", "siguientes", "http",
    ]),
    (&[Party(Response), Header], &[
        "encabezado de respuesta", "encabezado de la respuesta", "encabezados de respuesta", "encabezados de la respuesta",
        "cabecera de respuesta", "cabecera de la respuesta", "cabeceras de respuesta", "cabeceras de la respuesta",
        "header de respuesta", "header de la respuesta",
    ]),
    (&[Party(Request), Header], &[
        "encabezado de petición", "encabezado de la petición", "encabezado de solicitud", "encabezado de la solicitud",
        "encabezados de petición", "encabezados de la petición", "encabezados de solicitud", "encabezados de la solicitud",
        "cabecera de petición", "cabecera de la petición", "cabecera de solicitud", "cabecera de la solicitud",
        "cabeceras de petición", "cabeceras de la petición", "cabeceras de solicitud", "cabeceras de la solicitud",
        "header de petición", "header de la petición", "header de solicitud", "header de la solicitud",
    ]),
    (&[Header, Tie(Itself)], &["cabeceras como", "encabezados como", "headers como"]),
    (&[Header], &[
        "encabezado", "encabezados", "cabecera", "cabeceras", "campo de encabezado", "campo de cabecera",
        "campos de encabezado", "campo de encabezamiento", "encabezado http", "cabecera http", "header", "headers",
    ]),
    (&[OtherNoun], &["parámetro", "parámetros", "propiedad", "atributo", "cookie", "opción", "extensión"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["segundos"]),
    (Syntax::HttpDate, &["fecha"]),
    (Syntax::UriReference, &["url", "uri", "enlace"]),
    (Syntax::Methods, &["métodos"]),
    (Syntax::Integer, &["número de", "cantidad"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["no reintentar", "no reintente", "no debe reintentarse", "no repetir"]),
    (Again::Changed, &["sin modificaciones", "sin cambios", "sin modificar"]),
    (Again::Later, &["más tarde", "reintentar", "intente de nuevo", "inténtelo de nuevo"]),
    (Again::After, &["espere", "esperar", "después de", "tras"]),
    (Again::Unit(1), &["segundo", "segundos"]),
    (Again::Unit(60), &["minuto", "minutos"]),
    (Again::Unit(3600), &["hora", "horas"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("un", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8),
    ("nueve", 9), ("diez", 10), ("quince", 15), ("veinte", 20), ("treinta", 30), ("cuarenta", 40), ("sesenta", 60), ("noventa", 90),
];
