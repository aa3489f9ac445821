//! Each rule of the catalogue, from two documents to its three verdicts.

use std::collections::BTreeSet;

use statusbook_codegen::diff::{self, Change, rule};
use statusbook_codegen::spec::Spec;

use crate::{MISSING, OK, changes, page, read};

/// The change under the rule: `client, server, rust`. That words were edited goes without saying.
fn verdicts(changes: &[Change], rule: &str) -> String {
    let others: Vec<&str> = changes.iter().map(|change| change.rule.id).collect();
    let mut found = changes.iter().filter(|change| change.rule.id == rule);
    let Some(change) = found.next() else {
        panic!("there is no {rule} among {others:?}");
    };
    let is_alone = others
        .iter()
        .all(|other| *other == rule || other.starts_with("description-"));
    assert!(is_alone, "{others:?}");
    let verdicts = change.verdicts;
    format!(
        "{}, {}, {}",
        verdicts.client, verdicts.server, verdicts.rust
    )
}

/// A test a row: the rows of a table before and after, the rule, and the verdicts for client, server and Rust.
macro_rules! rows {
    ($($name:ident: $old:expr => $new:expr, $rule:literal, $verdicts:literal;)*) => {
        /// The rules that have a row.
        const COVERED: &[&str] = &[$($rule),*];

        /// The rows: a name, what was, what is, and the rule.
        pub fn rows() -> Vec<(&'static str, String, String, &'static str)> {
            vec![$((stringify!($name), page($old), page($new), $rule)),*]
        }

        $(
            #[test]
            fn $name() {
                let changes = changes(&page($old), &page($new));
                assert_eq!(verdicts(&changes, $rule), $verdicts);
            }
        )*
    };
}

/// `rows` behind the two that most cases have.
macro_rules! with {
    ($($rows:expr),*) => {
        &[OK, MISSING, $($rows),*].join("\n")
    };
}

