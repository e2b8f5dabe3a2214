// What stands beside the map on the layers of the atlas, as components/atlas_panel.py writes it.
(function (bodymap) {
  "use strict";

  const { page, atlas, muscleRanking, choice } = bodymap;
  if (!page) return;

  const column = page.panel.parentElement;
  const workshop = document.createElement("template");
  const IN_SIGHT = 8;
  let shown = page.main.dataset.layer;

  function parsed(html) {
    workshop.innerHTML = html; // our own server's text, the same as in its pages
    return workshop.content.cloneNode(true);
  }

  const phrase = (id, gaps = {}) =>
    Object.entries(gaps).reduce((text, [name, value]) => text.replace(`{${name}}`, value), atlas.data.phrases[id]);

  function html(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  const nameOf = (zone) => atlas.data.zones[zone].name;

  function sectionOf(layer) {
    const section = column.querySelector("#atlas") ?? html("section", { id: "atlas", class: "bm-atlas", "data-panel": "atlas" });
    section.dataset.ofLayer = layer;
    section.setAttribute("aria-label", page.stage.querySelector(`.bm-layer-switch [data-layer="${layer}"]`).textContent);
    if (!section.isConnected) column.prepend(section);
    return section;
  }

  /** Muscles and points: one muscle, those of a region, or all. */
  function musclesFor({ region, side, kept }) {
    const { panels } = atlas.data;
    if (!kept.muscle) return [html("div", { class: "bm-atlas__muscles" }, ...(region ? musclesOf(region) : allMuscles()))];
    const made = parsed(panels.muscle[kept.muscle]);
    if (side === "left") turn(made, kept.muscle);
    for (const item of made.querySelectorAll("[data-page]")) {
      const { page: address } = item.dataset;
      item.append(html("a", { href: address, rel: "noreferrer" }, new URL(address).host.replace(/^www\./, "")));
    }
    made.querySelector(`[data-point="${kept.point}"]`)?.setAttribute("aria-current", "true");
    const back = html("a", { href: "/", "data-atlas-link": "pain" }, phrase("atlas.to-pain"));
    return kept.pain ? [html("p", {}, back), made] : [made];
  }

  function musclesOf(region) {
    return [
      html("h2", { id: "muscles-heading", tabindex: "-1" }, phrase("atlas.muscles", { region: nameOfRegion(region) })),
      html("p", {}, phrase("atlas.choose-muscle")),
      listOf(region),
      html("p", {}, html("a", { href: "/", "data-atlas-link": "whole" }, phrase("pain.whole"))),
    ];
  }

  function listOf(region) {
    const here = Object.entries(atlas.data.muscles).filter(([, muscle]) => muscle.region === region);
    const items = here.map(([id, { name, plain }]) => {
      const link = html("a", { href: "/", "data-muscle-link": id }, name);
      return html("li", {}, link, " ", html("span", { class: "bm-muscle-list__plain" }, plain));
    });
    return html("ul", { class: "bm-muscle-list" }, ...items);
  }

  /** Head to foot, as the list of regions has them. */
  function allMuscles() {
    const regions = page.listLinks.map(({ dataset, textContent }) => {
      const summary = html("summary", { class: "bm-disclosure__summary" }, textContent);
      return html("details", { class: "bm-disclosure" }, summary, html("div", {}, listOf(dataset.region)));
    });
    const heading = html("h2", { id: "muscles-heading", tabindex: "-1" }, phrase("layer.trigger-points"));
    return [heading, html("p", {}, phrase("atlas.choose-region")), ...regions];
  }

  /** The server writes each muscle of the right; its mirror image has other places. */
  function turn(made, muscle) {
    const line = made.querySelector(".bm-muscle-panel__side");
    line.firstChild.replaceWith(`${phrase("muscle.side.left")} `);
    line.querySelector("a").textContent = phrase("muscle.other-side.left");
    const [main, wider] = placesOf(muscle);
    for (const [name, zones] of [["essential", main], ["spillover", wider]]) {
      const items = zones.map((zone) => html("li", {}, nameOf(zone)));
      made.querySelector(`.bm-felt__part--${name} ul`)?.replaceChildren(...items);
    }
    for (const link of made.querySelectorAll("[data-point]")) {
      const names = placesOf(muscle, link.dataset.point).flat().map(nameOf);
      const places = names.map((name) => name[0].toLowerCase() + name.slice(1)).join(", ");
      link.parentElement.querySelector("[data-felt]").textContent = phrase("muscle.point.felt", { places });
    }
  }

  /** The places on the left that a muscle or one of its points reaches: the main ones, then the wider. */
  function placesOf(muscle, point) {
    const found = atlas.strongest(atlas.referralsOf(muscle, point));
    const left = new Map([...found].map(([zone, isMain]) => [atlas.onSide(zone, "left"), isMain]));
    const ordered = Object.keys(atlas.data.zones).filter((zone) => left.has(zone));
    return [ordered.filter((zone) => left.get(zone)), ordered.filter((zone) => !left.get(zone))];
  }

  /** Where it hurts: the marked places, help first, then muscles, then other causes, then more places. */
  function painFor({ region, side, kept }) {
    const chosen = kept.pain ? kept.pain.split(",") : [];
    const pain = html("div", { class: "bm-pain" });
    pain.append(html("h2", { id: "pain-heading", tabindex: "-1" }, phrase("pain.heading")));
    pain.append(html("p", { class: "bm-pain__lead" }, lead(region, chosen)));
    if (chosen.length) pain.append(marked(chosen), jump(chosen), framed(chosen), parsed(atlas.data.panels.causes));
    if (region) pain.append(...placesIn(region, side, chosen));
    return [pain];
  }

  function jump(chosen) {
    const link = html("a", { href: "#ranking-heading" }, phrase("pain.jump", { count: muscleRanking.rank(chosen).length }));
    return html("p", { class: "bm-pain__jump" }, link);
  }

  function lead(region, chosen) {
    if (chosen.length >= 5) return phrase("pain.full");
    if (region) return atlas.data.panels.leads[region];
    return phrase(chosen.length ? "pain.add-region" : "pain.choose-region");
  }

  function marked(chosen) {
    const items = chosen.map((zone) => {
      const mark = html("span", { "aria-hidden": "true" }, phrase("pain.remove.mark"));
      const label = phrase("pain.remove", { place: nameOf(zone) });
      const link = html("a", { href: "/", "data-zone-link": zone, "aria-label": label }, html("span", {}, nameOf(zone)), mark);
      return html("li", {}, link);
    });
    const clear = html("a", { href: "/", "data-pain-clear": "" }, phrase("pain.clear"));
    const list = { class: "bm-places bm-places--chosen", "aria-label": phrase("pain.chosen") };
    return html("ul", list, ...items, html("li", {}, clear));
  }

  /** The server's urgent signs and ranking of one place, filled for these. */
  function framed(chosen) {
    const made = parsed(atlas.data.panels.frame);
    const regions = [...new Set(chosen.map((zone) => atlas.data.zones[zone].region))];
    fillUrgent(made.querySelector(".bm-pain__urgent"), regions);
    fillRanking(made.querySelector(".bm-pain__muscles"), chosen);
    return made;
  }

  function fillUrgent(box, regions) {
    for (const group of box.querySelectorAll(":scope > .bm-urgent-help__group")) group.remove();
    const flags = atlas.data.flags.filter((flag) => flag.regions.some((region) => regions.includes(region)));
    const heading = box.querySelector("h2");
    for (const action of [...new Set(flags.map((flag) => flag.action))].reverse()) {
      const group = html("div", { class: `bm-urgent-help__group bm-urgent-help__group--${action}` });
      const items = flags.filter((flag) => flag.action === action).map((flag) => parsed(flag.html));
      group.append(html("h3", {}, phrase(`urgent.${action}`)), html("ul", {}, ...items));
      heading.after(group);
    }
  }

  const nameOfRegion = (id) => page.listLinks.find(({ dataset }) => dataset.region === id).textContent;

  function fillRanking(section, chosen) {
    const ranked = muscleRanking.rank(chosen);
    const list = section.querySelector(".bm-ranking");
    list.replaceChildren(...ranked.filter(({ rank }) => rank <= IN_SIGHT).map((each) => row(each, ranked, chosen)));
    section.querySelector("details:has(.bm-ranking)")?.remove();
    const rest = ranked.filter(({ rank }) => rank > IN_SIGHT).map((each) => row(each, ranked, chosen));
    if (!rest.length) return;
    const summary = html("summary", { class: "bm-disclosure__summary" }, phrase("ranking.more", { count: rest.length }));
    const more = html("details", { class: "bm-disclosure" }, summary, html("div", {}, html("ul", { class: "bm-ranking" }, ...rest)));
    list.after(more);
  }

  function row(each, ranked, chosen) {
    const { name, plain } = atlas.data.muscles[each.muscle];
    const isTied = ranked.filter(({ rank }) => rank === each.rank).length > 1;
    const rank = phrase(isTied ? "ranking.tied" : "ranking.alone", { rank: each.rank });
    const item = { class: "bm-ranking__muscle", "data-muscle": each.muscle, "data-rank": each.rank, "data-side": each.side };
    return html(
      "li",
      item,
      html("span", { class: "bm-ranking__rank" }, rank),
      " ",
      html("a", { href: "/", "data-muscle-link": each.muscle, "data-side": each.side }, name),
      " ",
      html("span", { class: "bm-ranking__plain" }, plain),
      " ",
      html("span", { class: "bm-ranking__reason" }, reasons(each, chosen).join(" ")),
    );
  }

  function reasons({ main, wider, senders, points, trust }, chosen) {
    const covered = (how, zones) =>
      chosen.length === 1
        ? phrase(`ranking.${how}.here`)
        : phrase(`ranking.${how}.places`, { places: zones.map(nameOf).join("; ") });
    return [
      ...(main.length ? [covered("main", main)] : []),
      ...(wider.length ? [covered("wider", wider)] : []),
      points === 1 ? phrase("ranking.points.one") : phrase("ranking.points", { sending: senders, points }),
      ...(trust === 0 ? [phrase("ranking.recall")] : []),
    ];
  }

  function placesIn(region, side, chosen) {
    const { zones } = atlas.data;
    const isHere = (zone) => zone.region === region && (!side || [side, "midline"].includes(zone.side));
    const ids = Object.keys(zones).filter((id) => isHere(zones[id]));
    const links = ids.map((id) => {
      const current = chosen.includes(id) ? { "aria-current": "true" } : {};
      return html("li", {}, html("a", { href: "/", "data-zone-link": id, ...current }, nameOf(id)));
    });
    return [
      html("h2", {}, phrase("pain.places", { region: nameOfRegion(region) })),
      html("ul", { class: "bm-places" }, ...links),
      html("p", {}, html("a", { href: "/", "data-atlas-link": "whole" }, phrase("pain.whole"))),
    ];
  }

  function announce({ layer, region, kept }) {
    if (layer === "pain" && kept.pain) {
      const first = column.querySelector("#atlas [data-muscle] a")?.textContent ?? "";
      choice.announce(phrase("pain.announce", { count: column.querySelectorAll("#atlas [data-muscle]").length, first }));
    } else if (kept.muscle && layer !== "pain") {
      choice.announce([...column.querySelectorAll("#atlas h2, #atlas .bm-felt")].map(({ textContent }) => textContent).join(". "));
    } else if (region) choice.announce(column.querySelector("#atlas p")?.textContent ?? "");
  }

  document.addEventListener("bodymap:change", ({ detail }) => {
    const isOurs = atlas.isShownOn(detail.layer);
    if (!isOurs && column.querySelector("#atlas")) column.querySelector("#atlas").remove();
    const isFirst = shown === null;
    shown = null;
    if (!isOurs || !atlas.data) return;
    const section = sectionOf(detail.layer);
    const focused = section.contains(document.activeElement) ? document.activeElement.dataset : null;
    const made = detail.layer === "pain" ? painFor(detail) : musclesFor(detail);
    const note = parsed(atlas.data.panels.note);
    const isLongList = detail.layer !== "pain" && !detail.region && !detail.kept.muscle;
    section.replaceChildren(...(isLongList ? [note, ...made] : [...made, note]));
    bodymap.atlasLinks.refresh(section);
    if (focused) refocus(section, focused);
    if (isFirst) announce(detail);
  });

  /** What had the focus was written anew; else the new heading takes it. */
  function refocus(section, { zoneLink, point }) {
    const again = zoneLink ? `[data-zone-link="${zoneLink}"]` : point ? `[data-point="${point}"]` : null;
    const found = again && section.querySelector(again);
    (found ?? section.querySelector("h2"))?.focus({ preventScroll: true });
  }
})(window.bodymap);
