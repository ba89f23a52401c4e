//! The answer that is being made, until it is confirmed.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::field::Field;
use super::keymap::Action;
use crate::quiz::{Item, Judgement, Key, Response, Task};
use crate::sitting::Shown;

/// An answer in the making, one form for each kind of item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// One option, or several where `several` is set.
    Choice {
        /// The option with the cursor; none until one was moved to.
        cursor: Option<usize>,
        /// Which are chosen, where there may be several.
        chosen: Vec<bool>,
        /// Whether there may be several.
        several: bool,
    },
    /// A verdict; none until one was moved to.
    Judge(Option<usize>),
    /// Words.
    Text(Field),
    /// For each prompt the option that was given to it.
    Match {
        /// The prompt with the cursor.
        cursor: usize,
        /// The options given.
        links: Vec<Option<usize>>,
        /// The number of options.
        options: usize,
    },
    /// Lines.
    Order {
        /// The place with the cursor.
        cursor: usize,
        /// The lines, by their places in what was shown.
        lines: Vec<usize>,
        /// Whether the line at the cursor moves with it.
        held: bool,
    },
}

/// The verdicts in the order in which they are offered.
pub const JUDGEMENTS: [Judgement; 3] = [Judgement::True, Judgement::False, Judgement::NotInText];

impl Draft {
    /// No answer yet.
    #[must_use]
    pub fn new(item: &Item, shown: &Shown) -> Self {
        let count = shown.options.len();
        match item.task {
            Task::Choice { .. } => {
                // A handout does not tell how many options are right.
                let several = !matches!(&item.key, Some(Key::Choice(keys)) if keys.len() < 2);
                Self::Choice { cursor: None, chosen: vec![false; count], several }
            }
            Task::Judge => Self::Judge(None),
            Task::Cloze | Task::Short => Self::Text(Field::default()),
            Task::Match { .. } => {
                Self::Match { cursor: 0, links: vec![None; shown.prompts.len()], options: count }
            }
            Task::Order { .. } => {
                Self::Order { cursor: 0, lines: (0..count).collect(), held: false }
            }
        }
    }

