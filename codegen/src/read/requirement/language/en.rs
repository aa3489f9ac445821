//! English.

use super::super::lexicon::{
    Act::{Carry, Forbid, Heed, Lack, Look, Omit, Pass, Refuse, Require, Return, Tell, Treat, Use},
    Again, Form, Language,
    Opening::{Cause, If, Indirect, Unless, Where},
    Order,
    Party::{Client, Request, Response, Server, You},
    Role::{
        Adverb, And, As, Be, Content, Determiner, Do, Have, Header, IfPresent, It, Modal, No, Not,
        Opens, Optionally, OtherNoun, Party, Relative, State, Then, Tie, To, Verb, Was,
    },
    State::{Discouraged, Faulty, Forbidden, Missing, Optional, Present, Recommended, Required},
    Strength::{May, Must, MustNot, NeedNot, Should, Will},
    Tie::{Away, By, From, Itself, Of, Place, Toward, With, Without},
    Words,
};
use crate::spec::Syntax;

const BASE: Form = Form::BASE;
const FINITE: Form = Form::FINITE;
const PAST: Form = Form::PAST;
const GERUND: Form = Form::GERUND;
const PASSIVE: Form = Form::PASSIVE;
const PARTICIPLE: Form = Form::PARTICIPLE;

/// The table.
pub static ENGLISH: Language = Language {
    tag: "en",
    words: WORDS,
    inflected: &[],
    marks: &[
        "the", "is", "of", "and", "to", "in", "a", "be", "with", "for", "this", "that", "are",
        "not", "you", "will", "it", "was", "by", "must", "should", "may", "if", "an", "or", "on",
    ],
    endings: &["s"],
    participles: &["ed"],
    commands: Some(&["ing", "ed", "ly", "s"]),
    compounds_nouns: true,
    adverbs: &["ly"],
    values: VALUES,
    retries: RETRIES,
    order: Order::Middle,
    bare_modals: false,
};

