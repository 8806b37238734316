// Words that hold on some days only, where the site was not built again since: each says from which day
// (data-since) and until which day (data-until). Without this file the page says what held when it was built.
const now = new Date();
const two = (number) => String(number).padStart(2, "0");
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

for (const words of document.querySelectorAll("[data-since], [data-until]")) {
  const { since, until } = words.dataset;
  words.hidden = (since && today < since) || (until && today > until) || false;
}
