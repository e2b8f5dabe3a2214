// Reads and writes the address of the evidence page, and tells which rows it asks for. The server does the same with
// the same rows (src/bodymap/queries/evidence_query.py); what a value means neither of the two scripts needs to know.
(function (bodymap) {
  "use strict";

  const main = document.querySelector("main.bm-evidence");
  const form = document.getElementById("evidence-filters");
  const usualKind = main.dataset.usualKind;
  const FILTERS = ["region", "condition", "comparison", "outcome", "time", "certainty", "design", "direction", "kind"];
  const ALL = "all";
  const LONGEST_TEXT = 200;

  const control = (name) => form.elements.namedItem(name);
  const offers = (name, value) => [...control(name).options].some((option) => option.value === value);
  const known = (name, value) => (value && offers(name, value) ? value : "");

  /** The state that a query string asks for; values that the form does not offer are left out. */
  function read(search) {
    const given = new URLSearchParams(search);
    const state = Object.fromEntries(FILTERS.map((name) => [name, known(name, given.get(name))]));
    return {
      ...state,
      kind: state.kind || usualKind,
      q: tidy(given.get("q") ?? ""),
      sort: known("sort", given.get("sort")),
      plot: given.get("plot") === "1",
    };
  }

  function tidy(text) {
    return text.trim().split(/\s+/).join(" ").slice(0, LONGEST_TEXT);
  }

  /** The shortest query string that asks for a state, with its question mark; "" for the usual one. */
  function write(state, changes = {}) {
    const asked = { ...state, ...changes };
    const parts = [
      ["q", asked.q],
      ...FILTERS.map((name) => [name, name === "kind" && asked.kind === usualKind ? "" : asked[name]]),
      ["sort", asked.sort],
      ["plot", asked.plot ? "1" : ""],
      ["audience", main.dataset.audience === "patient" ? "" : main.dataset.audience],
    ];
    const query = new URLSearchParams(parts.filter(([, value]) => value)).toString();
    return query && `?${query}`;
  }

  /** Small letters without accents, as the rows' text was made by the server. */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  /** A test for rows: every chosen value, and every word somewhere in the text. */
  function matcher(state) {
    const chosen = FILTERS.map((name) => [name, state[name]]).filter(([, value]) => value && value !== ALL);
    const words = plain(state.q).split(/\s+/).filter(Boolean);
    return (row) =>
      chosen.every(([name, value]) => row.facets[name].includes(value)) &&
      words.every((word) => row.searched.includes(word));
  }

  /** The same state without the limit to a kind of needling. */
  const ofAnyKind = (state) => ({ ...state, kind: ALL });

  /** That limit alone. */
  const ofThatKind = ({ kind }) => ({ q: "", kind });

  bodymap.evidence = { main, form, control, FILTERS, read, write, matcher, ofAnyKind, ofThatKind, tidy };
})(window.bodymap);