#[rustfmt::skip]
const WORDS: &[Words] = &[
    (&[No, Content], &["no content", "empty body", "an empty body", "empty response body", "empty payload", "no body", "no response body", "no message body", "empty response", "no payload"]),
    (&[Content], &["body", "response body", "message body", "message-body", "payload", "response content", "message content", "entity body", "entity-body", "response payload", "representation in the body"]),
    // How strongly.
    (&[Modal(Must)], &[
        "must", "shall", "has to", "have to", "had to", "needs to", "need to", "is required to", "are required to",
        "is obliged to", "are obliged to", "will have to", "will need to", "'ll need to", "is mandated to", "ought always to",
        "are obligated to", "make sure to", "be sure to", "you'll need to", "you'll have to", "got to",
    ]),
    (&[Modal(Must)], &[
        "mandatory to", "necessary to", "essential to", "crucial to", "obligatory to", "required to", "obliged to", "obligated to", "mandated to", "asked to", "requested to", "forced to"]),
    (&[Modal(Should)], &["important to", "useful to", "helpful to", "encouraged to", "advised to", "expected to", "urged to", "invited to"]),
    (&[Modal(May)], &["allowed to", "permitted to"]),
    (&[Modal(NeedNot)], &["not required to", "not obliged to", "not obligated to", "not expected to", "not necessarily"]),
    (&[Modal(MustNot)], &["not allowed to", "not permitted to", "forbidden to", "prohibited from"]),
    (&[Modal(Will)], &["will", "would", "going to", "'ll", "free to", "it'll", "always"]),
    (&[Modal(Should)], &[
        "should", "ought to", "is recommended to", "are recommended to", "is encouraged to", "are encouraged to",
        "is advised to", "are advised to", "is expected to", "are expected to", "'s recommended to",
        "is a good idea to", "is good practice to", "is best to", "had better", "we recommend", "we suggest", "recommend",
        "recommends", "is preferred to", "best practice to", "good practice to", "a good idea to", "it is best to", "it's best to",
        "would be wise to", "is preferable to", "is desirable to", "encourage you to", "advise you to", "recommended to",
    ]),
    (&[Modal(May)], &[
        "may", "might", "can", "could", "is allowed to", "are allowed to", "is permitted to", "are permitted to",
        "be able to", "is able to", "are able to", "is possible to", "it is possible to", "it's possible to", "it is possible", "it's possible", "has the option to", "have the option to",
        "may choose to", "can choose to", "may optionally", "can optionally", "may also",
    ]),
    (&[Modal(NeedNot)], &[
        "need not", "needn't", "does not need to", "do not need to", "doesn't need to", "don't need to", "does not have to",
        "do not have to", "doesn't have to", "don't have to", "is not required to", "are not required to",
        "isn't required to", "aren't required to", "may or may not", "might or might not", "might not", "may not",
        "is not obliged to", "not necessary to",
    ]),
    (&[Modal(MustNot)], &[
        "cannot", "can't", "can not", "won't", "couldn't", "mustn't", "shan't", "wouldn't", "is not allowed to",
        "are not allowed to", "is forbidden to", "are forbidden to", "is not permitted to", "are not permitted to",
        "must never", "will never", "can never", "should never", "shall never", "is prohibited from", "are prohibited from",
    ]),
    (&[Modal(Should), Not], &["shouldn't"]),
    (&[Not], &["not", "never", "n't", "no longer"]),
    (&[No], &["no", "neither", "nor", "without any", "none"]),
    (&[Adverb], &[
        "also", "only", "then", "either", "both", "currently", "explicitly", "additionally", "typically", "usually",
        "normally", "generally", "therefore", "thus", "further", "itself", "still", "ever", "just", "even", "all", "each",
        "first", "simply", "automatically", "now", "furthermore", "moreover", "however", "instead", "please", "again",
        "subsequently", "immediately", "correctly", "properly", "always also", "hence", "likewise", "ideally",
        "if possible", "where possible", "whenever possible", "if feasible", "when possible", "whenever feasible", "where appropriate",
        "if necessary", "if needed", "as needed", "as appropriate", "as well", "for instance", "if appropriate", "when appropriate",
        "wherever possible", "in turn", "in addition", "by default",
    ]),
    (&[Optionally], &["optionally", "sometimes", "possibly", "perhaps", "occasionally", "at its option"]),
    (&[IfPresent], &[
        "if present", "if any", "if available", "if sent", "if provided", "if set", "if returned", "if specified", "if known",
        "if given", "if supplied", "if included", "if it is present", "if they are present", "if it exists", "if applicable",
        "when present", "when available", "when provided", "where available", "where present", "when sent", "if there is one",
        "if one is present", "if it's present", "if one is provided", "if supported", "where applicable", "when applicable",
    ]),
    // Verbs that only help.
    (&[Be], &[
        "is", "are", "be", "been", "being", "'s", "'re", "gets", "get", "got", "it's", "there's", "remains",
        "becomes", "became", "seems",
    ]),
    (&[Was], &["was", "were"]),
    (&[Be, Not], &["isn't", "aren't"]),
    (&[Was, Not], &["wasn't", "weren't"]),
    (&[Have], &["has", "have", "had", "having", "'ve"]),
    (&[Have, Not], &["hasn't", "haven't", "hadn't"]),
    (&[Do], &["does", "do", "did"]),
    (&[Do, Not], &["doesn't", "don't", "didn't"]),
    (&[To], &["to"]),
    // What is done with a header.
    (&[Verb(Carry, BASE)], &[
        "include", "contain", "carry", "send", "provide", "add", "specify", "attach", "emit", "issue", "supply", "bear",
        "generate", "append", "insert", "expose", "offer", "deliver", "display", "produce", "populate", "embed", "write",
        "declare", "come with", "comprise", "transmit", "output", "mirror", "echo", "inject", "announce", "advertise",
        "advertize", "show", "feature", "communicate", "convey", "list", "accompany", "incorporate", "consist of",
        "forward", "place", "enter", "copy", "propagate", "pair", "combine", "state", "give", "bring", "attach to",
        "be accompanied by", "assign", "configure", "define", "leave", "pair with", "report", "express",
    ]),
    (&[Verb(Carry, FINITE)], &[
        "includes", "contains", "carries", "sends", "provides", "adds", "specifies", "attaches", "emits", "issues", "supplies",
        "bears", "generates", "appends", "inserts", "exposes", "offers", "delivers", "displays", "produces", "populates",
        "embeds", "writes", "declares", "comes with", "come with", "comprises", "transmits", "outputs", "mirrors", "echoes",
        "injects", "announces", "advertises", "shows", "features", "communicates", "conveys", "presents", "accompanies",
        "incorporates", "consists of", "sets", "forwards", "places", "copies", "propagates", "gives", "states", "brings",
        "assigns", "defines", "reports", "comes", "ships with",
    ]),
    (&[Verb(Carry, PAST)], &[
        "included", "contained", "carried", "sent", "provided", "added", "specified", "attached", "emitted", "issued",
        "supplied", "generated", "appended", "inserted", "exposed", "offered", "delivered", "displayed", "produced",
        "populated", "embedded", "declared", "comprised", "transmitted", "mirrored", "echoed", "surfaced", "injected",
        "announced", "advertised", "featured", "communicated", "conveyed", "accompanied", "incorporated", "forwarded",
        "placed", "copied", "propagated", "paired", "combined", "stated", "gave", "listed", "assigned", "configured",
        "defined", "appeared", "reported", "found", "brought", "expressed", "encoded", "indicated", "described", "authenticated",
        "authorized", "identified", "selected", "chosen", "conveyed by", "signalled", "signaled", "advertised by", "noted", "delivered by",
    ]),
    (&[Verb(Carry, PARTICIPLE)], &["given", "shown", "borne", "written", "seen"]),
    (&[Verb(Carry, GERUND)], &[
        "including", "containing", "carrying", "sending", "providing", "adding", "specifying", "attaching", "emitting",
        "issuing", "supplying", "bearing", "generating", "appending", "inserting", "exposing", "offering", "delivering",
        "displaying", "producing", "populating", "embedding", "declaring", "transmitting", "injecting", "announcing",
        "advertising", "setting", "forwarding", "placing", "copying", "propagating", "giving", "listing", "assigning",
        "accompanying", "presenting", "stating",
    ]),
    (&[Verb(Carry, BASE.or(PAST))], &["set", "put"]),
    (&[Verb(Carry, BASE.or(PASSIVE))], &["appear", "exist", "arrive", "be there"]),
    (&[Verb(Carry, FINITE.or(PASSIVE))], &[
        "appears", "goes", "arrives", "exists", "comes back", "come back", "happens", "occurs", "takes place", "travels",
        "is done", "is performed", "is carried out", "can be found", "may be found", "can be obtained", "can be read", "can be seen", "can be retrieved", "can be accessed",
        "is to be found", "is found", "are found", "is located", "can be determined", "is encoded", "can be discovered",
        "could be found", "is located in",
    ]),
    (&[Verb(Return, BASE)], &["return", "respond", "reply", "answer", "receive", "redirect", "serve", "send back", "give back", "hand back"]),
    (&[Verb(Return, FINITE)], &["returns", "responds", "replies", "answers", "receives", "redirects", "serves", "sends back", "gives back", "hands back"]),
    (&[Verb(Return, PAST)], &["returned", "responded", "replied", "answered", "served", "sent back", "given back", "handed back"]),
    (&[Verb(Return, GERUND)], &["returning", "responding", "replying", "answering", "serving", "sending back"]),
    (&[Verb(Pass, BASE)], &["pass", "submit", "transfer", "fill in", "pass in", "pass along", "complete", "resend", "repeat", "authenticate", "authorize", "authorise", "sign in", "log in",
    ]),
    (&[Verb(Pass, FINITE)], &["passes", "submits", "authenticates", "authorizes"]),
    (&[Modal(May), Verb(Carry, BASE)], &["is possible", "are possible"]),
    (&[Verb(Pass, PAST)], &["passed", "submitted", "completed"]),
    (&[Verb(Pass, GERUND)], &["passing", "submitting", "putting"]),
    (&[Verb(Use, BASE)], &["use", "utilize", "utilise", "employ", "make use of"]),
    (&[Verb(Use, FINITE)], &["uses", "utilizes", "employs", "makes use of"]),
    (&[Verb(Use, PAST)], &["used", "employed", "utilized"]),
    (&[Tie(Place)], &["using", "via", "through", "by means of", "by way of"]),
    (&[Verb(Look, BASE)], &[
        "check", "look at", "look to", "look for", "look in", "look into", "look up", "look", "see", "inspect", "consult",
        "read", "examine", "rely on", "refer to", "follow", "parse", "observe", "watch", "review", "retrieve",
        "extract", "monitor", "obtain", "get the value of", "fetch", "evaluate", "take note of", "pay attention to",
        "take into account", "look out for",
    ]),
    (&[Verb(Look, FINITE)], &["checks", "looks at", "inspects", "consults", "reads", "examines", "follows", "parses"]),
    (&[Verb(Look, PAST)], &["checked", "inspected", "consulted", "examined", "parsed", "retrieved", "extracted"]),
    (&[Verb(Look, GERUND)], &[
        "checking", "looking at", "inspecting", "consulting", "reading", "examining", "parsing", "reviewing",
        "monitoring", "observing",
    ]),
    (&[Verb(Heed, BASE)], &["respect", "honor", "honour", "obey", "heed", "adhere to", "comply with", "wait for", "abide by"]),
    (&[Verb(Require, BASE)], &["require", "need", "demand", "mandate"]),
    (&[Verb(Require, FINITE)], &["requires", "expects", "needs", "demands", "mandates", "insists on"]),
    (&[Verb(Require, GERUND)], &["requiring"]),
    (&[Verb(Forbid, FINITE)], &["forbids", "prohibits", "disallows"]),
    (&[Verb(Forbid, BASE)], &["forbid", "prohibit", "disallow"]),
    (&[Verb(Omit, BASE)], &["omit", "leave out", "leave off", "exclude", "drop", "suppress", "avoid"]),
    (&[Verb(Omit, FINITE)], &["omits", "leaves out", "excludes", "drops", "suppresses"]),
    (&[Verb(Omit, PAST)], &["stripped", "removed", "omitted", "left out", "excluded", "dropped", "suppressed"]),
    (&[Verb(Omit, GERUND)], &["omitting", "excluding", "dropping"]),
    (&[Verb(Tell, BASE)], &[
        "indicate", "describe", "denote", "tell", "represent", "identify", "point to", "reflect", "signal", "hold", "hint",
        "correspond to", "inform", "determine", "refer", "link to", "mean", "consist",
    ]),
    (&[Verb(Tell, FINITE)], &[
        "indicates", "describes", "denotes", "tells", "lists", "represents", "identifies", "points to", "points", "reflects",
        "signals", "holds", "hints", "corresponds to", "informs", "determines", "refers to", "links to", "means", "says",
        "encodes", "names", "allows",
    ]),
    (&[Verb(Tell, PAST)], &["told", "said", "held", "kept", "laid out", "spelled out", "spelt out", "made known", "made available"]),
    (&[Verb(Tell, GERUND)], &[
        "indicating", "describing", "denoting", "telling", "representing", "identifying", "pointing", "pointing to", "saying",
        "informing", "holding", "showing", "reflecting", "referring to",
    ]),
    (&[Verb(Treat, BASE)], &[
        "ignore", "support", "modify", "validate", "override", "understand", "recognize", "recognise", "process", "handle",
        "trust", "match", "compare", "strip", "remove", "delete", "change", "replace", "alter", "verify", "treat",
        "interpret", "accept", "permit", "allow", "disable", "enable", "limit", "prevent", "satisfy", "sign", "cache", "store",
        "retry", "wait", "fail", "update", "encounter", "rewrite", "normalize", "sanitize", "log",
    ]),
    (&[Verb(Treat, FINITE)], &[
        "ignores", "supports", "modifies", "validates", "overrides", "understands", "recognizes", "recognises", "processes",
        "handles", "trusts", "matches", "compares", "strips", "removes", "deletes", "replaces", "alters",
        "verifies", "treats", "interprets", "accepts", "permits", "honors", "honours", "respects", "obeys", "disables",
        "enables", "prevents", "satisfies", "fails", "triggers", "controls",
        "updates", "causes", "defaults", "takes precedence", "take precedence", "exceeds", "rewrites", "supersedes", "affects", "adheres to", "applies",
    ]),
    (&[Verb(Treat, PAST)], &[
        "ignored", "supported", "modified", "validated", "overridden", "understood", "recognized", "recognised", "processed",
        "handled", "trusted", "matched", "compared", "deleted", "changed", "replaced",
        "altered", "verified", "treated", "interpreted", "honored", "honoured", "respected", "obeyed", "disabled", "enabled",
        "satisfied", "signed", "cached", "failed", "parsed as", "considered", "received", "truncated", "overwritten", "met",
        "exceeded", "applied", "updated", "rewritten", "recomputed", "deprecated", "derived", "computed", "accepted",
        "decoded", "discarded", "hidden", "lost", "used up", "defined by", "established", "unset",
        "defined in", "registered",
    ]),
    (&[Verb(Treat, GERUND)], &["ignoring", "supporting", "modifying", "overriding", "handling", "removing", "stripping", "matching"]),
    (&[Verb(Refuse, BASE)], &["refuse", "refuse to accept", "refuse to process", "reject", "deny", "decline"]),
    (&[Verb(Refuse, FINITE)], &[
        "refuses", "refuses to accept", "refuses to process", "rejects", "denies", "declines", "refuses to serve",
        "does not accept", "will not accept", "won't accept", "refuses to handle",
    ]),
    (&[Verb(Refuse, PAST)], &["refused", "refused to accept", "rejected", "denied", "declined", "refused to process"]),
    (&[Verb(Lack, BASE)], &[
        "lack", "fail to include", "fail to send", "fail to provide", "fail to supply", "forget", "miss", "fail to specify",
        "fail to set", "forget to include", "forget to send", "forget to set", "neglect",
    ]),
    (&[Verb(Lack, FINITE)], &["lacks", "fails to include", "fails to send", "fails to provide", "misses", "fails to specify"]),
    (&[Verb(Lack, PAST)], &["lacked", "forgot", "forgotten", "failed to include", "failed to send", "failed to provide", "missed"]),
    (&[Verb(Lack, GERUND)], &["lacking"]),
    // What a header is said to be.
    (&[State(Required)], &[
        "required", "mandatory", "obligatory", "compulsory", "needed", "necessary", "essential", "must-have", "expected",
        "mandated", "demanded",
    ]),
    (&[State(Recommended)], &["recommended", "encouraged", "advisable", "advised", "preferred", "strongly recommended"]),
    (&[State(Discouraged)], &["discouraged", "not recommended", "not advised", "inadvisable", "strongly discouraged"]),
    (&[State(Optional)], &["optional", "not mandatory", "not required", "not needed", "not necessary", "unnecessary"]),
    (&[State(Forbidden)], &[
        "forbidden", "prohibited", "disallowed", "not allowed", "not permitted", "banned", "illegal", "explicitly prohibited",
    ]),
    (&[State(Optional)], &["allowed", "permitted"]),
    (&[State(Present)], &["present", "available", "visible", "there", "existent"]),
    (&[State(Missing)], &["missing", "absent", "not present", "unavailable", "empty", "blank"]),
    (&[State(Faulty)], &[
        "invalid", "malformed", "incorrect", "wrong", "unsupported", "not supported", "unacceptable", "not acceptable", "bad",
        "mismatched", "expired", "unknown", "unrecognized", "unrecognised", "too large", "too long", "too big", "not valid",
        "inconsistent", "incompatible", "not met", "false", "improper", "unparseable", "unexpected", "duplicate", "outdated",
        "stale", "insufficient", "ill-formed", "not correct", "old", "illegal value", "different", "not understood",
        "incomplete", "mismatch", "mismatching", "not recognized",
    ]),
    // Clauses.
    (&[Opens(If)], &[
        "if", "when", "whenever", "while", "in the presence of", "in presence of", "in the absence of", "in absence of", "a bug where", "an issue where", "a problem where", "in cases where", "in the case where", "in situations where", "for cases where", "in case", "in the case", "in the event that", "provided that", "once",
        "as long as", "assuming", "given that", "even if", "in case of", "except when",
        "for when", "only if", "although", "though", "depending on", "upon", "regardless of whether",
    ]),
    (&[Opens(Indirect)], &["how", "whether", "until", "after", "before"]),
    (&[Opens(Where)], &["where"]),
    (&[Opens(Unless)], &["unless", "except if"]),
    (&[Opens(Cause)], &["because", "since", "so that", "as a result", "so"]),
    (&[Relative], &["that", "which", "who", "whose"]),
    (&[Then], &["otherwise"]),
    (&[And], &["and", "or", "and/or", "but", "as well as", "&", "plus", "nor"]),
    (&[As], &["as"]),
    (&[Tie(Place)], &["in", "inside", "within", "on", "into", "under"]),
    (&[Tie(With)], &[
        "with", "along with", "together with", "in conjunction with", "in combination with", "accompanied by", "alongside",
        "besides", "in addition to", "coupled with", "plus a", "with the help of",
    ]),
    (&[Tie(By)], &["by"]),
    (&[Tie(Toward)], &["to the", "to a", "to an"]),
    (&[Tie(Without)], &["without"]),
    (&[Tie(Itself)], &[
        "use of", "the use of", "usage of", "presence of", "the presence of", "inclusion of", "the inclusion of", "such as",
        "like", "one of", "any of", "all of", "at least one of", "a number of", "called", "named", "at least one", "a set of",
        "value of", "the value of", "values of", "the values of", "contents of", "content of", "for example", "e.g.", "i.e.", "e.g", "namely", "either of",
    ]),
    (&[Tie(Of)], &["of"]),
    (&[Tie(From)], &["from"]),
    (&[Tie(Away)], &[
        "for", "at", "about", "against", "per", "based on", "according to", "due to", "because of", "than",
        "between", "toward", "towards", "unlike", "in response to", "despite", "regarding", "by using the value of",
        "except", "over", "during", "beyond", "among", "throughout", "across", "behind", "above", "below", "versus", "onto", "outside", "vs",
        "into account", "via cors", "like the", "out of", "instead of", "rather than", "defined in", "matching the",
    ]),
    // Who.
    (&[Party(Response)], &[
        "response", "responses", "reply", "replies", "api response", "error response", "response message", "http response",
        "answer", "result",
    ]),
    (&[Party(Server)], &[
        "server", "servers", "service", "services", "api", "apis", "origin", "proxy", "gateway", "backend", "endpoint",
        "endpoints", "implementation", "implementations", "provider", "proxies", "origin server", "resource server", "we",
        "middleware", "registry", "framework", "upstream", "resource", "operation", "method",
    ]),
    (&[Party(Request)], &[
        "request", "requests", "call", "calls", "http request", "api request", "api call", "api calls", "subsequent request",
    ]),
    (&[Party(Client)], &[
        "client", "clients", "user agent", "user agents", "application", "applications", "app", "apps", "caller", "callers",
        "consumer", "consumers", "user", "users", "browser", "browsers", "agent", "sender", "requester", "developer",
        "developers", "user-agent", "user-agents", "integrator", "integrators", "crawler", "crawlers", "customer", "customers", "third party clients",
        "integration", "integrations", "sdk", "client software", "client library", "libraries", "scripts",
    ]),
    (&[Party(You)], &["you", "your"]),
    (&[Party(You), Modal(Will)], &["you'll"]),
    (&[It], &["it", "they", "them", "this one"]),
    (&[Determiner], &[
        "rate limit", "rate limits", "rate limiting", "request id", "the", "a", "an", "this", "these", "those", "its", "their", "any", "some", "every", "two", "additional", "following",
        "custom", "standard", "special", "corresponding", "appropriate", "usual", "new", "http", "https", "another", "same",
        "valid", "correct", "proper", "non-empty", "specific", "certain", "one", "three", "extra", "relevant", "respective",
    ]),
    (&[Header], &[
        "header", "headers", "header field", "header fields", "header-field", "header-fields", "http header", "http headers",
        "header value", "header values", "http header field", "http header fields", "header's", "headers'", "header name",
        "header line", "challenge", "challenges", "field in the header", "field in the headers", "fields in the header", "field of the header", "field in the http header",
        "value in the header", "key in the header", "entity-header", "entity header", "field value", "field-value", "header field value", "header field values", "header parameter", "header parameters",
    ]),
    (&[OtherNoun], &[
        "extension", "extensions", "parameter", "parameters", "form field", "form fields", "property", "properties",
        "attribute", "attributes", "element", "elements", "query param", "query parameter", "cookie", "cookies", "variable",
        "variables", "library", "package", "function", "class", "option", "options", "setting", "keyword", "keywords", "key",
        "column", "columns", "flag", "tag", "claim", "directive", "annotation", "annotations", "request parameter", "path",
        "scope", "object", "fields", "param", "params", "argument", "endpoint url", "label", "json", "namespace", "prefix",
        "metadata field", "field", "query string", "plugin", "module", "file", "script", "service", "section", "type", "schema",
    ]),
];

