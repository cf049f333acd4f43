/* Keys for the whole page. Not inside fields and lists, where letters are letters. */
(function () {
  "use strict";

  const STEPS = {
    j: { by: 1 }, ArrowRight: { by: 1 },
    k: { by: -1 }, ArrowLeft: { by: -1 },
    Home: { by: "first" }, End: { by: "last" },
    Escape: { by: "none" },
    1: { by: "lane:lead" }, 2: { by: "lane:action" }, 3: { by: "lane:justice" }, 4: { by: "lane:public" },
  };

  function tell(step) {
    window.dash_clientside.set_props("step", { data: Object.assign({ at: Date.now() }, step) });
  }

  function writing(target) {
    const field = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]";
    return target.closest(field + ", [role=listbox], [role=combobox]");
  }

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (writing(target)) return;
    const moves = event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End";
    const row = target.closest(".ag-row");
    if (row && row.closest(".table-pick")) {
      /* Here Space picks and Enter opens. */
      const link = row.querySelector("a[href]");
      if (event.key === "Enter" && link) link.click();
      if (moves || event.key === "Enter" || event.key === " ") return;
    } else if (row) {
      /* The grid moves with arrows; Enter and Space choose. */
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        const link = row.querySelector("a[href]");
        if (link) link.click();
        else tell({ event: row.getAttribute("row-id") });
        return;
      }
      if (moves) return;
      const box = row.querySelector(".pick-box");
      if (event.key === "c" && box) { box.click(); return; }
    }
    if (moves && target.closest("[role=radiogroup], [role=dialog], [role=slider]")) return;
    if (event.key === "/") {
      const search = document.getElementById("filter-words");
      if (search) { event.preventDefault(); search.focus(); }
      return;
    }
    if (event.key === "g") {
      const home = document.querySelector("a.brand");
      if (home) home.click();
      return;
    }
    const help = document.getElementById("help");
    if (!help) return;
    if (event.key === "?") {
      if (help.open) help.close();
      else help.showModal();
      return;
    }
    const step = STEPS[event.key];
    if (!step || help.open || document.querySelector("[role=dialog]") || !document.getElementById("timeline")) return;
    if (event.key !== "Escape") event.preventDefault();
    tell(step);
  });

  document.addEventListener("click", function (event) {
    const help = document.getElementById("help");
    if (!help || !(event.target instanceof Element)) return;
    if (event.target.closest("#help-open")) help.showModal();
    /* A click on the dialog itself is one beside its content. */
    else if (event.target === help || event.target.closest("#help-close")) help.close();
  });

  /* The grid's own dark colours follow the page's. */
  function follow() {
    const scheme = document.documentElement.getAttribute("data-mantine-color-scheme") || "light";
    document.documentElement.setAttribute("data-ag-theme-mode", scheme);
  }
  follow();
  /* The machine goes dark while the page is open: Mantine follows by itself, the pictures are told. */
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => window.setTimeout(() => {
    const scheme = document.documentElement.getAttribute("data-mantine-color-scheme");
    window.dash_clientside.set_props("scheme", { computedColorScheme: scheme });
  }, 100));
  new MutationObserver(follow).observe(document.documentElement, {
    attributes: true, attributeFilter: ["data-mantine-color-scheme"],
  });
})();
