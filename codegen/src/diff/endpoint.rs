//! Endpoints: which there are, and which codes each answers with.

use std::collections::{BTreeMap, BTreeSet};

use super::rule;
use super::words::meaning;
use super::{Bump, Change};
use crate::spec::{Endpoint, Spec};

/// The endpoints before and after.
pub(super) fn compare(old: &Spec, new: &Spec, changes: &mut Vec<Change>) {
    let before = by_name(old);
    let after = by_name(new);
    for (name, (endpoint, _)) in before.iter().filter(|(name, _)| !after.contains_key(*name)) {
        changes.push(
            Change::new(
                &rule::ENDPOINT_REMOVED,
                new,
                format!("removed the endpoint `{}`", endpoint.name),
            )
            .part(name)
            .was(old, endpoint.span, None),
        );
    }
    for (name, (endpoint, codes)) in after {
        let Some((old_endpoint, old_codes)) = before.get(&name) else {
            changes.push(
                Change::new(
                    &rule::ENDPOINT_ADDED,
                    new,
                    format!("added the endpoint `{}`", endpoint.name),
                )
                .part(name)
                .is(new, endpoint.span, None),
            );
            continue;
        };
        let differences = [
            (
                &rule::ENDPOINT_CODE_ADDED,
                codes.difference(old_codes),
                "now answers",
            ),
            (
                &rule::ENDPOINT_CODE_REMOVED,
                old_codes.difference(&codes),
                "no longer answers",
            ),
        ];
        for (rule, codes, words) in differences {
            for code in codes {
                let mut change =
                    Change::new(rule, new, format!("`{}` {words} {code}", endpoint.name))
                        .about(*code)
                        .part(&name)
                        .was(old, old_endpoint.span, None)
                        .is(new, endpoint.span, None);
                change.verdicts.rust = Bump::Patch;
                changes.push(change);
            }
        }
    }
}

/// Endpoints of one name are one.
fn by_name(spec: &Spec) -> BTreeMap<String, (&Endpoint, BTreeSet<u16>)> {
    let mut endpoints: BTreeMap<String, (&Endpoint, BTreeSet<u16>)> = BTreeMap::new();
    for endpoint in &spec.endpoints {
        let (_, codes) = endpoints
            .entry(meaning(&endpoint.name))
            .or_insert((endpoint, BTreeSet::new()));
        codes.extend(&endpoint.codes);
    }
    endpoints
}