rows! {
    code_added_to_a_class_that_is_documented:
        with!() => with!("| 410 | Gone | The parcel was delivered. |"),
        "code-added-to-class", "info, compatible, minor";
    code_added_first_success:
        MISSING => with!(),
        "code-added-first-of-class", "breaking, compatible, minor";
    code_added_first_redirection:
        with!() => with!("| 303 | See Other | It is over there. |"),
        "code-added-first-of-class", "breaking, compatible, minor";
    code_added_first_client_error:
        OK => with!(),
        "code-added-first-of-class", "warn, compatible, minor";
    code_added_first_server_error:
        with!() => with!("| 500 | Internal Server Error | The van broke down. |"),
        "code-added-first-of-class", "info, compatible, minor";
    code_added_beside_other_successes:
        with!() => with!("| 206 | Partial Content | Here is some of the parcel. |"),
        "code-added-success", "warn, compatible, minor";
    success_removed:
        with!("| 201 | Created | The parcel was registered. |") => with!(),
        "code-removed-success", "breaking, breaking if still sent, major";
    redirection_removed:
        with!("| 303 | See Other | It is over there. |") => with!(),
        "code-removed-redirection", "warn, breaking if still sent, major";
    error_removed:
        with!("| 410 | Gone | The parcel was delivered. |") => with!(),
        "code-removed-error", "info, breaking if still sent, major";
    error_removed_that_steers_its_client:
        with!("| 429 | Too Many Requests | Slower. |") => with!(),
        "code-removed-error", "warn, breaking if still sent, major";
    error_removed_whose_header_steers_its_client:
        with!("| 409 | Conflict | Busy. The response must include a Retry-After header. |") => with!(),
        "code-removed-error", "warn, breaking if still sent, major";
    success_retired:
        with!("| 201 | Created | The parcel was registered. |")
            => with!("| 201 | Created | The parcel was registered. <!-- --> |\n\n<!-- statusbook: 201 retired -->"),
        "code-retired", "warn, breaking if still sent, minor";
    error_retired:
        with!("| 410 | Gone | The parcel was delivered. |")
            => with!("| 410 | Gone | The parcel was delivered. |\n\n<!-- statusbook: 410 retired -->"),
        "code-retired", "none, breaking if still sent, minor";
    retired_code_used_again:
        with!("| 410 | Gone | The parcel was delivered. |\n\n<!-- statusbook: 410 retired -->")
            => with!("| 410 | Van Gone | Our van has left the depot already. |"),
        "retired-code-reused", "breaking, breaking, major";
    retired_code_in_use_again:
        with!("| 410 | Gone | The parcel was delivered. |\n\n<!-- statusbook: 410 retired -->")
            => with!("| 410 | Gone | The parcel was delivered. |"),
        "code-reinstated", "info, info, patch";
    code_deprecated:
        with!("| 410 | Gone | The parcel was delivered. |")
            => with!("| 410 | Gone | The parcel was delivered. |\n\n<!-- statusbook: 410 deprecated -->"),
        "code-deprecated", "info, info, minor";
    reason_renamed:
        OK => "| 200 | Parcel Here | Here is the parcel. |",
        "reason-renamed", "none, none, major";
    reason_renamed_and_its_identifier_pinned:
        "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 identifier Fine -->"
            => "| 200 | Parcel Here | Here is the parcel. |\n\n<!-- statusbook: 200 identifier Fine -->",
        "reason-renamed", "none, none, patch";
    variant_renamed:
        OK => "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 identifier Fine -->",
        "variant-renamed", "none, none, major";
    description_edited:
        OK => "| 200 | OK | Here comes the parcel. |",
        "description-edited", "none, none, patch";
    description_that_obliges_otherwise:
        OK => "| 200 | OK | Here is the parcel. Clients must sign for it. |",
        "description-normative", "review, review, patch";
    description_that_negates:
        "| 200 | OK | You sign for the parcel. |" => "| 200 | OK | You don't sign for the parcel. |",
        "description-normative", "review, review, patch";
    code_moved_inside_its_class:
        with!("| 422 | Bad Label | The label of the parcel can't be read. |")
            => with!("| 400 | Bad Label | The label of the parcel can't be read. |"),
        "code-moved-inside-class", "warn, breaking, major";
    code_moved_across_classes:
        with!("| 400 | Bad Label | The label of the parcel can't be read. |")
            => with!("| 500 | Label Trouble | The label of the parcel can't be read by us. |"),
        "code-moved-across-classes", "breaking, breaking, major";
    header_optional:
        "| 200 | OK | Here. |" => "| 200 | OK | Here. The response may include an ETag header. |",
        "header-optional-added", "info, compatible, minor";
    header_required:
        "| 200 | OK | Here. |" => "| 200 | OK | Here. The response includes an ETag header. |",
        "header-required-added", "info, breaking, major";
    header_forbidden:
        "| 200 | OK | Here. |" => "| 200 | OK | Here. The response must not include an ETag header. |",
        "header-forbidden-added", "info, breaking, patch";
    header_optional_then_required:
        "| 200 | OK | The response may include an ETag header. |"
            => "| 200 | OK | The response includes an ETag header. |",
        "header-optional-to-required", "info, breaking, major";
    header_required_then_optional:
        "| 200 | OK | The response includes an ETag header. |"
            => "| 200 | OK | The response may include an ETag header. |",
        "header-required-to-optional", "breaking, compatible, major";
    header_required_then_unspecified:
        "| 200 | OK | Here. The response includes an ETag header. |" => "| 200 | OK | Here. |",
        "header-required-removed", "breaking, compatible, major";
    header_optional_then_unspecified:
        "| 200 | OK | Here. The response may include an ETag header. |" => "| 200 | OK | Here. |",
        "header-optional-removed", "warn, compatible, major";
    header_optional_then_forbidden:
        "| 200 | OK | The response may include an ETag header. |"
            => "| 200 | OK | The response must not include an ETag header. |",
        "header-optional-to-forbidden", "warn, breaking, major";
    header_required_then_forbidden:
        "| 200 | OK | The response includes an ETag header. |"
            => "| 200 | OK | The response must not include an ETag header. |",
        "header-required-to-forbidden", "breaking, breaking, major";
    header_forbidden_then_unspecified:
        "| 200 | OK | Here. The response must not include an ETag header. |" => "| 200 | OK | Here. |",
        "header-forbidden-lifted", "warn, compatible, minor";
    header_forbidden_then_optional:
        "| 200 | OK | The response must not include an ETag header. |"
            => "| 200 | OK | The response may include an ETag header. |",
        "header-forbidden-lifted", "warn, compatible, minor";
    header_forbidden_then_required:
        "| 200 | OK | The response must not include an ETag header. |"
            => "| 200 | OK | The response includes an ETag header. |",
        "header-forbidden-to-required", "warn, breaking, major";
    header_recommended:
        "| 200 | OK | The response may include an ETag header. |"
            => "| 200 | OK | The response should include an ETag header. |",
        "header-strength-changed", "review, review, patch";
    header_condition:
        "| 200 | OK | If the parcel is small, the response must include an ETag header. |"
            => "| 200 | OK | If the parcel is large, the response must include an ETag header. |",
        "header-condition-changed", "review, review, patch";
    value_narrowed:
        "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required delay-or-date -->"
            => "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required delay-seconds -->",
        "header-value-narrowed", "info, breaking, major";
    value_widened:
        "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required delay-seconds -->"
            => "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required delay-or-date -->",
        "header-value-widened", "breaking, compatible, major";
    value_replaced:
        "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required delay-seconds -->"
            => "| 503 | Closed | Later. |\n\n<!-- statusbook: 503 response Retry-After required http-date -->",
        "header-value-replaced", "breaking, breaking, major";
    a_family_of_headers_is_typed_as_one_header_is:
        "| 200 | OK | Here. |\n\n<!-- statusbook: 200 response X-Parcel-* optional -->"
            => "| 200 | OK | Here. |\n\n<!-- statusbook: 200 response X-Parcel-* required -->",
        "header-optional-to-required", "info, breaking, major";
    request_header_required:
        MISSING => "| 404 | Not Found | There is no such parcel. |\n\n<!-- statusbook: 404 request X-Depot required -->",
        "request-header-required", "breaking, info, patch";
    request_header_no_longer_required:
        "| 404 | Not Found | There is no such parcel. |\n\n<!-- statusbook: 404 request X-Depot required -->" => MISSING,
        "request-header-relaxed", "compatible, breaking, patch";
    request_header_forbidden:
        MISSING => "| 404 | Not Found | There is no such parcel. |\n\n<!-- statusbook: 404 request X-Depot forbidden -->",
        "request-header-forbidden", "breaking, info, patch";
    request_header_allowed:
        MISSING => "| 404 | Not Found | There is no such parcel. |\n\n<!-- statusbook: 404 request X-Depot optional -->",
        "request-header-allowed", "compatible, info, patch";
    request_header_not_spoken_of:
        "| 404 | Not Found | There is no such parcel. |\n\n<!-- statusbook: 404 request X-Depot optional -->" => MISSING,
        "request-header-removed", "info, info, patch";
    content_required:
        OK => "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 content required -->",
        "content-required", "info, breaking, major";
    content_forbidden:
        OK => "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 content forbidden -->",
        "content-forbidden", "breaking, breaking, major";
    content_forbidden_where_there_never_is_any:
        "| 204 | No Content | Done. |" => "| 204 | No Content | Done. |\n\n<!-- statusbook: 204 content forbidden -->",
        "content-forbidden", "breaking, breaking, patch";
    content_no_longer_required:
        "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 content required -->" => OK,
        "content-opened", "breaking, compatible, minor";
    content_no_longer_forbidden:
        "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 content forbidden -->" => OK,
        "content-allowed", "warn, compatible, minor";
    retry_advice:
        OK => "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: 200 retry after 30 -->",
        "retry-changed", "review, info, patch";
    contract_closed:
        OK => "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: closed -->",
        "contract-closed", "info, breaking, minor";
    contract_opened:
        "| 200 | OK | Here is the parcel. |\n\n<!-- statusbook: closed -->" => OK,
        "contract-opened", "warn, compatible, minor";
    class_note:
        with!("| 5xx | Server Error | Our fault. |") => with!("| 5xx | Server Error | The van's fault. |"),
        "class-note-edited", "none, none, patch";
}

