// Leave fast and do not come back by accident (docs/design.md, Exit).
// Stands inside every page, before anything is painted. Stores one mark for this tab, and only after an exit.
(() => {
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  let store;
  // Where storage is switched off, Back cannot be guarded.
  try { store = sessionStorage; } catch {}

  const hide = () => { root.style.display = "none"; };
  const hasLeft = () => store?.left;
  const go = () => location.replace(words.target);

  const [load] = performance.getEntriesByType("navigation");
  if (hasLeft()) {
    if (load?.type === "back_forward") { hide(); go(); }
    else delete store.left;
  }

  // A page kept for Back is kept hidden, so that it is never painted before pageshow has looked at the mark.
  addEventListener("pagehide", hide);
  addEventListener("pageshow", () => {
    if (hasLeft()) { hide(); go(); }
    else root.style.display = "";
  });

  const leave = () => {
    window.speechSynthesis?.cancel();
    document.querySelectorAll("audio, video").forEach((media) => media.pause());
    document.title = words.title;
    document.querySelectorAll("style").forEach((style) => style.remove());
    document.body.innerHTML = `<p role="alert">${words.loading}</p>`;
    if (store) store.left = 1;
    go();
  };

  // It says that it is a button, so the space bar presses it.
  const onLeave = (event) => {
    if ((event.type === "click" || event.key === " ") && event.target.closest?.("[data-leave]")) {
      event.preventDefault();
      leave();
    }
  };
  addEventListener("click", onLeave);
  addEventListener("keydown", onLeave);
})();
