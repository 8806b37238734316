// A link can be passed on: by what the device offers, or by a copy of it.
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
