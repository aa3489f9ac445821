//! Portuguese.

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
pub static PORTUGUESE: Language = Language {
    tag: "pt",
    words: WORDS,
    inflected: INFLECTED,
    marks: &[
        "o",
        "a",
        "os",
        "as",
        "lembre-se",
        "certifique-se",
        "deve-se",
        "recomenda-se",
        "pode-se",
        "o",
        "os",
        "de",
        "do",
        "da",
        "que",
        "em",
        "um",
        "uma",
        "por",
        "para",
        "com",
        "se",
        "é",
        "são",
        "não",
        "ao",
        "sua",
        "no",
        "na",
        "e",
        "ou",
        "deve",
        "pode",
        "como",
        "resposta",
        "servidor",
        "está",
        "foi",
        "chave",
        "dados",
        "usuário",
        "aos",
        "pelo",
        "pela",
        "seu",
        "cada",
        "quando",
        "onde",
        "dos",
        "das",
        "nos",
        "nas",
        "requisição",
        "requisições",
        "cabeçalho",
        "você",
        "deste",
        "desta",
        "isso",
        "também",
        "chamada",
        "erro",
        "autenticação",
        "envie",
        "envia",
        "adicione",
        "adiciona",
        "retorna",
        "contém",
        "inclui",
        "verifica",
        "obtém",
        "requer",
    ],
    endings: &["a", "e", "am", "em"],
    participles: &[
        "ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas", "ito", "ita", "to", "ta",
    ],
    commands: None,
    compounds_nouns: false,
    adverbs: &["mente"],
    infinitives: &["ar", "er", "ir", "ando", "endo", "indo"],
    clitics: &[
        ("-o", ""),
        ("-a", ""),
        ("-os", ""),
        ("-as", ""),
        ("-lo", "r"),
        ("-la", "r"),
        ("-los", "r"),
        ("-las", "r"),
    ],
    only: &["só", "somente", "apenas", "unicamente"],
    impersonal: &["se", "pode-se"],
    naming: &[
        "padrão",
        "personalizado",
        "customizado",
        "de",
        "http",
        "chamado",
        "chamada",
        "denominado",
        "denominada",
        "com",
        "nome",
        "o",
    ],
    titling: &["http", "de", "do"],
    values: VALUES,
    retries: RETRIES,
    retrying: &[],
    numbers: NUMBERS,
    order: Order::Middle,
    bare_modals: true,
    examples: &["exemplo", "exemplos"],
};

/// Verbs in "-ar".
macro_rules! ar {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "ar" "e" "em";
            [Verb($act, FINITE)] => "a" "am" "ará" "arão" "amos";
            [Verb($act, PAST)] => "ou" "aram";
            [Verb($act, PARTICIPLE)] => "ado" "ada" "ados" "adas";
            [Verb($act, GERUND)] => "ando";
            [Verb($act, PASSIVE)] => "a-se" "am-se" "ar-se";
            "se " [Verb($act, PASSIVE)] => "a" "am" "ar";
        } $($stem)+)
    };
}

/// Verbs in "-er" and "-ir".
macro_rules! er {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "er" "ir" "a" "am";
            [Verb($act, FINITE)] => "e" "em" "erá" "erão" "irá" "irão" "emos" "imos";
            [Verb($act, PAST)] => "eu" "eram" "iu" "iram";
            [Verb($act, PARTICIPLE)] => "ido" "ida" "idos" "idas";
            [Verb($act, GERUND)] => "endo" "indo";
            [Verb($act, PASSIVE)] => "e-se" "em-se" "er-se" "ir-se";
            "se " [Verb($act, PASSIVE)] => "e" "em" "er" "ir";
        } $($stem)+)
    };
}

/// Verbs in "-uir".
macro_rules! uir {
    ($act:ident: $($stem:literal)+) => {
        inflect!({
            [Verb($act, BASE)] => "uir" "ua" "uam";
            [Verb($act, FINITE)] => "ui" "uem" "uirá" "uirão" "uímos";
            [Verb($act, PAST)] => "uiu" "uíram";
            [Verb($act, PARTICIPLE)] => "uído" "uída" "uídos" "uídas";
            [Verb($act, GERUND)] => "uindo";
        } $($stem)+)
    };
}

