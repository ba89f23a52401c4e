//! The tagger's accuracy on treebanks.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use nachlese::lexicon::{Lexicon, Tag, Tagger};

use crate::data::treebank;

/// Right and all.
#[derive(Debug, Clone, Copy, Default)]
struct Share(usize, usize);

impl Share {
    fn add(&mut self, right: bool) {
        self.0 += usize::from(right);
        self.1 += 1;
    }

    fn value(self) -> f64 {
        self.0 as f64 / self.1.max(1) as f64
    }
}

/// Prints the accuracy of `tagger` on the treebanks in `folder`.
pub fn report(
    lexicon: &Lexicon,
    tagger: Tagger<'_>,
    folder: &Path,
    confusions: bool,
) -> std::io::Result<()> {
    let (mut news, mut reviews, mut upos) = (Share::default(), Share::default(), Share::default());
    let mut wrong: BTreeMap<(Tag, Tag), Vec<String>> = BTreeMap::new();
    let test = treebank(&folder.join("de_gsd-ud-test.conllu"), false)?;
    let (mut words, start) = (0, Instant::now());
    let mut wrong_upos: BTreeMap<String, usize> = BTreeMap::new();
    for sentence in &test {
        let tokens: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
        let tags = tagger.tag(&tokens);
        words += tokens.len();
        let by_hand = (302..=977).contains(&sentence.number());
        for (at, (&found, gold)) in tags.iter().zip(&sentence.tags).enumerate() {
            let Some(gold) = *gold else { continue };
            let share = if by_hand { &mut news } else { &mut reviews };
            share.add(found == gold);
            if found != gold && by_hand && confusions {
                let from = at.saturating_sub(3);
                let to = (at + 4).min(tokens.len());
                let shown = format!(
                    "{} [{}] {}",
                    tokens[from..at].join(" "),
                    tokens[at],
                    tokens[at + 1..to].join(" ")
                );
                wrong.entry((gold, found)).or_default().push(shown);
            }
        }
        let universal = lexicon.upos(&tokens, &tags);
        for (at, (found, gold)) in universal.iter().zip(&sentence.upos).enumerate() {
            upos.add(Some(*found) == *gold);
            if Some(*found) != *gold {
                let key = format!("{:?} for {:?} {} {}", found, gold, tags[at].name(), tokens[at]);
                *wrong_upos.entry(key).or_default() += 1;
            }
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("STTS, GSD test news (s302-s977)  {:.4} of {}", news.value(), news.1);
    println!("STTS, GSD test reviews           {:.4} of {}", reviews.value(), reviews.1);
    println!("UPOS, GSD test                   {:.4} of {}", upos.value(), upos.1);
    let mut clean = Share::default();
    for sentence in treebank(&folder.join("de_pud-first700.conllu"), false)? {
        let tokens: Vec<&str> = sentence.words.iter().map(String::as_str).collect();
        let tags = tagger.tag(&tokens);
        for (found, gold) in lexicon.upos(&tokens, &tags).iter().zip(&sentence.upos) {
            clean.add(Some(*found) == *gold);
        }
    }
    println!("UPOS, PUD                        {:.4} of {}", clean.value(), clean.1);
    println!("words a second, UPOS included    {:.0}", words as f64 / seconds);
    if confusions {
        let mut pairs: Vec<_> = wrong.into_iter().collect();
        pairs.sort_by_key(|(_, shown)| std::cmp::Reverse(shown.len()));
        for ((gold, found), shown) in pairs {
            println!("{:4} {} tagged {}", shown.len(), gold.name(), found.name());
            for line in shown {
                println!("        {line}");
            }
        }
        let mut pairs: Vec<_> = wrong_upos.into_iter().collect();
        pairs.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        for (key, count) in pairs.into_iter().take(80) {
            println!("{count:4} {key}");
        }
    }
    Ok(())
}
