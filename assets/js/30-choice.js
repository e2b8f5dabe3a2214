// Keeps what is chosen: region, side and view. Changes it, the address and the panel together, and tells the other scripts.
(function (bodymap) {
  "use strict";

  const { page, address, panels, atlas } = bodymap;
  if (!page) return;

  const { main, panel, regions } = page;
  const canonical = document.querySelector("link[rel=canonical]");
  const scrolled = new Map(); // address → where page and panel stood; kept in memory only
  const fromTop = { page: 0, panel: 0 };
  const arrivedAt = withoutPart(location.href);
  const isAnswered = "understood" in main.dataset && !bodymap.isCopy; // else the page was written for any query
  const understood = new URLSearchParams(main.dataset.understood);
  let here = {
    kept: {},
    ...placeAt(location.href),
    region: main.dataset.region ?? "",
    side: main.dataset.side ?? "",
    view: main.dataset.view,
  };
  let chooser = null; // the link last used to choose; focus returns to it

  const addressOf = (place) => address.build(place, regions);
  const { layerOf } = address;
  const heading = () => document.getElementById("panel-heading");
  const isShown = (element) => element.getClientRects().length > 0;

  function withoutPart(href) {
    return href.split("#")[0];
  }

  /** The place an address names. Of the address that the server answered, only what it understood is kept. */
  function placeAt(href) {
    const place = address.parse(new URL(href), regions);
    if (!place || !isAnswered || withoutPart(href) !== arrivedAt) return place;
    for (const name of ["muscle", "point", "pain", "gathered"]) delete place.kept[name];
    Object.assign(place.kept, Object.fromEntries(understood));
    return place;
  }

  function tell() {
    const { region, side, view } = here;
    const detail = { region, side, view, layer: layerOf(here), kept: here.kept };
    document.dispatchEvent(new CustomEvent("bodymap:change", { detail }));
  }

  function announce(text) {
    page.announcer.textContent = text;
  }

  function remember() {
    scrolled.set(addressOf(here), { page: window.scrollY, panel: panel.scrollTop });
  }

  /** Shows a place whose panel is loaded. Leaves address, scroll and focus to the caller. */
  function show(next, how) {
    const before = here;
    here = next;
    const { region, side, view, kept } = next;
    Object.assign(main.dataset, { region, side, view, layer: layerOf(next), muscle: kept.muscle ?? "" });
    if (next.region !== before.region) swapPanel(next.region, how);
    const sideText = labelSide(next.side);
    if (next.region !== before.region || next.side !== before.side) announce(spoken(sideText));
    tell();
  }

  function swapPanel(region, how) {
    panels.show(region, how);
    document.title = panels.title(region);
    if (canonical) canonical.href = new URL(region ? `/region/${region}` : "/", canonical.href).href;
  }

  function labelSide(side) {
    const label = panel.querySelector("[data-side-label]");
    if (!label) return "";
    label.textContent = (side && page.data.phrases[`side.${side}`]) ?? "";
    label.hidden = !label.textContent;
    return label.textContent;
  }

  function spoken(sideText) {
    const name = panel.querySelector("[data-announce]")?.dataset.announce ?? heading()?.textContent ?? "";
    return sideText ? `${name} ${sideText}.` : name;
  }

  /** Where a link leads from here, or null when that is no place of the explorer. */
  function destination(link) {
    const url = new URL(link.getAttribute("href"), document.baseURI);
    const named = url.origin === location.origin ? address.parse(url, regions) : null;
    if (!named) return null;
    const carried = named.region === here.region ? here.kept : address.carriedOn(here.kept);
    const view = viewFor(named.region, link.closest("svg")?.dataset.view ?? url.searchParams.get("view"));
    const asked = page.stage.contains(link) ? {} : named.kept; // the stage's own links tell what was kept when it was written
    const next = { ...named, view, kept: { ...carried, ...asked } };
    if (asked.pain && here.kept.pain) next.kept.pain = address.together(here.kept.pain, asked.pain);
    if (asked.muscle) Object.assign(next.kept, { layer: layerOf(named), point: asked.point }); // not those of here
    return next;
  }

  /** Whether the scripts can show a place from here. */
  function canShow(next) {
    const hasPanel = next.region === here.region || panels.has(next.region);
    return hasPanel && address.sameKept(next, here) && hasAtlas(next) && !atlas.needsPicture(next);
  }

  /** A layer of the atlas, here or there, needs the atlas. */
  function hasAtlas(next) {
    return atlas.data !== null || ![here, next].some((place) => atlas.isShownOn(layerOf(place)));
  }

  /** The view asked for, else the present one, unless the region can be seen only in the other. */
  function viewFor(region, asked) {
    const { views } = regions.get(region) ?? { views: new Set() };
    const wanted = asked ?? here.view;
    return views.size === 0 || views.has(wanted) ? wanted : [...views][0];
  }

  /** Follows a link to a region without the server. False: not possible, let the browser follow it. */
  function choose(link, { moveFocus = false } = {}) {
    const next = destination(link);
    if (!next) return false;
    const to = addressOf(next) + (link.hash ?? "");
    if (!canShow(next)) {
      if (address.sameKept(next, here)) link.setAttribute("href", to); // with what was chosen since the link was written
      return false;
    }
    chooser = link;
    if (to !== location.pathname + location.search + location.hash) {
      remember();
      history.pushState(null, "", to);
      show(next, { isTopFirst: !link.hash });
    }
    bringIntoView(moveFocus);
    return true;
  }

  /** The new panel from its top, or from the #part of the address. Focus follows when asked, or else lost. */
  function bringIntoView(moveFocus) {
    panel.scrollTop = 0;
    if (atlas.isShownOn(layerOf(here))) return void bringAtlasIntoView(moveFocus);
    const top = panel.getBoundingClientRect().top;
    const stageIsShown = isShown(page.stage);
    if (!stageIsShown) window.scrollTo({ top: 0, behavior: "instant" });
    else if (top < 0 || top > window.innerHeight / 2) panel.scrollIntoView({ behavior: "instant" });
    const part = bodymap.showTarget();
    if (moveFocus || !stageIsShown || document.activeElement === document.body) focusOn(part ?? heading());
  }

  /** Map and answer lie side by side, or one below the other. */
  function bringAtlasIntoView(moveFocus) {
    main.scrollIntoView({ behavior: "instant" });
    if (moveFocus) focusOn(document.querySelector("#atlas h2"));
  }

  function focusOn(element) {
    if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
    element.focus({ preventScroll: true });
  }

  /** Back to the whole body; focus returns to where the region was chosen. */
  function close() {
    if (!here.region) return;
    if (here.kept.muscle && layerOf(here) === "trigger-points") return leaveMuscle();
    const before = here;
    const next = { ...here, region: "", side: "", kept: address.carriedOn(here.kept) };
    if (!canShow(next)) return void location.assign(addressOf(next));
    const stageWasHidden = !isShown(page.stage);
    remember();
    history.pushState(null, "", addressOf(next));
    show(next);
    panel.scrollTop = 0;
    const { page: top } = scrolled.get(addressOf(next)) ?? fromTop;
    if (stageWasHidden) window.scrollTo({ top, behavior: "instant" });
    returnFocus(before);
  }

  /** Back from a muscle to those of its region. */
  function leaveMuscle() {
    const { muscle, point, ...kept } = here.kept;
    const side = regions.get(here.region).sides.has(here.side) ? here.side : "";
    const next = { ...here, side, kept: { ...kept, layer: "trigger-points" } };
    if (!go(next)) location.assign(addressOf(next));
    else focusOn(document.querySelector("#atlas h2"));
  }

  /** Gives focus to the first of these that takes it: a hidden element does not. */
  function returnFocus({ region, side }) {
    const ofRegion = page.shapes.filter(
      (shape) => shape.dataset.region === region && (!side || shape.dataset.side === side),
    );
    const inView = ofRegion.filter((shape) => shape.closest("svg").dataset.view === here.view);
    const inList = page.listLinks.filter((link) => link.dataset.region === region);
    const used = chooser?.dataset.region === region ? [chooser] : [];
    [...used, ...inView, ...ofRegion, ...inList, heading()].some((element) => {
      element?.focus();
      return document.activeElement === element;
    });
  }

  /** The other side of the body. The address changes in place: Back leads to the last region, not the last glance. */
  function turn(view) {
    if (view === here.view) return;
    show({ ...here, view });
    history.replaceState(history.state, "", addressOf(here) + location.hash);
    announce(main.querySelector(`svg.bm-figure[data-view="${view}"] [role=group]`)?.getAttribute("aria-label") ?? "");
  }

  /** What the colours of the map mean. Back returns to the last layer. What is chosen while the atlas is on its way counts. */
  function shade(layer) {
    const [before, next] = [here, address.shaded(here, layer)];
    if (layerOf(next) === layerOf(here)) return;
    if (hasAtlas(next)) return step(next);
    const then = (go) => () => here === before && go();
    atlas.load().then(then(() => step(next)), then(() => location.assign(addressOf(next))));
  }

  /** Which regions stand on the visit list, in their order. Back returns to the last list. */
  function gather(ids) {
    step({ ...here, kept: { ...here.kept, gathered: ids.join() || undefined } });
  }

  /** The same region with something else beside it. */
  function step(next) {
    remember();
    history.pushState(null, "", addressOf(next) + location.hash);
    show(next);
  }

  /** Another state of the atlas, shown from its top unless only a mark was set. False: the server must answer. */
  function go({ region, side, view, kept }) {
    const next = { region, side, view: viewFor(region, view), kept };
    if (!canShow(next)) return false;
    const before = here;
    remember();
    history.pushState(null, "", addressOf(next));
    show(next);
    const stays = region === before.region && kept.muscle === before.kept.muscle && layerOf(next) === layerOf(before);
    if (!stays) main.scrollIntoView({ behavior: "instant" });
    return true;
  }

  /** Back and Forward. The browser restores the page's scroll itself, the panel's is ours. */
  function travel() {
    const next = placeAt(location.href);
    if (next && addressOf(next) === addressOf(here)) return; // only the #part differs
    if (!next || !canShow(next)) return void location.reload();
    const before = here;
    const swaps = next.region !== before.region;
    remember();
    show(next);
    if (swaps) panel.scrollTop = (scrolled.get(addressOf(next)) ?? fromTop).panel;
    if (document.activeElement === document.body || !isShown(document.activeElement)) refocus(before);
  }

  /** Focus was lost with what left the page. */
  function refocus(before) {
    if (here.region) focusOn(heading());
    else returnFocus(before);
  }

  /** A page that was written for any query shows what the address asks for. */
  async function arrive() {
    await panels.loaded;
    const asked = placeAt(location.href);
    const isAtlas = asked && atlas.isShownOn(layerOf(asked));
    if (isAtlas) await atlas.load().then(() => (asked.kept = atlas.known(asked.kept)), () => bodymap.tellLeftOut(true));
    if (asked && panels.has(asked.region)) show(asked);
    delete document.documentElement.dataset.awaits; // in the styles: nothing is shown until now
    bodymap.showTarget();
  }

  panels.loaded.then(() => history.replaceState(history.state, "")); // the first time is slow: not on the first tap
  window.addEventListener("popstate", travel);
  document.addEventListener("DOMContentLoaded", tell, { once: true }); // once every script has had its turn
  if (bodymap.isCopy || (!isAnswered && atlas.isShownOn(layerOf(here)))) {
    document.addEventListener("DOMContentLoaded", arrive, { once: true });
  }

  /** The address of what is chosen now, with something else beside it, such as another audience. */
  const addressWith = (kept) => addressOf({ ...here, kept: { ...here.kept, ...kept } });
  const addressShaded = (layer) => addressOf(address.shaded(here, layer));

  bodymap.choice = {
    choose,
    close,
    turn,
    shade,
    gather,
    go,
    announce,
    addressWith,
    addressShaded,
    here: () => here,
    addressOf: (place) => addressOf({ ...place, view: viewFor(place.region, place.view) }),
  };
  if (atlas.isShownOn(layerOf(here))) atlas.load().catch(() => {}); // links stay links
})(window.bodymap);
