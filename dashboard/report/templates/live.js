// Puts the pictures that zoom where the still ones stand; these stay for paper, and where no script runs.
(() => {
  "use strict";
  const told = JSON.parse(document.getElementById("live-figures").textContent);
  window.PlotlyGeoAssets = { topojson: told.topology };
  const dark = matchMedia("screen and (prefers-color-scheme: dark)");
  const config = { responsive: true, displaylogo: false, scrollZoom: false };
  const draw = () => {
    for (const [name, modes] of Object.entries(told.figures)) {
      const place = document.getElementById(name);
      const figure = modes[dark.matches ? "dark" : "light"];
      place.hidden = false;
      Plotly.react(place, figure.data, figure.layout, config).then(() => {
        place.closest(".both").classList.add("live");
        if (place.dataset.ready) return;
        place.dataset.ready = "yes";
        place.on("plotly_click", (event) => {
          const [key] = event.points[0].customdata || [];
          const row = document.getElementById(told.rows[name + " " + key]);
          if (row) location.hash = row.id;
        });
      });
    }
  };
  draw();
  dark.addEventListener("change", draw);
})();
