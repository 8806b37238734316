// When every step of a card is ticked, a kind word. Nothing is kept.
for (const card of document.querySelectorAll(".steps")) {
  const words = card.querySelector(".all-lit");
  const boxes = [...card.querySelectorAll("input")];
  if (words) card.addEventListener("change", () => { words.hidden = !boxes.every((box) => box.checked); });
}
