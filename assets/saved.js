/* Saved views: names for addresses, kept in this browser only. */
(function () {
  "use strict";
  const KEPT = "enforcement-timeline-views";

  function read() {
    try {
      const kept = JSON.parse(window.localStorage.getItem(KEPT) || "[]");
      return Array.isArray(kept) ? kept.filter((each) => each && typeof each.name === "string" && typeof each.search === "string") : [];
    } catch (error) {
      return [];
    }
  }
  function write(views) {
    try { window.localStorage.setItem(KEPT, JSON.stringify(views)); } catch (error) { /* A browser that keeps nothing. */ }
    draw();
  }

  function row(view, remove) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.textContent = view.name;
    link.href = "/" + view.search;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain-button";
    button.textContent = "×";
    button.setAttribute("aria-label", remove + ": " + view.name);
    button.addEventListener("click", () => write(read().filter((each) => each.name !== view.name)));
    item.append(link, button);
    return item;
  }

  function draw() {
    const list = document.getElementById("saved-list");
    if (!list) return;
    const views = read();
    list.replaceChildren(...views.map((view) => row(view, list.dataset.remove)));
    const none = list.parentNode.querySelector("[data-none]");
    if (none) none.hidden = views.length > 0;
  }

  function save() {
    const field = document.getElementById("saved-name");
    const name = field && field.value.trim();
    if (!name) { if (field) field.focus(); return; }
    const query = new URLSearchParams(window.location.search);
    query.delete("lang");
    const text = query.toString();
    write(read().filter((each) => each.name !== name).concat({ name: name, search: text ? "?" + text : "" }));
    field.value = "";
  }

  function copy() {
    const said = document.getElementById("saved-said");
    const address = window.location.href;
    const done = () => { said.textContent = said.dataset.said; window.setTimeout(() => { said.textContent = ""; }, 4000); };
    /* Where the clipboard is closed, the address is shown to be copied by hand. */
    const shown = () => { said.textContent = address; };
    if (navigator.clipboard) navigator.clipboard.writeText(address).then(done, shown);
    else shown();
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("#saved-save")) save();
    else if (event.target.closest("#saved-copy")) copy();
    else {
      const link = event.target.closest("#saved-list a");
      if (link && !(event.metaKey || event.ctrlKey || event.shiftKey || event.button)) {
        event.preventDefault();
        window.dashboard.visit(link.getAttribute("href"));
        link.closest("details").open = false;
      }
      /* A click beside the open list closes it. */
      for (const open of document.querySelectorAll("details.saved-views[open]")) {
        if (!open.contains(event.target)) open.open = false;
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof Element && event.target.id === "saved-name") save();
  });
  document.addEventListener("toggle", (event) => {
    if (event.target instanceof Element && event.target.matches("details.saved-views")) draw();
  }, true);
})();
