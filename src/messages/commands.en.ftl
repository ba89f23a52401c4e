# Texts of the interface in English. The same keys stand in the German file.

## What the system and libraries say

system-not-found = there is no such file or folder
system-not-allowed = permission is missing
system-exists = it is there already
system-is-folder = it is a folder
system-no-folder = a part of the path is no folder
system-folder-not-empty = the folder is not empty
system-read-only = nothing can be written to this disk
system-disk-full = the disk is full
system-quota = the space that is allotted is used up
system-file-too-large = the file would get too large
system-file-name = the system does not allow this name, perhaps it is too long
system-busy = another program is using it
system-broken-pipe = whoever read it has stopped
system-timed-out = it took too long
system-ends-early = the data end too early
system-not-text = it is no text in UTF-8
system-no-memory = there is not enough memory
system-says = the system says: { $words }
library-says = in technical terms: { $words }

## Errors of many commands

source-stdout = standard output
unreadable = { $name } cannot be read
unwritable = { $name } cannot be written
stdout-unwritable = standard output cannot be written to
table-failed = the table cannot be written
did-you-mean = did you mean "{ $near }"?
format-unknown = there is no format { $name }
handout-no-keys = { $name } is a handout and has no keys
quiz-invalid = { $name } is no valid quiz: { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
quiz-invalid-hint = "nachlese check { $name }" shows each fault
quiz-not-bundled = there is no bundled quiz { $name }
no-quiz-at-hand = no quiz is open
cli-both = { $name } stands before a command
cli-both-hint = name a file or a command, not both
no-terminal-hint = "nachlese play --plain { $name }" asks line by line
terminal-failed = the terminal failed
isolated-failed = the process that reads the source failed

## The store

data-no-home = there is no home folder to keep answers in
data-no-home-hint = name a folder with --data-dir or NACHLESE_DATA_DIR
store-set-aside = the store was damaged; it was put aside as { $name }, and a new one was made
store-newer = the store { $name } was written by a newer version (it has version { $version }); it was not touched
store-newer-hint = use the newer version, or another folder with --data-dir
store-foreign = { $name } is a database of another program
store-foreign-hint = name another folder with --data-dir
store-damaged = the store is damaged
store-busy = the store is held by another program
store-busy-hint = close the other program and try again
store-no-access = the store { $name } cannot be made or written
store-read-only = the store cannot be opened or written
store-no-access-hint = make the folder writable, or name another with --data-dir
store-full = the disk is full; the answer is not kept
store-no-attempt = the store has no attempt { $id }
store-failed = the store failed
dictionary-open-line = it is damaged, a line of the index does not end
dictionary-overlap = it is damaged, articles overlap
dictionary-beyond-end = it is damaged, the index names a place behind the end
dictionary-packed = it is damaged, a chunk cannot be unpacked

## check, config

check-summary = { $files ->
    [one] { $files } file
   *[other] { $files } files
} checked: { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
settings-errors = the settings have { $n ->
    [one] { $n } error
   *[other] { $n } errors
}
settings-no-home = there is no home folder to keep settings in
settings-no-home-hint = name a file with --config or NACHLESE_CONFIG
settings-there = { $name } is there already
settings-there-hint = move the file away first, or look at it with "nachlese config"

## edit, handout

edit-handout = { $name } is a handout
edit-handout-hint = edit the quiz and make the handout anew
edit-no-place = there is no place { $n } in a quiz of { $of ->
    [one] one item
   *[other] { $of } items
}
edit-no-other = the article gives no other item for this place
edit-no-more = the article gives no further item
edit-no-items = no items from the article of { $name }
edit-no-items-hint = items are made from the text under [article]
edit-no-item = the quiz has no item "{ $name }"
edit-no-item-hint = "nachlese edit QUIZ" lists its items
edit-unchanged = { $name } is not changed
rewrite-handout = a handout is not edited
rewrite-no-items = a quiz has at least one item
rewrite-no-items-hint = delete the file instead
rewrite-inline = the items stand in one list, items = […], which is not edited
rewrite-inline-hint = write each item under a line [[items]] of its own
rewrite-unsafe = the file can't be rewritten without changing something else
rewrite-unsafe-hint = edit the file with an editor
handout-already = { $name } is a handout already
handout-already-hint = make it from the quiz with the keys

## export, import

export-no-terminal = { $name } is no text for a terminal
export-no-terminal-hint = add -o FILE
export-no-keys-hint = export the quiz that it was made from; html and markdown go without --key
export-nothing = { $name } can carry none of the items
export-nothing-hint = moodle-xml, qti, anki, csv, markdown and html carry every kind
export-failed = the file could not be put together; nothing was written
import-failed = no quiz from { $name }: { $n ->
    [one] { $n } fault
   *[other] { $n } faults
}

## history, words, man

history-file = { $name } cannot be read or written
history-line = { $name }, line { $n }: { $reason }
history-line-hint = nothing was taken in; "nachlese history export" writes such files
history-no-terminal-hint = --yes deletes without asking
words-not-there = "{ $word }" is not in the word list
words-not-there-hint = "nachlese words" shows the list
man-no-command = { $name } has no command { $command }
man-no-command-hint = "{ $name } --help" lists the commands
man-failed = the page cannot be written

## play, grade

play-no-sitting = there is no sitting to write to { $name }
play-no-responses = { $name } is no response file
play-none-fits = no response in { $name } belongs to this quiz
responses-too-large = the file has { $n } bytes, more than a response file ever has
responses-newer = the file has format { $format }, which a newer version of nachlese reads
response-other-quiz = the responses belong to another quiz: { $id }
response-no-item = the quiz has no item { $item }
response-other-kind = the response to { $item } must be { $expected }
response-no-option = the item { $item } has no option "{ $option }"
expected-choice = an option or a list of options
expected-cloze = a text
expected-short = a text
expected-judge = true, false or "not-in-text"
expected-match = a list of pairs
expected-order = a list of the lines in order
grade-no-files = there is no response file
grade-no-files-hint = response files end in .json or .toml; "nachlese play HANDOUT -o FILE" writes them
grade-no-keys-hint = grade with the quiz that the handout was made from
scale-file = { $name } is no scale
scale-file-hint = write a line for each mark, with the per cent from which it holds: 1 = 92
scale-list = the scale can't be read
scale-list-hint = write it like this: --scale 92=1,81=2,67=3,50=4,30=5,0=6
scale-part = "{ $part }" is not of the form PERCENT=MARK, as in 92=1
scale-bound = "{ $bound }" is no per cent from 0 to 100 with at most two decimals
scale-mark = "{ $mark }" is no mark: it has from 1 to { $most } visible characters
scale-twice = two marks begin at { $bound } per cent
scale-no-zero = no mark begins at 0 per cent
scale-too-many = a scale has at most { $most } marks

## analyze

jsonl-left-out = { $n } of { $of ->
    [one] { $of } line
   *[other] { $of } lines
} left out
jsonl-line = line { $n }: { $fault }
jsonl-not-json = it is not JSON: { $cause }
jsonl-no-text = "text" is missing
jsonl-no-id = "id" is missing
jsonl-broken = it broke the analysis
jsonl-too-long = it has more than { $n } MiB

## The command line

usage-help = "{ $command } --help" tells what there is
usage-possible = it is one of: { $list }
usage-unknown = there is no option { $name } here
usage-no-command = there is no command { $name }
usage-no-value = a value is missing for { $name }
usage-bad-value = "{ $value }" is not possible for { $name }
usage-no-equals = for { $name } the value stands behind an =
usage-too-many = "{ $value }" is one value too many for { $name }
usage-twice = { $name } can stand only once
usage-conflict = { $one } and { $other } exclude each other
usage-missing = something is missing: { $list }
usage-missing-command = a command is missing
usage-not-utf8 = an argument is no text in UTF-8

## Languages that a text may be in

language-afr = Afrikaans
language-aka = Akan
language-amh = Amharic
language-ara = Arabic
language-aze = Azerbaijani
language-bel = Belarusian
language-ben = Bengali
language-bul = Bulgarian
language-cat = Catalan
language-ces = Czech
language-cmn = Mandarin
language-cym = Welsh
language-dan = Danish
language-deu = German
language-ell = Greek
language-eng = English
language-epo = Esperanto
language-est = Estonian
language-fin = Finnish
language-fra = French
language-guj = Gujarati
language-heb = Hebrew
language-hin = Hindi
language-hrv = Croatian
language-hun = Hungarian
language-hye = Armenian
language-ind = Indonesian
language-ita = Italian
language-jav = Javanese
language-jpn = Japanese
language-kan = Kannada
language-kat = Georgian
language-khm = Khmer
language-kor = Korean
language-lat = Latin
language-lav = Latvian
language-lit = Lithuanian
language-mal = Malayalam
language-mar = Marathi
language-mkd = Macedonian
language-mya = Burmese
language-nep = Nepali
language-nld = Dutch
language-nob = Norwegian
language-ori = Odia
language-pan = Punjabi
language-pes = Persian
language-pol = Polish
language-por = Portuguese
language-ron = Romanian
language-rus = Russian
language-sin = Sinhalese
language-slk = Slovak
language-slv = Slovene
language-sna = Shona
language-spa = Spanish
language-srp = Serbian
language-swe = Swedish
language-tam = Tamil
language-tel = Telugu
language-tgl = Tagalog
language-tha = Thai
language-tuk = Turkmen
language-tur = Turkish
language-ukr = Ukrainian
language-urd = Urdu
language-uzb = Uzbek
language-vie = Vietnamese
language-yid = Yiddish
language-zul = Zulu

## Headings of manual pages

man-heading-name = NAME
man-heading-synopsis = SYNOPSIS
man-heading-description = DESCRIPTION
man-heading-options = OPTIONS
man-heading-subcommands = SUBCOMMANDS
man-heading-changes = CHANGES
man-heading-extra = EXTRA
man-heading-version = VERSION
