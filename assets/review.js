/* The page of review by keys alone: next and previous event, edit, save, undo, redo. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const body = () => document.getElementById("review-body");

  function press(button) {
    if (button && !button.disabled) button.click();
    return Boolean(button);
  }

  const turn = (form) => document.querySelector(`.review-turns button:nth-child(${form === "undo" ? 1 : 2})`);

  const chosen = (search) => new URLSearchParams(search).get("event");

  /* From the event in the address: the page that is shown may be a step behind. */
  function step(by) {
    const links = Array.from(body().querySelectorAll(".queue-link"));
    let at = links.findIndex((each) => chosen(each.search) === chosen(window.location.search));
    if (at < 0) at = links.findIndex((each) => each.parentElement.classList.contains("is-current"));
    const next = links[Math.min(links.length - 1, Math.max(0, at + by))];
    if (next) { next.click(); next.focus(); }
  }

  /* The first field that can be written in: the date of the event. */
  function edit() {
    const field = body().querySelector('.area-edit [data-form="event"] input[placeholder="2019-08-15"]');
    if (field) { field.focus(); field.select(); }
  }

  const KEYS = { j: () => step(1), k: () => step(-1), e: edit, z: () => press(turn("undo")), Z: () => press(turn("redo")) };

  document.addEventListener("keydown", function (event) {
    if (!body() || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const form = target.closest(".review-form");
    const written = target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      target.blur(); /* a list takes what was typed */
      target.focus();
      press(form.querySelector("button[data-do]"));
      return;
    }
    if (event.key === "Escape" && written) { target.blur(); return; }
    if (written || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]")) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }, true);

  /* What is asked of the log, one after the other: each builds on what the one before has left. No callback listens to the
     buttons: while a page is drawn anew it would hear nothing. */
  const PATIENCE = 30000; /* milliseconds after which an answer is no longer waited for */
  let queue = [];
  let latest = 0; /* the version of the log by the last answer; what the page shows may be from before it */
  let changed = null; /* what the page is to be drawn for */
  const held = (id) => window.dash_component_api.getLayout(id).props;
  const alike = (one, other) => one.form === other.form && one.on === other.on;

  function ask(button) {
    const fields = Array.from((button.closest(".review-form") || button).querySelectorAll('[id*="review-field"][id$="}"]'), (each) => JSON.parse(each.id));
    const asked = {
      path: window.location.pathname, form: button.dataset.do, on: button.dataset.on,
      values: Object.fromEntries(fields.map((each) => [each.name, held(each).value])),
      by: held("review-by").value, version: held("review-version").data, key: held("review-key").data,
    };
    queue = queue.filter((each) => each.path === asked.path && !(Date.now() - each.at > PATIENCE));
    /* Pressed twice is meant once, but for steps back and forth. */
    if (!["undo", "redo"].includes(asked.form) && queue.some((each) => alike(each, asked))) return;
    queue.push(asked);
    if (queue.length === 1) send();
  }
  function send() {
    const now = queue[0];
    now.version = Math.max(now.version, latest);
    now.at = Date.now();
    window.dash_clientside.set_props("review-asked", { data: now });
  }
  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-do]") : null;
    if (button) ask(button);
  });

  clientside.review = {
    answered: function (answer) {
      if (!answer || !queue.length || answer.at !== queue[0].at) return;
      const asked = queue.shift();
      if (answer.version !== null) {
        window.dashboard.drafts.saved(asked);
        latest = answer.version;
        changed = answer.changed;
        /* The event may be gone now; a reader who has moved on stays where they are. */
        const now = chosen(window.location.search);
        if (now === null || now === answer.was) {
          const search = window.dashboard.withValues(window.location.search, { event: answer.key });
          window.dashboard.visit(window.location.pathname + search, true);
        }
      }
      else if (answer.changed) changed = answer.changed; /* by somebody else: what there is now is drawn */
      /* The page is drawn once, when nothing more is asked. */
      if (queue.length) send();
      else if (changed) window.dash_clientside.set_props("review-changed", { data: changed });
    },

    /* A page that is drawn anew loses the focus; it comes back to what is reviewed. */
    drawn: function (children, changed) {
      window.dashboard.drafts.drawn(children);
      window.setTimeout(function () {
        const lost = !document.activeElement || document.activeElement === document.body;
        const title = document.getElementById("review-event");
        if (lost && title && changed) title.focus({ preventScroll: true });
      }, 60);
      return String(Date.now());
    },
  };
})();
