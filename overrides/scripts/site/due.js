// A site that nobody builds again grows old: what says that a page is due for a check shows once that day is over.
const due = document.querySelector("[data-due]");

if (due) {
  const now = new Date();
  // The day where the reader is, as ISO 8601 writes it.
  const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  due.hidden = today <= due.dataset.due;
}
