"""The published article against its copy, in lines for a terminal and as JSON."""

import json
from collections.abc import Mapping, Sequence

from flows.article import Article
from flows.article.comparison import Difference
from reports.printable import one_line
from reports.wording.wording import short_title


def pulled(copy: Article, found: Sequence[Difference], flows: Mapping[str, str]) -> list[str]:
    """Give what has changed, and the procedures and flows that it touches; `flows`: of `flow_files`."""
    if not found:
        return [f"{one_line(copy.title)}: {copy.source} says what is published."]
    lines = [f"{one_line(copy.title)}: what is published differs from {copy.source}."]
    for each in found:
        lines += ["", each.place]
        lines += [f"  - {one_line(each.before)}"] if each.before is not None else []
        lines += [f"  + {one_line(each.after)}"] if each.after is not None else []
    touched = dict.fromkeys(name for each in found for name in each.procedures)
    titles = {procedure.id: short_title(procedure) for procedure in copy.procedures}
    if touched:
        lines += ["", "Touched:"]
    for name in touched:
        flow = f", acted out by {flows[name]}" if name in flows else ", acted out from its words"
        lines.append(f"  {one_line(titles.get(name, name))}{flow}")
    return lines


def pulled_json(copy: Article, found: Sequence[Difference]) -> str:
    """Give the same for a program."""
    changes = [
        {"place": each.place, "procedures": each.procedures, "before": each.before, "after": each.after}
        for each in found
    ]
    told = {"article": copy.slug, "url": copy.url, "differs": bool(found), "differences": changes}
    return json.dumps(told, ensure_ascii=False, indent=1)
