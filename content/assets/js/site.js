// What script adds to a page that works without it: three presses of Shift leave, the menu closes on Escape, a link can
// be passed on, and a shortcut has a quiet name. Leaving itself is the work of exit.js, inside the page.

// Shift three times, counted when it is let go; a Shift that typed a capital does not count.
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

// A browser may keep whole pages for Back and show them before any script runs. It forgets those that are spoken to.
const kept = window.BroadcastChannel && new BroadcastChannel("left");

if (kept) {
  kept.onmessage = () => {};
  addEventListener("pagehide", () => { if (!document.querySelector("main")) kept.postMessage(1); });
}

// The menu lies over the page: it closes on Escape, on a press beside it, and when the focus goes on behind it.
const menu = document.querySelector(".menu");

addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

addEventListener("focusin", (event) => {
  if (menu && menu.open && !menu.contains(event.target)) menu.open = false;
});

addEventListener("click", (event) => {
  if (menu && menu.open && !menu.contains(event.target)) menu.open = false;
});

// What is folded is unfolded on paper, and a link inside the site says its whole address there, as every other does.
const isOtherPage = ({ origin, pathname }) => origin === location.origin && pathname !== location.pathname;
const folded = document.querySelectorAll("main details:not([open])");

addEventListener("beforeprint", () => {
  folded.forEach((details) => { details.open = true; });
  for (const link of document.links) if (isOtherPage(link)) link.setAttribute("href", link.href);
});
addEventListener("afterprint", () => folded.forEach((details) => { details.open = false; }));

const share = document.querySelector(".share");

if (share && (navigator.share || navigator.clipboard)) {
  const button = share.querySelector("button");
  const url = location.href.split("#")[0];
  share.hidden = false;
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    share.querySelector("[role=status]").textContent = button.dataset.done;
  };
  button.addEventListener("click", async () => {
    if (!navigator.share) { await copy(); return; }
    try { await navigator.share({ url }); } catch (error) {
      // The person closed the sheet, or the phone has none that works.
      if (error.name !== "AbortError" && navigator.clipboard) await copy();
    }
  });
}

// What a shortcut on the home screen is called. Asked for after the first touch: a first view is one document.
addEventListener("pointerdown", () => {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = new URL("app.webmanifest", document.querySelector(".name").href);
  document.head.append(link);
}, { once: true });
