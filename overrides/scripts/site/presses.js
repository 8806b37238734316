// Three presses of Shift leave; leaving itself is the work of exit.js, inside the page.
// Counted when the key is let go, and only where nothing else was pressed with it: no letter, no mouse button, no
// wheel, no Ctrl, Alt or Command, which change the keyboard's language together with Shift.
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

const interrupt = () => {
  isAlone = false;
  if (presses.textContent) reset();
};
const isWithOthers = (event) => event.ctrlKey || event.altKey || event.metaKey;

addEventListener("keydown", (event) => {
  if (event.key !== "Shift" || isWithOthers(event)) interrupt();
  else if (!event.repeat) isAlone = true;
});
for (const other of ["pointerdown", "wheel", "blur"]) addEventListener(other, interrupt, { passive: true });

addEventListener("keyup", (event) => {
  if (event.key !== "Shift" || !isAlone || isWithOthers(event)) return;
  isAlone = false;
  count += 1;
  clearTimeout(timer);
  if (count === PRESSES) { document.querySelector("[data-leave]").click(); return; }
  timer = setTimeout(expire, WAIT);
  show(count === 1 ? presses.dataset.two : presses.dataset.one);
});

addEventListener("pageshow", reset);
