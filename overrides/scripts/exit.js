// Leave fast and do not come back by accident (docs/design.md, Exit).
// Stands inside every page, before anything is painted. Stores one mark for this tab, and only after an exit.
(() => {
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  let store;
  // Where storage is switched off, Back cannot be guarded.
  try { store = sessionStorage; } catch {}

  const hasLeft = () => store?.left;
  const go = () => location.replace(words.target);
  const cover = () => { root.style.display = "none"; document.title = words.title; go(); };

  const [load] = performance.getEntriesByType("navigation");
  if (hasLeft()) {
    if (/back|reload/.test(load?.type)) cover();
    else delete store.left;
  }

  // A page kept for Back is kept hidden until pageshow has looked at the mark; in its place, so that the scroll stays.
  addEventListener("pagehide", () => { root.style.visibility = "hidden"; });
  addEventListener("pageshow", () => {
    if (hasLeft()) cover();
    else root.style.visibility = "";
  });

  const leave = () => {
    window.speechSynthesis?.cancel();
    // Sound and film stop as well: what is taken off a page pauses (HTML, media elements).
    root.innerHTML = `<title>${words.title}</title><p role="alert">${words.loading}</p>`;
    root.style.colorScheme = "light dark";
    try { store.left = 1; } catch {}
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
