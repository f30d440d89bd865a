"""Who acts a procedure out: the script that its article's folder has for it, or the words alone."""

from importlib import import_module
from importlib.util import find_spec

from flows.article import Article, Procedure
from flows.instruction import Verb
from flows.reader.reader import ActOut, Reader
from flows.reader.way import Gap
from flows.run.flow.flow import article_file
from flows.verdict import Trouble


def flow_of(article: Article, procedure: Procedure) -> ActOut:
    """The script of the procedure, or the one that only follows the words.

    The script of procedure `web_portal` of the article in `flows/FOLDER/` is `flows/FOLDER/web_portal.py`.
    """
    folder = article.folder
    if folder is not None and article_file(folder) and find_spec(f"flows.{folder}"):
        name = f"flows.{folder}.{procedure.id}"
        if find_spec(name):
            act_out: ActOut = import_module(name).act_out
            return act_out
    return follow_words


def follow_words(reader: Reader) -> None:
    """Follow each step by its words alone; from the article's first address, where no step says one.

    Behind a step that cannot be followed, those that can be begun all the same; the others are unreached.
    """
    steps = reader.procedure.steps
    starts = any(i.verb is Verb.OPEN for i in reader.readings.at(reader.procedure.id, steps[0].number))
    gap: Gap | None = None
    for step in steps:
        if gap is not None and not reader.take_up(step):
            continue
        try:
            reader.follow(step, first=None if starts or step is not steps[0] else _begin)
            gap = None
        except Gap as end:
            gap = end


def _begin(reader: Reader) -> Trouble | None:
    addresses = reader.article.facts.addresses
    return reader.enter(addresses[0]) if addresses else None
