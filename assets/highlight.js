/* What is chosen is marked in timeline, map and table at once, without asking the server or drawing a map anew. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  const GRID = "events-grid";
  let wanted = { key: null, where: [] };

  const graph = (id) => document.querySelector(`#${id} .js-plotly-plot`);

  const first = (value) => (Array.isArray(value) ? value[0] : value);

  /* What a drawn point stands for: the first of its custom data (a key, a state). */
  function meaning(point) {
    const own = point.__data__;
    const trace = point.parentNode.__data__ && point.parentNode.__data__[0] && point.parentNode.__data__[0].trace;
    if (!own || !trace || !trace.customdata) return null;
    return first(trace.customdata[own.index === undefined ? own.i : own.index]);
  }

  /* Rings around points, in the picture itself: plotly's own update would draw everything anew. */
  function ring(drawn, points, chosen, radius) {
    if (!drawn) return;
    const ringed = new Set();
    drawn.querySelectorAll(".ring").forEach((old) => old.remove());
    for (const point of drawn.querySelectorAll(points)) {
      const place = point.getAttribute("transform") || "";
      if (!chosen(meaning(point)) || ringed.has(place)) continue;
      ringed.add(place);
      const circle = document.createElementNS("http://www.w3.org/2000/svg", "circle");
      circle.setAttribute("class", "ring");
      circle.setAttribute("r", radius);
      circle.setAttribute("transform", place);
      point.parentNode.appendChild(circle);
    }
  }

  const MARKS = {
    timeline: (drawn) => ring(drawn, ".scatterlayer path.point", (key) => key !== null && key === wanted.key, 12),
  };

  function rows(api) {
    if (api.isDestroyed()) return;
    api.forEachNode((node) => {
      const chosen = node.id === wanted.key;
      if (node.isSelected() !== chosen) node.setSelected(chosen, false, "api");
      if (chosen) api.ensureNodeVisible(node);
    });
  }

  function mark() {
    for (const id of Object.keys(MARKS)) MARKS[id](graph(id));
    for (const state of document.querySelectorAll("#map [data-key]")) {
      state.classList.toggle("is-chosen", wanted.where.includes(state.dataset.key));
    }
    for (const cell of document.querySelectorAll("[data-event]")) {
      cell.classList.toggle("is-chosen", wanted.key !== null && cell.dataset.event === wanted.key);
    }
    if (window.dash_ag_grid) window.dash_ag_grid.getApiAsync(GRID).then(rows).catch(() => undefined);
  }

  /* Pictures come later than the page, and lose their marks when they are drawn again. */
  function listen(id, tries) {
    const drawn = graph(id);
    if (!drawn || !drawn.on) {
      if (tries > 0) window.setTimeout(() => listen(id, tries - 1), 100);
      return;
    }
    if (drawn.dataset.followed) return;
    drawn.dataset.followed = "yes";
    drawn.on("plotly_afterplot", () => MARKS[id](drawn));
    mark();
  }

  /* A moment later: the table's own component has to hear of a choice, and has no ear before it is drawn. */
  functions.markChosen = (params) => {
    window.setTimeout(() => rows(params.api), 100);
  };

  clientside.highlight = {
    follow: function (search, map, order) {
      const query = new URLSearchParams(search || "");
      const chosen = (order || []).find((each) => each.key === query.get("event"));
      const country = query.get("country");
      wanted = { key: chosen ? chosen.key : null, where: (chosen ? chosen.where : []).concat(country ? [country] : []) };
      mark();
      window.setTimeout(mark, 80); /* a map that is drawn anew stands a moment after its markup has come */
      for (const id of Object.keys(MARKS)) listen(id, 150);
      return wanted.key || "";
    },
  };
})();
