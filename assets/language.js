/* Another language keeps the address: what is filtered and chosen stays so. */
(function () {
  "use strict";
  document.addEventListener("click", function (event) {
    const link = event.target instanceof Element && event.target.closest("a.language");
    if (!link) return;
    const query = new URLSearchParams(window.location.search);
    query.set("lang", link.lang);
    link.href = window.location.pathname + "?" + query.toString();
  });
})();
