// The search box: a combobox with a list of suggestions, after the ARIA Authoring Practices (manual selection).
(function (bodymap) {
  "use strict";

  const { page, choice, searchIndex } = bodymap;
  const box = page?.stage.querySelector(".bm-search");
  if (!box) return;

  const input = box.querySelector("[role=combobox]");
  const list = box.querySelector("[role=listbox]");
  const none = box.querySelector(".bm-search__none");
  const phrases = page.data.phrases;
  let found = [];
  let active = -1;
  let asked = 0;

  async function suggest() {
    const turn = ++asked;
    const text = input.value.trim();
    if (!text) return fold();
    try {
      const results = await searchIndex.find(text);
      if (turn === asked) show(results); // else the person has typed on, or left
    } catch {
      if (turn === asked) report(phrases["search.unavailable"]);
    }
  }

  function show(results) {
    found = results;
    list.replaceChildren(...found.map(option));
    if (!found.length) return report(phrases["search.none"]);
    list.hidden = false;
    none.hidden = true;
    input.setAttribute("aria-expanded", "true");
    activate(-1);
    choice.announce(phrases["search.count"]?.replace("{count}", found.length) ?? "");
  }

  function option({ label, detail }, number) {
    const row = document.createElement("li");
    row.id = `search-option-${number}`;
    row.className = "bm-search__option";
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", "false");
    row.append(piece("name", label), " ", piece("detail", detail ?? ""));
    return row;
  }

  function piece(kind, text) {
    const span = document.createElement("span");
    span.className = `bm-search__${kind}`;
    span.textContent = text;
    return span;
  }

  /** No suggestions: says why, and where else to look. */
  function report(text) {
    fold();
    none.textContent = text ?? none.textContent;
    none.hidden = false;
    choice.announce(none.textContent);
  }

  function fold() {
    asked += 1;
    found = [];
    list.hidden = true;
    list.replaceChildren();
    none.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(number) {
    active = number;
    [...list.children].forEach((row, each) => row.setAttribute("aria-selected", String(each === number)));
    const row = list.children[number];
    if (!row) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", row.id);
    row.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  /** One step through the list; past either end lies the text itself, then the other end. */
  function step(by) {
    const stops = found.length + 1;
    activate(((active + 1 + by + stops) % stops) - 1);
  }

  function pick(number) {
    const link = document.createElement("a");
    link.href = found[number].href;
    input.value = "";
    fold();
    if (!choice.choose(link, { moveFocus: true })) location.assign(link.href);
  }

  function escape() {
    if (list.hidden && none.hidden) input.value = "";
    fold();
  }

  const keys = {
    ArrowDown: () => (found.length ? step(1) : suggest()),
    ArrowUp: () => (found.length ? step(-1) : suggest()),
    Enter: () => found.length && pick(Math.max(active, 0)),
    Escape: escape,
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Home" || event.key === "End") activate(-1); // the caret moves, as in any field
  });
  input.addEventListener("focus", () => searchIndex.load().catch(() => {})); // said when something is typed
  input.addEventListener("input", suggest);
  input.addEventListener("blur", fold);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps focus, and so the list
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (row) pick([...list.children].indexOf(row));
  });

  box.hidden = false;
})(window.bodymap);
