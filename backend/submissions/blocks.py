"""What stops an entry: people who may not enter, and papers that have expired."""

from collections.abc import Iterable

from core.permissions import Action, is_allowed
from documents.models import Document
from documents.rows import is_expired
from drivers.models import Driver
from submissions.models import Submission, SubmissionStatus


def blocked_by(submission: Submission, papers: Iterable[Document], role: str) -> list[str]:
    """Sentences for a role: what stops the approval of a waiting entry, nothing for any other."""
    if submission.status != SubmissionStatus.PENDING:
        return []
    return [
        *(may_not_enter(person, role) for person in blacklisted(submission)),
        *(expired(paper) for paper in papers if is_expired(paper.expires_on)),
    ]


def people_of(submission: Submission) -> list[Driver]:
    return [person for person in (submission.driver, submission.helper) if person is not None]


def blacklisted(submission: Submission) -> list[Driver]:
    return [person for person in people_of(submission) if person.is_blacklisted]


def may_not_enter(person: Driver, role: str) -> str:
    """Why is for staff and the gate alone."""
    if not is_allowed(role, Action.VIEW_ALL_GATE):
        return f"{person.name} may not enter; ask the gate."
    because = f": {person.blacklist_reason}" if person.blacklist_reason else "."
    return f"{person.name} is blacklisted{because}"


def expired(paper: Document) -> str:
    day = paper.expires_on.isoformat() if paper.expires_on else ""
    return f"{paper.get_document_type_display()} expired on {day}."
