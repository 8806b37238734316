// What is marked as code can be copied, all lines of it at once.
for (const part of document.querySelectorAll(".to-copy")) {
  const tools = part.querySelector(".tools");
  const button = tools.querySelector("button");
  const status = tools.querySelector("[role=status]");
  tools.hidden = false;
  button.addEventListener("click", async () => {
    const lines = [...new Set([...part.querySelectorAll("code")].map((code) => code.textContent))];
    try { await navigator.clipboard.writeText(lines.join("\n")); } catch { status.textContent = button.dataset.refused; return; }
    status.textContent = button.dataset.done;
  });
}
