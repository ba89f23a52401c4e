//! A quiz file from a stranger: shown inert or refused with a message, whatever it holds.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::Command;

use crate::play::nachlese;

/// Controls of the terminal, of writing direction, of line ends, in TOML's own escapes.
const EVIL: &str =
    r"\u001b[2J\u001b]0;x\u0007\u009b31m\u202e\u2066\u200b\u0000\u0008\r\u007f\u2028";

/// A quiz with all that in every field that holds text.
fn evil() -> String {
    let field = |word: &str| format!("\"{word}{EVIL}\"");
    let mut out = String::new();
    let _ = writeln!(out, "title = {}\nid = \"evil\"\n", field("Titel"));
    let _ = writeln!(
        out,
        "[article]\ntitle = {}\nauthor = {}\npublisher = {}\nrights = {}\ntext = {}\n",
        field("Titel"),
        field("Autor"),
        field("Verlag"),
        field("Rechte"),
        format_args!("\"Am Montag kam{EVIL} das Schiff an. Es war spät.\""),
    );
    let _ = writeln!(
        out,
        "[[items]]\nid = \"eins\"\nskill = \"fact\"\nfamily = {}\nkind = \"choice\"\nstem = {}\n\
         options = [{}, {}, {}]\nanswer = {}\nevidence = [\"Es war spät.\"]\nexplanation = {}\n\
         notes = {{ {} = {} }}\n",
        field("f"),
        field("Wer?"),
        field("A"),
        field("B"),
        field("C"),
        field("A"),
        field("weil"),
        field("B"),
        field("falsch"),
    );
    let _ = writeln!(
        out,
        "[[items]]\nid = \"zwei\"\nskill = \"structure\"\nkind = \"match\"\nstem = {}\n\
         prompts = [{}, {}]\noptions = [{}, {}]\nanswer = [[{}, {}], [{}, {}]]\n",
        field("Was?"),
        field("p"),
        field("q"),
        field("x"),
        field("y"),
        field("p"),
        field("x"),
        field("q"),
        field("y"),
    );
    let _ = writeln!(
        out,
        "[[items]]\nid = \"drei\"\nskill = \"vocabulary\"\nkind = \"short\"\nstem = {}\nanswer = {}\n",
        field("Wie?"),
        field("so"),
    );
    out
}

/// Everything in an output that a terminal would act on, but for line ends and tabs.
fn controls(text: &[u8]) -> Vec<char> {
    let text = String::from_utf8_lossy(text);
    let acts = |c: &char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(acts).collect()
}

fn runs(folder: &Path, args: &[&str], input: &str) -> Output {
    output(nachlese(folder), args, input)
}

fn output(mut program: Command, args: &[&str], input: &str) -> Output {
    program.args(["--color", "never"]).args(args).write_stdin(input.to_owned()).output().unwrap()
}

/// The program, which the system ends when it has had the processor for 20 seconds. How long it
/// takes by the clock is the machine's matter too.
#[cfg(unix)]
fn bounded(folder: &Path) -> Command {
    let mut shell = Command::new("sh");
    let program = env!("CARGO_BIN_EXE_nachlese");
    shell.args(["-c", "ulimit -t 20 && exec \"$0\" \"$@\"", program]);
    crate::play::started(shell, folder)
}

/// Elsewhere the clock bounds it.
#[cfg(not(unix))]
fn bounded(folder: &Path) -> Command {
    let mut program = nachlese(folder);
    program.timeout(std::time::Duration::from_secs(20));
    program
}

