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

  function step(by) {
    const links = Array.from(body().querySelectorAll(".queue-link"));
    const at = links.findIndex((each) => each.parentElement.classList.contains("is-current"));
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
      target.blur();
      /* What was typed last is told a moment later. */
      window.setTimeout(() => press(form.querySelector("button.review-save")), 120);
      target.focus();
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

  clientside.review = {
    /* A page that is drawn anew loses the focus; it comes back to what is reviewed. */
    drawn: function (children, changed) {
      window.setTimeout(function () {
        const lost = !document.activeElement || document.activeElement === document.body;
        const title = document.getElementById("review-event");
        if (lost && title && changed) title.focus({ preventScroll: true });
      }, 60);
      return String(Date.now());
    },
  };
})();
