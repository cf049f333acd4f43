/* Tables of the pages: rows that are chosen, sorted and picked; of very many only those in sight are on the page. */
(function () {
  "use strict";
  const parts = (window.dashboard = window.dashboard || {});
  const React = window.React;
  const el = React.createElement;
  /* From so many rows on, rows are drawn as they come into sight, each as high as the style sheet says. */
  const MANY = 200;
  const HEIGHT = 37;
  const BLOCK = 60;
  const SPARE = 12;

  /* A word that stands for the pictures and the address: which event is chosen. */
  let chosen = null;
  parts.chooseRow = function (key) {
    chosen = key;
    document.dispatchEvent(new CustomEvent("row-chosen"));
  };

  function go(event, href) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    event.stopPropagation();
    parts.visit(href);
  }

  /* A box that chooses an operation for comparing; the address says which are chosen. */
  function PickBox(props) {
    const picks = parts.picks();
    const on = picks.includes(props.slug);
    return el("input", {
      type: "checkbox", className: "pick-box", "aria-label": props.label, checked: on, disabled: !on && picks.length >= parts.MOST_PICKS,
      onClick: (event) => event.stopPropagation(),
      onChange: () => parts.pick(props.slug, !on),
    });
  }

  /* Cells that are more than text; React escapes every word. */
  const CELLS = {
    type: (row, column, choose) => el("a", { href: "?event=" + encodeURIComponent(row.id), className: "cell-type", onClick: (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      choose(row, column);
    } }, el("span", { className: "mark mark-" + row.type, "aria-hidden": "true" }), el("span", null, row[column.field]),
    row.note ? el("span", { className: "cell-note" }, row.note) : null),
    link: (row, column) => el("a", { href: row.href, className: "cell-link", onClick: (event) => go(event, row.href) }, row[column.field]),
    compare: (row, column) => el(PickBox, { slug: row.id, label: row[column.field] }),
  };

  /* What a narrow table has no column for stands below the first words. */
  const under = (row, column) => (column.under && row[column.under.field] && row[column.under.field] !== row[column.field]
    ? el("span", { className: "cell-under until-" + column.under.until }, row[column.under.field]) : null);

  function sorted(rows, sort, columns) {
    const column = sort && columns.find((each) => each.field === sort.field);
    if (!column) return rows;
    const by = column.by || column.field;
    const way = sort.down ? -1 : 1;
    const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a ?? "").localeCompare(String(b ?? "")));
    return rows.slice().sort((one, other) => way * compare(one[by], other[by]));
  }

  parts.Table = function (props) {
    const columns = props.columns || [];
    const frame = React.useRef(null);
    const [sort, setSort] = React.useState(null);
    const [top, setTop] = React.useState(0);
    const [, redraw] = React.useReducer((number) => number + 1, 0);
    const blocks = React.useRef({});
    const waiting = React.useRef(null);
    const infinite = props.rows === undefined || props.rows === null;
    const rows = React.useMemo(() => (infinite ? null : sorted(props.rows, sort, columns)), [props.rows, sort]);
    const total = infinite ? props.total || 0 : rows.length;
    const windowed = infinite || total > MANY;
    const at = (number) => (infinite ? (blocks.current[Math.floor(number / BLOCK)] || [])[number % BLOCK] : rows[number]);

    React.useEffect(() => {
      document.addEventListener("row-chosen", redraw);
      document.addEventListener("picks-changed", redraw);
      return () => {
        document.removeEventListener("row-chosen", redraw);
        document.removeEventListener("picks-changed", redraw);
      };
    }, []);
    /* Rows of other filters, or in another order, are asked for anew. */
    React.useEffect(() => {
      if (!infinite) return;
      blocks.current = {};
      waiting.current = null;
      if (frame.current) frame.current.scrollTop = 0;
      setTop(0);
      redraw();
    }, [props.version, sort]);
    React.useEffect(() => {
      const answer = props.answer;
      if (!answer || (answer.version || "") !== (props.version || "")) return;
      blocks.current[answer.block] = answer.rows;
      waiting.current = null;
      redraw();
    }, [props.answer]);
    React.useEffect(() => {
      if (!windowed && chosen && frame.current) {
        const row = frame.current.querySelector("tr.is-chosen");
        if (row) reveal(row, frame.current);
      }
    }, [chosen]);

    const seen = frame.current ? Math.ceil(frame.current.clientHeight / HEIGHT) : 20;
    const first = windowed ? Math.max(0, Math.floor(top / HEIGHT) - SPARE) : 0;
    const last = windowed ? Math.min(total, Math.floor(top / HEIGHT) + seen + SPARE) : total;
    React.useEffect(() => {
      if (!infinite) return;
      let block = Math.floor(first / BLOCK);
      while (block * BLOCK < last && blocks.current[block]) block += 1;
      /* One at a time: Dash keeps only the answer to the newest question. */
      if (block * BLOCK >= last || waiting.current === block) return;
      waiting.current = block;
      props.setProps({ asked: { block: block, first: block * BLOCK, last: (block + 1) * BLOCK, sort: sort, version: props.version || "" } });
    });

    const choose = (row, column) => props.setProps({ clicked: { row: row.id, column: column.field, at: Date.now() } });
    const selected = props.selected || [];
    const isPicked = (row) => selected.some((each) => each.id === row.id);
    function pick(row, on) {
      props.setProps({ selected: on ? selected.concat(row) : selected.filter((each) => each.id !== row.id) });
    }

    function head(column) {
      const now = sort && sort.field === column.field;
      const name = column.sortable === false ? el("span", { className: column.unseen ? "only-read" : undefined }, column.name)
        : el("button", { type: "button", onClick: () => setSort(now && sort.down ? null : { field: column.field, down: Boolean(now) }) },
          column.name, el("span", { className: "sort-sign", "aria-hidden": "true" }, now ? (sort.down ? "▼" : "▲") : ""));
      return el("th", {
        key: column.field, scope: "col", className: column.className, "data-col": column.field,
        "aria-sort": now ? (sort.down ? "descending" : "ascending") : undefined,
      }, name);
    }
    function body(number) {
      const row = at(number);
      if (!row) return el("tr", { key: "wait-" + number, className: "is-waiting" }, el("td", { colSpan: columns.length + (props.pick ? 1 : 0) }, "…"));
      const current = row.id === chosen;
      return el("tr", {
        key: row.id, "data-row": row.id, "aria-rowindex": windowed ? number + 2 : undefined,
        "aria-current": current ? "true" : undefined,
        className: (current ? "is-chosen " : "") + (number % 2 ? "odd" : ""),
        onClick: props.pick ? undefined : (event) => {
          if (!event.target.closest("a, input, button")) choose(row, columns.find((each) => each.field === (event.target.closest("td") || {}).dataset?.col) || columns[0]);
        },
      }, props.pick ? el("td", { key: "pick", className: "cell-pick" }, el("input", {
        type: "checkbox", checked: isPicked(row), "aria-label": row[props.pick], onChange: (event) => pick(row, event.target.checked),
      })) : null, columns.map((column) => el("td", { key: column.field, "data-col": column.field, className: column.className,
        title: windowed && typeof row[column.field] === "string" && !column.cell ? row[column.field] : undefined },
      column.cell ? CELLS[column.cell](row, column, choose) : row[column.field], under(row, column))));
    }
    const gap = (name, number) => (number > 0 ? el("tr", { key: name, "aria-hidden": "true", className: "gap" },
      el("td", { colSpan: columns.length + (props.pick ? 1 : 0), style: { height: number * HEIGHT } })) : null);
    const shown = [];
    for (let number = first; number < last; number += 1) shown.push(body(number));
    const all = props.pick && rows ? el("th", { key: "all", scope: "col", className: "cell-pick" }, el("input", {
      type: "checkbox", "aria-label": props.all, checked: rows.length > 0 && rows.every(isPicked),
      onChange: (event) => props.setProps({ selected: event.target.checked ? rows : [] }),
    })) : null;

    return el("div", {
      id: props.id, ref: frame, className: ["table", windowed ? "is-windowed" : "", props.className].filter(Boolean).join(" "),
      onScroll: windowed ? (event) => {
        const now = event.currentTarget.scrollTop;
        if (Math.abs(now - top) > HEIGHT * 4) setTop(now);
      } : undefined,
      tabIndex: props.tall ? 0 : undefined, role: props.tall ? "region" : undefined, "aria-label": props.tall ? props.label : undefined,
    }, el("table", { "aria-label": props.label, "aria-rowcount": windowed ? total + 1 : undefined },
      el("thead", null, el("tr", null, all, columns.map(head))),
      el("tbody", null, gap("before", first), shown, gap("after", total - last))));
  };

  /* A row is brought into sight inside its table; the page stays where it is. */
  function reveal(row, frame) {
    const head = frame.querySelector("thead").offsetHeight;
    const above = row.offsetTop - head;
    const below = row.offsetTop + row.offsetHeight - frame.clientHeight;
    if (frame.scrollTop > above) frame.scrollTop = above;
    else if (frame.scrollTop < below) frame.scrollTop = below;
  }
})();
