# The interface's texts in English. The same keys are in de.ftl.

## General

items = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
skill-source = Sources
skill-fact = Facts
skill-detail = Details
skill-structure = Structure
skill-vocabulary = Vocabulary
item-kind-choice = Choice
item-kind-cloze = Gap
item-kind-short = Short answer
item-kind-judge = True or false
item-kind-match = Matching
item-kind-order = Ordering
no-terminal = There is no terminal here: this program needs one for its input and output.

## Words and numbers

words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
parts = { $right } of { $of }
paragraph = Paragraph { $n }

## Keys

key-ctrl = Ctrl-
key-space = Space
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
key-delete = Del
key-letters = A–Z
judge-keys = tfn

## What keys do

do-again = once more
do-answer = answer
do-article = article
do-back = back
do-cancel = cancel
do-choose = choose
do-close = close
do-close-book = close book
do-continue = continue
do-drop = drop
do-filter = filter
do-grab = grab
do-hardest = hard items
do-help = help
do-items = items
do-later = not today
do-aside = never again
do-take-aside-back = take back
do-leave = leave
do-leave-out = leave out
do-library = library
do-make = make the quiz
do-move = move
do-new = new quiz
do-next = next
do-open = open
do-open-book = open book
do-page-down = a page down
do-page-up = a page up
do-pair = pair
do-practise = practise mistakes
do-progress = progress
do-question = to the question
do-questions = questions
do-quit = quit
do-quit-now = quit at once
do-read = read
do-rate = rate
do-redraw = draw the screen anew
do-restart = start over
do-result = result
do-retry = save again
do-review = review
do-row = row
do-scroll = scroll
do-search = search
do-select = select
do-skip = skip
do-suspend = suspend (fg comes back)
do-take-back = undo
do-toggle = tick
do-unfilter = clear filter

## Screens

title-help = Help
title-library = Library
title-make = New quiz
title-progress = Progress
title-result = Result
title-review = Review
too-small = The window is too small. At least 30 columns and 8 rows.
help-here = Keys on this screen
help-everywhere = Keys everywhere
help-signs = Signs

## Library

library-looking = Looking for quizzes …
library-empty = There is no quiz here yet.
library-empty-make = { $key } makes one of an article: type a file's name, look at the text, done.
library-empty-paste = Or copy the text of an article and paste it here.
library-empty-shell = Or from the command line: nachlese article.txt
library-recent = Opened last
library-own = Your own
library-bundled = Bundled
library-last = last { $n }%
column-level = level
column-items = items
column-words = words
column-score = last
column-best = best
library-nothing-fits = No title fits the filter.
library-filter = Filter:
library-due = { $n } due
library-faulty = faulty
library-left = begun
library-left-at = begun: { $n } of { $of }
library-best = best { $n }%

## New quiz

