/* What is chosen and filtered stands in the address; these functions turn clicks, keys and filters into addresses. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  let entitled = false;
  /* When the reader last went back or on: a key pressed before that, but handled after it, must not move on. */
  let returned = 0;
  window.addEventListener("popstate", () => { returned = Date.now(); });
  const same = () => window.dash_clientside.no_update;

  function withValues(search, values) {
    const query = new URLSearchParams(search || "");
    for (const [name, value] of Object.entries(values)) {
      query.delete(name);
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== null && each !== undefined && each !== "") query.append(name, each);
      }
    }
    const text = query.toString();
    return text ? "?" + text : "";
  }

  function triggered() {
    const context = window.dash_clientside.callback_context;
    return context.triggered.length ? context.triggered[0].prop_id : "";
  }

  /* The key of the event beside the chosen one; from nowhere the first or the last. */
  function beside(order, key, by) {
    if (!order.length) return null;
    const at = order.findIndex((each) => each.key === key);
    if (by === "first") return order[0].key;
    if (by === "last") return order[order.length - 1].key;
    if (typeof by === "string") {
      const first = order.find((each) => "lane:" + each.lane === by);
      return first ? first.key : null;
    }
    if (at < 0) return order[by > 0 ? 0 : order.length - 1].key;
    return order[Math.min(order.length - 1, Math.max(0, at + by))].key;
  }

  /* A state on the map chooses its next event after the chosen one, round and round. */
  function inState(order, key, country) {
    const there = order.filter((each) => each.where.includes(country));
    if (!there.length) return null;
    const at = there.findIndex((each) => each.key === key);
    return there[(at + 1) % there.length].key;
  }

  function clicked(data) {
    const point = data && data.points && data.points[0];
    if (!point) return null;
    const custom = Array.isArray(point.customdata) ? point.customdata[0] : point.customdata;
    return custom || point.location || null;
  }

  /* Where the evidence stands above what was clicked, out of sight, it is brought back. */
  function showEvidence() {
    const panel = document.getElementById("evidence");
    if (!panel || panel.getBoundingClientRect().bottom > 80) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.closest("section").scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }

  /* For the other scripts of the pages. */
  window.dashboard = Object.assign(window.dashboard || {}, { withValues: withValues, triggered: triggered });

  clientside.address = {
    request: function (pathname, search) {
      const scheme = document.documentElement.getAttribute("data-mantine-color-scheme") || "light";
      return { pathname: pathname, search: search || "", scheme: scheme, width: window.innerWidth };
    },

    /* Outputs: search, timeline click (emptied, so that the same mark can be clicked again). */
    choose: function (timeline, map, cell, step, previous, next, shade, layers, offered, search, order) {
      const query = new URLSearchParams(search || "");
      const now = query.get("event");
      const change = {};
      const by = triggered();
      order = order || [];
      if (by.startsWith("timeline.")) change.event = clicked(timeline);
      else if (by.startsWith("map.")) {
        const country = map && map.key;
        if (country) {
          change.country = country;
          change.event = inState(order, now, country) || now;
        }
      } else if (by.startsWith("events-grid.")) change.event = cell && cell.rowId;
      else if (by.startsWith("previous.") && previous) change.event = beside(order, now, -1);
      else if (by.startsWith("next.") && next) change.event = beside(order, now, 1);
      else if (by.startsWith("map-shade.")) change.shade = shade === "role" ? "" : shade;
      else if (by.startsWith("map-layers.")) change.hide = (offered || []).filter((each) => !(layers || []).includes(each));
      else if (by.startsWith("step.") && step && step.at > returned) {
        if (step.by === "none") change.event = change.country = "";
        else if (step.event) change.event = step.event;
        else change.event = beside(order, now, step.by);
      }
      if (change.event === null || change.event === undefined) delete change.event;
      if (change.event && !order.some((each) => each.key === change.event)) delete change.event;
      if (change.event && !("country" in change)) {
        /* A state stays chosen only as long as the chosen event lies in it. */
        const where = order.find((each) => each.key === change.event).where;
        if (!where.includes(query.get("country"))) change.country = "";
      }
      if (change.event && (by.startsWith("events-grid.") || by.startsWith("map."))) showEvidence();
      const address = withValues(search, change);
      return [address === (search || "") ? same() : address, null];
    },

    shade: function (search, shown) {
      const asked = new URLSearchParams(search || "").get("shade") === "arrests" ? "arrests" : "role";
      return asked === shown ? same() : asked;
    },

    /* The layers of the roles map that an address leaves shown. */
    layers: function (search, offered, shown) {
      const hidden = new URLSearchParams(search || "").getAll("hide");
      const asked = (offered || []).filter((each) => !hidden.includes(each));
      const classes = ["drawn", "map-panels"].concat(hidden.map((each) => "hide-" + each)).join(" ");
      return [asked.join() === (shown || []).join() ? same() : asked, classes];
    },

    entitle: function (title) {
      if (title) document.title = title;
      /* A new page is read from its beginning; the first one is where the browser put the reader. */
      const main = document.getElementById("main");
      if (entitled && main) main.focus({ preventScroll: true });
      entitled = true;
      return title || "";
    },
  };
})();
