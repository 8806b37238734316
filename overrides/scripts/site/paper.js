// What is folded is unfolded on paper, and a link inside the site says its whole address there, as every other does.
const isOtherPage = ({ origin, pathname }) => origin === location.origin && pathname !== location.pathname;
let folded = [];

addEventListener("beforeprint", () => {
  folded = document.querySelectorAll("main details:not([open])");
  folded.forEach((details) => { details.open = true; });
  for (const link of document.links) if (isOtherPage(link)) link.setAttribute("href", link.href);
});
addEventListener("afterprint", () => folded.forEach((details) => { details.open = false; }));
