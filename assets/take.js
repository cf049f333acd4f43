/* Menus close as menus do: by Escape, by a press elsewhere, and when another one opens. */
(function () {
  "use strict";
  const opened = () => [...document.querySelectorAll("details.take[open]")];
  document.addEventListener("keydown", (event) => {
    const menus = event.key === "Escape" ? opened() : [];
    if (!menus.length) return;
    // Nothing else is given up by the same press.
    event.stopPropagation();
    for (const menu of menus) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
  }, true);
  document.addEventListener("pointerdown", (event) => {
    for (const menu of opened()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("toggle", (event) => {
    if (event.target.open && event.target.matches("details.take")) {
      for (const menu of opened()) if (menu !== event.target) menu.open = false;
    }
  }, true);
})();
