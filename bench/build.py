"""This generator beside stock MkDocs with Material: the same pages, the same cores, the same run.

    python bench/build.py [--repeats N] [--case 120x12 ...] [--keep DIR]
    python bench/build.py --preview [--keep DIR]

How to read what it prints: bench/README.md. It judges nothing: the exit code is 1 only if a build
fails.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.corpus import TAGS, epoch_of, make_project
from bench.measure import BuildFailedError, Command, Cost, middle, run, run_together
from bench.preview import measure_preview
from bench.stock import make_stock

from console import main
from microsite.site.site import Site

_PREVIEW_PAGES, _PREVIEW_LANGUAGES, _PREVIEW_SAVES = 100, 4, 5


@dataclass(frozen=True)
class Case:
    """A size of site, and the most it may cost of the stock site's processor time (None where
    nothing was promised).
    """

    pages: int
    languages: int
    aim: float | None = None

    @property
    def name(self) -> str:
        return f"{self.pages}x{self.languages}"


CASES = (Case(160, 1), Case(160, 12, aim=0.42), Case(400, 1, aim=0.65))


@dataclass(frozen=True)
class Result:
    """What one case cost, ours and stock."""

    case: Case
    ours: Cost
    stock: Cost


def measure(case: Case, folder: Path, repeats: int) -> Result:
    """Build one case with both generators, `repeats` times, the first of each pair changing from
    time to time.
    """
    site = make_project(folder / "ours", case.pages, TAGS[: case.languages])
    stock_roots = make_stock(site, folder / "stock")
    costs: dict[str, list[Cost]] = {"ours": [], "stock": []}
    for repeat in range(repeats):
        for side in sorted(costs, reverse=bool(repeat % 2)):
            cost = (
                _build_ours(site, case) if side == "ours" else _build_stock(site, stock_roots, case)
            )
            costs[side].append(cost)
    return Result(case, middle(costs["ours"]), middle(costs["stock"]))


def _build_ours(site: Site, case: Case) -> Cost:
    """Run our whole verb: read, check, build, merge, verify, swap."""
    target = site.root / "site"
    for left in (target, site.root / ".cache"):
        shutil.rmtree(left, ignore_errors=True)
    script = str(site.root / "scripts" / "build.py")
    arguments = [sys.executable, script, "--root", str(site.root), "--to", str(target)]
    cost = run(Command(arguments, site.root, _environment(site)))
    _expect(target, case.pages * case.languages)
    return cost


def _build_stock(site: Site, roots: Sequence[Path], case: Case) -> Cost:
    """Run one `mkdocs build` a language, as many at a time as there are cores."""
    for root in roots:
        shutil.rmtree(root / "site", ignore_errors=True)
    arguments = [sys.executable, "-m", "mkdocs", "build"]
    cost = run_together([Command(arguments, root, _environment(site)) for root in roots])
    for root in roots:
        _expect(root / "site", case.pages)
    return cost


def _environment(site: Site) -> Mapping[str, str]:
    """Return what both sides run with: one day, and modules compiled once, as on any desk."""
    epoch = str(epoch_of(site))
    return {"SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}


def _expect(built: Path, pages: int) -> None:
    """Raise if a build made fewer pages than it was measured for."""
    found = sum(1 for _ in built.rglob("index.html"))
    if found < pages:
        raise BuildFailedError(f"{built} holds {found} pages and not {pages}.")


def render_table(results: Sequence[Result]) -> str:
    """Return the costs and the ratios (ours divided by stock), one case after the other."""
    lines = [f"{'pages x languages':<19}{'':<7}{'wall s':>8}{'CPU s':>8}{'memory MB':>11}"]
    for result in results:
        for name, cost in (("ours", result.ours), ("stock", result.stock)):
            label = result.case.name if name == "ours" else ""
            lines.append(
                f"{label:<19}{name:<7}{cost.wall:>8.2f}{cost.cpu:>8.2f}{cost.memory / 1e6:>11.0f}"
            )
        ours, stock = result.ours, result.stock
        ratios = ours.wall / stock.wall, ours.cpu / stock.cpu, ours.memory / stock.memory
        aim = f"   aim: {result.case.aim} of the CPU" if result.case.aim else ""
        lines.append(
            f"{'':<19}{'ratio':<7}{ratios[0]:>8.2f}{ratios[1]:>8.2f}{ratios[2]:>11.2f}{aim}"
        )
    return "\n".join(lines)


def render_growth(results: Sequence[Result]) -> str:
    """Return what one page in one language costs as the site grows, each beside the first case."""
    lines = [
        "CPU for one page in one language",
        f"{'pages x languages':<19}{'ours ms':>9}{'':>9}{'stock ms':>10}",
    ]
    first = results[0]
    for result in results:
        ours, stock = _each(result.case, result.ours), _each(result.case, result.stock)
        by_ours, by_stock = (
            ours / _each(first.case, first.ours),
            stock / _each(first.case, first.stock),
        )
        lines.append(
            f"{result.case.name:<19}{ours:>9.1f}{f'x {by_ours:.2f}':>9}"
            f"{stock:>10.1f}{f'x {by_stock:.2f}':>9}"
        )
    return "\n".join(lines)


def _each(case: Case, cost: Cost) -> float:
    """Return the milliseconds of processor time for one page in one language."""
    return 1000 * cost.cpu / (case.pages * case.languages)


def run_cases(cases: Sequence[Case], folder: Path, repeats: int) -> None:
    """Measure the cases and print the tables."""
    print(
        f"{os.cpu_count()} cores, median of {repeats}, Python {sys.version.split()[0]}", flush=True
    )
    results = [measure(case, folder / case.name, repeats) for case in cases]
    print(render_table(results), render_growth(results), sep="\n\n")


def run_preview(folder: Path) -> None:
    """Measure the preview and print what an editor waits."""
    site = make_project(folder / "preview", _PREVIEW_PAGES, TAGS[:_PREVIEW_LANGUAGES])
    first, save = measure_preview(site, _PREVIEW_SAVES, _environment(site))
    print(
        f"preview of {_PREVIEW_PAGES} pages in {_PREVIEW_LANGUAGES} languages:"
        f" first page after {first:.2f} s,"
    )
    print(f"saved words seen after {save:.2f} s (median of {_PREVIEW_SAVES})")


def verb() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [case.name for case in CASES]
    parser.add_argument("--repeats", type=int, default=3, help="how often each build runs (3)")
    parser.add_argument(
        "--case", action="append", choices=names, help="only this size; may be given again"
    )
    parser.add_argument(
        "--preview", action="store_true", help="measure the preview instead of the build"
    )
    parser.add_argument(
        "--keep", type=Path, help="a new folder to make the projects in, and to leave them in"
    )
    options = parser.parse_args()
    chosen = [case for case in CASES if case.name in (options.case or names)]
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
            folder = options.keep.resolve() if options.keep else Path(temporary)
            run_preview(folder) if options.preview else run_cases(chosen, folder, options.repeats)
    except BuildFailedError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(verb)
