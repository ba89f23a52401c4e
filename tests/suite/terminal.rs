//! The program in a real pseudo-terminal: keys go in, the screen is read, the store is looked at.

use std::fs;
use std::num::NonZero;
use std::path::Path;

use nachlese::messages::{Lang, Messages};
use nachlese::tui::{Effect, Event, Keymap, Options, Settings, Theme, ThemeName, World, run};
use portable_pty::PtySize;
use tempfile::TempDir;

use crate::session::{QUIZ, Session, kept, number_of, pairs};

#[test]
fn a_quiz_is_played_to_its_end() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    let screen = session.wait("Wer sagte");
    session.send(&number_of(&screen, "Anke Brodersen"));
    session.send("\r");
    session.wait("✓ Richtig");
    session.send("\r");
    session.wait("Wann soll");
    session.send("am mitwoch\r");
    session.wait("Fast richtig");
    session.send("\r");
    session.wait("Die Fähre liegt seit Dienstag");
    session.send("r\r");
    session.wait("✗ Falsch");
    session.send("\r");
    session.wait("von 3 richtig");
    let (responses, states) = kept(&session.store());
    assert_eq!(responses, pairs(&[("wer", "right"), ("tag", "near-miss"), ("urteil", "wrong")]));
    assert_eq!(states, ["finished"]);
    session.send("\u{1b}");
    session.wait("A–Z filtern");
    session.send("\u{1b}");
    assert_eq!(session.end(), 0);
}

#[test]
fn quitting_in_the_middle_keeps_what_was_answered() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    let screen = session.wait("Wer sagte");
    session.send(&number_of(&screen, "Ole Petersen"));
    session.send("\r");
    session.wait("✗ Falsch");
    session.send("\r");
    session.wait("Wann soll");
    // Ctrl-C leaves at once.
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    let (responses, states) = kept(&session.store());
    assert_eq!(responses, pairs(&[("wer", "wrong")]));
    assert_eq!(states, ["left"]);
    assert!(session.written().contains("\u{1b}[?1049l"), "the other screen was not left");
    assert!(
        session.written().ends_with("\u{1b}[?25h") || session.written().contains("\u{1b}[?25h")
    );
}

#[test]
fn the_library_opens_with_the_bundled_quizzes() {
    let mut session = Session::start(&["--lang", "en"], 80, 24, &[]);
    session.wait("Library");
    session.send("\u{1b}");
    assert_eq!(session.end(), 0);
}

#[test]
fn another_size_in_the_middle_of_a_question() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    session.wait("Wer sagte");
    for (columns, rows) in [(120, 40), (40, 12)] {
        session
            .master
            .resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        session
            .seen
            .0
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(NonZero::new(rows).unwrap(), NonZero::new(columns).unwrap());
        let line = "─".repeat(usize::from(columns.min(30)));
        session.wait_until("the new size", |screen| {
            screen.contains(&line) && screen.contains("Wer sagte")
        });
    }
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

/// What comes at one time, a new size and a key, is both taken: neither waits for the next key.
#[test]
fn a_key_that_comes_with_a_new_size_is_not_lost() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    session.wait("Wer sagte");
    for round in 0..40_u16 {
        session
            .master
            .resize(PtySize { rows: 24, cols: 81 + round % 2, pixel_width: 0, pixel_height: 0 })
            .unwrap();
        let chosen = 1 + round % 2;
        session.send(&chosen.to_string());
        session.wait(&format!("▸ {chosen}"));
    }
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

#[cfg(unix)]
#[test]
fn a_signal_gives_the_terminal_back() {
    for (signal, code) in [("-TERM", 143), ("-INT", 130)] {
        let mut session = Session::start(&["faehre.toml"], 80, 24, &[]);
        session.wait("Fähre liegt still");
        let id = session.child.process_id().unwrap().to_string();
        std::process::Command::new("kill").args([signal, &id]).status().unwrap();
        assert_eq!(session.end(), code);
        let written = session.written();
        assert!(written.contains("\u{1b}[?1049l") && written.contains("\u{1b}[?25h"), "{signal}");
    }
}