#[test]
fn no_command_passes_controls_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    fs::write(path.join("evil.toml"), evil()).unwrap();
    let checked = runs(path, &["check", "evil.toml"], "");
    assert_eq!(controls(&checked.stdout), Vec::<char>::new(), "check");
    assert_eq!(controls(&checked.stderr), Vec::<char>::new(), "check");
    let valid = checked.status.success();
    let commands: &[(&[&str], &str)] = &[
        (&["play", "evil.toml", "--plain"], "1\n1a 2b\nso\n"),
        (&["play", "evil.toml", "--plain", "-o", "r.json", "--name", "\u{202e}Ada"], "2\n\nx\n"),
        (&["play", "evil.toml", "--answers", "r.json"], ""),
        (&["grade", "evil.toml", "r.json"], ""),
        (&["stats"], ""),
        (&["review", "--hard", "--plain"], "1\n\n1\n\n1\n\n"),
        (&["history", "import", "evil.toml"], ""),
        (&["export", "evil.toml", "--to", "markdown"], ""),
        (&["export", "evil.toml", "--to", "gift"], ""),
        (&["export", "evil.toml", "--to", "html", "--key"], ""),
        (&["edit", "evil.toml", "drop", "vier"], ""),
        (&["make", "evil.toml", "--format", "text"], ""),
    ];
    for (args, input) in commands {
        let out = runs(path, args, input);
        let code = out.status.code();
        assert!(matches!(code, Some(0..=3)), "{args:?}: {code:?}");
        let told = String::from_utf8_lossy(&out.stderr);
        assert!(!told.contains("panicked"), "{args:?}: {told}");
        assert_eq!(controls(&out.stderr), Vec::<char>::new(), "{args:?}: {told}");
        assert_eq!(controls(&out.stdout), Vec::<char>::new(), "{args:?}");
        if valid && args[0] == "play" {
            assert_eq!(code, Some(0), "{args:?}: {told}");
        }
    }
}

#[test]
fn what_is_too_much_is_refused_with_a_message() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let item = |options: &str| {
        format!(
            "title = \"T\"\n[[items]]\nstem = \"Wer?\"\nanswer = \"a\"\noptions = [{options}]\n"
        )
    };
    let many: String = (0..1_000_000).fold(String::new(), |mut out, n| {
        let _ = write!(out, "\"{n}\",");
        out
    });
    let files: [(&str, String); 9] = [
        ("line.toml", format!("title = \"{}\"\n", "x".repeat(10 << 20))),
        ("stem.toml", item("\"a\", \"b\"").replace("Wer?", &"Wer? ".repeat(20_000))),
        ("options.toml", item(&many)),
        ("deep.toml", format!("title = {}1{}\n", "[".repeat(100_000), "]".repeat(100_000))),
        ("dotted.toml", format!("a{} = 1\n", ".a".repeat(100_000))),
        (
            "tables.toml",
            (0..200_000).fold(String::new(), |mut out, n| {
                let _ = writeln!(out, "[a{n}]");
                out
            }),
        ),
        ("deep.json", format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000))),
        (
            "path.toml",
            "title = \"T\"\n[article]\nurl = \"file:///etc/passwd\"\ntext = \"../../etc/passwd\"\n"
                .to_owned(),
        ),
        ("empty.toml", String::new()),
    ];
    for (name, text) in files {
        fs::write(path.join(name), text).unwrap();
        for args in [&["check", name][..], &["play", name, "--plain"][..]] {
            let out = output(bounded(path), args, "");
            let told = String::from_utf8_lossy(&out.stderr);
            assert!(matches!(out.status.code(), Some(0 | 1)), "{args:?}: {:?}", out.status);
            assert!(!told.contains("panicked"), "{args:?}: {told}");
            assert!(out.stdout.len() + out.stderr.len() < 200_000, "{args:?} says too much");
            assert!(!String::from_utf8_lossy(&out.stdout).contains("root:"), "{args:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn scores_and_responses_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let folder = crate::play::folder();
    let path = folder.path();
    runs(path, &["play", "faehre.toml", "--plain", "-o", "r.json"], "x\nr\n");
    runs(path, &["history", "export", "-o", "h.jsonl"], "");
    for file in ["data/nachlese.db", "r.json", "h.jsonl"] {
        let mode = fs::metadata(path.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file} has mode {mode:o}");
    }
}
