//! Two runs at the same time.

use crate::project::{Project, are_same, ended};

/// How many documents there are.
const DOCUMENTS: usize = 25;

/// How many pairs run.
const PAIRS: u32 = 40;

#[test]
fn two_runs_at_once_leave_whole_files() {
    let project = Project::new("together");
    project.documents(DOCUMENTS, 0);
    let mut wrote = [0, 0];
    for edition in 1..=PAIRS {
        project.documents(DOCUMENTS, edition);
        // Documents come and go, too: both runs remove the files of those that went.
        let extra = project.path("specs/lighthouse.md");
        if edition % 2 == 0 {
            std::fs::remove_file(&extra).expect("a document");
        } else {
            std::fs::copy(project.path("specs/ferry0.md"), &extra).expect("a document");
        }
        let pair = [(); 2].map(|()| project.generate().spawn().expect("the command starts"));
        for (number, run) in pair.into_iter().enumerate() {
            let (code, words) = ended(run.wait_with_output().expect("it ends"));
            assert_eq!(code, Some(0), "{words}");
            wrote[number] += usize::from(words.contains("updated"));
        }
        let files = project.files();
        let (code, words) = project.run(&["check"]);
        assert_eq!(code, Some(0), "{words}");
        let new = project.generates();
        are_same(&files, &new);
        assert!(project.leftovers().is_empty());
    }
    println!(
        "{PAIRS} pairs of runs: the first wrote in {} of them, the second in {}",
        wrote[0], wrote[1]
    );
}
