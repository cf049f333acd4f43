/* Fields of the pages: the browser's own elements, and a list that is searched by typing. */
(function () {
  "use strict";
  const parts = (window.dashboard = window.dashboard || {});
  const React = window.React;
  const el = React.createElement;
  const OFFERED = 60;

  let count = 0;
  const useName = (id) => React.useMemo(() => id || "field-" + (count += 1), [id]);

  /* Label, description and error around a field, and what the field says of them. */
  function framed(props, name, field, more) {
    const error = props.error ? el("p", { key: "error", id: name + "-error", className: "field-error" }, props.error) : null;
    const words = props.description ? el("p", { key: "about", id: name + "-about", className: "hint" }, props.description) : null;
    return el("div", { className: ["field", props.className, more].filter(Boolean).join(" ") },
      props.label ? el("label", { key: "label", htmlFor: name, className: "field-label" }, props.label) : null,
      field, words, error);
  }
  function said(props, name) {
    const by = [props.description && name + "-about", props.error && name + "-error"].filter(Boolean).join(" ");
    return {
      id: name, "aria-label": props["aria-label"], "aria-describedby": by || undefined,
      "aria-invalid": props.error ? "true" : undefined,
    };
  }

  const stored = (name) => { try { return window.localStorage.getItem(name); } catch (error) { return null; } };
  const store = (name, value) => { try { window.localStorage.setItem(name, value); } catch (error) { /* It keeps nothing. */ } };

  parts.TextField = function (props) {
    const name = useName(props.id);
    const [text, setText] = React.useState(props.value || "");
    const told = React.useRef(props.value || "");
    const timer = React.useRef(0);
    React.useEffect(() => {
      /* Whoever else sets the value has the last word. */
      if ((props.value || "") === told.current) return;
      window.clearTimeout(timer.current);
      told.current = props.value || "";
      setText(told.current);
    }, [props.value]);
    React.useEffect(() => {
      const kept = props.kept && stored(props.kept);
      if (kept) { setText(kept); tell(kept); }
      return () => window.clearTimeout(timer.current);
    }, []);
    function tell(value) {
      window.clearTimeout(timer.current);
      if (value === told.current) return;
      told.current = value;
      if (props.kept) store(props.kept, value);
      props.setProps({ value: value });
    }
    const attributes = Object.assign(said(props, name), {
      value: text, placeholder: props.placeholder, maxLength: props.maxLength, className: "input", autoComplete: "off",
      spellCheck: props.lines ? undefined : "false",
      onChange: (event) => {
        const value = event.target.value;
        setText(value);
        window.clearTimeout(timer.current);
        if (props.debounce) timer.current = window.setTimeout(() => tell(value), props.debounce);
        else tell(value);
      },
      onBlur: (event) => tell(event.target.value),
      onKeyDown: (event) => { if (event.key === "Enter" && !props.lines) tell(event.target.value); },
    });
    const field = props.lines ? el("textarea", Object.assign(attributes, { rows: props.lines }))
      : el("input", Object.assign(attributes, { type: "text" }));
    return framed(props, name, field);
  };

  parts.Choice = function (props) {
    const name = useName(props.id);
    const data = props.data || [];
    const value = data.some((each) => each.value === props.value) ? props.value : "";
    const options = data.map((each) => el("option", { key: each.value, value: each.value }, each.label));
    if (props.placeholder !== undefined) options.unshift(el("option", { key: "", value: "" }, props.placeholder));
    const field = el("select", Object.assign(said(props, name), {
      value: value, className: "input" + (value ? "" : " is-empty"),
      onChange: (event) => {
        const chosen = event.target.value;
        props.setProps({ value: chosen || data.some((each) => each.value === "") ? chosen : null });
      },
    }), options);
    return framed(props, name, field);
  };

  const flat = (data) => (data || []).flatMap((each) => (each.items
    ? each.items.map((item) => Object.assign({ group: each.group }, item)) : [each]));
  const plain = (words) => words.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

  /* Those that hold all the words typed; those that begin with them first. */
  function found(options, typed) {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (!words.length) return options;
    const hits = options.map((each) => [each, plain(each.label)]).filter(([, text]) => words.every((word) => text.includes(word)));
    return hits.filter(([, text]) => text.startsWith(words[0])).concat(hits.filter(([, text]) => !text.startsWith(words[0])))
      .map(([each]) => each);
  }

  parts.Picker = function (props) {
    const name = useName(props.id);
    const many = props.multiple !== false;
    const options = React.useMemo(() => flat(props.data), [props.data]);
    const picked = many ? props.value || [] : props.value ? [props.value] : [];
    const labels = new Map(options.map((each) => [each.value, each.label]));
    const labelOf = (value) => labels.get(value) || value;
    const [open, setOpen] = React.useState(false);
    const [typed, setTyped] = React.useState(null);
    const [at, setAt] = React.useState(0);
    const input = React.useRef(null);
    const list = React.useRef(null);
    const left = found(options.filter((each) => !many || !picked.includes(each.value)), typed || "").slice(0, OFFERED);
    const own = (typed || "").trim();
    if (props.free && own && !picked.includes(own) && !left.some((each) => each.label === own)) {
      left.push({ value: own, label: own });
    }
    const full = many && props.most && picked.length >= props.most;

    React.useEffect(() => {
      const chosen = open && list.current && list.current.querySelector("[aria-selected=true]");
      if (chosen) chosen.scrollIntoView({ block: "nearest" });
    });
    function choose(option) {
      setTyped(many ? "" : null);
      setAt(0);
      if (!many) setOpen(false);
      props.setProps({ value: many ? picked.concat(option.value) : option.value });
    }
    function drop(value) {
      props.setProps({ value: many ? picked.filter((each) => each !== value) : null });
      input.current.focus();
    }
    function show() {
      if (!full) { setOpen(true); setAt(Math.max(0, many ? 0 : left.findIndex((each) => each.value === props.value))); }
    }
    function press(event) {
      const moves = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (moves) {
        event.preventDefault();
        if (!open) show();
        else if (left.length) setAt((at + moves + left.length) % left.length);
      } else if (event.key === "Enter" && open && left[at] && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        event.stopPropagation();
        choose(left[at]);
      } else if (event.key === ";" && props.free && own) {
        event.preventDefault();
        choose({ value: own });
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        setTyped(null);
      } else if (event.key === "Backspace" && !typed && picked.length) {
        if (many) drop(picked[picked.length - 1]);
      }
    }
    const label = props.label || props["aria-label"];
    let group = null;
    const rows = [];
    left.forEach((each, number) => {
      if (each.group && each.group !== group) {
        group = each.group;
        rows.push(el("li", { key: "group-" + number, role: "presentation", className: "option-group" }, group));
      }
      rows.push(el("li", {
        key: each.value, id: name + "-" + number, role: "option", "aria-selected": number === at, className: "option",
        onMouseDown: (event) => { event.preventDefault(); choose(each); },
        onMouseEnter: () => { if (number !== at) setAt(number); },
      }, each.label));
    });
    const chips = !many ? [] : picked.map((value) => el("span", { key: value, className: "chip" }, el("span", null, labelOf(value)),
      el("button", { type: "button", tabIndex: -1, "aria-label": props.remove + ": " + labelOf(value), onClick: () => drop(value) }, "×")));
    const shown = many ? typed || "" : typed === null ? (props.value ? labelOf(props.value) : "") : typed;
    const box = el("div", { className: "input picker-box", onMouseDown: (event) => {
      if (event.target === event.currentTarget) { event.preventDefault(); input.current.focus(); show(); }
    } }, chips, el("input", Object.assign(said(props, name), {
      ref: input, type: "text", role: "combobox", autoComplete: "off", spellCheck: "false", "aria-autocomplete": "list",
      "aria-expanded": open ? "true" : "false", "aria-controls": open ? name + "-list" : undefined,
      "aria-activedescendant": open && left[at] ? name + "-" + at : undefined,
      value: shown, placeholder: picked.length ? "" : props.placeholder,
      onChange: (event) => { setTyped(event.target.value); setAt(0); setOpen(true); },
      onMouseDown: show, onKeyDown: press,
      onBlur: () => {
        if (props.free && own) choose({ value: own });
        else if (!many && typed === "" && props.value) props.setProps({ value: null });
        setOpen(false);
        setTyped(null);
      },
    })), picked.length > 1 || (!many && picked.length) ? el("button", {
      type: "button", tabIndex: -1, className: "picker-clear", "aria-label": props.remove + ": " + label,
      onMouseDown: (event) => event.preventDefault(),
      onClick: () => { props.setProps({ value: many ? [] : null }); setTyped(null); },
    }, "×") : null);
    const offered = !open ? null : el("ul", { id: name + "-list", ref: list, role: "listbox", className: "options", "aria-label": label },
      rows.length ? rows : el("li", { role: "option", "aria-selected": "false", "aria-disabled": "true", className: "option-none" }, props.nothing));
    return framed(props, name, el("div", { className: "picker-place" }, box, offered), "picker");
  };

  parts.Toggles = function (props) {
    const value = props.value || [];
    return el("div", { id: props.id, role: "group", "aria-label": props.label, className: ["toggles", props.className].filter(Boolean).join(" ") },
      (props.data || []).map((each) => el("label", { key: each.value, className: "toggle" },
        el("input", {
          type: "checkbox", className: "only-read", checked: value.includes(each.value), value: each.value,
          onChange: (event) => props.setProps({
            value: event.target.checked ? value.concat(each.value) : value.filter((other) => other !== each.value),
          }),
        }),
        each.mark ? el("span", { className: each.mark, "aria-hidden": "true" }) : null, each.label)));
  };

  parts.Radios = function (props) {
    const name = useName(props.id);
    return el("fieldset", { id: props.id, className: ["radios", props.row ? "segments" : "", props.className].filter(Boolean).join(" ") },
      el("legend", { className: props.row ? "only-read" : "field-label" }, props.label),
      props.description ? el("p", { className: "hint" }, props.description) : null,
      (props.data || []).map((each, number) => {
        const own = name + "-" + number;
        const box = el("input", {
          type: "radio", id: own, name: name, value: each.value, checked: each.value === props.value,
          "aria-describedby": each.description ? own + "-about" : undefined,
          className: props.row ? "only-read" : undefined, onChange: () => props.setProps({ value: each.value }),
        });
        return el("div", { key: each.value, className: "radio" }, box, el("label", { htmlFor: own }, each.label),
          each.description ? el("p", { id: own + "-about", className: "hint" }, each.description) : null);
      }));
  };
})();
