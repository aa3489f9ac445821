//! Codes: added, removed, moved to another number, renamed, described otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{self, DiffRule};
use super::words::{Obligations, likeness, meaning};
use super::{Bump, Change, Impact, header};
use crate::emit;
use crate::spec::{Class, Content, Entry, Lifecycle, Presence, Retry, Spec};

/// The least share of common words at which two descriptions are taken for one that was edited.
const ALIKE: f64 = 0.6;

/// The most pairs of descriptions whose words are compared.
const MOST_PAIRS: usize = 4096;

/// Headers by which an error steers its client: who it must be, what it may try, and when.
const STEERING: &[&str] = &[
    "www-authenticate",
    "proxy-authenticate",
    "authorization",
    "proxy-authorization",
    "etag",
    "if-match",
    "if-none-match",
    "if-unmodified-since",
    "retry-after",
];

/// Errors that steer their clients by their meaning.
const STEERING_CODES: &[u16] = &[401, 407, 412, 428, 429, 503];

/// The codes before and after.
pub(super) fn compare(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    let by_code = |spec: &'_ Spec| -> BTreeMap<u16, usize> {
        let entries = spec.entries.iter().enumerate();
        entries.map(|(at, entry)| (entry.code, at)).collect()
    };
    let (before, after) = (by_code(old), by_code(new));
    let (old_names, new_names) = (emit::variant_names(old), emit::variant_names(new));
    let gone = before.iter().filter(|(code, _)| !after.contains_key(code));
    let mut removed: Vec<&Entry> = gone.map(|(_, at)| &old.entries[*at]).collect();
    let come = after.iter().filter(|(code, _)| !before.contains_key(code));
    let mut added: Vec<&Entry> = come.map(|(_, at)| &new.entries[*at]).collect();
    for (from, to) in moves(&mut removed, &mut added) {
        changes.push(moved(old, from, new, to));
        header::compare((old, from), (new, to), changes);
    }
    changes.extend(removed.into_iter().map(|entry| remove(old, entry, new)));
    changes.extend(added.into_iter().map(|entry| add(old, new, entry)));
    for (code, at) in &before {
        let Some(now) = after.get(code) else {
            continue;
        };
        let (from, to) = (&old.entries[*at], &new.entries[*now]);
        let mut pair = Pair {
            old,
            from,
            new,
            to,
            changes,
        };
        if pair.lifecycle() {
            continue;
        }
        pair.name(old_names.get(code), new_names.get(code));
        pair.description();
        pair.content();
        pair.retry();
        header::compare((old, from), (new, to), changes);
    }
}

fn title(entry: &Entry) -> String {
    match &entry.reason {
        Some(reason) => format!("{} {reason}", entry.code),
        None => entry.code.to_string(),
    }
}

/// What an entry says in one line, as a changelog has it: its description, and behind it the headers.
fn summary(entry: &Entry) -> Option<String> {
    let headers: Vec<String> = entry
        .headers
        .iter()
        .filter(|header| header.presence != Presence::Mentioned)
        .map(|header| {
            format!(
                "`{}` {} in the {}",
                header.spelling,
                header.presence.name(),
                header.on.name()
            )
        })
        .collect();
    match (&entry.description, headers.as_slice()) {
        (description, []) => description.clone(),
        (None, headers) => Some(headers.join(", ")),
        (Some(description), headers) => Some(format!("{description} ({})", headers.join(", "))),
    }
}

fn add(old: &Spec, new: &Spec, entry: &Entry) -> Change {
    let class = entry.class();
    let is_known = old.entries.iter().any(|other| other.class() == class)
        || old.classes.iter().any(|note| Some(note.class) == class);
    let is_awaited = matches!(class, Some(Class::Successful | Class::Redirection));
    let rule = match (is_known, is_awaited) {
        (true, false) => &rule::CODE_ADDED_TO_CLASS,
        (true, true) => &rule::CODE_ADDED_SUCCESS,
        (false, _) => &rule::CODE_ADDED_FIRST_OF_CLASS,
    };
    let mut change = Change::new(rule, new, format!("added {}", title(entry)))
        .about(entry.code)
        .is(new, entry.span, summary(entry));
    if !is_known {
        change.verdicts.client = match class {
            Some(Class::Successful | Class::Redirection) => Impact::Breaking,
            Some(Class::ClientError) => Impact::Warning,
            _ => Impact::Info,
        };
    }
    if entry.lifecycle == Lifecycle::Retired {
        change.rule = &rule::CODE_RETIRED;
        change.message = format!("{} is listed as retired", title(entry));
        change.verdicts.client = Impact::None;
    }
    change
}

