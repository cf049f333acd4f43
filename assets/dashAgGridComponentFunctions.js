/* Cells of the tables that are more than text. React escapes every word. */
(function () {
  "use strict";
  const cells = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  const el = window.React.createElement;

  cells.EventType = function (props) {
    return el("span", { className: "cell-type" },
      el("span", { className: "mark mark-" + props.data.type, "aria-hidden": "true" }),
      el("span", null, props.value),
      props.data.note ? el("span", { className: "cell-note" }, props.data.note) : null);
  };

  cells.OperationLink = function (props) {
    function go(event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
      event.preventDefault();
      window.history.pushState({}, "", props.data.href);
      window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
      window.scrollTo(0, 0);
    }
    return el("a", { href: props.data.href, onClick: go, className: "cell-link" }, props.value);
  };
})();