make-title = Which article shall become a quiz?
make-about = A file or an address (https://…) of a German news article, a feed or an EPUB, or paste the text of the article here.
make-after = The text that was found is shown before anything is made of it. The quiz stays in the library.
make-reading = Reading the text …
make-making = Writing the questions …
make-pick = Which article?
make-entries = { $n ->
    [one] one article
   *[other] { $n } articles
}
make-look = Is this the article?
make-look-about = What does not belong to it (adverts, captions, legal text) can be left out.
make-at-most = at most { $items }
make-no-text = There is no text in it.
make-no-file = There is no file of that name.
make-folder = That is a folder. A file with an article is wanted.
make-not-german = The text is not German. Nachlese asks about German articles alone.
make-looks-like = The text is not German but probably { $language }. Nachlese asks about German articles only.
make-no-item = No item was good enough. Found: { $words ->
    [one] { $words } word
   *[other] { $words } words
}, { $sentences ->
    [one] { $sentences } sentence
   *[other] { $sentences } sentences
}, { $names ->
    [one] { $names } name
   *[other] { $names } names
}, { $attributions ->
    [one] { $attributions } statement
   *[other] { $attributions } statements
} with a source. News of some paragraphs in which people say something is best.
make-broken = That went wrong: the text made the program stumble. Please report it.

## Article

book-closed = The book is closed: the article is seen after the answer.

## Questions

ask-choice = One answer is right.
ask-several = Several answers may be right.
ask-judge = Is this so by the article?
ask-cloze = Which word is missing?
ask-short = Answer in a few words.
ask-match = What belongs together? One letter for each row.
ask-order = Put the rows into the right order.
judge-true = true
judge-false = false
judge-not-in-text = not in the text
first-choose = Choose an answer first.
first-type = Type an answer first.
first-pair = Give each row a letter first.

## Answers

outcome-right = Right
outcome-near-miss = Nearly right
outcome-partial = Partly right
outcome-wrong = Wrong
outcome-skipped = Skipped
outcome-kept = Answer kept
also-right = also right: { $list }
you-wrote = your answer: { $answer }
right-is = right: { $answer }
choice-missed = missing in your answer
order-was = (your row { $n })
not-saved = The answer is not saved: { $reason }
leave-unsaved = The same key once more leaves without this answer.

## Result

result-total = { $right } of { $of } right · { $percent }%
result-pace = { $words } words read, { $pace } words a minute
result-closed-book = with a closed book
result-kept = { $n ->
    [one] One answer kept.
   *[other] { $n } answers kept.
}

## Line by line

plain-type-number = Type the number; an empty line skips:
plain-type-numbers = Type the number, or several with blanks; an empty line skips:
plain-type-words = Type the answer; an empty line skips:
plain-type-verdict = t (true), f (false) or n (not in the text); an empty line skips:
plain-type-pairs = Type the pairs, such as 1b 2a 3c; an empty line skips:
plain-type-order = Type the numbers in the right order, such as 3 1 2; an empty line skips:
plain-left = Left early. The answers are kept; next time it goes on from here.
plain-resumed = { $n ->
    [one] Going on where it was left: one answer is there already.
   *[other] Going on where it was left: { $n } answers are there already.
}
no-sitting = The sitting of this answer is over.

## Settings

config-file = Settings
config-there = there
config-not-there = not there: everything is as by default
config-store = Responses
config-library = Library
config-written = Written: { $file }. Every setting stands in it, explained and commented out.
config-faults = Something in the settings is wrong. What it is, tells: nachlese config

## Statistics

stats-empty = No answers yet. "nachlese" opens the library with the quizzes that come with it.
stats-attempts = { $n ->
    [one] One attempt, finished: { $finished }
   *[other] { $n } attempts, finished: { $finished }
}
stats-skills = By skill
stats-weeks = By week (from Monday)
stats-quizzes = By quiz

## Export

export-items = { $count ->
    [one] item { $list }: { $what }
   *[other] items { $list }: { $what }
}
export-loss-kind = left out, as the format has no question of this kind
export-loss-keys = left out, as the format takes fewer right answers
export-loss-options = left out, as the format takes fewer options
export-loss-signs = left out, as a line in it would be taken for a sign of the format
export-loss-order-as-match = lines to be put in order became pairs of line and place
export-loss-partial = an order that is right in part gives no points there
export-loss-points = the points are not carried; each question counts alike
export-loss-feedback = explanation and evidence are not carried
export-loss-notes = the notes on single options are not carried
export-loss-replaced = signs that the format keeps for itself were replaced by similar ones
export-loss-hidden = invisible characters were replaced by visible signs
export-loss-article = The article is not carried; hand it out by itself.

## Editing

edit-number = No.
edit-id = Id
edit-kind = Kind
edit-stem = Stem
edit-dry-run = Only shown: the file is unchanged.
edit-new-version = The questions have changed: handouts that are out belong to the former version. Make them anew with: nachlese handout

## Schema of the quiz

schema-file = A quiz for Nachlese
schema-format = The version of the file format: 1
schema-id = The quiz's name for good; it stays when title and questions change
schema-kind = quiz (with keys) or handout (for a class, without them)
schema-fingerprint = In handouts alone: the version of the quiz that it was made from
schema-title = What the library shows; without it the article's title
schema-language = Language of article and items
schema-level = The article's level
schema-article = The article; it may be missing
schema-items = The questions, each under a line [[items]]
schema-article-title = The headline
schema-article-publisher = The newspaper or agency
schema-article-author = Who wrote it
schema-article-url = Where it is on the web; the address is shown, never opened
schema-article-date = When it appeared: year-month-day
schema-article-rights = Under which terms it may be passed on
schema-article-text = The text; a blank line parts two paragraphs
schema-item-id = The item's name for good; without it it is made from the stem
schema-item-kind = choice, cloze, short, judge, match or order; without it the other keys tell
schema-item-skill = What it trains: source (who says so), fact, detail (true, false, not in the text), structure, vocabulary
schema-item-family = The pattern by which it was made; for information
schema-item-stem = The question, the statement, or the text with the gap ___
schema-item-prompts = The left side of a match item
schema-item-options = What can be chosen, paired or ordered; shown in another order each time
schema-item-answer = The right answer as its text; several as a list; true, false or "not-in-text"; pairs; the right order
schema-item-accept = Other typed answers that count as right
schema-item-evidence = Words of the article that show the answer, so long that they stand there once
schema-item-explanation = Shown after the answer
schema-item-points = What the right answer is worth, 1 to 100
schema-item-confidence = How sure the program is of the item, 0 to 1
schema-item-notes = Why an option is wrong: "the option" = "the reason"

## Grading

grade-name = Name
grade-points = Points
grade-percent = %
grade-mark = Mark
grade-time = Time
grade-number = No.
grade-item = Item
grade-facility = solved
grade-discrimination = discrimination
grade-answered = answered
grade-chosen = Answers given (✓ right)
grade-remarks = To note
grade-mean = { $n ->
    [one] One paper, { $percent }%
   *[other] { $n } papers, { $percent }% on average
}
grade-nameless = no name ({ $file })
grade-absent = Handed in nothing: { $names }
grade-handed-in-nothing = handed in nothing
grade-left-out = { $file } is a quiz and no response file; left out.
grade-note-nothing = not a single item answered
grade-note-unanswered = { $n } of { $of } items not answered: { $numbers }
grade-note-no-fingerprint = without a fingerprint; whether the responses belong to this version of the quiz can't be checked
grade-note-other-version = responses to another version of the quiz
grade-note-gone = items that the quiz no longer has don't count: { $items }
grade-note-copies = the same attempt was handed in again and counts once: { $files }
grade-note-same-name = the same name stands in { $files }: two persons, or one person twice
grade-refused = { $of ->
    [one] The response file was not graded
   *[other] { $n ->
        [one] { $n } of { $of } response files was not graded
       *[other] { $n } of { $of } response files were not graded
    }
}
grade-refused-unreadable = not graded, not readable: { $words }
grade-refused-other-quiz = not graded, belongs to another quiz: { $id }
grade-refused-other-version = not graded, belongs to another version of the quiz
grade-refused-misfit = not graded, a response does not fit its item: { $words }
grade-refused-attempt-differs = not graded, the same attempt with other responses is in { $files }
grade-refused-attempt-renamed = not graded, the same attempt under another name is in { $files }
grade-hint-version = --any-version grades responses to another version too, as far as the items are still there
grade-sheets = { $n ->
    [one] One feedback sheet written.
   *[other] { $n } feedback sheets written.
}
grade-sheet-total = { $points } of { $max } points · { $percent }%
grade-sheet-mark = mark { $mark }
grade-sheet-points = { $points } of { $max } pts
grade-sheet-missing = Not answered
grade-doubt-negative = Item { $number }: who did well otherwise was wrong here more often. Is the key right?
grade-doubt-distractor = Item { $number }: a wrong answer was given more often than the right one.
grade-doubt-poor = Item { $number }: it hardly tells good papers from weak ones.

## Review

review-nothing = Nothing to review today. Wrong and slow answers come back by themselves.
review-nothing-hard = There is nothing hard to practise: nothing was wrong yet, or it is put aside.
review-none = Nothing to review: wrong and slow answers come back by themselves.
aside-later = Put aside until tomorrow.
plain-aside-for-good = Put aside for good. "nachlese review --take-back" takes back all that was put aside.
aside-for-good = Put aside: this item is not asked any more. The progress screen takes it back.
review-taken-back = { $n ->
    [0] Nothing was put aside for good.
    [one] One item taken back.
   *[other] { $n } items taken back.
}
review-back = Comes back (1–4 for a rating of your own):
review-rate = How well did you know it? Type a number; an empty line takes the one with *; z puts the item aside until tomorrow, x for good:
review-never = does not come back
review-days = { $n ->
    [one] tomorrow
   *[other] in { $n } days
}
review-done = { $right } of { $of } known
rating-again = not at all
rating-hard = with trouble
rating-good = well
rating-easy = easily

## Progress

progress-empty = No answers yet. What is shown here grows with each quiz.
progress-skills = Accuracy by skill, last 12 weeks
progress-days = Days of practice, by answers
progress-streak = { $n ->
    [0] Streak: nothing practised yet today
    [one] Streak: one day
   *[other] Streak: { $n } days
}, longest: { $longest }
progress-pace = Words a minute: { $n }
progress-due = due today { $today } · tomorrow { $tomorrow } · in 7 days { $week } · in 30 days { $month }
progress-open-book = With an open book { $right } of { $of } right · { $percent }%
progress-closed-book = With a closed book { $right } of { $of } right · { $percent }%
progress-aside = { $n ->
    [one] put aside for good: one item
   *[other] put aside for good: { $n } items
}
progress-hardest = Hardest (right / answered)
weekdays = Mo Tu We Th Fr Sa Su

## What is kept

history-exported = { $attempts } attempts with { $n } responses written.
history-imported = New: { $attempts } attempts, { $n } responses. Known already: { $known } responses.
history-nothing = Nothing of that is kept.
history-ask = Delete { $attempts } attempts with { $n } responses for good? (yes/no)
history-kept = Nothing deleted.
history-deleted = { $attempts } attempts with { $n } responses deleted.
history-no-terminal = There is nobody to ask here whether to delete.
yes = yes
## Sources

error-because = because: { $cause }
error-hint = hint: { $hint }
source-stdin = standard input
source-fetching = Asking { $host } …
source-reading = Looking for the article …
source-missing = there is no file { $name }
source-folder = { $name } is a folder, not a file
source-no-folder = cannot read the folder { $name }
source-no-file = no article in { $name }
source-no-page = no article from { $name }
source-is-list = { $name } is no article but a list of { $n }
hint-pick-entry = "nachlese extract { $name }" lists the entries, --entry N takes one
hint-kinds = text, Markdown, HTML, RSS, Atom, EPUB and PDF are read
hint-no-article = the article's text can be copied into a file, and the file be named
hint-no-text = a program for text recognition (OCR) makes text of pictures
hint-private = with --allow-private it is asked all the same
hint-network = is there a connection to the network, and is the address spelt right?
hint-save-page = open the page in a browser, save it, and name the file
hint-list = without --entry "nachlese extract" lists all entries
fault-empty = there is no text in it, it is empty
fault-not-text = it is not a text
fault-unsupported = this kind of file is not read: { $what }
fault-too-large = it is larger than { $n } MiB
fault-bomb = it unpacks to more than { $n } MiB
fault-too-deep = its elements stand more than { $n } deep inside one another
fault-too-many = it has more than { $n } elements
fault-too-long = reading it took longer than { $n } seconds
fault-unreadable = it is damaged in a way that it cannot be read
fault-damaged = it is damaged; in technical terms: { $detail }
fault-broken = it is damaged
fault-encrypted = it is protected by a password
fault-no-text = there is no text in it, perhaps pictures of text
fault-no-article = no article was found on the page
fault-no-parts = there is no entry in it
fault-no-such-part = there is no entry { $n }, there are { $of }
fault-not-in-parts = it is one article, not a list of entries
fault-empty-part = entry { $n } has neither a link nor a text
fault-bad-address = it is no address
fault-scheme = only http and https addresses are read, not { $scheme }
fault-private = { $host } lies inside this machine or its own network
fault-redirects = the address redirects more than { $n } times
fault-lost-redirect = the address redirects without a valid target
fault-not-found = there is no such page (any more)
fault-forbidden = the server does not give the page out, perhaps only after a login
fault-status = the server answered with status { $code }
fault-host-unknown = the network does not find the host { $host }
fault-unreachable = there is no connection to { $host }
fault-timed-out = the server took longer than { $n } seconds
fault-not-trusted = the connection cannot be trusted; in technical terms: { $detail }
fault-broken-off = the server's answer broke off or is no HTTP

## Looking at a text

extract-author = Author
extract-publisher = Source
extract-date = Date
extract-url = Address
extract-rights = Rights
extract-untitled = (untitled)
extract-more = There are more entries.
extract-pick = With --entry N an entry is read.

## Making quizzes

make-taken = Taken: "{ $title }" ({ $n ->
    [one] { $n } word
   *[other] { $n } words
})
make-no-quiz = no quiz from { $name }
make-needs-folder = several articles need a folder to write to
make-needs-folder-hint = add -o DIR
make-empty-folder = there is no article in the folder
make-empty-folder-hint = articles are files that end in .txt, .md, .html, .epub or .pdf
make-cannot-folder = cannot make the folder { $name }
make-done = { $n } of { $of } articles became quizzes
make-failed = { $n ->
    [one] one article gave no quiz
   *[other] { $n } articles gave no quiz
}
make-interrupted = Interrupted. What is there is whole.
## Reading: looking up words

book-open = open book
book-shut = closed book
book-now-open = The book stays open during the questions.
book-now-closed = The book is closed during the questions: the article is seen only after the answer.
found-none = Not found.
found-at = place { $n } of { $of }
do-look-up = word
do-word = next word
do-mark = remember
do-unmark = forget
do-speak = read aloud
do-silence = stop reading aloud
do-words = word list
do-show-rare = useful words
do-hide-rare = hide words
do-remove = remove
do-put-back = put back
do-practise-words = practise
title-words = Word list
rare-title = Before reading: useful rare words
rare-none = No word of this article is rarer than your level lets expect.
mark-first = First go to a word with ← →.
speech-none = No command to read aloud: it is called "speech" in the settings.
speech-failed = The command that reads aloud failed: { $reason }
speech-status = it ended with { $status }
words-empty = Here are the words that you remembered while reading. There is none yet: while reading, go to a word with ← → and remember it.
words-count = { $n ->
    [one] One word
   *[other] { $n } words
}
words-added = "{ $word }" is now in the word list.
words-removed = "{ $word }" is no longer in the word list.
words-nothing = No sentence of the word list is fit for practice.
words-title = My words
words-hint-start = begins with "{ $letter }", { $n ->
    [one] one letter
   *[other] { $n } letters
}
words-from = from: { $title }
look-listed = in your word list
look-head = forms as of its last part, { $head }
look-unknown = Not known to the program, so no forms.
look-no-entry = no entry in { $dictionary }
frequency-0 = very rare
frequency-1 = rare
frequency-2 = rather rare
frequency-3 = medium
frequency-4 = frequent
frequency-5 = very frequent
kind-masculine = noun, masculine
kind-feminine = noun, feminine
kind-neuter = noun, neuter
kind-adjectival = noun, declined as an adjective
kind-noun = noun
kind-verb = verb
kind-separable = verb, separable
kind-adjective = adjective
kind-adverb = adverb
kind-article = article
kind-pronoun = pronoun
kind-preposition = preposition
kind-conjunction = conjunction
kind-number = number
kind-particle = particle
kind-name = name
kind-foreign = foreign word
dictionary-failed = The dictionary { $name } cannot be read: { $reason }
## Import

import-too-large = the file is larger than { $detail } bytes
import-empty = the file is empty
import-no-text = the file is not a text
import-no-items = there is no question in the file that a quiz can hold
import-open-brace = a brace { "{" } is opened here and never closed: { $detail }
import-stray-brace = a brace { "}" } closes nothing here: { $detail }
import-nested-brace = a brace { "{" } stands within the answers; write it as \{ "{" }: { $detail }
import-open-title = a title begins with :: and does not end with ::
import-stray-text = there is text before the first answer; an answer begins with = or ~: { $detail }
import-weight = this is no number that can stand here: { $detail }
import-arrow = a pair is written left -> right: { $detail }
import-xml = this is not well-formed XML: { $detail }
import-doctype = the file has a DOCTYPE; such files are not read
import-depth = more than { $detail } elements stand within each other
import-root = this is not Moodle XML, whose outermost element is <quiz>: { $detail }
import-letter = the letter { $detail } is out of turn; options are lettered A, B, C …
import-answer-letter = the answer names no option: { $detail }
import-no-answer = the question has no line ANSWER: { $detail }
import-stray-line = this is neither an option nor the answer: { $detail }
import-header = the first row must name the columns, with "stem" and "answer" among them; found: { $detail }
import-open-quote = a quotation mark opens a cell here and is never closed
import-columns = the row has { $detail } cells, more than the header
import-internal = the quiz could not be put together: { $detail }
import-kind = left out: there is no kind of item for "{ $detail }"
import-gaps = left out: an item has exactly one gap
import-any-of = left out: several answers are right, and any one of them is enough
import-no-key = left out: no answer can be told to be right
import-range = left out: a range of numbers is right: { $detail }
import-wildcards = left out: all answers hold the wildcard *
import-invalid = left out: { $detail }
import-too-many = left out: a quiz has at most { $detail } items
import-article = not carried: the text "{ $detail }", since a quiz has one article
import-partial = answers that are right in part count as wrong
import-shares = right answers that were worth more than others count alike
import-tolerance = the number { $detail } is taken exactly; the tolerance is not carried
import-wildcard = answers with the wildcard * are not carried
import-media = pictures, sounds and attached files are not carried
import-hidden = invisible characters were taken out
import-feedback = the feedback on single answers is not carried
