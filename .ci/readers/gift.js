// Reads the GIFT files of all folders with gift-pegjs and holds each question against the quiz.
// Usage: node gift.js MODULE FOLDER
const fs = require('fs');
const path = require('path');

const { parse } = require(path.resolve(process.argv[2]));
const folder = process.argv[3];
let faults = 0;

function fault(name, text) {
  console.error(`gift, ${name}: ${text}`);
  faults += 1;
}

// Which types an item of a kind may have in the file.
const TYPES = {
  choice: ['MC'],
  judge: ['TF', 'MC'],
  cloze: ['Short'],
  short: ['Short'],
  match: ['Matching'],
  order: ['Matching'],
};

// What the kinds of the items are, from the quiz file's own lines.
function items(toml) {
  return toml.split(/^\[\[items\]\]/m).slice(1).map((block) => {
    const value = (key) => {
      const found = block.match(new RegExp(`^${key} = (.*)$`, 'm'));
      return found ? found[1] : undefined;
    };
    return { kind: value('kind'), id: JSON.parse(value('id')), answer: value('answer'), block };
  });
}

function check(name, question, item) {
  const kind = item.kind ? JSON.parse(item.kind) : undefined;
  // gift-pegjs ends an id at the first bracket, escaped or not; Moodle does not.
  const readable = !item.id.includes(']');
  if (readable && question.id !== item.id) fault(name, `id ${question.id} is not ${item.id}`);
  if (kind && !TYPES[kind].includes(question.type)) fault(name, `${item.id}: ${question.type}`);
  if (!question.stem.text.trim()) fault(name, `${item.id}: no stem`);
  if (question.type === 'MC') {
    const right = question.choices.filter((choice) => choice.isCorrect);
    const shares = question.choices.map((choice) => choice.weight || 0).filter((share) => share > 0);
    const sum = shares.reduce((all, share) => all + share, 0);
    if (right.length !== 1 && Math.abs(sum - 100) > 0.1) fault(name, `${item.id}: shares ${shares}`);
    const texts = question.choices.map((choice) => choice.text.text);
    if (new Set(texts).size !== texts.length || texts.length < 2) fault(name, `${item.id}: options`);
    if (kind === 'choice' && right.length === 1 && item.answer.startsWith('"')) {
      const key = JSON.parse(item.answer);
      if (right[0].text.text !== key) fault(name, `${item.id}: ${right[0].text.text} is not ${key}`);
    }
  }
  if (question.type === 'Short' && !question.choices.every((choice) => choice.isCorrect)) {
    fault(name, `${item.id}: an accepted answer is not right`);
  }
  if (question.type === 'Matching' && question.matchPairs.length < 2) fault(name, `${item.id}: pairs`);
}

let count = 0;
for (const name of fs.readdirSync(folder).sort()) {
  const text = fs.readFileSync(path.join(folder, name, 'gift'), 'utf8');
  const quiz = items(fs.readFileSync(path.join(folder, name, 'quiz.toml'), 'utf8'));
  let questions;
  try {
    questions = parse(text);
  } catch (error) {
    fault(name, `${JSON.stringify(error.location && error.location.start)} ${error.message}`);
    continue;
  }
  const articles = questions.filter((question) => question.type === 'Description');
  const asked = questions.filter((q) => q.type !== 'Description' && q.type !== 'Category');
  if (articles.length !== 1) fault(name, `${articles.length} articles`);
  if (asked.length !== quiz.length) {
    fault(name, `${asked.length} questions of ${quiz.length} items`);
    continue;
  }
  asked.forEach((question, at) => check(name, question, quiz[at]));
  count += asked.length;
}
console.log(`gift: ${count} questions read by gift-pegjs`);
process.exit(faults === 0 && count > 0 ? 0 : 1);
