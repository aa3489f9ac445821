//! Documents as they were at a revision, by way of the `git` command: nothing is checked out.

use std::ffi::OsStr;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use statusbook_codegen::pipeline::Input;
use statusbook_codegen::settings::Settings;

use crate::Failure;

/// The documents of the project at `root` as they were at `revision`; none where the folder was not there yet.
pub fn documents(root: &Path, settings: &Settings, revision: &str) -> Result<Vec<Input>, Failure> {
    let root = if root.as_os_str().is_empty() {
        Path::new(".")
    } else {
        root
    };
    let commit = commit(root, revision)?;
    let folder = settings.specs.trim_end_matches('/');
    let listing = run(
        root,
        &["ls-tree", "-z", &commit, "--", &format!("./{folder}/")],
    )
    .map_err(|why| Failure(format!("can't list {folder} at `{revision}`: {why}")))?;
    let mut files = Vec::new();
    for line in listing
        .split(|byte| *byte == 0)
        .filter(|line| !line.is_empty())
    {
        let Some((name, id)) = entry(line, revision)? else {
            continue;
        };
        files.push((format!("{folder}/{name}"), id));
    }
    contents(root, files, settings.limits.bytes)
}

/// The commit that `revision` names.
fn commit(root: &Path, revision: &str) -> Result<String, Failure> {
    let wanted = format!("{revision}^{{commit}}");
    let id = run(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]).map_err(|why| {
        let why = if why.is_empty() {
            "there is no such revision; a shallow clone has only the newest (`git fetch --unshallow` gets the others)".to_owned()
        } else {
            why
        };
        Failure(format!("can't look up `{revision}`: {why}"))
    })?;
    Ok(String::from_utf8_lossy(&id).trim().to_owned())
}

/// The name and the object of a document in a line of `git ls-tree -z`: `mode type object<TAB>path`.
fn entry(line: &[u8], revision: &str) -> Result<Option<(String, String)>, Failure> {
    let Some(tab) = line.iter().position(|byte| *byte == b'\t') else {
        return Ok(None);
    };
    let path = &line[tab + 1..];
    let name = path.rsplit(|byte| *byte == b'/').next().unwrap_or(path);
    let is_markdown = name.len() > 3 && name[name.len() - 3..].eq_ignore_ascii_case(b".md");
    if !is_markdown || name.starts_with(b".") {
        return Ok(None);
    }
    let refused = |why: &str| {
        let name = String::from_utf8_lossy(name);
        Err(Failure(format!("can't read {name} at `{revision}`: {why}")))
    };
    let Ok(name) = std::str::from_utf8(name) else {
        return refused("its name is not UTF-8");
    };
    let head = String::from_utf8_lossy(&line[..tab]);
    let mut parts = head.split(' ');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("100644" | "100755"), Some("blob"), Some(id)) => {
            Ok(Some((name.to_owned(), id.to_owned())))
        }
        _ => refused("it is no regular file"),
    }
}

/// The contents of objects, all by one process.
fn contents(
    root: &Path,
    files: Vec<(String, String)>,
    limit: usize,
) -> Result<Vec<Input>, Failure> {
    let failed = |error: io::Error| Failure(format!("can't read from git: {error}"));
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let (Some(mut asks), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Failure("can't talk to git".to_owned()));
    };
    let mut answers = BufReader::new(answers);
    let mut inputs = Vec::new();
    for (path, id) in files {
        writeln!(asks, "{id}")
            .and_then(|()| asks.flush())
            .map_err(failed)?;
        let mut head = String::new();
        answers.read_line(&mut head).map_err(failed)?;
        let size = head
            .trim_end()
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse::<u64>().ok());
        let Some(size) = size else {
            return Err(Failure(format!(
                "can't read {path} from git: {}",
                head.trim_end()
            )));
        };
        // One byte over the limit is enough to refuse a document.
        let wanted = size.min(u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1));
        let mut bytes = Vec::new();
        answers
            .by_ref()
            .take(wanted)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        io::copy(
            &mut answers.by_ref().take(size - wanted + 1),
            &mut io::sink(),
        )
        .map_err(failed)?;
        inputs.push(Input { path, bytes });
    }
    drop(asks);
    child.wait().map_err(failed)?;
    Ok(inputs)
}

/// What a command prints, or why it failed.
fn run(root: &Path, arguments: &[&str]) -> Result<Vec<u8>, String> {
    let output = git(root)
        .args(arguments)
        .output()
        .map_err(|error| format!("can't run git: {error}"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

/// The command, which asks nothing, takes paths as they are and writes nothing.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(root)
        .env("GIT_LITERAL_PATHSPECS", OsStr::new("1"))
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("GIT_TERMINAL_PROMPT", "0");
    command
}
