/* Light or dark is known before the first paint, so that a dark room stays dark. */
(function () {
  "use strict";
  const KEPT = "enforcement-timeline-scheme";
  const machine = window.matchMedia("(prefers-color-scheme: dark)");
  let kept = null;
  try { kept = window.localStorage.getItem(KEPT); } catch (error) { kept = null; }
  function show() {
    const dark = kept === "dark" || (kept !== "light" && machine.matches);
    document.documentElement.setAttribute("data-scheme", dark ? "dark" : "light");
  }
  show();
  machine.addEventListener("change", show);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("#scheme")) return;
    kept = document.documentElement.getAttribute("data-scheme") === "dark" ? "light" : "dark";
    try { window.localStorage.setItem(KEPT, kept); } catch (error) { /* A browser that keeps nothing. */ }
    show();
  });
})();