/// The rule for a code that no longer is sent, and what that means for clients.
fn removal(entry: &Entry) -> (&'static DiffRule, Impact) {
    let steers = STEERING_CODES.contains(&entry.code)
        || entry.headers.iter().any(|header| {
            STEERING.contains(&header.name.as_str()) || header.name.contains("ratelimit")
        });
    match entry.class() {
        Some(Class::Successful) => (&rule::CODE_REMOVED_SUCCESS, Impact::Breaking),
        Some(Class::Redirection) => (&rule::CODE_REMOVED_REDIRECTION, Impact::Warning),
        Some(Class::ClientError | Class::ServerError) if steers => {
            (&rule::CODE_REMOVED_ERROR, Impact::Warning)
        }
        _ => (&rule::CODE_REMOVED_ERROR, Impact::Info),
    }
}

fn remove(old: &Spec, entry: &Entry, new: &Spec) -> Change {
    let (rule, client) = removal(entry);
    let mut change = Change::new(rule, new, format!("removed {}", title(entry)))
        .about(entry.code)
        .was(old, entry.span, summary(entry));
    // What was retired was told to go.
    change.verdicts.client = match entry.lifecycle {
        Lifecycle::Retired => client.lowered(),
        Lifecycle::Current | Lifecycle::Deprecated => client,
    };
    change
}

/// What an entry can be found by under another code.
type Anchor = dyn Fn(&Entry) -> Option<String>;

/// Takes out of `removed` and `added` the entries that are one under two codes: by the identifier that is pinned to both,
/// by what they say, by their names, and last by how alike their descriptions are.
fn moves<'a>(
    removed: &mut Vec<&'a Entry>,
    added: &mut Vec<&'a Entry>,
) -> Vec<(&'a Entry, &'a Entry)> {
    let described = |entry: &Entry| {
        let words = entry.description.as_deref().map(meaning)?;
        // "Not found" may be said of any two codes.
        words.split(' ').nth(2).is_some().then_some(words)
    };
    let anchors: [&Anchor; 3] = [&|entry| entry.identifier.clone(), &described, &|entry| {
        entry.reason.as_deref().map(meaning)
    }];
    let mut found = Vec::new();
    for anchor in anchors {
        let mut free: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
        for entry in added.iter() {
            if let Some(key) = anchor(entry) {
                free.entry(key).or_default().push(entry);
            }
        }
        removed.retain(|from| {
            let Some(to) = anchor(from).and_then(|key| take(free.get_mut(&key)?, from)) else {
                return true;
            };
            added.retain(|entry| entry.code != to.code);
            found.push((*from, to));
            false
        });
    }
    if removed.len() * added.len() <= MOST_PAIRS {
        removed.retain(|from| {
            let words = from.description.as_deref().unwrap_or_default();
            let alike = |entry: &&&Entry| {
                likeness(words, entry.description.as_deref().unwrap_or_default()) >= ALIKE
            };
            let Some(to) = added.iter().find(alike).copied() else {
                return true;
            };
            added.retain(|entry| entry.code != to.code);
            found.push((*from, to));
            false
        });
    }
    found
}

/// Takes the entry of the same class as `from`, or else the first.
fn take<'a>(entries: &mut Vec<&'a Entry>, from: &Entry) -> Option<&'a Entry> {
    if entries.is_empty() {
        return None;
    }
    let same = entries
        .iter()
        .position(|entry| entry.class() == from.class());
    Some(entries.remove(same.unwrap_or(0)))
}

fn moved(old: &Spec, from: &Entry, new: &Spec, to: &Entry) -> Change {
    let rule = if from.class() == to.class() {
        &rule::CODE_MOVED_INSIDE_CLASS
    } else {
        &rule::CODE_MOVED_ACROSS_CLASSES
    };
    Change::new(rule, new, format!("moved {} to {}", title(from), title(to)))
        .about(from.code)
        .part(to.code.to_string())
        .was(old, from.span, summary(from))
        .is(new, to.span, summary(to))
}

