// The grid of the evidence page (AG Grid, through Dash): shows each row's cells, filters and sorts them, opens papers.
(function (bodymap) {
  "use strict";

  const { main, write, matcher, ofAnyKind, ofThatKind, change, fillForm, tell, now, goLive, onChange } = bodymap.evidence;
  const { measure, measureFor, settled } = bodymap.evidence;
  const { React, dash_ag_grid: dashAgGrid } = window;
  const root = document.getElementById("react-entry-point");
  const plainTable = document.getElementById("evidence-rows");
  const narrow = window.matchMedia("(max-width: 71.99rem)");
  const shownColumns = [...main.querySelectorAll("#evidence-rows th")].map((th) => th.dataset.column);
  let rows = [];
  let fitting = null;
  let grid = null;
  let sortShown = "";
  let filterShown = null;

  /** The cells' HTML is the server's own, the same as in its table; links are reached by Enter on a cell, not by Tab. */
  function cell({ data, column }) {
    const name = column.getColId();
    const html = name === "card" ? card(data.cells) : data.cells[name];
    const __html = html.replaceAll("<a ", '<a tabindex="-1" ');
    const className = `bm-evidence-cell bm-evidence-cell--${name}`;
    return React.createElement("div", { className, ref: measure, dangerouslySetInnerHTML: { __html } });
  }

  /** All cells as one, for screens too narrow for columns. */
  function card(cells) {
    return Object.entries(cells)
      .map(([name, html]) => `<div class="bm-evidence-cell bm-evidence-cell--${name}">${html}</div>`)
      .join("");
  }

  /**
   * Asks the grid for no more than what has changed: each of the two puts all rows in order again. Texts are searched
   * once, for the rows that are shown and for the count of those that only another kind of needling hides.
   */
  function show(state) {
    const filtered = write(state, { sort: "", plot: false });
    if (state.sort !== sortShown) grid.applyColumnState({ state: ordered(state.sort), defaultState: { sort: null } });
    if (filtered !== filterShown) {
      const ofEveryKind = rows.filter(matcher(ofAnyKind(state)));
      fitting = new Set(ofEveryKind.filter(matcher(ofThatKind(state))));
      grid.onFilterChanged();
      tell({ shown: fitting.size, all: rows.length, other: ofEveryKind.length - fitting.size });
    }
    [sortShown, filterShown] = [state.sort, filtered];
  }

  /** "-certainty" → the grid's way of saying it. */
  function ordered(sort) {
    return sort ? [{ colId: sort.replace("-", ""), sort: sort.startsWith("-") ? "desc" : "asc" }] : [];
  }

  /** Puts rows in order by the rank that each brings along; many share one, so none need be compared with another. */
  function arrange({ nodes }) {
    const column = sortedColumn();
    if (!column) return;
    const ranks = [];
    for (const node of nodes) (ranks[node.data[`rank-${column.colId}`]] ??= []).push(node);
    if (column.sort === "desc") ranks.reverse();
    ranks.flat().forEach((node, place) => (nodes[place] = node));
  }

  const sortedColumn = () => grid.getColumnState().find(({ sort }) => sort);

  /** A click on a column's head sorts; the form and the address follow. */
  function sorted({ source }) {
    if (source === "api") return;
    const column = sortedColumn();
    sortShown = column ? (column.sort === "desc" ? "-" : "") + column.colId : "";
    change({ ...now(), sort: sortShown });
    fillForm();
  }

  function layOut() {
    grid.setColumnsVisible(["card"], narrow.matches);
    grid.setColumnsVisible(shownColumns, !narrow.matches);
    grid.setGridOption("headerHeight", narrow.matches ? 0 : null);
  }

  function open(row) {
    location.assign(`/reference/${row.reference}`);
  }

  function clicked({ data, event }) {
    if (event.target.closest("a") || String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) window.open(`/reference/${data.reference}`, "_blank", "noopener");
    else open(data);
  }

  function pressed({ data, event }) {
    if (event.key === "Enter") open(data);
  }

  async function start() {
    grid = await dashAgGrid.getApiAsync("evidence-grid");
    measureFor(grid);
    grid.setGridOption("doesExternalFilterPass", ({ data }) => fitting.has(data));
    grid.setGridOption("isExternalFilterPresent", () => fitting !== null);
    grid.setGridOption("defaultColDef", { ...grid.getGridOption("defaultColDef"), comparator: () => 0 }); // see arrange
    grid.setGridOption("postSortRows", arrange);
    grid.setGridOption("tabToNextCell", () => false);
    grid.setGridOption("tabToNextHeader", () => false);
    grid.addEventListener("sortChanged", sorted);
    grid.addEventListener("rowClicked", clicked);
    grid.addEventListener("cellKeyDown", pressed);
    narrow.addEventListener("change", layOut);
    layOut();
  }

  /** Dash asks for the rows once its grid stands on the page. */
  async function fetchRows() {
    const [answer] = await Promise.all([fetch(main.dataset.rows), start()]);
    if (!answer.ok) throw new Error(`rows: ${answer.status}`);
    rows = await answer.json();
    grid.addEventListener("rowDataUpdated", takeOver, { once: true });
    return rows;
  }

  /** From here on the grid stands in the place of the server's table, once nothing in it moves any more. */
  async function takeOver() {
    if (!root.hidden || !rows.length) return;
    root.classList.add("bm-evidence__live--settling");
    root.hidden = false;
    await settled();
    root.classList.remove("bm-evidence__live--settling");
    const name = plainTable.querySelector("caption").textContent;
    root.querySelector("[role=grid], [role=treegrid]").setAttribute("aria-label", name);
    plainTable.classList.add("bm-evidence__rows--replaced");
    onChange(show);
    goLive();
    document.dispatchEvent(new CustomEvent("bodymap:evidence-live"));
  }

  bodymap.evidence.rowsShown = () => {
    const shown = [];
    grid?.forEachNodeAfterFilterAndSort(({ data }) => shown.push(data));
    return shown;
  };

  window.dashAgGridComponentFunctions = { EvidenceCell: cell };
  window.dashAgGridFunctions = { evidenceTheme: (theme) => theme.withParams(bodymap.evidence.theme) };
  window.dash_clientside.evidence = { rows: fetchRows };
})(window.bodymap);
