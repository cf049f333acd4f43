/* Drawings of the app's own painters: links without a reload, marks that can be chosen, names when pointed at. */
(function () {
  "use strict";
  const parts = (window.dashboard = window.dashboard || {});
  const React = window.React;

  /* The shapes of states come once for all maps of all pages. */
  let asked = false;
  function fetchShapes(address) {
    if (asked) return;
    asked = true;
    window.fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))).then((text) => {
      const holder = document.createElement("div");
      holder.className = "shapes-holder";
      holder.innerHTML = text;
      document.body.appendChild(holder);
    }).catch(() => { asked = false; });
  }

  /* Names of marks: the browser's own come late and not at all by touch or keyboard. */
  function nameMarks(frame) {
    for (const title of frame.querySelectorAll("svg title")) {
      const mark = title.parentNode;
      mark.setAttribute("data-tip", title.textContent);
      if (mark.matches("a, [role], [tabindex]") && !mark.hasAttribute("aria-label")) {
        mark.setAttribute("aria-label", title.textContent);
      }
      title.remove();
    }
  }

  let tip = null;
  function hide() {
    if (tip) tip.hidden = true;
  }
  function show(mark, x, y) {
    if (!tip) {
      tip = document.createElement("div");
      tip.className = "tip";
      tip.setAttribute("aria-hidden", "true");
      document.body.appendChild(tip);
    }
    tip.textContent = mark.getAttribute("data-tip");
    tip.hidden = false;
    const wide = document.documentElement.clientWidth;
    tip.style.left = Math.max(8, Math.min(x + 12, wide - tip.offsetWidth - 8)) + "px";
    const above = y - tip.offsetHeight - 10;
    tip.style.top = (above > 4 ? above : y + 18) + "px";
  }

  const tipped = (event) => event.target instanceof Element && event.target.closest(".drawn [data-tip]");
  document.addEventListener("pointermove", (event) => {
    const mark = tipped(event);
    if (mark) show(mark, event.clientX, event.clientY);
    else hide();
  }, { passive: true });
  document.addEventListener("focusin", (event) => {
    const mark = tipped(event);
    if (!mark || !mark.matches(":focus-visible")) return hide();
    const box = mark.getBoundingClientRect();
    show(mark, box.left + box.width / 2, box.top);
  });
  window.addEventListener("scroll", hide, { passive: true, capture: true });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  /* Parts of a page that stay as they are: markup of the server, in which links lead on without a reload. */
  const OWN = ["id", "className", "role", "dir", "lang", "tabIndex", "open", "hidden"];
  parts.Still = function (props) {
    const inside = React.useMemo(() => ({ __html: props.markup || "" }), [props.markup]);
    const frame = React.useRef(null);
    React.useEffect(() => { if (frame.current.querySelector("[data-event]")) document.dispatchEvent(new CustomEvent("drawn")); }, [props.markup]);
    function follow(event) {
      const link = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
      if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button || event.defaultPrevented) return;
      event.preventDefault();
      parts.visit(link.getAttribute("href"));
    }
    const attributes = Object.fromEntries(Object.entries(props).filter(([name]) => OWN.includes(name) || /^(aria|data)-/.test(name)));
    return React.createElement(props.tag || "div", Object.assign(attributes, {
      ref: frame, onClick: follow, dangerouslySetInnerHTML: inside,
    }));
  };

  parts.Drawing = function (props) {
    const frame = React.useRef(null);
    React.useEffect(() => {
      if (props.shapes) fetchShapes(props.shapes);
      hide();
      nameMarks(frame.current);
      document.dispatchEvent(new CustomEvent("drawn"));
    }, [props.svg]);

    function follow(event) {
      if (!(event.target instanceof Element)) return;
      const mark = event.target.closest("[data-key]");
      const link = event.target.closest("a[href]");
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.button;
      if (link && frame.current.contains(link)) {
        if (modified) return;
        event.preventDefault();
        /* A link with a key is chosen where it is, and leads there from another tab. */
        if (link.dataset.key) props.setProps({ clicked: { key: link.dataset.key, at: Date.now() } });
        else parts.visit(link.getAttribute("href"));
      } else if (mark && props.setProps) {
        props.setProps({ clicked: { key: mark.getAttribute("data-key"), at: Date.now() } });
      }
    }
    function press(event) {
      const chooses = event.key === "Enter" || event.key === " ";
      if (!chooses || !(event.target instanceof Element) || !event.target.matches("[data-key]:not(a)")) return;
      event.preventDefault();
      follow(event);
    }
    /* The markup is a constant for React as long as it is the same: what is marked in it stays. */
    const markup = React.useMemo(() => ({ __html: props.svg || "" }), [props.svg]);
    const attributes = Object.fromEntries(Object.entries(props).filter(([name]) => /^(aria|data)-/.test(name)));
    return React.createElement("div", Object.assign(attributes, {
      id: props.id, ref: frame, className: props.className, onClick: follow, onKeyDown: press,
      dangerouslySetInnerHTML: markup,
    }));
  };
})();
