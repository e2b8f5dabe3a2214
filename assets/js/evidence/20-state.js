// Keeps what the evidence page shows in step: form, address, count, links. Whoever shows rows or plots is told of changes.
// Until the grid is live the form is an ordinary one, and stays so if the grid never comes.
(function (bodymap) {
  "use strict";

  const { main, form, control, FILTERS, read, write, tidy } = bodymap.evidence;
  const announcer = document.querySelector("[data-announcer]");
  const count = document.getElementById("evidence-count");
  const none = document.getElementById("evidence-none");
  const leftOut = document.getElementById("evidence-left-out");
  const plotLink = document.getElementById("evidence-plot-link");
  const listeners = [];
  let state = read(location.search);
  let isLive = false;
  let isTyping = false; // a word being typed is one step back, not one a letter
  let announcement = 0;

  /** Whether a click should be followed in this window, as opposed to a new tab or a menu. */
  const isPlain = (event) =>
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

  function fillForm() {
    control("q").value = state.q;
    for (const name of [...FILTERS, "sort"]) control(name).value = state[name];
  }

  function readForm() {
    const chosen = Object.fromEntries([...FILTERS, "sort"].map((name) => [name, control(name).value]));
    return { ...state, ...chosen, q: tidy(control("q").value) };
  }

  /** Shows another state; `step` says how the address changes: "push", "replace", or not at all. */
  function change(next, step = "push") {
    const address = location.pathname + write(next);
    if (step === "push" && address !== location.pathname + location.search) history.pushState(null, "", address);
    if (step === "replace") history.replaceState(null, "", address);
    state = next;
    point();
    for (const listener of listeners) listener(state);
  }

  /** Links lead on from what is shown now. */
  function point() {
    plotLink.href = location.pathname + write(state, { plot: !state.plot });
    plotLink.textContent = plotLink.dataset[state.plot ? "hide" : "show"];
    leftOut.querySelector("a").href = location.pathname + write(state, { kind: "all" });
    for (const link of main.querySelectorAll("a[data-file]")) {
      link.href = `${location.pathname}.${link.dataset.file}${write(state, { plot: false })}`;
    }
    for (const link of document.querySelectorAll("a[data-audience-link]")) {
      const query = new URLSearchParams(write(state));
      query.delete("audience");
      if (link.dataset.audienceLink !== "patient") query.set("audience", link.dataset.audienceLink);
      link.href = location.pathname + (query.size ? `?${query}` : "");
    }
  }

  /** Says how many rows there are, and how many of other kinds of needling were left out. */
  function tell({ shown, all, other }) {
    count.textContent = count.dataset.text.replace("{shown}", shown).replace("{all}", all);
    leftOut.querySelector("span").textContent = leftOut.dataset.text.replace("{count}", other);
    leftOut.hidden = other === 0;
    none.hidden = shown > 0;
    clearTimeout(announcement);
    announcement = setTimeout(() => (announcer.textContent = count.textContent), 500);
  }

  form.addEventListener("change", (event) => {
    if (!isLive) return;
    if (event.target.name === "q") isTyping = false;
    else change(readForm());
  });
  form.addEventListener("input", (event) => {
    if (!isLive || event.target.name !== "q") return;
    change(readForm(), isTyping ? "replace" : "push");
    isTyping = true;
  });
  form.addEventListener("submit", (event) => {
    if (!isLive) return;
    event.preventDefault();
    isTyping = false;
    change(readForm());
  });
  main.addEventListener("click", (event) => {
    const link = isLive && isPlain(event) ? event.target.closest("a[href]") : null;
    if (!link?.matches("[data-clear], #evidence-plot-link, #evidence-left-out a")) return;
    event.preventDefault();
    change(read(new URL(link.href).search));
    fillForm();
  });
  window.addEventListener("popstate", () => {
    if (!isLive) return;
    isTyping = false;
    change(read(location.search), "");
    fillForm();
  });

  if (bodymap.isCopy) fillForm(); // the copy's form is that of all findings

  /** From here on the form acts at once; what was chosen in the meantime counts. */
  function goLive() {
    isLive = true;
    const chosen = readForm();
    change(chosen, write(chosen) === write(state) ? "" : "push");
  }

  Object.assign(bodymap.evidence, {
    change,
    fillForm,
    tell,
    now: () => state,
    goLive,
    isLive: () => isLive,
    onChange: (listener) => listeners.push(listener),
  });
})(window.bodymap);
