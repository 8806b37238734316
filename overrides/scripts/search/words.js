// What is typed, as words that can be compared: one form for every letter that people write in several ways.
const MARKS = /[\p{Cf}\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const ARABIC = { "ى": "ي", "ی": "ي", "ے": "ي", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك" };

// The scripts of India share one order (ISCII): long vowels are written as short ones, and signs of the nose, the dot
// beneath and the open e and o of English words count for nothing.
const INDIC = new Map([[8, 7], [10, 9], [13, 15], [17, 19], [64, 63], [66, 65], [69, 71], [73, 75], [55, 54]]);
const SILENT = new Set([1, 2, 60]);

// The digits of every script stand in a row from nought on (Unicode, general category Nd).
const digit = (sign) => {
  const code = sign.codePointAt(0);
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
};

const indic = (sign) => {
  const code = sign.charCodeAt(0);
  const place = code & 127;
  return SILENT.has(place) ? "" : String.fromCharCode(code - place + (INDIC.get(place) ?? place));
};

// English has none of all that, and an old phone takes five times as long to look for it.
const isPlain = (text) => /^[\0-\x7f\u2010-\u2027]*$/.test(text);

const fold = (text) => {
  const small = text.toLowerCase().replace(/['’‘`]/g, "");
  if (isPlain(small)) return small.replace(/([a-z])\1{2,}/g, "$1");
  return small.normalize("NFKD").toLowerCase().replace(MARKS, "")
    .replace(/[^\d\P{Nd}]/gu, digit).replace(/[\u0900-\u0d7f]/g, indic)
    .replace(/[\u0629\u0649\u06a9-\u06d5]/g, (sign) => ARABIC[sign] || sign).replace(/(\p{L})\1{2,}/gu, "$1");
};

// The words of a text that is folded already.
const cut = (folded) => folded.match(isPlain(folded) ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) || [];
const split = (text) => cut(fold(text));

// A word without its ending; in Arabic without its article.
const stem = (word) => word.replace(/^(?:[وبل]?ال|لل)(?=.{3})/, "")
  .replace(/^(.{3,}?)(?:ings?|ied|ies|ed|es|er|ers|s|y|e|i)$/, "$1").replace(/([^aeiou])\1$/, "$1");

// The bones of a word: without its vowels, every letter once, letters that sound alike as one.
const bones = (word) => word.replace(/(?!^)[aeiouyw\u0abe-\u0acc]/g, "").replace(/z/g, "s").replace(/ck|q/g, "k")
  .replace(/ph/g, "f").replace(/(.)\1+/g, "$1");
