// Finds regions and complaints by everyday, half-typed or misspelt words. Works in the browser: the words are sent nowhere.
(function (bodymap) {
  "use strict";

  const { page } = bodymap;
  if (!page) return;

  const MOST = 8;
  const TELL_NO_PLACE = new Set(wordsOf(page.data.phrases["search.tell-no-place"]));
  let index = null;

  /** Lower case, without accents. */
  function plain(word) {
    return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function wordsOf(text) {
    return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  /** How many letters may be wrong: one in three to five letters, two from six on. */
  function forgiven(word) {
    if (word.length < 3) return false;
    return word.length < 6 ? 1 : 2;
  }

  /** The word with each pair of neighbours swapped: by the count above "ankel" for "ankle" has two letters wrong. */
  function swapped(word) {
    const swap = (at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    return Array.from({ length: word.length - 1 }, (_, at) => swap(at));
  }

  /** Only the last word may be half typed, and longer ones anywhere: "up" in "up stairs" is not the start of "upper". */
  function isBegun(word, at, words) {
    return at === words.length - 1 || word.length > 3;
  }

  async function build() {
    const [{ default: MiniSearch }, entries] = await Promise.all([import(page.data.minisearch), fetchEntries()]);
    const made = new MiniSearch({
      fields: ["label", "words", "detail"],
      storeFields: ["label", "detail", "href", "words"],
      processTerm: plain,
      searchOptions: {
        boost: { label: 3, words: 2 },
        fuzzy: forgiven,
        prefix: isBegun,
        weights: { fuzzy: 0.4, prefix: 0.6 },
      },
    });
    made.addAll(entries);
    return made;
  }

  async function fetchEntries() {
    const answer = await fetch(page.data.search);
    if (!answer.ok) throw new Error(`search words: ${answer.status}`);
    return answer.json();
  }

  /** Loads library and words once; after a failure the next call tries again. */
  function load() {
    index ??= build().catch((problem) => {
      index = null;
      throw problem;
    });
    return index;
  }

  /** The best entries for a text, at most eight: {label, detail, href}. Rejects when the index cannot be loaded. */
  async function find(text) {
    const made = await load();
    const words = wordsOf(text);
    const telling = words.filter((word) => !TELL_NO_PLACE.has(word));
    const asked = telling.length ? telling : words;
    const swaps = { queries: asked.flatMap(swapped), fuzzy: false, prefix: false };
    const results = made.search(
      { combineWith: "OR", queries: [asked.join(" "), swaps] },
      { boostDocument: (id, term, entry) => weight(entry, words) },
    );
    const fitting = results.filter(isOffered);
    return fitting.filter(({ score }) => score > fitting[0].score / 6).slice(0, MOST);
  }

  /** Places that can be marked come up only where it is asked what hurts. */
  function isOffered({ href }) {
    return page.main.dataset.layer === "pain" || !href.includes("pain=");
  }

  /** Words found side by side, as they were typed, tell more than apart; a single muscle matters less than its region. */
  function weight(entry, words) {
    const spoken = wordsOf(`${entry.label} ${entry.words}`).join(" ");
    const isPhrase = words.length > 1 && spoken.includes(words.join(" "));
    return (isPhrase ? 2 : 1) * (entry.href.includes("muscle=") ? 0.5 : 1);
  }

  bodymap.searchIndex = { load, find };
})(window.bodymap);
