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
no-terminal = There is no terminal here: this program needs one for its input and output.
