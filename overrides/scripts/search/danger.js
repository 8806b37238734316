// Who may be in danger: the names of the cards of help, of which some row of words was typed, spelt well or badly.
const LONG = 5;
const SIGNS = 4;

// The letters to change, put in, leave out or swap with the next to make one word of another (optimal string alignment).
const edits = (one, other) => {
  let [before, last] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && isSwapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length];
};

// A long word is said where its stem is, or from its first letter on its consonants are, or its letters but one in four.
// Half a word is another: black is not blackmail.
const isMeant = (word, part) => {
  if (stem(word) === stem(part)) return true;
  if (word[0] !== part[0]) return false;
  const bare = bones(part);
  if (bare.length >= SIGNS && bare === bones(word)) return true;
  const most = Math.floor(part.length / 4);
  return Math.abs(word.length - part.length) <= most && edits(word, part) <= most;
};

const isSaid = (typed, part) => typed.some((word) => word === part
  || part.length >= LONG && word.length >= SIGNS && isMeant(word, part));

const dangersIn = (index, text) => {
  const typed = index.plain(text);
  const squeezed = typed.join("");
  const isIn = (row) => row.every((part) => isSaid(typed, part)) || row.length > 1 && squeezed.includes(row.join(""));
  return index.dangers.filter(([, rows]) => rows.some(isIn)).map(([name]) => name);
};
