//! What not every system has: files that only their owner may read, signals, bounds on a process.
//! The one place that knows the systems apart; each of them has a fallback, which
//! `--cfg nachlese_portable` chooses on every system, so that it can be checked on any.

use std::fs::{DirBuilder, OpenOptions};
use std::io;
use std::path::Path;

/// What a signal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// To end; the number is the signal's.
    End(i32),
    /// To stop until further notice.
    Stop,
    /// The process goes on after it was stopped.
    Continue,
}

/// Which signals are watched; the others keep the system's own meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// Those that ask for the end.
    Ends,
    /// Those that a program with a screen has to answer: the end, stop, continue.
    Screen,
}

pub use own::{bound, stop, watch};

/// Makes the file's folder and the file, where they are missing, readable for their owner alone
/// (Unix modes 0700 and 0600; elsewhere the system's own protection of the user's folder holds).
///
/// # Errors
/// If one of them cannot be made.
pub fn create_private(file: &Path) -> io::Result<()> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        own::private_folder(&mut builder);
        builder.create(folder)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    own::private_file(&mut options);
    options.open(file).map(drop)
}

#[cfg(all(unix, not(nachlese_portable)))]
mod own {
    use std::fs::{DirBuilder, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    use std::thread;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::emulate_default_handler;

    use super::{Signal, Watched};

    pub(super) fn private_folder(builder: &mut DirBuilder) {
        builder.mode(0o700);
    }

    pub(super) fn private_file(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    /// Signals are told as long as this lives.
    #[must_use]
    pub struct Watch(Handle);

    impl Drop for Watch {
        fn drop(&mut self) {
            self.0.close();
        }
    }

    /// Tells of signals from now on, in a thread of its own; `deliver` says whether there is
    /// still someone to tell.
    ///
    /// # Errors
    /// If the system does not let signals be caught.
    pub fn watch(
        watched: Watched,
        mut deliver: impl FnMut(Signal) -> bool + Send + 'static,
    ) -> io::Result<Watch> {
        let mut signals = match watched {
            Watched::Ends => Signals::new([SIGHUP, SIGINT, SIGTERM])?,
            Watched::Screen => Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT])?,
        };
        let handle = signals.handle();
        thread::spawn(move || {
            for signal in signals.forever() {
                let signal = match signal {
                    SIGTSTP => Signal::Stop,
                    SIGCONT => Signal::Continue,
                    end => Signal::End(end),
                };
                if !deliver(signal) {
                    break;
                }
            }
        });
        Ok(Watch(handle))
    }

    /// Stops the process; it goes on from here once it is continued.
    ///
    /// # Errors
    /// If it cannot be stopped.
    pub fn stop() -> io::Result<()> {
        emulate_default_handler(SIGTSTP)
    }

    /// Bounds this process's memory, in bytes, and processor time, in seconds, and leaves no core
    /// file behind. On Linux alone; a bound that cannot be set is one that the system has set
    /// lower.
    pub fn bound(memory: u64, seconds: u64) {
        #[cfg(target_os = "linux")]
        {
            use rustix::process::{Resource, Rlimit, setrlimit};
            let limit = |value| Rlimit { current: Some(value), maximum: Some(value) };
            for (resource, value) in
                [(Resource::As, memory), (Resource::Cpu, seconds), (Resource::Core, 0)]
            {
                let _ = setrlimit(resource, limit(value));
            }
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (memory, seconds);
    }
}

/// Where there is no Unix: the terminal itself tells of Ctrl-C, nothing can be stopped, and the
/// user's folder is the user's.
#[cfg(any(not(unix), nachlese_portable))]
mod own {
    use std::fs::{DirBuilder, OpenOptions};
    use std::io;

    use super::{Signal, Watched};

    pub(super) fn private_folder(_: &mut DirBuilder) {}

    pub(super) fn private_file(_: &mut OpenOptions) {}

    /// Nothing is watched here.
    #[must_use]
    pub struct Watch;

    /// Tells of nothing.
    ///
    /// # Errors
    /// None.
    pub fn watch(_: Watched, _: impl FnMut(Signal) -> bool + Send + 'static) -> io::Result<Watch> {
        Ok(Watch)
    }

    /// Goes on at once.
    ///
    /// # Errors
    /// None.
    pub fn stop() -> io::Result<()> {
        Ok(())
    }

    /// Bounds nothing.
    pub fn bound(_: u64, _: u64) {}
}

#[cfg(all(test, unix, not(nachlese_portable)))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn nobody_else_may_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/b/store.db");
        super::create_private(&file).unwrap();
        let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&file), 0o600);
        assert_eq!(mode(file.parent().unwrap()), 0o700);
        // A second time nothing changes.
        std::fs::write(&file, "x").unwrap();
        super::create_private(&file).unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"x");
    }
}
