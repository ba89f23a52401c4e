//! A history of made-up responses: ten items a quiz, each answered a hundred times, a sitting
//! every few hours.

use std::io::{self, Write};

/// Items of a quiz.
const ITEMS: u64 = 10;
/// How often each quiz is sat.
const SITTINGS: u64 = 100;
/// Seconds since 1970 of the first sitting: 2024-01-01.
const FIRST: u64 = 1_704_067_200;

/// Writes a history of about `responses` responses, at least one sitting.
pub fn write(responses: u64, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{{\"nachlese-history\":1}}")?;
    let sittings = (responses / ITEMS).max(1);
    let quizzes = sittings.div_ceil(SITTINGS);
    for quiz in 0..quizzes {
        for item in 0..ITEMS {
            let text = format!("Absatz {item}: Die Fähre {quiz} liegt seit Tag {item} still.");
            writeln!(
                out,
                r#"{{"snapshot":{{"hash":"{quiz}-{item}","quiz":{{"format":1,"id":"q{quiz}","kind":"quiz","title":"Quiz {quiz}","language":"de","article":{{"text":"{text}"}},"items":[{{"id":"i{item}","skill":"{}","kind":"short","stem":"Seit wann liegt die Fähre still? ({item})","answer":"seit Tag {item}","evidence":["{text}"]}}]}}}}}}"#,
                skill(item),
            )?;
        }
        writeln!(
            out,
            r#"{{"quiz":{{"id":"q{quiz}","title":"Quiz {quiz}","items":{ITEMS},"opened":"{}"}}}}"#,
            time(FIRST + quiz)
        )?;
    }
    for sitting in 0..sittings {
        let quiz = sitting % quizzes;
        let began = FIRST + sitting * 700;
        write!(
            out,
            r#"{{"attempt":{{"uuid":"{:08x}-0000-4000-8000-{:012x}","quiz":"q{quiz}","title":"Quiz {quiz}","fingerprint":"f","mode":"sitting","state":"finished","items":{ITEMS},"started":"{}","ended":"{}","words":400,"reading":150.0,"responses":["#,
            sitting & 0xffff_ffff,
            sitting,
            time(began),
            time(began + 300),
        )?;
        for item in 0..ITEMS {
            // Three of four are right, in no order.
            let right = (sitting * 7 + item * 13) % 4 != 0;
            let (outcome, points, rating) =
                if right { ("right", 720_720, 3) } else { ("wrong", 0, 1) };
            let comma = if item == 0 { "" } else { "," };
            write!(
                out,
                r#"{comma}{{"quiz":"q{quiz}","item":"i{item}","snapshot":"{quiz}-{item}","skill":"{}","response":"seit Tag {item}","outcome":"{outcome}","points":{points},"max":720720,"seconds":4.5,"at":"{}","day":"{}","rating":{rating}}}"#,
                skill(item),
                time(began + item * 20),
                day(began),
            )?;
        }
        writeln!(out, "]}}}}")?;
    }
    Ok(())
}

fn skill(item: u64) -> &'static str {
    ["source", "fact", "detail", "structure", "vocabulary"][usize::try_from(item % 5).unwrap_or(0)]
}

fn time(seconds: u64) -> String {
    jiff::Timestamp::from_second(i64::try_from(seconds).unwrap_or(0))
        .unwrap_or_default()
        .to_string()
}

fn day(seconds: u64) -> String {
    time(seconds).split('T').next().unwrap_or_default().to_owned()
}
