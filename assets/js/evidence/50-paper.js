// Before printing, puts every row that is listed into the server's plain table: a grid holds only what is on the screen.
(function (bodymap) {
  "use strict";

  const { rowsShown, isLive } = bodymap.evidence;
  const body = document.querySelector("#evidence-rows tbody");
  const columns = [...document.querySelectorAll("#evidence-rows th")].map((th) => th.dataset.column);
  const workshop = document.createElement("template");

  function row({ cells }) {
    const made = columns.map((name) => `<td class="bm-evidence-cell bm-evidence-cell--${name}">${cells[name]}</td>`);
    return `<tr>${made.join("")}</tr>`;
  }

  window.addEventListener("beforeprint", () => {
    if (!isLive() || !body) return;
    workshop.innerHTML = rowsShown().map(row).join("");
    body.replaceChildren(workshop.content);
    body.closest("table").hidden = false;
  });
})(window.bodymap);
