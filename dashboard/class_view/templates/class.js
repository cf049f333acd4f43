// One step at a time. Without this script the page shows all steps, one below the other.
(() => {
  "use strict";
  const root = document.documentElement;
  const steps = [...document.querySelectorAll(".step")];
  const maps = [...document.querySelectorAll(".map-box > svg")].map((svg) => ({ svg, whole: svg.viewBox.baseVal }))
    .map(({ svg, whole }) => ({ svg, whole: [whole.x, whole.y, whole.width, whole.height] }));
  const bar = document.querySelector("nav progress");
  const time = document.getElementById("time");
  const black = document.getElementById("black");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const wall = matchMedia("(min-width: 52rem)");
  let here = -1;
  let moving = 0;

  const mark = (step) => document.getElementById(step.id.replace(/^e-/, "m-"));

  function go(to, focus = true) {
    to = Math.max(0, Math.min(steps.length - 1, to));
    if (to === here) return;
    here = to;
    const step = steps[to];
    steps.forEach((each, number) => each.classList.toggle("here", number === to));
    document.querySelectorAll("details.evidence[open]").forEach((each) => { each.open = false; });
    bar.value = to / (steps.length - 1);
    document.querySelector("[data-do=back]").disabled = document.querySelector("[data-do=first]").disabled = to === 0;
    document.querySelector("[data-do=next]").disabled = to === steps.length - 1;
    document.querySelector("nav [data-do=evidence]").disabled = !step.classList.contains("event");
    root.classList.toggle("told", step.classList.contains("event"));
    root.classList.toggle("noted", step.classList.contains("first"));
    // A large map goes along from event to event; the case and its end are words.
    if (!step.classList.contains("event")) press("map", root.classList.toggle("large-map", false));
    timeline(step, to);
    map((step.dataset.lit || "").split(" ").filter(Boolean));
    history.replaceState(null, "", "#" + step.id);
    step.scrollTop = 0;
    fit();
    if (focus) step.querySelector("[tabindex]").focus({ preventScroll: true });
  }

  // On a wall nobody scrolls: words that do not fit become smaller, down to a size that is still read from the back.
  function fit() {
    const step = steps[here];
    for (const share of wall.matches ? [1, 0.92, 0.84, 0.76, 0.7] : [1]) {
      step.style.setProperty("--fit", share);
      if (step.scrollHeight <= step.clientHeight + 1) break;
    }
    reach();
  }

  // What scrolls must be in reach of the keyboard.
  function reach() {
    const step = steps[here];
    if (step.scrollHeight > step.clientHeight + 1) step.tabIndex = 0;
    else step.removeAttribute("tabindex");
  }

  function timeline(step, to) {
    document.querySelectorAll(".mark").forEach((each) => each.classList.remove("now", "later"));
    if (!step.classList.contains("event")) return;
    steps.slice(to + 1).forEach((each) => {
      const later = each.classList.contains("event") && mark(each);
      if (later) later.classList.add("later");
    });
    const now = mark(step);
    if (!now) return;
    now.classList.add("now");
    const drawing = time.querySelector("svg").getBoundingClientRect();
    const at = (now.querySelector(".symbol") || now).getBoundingClientRect();
    time.scrollTo({
      left: at.left + at.width / 2 - drawing.left - time.clientWidth / 2,
      top: at.top + at.height / 2 - drawing.top - time.clientHeight / 2,
      behavior: still.matches ? "auto" : "smooth",
    });
  }

  // Lights up the states of a step, on the map that shows them larger, and moves it towards them.
  function map(states) {
    if (!maps.length) return;
    const europe = maps.find(({ svg }) => svg.classList.contains("europe"));
    const found = (svg) => states.flatMap((code) => [...svg.querySelectorAll(".c-" + code)]);
    const dots = (svg) => found(svg).filter((each) => each.classList.contains("dot"));
    const all = [...maps[0].svg.querySelectorAll(".dot")];
    const those = states.length ? dots(maps[0].svg) : all;
    const inside = europe && (states.length ? dots(europe.svg) : [...europe.svg.querySelectorAll(".dot")]).length === those.length;
    maps.forEach(({ svg, whole }) => {
      svg.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
      svg.classList.toggle("some", states.length > 0);
      found(svg).forEach((each) => each.classList.add("lit"));
      svg.classList.toggle("shown", svg === (inside ? europe.svg : maps[0].svg));
      move(svg, !inside && svg !== (europe || {}).svg ? around(those, whole) : whole);
    });
  }

  // A frame of the map's own shape around these dots, never narrower than half of it.
  function around(dots, [x, y, width, height]) {
    const boxes = dots.map((dot) => dot.getBBox());
    if (!boxes.length) return [x, y, width, height];
    const left = Math.min(...boxes.map((box) => box.x));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const top = Math.min(...boxes.map((box) => box.y));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const share = Math.min(1, Math.max(0.5, (right - left) * 1.5 / width, (bottom - top) * 1.8 / height));
    const keep = (middle, size, least, most) => Math.max(least, Math.min(middle - size / 2, most - size));
    return [
      keep((left + right) / 2, width * share, x, x + width),
      keep((top + bottom) / 2, height * share, y, y + height),
      width * share,
      height * share,
    ];
  }

  function move(svg, to) {
    const from = svg.getAttribute("viewBox").split(" ").map(Number);
    const begun = performance.now();
    const turn = svg.dataset.turn = String(++moving);
    const set = (part) => svg.setAttribute("viewBox", from.map((v, i) => (v + (to[i] - v) * part).toFixed(2)).join(" "));
    if (still.matches || from.every((v, i) => Math.abs(v - to[i]) < 0.5)) return set(1);
    const frame = (now) => {
      if (svg.dataset.turn !== turn) return;
      const part = Math.min(1, Math.max(0, (now - begun) / 350));
      set(part * (2 - part));
      if (part < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  const press = (name, on) => document.querySelectorAll(`nav [data-do=${name}]`)
    .forEach((each) => each.setAttribute("aria-pressed", String(on)));
  const acts = {
    first: () => go(0),
    back: () => go(here - 1),
    next: () => go(here + 1),
    last: () => go(steps.length - 1),
    map: () => press("map", root.classList.toggle("large-map")),
    evidence: () => {
      const details = steps[here].querySelector("details.evidence");
      if (!details) return;
      details.open = !details.open;
      if (details.open) details.scrollIntoView({ block: "nearest", behavior: still.matches ? "auto" : "smooth" });
    },
    black: () => {
      black.hidden = !black.hidden;
      press("black", !black.hidden);
      if (black.hidden) steps[here].querySelector("[tabindex]").focus({ preventScroll: true });
      else black.focus();
    },
  };
  const keys = {
    ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back",
    Home: "first", End: "last", m: "map", e: "evidence", b: "black", ".": "black",
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!black.hidden) {
      // Any key brings the picture back; none moves on unseen.
      if (["Tab", "Shift", "Enter", " "].includes(event.key)) return;
      event.preventDefault();
      acts.black();
    } else if (name) {
      event.preventDefault();
      acts[name]();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) acts[button.dataset.do]();
  });
  const wanted = () => steps.findIndex((step) => "#" + step.id === location.hash);
  addEventListener("hashchange", () => { if (wanted() >= 0) go(wanted()); });

  addEventListener("resize", fit);
  document.addEventListener("toggle", reach, true);

  let from = null;
  document.addEventListener("touchstart", (event) => {
    from = event.touches.length === 1 && event.target.closest("main") ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!from) return;
    const dx = event.changedTouches[0].clientX - from.clientX;
    const dy = event.changedTouches[0].clientY - from.clientY;
    if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) (dx < 0 ? acts.next : acts.back)();
    from = null;
  }, { passive: true });

  // A timeline of many rows is moved along and not made too small to read.
  const drawn = time.querySelector("svg");
  drawn.style.minHeight = 0.85 * drawn.viewBox.baseVal.height + "px";

  root.classList.add("live");
  // The note comes first, whatever the address says: nothing appears by surprise.
  go(0, false);
})();
