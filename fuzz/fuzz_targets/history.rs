#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/targets.rs"]
#[allow(dead_code)]
mod targets;

fuzz_target!(|data: &[u8]| { targets::history(data) });
