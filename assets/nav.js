/* The header says which page is open, for eyes and for screen readers. */
(function () {
  "use strict";
  function tell() {
    for (const link of document.querySelectorAll("a.nav-link")) {
      if (link.pathname === window.location.pathname) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }
  const soon = () => window.setTimeout(tell, 0);
  window.addEventListener("popstate", soon);
  window.addEventListener("_dashprivate_pushstate", soon);
  const waiting = new MutationObserver(() => {
    if (!document.querySelector("a.nav-link")) return;
    waiting.disconnect();
    tell();
  });
  waiting.observe(document.documentElement, { childList: true, subtree: true });
})();
