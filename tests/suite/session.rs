//! The program in a real pseudo-terminal, for tests: keys go in, the screen is read.

use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rusqlite::Connection;
use tempfile::TempDir;

/// How long one waits for the screen to show something.
const PATIENCE: Duration = Duration::from_secs(20);

/// A quiz of three items.
pub const QUIZ: &str = r#"title = "Fähre liegt still"
id = "faehre"

[article]
text = """
Die Fähre nach Amrum liegt seit Montag still. Der Motor sei überhitzt, sagte Anke Brodersen.

Der Hafenmeister Ole Petersen widersprach. Am Mittwoch soll ein Ersatzschiff fahren."""

[[items]]
id = "wer"
skill = "source"
stem = "Wer sagte, dass der Motor überhitzt sei?"
options = ["Anke Brodersen", "Ole Petersen"]
answer = "Anke Brodersen"
evidence = ["Der Motor sei überhitzt, sagte Anke Brodersen."]

[[items]]
id = "tag"
skill = "fact"
stem = "Wann soll ein Ersatzschiff fahren?"
answer = "am Mittwoch"

[[items]]
id = "urteil"
skill = "detail"
stem = "Die Fähre liegt seit Dienstag still."
answer = false
evidence = ["Die Fähre nach Amrum liegt seit Montag still."]
"#;

pub type Seen = Arc<(Mutex<vt100::Parser>, Condvar)>;

/// The program with its terminal.
pub struct Session {
    pub master: Box<dyn MasterPty + Send>,
    pub writer: Box<dyn Write + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    pub seen: Seen,
    pub raw: Arc<Mutex<Vec<u8>>>,
    pub folder: TempDir,
}

impl Session {
    pub fn start(
        arguments: &[&str],
        columns: u16,
        rows: u16,
        environment: &[(&str, &str)],
    ) -> Self {
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("faehre.toml"), QUIZ).unwrap();
        let program = assert_cmd::cargo::cargo_bin("nachlese");
        Self::spawn(&program, folder, arguments, columns, rows, environment)
    }

    pub fn spawn(
        program: &Path,
        folder: TempDir,
        arguments: &[&str],
        columns: u16,
        rows: u16,
        environment: &[(&str, &str)],
    ) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder.path());
        command.env("NACHLESE_DATA_DIR", folder.path().join("data"));
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        command.env("NACHLESE_CONFIG", folder.path().join("config.toml"));
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let parser =
            vt100::Parser::new(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap(), 0);
        let seen: Seen = Arc::new((Mutex::new(parser), Condvar::new()));
        let raw = Arc::new(Mutex::new(Vec::new()));
        let (to_screen, to_raw) = (Arc::clone(&seen), Arc::clone(&raw));
        let mut reader = pair.master.try_clone_reader().unwrap();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                to_raw.lock().unwrap().extend_from_slice(&bytes[..count]);
                to_screen.0.lock().unwrap().process(&bytes[..count]);
                to_screen.1.notify_all();
            }
        });
        let writer = pair.master.take_writer().unwrap();
        Self { master: pair.master, writer, child, seen, raw, folder }
    }

    /// Waits until the screen shows the words.
    pub fn wait(&self, words: &str) -> String {
        self.wait_until(words, |screen| screen.contains(words))
    }

    pub fn wait_until(&self, what: &str, ready: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + PATIENCE;
        let mut parser = self.seen.0.lock().unwrap();
        loop {
            let screen = parser.screen().contents();
            if ready(&screen) {
                return screen;
            }
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what}:\n{screen}");
            parser = self.seen.1.wait_timeout(parser, left).unwrap().0;
        }
    }

    pub fn send(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    /// The exit code, waited for.
    pub fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < until, "the program does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub fn store(&self) -> PathBuf {
        self.folder.path().join("data/nachlese.db")
    }

    /// What the program has written so far, as text.
    pub fn written(&self) -> String {
        String::from_utf8_lossy(&self.raw.lock().unwrap()).into_owned()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// The responses in the store: item and outcome, and the states of the attempts.
pub fn kept(store: &Path) -> (Vec<(String, String)>, Vec<String>) {
    let connection = Connection::open(store).unwrap();
    let mut statement =
        connection.prepare("SELECT item, outcome FROM response ORDER BY id").unwrap();
    let responses = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut statement = connection.prepare("SELECT state FROM attempt ORDER BY id").unwrap();
    let states =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    (responses, states)
}

pub fn pairs(words: &[(&str, &str)]) -> Vec<(String, String)> {
    words.iter().map(|(item, outcome)| ((*item).to_owned(), (*outcome).to_owned())).collect()
}

/// The number before an option on the screen.
pub fn number_of(screen: &str, option: &str) -> String {
    let row = screen.lines().find(|row| row.trim_end().ends_with(option)).unwrap();
    row.trim_start_matches([' ', '▸']).chars().next().unwrap().to_string()
}
