# Texts of the interface in English. The same keys stand in the German file.

## How a fault is drawn

level-error = error
level-warning = warning
level-help = help

## Any file: its text, its keys, its values

file-not-utf8 = the file is not UTF-8 text (first seen in line { $n })
file-not-utf8-help = open it in your editor and save it with the encoding UTF-8
file-too-large = the file has { $n } bytes; at most { $most } are read
file-not-toml = this is not TOML: { $what }
file-not-json = this is not JSON: { $what }
file-not-object = a quiz in JSON is an object: {"{"} … {"}"}
file-key-twice = the key "{ $key }" stands twice
file-unknown-key = unknown key "{ $key }"
file-unknown-key-help = it is not used; delete it or make it a # comment
file-unknown-name = unknown { $key } "{ $name }"
file-one-of = it is one of: { $list }
file-wrong-type = "{ $key }" must be { $want }, but this is { $got }
file-wrong-type-help = put it between quotation marks: "…"
file-too-many = "{ $key }" has { $n } entries; at most { $most } are allowed
file-too-long = "{ $key }" has { $n } characters; at most { $most } are allowed
file-hidden = "{ $key }" holds the invisible character { $code }
file-hidden-help = it is shown as a placeholder; type the text anew to be rid of it
value-nothing = nothing
value-text = a text
value-date = a date
value-number = a number
value-bool = true or false
value-list = a list
value-table = a table
want-text = a text
want-texts = a list of texts
want-number = a number
want-whole-number = a whole number
want-bool = true or false
want-article = a table ([article])
want-items = a list of items ([[items]])
want-notes = a table: {"{"} "an option" = "why" {"}"}
want-order = the list of options in the right order
want-pairs = a list of pairs
want-keys = a table: [keys]
want-look = a table, such as {"{"} fg = "cyan", bold = true {"}"}
toml-help-marks = a text begins and ends with the straight quotation mark: "…"
toml-help-inside = a straight quotation mark inside a text is written \", or as „ and “
toml-help-lines = a text ends on the line on which it began; one of several lines stands between """ and """
toml-help-text = a text stands between quotation marks: "…"

## The quiz file

quiz-empty = the file is empty
quiz-empty-help = a quiz begins with a line: title = "…"
quiz-newer = the file has format { $format }; this version of nachlese reads up to format { $most }
quiz-newer-help = install a newer version of nachlese
quiz-no-format = there is no format { $format }
quiz-no-format-help = write: format = { $most }
quiz-no-title = the quiz has no title
quiz-no-title-help = write at the top: title = "…"
quiz-no-fingerprint = a handout needs the fingerprint of its quiz
quiz-handout-help = make the handout anew with: nachlese handout QUIZ
quiz-fingerprint = only a handout has a fingerprint
quiz-empty-id = the id is empty
quiz-empty-id-help = leave the line out, and the id is made from the content
quiz-id-twice = the id "{ $id }" is taken by another item
quiz-id-twice-help = give this one another id, or leave the line out
quiz-no-items = the quiz has no items
quiz-items-help = an item begins with a line [[items]]
quiz-secret = a handout must not hold "{ $key }"
quiz-no-stem = the item has no stem
quiz-empty-stem = the stem is empty
quiz-stem-help = write the question: stem = "…?"
quiz-no-gap = the stem of a cloze item has no gap
quiz-gap-length = a gap is exactly three underscores
quiz-gaps = the stem of a cloze item has { $n } gaps
quiz-gap-help = write the gap as ___, and one of them
quiz-unused = an item of kind { $kind } does not use "{ $key }"
quiz-unused-help = with options it would be: kind = "choice"
quiz-note = the note is about "{ $option }", which is no option
quiz-note-help = copy the text of the option
quiz-points = an item gives from 1 to { $most } points
quiz-confidence = a confidence lies between 0 and 1
quiz-no-answer = the item has no answer
quiz-no-answer-help = write: answer = …
quiz-no-key-help = at least one of the options is right
quiz-answer-twice = "{ $answer }" is given twice as the answer
quiz-one-answer = a typed item has one answer
quiz-one-answer-help = write the others as: accept = ["…"]
quiz-empty-answer = this answer is empty
quiz-judge = the answer to a statement can't be { $got }
quiz-judge-name = the answer to a statement can't be "{ $name }"
quiz-judge-help = it is true, false or "not-in-text"
quiz-pairs-help = write: answer = [["prompt", "option"], ["prompt", "option"]]
quiz-no-pair = this is not a pair of texts
quiz-paired-twice = the prompt "{ $prompt }" is paired twice
quiz-unpaired = the answer has no pair for "{ $prompt }"
quiz-unpaired-help = each prompt has exactly one option
quiz-nothing-to-order = nothing to order
quiz-nothing-to-order-help = there must be at least 2 lines to put in order
quiz-no-permutation = the answer is not the options in another order
quiz-no-permutation-help = it holds each option exactly once
quiz-missing = the item has no "{ $key }"
quiz-only-one = the item has only one entry in "{ $key }"
quiz-least-help = it needs at least { $least }: { $key } = ["…", "…"]
quiz-empty-text = this text is empty
quiz-same = "{ $one }" is the same as "{ $other }"
quiz-same-help = a reader could not tell them apart; change or delete one
quiz-alike = "{ $one }" and "{ $other }" differ in article or punctuation alone
quiz-alike-help = a reader would take them for the same
quiz-not-among = "{ $text }" is not among the { $key }
quiz-not-among-help = copy the text of one of the { $key }
quiz-empty-evidence = this piece of evidence is empty
quiz-evidence-alone = there is evidence, but no article
quiz-evidence-alone-help = put the article's text under [article], or delete the evidence
quiz-evidence-twice = this piece of evidence is given twice
quiz-not-said = the article does not say "{ $words }"
quiz-not-said-help = evidence is copied from the article word by word
quiz-said-up-to = the article has it up to "{ $words }"; compare what follows, signs and quotation marks too
quiz-said-often = the article says "{ $words }" { $n } times
quiz-said-often-help = add words before or after it, until it stands there once

