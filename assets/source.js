/* A source in full: which marks are shown, what is folded, and where reading begins. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});

  clientside.source = {
    kinds: (chosen) => ["full-text"].concat((chosen || []).map((kind) => "show-" + kind)).join(" "),
  };

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element ? event.target.closest("button.unfold") : null;
    if (!button) return;
    const words = button.nextElementSibling;
    words.hidden = !words.hidden;
    button.setAttribute("aria-expanded", String(!words.hidden));
  });

  /* The page comes after its address: the sentence asked for is looked for once it is there. */
  let shown = "";
  function begin() {
    const aim = document.getElementById("at");
    if (!aim) { if (!document.getElementById("full-text")) shown = ""; return; }
    const place = window.location.pathname + window.location.search;
    if (shown === place) return;
    shown = place;
    aim.scrollIntoView({ block: "center" });
    aim.classList.add("aimed");
  }
  new MutationObserver(begin).observe(document.documentElement, { childList: true, subtree: true });
})();
