/* Cells of the tables that are more than text. React escapes every word. */
(function () {
  "use strict";
  const cells = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  const React = window.React;
  const el = React.createElement;

  cells.EventType = function (props) {
    return el("span", { className: "cell-type" },
      el("span", { className: "mark mark-" + props.data.type, "aria-hidden": "true" }),
      el("span", null, props.value),
      props.data.note ? el("span", { className: "cell-note" }, props.data.note) : null);
  };

  /* A box that chooses an operation for comparing; the address says which are chosen. */
  cells.PickBox = function (props) {
    const box = React.useRef(null);
    /* The click itself changes the box; later the address has the last word. */
    React.useEffect(() => {
      if (box.current) box.current.checked = new URLSearchParams(window.location.search).getAll("pick").includes(props.data.id);
    });
    if (!props.data) return null;
    const chosen = new URLSearchParams(window.location.search).getAll("pick");
    const on = chosen.includes(props.data.id);
    function change(event) {
      const data = { slug: props.data.id, on: event.target.checked, at: Date.now() };
      window.dash_clientside.set_props("pick", { data: data });
    }
    return el("input", {
      type: "checkbox", ref: box, defaultChecked: on, disabled: !on && chosen.length >= 8, onChange: change, tabIndex: -1,
      "aria-label": props.value, className: "pick-box",
    });
  };

  cells.OperationLink = function (props) {
    if (!props.data) return null; /* a row of a long table that is still on its way */
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
