"""Take the customers that mappings name into the directory."""

from collections import Counter

from django.core.management.base import BaseCommand, CommandError

from core.context import acting_as
from customers import adoption
from customers.adoption import CONFLICTS, Decision, Outcome

MOST_SHOWN = 5  # ways of writing of one conflict


class Command(BaseCommand):
    help = (
        "Make one customer for each customer code of live mappings that has none, and report what people have to"
        " decide (exit code 1). Without --apply nothing is written. Repeatable; may be stopped at any moment."
    )

    def add_arguments(self, parser):
        parser.add_argument("--apply", action="store_true", help="write; without it only say what would be done")
        parser.add_argument(
            "--take-newest",
            action="store_true",
            help="where the mappings of a code name several people or companies, take the one written last for all",
        )

    def handle(self, *args, apply: bool, take_newest: bool, **options):
        counts: Counter[Outcome] = Counter()
        aligned = 0
        with acting_as("adopt_customers"):
            for seen in adoption.decisions(take_newest=take_newest):
                wanted = apply and seen.outcome == Outcome.ADOPT
                decision = adoption.adopt(seen.code, take_newest=take_newest) if wanted else seen
                counts[decision.outcome] += 1
                aligned += decision.to_align
                if decision.outcome in CONFLICTS:
                    self._report(decision)
        self._summarize(counts, aligned, apply=apply)
        conflicts = sum(counts[outcome] for outcome in CONFLICTS)
        if conflicts:
            raise CommandError(f"{conflicts} codes need a decision; see above.", returncode=1)

    def _report(self, decision: Decision) -> None:
        self.stdout.write(f"Code {decision.code}: {decision.outcome}")
        for text in decision.texts[:MOST_SHOWN]:
            named = "mapping" if text.mappings == 1 else "mappings"
            self.stdout.write(f"  {text.mappings} {named}: {text.name} | {text.company} | {text.newest:%Y-%m-%d}")
        if len(decision.texts) > MOST_SHOWN:
            self.stdout.write(f"  and {len(decision.texts) - MOST_SHOWN} other ways of writing")
        self.stdout.write(f"  {decision.advice}")

    def _summarize(self, counts: Counter[Outcome], aligned: int, *, apply: bool) -> None:
        self.stdout.write(f"{'Done' if apply else 'Dry run, nothing was written'}:")
        for outcome in Outcome:
            told = "adopted" if apply and outcome == Outcome.ADOPT else str(outcome)
            self.stdout.write(f"  {told:<30}{counts[outcome]:>8} codes")
        self.stdout.write(f"  {'spelling taken over' if apply else 'spelling to take over':<30}{aligned:>8} mappings")