#[cfg(unix)]
#[test]
fn it_stops_and_goes_on_under_a_shell() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("faehre.toml"), QUIZ).unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    let mut session = Session::spawn(
        Path::new("/bin/sh"),
        folder,
        &["-i"],
        80,
        24,
        &[("PS1", "> "), ("LC_ALL", "C")],
    );
    session.wait("> ");
    session.send(&format!("set -m; '{}' faehre.toml --lang de\n", program.display()));
    session.wait("⏎ Fragen");
    session.send("\r");
    session.wait("Wer sagte");
    for time in 1..=2 {
        session.send("\u{1a}");
        session.wait_until("the shell", |screen| {
            screen.matches("Stopped").count() == time && screen.trim_end().ends_with('>')
        });
        assert!(!session.seen.0.lock().unwrap().screen().alternate_screen());
        // The terminal is as the shell had it: it echoes, and a line is a line.
        session.send("echo wie''der da\n");
        session.wait_until("the echo", |screen| screen.matches("wieder da").count() == time);
        session.send("fg\n");
        session.wait("Wer sagte");
        assert!(session.seen.0.lock().unwrap().screen().alternate_screen());
    }
    // It goes on where it was.
    session.send("s");
    session.wait("Übersprungen");
    session.send("\u{3}");
    session.wait_until("the shell", |screen| screen.trim_end().ends_with('>'));
    session.send("exit\n");
    session.end();
}

#[cfg(unix)]
#[test]
fn stopped_and_continued_from_outside_it_draws_anew() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("⏎ Fragen");
    let id = session.child.process_id().unwrap().to_string();
    let kill = |signal: &str| {
        std::process::Command::new("kill").args([signal, &id]).status().unwrap();
    };
    kill("-STOP");
    // Something else scribbles over the screen meanwhile.
    session.seen.0.lock().unwrap().process(b"\x1b[2J\x1b[Hscribble");
    kill("-CONT");
    session.wait("⏎ Fragen");
    session.send("\r");
    session.wait("Wer sagte");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

#[test]
fn the_mouse_answers() {
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &[]);
    session.wait("⏎ Fragen");
    assert!(session.written().contains("\u{1b}[?1000h"), "the mouse is not asked for");
    let click_on = |session: &mut Session, words: &str| {
        let screen = session.wait(words);
        let (row, line) =
            screen.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let column = line[..line.find(words).unwrap()].chars().count() + 1;
        let row = row + 1;
        session.send(&format!("\u{1b}[<0;{column};{row}M\u{1b}[<0;{column};{row}m"));
    };
    click_on(&mut session, "Fragen");
    session.wait("Wer sagte");
    click_on(&mut session, "Ole Petersen");
    session.wait("▸");
    click_on(&mut session, "Ole Petersen");
    session.wait("✗ Falsch");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    assert!(session.written().contains("\u{1b}[?1000l"), "the mouse is not given back");
    // A user can do without.
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("config.toml"), "mouse = false\n").unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    let mut session = Session::spawn(&program, folder, &["--lang", "de"], 80, 24, &[]);
    session.wait("Bibliothek");
    assert!(!session.written().contains("\u{1b}[?1000h"));
    session.send("\u{3}");
    session.end();
}

#[test]
fn a_pasted_article_becomes_a_quiz() {
    let mut session = Session::start(&["--lang", "de"], 80, 24, &[]);
    session.wait("Bibliothek");
    session.wait("A–Z filtern");
    let article = "Neue Brücke für Altenrode\r\rDie Stadt Altenrode baut im Mai eine neue Brücke. \
        Das sagte Bürgermeisterin Helga Sander am Montag in Altenrode. Die alte Brücke sei nach \
        achtzig Jahren nicht mehr zu retten, sagte der Ingenieur Dirk Ohlsen.\r\rFoto: Stadt\r\r\
        Der Bau kostet 4,5 Millionen Euro. Die Opposition nannte das Vorhaben \u{201e}teuer\u{201c}.";
    session.send(&format!("\u{1b}[200~{article}\u{1b}[201~"));
    session.wait("Ist das der Artikel?");
    // The caption stays out.
    let screen = session.wait("Foto: Stadt");
    let rows =
        |screen: &str, words: &str| screen.lines().position(|row| row.contains(words)).unwrap();
    let down = rows(&screen, "Foto") - rows(&screen, "Die Stadt Altenrode") - 1;
    session.send(&"\u{1b}[B".repeat(down));
    session.wait_until("the cursor", |screen| {
        screen.lines().any(|row| row.contains("▸") && row.contains("Foto"))
    });
    session.send(" ");
    session.wait("–  2 Foto");
    session.send("\r");
    let screen = session.wait("1  Die Stadt Altenrode baut");
    assert!(!screen.contains("Foto: Stadt"), "{screen}");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    let kept: Vec<_> = fs::read_dir(session.folder.path().join("data/quizzes")).unwrap().collect();
    assert_eq!(kept.len(), 1);
    let name = kept[0].as_ref().unwrap().file_name().into_string().unwrap();
    assert!(name.starts_with("neue-bruecke-fuer-altenrode-"), "{name}");
}

