/* Light or dark is known before the first paint, so that a dark room stays dark. */
(function () {
  "use strict";
  let kept = null;
  try { kept = window.localStorage.getItem("mantine-color-scheme-value"); } catch (error) { kept = null; }
  const dark = kept === "dark" || (kept !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
