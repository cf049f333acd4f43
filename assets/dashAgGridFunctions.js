/* Narrow tables show fewer columns: `context.from` is the width in pixels from which a column is worth its place. */
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

  functions.fitColumns = function (params) {
    const frame = document.querySelector(`[grid-id="${CSS.escape(params.api.getGridId())}"]`);
    const width = params.clientWidth || (frame && frame.clientWidth);
    if (!width) return;
    const shown = [], hidden = [];
    for (const column of params.api.getColumns() || []) {
      const from = (column.getColDef().context || {}).from || 0;
      (width >= from ? shown : hidden).push(column.getColId());
    }
    params.api.setColumnsVisible(shown, true);
    params.api.setColumnsVisible(hidden, false);
    params.api.sizeColumnsToFit();
  };
})();