/// One code before and after.
struct Pair<'a> {
    old: &'a Spec,
    from: &'a Entry,
    new: &'a Spec,
    to: &'a Entry,
    changes: &'a mut Vec<Change>,
}

impl Pair<'_> {
    fn change(&self, rule: &'static DiffRule, message: String) -> Change {
        Change::new(rule, self.new, message)
            .about(self.to.code)
            .was(self.old, self.from.span, None)
            .is(self.new, self.to.span, None)
    }

    /// Whether the code is in use; true where nothing else of it is to be compared.
    fn lifecycle(&mut self) -> bool {
        let name = title(self.to);
        let mut change = match (self.from.lifecycle, self.to.lifecycle) {
            (Lifecycle::Retired, Lifecycle::Current | Lifecycle::Deprecated) => {
                if self.is_another_meaning() {
                    let message = format!(
                        "{} was retired, and has another meaning now",
                        title(self.from)
                    );
                    let change = self.change(&rule::RETIRED_CODE_REUSED, message);
                    self.changes.push(Change {
                        before: summary(self.from),
                        after: summary(self.to),
                        ..change
                    });
                    return true;
                }
                self.change(&rule::CODE_REINSTATED, format!("{name} is in use again"))
            }
            (Lifecycle::Deprecated, Lifecycle::Current) => self.change(
                &rule::CODE_REINSTATED,
                format!("{name} is no longer deprecated"),
            ),
            (Lifecycle::Current, Lifecycle::Deprecated) => {
                self.change(&rule::CODE_DEPRECATED, format!("{name} is deprecated"))
            }
            (Lifecycle::Current | Lifecycle::Deprecated, Lifecycle::Retired) => {
                let mut change = self.change(&rule::CODE_RETIRED, format!("{name} is retired"));
                change.verdicts.client = removal(self.from).1.lowered();
                change
            }
            _ => return false,
        };
        change.before = Some(self.from.lifecycle.name().to_owned());
        change.after = Some(self.to.lifecycle.name().to_owned());
        self.changes.push(change);
        false
    }

    fn is_another_meaning(&self) -> bool {
        let reason = |entry: &Entry| entry.reason.as_deref().map(meaning);
        let words = |entry: &Entry| {
            entry
                .description
                .as_deref()
                .map(meaning)
                .unwrap_or_default()
        };
        reason(self.from) != reason(self.to)
            || likeness(&words(self.from), &words(self.to)) < ALIKE
                && words(self.from) != words(self.to)
    }

    fn name(&mut self, before: Option<&String>, after: Option<&String>) {
        let names = |entry: &Entry| -> BTreeSet<String> {
            let given = entry
                .occurrences
                .iter()
                .filter_map(|occurrence| occurrence.reason.as_ref());
            given
                .chain(&entry.reason)
                .map(|reason| meaning(reason))
                .collect()
        };
        let is_renamed = names(self.from) != names(self.to);
        if !is_renamed && before == after {
            return;
        }
        let (rule, what, was, is): (&'static DiffRule, _, _, _) = if is_renamed {
            (
                &rule::REASON_RENAMED,
                "",
                self.from.reason.as_ref(),
                self.to.reason.as_ref(),
            )
        } else {
            (&rule::VARIANT_RENAMED, "the variant of ", before, after)
        };
        let code = self.to.code;
        let message = match (was, is) {
            (Some(was), Some(is)) if was != is => {
                format!("renamed {what}{code} from `{was}` to `{is}`")
            }
            (None, Some(is)) => format!("named {what}{code} `{is}`"),
            (Some(was), None) => format!("took the name `{was}` from {what}{code}"),
            // The first of its places has the name that it had.
            _ => format!("renamed {what}{code} in some of its places"),
        };
        let place = |entry: &Entry| entry.reason_span.unwrap_or(entry.span);
        let mut change = Change::new(rule, self.new, message)
            .about(self.to.code)
            .was(self.old, place(self.from), was.cloned())
            .is(self.new, place(self.to), is.cloned());
        // The variant keeps its name where a directive pins it.
        if before == after {
            change.verdicts.rust = Bump::Patch;
        }
        self.changes.push(change);
    }

    fn description(&mut self) {
        // What is said, by its meaning.
        fn said(entry: &Entry) -> BTreeMap<String, &String> {
            let given = entry
                .occurrences
                .iter()
                .filter_map(|occurrence| occurrence.description.as_ref());
            given
                .chain(&entry.description)
                .map(|words| (meaning(words), words))
                .collect()
        }
        let (before, after) = (said(self.from), said(self.to));
        if before.keys().eq(after.keys()) {
            return;
        }
        let obligations = |said: &BTreeMap<String, &String>, entry: &Entry, other: &Entry| {
            let mut obligations = Obligations::default();
            for words in said.values() {
                obligations.add(words);
            }
            // The changes of those headers are told by themselves.
            for sentence in header::changed_sentences(entry, other) {
                obligations.leave_out(sentence);
            }
            obligations
        };
        let was = obligations(&before, self.from, self.to);
        let is = obligations(&after, self.to, self.from);
        let rule = if was == is {
            &rule::DESCRIPTION_EDITED
        } else {
            &rule::DESCRIPTION_NORMATIVE
        };
        let place = |entry: &Entry| entry.description_span.unwrap_or(entry.span);
        let message = format!("edited the description of {}", title(self.to));
        let change = Change::new(rule, self.new, message)
            .about(self.to.code)
            .was(self.old, place(self.from), self.from.description.clone())
            .is(self.new, place(self.to), self.to.description.clone());
        self.changes.push(change);
    }

    fn content(&mut self) {
        use Content::{Any, Forbidden, Required};
        let rule = match (self.from.content, self.to.content) {
            (Any | Forbidden, Required) => &rule::CONTENT_REQUIRED,
            (Any | Required, Forbidden) => &rule::CONTENT_FORBIDDEN,
            (Required, Any) => &rule::CONTENT_OPENED,
            (Forbidden, Any) => &rule::CONTENT_ALLOWED,
            (Any, Any) | (Required, Required) | (Forbidden, Forbidden) => return,
        };
        let words = |content: Content| match content {
            Any => "optional",
            Required => "required",
            Forbidden => "forbidden",
        };
        let message = format!(
            "{} now {} content (was {})",
            self.to.code,
            match self.to.content {
                Any => "allows",
                Required => "requires",
                Forbidden => "forbids",
            },
            words(self.from.content)
        );
        let mut change = self.change(rule, message);
        // Where HTTP itself has no place for content, the type says so whatever the document does.
        if emit::has_content(self.from) == emit::has_content(self.to) {
            change.verdicts.rust = Bump::Patch;
        }
        change.before = Some(words(self.from.content).to_owned());
        change.after = Some(words(self.to.content).to_owned());
        self.changes.push(change);
    }

    fn retry(&mut self) {
        if self.from.retry == self.to.retry {
            return;
        }
        let words = |retry: &Retry, entry: &Entry| match retry {
            Retry::AfterChange => "to try again after a change".to_owned(),
            Retry::Never => "never to try again".to_owned(),
            Retry::AfterSeconds(seconds) => format!("to try again after {seconds} seconds"),
            Retry::AfterField(name) => {
                let mut headers = entry.headers.iter();
                let header = headers.find(|header| header.name == *name);
                let name = header.map_or(name, |header| &header.spelling);
                format!("to try again after the time in `{name}`")
            }
            Retry::Later => "to try again later".to_owned(),
        };
        let code = self.to.code;
        let advice = |entry: &Entry| entry.retry.as_ref().map(|retry| words(retry, entry));
        let (was, is) = (advice(self.from), advice(self.to));
        let message = match (&was, &is) {
            (Some(was), Some(is)) => format!("{code} now advises {is} (before: {was})"),
            (None, Some(is)) => format!("{code} now advises {is}"),
            (Some(was), None) => format!("{code} no longer advises {was}"),
            (None, None) => return,
        };
        let mut change = self.change(&rule::RETRY_CHANGED, message);
        change.before = was;
        change.after = is;
        self.changes.push(change);
    }
}
