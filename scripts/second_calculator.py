"""A second calculator: asks statsmodels and numpy what `measure` was asked, over thousands of random samples.

Kaplan-Meier curves with ties, open and imported (left-truncated) requests, their quantiles and log-log
intervals, and conformal bounds. Ends with an error at the first answer that differs.

    second_calculator.py PATH-OF-THE-EXAMPLE [SAMPLES]
"""

import json
import math
import random
import subprocess
import sys
import warnings

import numpy
from scipy.stats import norm
from statsmodels.duration.survfunc import SurvfuncRight

SHARES = (0.5, 0.8, 0.9)
CONFIDENCE = 0.95


def samples(count):
    """Random samples, the same every time: few cases and many, coarse times with ties and fine ones."""
    dice = random.Random(20261125)
    for number in range(count):
        size = dice.choice((1, 2, 3, 4, 5, 9, 14, 20, 49, 80))
        span = dice.choice((6, 40, 2000))
        left_truncated = number % 3 == 2
        observations = []
        for _ in range(size):
            # Ends are even and entries odd: whether an entry at the very minute of an end counts is convention.
            minutes = 2 * dice.randint(1, span)
            entered = 2 * dice.randint(0, span) + 1 if left_truncated and dice.random() < 0.4 else None
            if entered is not None and entered >= minutes:
                entered = None
            done = dice.random() < dice.choice((0.5, 0.9, 1.0))
            observations.append(
                {"entered": entered, "minutes": minutes, "outcome": "done" if done else "open"}
            )
        yield {"observations": observations, "share": dice.choice(SHARES), "confidence": CONFIDENCE}


def reference(sample):
    """The curve and its quantile by statsmodels; None where the early risk set of late entrants empties."""
    observations, rest = sample["observations"], 1 - sample["share"]
    times = numpy.array([one["minutes"] for one in observations], dtype=float)
    status = numpy.array([one["outcome"] == "done" for one in observations], dtype=int)
    entered = numpy.array([one["entered"] or 0 for one in observations], dtype=float)
    with warnings.catch_warnings(), numpy.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        curve = SurvfuncRight(times, status, entry=entered if entered.any() else None)
        empties = (curve.n_risk == curve.n_events) & (curve.surv_times < times.max())
        if empties.any():
            return None
        # As statistical packages differ on whether a curve that just touches the share has reached it: it has.
        reached = curve.surv_times[curve.surv_prob <= rest + 1e-9]
        interval = interval_of(curve, sample)
    return curve, first(reached), interval


def interval_of(curve, sample):
    """The ends of the interval by the library; None where its own answer depends on ties or gaps."""
    rest, z = 1 - sample["share"], norm.ppf(0.5 + sample["confidence"] / 2)
    open_, error = curve.surv_prob, curve.surv_prob_se
    # How far the share lies from the curve, in standard errors on the scale log(-log S).
    distance = (numpy.log(-numpy.log(open_)) - numpy.log(-math.log(rest))) / (error / (open_ * -numpy.log(open_)))
    inside = numpy.flatnonzero(numpy.abs(distance[open_ > 0]) <= z)
    steady = (numpy.diff(distance[open_ > 0]) >= 0).all() and (numpy.diff(inside) == 1).all()
    if not inside.size or not steady or numpy.isclose(numpy.abs(distance[open_ > 0]), z).any():
        return None
    low, high = curve.quantile_ci(sample["share"], 1 - sample["confidence"], method="cloglog")
    # Where nothing is left open there is no upper limit to invert: packages differ on what to say there.
    return (low,) if (open_ <= 0).any() else (low, high)


def first(times):
    return times[0] if len(times) else None


def same(ours, theirs):
    theirs = None if theirs is None or not math.isfinite(theirs) else theirs
    return ours == theirs or (ours is not None and theirs is not None and math.isclose(ours, theirs, abs_tol=1e-9))


def conformal(sample):
    """The ceil((n+1)p)-th smallest finished lead time, as numpy's quantile of rank that share."""
    done = [one["minutes"] for one in sample["observations"] if one["outcome"] == "done"]
    level = math.ceil(round((len(done) + 1) * sample["share"], 9)) / len(done) if done else 2
    # A share such as 30/49 times 49 must not round up to the next rank.
    return None if level > 1 else numpy.quantile(done, level - 1e-12, method="inverted_cdf")


def differs(sample, answer):
    """What is different, in words; nothing when both agree."""
    if not same(answer["conformal"], conformal(sample)):
        return f"conformal bound {conformal(sample)}"
    found = reference(sample)
    if found is None:
        return None
    curve, quantile, interval = found
    steps = {step["minutes"]: step["open"] for step in answer["steps"]}
    expected = {int(t): s for t, s, d in zip(curve.surv_times, curve.surv_prob, curve.n_events) if d > 0}
    if steps.keys() != expected.keys() or any(abs(steps[t] - expected[t]) > 1e-9 for t in expected):
        return f"curve {expected}"
    if not same(answer["quantile"], quantile):
        return f"quantile {quantile}"
    if interval and not all(same(answer["interval"][end], at) for end, at in zip(("low", "high"), interval)):
        return f"interval {interval}"
    return None


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    asked = list(samples(count))
    told = subprocess.run([program], input=json.dumps(asked), capture_output=True, text=True, check=True)
    answers = json.loads(told.stdout)
    assert len(answers) == len(asked)
    found = [one for one in map(reference, asked) if one]
    intervals = sum(interval is not None for _, _, interval in found)
    for number, (sample, answer) in enumerate(zip(asked, answers)):
        difference = differs(sample, answer)
        if difference:
            sys.exit(f"sample {number}: {json.dumps(sample)}\nmeasure: {json.dumps(answer)}\nother: {difference}")
    print(f"{count} conformal bounds, {len(found)} curves with their quantiles and {intervals} intervals agree.")


if __name__ == "__main__":
    main()
