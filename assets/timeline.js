/* A part of the time on the timeline: by buttons, by keys, or by drawing across it. */
(function () {
  "use strict";
  const parts = (window.dashboard = window.dashboard || {});
  const DAY = 86400000;
  const LEAST = 14; /* days */
  const svg = () => document.querySelector("#timeline svg[data-first]");
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const shown = (drawn) => [Date.parse(drawn.dataset.first), Date.parse(drawn.dataset.last)];

  function show(first, last) {
    parts.withOrder((order) => showIn(order, first, last));
  }
  function showIn(order, first, last) {
    const days = order.flatMap((each) => each.days).map((each) => Date.parse(each));
    const all = first <= Math.min(...days) && last >= Math.max(...days);
    parts.go({ span: all ? "" : iso(first) + ".." + iso(last) }, order);
  }

  /* The middle of what is looked at: the chosen mark where it is in sight. */
  function middle(drawn) {
    const [first, last] = shown(drawn);
    const chosen = (parts.order || []).find((each) => each.key === new URLSearchParams(window.location.search).get("event"));
    const day = chosen && chosen.days.length ? Date.parse(chosen.days[0]) : NaN;
    return day >= first && day <= last ? day : (first + last) / 2;
  }

  const WAYS = {
    in: (first, last, at) => {
      const half = Math.max(LEAST * DAY, (last - first) / 2) / 2;
      return [at - half, at + half];
    },
    out: (first, last) => [first - (last - first) / 2, last + (last - first) / 2],
    earlier: (first, last) => [first - (last - first) * 0.8, last - (last - first) * 0.8],
    later: (first, last) => [first + (last - first) * 0.8, last + (last - first) * 0.8],
    all: () => [-Infinity, Infinity],
  };
  parts.zoom = function (way) {
    const drawn = svg();
    if (!drawn) return false;
    const whole = !new URLSearchParams(window.location.search).get("span");
    if (whole && way !== "in") return true;
    show(...WAYS[way](...shown(drawn), middle(drawn)));
    return true;
  };

  document.addEventListener("click", function (event) {
    const button = event.target instanceof Element ? event.target.closest("[data-zoom]") : null;
    if (button) parts.zoom(button.dataset.zoom);
  });

  /* Drawing across the axis shows what lies between; a short way is a click. */
  let drag = null;
  const place = (drawn, event) => {
    const box = drawn.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * drawn.viewBox.baseVal.width;
  };
  const held = (drawn, x) => Math.min(Math.max(x, Number(drawn.dataset.left)), Number(drawn.dataset.left) + Number(drawn.dataset.plot));
  document.addEventListener("pointerdown", function (event) {
    const drawn = event.target instanceof Element ? event.target.closest("#timeline svg[data-first]") : null;
    if (!drawn || event.button || event.pointerType === "touch") return;
    drag = { drawn: drawn, from: held(drawn, place(drawn, event)), frame: null };
  });
  document.addEventListener("dragstart", (event) => { if (drag) event.preventDefault(); });
  document.addEventListener("pointermove", function (event) {
    if (!drag) return;
    const to = held(drag.drawn, place(drag.drawn, event));
    if (!drag.frame && Math.abs(to - drag.from) < 12) return;
    if (!drag.frame) {
      drag.frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      drag.frame.setAttribute("class", "part-frame");
      drag.frame.setAttribute("height", drag.drawn.viewBox.baseVal.height);
      drag.drawn.appendChild(drag.frame);
    }
    drag.frame.setAttribute("x", Math.min(drag.from, to));
    drag.frame.setAttribute("width", Math.abs(to - drag.from));
  });
  document.addEventListener("pointerup", function (event) {
    const done = drag;
    drag = null;
    if (!done || !done.frame) return;
    done.frame.remove();
    const [first, last] = shown(done.drawn);
    const day = (x) => first + ((x - Number(done.drawn.dataset.left)) / Number(done.drawn.dataset.plot)) * (last - first);
    const ends = [done.from, held(done.drawn, place(done.drawn, event))].sort((a, b) => a - b).map(day);
    const short = Math.max(0, LEAST * DAY - (ends[1] - ends[0])) / 2;
    show(ends[0] - short, ends[1] + short);
    /* The click that ends a drag chooses nothing; it comes at once or not at all. */
    const swallow = (click) => { click.preventDefault(); click.stopPropagation(); };
    window.addEventListener("click", swallow, { capture: true, once: true });
    window.setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
  });
})();
