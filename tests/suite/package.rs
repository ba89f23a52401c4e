//! What the package says of itself.

use std::process::Command;

/// The first two numbers of a version.
fn numbers(version: &str) -> (u32, u32) {
    let mut parts = version.split('.').map(|part| part.parse().unwrap());
    (parts.next().unwrap(), parts.next().unwrap_or(0))
}

/// The package's own code is held to `rust-version` by clippy (`incompatible_msrv`).
#[test]
fn no_dependency_needs_a_newer_compiler_than_is_told() {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let told: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let packages = told["packages"].as_array().unwrap();
    assert!(packages.len() > 100);
    let own = numbers(env!("CARGO_PKG_RUST_VERSION"));
    let newer: Vec<String> = packages
        .iter()
        .filter(|each| each["rust_version"].as_str().is_some_and(|wants| numbers(wants) > own))
        .map(|each| format!("{} {} wants {}", each["name"], each["version"], each["rust_version"]))
        .collect();
    assert!(newer.is_empty(), "rust-version is {own:?}, but {newer:#?}");
}
