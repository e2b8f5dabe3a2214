// Gives each row of the grid the height of its tallest cell. The grid can do so itself, but lays the page out anew for
// each cell; here all new cells are measured at once, when the browser has laid them out and before it paints.
(function (bodymap) {
  "use strict";

  const LINES = 3; // pixels: one below the row, one above and below each cell
  const observer = new ResizeObserver(fit);
  let grid = null;
  let hasChanged = true;

  /** Rows' heights from those of the cells that came or changed, and of their neighbours. */
  function fit(entries) {
    const rows = new Set();
    for (const { target } of entries) {
      if (target.isConnected) rows.add(target.closest(".ag-row"));
      else observer.unobserve(target);
    }
    hasChanged = true;
    const changed = [...rows].filter(fitted);
    if (changed.length) grid.onRowHeightChanged();
  }

  /** Whether a row had another height than its tallest cell asks for. */
  function fitted(row) {
    const node = grid.getRowNode(row.getAttribute("row-id"));
    const texts = [...row.querySelectorAll(".ag-cell .bm-evidence-cell:not(.bm-evidence-cell *)")];
    const height = Math.ceil(Math.max(...texts.map((text) => text.getBoundingClientRect().height))) + LINES;
    if (!node || node.rowHeight === height) return false;
    node.setRowHeight(height);
    return true;
  }

  /** Until rows stay as high as they are: until two frames went by in which no cell came or changed. */
  async function settled() {
    for (let quiet = 0; quiet < 2; quiet = hasChanged ? 0 : quiet + 1) {
      hasChanged = false;
      await new Promise(requestAnimationFrame);
    }
  }

  bodymap.evidence.settled = settled;
  bodymap.evidence.measure = (text) => text && observer.observe(text);
  bodymap.evidence.measureFor = (api) => (grid = api);
})(window.bodymap);
