//! How many colours a terminal shows, and the nearest of them.

use ratatui::style::Color;

/// How many colours a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// Every colour of 24 bits.
    #[default]
    Full,
    /// xterm's palette of 256.
    Indexed,
    /// The 16 of ECMA-48 and its bright ones.
    Sixteen,
}

/// Levels of red, green and blue in the colour cube of xterm's palette (numbers 16 to 231).
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The 16 colours, with the values that xterm gives them.
const NAMED: [(Color, (u8, u8, u8)); 16] = [
    (Color::Black, (0, 0, 0)),
    (Color::Red, (205, 0, 0)),
    (Color::Green, (0, 205, 0)),
    (Color::Yellow, (205, 205, 0)),
    (Color::Blue, (0, 0, 238)),
    (Color::Magenta, (205, 0, 205)),
    (Color::Cyan, (0, 205, 205)),
    (Color::Gray, (229, 229, 229)),
    (Color::DarkGray, (127, 127, 127)),
    (Color::LightRed, (255, 0, 0)),
    (Color::LightGreen, (0, 255, 0)),
    (Color::LightYellow, (255, 255, 0)),
    (Color::LightBlue, (92, 92, 255)),
    (Color::LightMagenta, (255, 0, 255)),
    (Color::LightCyan, (0, 255, 255)),
    (Color::White, (255, 255, 255)),
];

impl Depth {
    /// What the variables `COLORTERM` and `TERM` say. A system without `TERM` (Windows) shows
    /// every colour; a terminal of unknown name 256, since nearly every one does.
    #[must_use]
    pub fn of(colorterm: Option<&str>, term: Option<&str>) -> Self {
        let Some(term) = term.filter(|term| !term.is_empty()) else { return Self::Full };
        if colorterm.is_some_and(|name| matches!(name, "truecolor" | "24bit"))
            || term.ends_with("-direct")
        {
            return Self::Full;
        }
        let few = ["linux", "screen", "ansi", "xterm-color", "rxvt", "cygwin"];
        if few.contains(&term) || term.ends_with("-16color") || term.starts_with("vt") {
            Self::Sixteen
        } else {
            Self::Indexed
        }
    }

    /// The colour that is shown for `colour`: of 24 bits the nearest that there is; a colour of
    /// the palette stays as it is.
    #[must_use]
    pub fn nearest(self, colour: Color) -> Color {
        let Color::Rgb(red, green, blue) = colour else { return colour };
        let asked = (red, green, blue);
        match self {
            Self::Full => colour,
            Self::Indexed => palette()
                .min_by_key(|(_, rgb)| distance(asked, *rgb))
                .map_or(colour, |(number, _)| Color::Indexed(number)),
            Self::Sixteen => NAMED
                .iter()
                .min_by_key(|(_, rgb)| distance(asked, *rgb))
                .map_or(colour, |(named, _)| *named),
        }
    }
}

/// The numbers of xterm's palette whose colours are the same everywhere: cube and greys.
fn palette() -> impl Iterator<Item = (u8, (u8, u8, u8))> {
    let cube = LEVELS.into_iter().flat_map(|red| {
        LEVELS
            .into_iter()
            .flat_map(move |green| LEVELS.into_iter().map(move |blue| (red, green, blue)))
    });
    let greys = (0..24_u8).map(|step| {
        let grey = 8 + 10 * step;
        (grey, grey, grey)
    });
    (16_u8..=255).zip(cube.chain(greys))
}

fn distance(left: (u8, u8, u8), right: (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    square(left.0, right.0) + square(left.1, right.1) + square(left.2, right.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_tell_the_depth() {
        for (colorterm, term, depth) in [
            (Some("truecolor"), Some("xterm-256color"), Depth::Full),
            (Some("24bit"), Some("screen"), Depth::Full),
            (None, Some("xterm-direct"), Depth::Full),
            (None, None, Depth::Full),
            (None, Some("xterm-256color"), Depth::Indexed),
            (Some("yes"), Some("tmux-256color"), Depth::Indexed),
            (None, Some("linux"), Depth::Sixteen),
            (Some(""), Some("xterm-16color"), Depth::Sixteen),
            (None, Some("vt220"), Depth::Sixteen),
        ] {
            assert_eq!(Depth::of(colorterm, term), depth, "{colorterm:?} {term:?}");
        }
    }

    #[test]
    fn the_nearest_colour_is_taken() {
        let orange = Color::Rgb(250, 130, 10);
        assert_eq!(Depth::Full.nearest(orange), orange);
        assert_eq!(Depth::Indexed.nearest(orange), Color::Indexed(208));
        assert_eq!(Depth::Indexed.nearest(Color::Rgb(0, 0, 0)), Color::Indexed(16));
        assert_eq!(Depth::Indexed.nearest(Color::Rgb(255, 255, 255)), Color::Indexed(231));
        assert_eq!(Depth::Indexed.nearest(Color::Rgb(20, 18, 17)), Color::Indexed(233));
        assert_eq!(Depth::Sixteen.nearest(Color::Rgb(200, 10, 0)), Color::Red);
        assert_eq!(Depth::Sixteen.nearest(Color::Rgb(120, 130, 125)), Color::DarkGray);
        assert_eq!(Depth::Sixteen.nearest(Color::Cyan), Color::Cyan);
    }
}
