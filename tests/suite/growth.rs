//! The time that a text takes grows with its length and not faster.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// Statements with quotations, names and pronouns: all that could be held against all else.
fn text(paragraphs: usize) -> String {
    let first = ["Anna", "Paul", "Karl", "Eva", "Clara", "Hans", "Ida", "Otto"];
    let last = ["Kern", "Lang", "Berg", "Brandt", "Vogt", "Haas", "Wirth", "Kuhn"];
    let paragraph = |number: usize| {
        (0..5)
            .map(|at| {
                let number = number * 5 + at;
                let (first, last) = (first[number % 8], last[number / 8 % 8]);
                format!(
                    "„Wir warten auf Zug {number}“, sagte {first} {last} am Montag. Er sei „sehr spät“, \
                     sagte {last}, und das „Warten“ sei lang. "
                )
            })
            .collect::<String>()
    };
    (0..paragraphs).map(|number| format!("{}\n\n", paragraph(number))).collect()
}

/// Seconds of processor time that a command takes for a text, as the shell counts them.
fn seconds(folder: &Path, command: &str, paragraphs: usize) -> f64 {
    let file = folder.join("article.txt");
    fs::write(&file, text(paragraphs)).unwrap();
    let out = Command::new("sh")
        .args(["-c", "\"$0\" \"$1\" \"$2\" > /dev/null && LC_ALL=C times"])
        .arg(assert_cmd::cargo::cargo_bin("nachlese"))
        .arg(command)
        .arg(&file)
        .env("NACHLESE_DATA_DIR", folder)
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    // The second line is that of the children: "0m1.17s 0m0.02s", user and system.
    let told = String::from_utf8(out.stdout).unwrap();
    let user = told.lines().nth(1).and_then(|line| line.split(' ').next()).unwrap();
    let (minutes, seconds) = user.trim_end_matches('s').split_once('m').unwrap();
    minutes.parse::<f64>().unwrap() * 60.0 + seconds.parse::<f64>().unwrap()
}

#[test]
fn eight_times_the_text_takes_eight_times_as_long() {
    let folder = TempDir::new().unwrap();
    let of = |paragraphs| seconds(folder.path(), "analyze", paragraphs);
    let (short, long) = (of(50), of(400));
    // With what was held against everything else once, it was twelve times.
    assert!(long < short * 10.0, "{short} s and {long} s");
}

#[test]
fn four_times_the_text_takes_four_times_as_long_to_ask_about() {
    let folder = TempDir::new().unwrap();
    let of = |paragraphs| seconds(folder.path(), "make", paragraphs);
    let (short, long) = (of(30), of(120));
    // With every statement weighed against all of the text it was twelve times.
    assert!(long < short * 5.0, "{short} s and {long} s");
}
