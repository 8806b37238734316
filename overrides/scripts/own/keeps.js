// What this site keeps, counted in the browser that reads it: its cookies, what it has stored, and what this page asked
// other websites for. It counts again each second while the page is seen, and sends nothing.
const COUNT_AGAIN = 1000;
// The mark of Exit (exit.js), which the pages tell of in words.
const EXIT_MARK = "left";

const cookies = () => document.cookie.split(";").filter((one) => one.trim()).length;
const keys = (store) => Object.keys(store).filter((key) => key !== EXIT_MARK).length;
const stored = async () => {
  const lists = await Promise.all([
    window.caches?.keys(),
    window.indexedDB?.databases?.(),
    navigator.serviceWorker?.getRegistrations(),
  ]);
  return lists.reduce((sum, list) => sum + (list ?? []).length, keys(localStorage) + keys(sessionStorage));
};
const requests = () =>
  performance.getEntriesByType("resource").filter(({ name }) => new URL(name).origin !== location.origin).length;

const box = document.querySelector(".keeps");
const list = box.querySelector("dl");
const [live, still] = box.querySelectorAll(":scope > p");
const answers = [...list.querySelectorAll("dd")];

const tell = async (count, answer) => {
  let words;
  try { words = String(await count()); } catch { words = list.dataset.unable; }
  if (answer.textContent !== words) answer.textContent = words;
};

const countAll = () => Promise.all([cookies, stored, requests].map((count, place) => tell(count, answers[place])));

countAll().then(() => {
  list.hidden = live.hidden = false;
  still.hidden = true;
  setInterval(() => { if (!document.hidden) countAll(); }, COUNT_AGAIN);
});
