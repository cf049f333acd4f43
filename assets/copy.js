/* Copies words with their source, an event or an operation as text, or an address, and says whether that worked. */
(function () {
  "use strict";

  const SAID = 2500; /* milliseconds for which a button says what came of it */

  /* There before anything is said, or screen readers would not hear it. */
  const told = document.createElement("p");
  told.className = "only-read";
  told.setAttribute("role", "status");
  told.id = "copied";
  const tell = () => document.body.append(told);
  if (document.body) tell();
  else document.addEventListener("DOMContentLoaded", tell);

  const MAKE = {
    words: (button) => button.closest("[data-cite]").dataset.cite,
    text: (button) => button.dataset.text,
    link: (button) => window.location.origin + button.dataset.href,
    event: (button) => {
      const words = Array.from(button.closest("article").querySelectorAll("[data-cite]"), (each) => each.dataset.cite);
      return [button.dataset.head, ...words, button.dataset.end].join("\n\n");
    },
  };

  async function copied(text) {
    /* Browsers have a clipboard only for this machine and behind TLS; elsewhere the old way is left. */
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch { /* refused: perhaps the old way is not */ }
    }
    const focused = document.activeElement;
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "only-read";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused) focused.focus({ preventScroll: true });
    return done;
  }

  document.addEventListener("click", async function (event) {
    const button = event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
    if (!button) return;
    const done = await copied(MAKE[button.dataset.copy](button));
    const said = done ? button.dataset.done : button.dataset.failed;
    const label = button.dataset.label || (button.dataset.label = button.textContent);
    button.textContent = said;
    button.classList.toggle("is-done", done);
    told.textContent = "";
    window.setTimeout(() => { told.textContent = said; }, 50);
    window.clearTimeout(Number(button.dataset.until));
    button.dataset.until = window.setTimeout(() => {
      button.textContent = label;
      button.classList.remove("is-done");
    }, SAID);
  });
})();
