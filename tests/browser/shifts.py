"""What moves on a page by itself, as the browser counts it (Layout Instability)."""

SHIFTS = """() => new Promise((done) => {
  const found = [];
  const observer = new PerformanceObserver((seen) => found.push(...seen.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  const isSeen = ({ node }) => node?.nodeValue?.trim() !== "";
  const what = ({ node }) => node?.className?.baseVal ?? node?.className ?? node?.nodeValue ?? "";
  const told = ({ value, sources }) => [value, sources.filter(isSeen).map(what)];
  setTimeout(() => done(found.filter((each) => each.sources.some(isSeen)).map(told)), 300);
})"""
"""What moved without having been asked to, and by how much; blanks between words are not seen."""
