//! Without features the runtime crate and what is generated need no standard library, and no other crate.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A program without a standard library: were one linked by a dependency, its panic handler would be the second.
const PROGRAM: &str = r#"#![no_std]

#[path = "courier.rs"]
pub mod courier;
#[path = "quay.rs"]
pub mod quay;

/// The code to treat another as.
#[unsafe(no_mangle)]
pub extern "C" fn treated_as(code: u16) -> u16 {
    match courier::Status::from_code(code) {
        Ok(status) => status.code() + u16::try_from(quay::Status::Ok.headers().len()).unwrap_or(0),
        Err(undocumented) => undocumented.treated_as(),
    }
}

/// Error bodies may hold text, for which there is room nowhere here.
struct Nowhere;

unsafe impl core::alloc::GlobalAlloc for Nowhere {
    unsafe fn alloc(&self, _: core::alloc::Layout) -> *mut u8 {
        core::ptr::null_mut()
    }
    unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
}

#[global_allocator]
static NOWHERE: Nowhere = Nowhere;

#[panic_handler]
fn panicked(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
"#;

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs")
}

/// A package of its own with the program.
fn package() -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_std");
    fs::create_dir_all(home.join("src")).expect("a folder");
    let golden = workspace().join("tests/golden/emit");
    for module in ["courier.rs", "quay.rs"] {
        fs::copy(golden.join(module), home.join("src").join(module)).expect("the module");
    }
    fs::write(home.join("src/lib.rs"), PROGRAM).expect("a file");
    let manifest = format!(
        "[package]\nname = \"freestanding\"\nedition = \"2024\"\n[workspace]\n[lib]\ncrate-type = [\"staticlib\"]\n\
         [features]\nhttp = [\"statusbook/http\"]\n[profile.dev]\npanic = \"abort\"\n\
         [dependencies]\nstatusbook = {{ path = '{}', default-features = false }}\n",
        workspace().join("codegen/runtime").display()
    );
    fs::write(home.join("Cargo.toml"), manifest).expect("the manifest");
    fs::copy(workspace().join("Cargo.lock"), home.join("Cargo.lock")).expect("the lock file");
    home
}

#[test]
fn a_program_without_a_standard_library_builds() {
    let home = package();
    let built = cargo(&home, &["build", "--quiet"]);
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success(), "{said}");
    // With types over `http`, which needs the library, it can't.
    let built = cargo(&home, &["build", "--quiet", "--features", "http"]);
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(
        !built.status.success() && said.contains("panic_impl"),
        "{said}"
    );
}

#[test]
fn nothing_else_is_compiled() {
    let tree = cargo(
        workspace(),
        &[
            "tree",
            "--package",
            "statusbook",
            "--no-default-features",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--target",
            "all",
        ],
    );
    assert!(tree.status.success(), "{tree:?}");
    let tree = String::from_utf8(tree.stdout).expect("text");
    let packages: Vec<&str> = tree.lines().collect();
    assert_eq!(packages.len(), 1, "{tree}");
    assert!(packages[0].starts_with("statusbook v"), "{tree}");
}
