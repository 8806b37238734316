// An index, made ready: its pages with their entries, and for each word the pages that it leads to.
// A page that has a word in many entries is more about it, up to a point.
const TITLE = 1.15;
const ABOUT = 0.35;
const AGAIN = 0.2;
const MUCH = 2;

const prepare = (index) => {
  const same = new Map(Object.entries(index.same).map(([typed, plain]) => [fold(typed), split(plain)]));
  const signs = Object.entries(index.same).filter(([typed]) => !split(typed).length);
  const read = (folded) => cut(folded).flatMap((word) => same.get(word) || [word]);
  const plain = (text) => {
    let words = text;
    for (const [sign, meaning] of signs) words = words.replaceAll(sign, ` ${meaning} `);
    return read(fold(words));
  };
  const vocabulary = new Map();
  const stems = new Map();
  // Pages come in their order, so a word's places are a list of [page, weight] whose last is the newest.
  const note = (word, number, weight) => {
    const places = vocabulary.get(word);
    if (!places) {
      const root = stem(word);
      vocabulary.set(word, [[number, weight]]);
      if (stems.has(root)) stems.get(root).push(word);
      else stems.set(root, [word]);
      return;
    }
    const last = places[places.length - 1];
    if (last[0] === number) last[1] = Math.min(Math.max(last[1], weight) + AGAIN * weight, MUCH);
    else places.push([number, weight]);
  };
  // A room is what another page stands in.
  const rooms = new Set(index.pages.map(([address]) => address.replace(/[^/]+\/$/, "")).filter(Boolean));
  const pages = index.pages.map(([address, title, about, readers, words, language], number) => {
    const alarms = Object.values(index.dangers).flatMap(([place, rows]) => (place === address ? rows : []));
    // Letters are folded once a page: once a phrase takes an old phone ten times as long.
    const phrases = fold([title, about, words, ...alarms].join("|")).split("|");
    const entries = phrases.map((phrase, place) => {
      const weight = [TITLE, ABOUT][place] || 1;
      const parts = read(phrase);
      const joined = parts.length > 1 && parts.length < 4 ? [parts.join("")] : [];
      for (const word of [...parts, ...joined]) note(word, number, weight);
      return { parts, weight };
    });
    const only = Object.keys(index.only).find((start) => `${address}/`.startsWith(`${start}/`));
    const asked = only && index.only[only].flatMap((row) => read(fold(row)));
    return { address, title, about, language, readers, entries, only: asked, room: rooms.has(address) };
  });
  const rows = (lists) => lists.map(([name, list]) => [name, list.map((row) => read(fold(row)))]);
  return {
    tag: index.tag, pages, vocabulary, stems, plain, small: new Set(split(index.small)),
    readers: rows(Object.entries(index.readers)),
    dangers: rows(Object.entries(index.dangers).map(([name, [, list]]) => [name, list])),
  };
};
