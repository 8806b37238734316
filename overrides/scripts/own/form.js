// A form that a reader fills in here. Nothing is sent, nothing is stored, and whoever leaves the page empties it.
// Programs that check or foretell what is typed may send it to their makers: they are asked to keep away.
const KEEP_AWAY = { spellcheck: "false", writingsuggestions: "false", "data-gramm": "false" };
const LOOK = "body{font:1em/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}"
  + "h1,h2,h3{line-height:1.25}.blank{border-bottom:1px solid}";

const make = (tag, words) => {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
};

const words = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("small").forEach((small) => small.remove());
  return copy.textContent.trim();
};

// The words of the page that become the document: from one heading up to the next.
const regionOf = (heading) => {
  const found = [];
  for (let next = heading && heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling) {
    if (!next.querySelector(".fill")) found.push(next);
  }
  return found;
};

// Each place where words in brackets stand, as an element of its own.
const places = (parts, bracket) => {
  const found = [];
  for (const one of parts) {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.data.indexOf(bracket);
      if (start < 0) continue;
      const middle = node.splitText(start);
      const rest = middle.splitText(bracket.length);
      const place = make("b", bracket);
      middle.replaceWith(place);
      found.push(place);
      walker.currentNode = rest.previousSibling.firstChild;
    }
  }
  return found;
};

const fillIn = (fill) => {
  const boxes = [...fill.querySelectorAll("textarea")];
  const radios = [...fill.querySelectorAll("input")];
  const result = fill.querySelector(".result");
  const says = fill.querySelector(".says");
  const branches = [...fill.querySelectorAll(".branch")];
  const answers = [...fill.querySelectorAll(".gate button")];
  const region = regionOf(document.getElementById(fill.dataset.of));
  const stands = boxes.map((box) => {
    const { standsFor } = box.closest(".field").dataset;
    return standsFor ? places(region, standsFor).map((place) => ({ box, place, standsFor })) : [];
  }).flat();

  const tell = (said, ...more) => { says.textContent = said; says.append(...more); };

  const grow = (box) => {
    box.style.height = "auto";
    if (box.scrollHeight > box.clientHeight) box.style.height = `${box.scrollHeight + 4}px`;
  };

  const refresh = () => {
    for (const { box, place, standsFor } of stands) place.textContent = box.value.trim() || standsFor;
    boxes.forEach(grow);
  };

  const chosen = (name) => fill.querySelector(`[name="${name}"]:checked + span q`).textContent;
  const compose = () => {
    if (result) result.value = result.dataset.message.replace(/\{([a-z0-9-]+)\}/g, (_, name) => chosen(name));
  };

  const open = (wanted) => {
    branches.forEach((branch) => { branch.hidden = answers.length > 0 && branch !== wanted; });
    answers.forEach((answer, index) => answer.setAttribute("aria-expanded", branches[index] === wanted));
  };

  const empty = () => {
    boxes.forEach((box) => { box.value = ""; box.removeAttribute("aria-invalid"); });
    radios.forEach((radio) => { radio.checked = radio.defaultChecked; });
    compose();
    refresh();
    tell("");
  };
  const begin = () => { empty(); open(); };

  const lines = (box) => {
    const said = box.value.trim();
    if (said) return said.split("\n").map((line) => make("p", line));
    const blank = make("p", "\u00a0");
    blank.className = "blank";
    return [blank];
  };

  const row = (element) => {
    if (element.className === "given") return [make("h3", words(element.firstElementChild)), element.lastElementChild.cloneNode(true)];
    return [make("h3", words(element.querySelector("label"))), ...lines(element.querySelector("textarea"))];
  };

  // What is printed and what is saved: the title, then the part of the page, or each question with its answer.
  const paper = () => {
    const sheet = make("div", "");
    sheet.append(make("h1", fill.dataset.title));
    for (const one of region) sheet.append(one.cloneNode(true));
    sheet.querySelectorAll("h3").forEach((heading) => heading.replaceWith(make("h2", heading.textContent)));
    sheet.querySelectorAll("a").forEach((link) => { link.href = link.href; });
    for (const section of region.length ? [] : fill.querySelectorAll(".part")) {
      const heading = section.querySelector("h3");
      if (heading) sheet.append(make("h2", words(heading)));
      for (const element of section.querySelectorAll(".field, .given")) sheet.append(...row(element));
    }
    return sheet;
  };

  const plain = () => [...paper().children].map((line) => line.textContent.trim()).join("\n");

  const copy = async (button) => {
    const { dataset } = button;
    const text = result ? result.value : plain();
    try { await navigator.clipboard.writeText(text); } catch { if (result) result.select(); tell(dataset.refused); return; }
    tell(dataset.done);
  };

  const check = ({ dataset }) => {
    const gaps = boxes.filter((box) => box.required && !box.value.trim());
    boxes.forEach((box) => box.setAttribute("aria-invalid", gaps.includes(box)));
    tell(gaps.length ? dataset.refused : dataset.done, ...gaps.map((box) => {
      const go = make("button", words(box.closest(".field").querySelector("label")));
      go.type = "button";
      go.addEventListener("click", () => box.focus());
      return go;
    }));
  };

  const save = ({ dataset }) => {
    const { lang, dir } = document.querySelector("main");
    const head = `<meta charset="utf-8">${make("title", fill.dataset.title).outerHTML}<style>${LOOK}</style>`;
    const text = `<!doctype html><html lang="${lang}" dir="${dir}"><head>${head}</head><body>${paper().innerHTML}</body></html>`;
    const link = make("a", "");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
    link.download = `${fill.dataset.file}.html`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    tell(dataset.done);
  };

  // On paper stands what was filled in, and nothing else of the page; without a word, the page as it is.
  let sheet;
  let isAsked = false;
  const lay = () => {
    if (result || sheet || !(isAsked || boxes.some((box) => box.value.trim()))) return;
    sheet = paper();
    sheet.className = "paper-sheet";
    document.body.append(sheet);
    document.body.classList.add("is-printing");
  };
  const lift = () => {
    if (sheet) { sheet.remove(); document.body.classList.remove("is-printing"); }
    sheet = undefined;
    isAsked = false;
  };

  const WAYS = {
    copy,
    check,
    download: save,
    print: () => { isAsked = region.length > 0; print(); },
    clear: () => { begin(); (answers[0] || boxes[0] || radios[0]).focus(); },
  };

  fill.hidden = false;
  fill.querySelectorAll(".by-hand, .field u, input + span small").forEach((element) => { element.hidden = true; });
  fill.querySelectorAll("textarea, .field, .tools").forEach((element) => { element.hidden = false; });
  for (const box of boxes) {
    for (const name of Object.keys(KEEP_AWAY)) box.setAttribute(name, KEEP_AWAY[name]);
  }
  radios.forEach((radio) => radio.setAttribute("autocomplete", "off"));
  fill.addEventListener("input", ({ target }) => {
    if (target.type === "radio") compose();
    refresh();
    tell("");
  });
  fill.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-way]");
    const way = button && WAYS[button.dataset.way];
    if (way) way(button);
  });
  answers.forEach((answer, index) => answer.addEventListener("click", () => {
    empty();
    open(branches[index]);
    branches[index].querySelector("h4").focus();
  }));
  addEventListener("beforeprint", lay);
  addEventListener("afterprint", lift);
  addEventListener("pagehide", begin);
  addEventListener("pageshow", (event) => { if (event.persisted) begin(); });
  begin();
};

document.querySelectorAll(".fill").forEach(fillIn);
