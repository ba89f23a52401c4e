//! How the program is linked: the places in tables that the loader moves as one bitmap (RELR) instead
//! of 24 bytes each, a megabyte less, where the system that it is built on can load it so (glibc
//! from 2.36 on). Elsewhere it is larger and the same.

#![allow(clippy::print_stdout, reason = "so a build script tells cargo")]

use std::env::var;
use std::process::Command;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| var(name).is_ok_and(|found| found == value);
    let own = var("HOST").ok() == var("TARGET").ok();
    let glibc = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    if own && glibc && loads_packed() {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// Whether `getconf` tells of a glibc that knows packed relocations.
fn loads_packed() -> bool {
    let Ok(out) = Command::new("getconf").arg("GNU_LIBC_VERSION").output() else { return false };
    let told = String::from_utf8_lossy(&out.stdout);
    let version = told.trim().strip_prefix("glibc ").and_then(|version| version.split_once('.'));
    let numbers = version.map(|(major, minor)| (major.parse::<u32>(), minor.parse::<u32>()));
    matches!(numbers, Some((Ok(major), Ok(minor))) if (major, minor) >= (2, 36))
}
