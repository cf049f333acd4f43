/* The header says which page is open, or of which the open one is a part, for eyes and for screen readers. */
(function () {
  "use strict";
  function tell() {
    for (const link of document.querySelectorAll("a.nav-link")) {
      const path = window.location.pathname;
      if (link.pathname === path) link.setAttribute("aria-current", "page");
      else if (path.startsWith(link.pathname === "/" ? "/operation/" : link.pathname + "/")) link.setAttribute("aria-current", "true");
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
