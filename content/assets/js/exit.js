// Leave fast and do not come back by accident (docs/design.md, Exit).
// Stands inside every page, before anything is painted. Stores one mark for this tab, and only after an exit.
(() => {
  const words = document.currentScript.dataset;
  const root = document.documentElement;
  const MARK = "left";
  let store = null;
  // Where storage is switched off, Back cannot be guarded.
  try { store = sessionStorage; } catch {}

  const hide = () => { root.style.display = "none"; };
  const hasLeft = () => store?.getItem(MARK);
  const go = () => location.replace(words.target);

  const [load] = performance.getEntriesByType("navigation");
  if (hasLeft()) {
    if (load?.type === "back_forward") { hide(); go(); }
    else store.removeItem(MARK);
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
    const cover = document.createElement("p");
    cover.setAttribute("role", "alert");
    cover.textContent = words.loading;
    document.querySelectorAll("style").forEach((style) => style.remove());
    document.body.className = "";
    document.body.replaceChildren(cover);
    store?.setItem(MARK, "1");
    go();
  };

  const onLeave = (event) => {
    if (event.target.closest?.("[data-leave]")) { event.preventDefault(); leave(); }
  };
  addEventListener("click", onLeave);
  // It says that it is a button, so the space bar presses it.
  addEventListener("keydown", (event) => { if (event.key === " ") onLeave(event); });
})();
