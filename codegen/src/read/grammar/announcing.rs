//! Words around a status code that say what it is, in all the languages that documents have.

use crate::initials::Initials;

/// What a word that announces a status code speaks of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// Other things as well.
    Weak,
    /// HTTP, or a status, and nothing else.
    Strong,
}

/// Whether a word announces a status code, in any case.
pub(super) fn announces(word: &str) -> Option<Strength> {
    match () {
        () if STRONG.contains(word) => Some(Strength::Strong),
        () if WEAK.contains(word) => Some(Strength::Weak),
        () => None,
    }
}

/// Whether a word stands between a name and the code behind it, in any case: "Not Found (HTTP status code 404)".
pub(super) fn stands_between(word: &str) -> bool {
    BEFORE.contains(word)
}

/// Words that announce a status code, and other things as well, in lower case.
static WEAK: Initials<56> = Initials::of([
    "état",
    "trạng",
    "thái",
    "response",
    "responses",
    "returns",
    "return",
    "reply",
    "code",
    "codes",
    "error",
    "errors",
    "código",
    "codigo",
    "codice",
    "код",
    "ошибка",
    "fehler",
    "fehlercode",
    "statuscodes",
    "erreur",
    "errore",
    "erro",
    "respuesta",
    "resposta",
    "réponse",
    "risposta",
    "ответ",
    "antwort",
    "代码",
    "错误码",
    "错误",
    "响应",
    "返回",
    "レスポンス",
    "エラー",
    "코드",
    "오류",
    "에러",
    "mã",
    "lỗi",
    "de",
    "an",
    "a",
    "with",
    "the",
    "retorno",
    "rc",
    "class",
    "classe",
    "klasse",
    "clase",
    "xhttp",
    "возвращает",
    "rückgabe",
    "retour",
]);

/// Words that announce a status code and speak of HTTP, or of a status, and of nothing else, in lower case.
static STRONG: Initials<21> = Initials::of([
    "http",
    "https",
    "http/1.1",
    "http/1.0",
    "http/2",
    "http/2.0",
    "status",
    "statuscode",
    "statut",
    "estado",
    "stato",
    "статус",
    "状态",
    "状态码",
    "狀態碼",
    "ステータス",
    "ステータスコード",
    "상태",
    "상태코드",
    "응답",
    "응답코드",
]);

/// Words that stand between a name and the code behind it, in lower case: "Not Found (HTTP status code 404)".
static BEFORE: Initials<9> = Initials::of([
    "http",
    "status",
    "code",
    "statuscode",
    "状态码",
    "код",
    "código",
    "codigo",
    "estado",
]);
