/* What is chosen is marked in timeline, map and tables at once, without asking the server or drawing anything anew. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const parts = (window.dashboard = window.dashboard || {});
  let wanted = { key: null, where: [] };

  function mark() {
    for (const state of document.querySelectorAll("#map [data-key]")) {
      state.classList.toggle("is-chosen", wanted.where.includes(state.dataset.key));
    }
    for (const each of document.querySelectorAll("[data-event]")) {
      const chosen = wanted.key !== null && each.dataset.event === wanted.key;
      if (chosen === each.classList.contains("is-chosen")) continue;
      each.classList.toggle("is-chosen", chosen);
      if (!each.matches("a")) continue;
      if (chosen) each.setAttribute("aria-current", "true");
      else each.removeAttribute("aria-current");
    }
    parts.chooseRow(wanted.key);
  }

  /* A drawing that comes later, or is drawn anew, is marked as it comes. */
  document.addEventListener("drawn", mark);

  clientside.highlight = {
    follow: function (search, order) {
      const query = new URLSearchParams(search || "");
      const chosen = (order || []).find((each) => each.key === query.get("event"));
      const country = query.get("country");
      parts.order = order || [];
      wanted = { key: chosen ? chosen.key : null, where: (chosen ? chosen.where : []).concat(country ? [country] : []) };
      mark();
      return wanted.key || "";
    },
  };
})();