#[test]
fn a_page_that_is_named_is_looked_at_and_becomes_a_quiz() {
    let mut session = Session::start(&["--lang", "de"], 80, 24, &[]);
    let page = session.folder.path().join("seite.html");
    fs::write(&page, include_str!("pages/news.html")).unwrap();
    session.wait("Bibliothek");
    session.wait("A–Z filtern");
    session.send("\u{e}");
    session.wait("Aus welchem Artikel");
    session.send(&format!("{}\r", page.display()));
    session.wait("Ist das der Artikel?");
    let screen = session.wait("Der Kreistag von Salzwerder");
    assert!(!screen.contains("Cookie") && !screen.contains("Foto"), "{screen}");
    session.send("\u{1b}");
    session.wait("Aus welchem Artikel");
    session.send("\u{15}http://127.0.0.1:9/\r");
    session.wait("eigenen Netz");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_feed_that_is_named_gives_its_articles_to_pick_from() {
    let mut session = Session::start(&["--lang", "de"], 80, 24, &[]);
    let item = |title: &str, day: u32, text: &str| {
        format!(
            "<item><title>{title}</title><pubDate>Wed, {day:02} Feb 2027 08:00:00 +0100</pubDate>\
             <description>{text}</description></item>"
        )
    };
    let bridge = "&lt;p&gt;Die Stadt Altenrode baut im Mai eine neue Brücke. Das sagte \
        Bürgermeisterin Helga Sander am Montag in Altenrode. Die alte Brücke sei nach achtzig \
        Jahren nicht mehr zu retten, sagte der Ingenieur Dirk Ohlsen.&lt;/p&gt;&lt;p&gt;Der Bau \
        kostet 4,5 Millionen Euro. Die Opposition nannte das Vorhaben \u{201e}teuer\u{201c}.\
        &lt;/p&gt;";
    let feed = format!(
        "<rss version='2.0'><channel><title>Inselbote</title>{}{}</channel></rss>",
        item("Fähre liegt still", 3, "Die Fähre liegt still."),
        item("Neue Brücke für Altenrode", 10, bridge)
    );
    let file = session.folder.path().join("feed.xml");
    fs::write(&file, &feed).unwrap();
    session.wait("A–Z filtern");
    session.send("\u{e}");
    session.wait("Aus welchem Artikel");
    session.send(&format!("{}\r", file.display()));
    let screen = session.wait("Welcher Artikel?");
    assert!(screen.contains("Inselbote · 2 Artikel"), "{screen}");
    assert!(screen.contains("▸ 1  Fähre liegt still"), "{screen}");
    assert!(screen.contains("10.2.2027"), "{screen}");
    // What is picked comes from what was listed, whatever has become of the file since.
    fs::remove_file(&file).unwrap();
    session.send("\u{1b}[B\r");
    session.wait("Ist das der Artikel?");
    session.wait("Helga Sander");
    session.send("\u{1b}");
    session.wait("▸ 2  Neue Brücke");
    session.send("\r");
    session.wait("Ist das der Artikel?");
    session.send("\r");
    session.wait("⏎ Fragen");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    // On the command line, too.
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("feed.xml"), feed).unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    let mut session = Session::spawn(&program, folder, &["feed.xml", "--lang", "de"], 80, 24, &[]);
    session.wait("▸ 1  Fähre liegt still");
    session.send("\u{1b}");
    session.wait("Aus welchem Artikel");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

#[test]
fn a_terminal_without_a_cursor_is_asked_line_by_line() {
    let environment = [("TERM", "dumb")];
    let mut session = Session::start(&["faehre.toml", "--lang", "de"], 80, 24, &environment);
    session.wait("1 / 3");
    session.send("1\n");
    session.wait("2 / 3");
    session.send("am Mittwoch\nf\n");
    session.wait("von 3 richtig");
    assert_eq!(session.end(), 0);
    assert!(!session.written().contains('\u{1b}'), "{:?}", session.written());
    assert_eq!(kept(&session.store()).1, ["finished"]);
}

#[test]
fn no_color_means_no_colour() {
    let mut session = Session::start(&["faehre.toml"], 80, 24, &[("NO_COLOR", "1")]);
    session.wait("Fähre liegt still");
    session.send("\r");
    session.wait("Wer sagte");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    let written = session.written();
    let coloured = ["\u{1b}[38;", "\u{1b}[48;", "\u{1b}[31m", "\u{1b}[32m", "\u{1b}[36m"];
    assert!(!coloured.iter().any(|code| written.contains(code)), "{written:?}");
}

#[test]
fn keys_that_were_changed_are_the_ones_that_are_shown() {
    let settings = "language = \"de\"\nbook = \"closed\"\n[keys]\nskip = \"f5\"\n";
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("faehre.toml"), QUIZ).unwrap();
    fs::write(folder.path().join("config.toml"), settings).unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    let mut session = Session::spawn(&program, folder, &["faehre.toml"], 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    let screen = session.wait("F5 überspringen");
    assert!(!screen.contains("⇥ Artikel"), "the book is closed: {screen}");
    session.send("?");
    session.wait_until("the help", |screen| {
        screen.lines().any(|row| row.contains("F5") && row.contains("überspringen"))
            && screen.contains("Tasten auf diesem Bildschirm")
    });
    session.send("\u{1b}");
    session.wait("Wer sagte");
    // The old key does nothing now, the new one does it.
    session.send("s\u{1b}[15~");
    session.wait("Übersprungen");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

#[test]
fn faulty_settings_are_told_and_the_program_starts() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("config.toml"), "language = \"de\"\nthemes = 3\n").unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    let mut session = Session::spawn(&program, folder, &[], 80, 24, &[]);
    session.wait("nachlese config");
    assert!(session.written().contains("config.toml:2:1"));
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
}

