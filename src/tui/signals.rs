//! Signals: what ends the program, stops it, and lets it go on. All that only Unix has is here;
//! elsewhere the terminal itself tells of Ctrl-C, and nothing can be stopped.

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

pub use system::{stop, watch};

#[cfg(unix)]
mod system {
    use std::io;
    use std::thread;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::emulate_default_handler;

    use super::Signal;

    /// Signals are told as long as this lives.
    pub struct Watch(Handle);

    impl Drop for Watch {
        fn drop(&mut self) {
            self.0.close();
        }
    }

    /// Tells of every signal from now on; `deliver` says whether there is still someone to tell.
    ///
    /// # Errors
    /// If the system does not let signals be caught.
    pub fn watch(deliver: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<Watch> {
        let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT])?;
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
}

#[cfg(not(unix))]
mod system {
    use std::io;

    use super::Signal;

    /// Nothing is watched here.
    pub struct Watch;

    /// Tells of nothing.
    ///
    /// # Errors
    /// None.
    pub fn watch(_: impl Fn(Signal) -> bool + Send + 'static) -> io::Result<Watch> {
        Ok(Watch)
    }

    /// Goes on at once.
    ///
    /// # Errors
    /// None.
    pub fn stop() -> io::Result<()> {
        Ok(())
    }
}
