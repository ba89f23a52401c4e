//! Faults as a person reads them: file, line, column, the line itself, what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::diagnostic::{Diagnostic, Severity};
use crate::messages::Messages;
use crate::text::{LineIndex, Span, inert};

/// Draws faults for the terminal: each with the file's name, line and column (both from 1, the
/// column in characters), the line with the place marked, and the help. `source` is the text that
/// was read. Control codes in the source come out as pictures.
#[must_use]
pub fn render(
    diagnostics: &[Diagnostic],
    file: &str,
    source: &str,
    color: bool,
    messages: &Messages,
) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let lines = LineIndex::new(source);
    let file = inert(file);
    let [error, warning, help] =
        ["level-error", "level-warning", "level-help"].map(|key| messages.text(key));
    let mut out = String::new();
    for diagnostic in diagnostics {
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR.with_name(error.as_str()),
            Severity::Warning => Level::WARNING.with_name(warning.as_str()),
        };
        let message = messages.told(&diagnostic.message);
        let title = level.primary_title(message).id(diagnostic.code);
        let mut group = Group::with_title(title);
        if let Some(span) = diagnostic.span {
            let line = lines.position(source, span.start()).line;
            let whole = lines.line(source, line);
            let (text, marked) = excerpt(source, whole, span);
            group = group.element(
                Snippet::source(text)
                    .path(file.as_ref())
                    .line_start(line)
                    .annotation(AnnotationKind::Primary.span(marked)),
            );
        } else {
            group = group.element(annotate_snippets::Origin::path(file.as_ref()));
        }
        if let Some(told) = &diagnostic.help {
            let level = Level::HELP.with_name(help.as_str());
            group = group.element(level.message(messages.told(told)));
        }
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

/// The line that holds the start of `span`, and the part of it that the span marks. Only hidden
/// characters that the renderer would let through are replaced, by others of the same length.
fn excerpt(source: &str, line: Span, span: Span) -> (String, std::ops::Range<usize>) {
    let text: String = line.of(source).chars().map(same_length).collect();
    let start = span.start().clamp(line.start(), line.end()) - line.start();
    let end = span.end().clamp(line.start(), line.end()) - line.start();
    (text, start..end.max(start))
}

/// C1 controls, marks and separators that act on a terminal, as a character of as many bytes.
fn same_length(c: char) -> char {
    if !crate::text::is_hidden(c) || c.is_ascii() {
        return c;
    }
    match c.len_utf8() {
        2 => '¿',
        3 => '\u{fffd}',
        _ => '\u{1fffd}',
    }
}
