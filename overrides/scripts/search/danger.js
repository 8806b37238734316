// Who may be in danger: the names of the cards of help, of which some row of words was typed, spelt well or badly.
const ALIKE = 0.48;
const LONG = 5;

const isSaid = (typed, part) => typed.some((word) => word === part || part.length >= LONG
  && (stem(word) === stem(part) || word.length > 3 && likeness(word, grams(word), part) >= ALIKE));

const dangersIn = (index, text) => {
  const typed = index.plain(text);
  const squeezed = typed.join("");
  const isIn = (row) => row.every((part) => isSaid(typed, part)) || row.length > 1 && squeezed.includes(row.join(""));
  return index.dangers.filter(([, rows]) => rows.some(isIn)).map(([name]) => name);
};
