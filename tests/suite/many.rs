//! Many articles: `analyze --jsonl` as a filter, alone and below GNU parallel.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

fn program() -> std::path::PathBuf {
    assert_cmd::cargo::cargo_bin("nachlese")
}

fn filter(data: &Path) -> Child {
    Command::new(program())
        .args(["analyze", "--jsonl"])
        .env("NACHLESE_DATA_DIR", data)
        .env("LANG", "en_US.UTF-8")
        .env_remove("LC_ALL")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn line(number: usize) -> String {
    format!("{{\"id\": \"{number}\", \"text\": \"Der Zug {number} kam am Montag in Bern an.\"}}\n")
}

fn lines(count: usize) -> String {
    (0..count).map(line).collect()
}

/// The ids of lines that came out.
fn ids(out: &[u8]) -> Vec<String> {
    std::str::from_utf8(out)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone())
        .map(|id| id.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn order_is_kept_and_a_bad_line_costs_that_line_alone() {
    let folder = TempDir::new().unwrap();
    let mut input = lines(150).into_bytes();
    input.extend(
        b"{\"id\": \"kaputt\"\n\n\xff\xfe\n{\"id\": 7, \"text\": \"Kurz.\"}\n{\"text\": \"x\"}\n",
    );
    input.extend(b"{\"id\": \"ohne\"}\n{\"id\": \"\x1b[31mrot\", \"text\": 1}\n{\"id\": \"leer\", \"text\": \"\"}");
    let mut child = filter(folder.path());
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let out = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert_eq!(out.status.code(), Some(1));
    let mut expected: Vec<String> = (0..150).map(|number| number.to_string()).collect();
    expected.extend(["7".to_owned(), "leer".to_owned()]);
    assert_eq!(ids(&out.stdout), expected);
    let told = String::from_utf8(out.stderr).unwrap();
    let numbers: Vec<&str> = told
        .lines()
        .filter_map(|line| line.strip_prefix("nachlese: line ")?.split(':').next())
        .collect();
    assert_eq!(numbers, ["151", "153", "155", "156", "157"], "{told}");
    assert!(told.contains("5 of 158 lines"), "{told}");
    assert!(!told.contains('\x1b'), "{told}");
}

#[test]
fn one_line_in_gives_one_line_out_while_the_input_stays_open() {
    let folder = TempDir::new().unwrap();
    let mut child = filter(folder.path());
    let mut stdin = child.stdin.take().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    for number in 0..5 {
        stdin.write_all(line(number).as_bytes()).unwrap();
        // Without an answer this waits for ever, and the test run's own bound ends it.
        let mut answer = Vec::new();
        out.read_until(b'\n', &mut answer).unwrap();
        assert_eq!(ids(&answer), [number.to_string()]);
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_pipe_that_closes_early_is_no_error() {
    let folder = TempDir::new().unwrap();
    let mut child = filter(folder.path());
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for number in 0..2000 {
        if stdin.write_all(line(number).as_bytes()).is_err() {
            break;
        }
    }
    // The end is not for the input to tell: it stays open.
    assert_eq!(child.wait().unwrap().code(), Some(0));
    let mut told = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut told).unwrap();
    assert_eq!(told, "");
    drop(stdin);
}

/// The commands in docs/many-articles.md, as they stand there but for the size of a part. Both
/// hosts are this machine: a command in place of ssh leaves the host's name out.
#[test]
fn the_documented_command_of_gnu_parallel_works() {
    let version = Command::new("parallel").arg("--version").output();
    if !version.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).contains("GNU parallel")) {
        assert!(std::env::var_os("CI").is_none(), ".ci/run installs GNU parallel");
        return;
    }
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/many-articles.md");
    let docs = fs::read_to_string(docs).unwrap();
    let documented = |program: &str| docs.lines().find(|line| line.starts_with(program)).unwrap();
    let parts = documented("mkdir parts ").replace("--lines 10000", "--lines 30");
    assert!(parts.contains("--lines 30 "), "{parts}");
    let commands = format!("{parts}\n{}", documented("parallel "));

    let folder = TempDir::new().unwrap();
    let here = folder.path();
    let mut input = lines(100);
    input.push_str("{\"id\": \"kaputt\"\n");
    fs::write(here.join("articles.jsonl"), &input).unwrap();
    let hosts = here.join("hosts");
    // `ssh HOST COMMAND`
    let ssh =
        format!("#!/bin/sh\necho \"$1\" >> '{}'\nshift\nexec sh -c \"$*\"\n", hosts.display());
    // Written by another process: what is open for writing here may be so in a child of another
    // test too, and what is open for writing cannot be run.
    let mut install = Command::new("install")
        .args(["-m", "755", "/dev/stdin"])
        .arg(here.join("ssh"))
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    install.stdin.take().unwrap().write_all(ssh.as_bytes()).unwrap();
    assert!(install.wait().unwrap().success());
    let mut path = here.as_os_str().to_owned();
    for folder in [program().parent().unwrap().as_os_str(), &std::env::var_os("PATH").unwrap()] {
        path.push(":");
        path.push(folder);
    }
    let out = Command::new("sh")
        .args(["-c", &commands])
        .current_dir(here)
        .env("PATH", path)
        .env("PARALLEL_HOME", here.join("parallel"))
        .env("HOME", here)
        .env("NACHLESE_DATA_DIR", here)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(1), "one part has a bad line: {told}");
    assert!(told.contains("is not JSON"), "{told}");
    let hosts = fs::read_to_string(hosts).unwrap();
    for host in ["server1", "server2"] {
        assert_eq!(hosts.lines().filter(|&each| each == host).count(), 2, "{hosts}");
    }
    let spread = fs::read(here.join("analysed.jsonl")).unwrap();
    let expected: Vec<String> = (0..100).map(|number| number.to_string()).collect();
    assert_eq!(ids(&spread), expected);

    let mut alone = filter(here);
    let mut stdin = alone.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let out = alone.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(out.stdout == spread, "not the same bytes as on one machine");
}
