// A browser may keep whole pages for Back and show them before any script runs. It forgets those that are spoken to.
const kept = window.BroadcastChannel && new BroadcastChannel("left");

if (kept) {
  kept.onmessage = () => {};
  addEventListener("pagehide", () => { if (!document.querySelector("main")) kept.postMessage(1); });
}
