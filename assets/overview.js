/* The overview: filters and what is chosen for comparing become addresses, and addresses fill them. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const same = () => window.dash_clientside.no_update;
  const { withValues, visit, touched } = window.dashboard;
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

  /* Changes the address of a page, unless the reader has left it meanwhile. */
  function change(path, values) {
    if (window.location.pathname === path) visit(path + withValues(window.location.search, values));
  }

  const picks = () => new URLSearchParams(window.location.search).getAll("pick").slice(0, MOST);
  function choose(slugs) {
    change("/", { pick: slugs.slice(0, MOST) });
    document.dispatchEvent(new CustomEvent("picks-changed"));
  }
  const pick = (slug, on) => choose(picks().filter((each) => each !== slug).concat(on ? [slug] : []));

  /* For the boxes of the table. */
  Object.assign(window.dashboard, { picks, pick, MOST_PICKS: MOST });

  /* A long table has rows of other filters: it asks anew. */
  let filtered = null;
  function renew(search) {
    const now = withValues(search, { pick: [], lang: "" });
    if (filtered !== now && document.getElementById("overview-grid")) {
      window.dash_clientside.set_props("overview-grid", { version: now });
    }
    filtered = now;
  }

  clientside.overview = {
    /* Outputs: every filter. An address fills the filters (links, the back button); a filter that was changed by hand
       changes the address, which fills the others. */
    filter: function (search, ...rest) {
      const values = rest.slice(0, NAMES.length);
      const by = touched();
      const inputs = window.dash_clientside.callback_context.inputs_list.slice(1).map((each) => each.id);
      const empty = by.has("filter-clear");
      const byHand = NAMES.map((name, at) => !empty && by.has(inputs[at]));
      const asked = {};
      NAMES.forEach((name, at) => {
        const value = typeof values[at] === "string" ? values[at].trim() : values[at];
        if (empty && name !== "sort") asked[name] = "";
        else if (byHand[at]) asked[name] = value === USUAL[name] ? "" : value;
      });
      const then = fromAddress(withValues(window.location.search, asked));
      if (!alike(then, fromAddress(window.location.search))) change("/", asked);
      return then.map((value, at) => (byHand[at] || alike(value, values[at] ?? null) ? same() : value));
    },

    /* Outputs: whether the filters are unfolded (matters on narrow screens), said once more, and how many are set. */
    folded: function (clicks, search) {
      const open = Boolean((clicks || 0) % 2);
      const values = fromAddress(search).slice(1, -1);
      const set = values.filter((each) => (Array.isArray(each) ? each.length : each)).length;
      const said = document.getElementById("filter-fold").dataset;
      return ["span-all" + (open ? " is-open" : ""), String(open), set ? said.some.replace("#", set) : said.none];
    },

    /* A state of the map narrows, a row leads on, a button chooses none for comparing. */
    open: function (state, cell, none) {
      const by = touched();
      if (by.has("overview-map") && state && state.key) {
        const states = new URLSearchParams(window.location.search).getAll("state");
        const left = states.includes(state.key) ? states.filter((each) => each !== state.key) : states.concat(state.key);
        change("/", { state: left });
      }
      if (by.has("pick-none")) choose([]);
      /* The box is no way to the operation. */
      if (by.has("overview-grid") && cell && cell.column !== "pick") visit("/operation/" + encodeURIComponent(cell.row));
    },

    /* The choice of the page that compares, both ways. Outputs: picked, align. */
    compare: function (search, picked, align) {
      const by = touched();
      const asked = {};
      if (by.has("compare-picked")) asked.pick = picked || [];
      if (by.has("compare-align")) asked.align = align === "calendar" ? "" : align;
      if (Object.keys(asked).length) change("/compare", asked);
      const slugs = picks();
      const at = new URLSearchParams(window.location.search).get("align") || "calendar";
      return [alike(slugs, picked) ? same() : slugs, at === align ? same() : at];
    },

    /* Outputs: where the comparison is, where two are made one, how many are chosen, whether the bar is shown. */
    picked: function (search) {
      const chosen = picks();
      const said = document.getElementById("pick-said");
      renew(search);
      /* The boxes read the address. */
      document.dispatchEvent(new CustomEvent("picks-changed"));
      if (!said) return [same(), same(), same(), same()];
      const href = "/compare" + withValues("", { pick: chosen });
      const words = said.dataset.chosen.replace("#", chosen.length) + (chosen.length === 1 ? ". " + said.dataset.few : "");
      const join = chosen.length === 2 ? "/review/" + encodeURIComponent(chosen[0]) + withValues("", { pick: [chosen[1]] }) : "/review";
      const few = (chosen.length > 1 ? "" : " too-few") + (chosen.length === 2 ? "" : " no-pair");
      return [href, join, chosen.length ? words : "", "pick-bar" + (chosen.length ? "" : " hidden") + few];
    },
  };
})();
