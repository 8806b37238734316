// A link can be passed on, to the very part that is read: by what the device offers, or by a copy of it.
// Where the browser refuses, the person is told how it still can be done.
const isAble = navigator.share || navigator.clipboard;

for (const share of isAble ? document.querySelectorAll(".share") : []) {
  const button = share.querySelector("button");
  const tell = (words) => { share.querySelector("[role=status]").textContent = words; };
  share.hidden = false;
  const copy = async () => {
    try { await navigator.clipboard.writeText(location.href); } catch { tell(button.dataset.refused); return; }
    tell(button.dataset.done);
  };
  button.addEventListener("click", async () => {
    tell("");
    if (!navigator.share) { await copy(); return; }
    try { await navigator.share({ url: location.href }); } catch (error) {
      // The person closed the sheet, or the phone has none that works.
      if (error.name !== "AbortError") await copy();
    }
  });
}