    /// Whether keys type text.
    #[must_use]
    pub const fn is_typed(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// The response, if it is whole.
    #[must_use]
    pub fn response(&self, shown: &Shown) -> Option<Response> {
        let option = |at: usize| shown.options.get(at).cloned();
        match self {
            Self::Choice { chosen, several: true, cursor } => {
                let mut found: Vec<String> =
                    (0..chosen.len()).filter(|at| chosen[*at]).filter_map(option).collect();
                if found.is_empty() {
                    found.extend(cursor.and_then(option));
                }
                (!found.is_empty()).then_some(Response::Choice(found))
            }
            Self::Choice { cursor, .. } => Some(Response::Choice(vec![option((*cursor)?)?])),
            Self::Judge(cursor) => Some(Response::Judge(*JUDGEMENTS.get((*cursor)?)?)),
            Self::Text(field) => {
                (!field.is_blank()).then(|| Response::Text(field.text().trim().to_owned()))
            }
            Self::Match { links, .. } => {
                let pair = |(prompt, link): (&String, &Option<usize>)| {
                    Some((prompt.clone(), option((*link)?)?))
                };
                let pairs: Option<Vec<_>> = shown.prompts.iter().zip(links).map(pair).collect();
                pairs.map(Response::Match)
            }
            Self::Order { lines, .. } => {
                Some(Response::Order(lines.iter().filter_map(|at| option(*at)).collect()))
            }
        }
    }

    /// Takes a key that types a character; `judge` are the three letters of the verdicts. Tells
    /// whether it meant something.
    pub fn typed(&mut self, c: char, judge: &str) -> bool {
        match self {
            Self::Text(field) => {
                field.insert(c);
                true
            }
            Self::Choice { chosen, .. } => {
                let count = chosen.len();
                index(c, count).is_some_and(|at| {
                    self.choose(at);
                    true
                })
            }
            Self::Judge(cursor) => {
                let lower = c.to_lowercase().next().unwrap_or(c);
                let at = judge.chars().position(|each| each == lower).or(digit(c, 3));
                *cursor = at.or(*cursor);
                at.is_some()
            }
            Self::Match { cursor, links, options } => {
                if let Some(at) = letter(c, *options) {
                    self.pair(at);
                    return true;
                }
                digit(c, links.len()).is_some_and(|at| {
                    *cursor = at;
                    true
                })
            }
            Self::Order { cursor, lines, .. } => digit(c, lines.len()).is_some_and(|at| {
                *cursor = at;
                true
            }),
        }
    }

    /// A click on an option: it is moved to, and where there may be several, chosen or taken back.
    /// Behind the prompts of a match stand its options, which go to the prompt with the cursor. A
    /// line of an order is gone to, then taken hold of, then put where the next click is.
    pub fn choose(&mut self, at: usize) {
        match self {
            Self::Choice { cursor, chosen, several } if at < chosen.len() => {
                *cursor = Some(at);
                if *several {
                    chosen[at] = !chosen[at];
                }
            }
            Self::Judge(cursor) if at < JUDGEMENTS.len() => *cursor = Some(at),
            Self::Match { cursor, links, .. } if at < links.len() => *cursor = at,
            Self::Match { links, options, .. } if at < links.len() + *options => {
                let option = at - links.len();
                self.pair(option);
            }
            Self::Order { cursor, lines, held } if at < lines.len() => match (*held, *cursor == at)
            {
                (false, true) => *held = true,
                (false, false) => *cursor = at,
                (true, _) => {
                    let line = lines.remove(*cursor);
                    lines.insert(at, line);
                    *cursor = at;
                    *held = false;
                }
            },
            _ => {}
        }
    }

    /// Gives an option to the prompt with the cursor and goes on to the next one without.
    fn pair(&mut self, option: usize) {
        if let Self::Match { cursor, links, .. } = self {
            if let Some(link) = links.get_mut(*cursor) {
                *link = Some(option);
            }
            let open = |at: &usize| links.get(*at).is_some_and(Option::is_none);
            let count = links.len();
            *cursor = (*cursor..count).chain(0..*cursor).find(open).unwrap_or(*cursor);
        }
    }

    /// Whether a click on what is chosen already is the answer: there is nothing more to choose.
    #[must_use]
    pub fn is_chosen(&self, at: usize) -> bool {
        match self {
            Self::Choice { cursor, several: false, .. } | Self::Judge(cursor) => {
                *cursor == Some(at)
            }
            _ => false,
        }
    }

    /// Whether this draft would be another answer than an earlier one; where the cursor stands
    /// does not count, unless it is the answer.
    #[must_use]
    pub fn differs(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::Choice { chosen, several: true, .. }, Self::Choice { chosen: other, .. }) => {
                chosen != other
            }
            (Self::Match { links, .. }, Self::Match { links: other, .. }) => links != other,
            (Self::Order { lines, .. }, Self::Order { lines: other, .. }) => lines != other,
            _ => self != before,
        }
    }

    /// Takes a key that stands for an action.
    pub fn act(&mut self, action: Action) {
        match self {
            Self::Choice { cursor, chosen, several } => match action {
                Action::Up | Action::Down => *cursor = step(*cursor, chosen.len(), action),
                Action::Toggle => {
                    if let (Some(at), true) = (*cursor, *several) {
                        chosen[at] = !chosen[at];
                    }
                }
                _ => {}
            },
            Self::Judge(cursor) => match action {
                Action::Up | Action::Down => *cursor = step(*cursor, JUDGEMENTS.len(), action),
                _ => {}
            },
            Self::Text(_) => {}
            Self::Match { cursor, links, options } => match action {
                Action::Up => *cursor = cursor.saturating_sub(1),
                Action::Down => *cursor = (*cursor + 1).min(links.len().saturating_sub(1)),
                Action::Left | Action::Right => {
                    if let Some(link) = links.get_mut(*cursor) {
                        let way = if action == Action::Left { Action::Up } else { Action::Down };
                        *link = step(*link, *options, way);
                    }
                }
                _ => {}
            },
            Self::Order { cursor, lines, held } => {
                let moves = *held || matches!(action, Action::Raise | Action::Lower);
                let to = match action {
                    Action::Up | Action::Raise => cursor.saturating_sub(1),
                    Action::Down | Action::Lower => {
                        (*cursor + 1).min(lines.len().saturating_sub(1))
                    }
                    Action::Toggle => {
                        *held = !*held;
                        return;
                    }
                    _ => return,
                };
                if moves && to < lines.len() {
                    lines.swap(*cursor, to);
                }
                *cursor = to;
            }
        }
    }

    /// Edits typed text with a key that is bound to nothing that goes first. Tells whether it
    /// was taken.
    pub fn edit(&mut self, key: &KeyEvent) -> bool {
        match self {
            Self::Text(field) => edit(field, key),
            _ => false,
        }
    }
}