#[rustfmt::skip]
const INFLECTED: &[Inflected] = &[
    ar!(Carry:
        "envi" "adicion" "especific" "indic" "inform" "lev" "carreg" "anex" "ger" "mostr" "coloc" "apresent"
        "repass" "list" "enumer" "detalh" "report" "transport" "localiz" "ajust" "detect" "aloc" "insert" "injet" "declar" "comunic"
        "notific" "anunci" "atribu" "configur" "acompanh" "entreg" "mand" "disponibiliz" "encontr" "set" "agreg" "incorpor"
        "export" "encaminh" "acrescent" "public" "not" "grav"),
    er!(Carry:
        "faz" "fornec" "oferec" "emit" "transmit" "remit" "defin" "inser" "escrev" "estabelec" "traz" "prov"
        "conced" "exib" "acresc" "expor" "conten" "mov"),
    uir!(Carry: "incl" "poss" "atrib"),
    ar!(Return: "retorn" "redirecion" "volt"),
    er!(Return: "devolv" "respond"),
    ar!(Pass: "pass" "preench" "reenvi"),
    ar!(Use: "us" "utiliz" "empreg" "aplic"),
    ar!(Look: "consult" "verific" "observ" "inspecion" "examin" "monitor" "cheq" "olh"),
    er!(Look: "confer" "obt" "segu" "l"),
    ar!(Heed: "respeit" "acat"),
    er!(Heed: "obedec"),
    ar!(Require: "necessit" "esper" "solicit" "precis" "demand"),
    er!(Require: "exig" "requer" "ped"),
    er!(Omit: "omit" "suprim"),
    er!(Remove: "remov"),
    ar!(Remove: "elimin"),
    uir!(Omit: "excl"),
    ar!(Omit: "evit" "dispens"),
    ar!(Tell:
        "version" "represent" "apont" "identific" "determin" "signific" "autentic" "autoriz" "realiz" "efetu" "control"
        "selecion" "negoci" "sinaliz" "gerenci" "calcul" "fa"),
    er!(Tell: "descrev" "correspond" "reflet" "diz" "dirig" "escolh" "ocorr"),
    ar!(Treat:
        "ignor" "suport" "modific" "valid" "rejeit" "aceit" "process" "super" "filtr" "bloque" "compar" "analis"
        "descart" "apag" "edit" "copi" "interpret" "fech" "falh" "forj" "cri" "trat" "desativ" "recus"),
    er!(Treat: "admit" "coincid" "cumpr" "entend" "reescrev" "sobrescrev" "permit" "atend"),
    uir!(Treat: "substit"),
    er!(Lack: "carec"),
    ar!(Lack: "falt"),
];
#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[Verb(Pass, BASE)], &["repetir"]),
    (&[Verb(Carry, PARTICIPLE)], &["servido", "servida", "servidos", "servidas"]),
    (&[Verb(Pass, FINITE.or(COMMAND))], &["repita", "repete", "repetem"]),
    (&[Verb(Carry, FINITE)], &["põe", "põem", "coloca"]),
    (&[Verb(Heed, BASE)], &["aguarde", "aguardar", "aguardem", "espere", "esperar"]),
    (&[No, Content], &["sem conteúdo", "corpo vazio"]),
    (&[Content], &["corpo", "corpo da resposta"]),
    (&[Adverb], &[
        "note que", "observe que", "tenha em mente que", "lembre-se que", "lembre-se de que", "vale lembrar que", "repare que",
        "se desejar", "caso deseje", "se quiser", "se preferir", "se possível", "se necessário", "quando possível"]),
    (&[It, Verb(Require, FINITE)], &["o requer", "a requer", "o exige", "a exige", "o necessita"]),
    (&[Modal(Must)], &[
        "deve", "devem", "deverá", "deverão", "tem que", "têm que", "tem de", "precisa", "precisam", "é necessário",
        "é obrigatório", "é preciso", "será necessário", "você deve", "você precisa", "deve-se", "devem-se",
        "certifique-se de", "certifique-se de que", "certifique-se que", "garanta que", "lembre-se de", "é exigido", "é exigida", "se deve", "pede-se", "solicita-se", "não esqueça de", "não se esqueça de",
    ]),
    (&[Modal(Will)], &["irá", "irão", "sempre"]),
    (&[Modal(Should)], &[
        "deveria", "deveriam", "é preferível", "aconselha-se", "sugere-se", "é uma boa prática", "é boa prática", "o ideal é", "seria recomendável", "é melhor", "é aconselhável", "recomenda-se",
        "se recomenda", "é recomendado", "é recomendável", "recomendamos", "convém",
    ]),
    (&[Modal(May)], &[
        "pode-se", "se pode", "pode", "podem", "poderá", "poderão", "poderia", "poderiam", "poderias", "podes", "podemos", "uma alternativa é", "outra alternativa é", "outra opção é", "uma opção é", "é possível", "permite", "permitem",
    ]),
    (&[Modal(NeedNot)], &[
        "não deve necessariamente", "não precisa necessariamente", "não tem que", "não têm que",
        "não é preciso", "não é exigido", "não é exigida", "não há necessidade de", "não é necessário", "não precisa",
        "não precisam", "não é obrigatório",
    ]),
    (&[Modal(MustNot)], &["não consegue", "não conseguem", "não deve", "não devem", "não pode", "não podem", "não deverá", "não poderá"]),
    (&[Not], &["não", "nunca", "jamais"]),
    (&[No], &["nenhum", "nenhuma"]),
    (&[Adverb], &["também", "além disso", "só", "somente", "apenas", "já", "assim", "então", "ainda", "explicitamente"]),
    (&[Optionally], &["opcionalmente", "às vezes", "ocasionalmente"]),
    (&[IfPresent], &[
        "se presente", "se existir", "se disponível", "se houver", "se fornecido", "se informado", "caso exista",
        "se enviado", "se aplicável", "quando presente", "quando houver", "se estiver presente", "quando existir", "quando disponível",
        "caso presente", "se informada", "quando informado", "se for enviado",
    ]),
    (&[Be], &[
        "é", "são", "ser", "será", "serão", "está", "estão", "estar", "estará", "seja", "sejam", "esteja", "sido", "sendo",
        "vem", "vêm", "vai", "vão", "ir", "fica", "ficam",
    ]),
    (&[Was], &["foi", "foram", "era", "estava", "estavam"]),
    (&[Have], &["há"]),
    (&[Verb(Carry, BASE)], &["produzir", "conter", "ter", "expor"]),
    (&[Verb(Carry, FINITE)], &[
        "contém", "contêm", "conterá", "traz", "trará", "tem", "têm", "terá", "expõe", "contenha", "contenham",
    ]),
    (&[Verb(Carry, FINITE.or(COMMAND))], &[
        "inclua", "incluam", "envie", "enviem", "forneça", "forneçam", "ofereça", "defina", "insira", "ponha", "exponha",
        "especifique", "coloque", "indique", "notifique", "publique", "mande", "passe",
    ]),
    (&[Verb(Carry, FINITE.or(PASSIVE))], &[
        "aparece", "aparecem", "aparecer", "aparecerá", "apareça", "apareçam", "consta", "constam", "constar", "conste",
        "constem", "viaja", "viajam", "trafega", "trafegam",
    ]),
    (&[Verb(Look, FINITE.or(COMMAND))], &["extraia", "recupere", "obtenha", "siga", "confira", "cheque"]),
    (&[Verb(Look, FINITE)], &["extrai", "extraem"]),
    (&[Verb(Look, BASE)], &["extrair", "extraindo"]),
    (&[Verb(Use, FINITE.or(COMMAND))], &["aplique", "empregue"]),
    (&[Verb(Carry, PARTICIPLE)], &["dado", "dada", "dados", "escrito", "escrita", "posto", "posta", "exposta", "entregue", "incluso"]),
    (&[Verb(Carry, PARTICIPLE)], &["contido", "contida", "exposto", "preenchido"]),
    (&[Verb(Carry, GERUND)], &["contendo"]),
    (&[Verb(Use, FINITE.or(COMMAND))], &["usa", "utiliza"]),
    (&[Verb(Look, BASE)], &["verifique", "leia", "ver", "veja"]),
    (&[Verb(Require, FINITE)], &["requer", "requeria"]),
    (&[Verb(Tell, FINITE)], &["informa", "diz"]),
    (&[Verb(Tell, PARTICIPLE)], &["feito", "feita", "feitos", "feitas", "dito"]),
    (&[Verb(Treat, FINITE)], &["rejeitou"]),
    (&[Verb(Treat, PARTICIPLE)], &["aceito", "excedido"]),
    (&[Verb(Lack, FINITE)], &["faltar", "carece de", "carecem de"]),
    (&[State(Required)], &["obrigatório", "obrigatória", "obrigatórios", "requerido", "requerida", "necessário", "necessária"]),
    (&[State(Recommended)], &["recomendado", "recomendada", "recomendável"]),
    (&[State(Optional)], &["opcional", "opcionais", "permitido", "permitida"]),
    (&[State(Forbidden)], &["proibido", "proibida"]),
    (&[State(Present)], &["presente", "presentes", "disponível", "disponíveis"]),
    (&[State(Missing)], &["ausente", "ausentes", "faltando", "vazio", "vazia"]),
    (&[State(Faulty)], &[
        "inválido", "inválida", "inválidos", "incorreto", "incorreta", "errado", "errada", "malformado", "malformada",
        "desconhecido", "não suportado", "não suportada", "expirado", "expirada",
    ]),
    (&[Opens(If)], &["desde que", "contanto que", "se", "quando", "caso", "enquanto", "sempre que", "uma vez que", "embora"]),
    (&[Opens(Unless)], &["a menos que", "a não ser que", "exceto se", "salvo se"]),
    (&[Opens(Cause)], &["porque", "já que", "pois", "visto que", "dado que", "portanto", "de modo que"]),
    (&[Relative], &["que", "qual", "quais", "quem", "cujo", "cuja", "o qual", "a qual"]),
    (&[Then], &["então", "caso contrário"]),
    (&[And], &["e", "ou", "mas", "bem como"]),
    (&[Tie(Place)], &[
        "em", "no", "na", "nos", "nas", "através de", "através do", "através da", "por meio de", "por meio do", "como",
        "dentro de", "dentro do", "via", "usando", "utilizando",
    ]),
    (&[Tie(With)], &["com", "junto com", "juntamente com", "além de", "com o", "com a"]),
    (&[Verb(Receive, FINITE)], &["recebe", "recebem", "receberá", "receberão", "obtém", "obtêm"]),
    (&[Verb(Carry, PARTICIPLE), Tie(With)], &[
        "acompanhado de", "acompanhada de", "acompanhado do", "acompanhada do", "acompanhados do", "acompanhadas do",
        "acompanhada por", "acompanhado por", "acompanhada pelo", "acompanhado pelo",
    ]),
    (&[Tie(Without)], &["sem"]),
    (&[Tie(Of)], &["de", "do", "da", "dos", "das"]),
    (&[Tie(Itself)], &[
        "o envio de", "o envio do", "o envio da", "envio de", "envio do", "a inclusão de", "a inclusão do",
        "a utilização do", "o uso de", "o uso do", "uso de", "uso do", "a presença de", "a presença do",
        "como por exemplo", "tais como", "por exemplo", "tal como",
    ]),
    (&[Tie(Value)], &[
        "o valor de", "o valor do", "o valor da", "valor de", "valor do", "valor da", "os valores de",
    ]),
    (&[Tie(Toward)], &["para", "ao", "à", "aos", "às"]),
    (&[Tie(By)], &["por", "pelo", "pela", "pelos", "pelas"]),
    (&[Tie(Away)], &["como resposta a", "em resposta a", "em resposta ao", "em resposta à", 
        "no caso de", "em caso de", "desde", "segundo", "sobre", "até", "contra", "entre", "devido a", "devido ao",
        "com base em", "com base no", "compatível com", "compatíveis com", "de acordo com", "conforme",
    ]),
    (&[Party(Response)], &["resposta", "respostas"]),
    (&[Party(Server)], &[
        "servidor", "servidores", "serviço", "api", "proxy", "backend", "endpoint", "endpoints", "gateway",
        "implementação", "implementações", "serviços", "plataforma", "apis", "proxies",
        "servidor de origem", "servidor web",
    ]),
    (&[Party(Request)], &[
        "requisição", "requisições", "solicitação", "solicitações", "pedido", "pedidos", "chamada", "chamadas", "request",
    ]),
    (&[Party(Client)], &[
        "quem",
        "cliente", "clientes", "usuário", "usuários", "agente de usuário", "navegador", "aplicação", "aplicações",
        "aplicativo", "app", "apps", "aplicativos", "consumidor", "consumidores", "navegadores", "desenvolvedor",
        "desenvolvedores", "emissor", "frontend", "front-end", "agentes de usuário", "chamador",
    ]),
    (&[Party(You)], &["você"]),
    (&[Determiner], &[
        "o", "a", "os", "as", "um", "uma", "uns", "umas", "este", "esta", "estes", "estas", "seu", "sua", "cada", "toda",
        "todo", "todas", "todos", "campo", "seguinte", "seguintes", "http", "esse", "essa",
    ]),
    (&[Party(Response), Header], &[
        "cabeçalho de resposta", "cabeçalho da resposta", "cabeçalhos de resposta", "cabeçalhos da resposta",
        "header de resposta", "header da resposta", "headers de resposta", "headers da resposta",
    ]),
    (&[Party(Request), Header], &[
        "cabeçalho de requisição", "cabeçalho da requisição", "cabeçalho de solicitação", "cabeçalho do pedido",
        "cabeçalhos de requisição", "cabeçalhos da requisição", "cabeçalhos de solicitação", "cabeçalhos do pedido",
        "header de requisição", "header da requisição", "header de solicitação", "header do pedido",
        "headers de requisição", "headers da requisição", "headers de solicitação", "headers do pedido",
    ]),
    (&[Header, Tie(Itself)], &["cabeçalhos como", "headers como"]),
    (&[Header], &[
        "cabeçalho", "cabeçalhos", "campo de cabeçalho", "campos de cabeçalho", "cabeçalho http", "campo do cabeçalho",
        "header", "headers",
    ]),
    (&[OtherNoun], &["parâmetro", "parâmetros", "propriedade", "atributo", "cookie", "opção", "extensão"]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["segundos"]),
    (Syntax::HttpDate, &["data"]),
    (Syntax::UriReference, &["url", "uri", "endereço", "link"]),
    (Syntax::Methods, &["métodos"]),
    (Syntax::Integer, &["número de", "quantidade"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Never, &["não tente novamente", "não deve ser repetida", "não repetir"]),
    (Again::Changed, &["sem modificações", "sem alterações", "sem modificar"]),
    (Again::Later, &["mais tarde", "tente novamente", "tentar novamente"]),
    (Again::After, &["aguarde", "espere", "aguardar", "esperar", "após"]),
    (Again::Unit(1), &["segundo", "segundos"]),
    (Again::Unit(60), &["minuto", "minutos"]),
    (Again::Unit(3600), &["hora", "horas"]),
];

#[rustfmt::skip]
const NUMBERS: &[(&str, u32)] = &[
    ("um", 1), ("dois", 2), ("três", 3), ("quatro", 4), ("cinco", 5), ("seis", 6), ("sete", 7), ("oito", 8),
    ("nove", 9), ("dez", 10), ("quinze", 15), ("vinte", 20), ("trinta", 30), ("quarenta", 40), ("sessenta", 60), ("noventa", 90),
];