## The settings file and themes

setting-theme = unknown theme "{ $name }"
setting-theme-help = it is one of: { $list }, or a file of your own that ends in .toml
setting-range = "{ $key }" is { $n }; it is from { $least } to { $most } columns
setting-quoting = no shell reads this command: quotation marks are a part of its words
setting-quoting-help = write it as a list: ["command", "first argument", …]
setting-colour = unknown colour "{ $name }"
setting-colour-help = a colour is "#rrggbb" or one of the 16 names
setting-key-needed = "{ $action }" has no key that works while text is typed
setting-key-needed-help = give it a key that types no character, such as "enter", "esc" or "f2"
setting-key = unknown key "{ $key }"
setting-key-help = a key is a character, f1 to f12, or one of { $list }; before it ctrl-, alt- or shift-
setting-key-twice = the key "{ $key }" is given to "{ $action }" too
setting-key-twice-help = a key does one thing
setting-key-lost = "{ $action }" has no key any more
setting-key-kept-help = it keeps its usual key; give "{ $action }" others
setting-key-lost-help = give it another: { $action } = "…", or none: { $action } = []
setting-no-theme-file = there is no such theme file
setting-unreadable = it cannot be read: { $cause }

## The response file

responses-format = there is no format { $format }
responses-too-many = it has more than { $most } responses
responses-long-text = a text in it has more than { $most } characters
responses-time = started = "{ $time }" is no time like 2026-03-01T09:30:00Z
responses-twice = the item { $item } is answered twice
responses-seconds = the seconds of { $item } must lie between 0 and { $most }

## Exported history

history-too-long = it is longer than { $most } bytes
history-no-record = it is no record of history: { $what }
history-newer = the format { $format } is newer than this program knows
history-other-file = this is no exported history
history-empty = the file is empty
history-second-heading = a second heading
history-one-item = a snapshot holds one item
history-no-mode = there is no mode { $name }
history-no-state = there is no state { $name }
history-no-snapshot = the item { $item } has no snapshot before it
history-no-skill = there is no skill { $name }
history-no-outcome = there is no outcome { $name }
history-points = more points than there are to earn
history-rating = a rating is 1, 2, 3 or 4
history-response = a response is nothing, a text, a truth value, a list or pairs

## Words of the parsers