/// A world in which everything goes wrong.
struct Ruin;

impl World for Ruin {
    fn carry_out(&mut self, _: Effect) -> Vec<Event> {
        panic!("the world has ended");
    }
}

/// Not a test: what the next test starts in a terminal of its own.
#[test]
#[ignore = "run by a_panic_gives_the_terminal_back"]
fn a_program_that_panics() {
    let options = Options {
        messages: Messages::new(Lang::De),
        theme: Theme::new(ThemeName::Terminal),
        keymap: Keymap::default(),
        settings: Settings::default(),
        notice: None,
        start: vec![Effect::List],
        article: None,
    };
    let _ = run(options, &mut Ruin);
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let program = std::env::current_exe().unwrap();
    let arguments = ["--ignored", "--exact", "--nocapture", "terminal::a_program_that_panics"];
    let folder = TempDir::new().unwrap();
    let mut session =
        Session::spawn(&program, folder, &arguments, 80, 24, &[("RUST_BACKTRACE", "0")]);
    assert_ne!(session.end(), 0);
    let screen = session.wait("the world has ended");
    assert!(!session.seen.0.lock().unwrap().screen().alternate_screen(), "{screen}");
    let written = session.written();
    let left = written.find("\u{1b}[?1049l").unwrap();
    assert!(left < written.find("the world has ended").unwrap());
}

#[test]
fn what_was_answered_on_the_screen_is_written_for_the_teacher() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("faehre.toml"), QUIZ).unwrap();
    let program = assert_cmd::cargo::cargo_bin("nachlese");
    // Somebody else left a sitting on the same machine.
    assert_cmd::Command::new(&program)
        .current_dir(folder.path())
        .env("NACHLESE_DATA_DIR", folder.path().join("data"))
        .args(["play", "faehre.toml", "--plain", "--name", "Ada"])
        .write_stdin("1\n")
        .assert()
        .success();
    let words = ["play", "faehre.toml", "--name", "Mia", "-o", "mia.json", "--lang", "de"];
    let mut session = Session::spawn(&program, folder, &words, 80, 24, &[]);
    session.wait("Fragen");
    session.send("\r");
    let screen = session.wait("Wer sagte");
    session.send(&number_of(&screen, "Ole Petersen"));
    session.send("\r");
    session.wait("✗ Falsch");
    session.send("\r");
    session.wait("Wann soll");
    session.send("\u{3}");
    assert_eq!(session.end(), 0);
    let text = fs::read_to_string(session.folder.path().join("mia.json")).unwrap();
    let file = nachlese::sitting::ResponseFile::read(&text).unwrap();
    assert_eq!(file.name.as_deref(), Some("Mia"));
    assert_eq!(file.responses.len(), 1);
    assert_eq!(file.responses[0].item, "wer");
    assert_eq!(file.responses[0].response, nachlese::sitting::Given::Text("Ole Petersen".into()));
}
