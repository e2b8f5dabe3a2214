// Keeps the visit list as the address has it: adds, moves and takes off regions without a new page.
(function (bodymap) {
  "use strict";

  const { page, choice } = bodymap;
  const visit = page?.main.querySelector(".bm-visit");
  if (!visit) return;

  const MOST = 5;
  const items = visit.querySelector(".bm-visit__items");
  const sample = visit.querySelector("template").content.querySelector("li");
  const add = visit.querySelector("[data-visit-add]");
  const part = (name) => visit.querySelector(`[data-visit-${name}]`);
  const nameOf = (region) => page.listLinks.find((link) => link.dataset.region === region).textContent;

  /** The regions on the list, in its order. */
  function gathered() {
    const asked = (new URLSearchParams(location.search).get("gathered") ?? "").split(",");
    return [...new Set(asked)].filter((region) => page.regions.has(region)).slice(0, MOST);
  }

  /** The list after a region was moved or taken off. */
  function after(region, move) {
    const list = gathered();
    const at = list.indexOf(region);
    list.splice(at, 1);
    if (move !== "remove") list.splice(at + (move === "up" ? -1 : 1), 0, region);
    return list;
  }

  function row(region, at, list) {
    const made = sample.cloneNode(true);
    const link = made.querySelector("a[data-region]");
    link.textContent = nameOf(region);
    link.dataset.region = region;
    link.href = `/region/${region}`; // a script follows it, and carries on what was chosen
    for (const button of made.querySelectorAll("[data-move]")) {
      const { move } = button.dataset;
      button.setAttribute("aria-label", button.getAttribute("aria-label").replace("{name}", nameOf(region)));
      button.hidden = (move === "up" && at === 0) || (move === "down" && at === list.length - 1);
      button.href = choice.addressWith({ gathered: after(region, move).join() });
    }
    return made;
  }

  function show({ region, side }) {
    const list = gathered();
    const canAdd = region && !list.includes(region) && list.length < MOST;
    items.replaceChildren(...list.map(row));
    visit.hidden = !region && list.length === 0;
    add.parentElement.hidden = !canAdd;
    part("full").hidden = list.length < MOST;
    part("handout").hidden = list.length === 0;
    if (canAdd) {
      add.textContent = add.dataset.visitAdd.replace("{name}", nameOf(region));
      add.href = choice.addressWith({ gathered: [...list, region].join() });
    }
    part("handout").querySelector("a").href = handout(list, side);
  }

  function handout(list, side) {
    const asked = new URLSearchParams(location.search);
    const parts = { side, audience: asked.get("audience") ?? "", lang: asked.get("lang") ?? "" };
    const rest = Object.entries(parts).filter(([name, value]) => value && value !== "patient").map(([name, value]) => `&${name}=${value}`);
    return `/handout?regions=${list.join()}${rest.join("")}`;
  }

  visit.addEventListener("click", (event) => {
    const link = bodymap.isPlainClick(event) ? event.target.closest("a[data-move], a[data-visit-add]") : null;
    if (!link) return;
    event.preventDefault();
    const list = gathered();
    const { move } = link.dataset;
    const region = move ? link.parentElement.querySelector("a[data-region]").dataset.region : page.main.dataset.region;
    choice.gather(move ? after(region, move) : [...list, region]);
    queueMicrotask(() => {
      choice.announce(gathered().map(nameOf).join(", "));
      if (document.activeElement === document.body) refocus(region, move);
    }); // once the list has been written anew
  });

  /** The list was written anew, and with it went the link that had the focus. */
  function refocus(region, move) {
    const row = items.querySelector(`a[data-region="${region}"]`)?.parentElement;
    const same = row?.querySelector(`[data-move="${move}"]:not([hidden])`);
    const next = same ?? row?.querySelector("a") ?? items.querySelector("a") ?? add;
    next.focus();
  }

  document.addEventListener("bodymap:change", (event) => queueMicrotask(() => show(event.detail)));
})(window.bodymap);