#[rustfmt::skip]
const VALUES: &[(Syntax, &[&str])] = &[
    (Syntax::DelaySeconds, &["number of seconds", "in seconds", "the seconds", "seconds to wait", "seconds until", "(seconds)"]),
    (Syntax::HttpDate, &["http-date", "http date", "a date", "timestamp", "the date", "date and time"]),
    (Syntax::UriReference, &["uri", "url", "link to"]),
    (Syntax::Methods, &["methods"]),
    (Syntax::MediaType, &["media type", "mime type", "content type"]),
    (Syntax::EntityTag, &["entity tag", "entity-tag"]),
    (Syntax::Challenge, &["challenge"]),
    (Syntax::Integer, &["number of", "integer", "the count", "how many"]),
];

#[rustfmt::skip]
const RETRIES: &[(Again, &[&str])] = &[
    (Again::Changed, &[
        "without changing something", "without modification", "without modifications", "without changes", "unchanged",
        "without changing the request", "without altering the request", "without any changes", "without modifying", "without changing it",
        "without first", "correct the request", "fix the request", "the same request again", "change the request",
    ]),
    (Again::Never, &[
        "do not retry", "don't retry", "must not retry", "should not retry", "should not be retried", "must not be retried", "never retry",
        "do not repeat", "must not repeat", "should not be repeated", "should not repeat", "not be repeated", "retrying will not help",
        "retrying won't help", "do not try again", "cannot be retried", "not retry the request", "not retry", "not retryable", "no retry",
    ]),
    (Again::Later, &[
        "try again later", "retry later", "at a later time", "retry the request later", "repeat the request later", "backoff", "back off",
        "please try later", "retry after some time", "try again after some time", "wait and retry", "wait before retrying",
        "try your request again later", "retry your request later", "try again in a few", "can be retried", "should be retried", "may be retried",
        "should retry", "may retry", "retry the request", "retry your request", "can retry", "later time", "try again",
    ]),
    (Again::After, &["wait", "after", "again in", "retry in", "at least"]),
    (Again::Unit(1), &["second", "seconds", "sec", "secs"]),
    (Again::Unit(60), &["minute", "minutes", "min", "mins"]),
    (Again::Unit(3600), &["hour", "hours"]),
    (Again::Unit(86_400), &["day", "days"]),
];
