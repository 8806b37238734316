// What a shortcut on the home screen is called. Asked for after the first touch: a first view is one document.
addEventListener("pointerdown", () => {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = new URL("app.webmanifest", document.querySelector(".name").href);
  document.head.append(link);
}, { once: true });
