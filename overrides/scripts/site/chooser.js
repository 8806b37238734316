// "Who do I tell?", one question a screen, made of the questions and folds that the page holds without script.
// It leaves no trail: the address stays, the history gets no entry, nothing is stored. Back leaves the page, and a
// page that is shown again begins anew.
const ask = (part) => part.querySelector(":scope > .ask");
const folds = (part) => [...part.querySelectorAll(":scope > .ask > details")];
const copies = (element) => [...element.cloneNode(true).childNodes];
const fill = (element, nodes) => { element.textContent = ""; element.append(...nodes); };

// How many questions may still come, this one counted: the most of all the ways on from here.
const depth = (part) => (ask(part) ? 1 + Math.max(0, ...folds(part).map(depth)) : 0);

const make = (tag, nodes) => {
  const element = document.createElement(tag);
  element.append(...nodes);
  return element;
};

const button = (nodes, press) => {
  const made = make("button", nodes);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
};

const choose = (chooser) => {
  const windows = chooser.querySelector(".windows");
  const stage = chooser.querySelector(".stage");
  const [progress, doorway, said, list, outcome] = stage.children;
  const [lights, count, skip, again] = progress.children;
  const [answer, change] = said.children;
  const around = [...chooser.parentElement.children].filter((element) => element !== chooser);

  // While a question is asked, it is the heading of the page.
  const heading = make("h1", []);
  heading.tabIndex = -1;
  heading.setAttribute("aria-describedby", count.id);
  said.before(heading);

  // The worries of the first question by their names: the button, its words, the part that it leads to.
  const worries = new Map();

  // What was pressed, from the first question on: its words, and the part of the page that it leads to.
  let path = [];

  const light = (number, total) => {
    const panes = Array.from({ length: total }, () => make("i", []));
    panes.slice(0, number).forEach((pane) => pane.classList.add("is-done"));
    panes.slice(number).slice(0, 1).forEach((pane) => pane.classList.add("is-now"));
    fill(lights, panes);
  };

  const question = (part) => {
    const total = path.length + depth(part);
    light(path.length, total);
    count.textContent = count.dataset.words.replace("{number}", path.length + 1).replace("{total}", total);
    fill(heading, copies(ask(part).querySelector("p")));
    const rows = folds(part).map((fold) => {
      const says = fold.querySelector("summary span");
      return make("li", [button([says.cloneNode(true)], () => go([...path, { says, part: fold }]))]);
    });
    fill(list, rows);
  };

  const ending = (part) => {
    const end = part.querySelector(":scope > .end").cloneNode(true);
    const title = end.querySelector("h3");
    light(path.length, path.length);
    count.textContent = count.dataset.arrived;
    fill(heading, copies(title));
    title.remove();
    fill(outcome, [end]);
  };

  const show = (isAsked) => {
    for (const element of [lights, count, heading, answer, list, outcome]) element.textContent = "";
    for (const element of [windows, ...around]) element.hidden = isAsked;
    stage.hidden = !isAsked;
  };

  const begin = () => { path = []; show(false); heading.removeAttribute("id"); };

  const go = (steps) => {
    path = steps;
    const { says, part } = path[path.length - 1];
    const isQuestion = Boolean(ask(part));
    show(true);
    (isQuestion ? question : ending)(part);
    fill(answer, copies(says));
    answer.querySelector("small")?.remove();
    for (const element of [skip, list]) element.hidden = !isQuestion;
    for (const element of [doorway, again, outcome]) element.hidden = isQuestion;
    scrollTo(0, 0);
    if (heading.getBoundingClientRect().bottom > innerHeight) stage.scrollIntoView();
    heading.focus({ preventScroll: true });
  };

  // The name of a worry, in an address such as /report/#saw-something, is that of its question.
  const goTo = (worry) => { go([worry]); heading.id = worry.id; };

  const beginAt = ({ door }) => { begin(); scrollTo(0, 0); door.focus(); };

  // A link would put its address into the history: each window becomes a button.
  for (const link of windows.querySelectorAll("a")) {
    const part = document.getElementById(link.dataset.part);
    const worry = { id: part.id, part, says: link.querySelector("span") };
    worry.door = button(link.childNodes, () => goTo(worry));
    worries.set(part.id, worry);
    part.removeAttribute("id");
    part.hidden = true;
    link.replaceWith(worry.door);
  }

  change.addEventListener("click", () => {
    if (path.length > 1) go(path.slice(0, -1));
    else beginAt(path[0]);
  });

  again.addEventListener("click", () => beginAt([...worries.values()][0]));

  addEventListener("pagehide", begin);
  addEventListener("pageshow", (event) => { if (event.persisted) begin(); });

  begin();
  const wanted = worries.get(location.hash.slice(1));
  if (wanted) goTo(wanted);
};

const chooser = document.querySelector(".chooser");

if (chooser) choose(chooser);
