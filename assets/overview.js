/* The overview: filters and what is chosen for comparing become addresses, and addresses fill them. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const same = () => window.dash_clientside.no_update;
  const { withValues, triggered } = window.dashboard;
  const MOST = 8;

  /* The filters as the address names them, in the order of the callback; those of several values are lists. */
  const NAMES = ["q", "state", "type", "agency", "phase", "source", "certainty", "corrected", "from", "to", "sort"];
  const LISTS = new Set(["state", "type", "agency", "phase", "source", "certainty"]);
  const USUAL = { q: "", sort: "first" };

  function fromAddress(search) {
    const query = new URLSearchParams(search || "");
    return NAMES.map((name) => {
      if (LISTS.has(name)) return query.getAll(name);
      const value = query.get(name);
      return value === null ? (name in USUAL ? USUAL[name] : null) : value;
    });
  }

  const alike = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  function picks(search) {
    return new URLSearchParams(search || "").getAll("pick").slice(0, MOST);
  }

  /* A long table has rows of other filters: it asks anew. The boxes follow the address. */
  function renew(search, kept) {
    const rest = withValues(search, { pick: [], lang: "" });
    if (kept.rest !== rest && document.getElementById("overview-grid")) {
      window.dash_clientside.set_props("overview-grid", { version: rest });
    }
    kept.rest = rest;
    /* The boxes read the address, which the page is just about to show. */
    window.setTimeout(() => document.dispatchEvent(new CustomEvent("picks-changed")), 0);
  }
  const kept = {};

  clientside.overview = {
    /* Outputs: search, then every filter. One callback both ways: an address fills the filters (links, the back
       button), a filter changes the address. */
    filter: function (search, ...rest) {
      const values = rest.slice(0, NAMES.length);
      const by = triggered();
      const stay = NAMES.map(same);
      if (by.startsWith("overview-url.") || !by) {
        return [same(), ...fromAddress(search).map((value, at) => (alike(value, values[at] ?? null) ? same() : value))];
      }
      const empty = by.startsWith("filter-clear.");
      const asked = {};
      NAMES.forEach((name, at) => {
        const value = empty && name !== "sort" ? "" : values[at];
        asked[name] = name in USUAL && (value || "").trim() === USUAL[name] ? "" : typeof value === "string" ? value.trim() : value;
      });
      const address = withValues(search, asked);
      const moved = address === withValues(search, {}) ? same() : address;
      return empty ? [moved, ...fromAddress(address)] : [moved, ...stay];
    },

    /* A row or a state of the overview leads on, a box chooses for comparing. Outputs: pathname, search. */
    open: function (state, cell, pick, none, search) {
      const by = triggered();
      if (by.startsWith("overview-map.")) {
        if (!state || !state.key) return [same(), same()];
        const states = new URLSearchParams(search || "").getAll("state");
        const left = states.includes(state.key) ? states.filter((each) => each !== state.key) : states.concat(state.key);
        return [same(), withValues(search, { state: left })];
      }
      if (by.startsWith("pick-none.")) return [same(), withValues(search, { pick: [] })];
      if (by.startsWith("pick.")) {
        if (!pick) return [same(), same()];
        const others = picks(search).filter((each) => each !== pick.slug);
        return [same(), withValues(search, { pick: pick.on ? others.concat(pick.slug).slice(0, MOST) : others })];
      }
      /* The name is a link of its own, and the box is no way to the operation. */
      if (!by.startsWith("overview-grid.") || !cell || cell.column === "pick") return [same(), same()];
      window.scrollTo(0, 0);
      return ["/operation/" + encodeURIComponent(cell.row), ""];
    },

    /* The choice of the page that compares, both ways. Outputs: search, picked, align. */
    compare: function (search, picked, align) {
      if (triggered().startsWith("compare-url.") || !triggered()) {
        const query = new URLSearchParams(search || "");
        const chosen = query.getAll("pick").slice(0, MOST);
        return [same(), alike(chosen, picked) ? same() : chosen, query.get("align") || "calendar"];
      }
      const address = withValues(search, { pick: picked || [], align: align === "calendar" ? "" : align });
      return [address === withValues(search, {}) ? same() : address, same(), same()];
    },

    /* Outputs: where the comparison is, how many are chosen, whether the bar is shown. */
    picked: function (search) {
      const chosen = picks(search);
      const said = document.getElementById("pick-said");
      renew(search, kept);
      if (!said) return [same(), same(), same()];
      const href = "/compare" + withValues("", { pick: chosen });
      const words = said.dataset.chosen.replace("#", chosen.length) + (chosen.length === 1 ? ". " + said.dataset.few : "");
      return [href, chosen.length ? words : "", "pick-bar" + (chosen.length ? "" : " hidden") + (chosen.length > 1 ? "" : " too-few")];
    },
  };
})();
