//! Heads of responses, made from the rows of the generated modules: those that keep every promise of a code, and those that
//! break one.

use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use statusbook::{Api, HeaderRequirement, Presence, Side, Syntax};

/// A status code with headers.
#[derive(Clone, Debug)]
pub struct Head {
    pub status: StatusCode,
    pub headers: HeaderMap,
}

/// A head that breaks a document in one way, in the words of every judge.
#[derive(Clone, Debug)]
pub struct Broken {
    pub head: Head,
    pub words: String,
}

/// A value of each form.
pub const fn sound(syntax: Syntax) -> &'static str {
    values(syntax).0
}

/// A value of each form, and one that is none, where there is such.
const fn values(syntax: Syntax) -> (&'static str, Option<&'static str>) {
    match syntax {
        Syntax::UriReference => ("/things/7", Some("/a b")),
        Syntax::DelaySeconds => ("30", Some("soon")),
        Syntax::HttpDate => ("Sun, 06 Nov 1994 08:49:37 GMT", Some("yesterday")),
        Syntax::DelayOrDate => ("30", Some("-1")),
        Syntax::Methods => ("GET, PUT", Some("GET PUT")),
        Syntax::MediaType => ("text/plain", Some("text")),
        Syntax::EntityTag => ("\"a\"", Some("a")),
        Syntax::Challenge => ("Basic realm=\"x\"", Some("realm=\"x\"")),
        Syntax::ContentRange => ("bytes 0-1/2", Some("bytes 1-0/2")),
        Syntax::Link => ("</a>; rel=next", Some("/a")),
        Syntax::Integer => ("5", Some("five")),
        Syntax::Token => ("bytes", Some("a b")),
        Syntax::Free => ("upgrade", None),
    }
}

fn name(requirement: &HeaderRequirement) -> HeaderName {
    let name = requirement.name.replace('*', "one");
    name.parse().expect("a field name")
}

/// The head that keeps every promise of a code, conditional ones included.
pub fn kept<A: Api>(status: A) -> Head {
    let required = status.required(Side::Response);
    let field = |requirement: &HeaderRequirement| {
        let value = HeaderValue::from_static(sound(requirement.value));
        (name(requirement), value)
    };
    Head {
        status: StatusCode::from_u16(status.code()).expect("three digits"),
        headers: required.map(field).collect(),
    }
}

/// Each way to break one requirement of the document: every required header missing, every forbidden one there, every value
/// in another form; and codes that it does not list.
pub fn broken<A: Api>() -> Vec<Broken> {
    let requirements = A::ALL.iter().flat_map(|&status| {
        let on_responses = status.headers().iter();
        let on_responses = on_responses.filter(|header| header.on == Side::Response);
        on_responses.flat_map(move |requirement| breaks(status, requirement))
    });
    requirements.chain(undocumented::<A>()).collect()
}

fn breaks<A: Api>(status: A, requirement: &HeaderRequirement) -> Vec<Broken> {
    let mut all = Vec::new();
    let mut add = |fault: &str, value: Option<&'static str>| {
        let mut head = kept(status);
        head.headers.remove(name(requirement));
        let field = value.map(|value| (name(requirement), HeaderValue::from_static(value)));
        head.headers.extend(field);
        let (api, code, document) = (A::NAME, status.code(), A::DOCUMENT);
        let words = format!("{api} {code}: {fault} ({document})");
        all.push(Broken { head, words });
    };
    let HeaderRequirement { name, value, .. } = *requirement;
    let is_conditional = requirement.condition.is_some();
    match requirement.presence {
        Presence::Mentioned => {}
        Presence::Forbidden if !is_conditional => {
            let fault = format!("the header {name} must not be there");
            add(&fault, Some(sound(value)));
        }
        presence => {
            if presence == Presence::Required && !is_conditional {
                add(&format!("the header {name} is missing"), None);
            }
            if let Some(other) = values(value).1.filter(|_| !requirement.is_family()) {
                let form = value.name();
                let fault = format!("the value of the header {name} is no {form}");
                add(&fault, Some(other));
            }
        }
    }
    all
}

/// A code of each class, and outside of all, that the document does not list; the first of each that gateways don't send.
fn undocumented<A: Api>() -> impl Iterator<Item = Broken> {
    let of_class = |first: u16| {
        let mut codes = first..first + 100;
        codes.find(|code| A::find(*code).is_none() && ![502, 504].contains(code))
    };
    let codes = [200, 300, 400, 500, 600, 900]
        .into_iter()
        .filter_map(of_class);
    codes.map(|code| Broken {
        head: Head {
            status: StatusCode::from_u16(code).expect("three digits"),
            headers: HeaderMap::new(),
        },
        words: format!(
            "{} {code}: the status code is not documented ({})",
            A::NAME,
            A::DOCUMENT
        ),
    })
}