/// What is about more than the rows of one table: the documents as they are.
const PAGES: &[(&str, &str, &str, &str)] = &[
    (
        "# Parcels\n\n- 200 OK\n",
        "# Letters\n\n- 200 OK\n",
        "page-edited",
        "none, none, patch",
    ),
    (
        "# API\n\n## GET /parcels\n\n- 200 OK\n",
        "# API\n\n## GET /parcels\n\n- 200 OK\n\n## GET /vans\n\n- 200 OK\n",
        "endpoint-added",
        "info, compatible, minor",
    ),
    (
        "# API\n\n## GET /parcels\n\n- 200 OK\n\n## GET /vans\n\n- 200 OK\n",
        "# API\n\n## GET /parcels\n\n- 200 OK\n",
        "endpoint-removed",
        "breaking, breaking if still sent, major",
    ),
    (
        "# API\n\n## GET /parcels\n\n- 200 OK\n\n## GET /vans\n\n- 404 Not Found\n",
        "# API\n\n## GET /parcels\n\n- 200 OK\n- 404 Not Found\n\n## GET /vans\n\n- 404 Not Found\n",
        "endpoint-code-added",
        "info, compatible, patch",
    ),
    (
        "# API\n\n## GET /parcels\n\n- 200 OK\n- 404 Not Found\n\n## GET /vans\n\n- 404 Not Found\n",
        "# API\n\n## GET /parcels\n\n- 200 OK\n\n## GET /vans\n\n- 404 Not Found\n",
        "endpoint-code-removed",
        "warn, breaking if still sent, patch",
    ),
    (
        "# Errors\n\n- 404 Not Found\n",
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1}\n```\n",
        "error-body-added",
        "info, compatible, minor",
    ),
    (
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1}\n```\n",
        "# Errors\n\n- 404 Not Found\n",
        "error-body-removed",
        "breaking, compatible, major",
    ),
    (
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1}\n```\n",
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1, \"hint\": \"x\"}\n```\n",
        "error-field-added",
        "info, breaking, major",
    ),
    (
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1, \"hint\": \"x\"}\n```\n",
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1}\n```\n",
        "error-field-removed",
        "breaking, compatible, major",
    ),
    (
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": 1}\n```\n",
        "# Errors\n\n- 404 Not Found\n\n## Error response\n\n```json\n{\"code\": \"x\"}\n```\n",
        "error-field-changed",
        "breaking, breaking, major",
    ),
];

