// A link to something folded unfolds it: without this file, what it leads to is the closed row.
const unfold = () => {
  const target = document.getElementById(location.hash.slice(1));
  const fold = target && target.closest("details");
  if (!fold || fold.open) return;
  fold.open = true;
  target.scrollIntoView();
};

addEventListener("hashchange", unfold);
unfold();
