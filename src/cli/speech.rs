//! A text read aloud by a command of the user's: the text on its standard input, no shell.

use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::messages::{Messages, Note};
use crate::tui::{Event, Post};

/// How often it is looked whether the command has ended.
const PAUSE: Duration = Duration::from_millis(50);

/// The command, and what it reads just now. What is being read ends with this value.
#[derive(Debug, Default)]
pub(super) struct Speech {
    command: Vec<String>,
    post: Option<Post>,
    /// The process, as long as nobody has ended it.
    current: Option<Arc<Mutex<Option<Child>>>>,
}

impl Speech {
    /// Sets the command with its arguments; none reads nothing.
    pub(super) fn set(&mut self, command: Vec<String>) {
        self.command = command;
    }

    /// Where it is told that a text was read.
    pub(super) fn connect(&mut self, post: Post) {
        self.post = Some(post);
    }

    /// Has a text read aloud, instead of the one that is being read. Tells if the command cannot
    /// be started; what comes of it later goes to the post.
    pub(super) fn speak(&mut self, text: String, messages: &Messages) -> Option<Event> {
        self.silence();
        let failed = |reason: &str| {
            let text = messages.with("speech-failed", &[("reason", reason.into())]);
            Event::Spoken(Some(text))
        };
        let (program, arguments) = self.command.split_first()?;
        let started = Command::new(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut child = match started {
            Ok(child) => child,
            Err(error) => {
                let reason = messages.told(&Note::from(&error));
                return Some(failed(&format!("{program}: {reason}")));
            }
        };
        if let Some(mut input) = child.stdin.take() {
            // A command that does not read to the end says so by its own ending.
            thread::spawn(move || input.write_all(text.as_bytes()));
        }
        let child = Arc::new(Mutex::new(Some(child)));
        self.current = Some(Arc::clone(&child));
        let (post, lang) = (self.post.clone(), messages.lang());
        let program = program.clone();
        thread::spawn(move || {
            let Some(outcome) = ended(&child) else { return };
            let reason = match outcome {
                Ok(status) if status.success() => None,
                Ok(status) => {
                    let status = status.to_string();
                    let values = [("status", status.as_str().into())];
                    Some(Messages::new(lang).with("speech-status", &values))
                }
                Err(error) => Some(Messages::new(lang).told(&Note::from(&error))),
            };
            let text = reason.map(|reason| {
                let reason = format!("{program}: {reason}");
                Messages::new(lang).with("speech-failed", &[("reason", reason.into())])
            });
            if let Some(post) = post {
                post.send(Event::Spoken(text));
            }
        });
        None
    }

    /// Ends what is being read.
    pub(super) fn silence(&mut self) {
        let child = self
            .current
            .take()
            .and_then(|current| current.lock().unwrap_or_else(PoisonError::into_inner).take());
        if let Some(mut child) = child {
            // One that has ended by itself meanwhile cannot be killed, and need not be.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Speech {
    fn drop(&mut self) {
        self.silence();
    }
}

/// Waits until the process has ended; `None` if somebody else has ended it.
fn ended(child: &Mutex<Option<Child>>) -> Option<std::io::Result<std::process::ExitStatus>> {
    loop {
        {
            let mut current = child.lock().unwrap_or_else(PoisonError::into_inner);
            let outcome = current.as_mut()?.try_wait();
            match outcome {
                Ok(None) => {}
                Ok(Some(status)) => {
                    *current = None;
                    return Some(Ok(status));
                }
                Err(error) => {
                    *current = None;
                    return Some(Err(error));
                }
            }
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Instant;

    use super::*;
    use crate::messages::Lang;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn speech(command: &[&str]) -> (Speech, Receiver<Event>) {
        let mut speech = Speech::default();
        let (sender, receiver) = channel();
        speech.set(command.iter().map(|word| (*word).to_owned()).collect());
        speech.connect(Post::new(move |event| {
            let _ = sender.send(event);
        }));
        (speech, receiver)
    }

    fn spoken(event: Event) -> Option<String> {
        match event {
            Event::Spoken(failure) => failure,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_text_comes_on_standard_input_without_a_shell() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("heard $HOME; `x`");
        let (mut speech, told) = speech(&["tee", file.to_str().unwrap()]);
        let text = "Die Fähre, »$HOME« und `ls`.".repeat(9000);
        assert!(speech.speak(text.clone(), &Messages::new(Lang::De)).is_none());
        assert_eq!(spoken(told.recv_timeout(PATIENCE).unwrap()), None);
        assert_eq!(std::fs::read_to_string(file).unwrap(), text);
    }

    #[test]
    fn failure_is_told() {
        let messages = Messages::new(Lang::En);
        let (mut none, _told) = speech(&["/no/such/command"]);
        let failure = none.speak("x".to_owned(), &messages).and_then(spoken).unwrap();
        assert!(failure.contains("/no/such/command"), "{failure}");
        let (mut fails, told) = speech(&["false"]);
        assert!(fails.speak("x".to_owned(), &messages).is_none());
        let failure = spoken(told.recv_timeout(PATIENCE).unwrap()).unwrap();
        assert!(failure.contains("false") && failure.contains('1'), "{failure}");
    }

    #[test]
    fn what_is_being_read_can_be_ended_and_is_not_told_then() {
        let messages = Messages::new(Lang::En);
        let (mut speech, told) = speech(&["sleep", "600"]);
        let begun = Instant::now();
        assert!(speech.speak(String::new(), &messages).is_none());
        assert!(speech.speak(String::new(), &messages).is_none());
        speech.silence();
        speech.silence();
        drop(speech);
        assert!(begun.elapsed() < PATIENCE);
        assert!(told.recv_timeout(PAUSE * 4).is_err());
    }
}
