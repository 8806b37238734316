// The box: what was typed stays in it and nowhere else. Nothing is sent, stored or written into the address, and
// whatever was shown goes when the box is emptied, when the page is left, and with Exit, which takes the page away.
const WAIT = 120;
const SITE = new URL("../../", document.currentScript.src);

const open = (finder) => {
  const find = (selector) => finder.querySelector(selector);
  const [box, input, clear, said, meant] = [".search", "input", ".search button", ".found", ".meant"].map(find);
  const [list, none, others] = [".rows", ".none", ".others"].map(find);
  const cards = [...finder.querySelectorAll("[data-card]")];
  const languages = [...others.querySelectorAll("button")];
  const own = languages.find(({ lang }) => lang === document.documentElement.lang);
  const row = list.querySelector("li");
  const indexes = new Map();
  let timer = 0;

  // An index comes as a script, as `output/search.py` writes it: so the policy of the page can forbid every other request.
  const load = (language) => {
    const tag = language.lang;
    if (!indexes.has(tag)) {
      indexes.set(tag, new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = new URL(`assets/search/${tag}.js`, SITE);
        script.onload = () => done(prepare(window.searchIndex[tag]));
        script.onerror = () => { indexes.delete(tag); fail(); };
        document.head.append(script);
      }));
    }
    return indexes.get(tag);
  };

  const say = (name, count) => {
    for (const words of said.children) words.hidden = words.dataset.say !== name;
    said.querySelector("b").textContent = count;
  };

  const rowFor = ({ dataset }, { page }) => {
    const made = row.cloneNode(true);
    const [link, about] = made.querySelectorAll("a, small");
    link.href = new URL(dataset.root + page.address, SITE);
    link.textContent = page.title;
    about.textContent = page.about;
    if (page.language) Object.assign(about, { lang: page.language, dir: "ltr" });
    return made;
  };

  // In which language words stand: as the button of that language says it.
  const tell = (part, language) => {
    for (const name of ["lang", "dir", "data-script"]) {
      if (language.hasAttribute(name)) part.setAttribute(name, language.getAttribute(name));
    }
  };

  const rowsOf = (language, index, text) => {
    const { found, changed } = rank(index, text);
    return { rows: found.map((one) => rowFor(language, one)), changed };
  };

  const close = () => {
    clearTimeout(timer);
    say("");
    list.querySelector("ul").replaceChildren();
    for (const part of finder.querySelectorAll(".elsewhere")) part.remove();
    for (const part of [meant, list, none, others, clear, ...cards]) part.hidden = true;
    meant.querySelector("button").textContent = "";
  };

  const empty = () => { input.value = ""; close(); };

  // One word was read as another: offer the sentence with that word in its place.
  const offer = (changed, text) => {
    const [[typed, word] = []] = changed;
    const words = text.split(/\s+/);
    const place = words.findIndex((one) => fold(one).includes(typed));
    meant.hidden = changed.length !== 1 || place < 0;
    if (meant.hidden) return;
    words[place] = word;
    meant.querySelector("button").textContent = words.join(" ");
  };

  const answer = async () => {
    const text = input.value.trim();
    if (!text) { close(); return; }
    say("wait");
    const index = await load(own).catch(() => null);
    if (text !== input.value.trim()) return;
    close();
    clear.hidden = false;
    if (!index) { say("failed"); return; }
    const dangers = dangersIn(index, text);
    for (const card of cards) card.hidden = !dangers.includes(card.dataset.card);
    const { rows, changed } = rowsOf(own, index, text);
    list.querySelector("ul").replaceChildren(...rows);
    list.hidden = !rows.length;
    none.hidden = rows.length > 0;
    say(rows.length ? "found" : "none", rows.length);
    if (rows.length) offer(changed, text);
    others.hidden = languages.length < 2;
    for (const language of languages) language.hidden = language === own;
  };

  const elsewhere = async (language) => {
    const text = input.value.trim();
    say("wait");
    const index = await load(language).catch(() => null);
    if (!text || text !== input.value.trim()) return;
    if (!index) { say("failed"); return; }
    const { rows } = rowsOf(language, index, text);
    const part = list.cloneNode();
    const heading = document.createElement("h2");
    heading.textContent = language.textContent;
    tell(part, language);
    part.classList.add("elsewhere");
    part.hidden = false;
    part.append(heading, document.createElement("ul"));
    part.lastChild.append(...rows);
    language.hidden = true;
    if (rows.length) others.before(part);
    say(rows.length ? "found" : "none", rows.length);
  };

  input.addEventListener("focus", () => { load(own).catch(() => {}); });
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(answer, WAIT); });
  input.addEventListener("keydown", async (event) => {
    if (event.key === "Escape") empty();
    if (event.key !== "Enter" || event.isComposing) return;
    clearTimeout(timer);
    await answer();
    if (input.value.trim()) said.focus();
  });
  clear.addEventListener("click", () => { empty(); input.focus(); });
  meant.querySelector("button").addEventListener("click", (event) => {
    input.value = event.target.textContent;
    input.focus();
    answer();
  });
  for (const language of languages) language.addEventListener("click", () => elsewhere(language));
  addEventListener("pagehide", empty);

  tell(list, own);
  empty();
  box.hidden = false;
  const come = () => { box.scrollIntoView(); input.focus(); };

  // Only after the browser has gone to the part that the address names: going there takes the focus away.
  // Whoever has begun to type is there already.
  if (location.hash === `#${input.id}`) addEventListener("load", () => setTimeout(() => { if (!input.value) come(); }));

  // The menu of this very page leads here too.
  for (const link of document.querySelectorAll(`a[href$="#${input.id}"]`)) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      link.closest("details").open = false;
      come();
    });
  }
};

window.searchIndex = {};
for (const finder of document.querySelectorAll(".finder")) open(finder);