parse-at = { $what } (line { $line })
parse-at-column = { $what } (line { $line }, column { $column })
parse-expected = { $what }; expected: { $list }
parse-other = { $words }
parse-no-field = "{ $name }" is missing
parse-unknown-field = "{ $name }" is unknown here
parse-field-twice = "{ $name }" stands there twice
parse-wrong-type = a value is of the wrong type
parse-wrong-value = a value is not possible here
parse-duplicate-key = this key stands twice
parse-extend = a key with dots cannot extend what is no table
parse-extra-equals = there is an = too many
parse-extra-comma = there is a comma too many
parse-signed-radix = such a number has no sign
parse-comment = a comment holds a sign that is not allowed
parse-inline-table = something in the table between braces is wrong
parse-key-value = a line is not key = value
parse-key = there is no key where one should be
parse-value = there is no value where one should be
parse-string = a text is not written as it should be
parse-number = a number is not written as it should be
parse-bool = a value is neither true nor false
parse-date = a point in time is not written as it should be
parse-table = something in the line of the table is wrong
parse-no-value = a value is missing
parse-no-key = a key is missing
parse-no-open-bracket = an opening bracket is missing
parse-no-equals = an = is missing
parse-no-comma = a comma is missing
parse-no-colon = a colon is missing
parse-no-open-quote = an opening quotation mark is missing
parse-escape = this sequence with a backslash is not possible
parse-unquoted = a text without quotation marks
parse-unclosed-list = a list is not closed
parse-unclosed-table = a table is not closed
parse-unclosed-string = a text is not closed
parse-unexpected = something does not belong here
parse-too-deep = values stand too deep in one another
parse-line-end = the end of a line is damaged
parse-ends = it ends too early
parse-comments = comments are not possible here
parse-single-quotes = texts stand between double quotation marks
parse-several = there is more than one value
parse-control = a text holds a control character
parse-want-key = a key
parse-want-value = a value
parse-want-digits = digits
parse-want-letters = letters
parse-want-text = a text
parse-want-characters = characters
parse-want-newline = the end of the line
parse-want-nothing = nothing
parse-response = a response is true, false, a text, a list of texts, or a list of pairs of texts
parse-sign = `{ $sign }`
parse-list = { $one }, { $other }

## The commented settings file

setting-head = Settings of nachlese. A line without its "# " takes effect. "nachlese config" shows what is set, and names what is wrong in this file.
setting-about-language = The interface's language: "de" or "en". Without it the locale decides.
setting-about-theme = 
    The look: { $themes }, or a theme file of your own beside this file, such as "mine.toml".
    In such a file `base = "dark"` names what it changes, and each role has its look:
    accent = {"{"} fg = "#e0a75e", bg = "black", bold = true, underlined = false, reversed = false {"}"}
    Roles: { $roles }.
setting-about-book = Whether the article may be looked at while a question is open: "open" or "closed".
setting-about-measure = The widest a line of the article gets, { $least } to { $most } columns.
setting-about-animations = Whether anything on the screen moves by itself.
setting-about-mouse = Whether the mouse is used. Without it the terminal's own selecting works.
setting-about-speech = 
    The command that reads a paragraph aloud, word by word; the text comes on its standard input.
    No shell is asked. Example: ["espeak-ng", "-v", "de"]
setting-about-dictionaries = A folder with dictionaries of the dictd format (.index beside .dict or .dict.dz), searched before the usual ones such as /usr/share/dictd.
setting-about-level = Your level, "A1" to "C2": which words are told before reading. "article" takes each article's.
setting-about-keys = Which keys do what: one key or a list. A key is a character ("n", "N", "?"), "f1" to "f12", or one of the names below; before it "ctrl-", "alt-" or "shift-". An empty list takes the keys away.
setting-key-names = Names: { $names }.
action-confirm = Answer, open, go on.
action-back = Leave the screen.
action-help = Show the keys.
action-quit = Leave the program at once.
action-up = A line up.
action-down = A line down.
action-left = To the left.
action-right = To the right.
action-page-up = A screen up.
action-page-down = A screen down.
action-home = To the start.
action-end = To the end.
action-toggle = Choose one of several, take hold of a line, turn the page.
action-raise = Move a line up.
action-lower = Move a line down.
action-clear = Take back.
action-skip = Pass over an item.
action-article = From the question to the article and back.
action-book = Open or close the book.
action-search = Search the article.
action-next-match = The next place found.
action-previous-match = The place found before.
action-mark = Put a word into the list of unknown words, or take it out.
action-speak = Read a paragraph aloud, or end it.
action-words = Show the list of unknown words.
action-rare-words = Show or hide the words worth learning before reading.
action-restart = Start anew.
action-practise = Practise what was wrong.
action-make = Make a quiz of a file.
action-progress = Show the progress.
action-review = Ask what is due.
action-hardest = Ask what was wrong most often.
action-suspend = Stop the program and go to the shell; `fg` comes back.
action-redraw = Draw the whole screen anew.
action-later = Ask an item tomorrow, not today.
action-aside = Never ask an item again, or take back what is not asked any more.
parse-xml-open = { $name } is missing
parse-xml-stray = { $name } closes nothing
parse-xml-tag = a tag is not closed
parse-xml-unclosed = a comment, CDATA or an instruction is not closed
parse-xml-declaration = the XML declaration is not as it should be
parse-xml-reference = a reference that begins with & is not closed
parse-xml-attribute = an attribute is not written as it should be
