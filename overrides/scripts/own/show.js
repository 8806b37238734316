// A card or a message on the whole screen, to hold up to somebody. The header stays, and the exit in it. Closing leaves
// nothing: no entry in the history, no words in the page.
const stage = document.querySelector(".show");
const say = stage.querySelector(".say");
const also = stage.querySelector(".say-also");
const lifter = stage.querySelector(".lift");
let opener;
let aside = [];
let line = 0;

// The whole screen comes a moment later than it is asked for, and may come when it is wanted no more.
const leaveWhole = () => { if (stage.hidden && document.fullscreenElement) document.exitFullscreen(); };

const close = () => {
  if (stage.hidden) return;
  stage.hidden = true;
  stage.removeAttribute("role");
  say.textContent = "";
  if (also) also.textContent = "";
  aside.forEach((part) => { part.style.display = ""; });
  aside = [];
  leaveWhole();
  scrollTo(0, line);
  opener.focus({ preventScroll: true });
};

// `spoken` has the language of the words; `own` says the same in the language of the page.
const show = (words, button, spoken, own) => {
  opener = button;
  line = scrollY;
  say.textContent = words;
  say.lang = spoken.lang;
  say.dir = spoken.dir;
  if (also) also.textContent = own;
  aside = [...document.body.children].filter((part) => part !== stage && !part.querySelector("[data-leave]"));
  aside.forEach((part) => { part.style.display = "none"; });
  stage.hidden = false;
  stage.setAttribute("role", "main");
  scrollTo(0, 0);
  say.focus({ preventScroll: true });
  const root = document.documentElement;
  if (root.requestFullscreen) root.requestFullscreen().then(leaveWhole).catch(() => {});
};

for (const card of document.querySelectorAll(".held")) {
  const heading = card.querySelector("h2");
  const other = heading.querySelector("[lang]");
  const words = (other || heading).textContent.trim().replace(/^[“"«]|[”"»]$/g, "");
  const own = other && card.querySelector("p strong");
  const button = lifter.cloneNode(true);
  button.hidden = false;
  button.prepend(...heading.querySelector("a").childNodes);
  heading.textContent = "";
  button.addEventListener("click", () => show(words, button, other || stage, own ? own.textContent : ""));
  heading.append(button);
}

addEventListener("click", (event) => {
  const button = event.target.closest("[data-way=big]");
  if (button) show(button.closest(".fill").querySelector(".result").value, button, stage, "");
});

stage.querySelector(".swap").addEventListener("click", close);
addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) close(); });
addEventListener("pagehide", close);
