/* Keys for the whole page. Not inside fields and lists, where letters are letters. */
(function () {
  "use strict";

  const STEPS = {
    j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1, Home: "first", End: "last", Escape: "none",
    1: "lane:lead", 2: "lane:action", 3: "lane:justice", 4: "lane:public",
  };

  const ZOOMS = { "+": "in", "=": "in", "-": "out", 0: "all" };

  function writing(target) {
    const field = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]";
    return target.closest(field + ", [role=listbox], [role=combobox]");
  }

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (writing(target)) return;
    const moves = event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End";
    const row = target.closest("tr[data-row]");
    if (row) {
      const other = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        /* Up and down move between rows, in the same column. */
        event.preventDefault();
        const cell = other && other.children[target.closest("td").cellIndex];
        const to = cell && (cell.querySelector("a, input, button") || other.querySelector("a, input"));
        if (to) { to.focus(); to.scrollIntoView({ block: "nearest" }); }
        return;
      }
      const box = row.querySelector(".pick-box");
      if (event.key === "c" && box) { box.click(); return; }
    }
    if (moves && target.closest("[role=radiogroup], [role=dialog], fieldset")) return;
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
    if (help.open || document.querySelector("dialog[open]") || !document.getElementById("timeline")) return;
    if (ZOOMS[event.key]) {
      if (window.dashboard.zoom(ZOOMS[event.key])) event.preventDefault();
      return;
    }
    const step = STEPS[event.key];
    if (!step) return;
    if (event.key !== "Escape") event.preventDefault();
    window.dashboard.step(step);
  });

  document.addEventListener("click", function (event) {
    const help = document.getElementById("help");
    if (!help || !(event.target instanceof Element)) return;
    if (event.target.closest("#help-open")) help.showModal();
    /* A click on the dialog itself is one beside its content. */
    else if (event.target === help || event.target.closest("#help-close")) help.close();
  });
})();
