// Three presses of Shift leave; leaving itself is the work of exit.js, inside the page.
// Counted when the key is let go; a Shift that typed a capital does not count.
const PRESSES = 3;
const WAIT = 5000;
const presses = document.querySelector(".presses");
let count = 0;
let isAlone = false;
let timer = 0;

const show = (text) => {
  presses.textContent = text;
  presses.dataset.dots = text && `${"●".repeat(count)}${"○".repeat(PRESSES - count)} `;
};
const reset = () => { count = 0; clearTimeout(timer); show(""); };
const expire = () => { count = 0; show(presses.dataset.late); timer = setTimeout(reset, WAIT); };

addEventListener("keydown", (event) => {
  if (event.key === "Shift") { isAlone = !event.repeat || isAlone; return; }
  isAlone = false;
  if (presses.textContent) reset();
});

addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !isAlone) return;
  isAlone = false;
  count += 1;
  clearTimeout(timer);
  if (count === PRESSES) { document.querySelector("[data-leave]").click(); return; }
  timer = setTimeout(expire, WAIT);
  show(count === 1 ? presses.dataset.two : presses.dataset.one);
});

addEventListener("pageshow", reset);
