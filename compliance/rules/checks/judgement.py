"""`judgement`: the law uses a standard, and a person must weigh it."""

from __future__ import annotations

from pydantic import Field

from compliance.rules.checks.base import Arguments, Check
from compliance.rules.checks.supposing import alone
from compliance.rules.clauses import Clause
from compliance.rules.names import Bound, Location, Names
from compliance.rules.scope import Scope
from compliance.rules.trace import Question, Trace
from compliance.rules.ways import NeedKind
from compliance.state import JUDGEMENT, Outcome
from compliance.texts import Text


class JudgementArguments(Arguments):
    """The question to weigh, in bokmål and nynorsk, and its id within the criterion."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$")
    nb: str
    nn: str


class Weigh(Check):
    """Never decided by the program: only a recorded judgement of the same facts answers it."""

    judgement: JudgementArguments

    def bind(self, names: Names, at: Location) -> Bound:  # noqa: ARG002
        key = self.judgement.id
        question = Question(key, Text(self.judgement.nb, self.judgement.nn))

        def decide(scope: Scope) -> Outcome:
            answer = scope.answers.get(key)
            return JUDGEMENT if answer is None else answer

        def explain(scope: Scope) -> Trace:
            return Trace("judgement", question.text, decide(scope), question=question)

        bound = Bound(decide, explain, question.text, questions=(question,))
        return alone(self, names, bound, NeedKind.JUDGEMENT)

    def says(self, names: Names) -> Clause:  # noqa: ARG002
        return Clause(Text(self.judgement.nb, self.judgement.nn), is_question=True)
