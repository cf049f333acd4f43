/* What the tables need beyond their options. */
(function () {
  "use strict";
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});

  /* Words are shown, the value behind them sorts. */
  functions.compareBy = function (name) {
    return (one, other, first, second) => {
      const [a, b] = [first.data[name], second.data[name]];
      return a < b ? -1 : a > b ? 1 : 0;
    };
  };

  /* Narrow tables show fewer columns: `context.from` is the width in pixels from which a column is worth its place. */
  function fit(api, width) {
    if (!width || api.isDestroyed()) return;
    const shown = [], hidden = [];
    for (const column of api.getColumns() || []) {
      const from = (column.getColDef().context || {}).from || 0;
      (width >= from ? shown : hidden).push(column.getColId());
    }
    api.setColumnsVisible(shown, true);
    api.setColumnsVisible(hidden, false);
    api.sizeColumnsToFit();
  }

  /* The grid's own events come too early for listeners now and then; its size is watched instead. */
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const table = entry.target.closest(".table[id]");
      if (!table || !window.dash_ag_grid) continue;
      window.dash_ag_grid.getApiAsync(table.id).then((api) => fit(api, entry.contentRect.width)).catch(() => undefined);
    }
  });
  const watched = new WeakSet();
  new MutationObserver(() => {
    for (const frame of document.querySelectorAll(".table .ag-root-wrapper")) {
      if (watched.has(frame)) continue;
      watched.add(frame);
      sizes.observe(frame);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
