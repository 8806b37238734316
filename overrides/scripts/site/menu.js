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
