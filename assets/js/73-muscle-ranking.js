// Where does it hurt? The same order of muscles as on the server, which queries/muscle_ranking.py explains.
(function (bodymap) {
  "use strict";

  const { atlas } = bodymap;
  if (!atlas) return;

  const SIDES = ["left", "right"];
  const WEIGHT = new Map([[true, 2], [false, 1]]);
  const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

  /** How a muscle reaches a place: from the side that does so most regularly, else from both. */
  function match(muscle, zone) {
    const bySide = SIDES.map((side) => {
      const referrals = atlas.referralsOf(muscle).filter((each) => each[1] === atlas.onSide(zone, side));
      return { side, referrals, isMain: referrals.some((each) => each[2]) };
    }).filter(({ referrals }) => referrals.length);
    if (!bySide.length) return null;
    const isMain = bySide.some((each) => each.isMain);
    const best = bySide.filter((each) => each.isMain === isMain);
    return { zone, isMain, sides: best.map(({ side }) => side), referrals: best[0].referrals };
  }

  function unranked(muscle, zones) {
    const matches = zones.map((zone) => match(muscle, zone)).filter(Boolean);
    if (!matches.length) return null;
    const used = matches.flatMap(({ referrals }) => referrals);
    const places = (isMain) => matches.filter((each) => each.isMain === isMain).map(({ zone }) => zone);
    const senders = new Set(used.map(([point]) => point));
    const whole = sum([...atlas.strongest(atlas.referralsOf(muscle)).values()].map((isMain) => WEIGHT.get(isMain)));
    const count = (side) => matches.filter(({ sides }) => sides.includes(side)).length;
    const trust = Math.max(...used.map(([, , , checked]) => checked));
    return {
      muscle,
      main: places(true),
      wider: places(false),
      senders: senders.size,
      points: atlas.data.muscles[muscle].points.length,
      side: count("right") > count("left") ? "right" : "left",
      trust,
      share: [sum(matches.map(({ isMain }) => WEIGHT.get(isMain))), whole],
    };
  }

  /** Larger first; shares as fractions, so that equals are equal. */
  function compare(one, other) {
    return (
      other.main.length - one.main.length ||
      other.wider.length - one.wider.length ||
      other.senders - one.senders ||
      other.share[0] * one.share[1] - one.share[0] * other.share[1] ||
      other.trust - one.trust
    );
  }

  /** The muscles that reach at least one of the places, each with its rank; equals share one. */
  function rank(chosen) {
    const zones = Object.keys(atlas.data.zones).filter((zone) => chosen.includes(zone));
    const found = Object.keys(atlas.data.muscles).map((muscle) => unranked(muscle, zones));
    const ordered = found.filter(Boolean).sort(compare);
    ordered.forEach((each, at) => {
      const before = ordered[at - 1];
      each.rank = before && compare(before, each) === 0 ? before.rank : at + 1;
    });
    return ordered;
  }

  bodymap.muscleRanking = { rank };
})(window.bodymap);