/// Edits a field with a key. Tells whether the key was taken.
pub fn edit(field: &mut Field, key: &KeyEvent) -> bool {
    let control = key.modifiers == KeyModifiers::CONTROL;
    match key.code {
        KeyCode::Backspace if control => field.delete_word(),
        KeyCode::Backspace => field.backspace(),
        KeyCode::Delete => field.delete(),
        KeyCode::Left => field.left(),
        KeyCode::Right => field.right(),
        KeyCode::Home => field.home(),
        KeyCode::End => field.end(),
        KeyCode::Char('a') if control => field.home(),
        KeyCode::Char('e') if control => field.end(),
        KeyCode::Char('w') if control => field.delete_word(),
        KeyCode::Char('u') if control => field.clear(),
        _ => return false,
    }
    true
}

/// The next place up or down, round the ends; from nowhere the first or the last.
fn step(cursor: Option<usize>, count: usize, way: Action) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (cursor, way) {
        (None | Some(0), Action::Up) => last,
        (Some(at), Action::Up) => at - 1,
        (None, _) => 0,
        (Some(at), _) if at >= last => 0,
        (Some(at), _) => at + 1,
    })
}

/// The place that a digit or a letter names.
fn index(c: char, count: usize) -> Option<usize> {
    digit(c, count).or_else(|| letter(c, count))
}

fn digit(c: char, count: usize) -> Option<usize> {
    let at = c.to_digit(10)?.checked_sub(1)?;
    usize::try_from(at).ok().filter(|at| *at < count)
}

fn letter(c: char, count: usize) -> Option<usize> {
    let lower = c.to_ascii_lowercase();
    lower.is_ascii_lowercase().then(|| usize::from(lower as u8 - b'a')).filter(|at| *at < count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Draft {
        Draft::Order { cursor: 0, lines: vec![0, 1, 2], held: false }
    }

    #[test]
    fn a_held_line_moves_with_the_cursor() {
        let mut draft = order();
        for action in [Action::Toggle, Action::Down, Action::Down, Action::Down, Action::Toggle] {
            draft.act(action);
        }
        assert_eq!(draft, Draft::Order { cursor: 2, lines: vec![1, 2, 0], held: false });
        draft.act(Action::Raise);
        assert_eq!(draft, Draft::Order { cursor: 1, lines: vec![1, 0, 2], held: false });
    }

    #[test]
    fn clicks_pair_and_order() {
        let mut draft = Draft::Match { cursor: 0, links: vec![None; 2], options: 3 };
        for place in [1, 4, 2, 5] {
            draft.choose(place);
        }
        let links = vec![Some(0), Some(2)];
        assert_eq!(draft, Draft::Match { cursor: 0, links, options: 3 });
        let mut draft = order();
        for place in [2, 2, 0] {
            draft.choose(place);
        }
        assert_eq!(draft, Draft::Order { cursor: 0, lines: vec![2, 0, 1], held: false });
    }

    #[test]
    fn letters_pair_and_go_on_to_the_next_open_prompt() {
        let mut draft = Draft::Match { cursor: 1, links: vec![None; 3], options: 3 };
        assert!(draft.typed('b', ""));
        assert!(draft.typed('C', ""));
        assert!(!draft.typed('d', ""));
        let links = vec![None, Some(1), Some(2)];
        assert_eq!(draft, Draft::Match { cursor: 0, links, options: 3 });
    }

    #[test]
    fn several_options_are_chosen_and_taken_back() {
        let mut draft = Draft::Choice { cursor: None, chosen: vec![false; 3], several: true };
        for c in ['1', 'c', '1'] {
            assert!(draft.typed(c, ""));
        }
        let shown =
            Shown { prompts: Vec::new(), options: ["a", "b", "c"].map(str::to_owned).to_vec() };
        assert_eq!(draft.response(&shown), Some(Response::Choice(vec!["c".to_owned()])));
    }

    #[test]
    fn verdicts_have_letters_digits_and_arrows() {
        let mut draft = Draft::Judge(None);
        assert_eq!(draft.response(&Shown::default()), None);
        assert!(draft.typed('N', "rfn"));
        assert_eq!(draft, Draft::Judge(Some(2)));
        draft.act(Action::Down);
        assert_eq!(draft, Draft::Judge(Some(0)));
        assert!(draft.typed('2', "rfn"));
        assert!(!draft.typed('x', "rfn"));
        let response = draft.response(&Shown::default());
        assert_eq!(response, Some(Response::Judge(Judgement::False)));
    }
}
