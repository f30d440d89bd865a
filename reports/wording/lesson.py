"""What a run has to teach, for a person who is asked whether it is right."""

from flows.article import Article
from flows.run.knowledge.lesson import Lesson
from reports.wording.wording import place


def told(lesson: Lesson, article: Article) -> str:
    """Where the sentence stands, what it says, and what was taken for it, in two lines."""
    procedure = next(p for p in article.procedures if p.id == lesson.procedure)
    step = next(s for s in procedure.steps if s.number == lesson.step)
    looks = lesson.appearance
    within = f", in {looks.within}" if looks.within else ""
    beside = f", beside {', '.join(f'“{words}”' for words in looks.row[:4])}" if looks.row else ""
    return (
        f"{place(procedure, step)} ({lesson.ruling}): “{lesson.says}”\n"
        f"  is the {looks.role} “{looks.words}”{within}{beside}"
    )
