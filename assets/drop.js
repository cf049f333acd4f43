/* Files go to the server one by one, as they are; what it refuses is said, the rest is read. */
(function () {
  "use strict";

  const clientside = (window.dash_clientside = window.dash_clientside || {});
  const DROP = "sources-drop";
  const zone = () => document.getElementById(DROP);
  const say = (words) => window.dash_clientside.set_props("sources-sending", { children: words });

  function fill(words, values) {
    return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  }

  function newBatch() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => each.toString(16).padStart(2, "0")).join("");
  }

  /* Why a file is not even sent; the server counts for itself. */
  function refusal(file, number, rules) {
    const name = file.name.toLowerCase();
    if (!rules.endings.split(",").some((ending) => name.endsWith(ending))) return "ending";
    if (file.size > Number(rules.largest)) return "size";
    if (!file.size) return "empty";
    if (number >= Number(rules.most)) return "number";
    return "";
  }

  async function send(files) {
    const place = zone();
    if (!place || place.disabled || !files.length) return;
    const rules = place.dataset;
    const batch = newBatch();
    const refused = [];
    let sent = 0;
    for (const [number, file] of files.entries()) {
      let why = refusal(file, sent, rules);
      if (!why) {
        say(fill(rules.sending, { number: number + 1, all: files.length, name: file.name }));
        try {
          const answer = await fetch("/desk/files/" + batch + "?name=" + encodeURIComponent(file.name), {
            method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" },
          });
          if (answer.ok) sent += 1;
          else if (answer.status === 413) why = "size";
          else why = (await answer.json()).refused || "failed";
        } catch (error) { why = "failed"; }
      }
      if (why) refused.push(fill(rules[why] || rules.failed, { name: file.name }));
    }
    say(refused.join("\n"));
    if (sent) window.dash_clientside.set_props("sources-batch", { data: { act: "read", batch: batch, at: Date.now() } });
  }

  function choose() {
    const field = document.createElement("input");
    field.type = "file";
    field.multiple = true;
    field.accept = zone().dataset.endings;
    field.addEventListener("change", () => send(Array.from(field.files)));
    field.click();
  }

  document.addEventListener("click", function (event) {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("#" + DROP)) choose();
    const dialog = document.getElementById("sources-confirm");
    if (!dialog) return;
    if (event.target.closest("#sources-remove")) dialog.showModal();
    else if (event.target === dialog || event.target.closest("#sources-remove-yes, #sources-remove-no")) dialog.close();
  });

  /* A file dropped beside the place for it would take the page away. */
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    document.addEventListener(name, function (event) {
      const place = zone();
      if (!place || !event.dataTransfer || !Array.from(event.dataTransfer.types).includes("Files")) return;
      event.preventDefault();
      const page = document.getElementById("page");
      const inside = page && event.target instanceof Element && page.contains(event.target);
      place.classList.toggle("is-over", inside && (name === "dragenter" || name === "dragover"));
      if (name === "drop" && inside) send(Array.from(event.dataTransfer.files));
    });
  }

  clientside.sources = {
    /* Outputs: words, and whether each button is of no use. */
    picked: function (rows, words) {
      const number = (rows || []).length;
      const said = number === 0 ? words[0] : number === 1 ? words[1] : fill(words[2], { number: number });
      return [said, !number, !number, !number];
    },

    /* What was told on the way has no place beside the result. */
    finished: (changed) => (changed ? "" : window.dash_clientside.no_update),

    act: function (date, again, remove, rows, day) {
      const context = window.dash_clientside.callback_context;
      const by = context.triggered.length ? context.triggered[0].prop_id : "";
      const documents = Array.from(new Set((rows || []).map((row) => row.document)));
      if (!documents.length || !(date || again || remove)) return window.dash_clientside.no_update;
      const act = by.startsWith("sources-set-date") ? "date" : by.startsWith("sources-again") ? "again" : "remove";
      return { act: act, documents: documents, day: day || "", at: Date.now() };
    },
  };
})();
