/* What was filled in on the page of review and not saved: kept in this window until it is saved or thrown away, whichever
   event or page is looked at meanwhile. */
(function () {
  "use strict";
  const KEPT = "enforcement-timeline-drafts";
  const FIELD = '[id*="review-field"][id$="}"]';
  const PATIENCE = 3000; /* milliseconds in which what was drawn has to appear */
  /* These forms are about the event; the others stay as they are where another one is chosen. */
  const OF_EVENT = new Set(["event", "note", "merge", "split", "remove"]);
  let drawing = null; /* what is drawn: its name, path and event, and what its fields held at first */
  let ready = false; /* whether what was not saved has come back into it */
  let done = new Map(); /* what was saved of a form since it was drawn */

  function read() {
    try {
      const kept = JSON.parse(window.sessionStorage.getItem(KEPT) || "{}");
      return kept && typeof kept === "object" ? kept : {};
    } catch (error) {
      return {};
    }
  }
  function write(drafts) {
    try { window.sessionStorage.setItem(KEPT, JSON.stringify(drafts)); } catch (error) { /* A browser that keeps nothing. */ }
  }

  const body = () => document.getElementById("review-body");
  const said = (id) => [id.form, id.on, id.name].join("\n");
  const same = (one, other) => JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
  const props = (id) => (window.dash_component_api.getLayout(id) || { props: {} }).props;
  const idsOf = (form) => Array.from(form.querySelectorAll(FIELD), (each) => JSON.parse(each.id));
  const keyOf = (path, event, form, on) => [path, OF_EVENT.has(form) ? event || "" : "", form, on || ""].join("\n");
  const formKey = (form) => keyOf(drawing.path, drawing.event, form.dataset.form, form.dataset.on);
  const forms = () => Array.from(body().querySelectorAll(".review-form"));
  /* Between the answer of the server and the page that follows it, fields hold the values of what is not drawn yet. */
  const settled = () => ready && body() && props("review-drawing").data === drawing.name;

  /* What was drawn, from the components as the server gave them. */
  function given(tree, into) {
    for (const each of Array.isArray(tree) ? tree : [tree]) {
      const own = each && each.props;
      if (!own) continue;
      if (own.id && own.id.name) into.fields.set(said(own.id), own.value);
      else if (own.id === "review-key") into.event = own.data;
      else if (own.id === "review-drawing") into.name = own.data;
      if (own.children) given(own.children, into);
    }
    return into;
  }

  function mark(drafts) {
    for (const form of forms()) form.toggleAttribute("data-draft", formKey(form) in drafts);
    for (const link of body().querySelectorAll(".queue-link")) {
      const begun = [drawing.path, new URL(link.href).searchParams.get("event"), ""].join("\n");
      if (Object.keys(drafts).some((key) => key.startsWith(begun))) link.dataset.draft = body().dataset.unsaved;
      else delete link.dataset.draft;
    }
  }

  function collect() {
    if (!settled()) return;
    const drafts = read();
    for (const form of forms()) {
      const key = formKey(form);
      const values = idsOf(form).map((id) => [id, props(id).value]);
      const changed = values.filter(([id, value]) => !same(value, drawing.fields.get(said(id))));
      const saved = done.has(key) && values.every(([id, value]) => same(value, done.get(key)[id.name]));
      if (changed.length && !saved) drafts[key] = Object.fromEntries(changed.map(([id, value]) => [id.name, value]));
      else delete drafts[key];
    }
    write(drafts);
    mark(drafts);
  }

  function fill() {
    const drafts = read();
    for (const form of forms()) {
      const draft = drafts[formKey(form)];
      if (!draft) continue;
      for (const id of idsOf(form)) {
        if (id.name in draft) window.dash_clientside.set_props(id, { value: draft[id.name] });
      }
      for (let each = form.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    }
    mark(drafts);
  }

  function discard(form) {
    const drafts = read();
    delete drafts[formKey(form)];
    write(drafts);
    for (const id of idsOf(form)) window.dash_clientside.set_props(id, { value: drawing.fields.get(said(id)) ?? null });
    mark(drafts);
  }

  const drafts = {
    /* The forms are drawn anew, from these components: what was not saved comes back into them. */
    drawn: function (children) {
      const mine = (drawing = given(children, { path: window.location.pathname, fields: new Map() }));
      const since = Date.now();
      ready = false;
      done = new Map();
      (function wait() {
        if (drawing !== mine || Date.now() - since > PATIENCE) return;
        const there = body() && new Set(idsOf(body()).map(said));
        if (!there || !Array.from(mine.fields.keys()).every((each) => there.has(each))) { window.setTimeout(wait, 20); return; }
        ready = true;
        fill();
      })();
    },

    /* What was asked is saved; what was typed since is not. */
    saved: function (asked) {
      const key = keyOf(asked.path, asked.key, asked.form, asked.on);
      const drafts = read();
      if (Object.entries(drafts[key] || {}).every(([name, value]) => same(value, asked.values[name]))) delete drafts[key];
      write(drafts);
      done.set(key, asked.values);
      collect();
    },
  };
  window.dashboard = Object.assign(window.dashboard || {}, { drafts });

  const soon = (event) => { if (event.target instanceof Element && event.target.closest("#review-body")) window.setTimeout(collect, 0); };
  for (const name of ["input", "change", "focusout", "click"]) document.addEventListener(name, soon);
  for (const name of ["_dashprivate_pushstate", "popstate", "pagehide"]) window.addEventListener(name, collect);
  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-discard]") : null;
    if (button && settled()) discard(button.closest(".review-form"));
  });
})();