#[test]
fn what_is_about_more_than_a_row() {
    for (old, new, rule, wanted) in PAGES {
        assert_eq!(verdicts(&changes(old, new), rule), *wanted, "{new}");
    }
}

/// Folders: an API more, one less, and one under another name.
const FOLDERS: &[(&[&str], &[&str], &str, &str)] = &[
    (&["a"], &["a", "b"], "api-added", "info, compatible, minor"),
    (
        &["a", "b"],
        &["a"],
        "api-removed",
        "breaking, breaking if still sent, major",
    ),
    (&["a", "b"], &["a", "c"], "api-renamed", "none, none, major"),
    (&["b"], &["c"], "api-renamed", "none, none, major"),
];

#[test]
fn apis_are_paired_by_their_modules() {
    let specs = |names: &[&str]| -> Vec<Spec> {
        let read = |name: &&str| {
            // The document under the other name says the same.
            let row = if *name == "a" { OK } else { MISSING };
            read(&format!("specs/{name}.md"), &page(row))
        };
        names.iter().map(read).collect()
    };
    for (old, new, rule, wanted) in FOLDERS {
        let changes = diff::diff(&specs(old), &specs(new));
        assert_eq!(verdicts(&changes, rule), *wanted);
    }
}

#[test]
fn every_rule_has_a_test() {
    let pages = PAGES.iter().map(|(_, _, rule, _)| *rule);
    let folders = FOLDERS.iter().map(|(_, _, rule, _)| *rule);
    let covered: BTreeSet<&str> = COVERED
        .iter()
        .copied()
        .chain(pages)
        .chain(folders)
        .collect();
    let all: BTreeSet<&str> = rule::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(covered, all);
    assert_eq!(all.len(), rule::ALL.len(), "two rules have one id");
}
