// Which pages help somebody who types these words. Titles and the lists of words that people type decide, not bodies.
const STEM = 0.92;
const BEGUN = 0.8;
const BONES = 0.75;
const NEAR = 0.8;
const LEAST = 0.5;
const CLOSE = 0.85;
const PHRASE = 1.1;
const READER = 1.3;
const SMALL = 0.15;
const MOST = 6;
const WORTH = 0.4;
const UNASKED = { professionals: 0.6, parents: 0.75 };

const grams = (word) => {
  const padded = `^${word}$`;
  const found = new Set();
  for (let i = 0; i < padded.length - 1; i += 1) found.add(padded.slice(i, i + 2)).add(padded.slice(i, i + 3));
  return found;
};

// How much a word that nobody listed is like one that is: by its beginning, its bones, its pairs and triples of letters.
const likeness = (typed, own, word) => {
  if (word.length < 3 || !typed.slice(0, 2).includes(word[0]) && word[1] !== typed[0]) return 0;
  if (word.startsWith(typed)) return BEGUN;
  if (Math.abs(word.length - typed.length) > 4) return 0;
  const other = grams(word);
  const near = 2 * [...own].filter((gram) => other.has(gram)).length / (own.size + other.size);
  const bare = bones(typed);
  if (bare.length > 1 && bare === bones(word)) return BONES + near / 10;
  return near > LEAST ? NEAR * near : 0;
};

// The words of the index that a typed word may mean, with their likeness: 1 the same. Short words have to be the same.
const meanings = ({ vocabulary, stems, small }, typed) => {
  const alike = (stems.get(stem(typed)) || []).map((word) => [word, word === typed ? 1 : STEM]);
  if (alike.length || typed.length < 4 || small.has(typed)) return alike;
  const own = grams(typed);
  const near = [...vocabulary.keys()].map((word) => [word, likeness(typed, own, word)]);
  const best = Math.max(...near.map(([, like]) => like));
  return near.filter(([, like]) => like && like >= best * CLOSE).sort((a, b) => b[1] - a[1]);
};

const says = (words, row) => ` ${words.join(" ")} `.includes(` ${row.join(" ")} `);

// Return the pages, the best first, and the words that were taken for others.
const rank = (index, text) => {
  const typed = index.plain(text);
  const pairs = typed.slice(1).map((word, i) => typed[i] + word).filter((word) => index.vocabulary.has(word));
  const who = new Set(index.readers.filter(([, rows]) => rows.some((row) => says(typed, row))).map(([name]) => name));
  const rarity = (count, word) => Math.sqrt(Math.log(1 + index.pages.length / count)) * (index.small.has(word) ? SMALL : 1);
  const worth = new Map();
  const like = new Map();
  const gained = index.pages.map(() => 0);
  const changed = [];
  for (const word of new Set([...typed, ...pairs])) {
    const meant = meanings(index, word);
    const gains = new Map();
    for (const [other, alike] of meant) {
      like.set(other, Math.max(like.get(other) || 0, alike));
      for (const [page, weight] of index.vocabulary.get(other)) gains.set(page, Math.max(gains.get(page) || 0, alike * weight));
    }
    const rare = rarity(gains.size || 1, word);
    for (const [other] of meant) worth.set(other, Math.max(worth.get(other) || 0, rare));
    for (const [page, gain] of gains) gained[page] += gain * rare;
    if (meant.length && meant[0][1] < STEM) changed.push([word, meant[0][0]]);
  }
  // A phrase that was typed as a whole says more than its words.
  const cover = ({ parts, weight }) => {
    if (!parts.some((part) => like.has(part))) return 0;
    let all = 0;
    let got = 0;
    for (const part of new Set(parts)) {
      const value = worth.get(part) ?? rarity(index.vocabulary.get(part).length, part);
      all += value;
      got += value * (like.get(part) || 0);
    }
    return all ? weight * got * (got / all) ** 2 : 0;
  };
  const found = index.pages.map((page, number) => {
    if (page.only && !page.only.some((word) => like.has(word) || typed.includes(word))) return { page, score: 0 };
    const isFor = who.has(page.readers) ? READER : UNASKED[page.readers] || 1;
    return { page, score: gained[number] && (gained[number] + PHRASE * Math.max(...page.entries.map(cover))) * isFor };
  });
  // Of two that help as much, the page itself comes before the room that it stands in.
  found.sort((a, b) => b.score - a.score || a.page.room - b.page.room);
  return { changed, found: found.slice(0, MOST).filter(({ score }) => score > 0 && score >= found[0].score * WORTH) };
};
