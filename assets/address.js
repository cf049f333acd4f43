/* What is chosen and filtered stands in the address; these functions turn clicks, keys and filters into addresses. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  let entitled = false;
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

  /* The ids of what a callback was asked for by; several, where they changed together. */
  const touched = () => new Set(window.dash_clientside.callback_context.triggered.map((each) => each.prop_id.split(".")[0]));

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

  /* A part of the time that does not hold the chosen event moves until it does; its length stays. */
  function spanWith(span, event) {
    const [first, last] = span.split("..").map(Date.parse);
    const days = (event.days || []).map(Date.parse);
    if (!days.length || (days[0] <= last && days[days.length - 1] >= first)) return span;
    const begin = days[0] - (last - first) / 2;
    return [begin, begin + (last - first)].map((each) => new Date(each).toISOString().slice(0, 10)).join("..");
  }

  /* Where the evidence stands above what was clicked, out of sight, it is brought back. */
  function showEvidence() {
    const panel = document.getElementById("evidence");
    if (!panel || panel.getBoundingClientRect().bottom > 80) return;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    panel.closest("section").scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }

  /* The one way in which scripts change the address: at once, so that whatever is pressed next builds on it, and a step
     back that comes at once takes this one back. Dash's own way, a value of a component, is a moment late. With
     `instead` it takes the place of the present one, to which no way back leads then. */
  function visit(href, instead) {
    const to = new URL(href, window.location.href);
    if (to.href === window.location.href) return;
    const elsewhere = to.pathname !== window.location.pathname;
    if (instead) window.history.replaceState({}, "", to);
    else window.history.pushState({}, "", to);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    if (elsewhere) window.scrollTo(0, 0);
  }

  /* The chosen event, the state, the part of the time go into the address; what follows from one for another too. */
  function go(change, order) {
    const query = new URLSearchParams(window.location.search);
    const event = order.find((each) => each.key === change.event);
    if (!event && change.event !== "") delete change.event;
    if (event) {
      /* A state stays chosen only as long as the chosen event lies in it. */
      if (!("country" in change) && !event.where.includes(query.get("country"))) change.country = "";
      if (query.get("span")) change.span = spanWith(query.get("span"), event);
    }
    const address = withValues(window.location.search, change);
    clientside.highlight.follow(address, order); /* marked at once; the rest follows the address */
    visit(window.location.pathname + address);
  }

  /* What the address last asked of the switches: what differs from it was switched by hand, and the address follows. */
  let followed = null;
  /* What is done once the page's events are known: a key may come sooner. */
  const waiting = [];
  function withOrder(act) {
    if (window.dashboard.order) act(window.dashboard.order);
    else if (waiting.length < 20) waiting.push(act);
  }
  const chosen = () => new URLSearchParams(window.location.search).get("event");
  function step(by) {
    withOrder((order) => go(by === "none" ? { event: "", country: "" } : { event: beside(order, chosen(), by) }, order));
  }

  /* For the other scripts of the pages. */
  window.dashboard = Object.assign(window.dashboard || {}, { withValues, visit, touched, step, go, withOrder });

  clientside.address = {
    request: function (pathname, search) {
      const scheme = document.documentElement.getAttribute("data-scheme") || "light";
      window.dashboard.order = followed = null; /* another page has other events, or none */
      waiting.length = 0;
      return { pathname: pathname, search: search || "", scheme: scheme, width: window.innerWidth };
    },

    /* It has no output: as one of a circle of callbacks it would have to wait for the server's answer to the choice
       before, and a step back that comes meanwhile would be lost. */
    choose: function (timeline, map, cell, previous, next, shade, layers, offered, order) {
      const by = touched();
      const change = {};
      order = order || [];
      if (by.has("timeline")) change.event = timeline && timeline.key;
      if (by.has("map") && map && map.key) {
        change.country = map.key;
        change.event = inState(order, chosen(), map.key) || chosen();
      }
      if (by.has("events-grid")) change.event = cell && cell.row;
      if (by.has("previous") && previous) change.event = beside(order, chosen(), -1);
      if (by.has("next") && next) change.event = beside(order, chosen(), 1);
      if (followed && shade !== followed.shade) change.shade = shade === "role" ? "" : shade;
      if (followed && (layers || []).join() !== followed.layers) change.hide = (offered || []).filter((each) => !(layers || []).includes(each));
      if (change.event && (by.has("events-grid") || by.has("map"))) showEvidence();
      if (Object.keys(change).length) go(change, order);
    },

    /* Everything that follows the address, in one step: the switches of the map, the time shown, what is marked.
       Outputs: layers, classes of the map, shade, span, chosen. */
    follow: function (search, offered, layers, shade, span, order) {
      window.setTimeout(() => { for (const act of waiting.splice(0)) act(order || []); }, 0);
      const query = new URLSearchParams(search || "");
      const hidden = query.getAll("hide");
      const asked = (offered || []).filter((each) => !hidden.includes(each));
      const shaded = query.get("shade") === "arrests" ? "arrests" : "role";
      const time = query.get("span") || "";
      const shown = (layers || []).join();
      const byHand = followed ? { layers: shown !== followed.layers, shade: shade !== followed.shade } : {};
      followed = { layers: asked.join(), shade: shaded };
      return [
        byHand.layers || asked.join() === shown ? same() : asked,
        ["drawn", "map-panels"].concat(hidden.map((each) => "hide-" + each)).join(" "),
        byHand.shade || shaded === shade ? same() : shaded,
        time === (span || "") ? same() : time,
        clientside.highlight.follow(search, order),
      ];
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
