"""Reads reStructuredText into blocks, with what Sphinx adds to it, by docutils."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from docutils import nodes
from docutils.core import publish_parts
from docutils.parsers.rst import Directive, directives, roles
from docutils.parsers.rst.languages import en
from docutils.transforms import Transform
from docutils.transforms.universal import FilterMessages, Messages
from docutils.writers.html5_polyglot import HTMLTranslator, Writer

from flows.article.block import ArticleError, Document
from flows.article.formats.page import html

_SETTINGS = {
    "file_insertion_enabled": False,  # an article reads no file of this machine
    "raw_enabled": False,
    "_disable_config": True,
    "report_level": 5,
    "halt_level": 5,
    "sectsubtitle_xform": False,
    "line_length_limit": 100_000,
    "embed_stylesheet": False,
    "stylesheet_path": "",
    "math_output": "MathML",
    "syntax_highlight": "none",
}
_NAMED = re.compile(
    r"^[ \t]*(?:\.\.|[#\d*-]+\.?)[ \t]+(?:\|[^|\n]+\|[ \t]+)?([\w:.+-]+?)::(?:\s|$)", re.MULTILINE
)
_ROLE = re.compile(r":([\w.+-]+(?::[\w.+-]+)*):(?=`)")
_GONE = re.compile(
    r"(?:toctree|index|meta|contents|sectnum|include|literalinclude|highlight|raw|youtube|video|vimeo"
    r"|currentmodule|(?:auto|py|js|cpp?|rst|std):?\w*|graphviz|mermaid|uml|tags|date|default-domain)$"
)
"""Directives that say nothing to a reader here, or fetch what is elsewhere."""
_CODE = re.compile(r"(?:code-block|sourcecode|prompt|parsed-literal|code-tab|terminal|console|ipython)$")
_NOTE = re.compile(
    r"(?:.*(?:note|tip|hint|warning|caution|danger|important|admonition|alert|callout|info)"
    r"|seealso|todo|versionadded|versionchanged|deprecated|topic|sidebar|example|exercise|spoiler|dropdown)$"
)
_TAB = re.compile(r"(?:tab|group-tab|tab-item|tabitem)$")
_TITLED = re.compile(r"(.+?)\s*<[^<>]*>$", re.DOTALL)
_STRONG = {"guilabel", "menuselection", "kbd", "icon", "button", "guimenu"}
_POINTS = re.compile(r"\s*(?:-->|->|\u2023|\u2192)\s*")


def read(text: str) -> Document:
    """Read reStructuredText; what only Sphinx or an extension of it knows is read by its name."""
    for name in set(_NAMED.findall(text)):
        if name.lower() not in en.directives or _GONE.match(name):
            directives.register_directive(name.lower(), _Block)
    for name in set(_ROLE.findall(text)):
        if name.lower() not in en.roles:
            roles.register_local_role(name.lower(), _role)  # type: ignore[arg-type]
    try:
        parts = publish_parts(text, writer=_Writer(), settings_overrides=_SETTINGS)
    except RecursionError:
        raise
    except Exception as error:  # noqa: BLE001 - docutils fails in many ways at what nobody means
        message = (
            f"The text is no reStructuredText that can be read ({type(error).__name__}); save it as HTML."
        )
        raise ArticleError(message) from None
    return html.read(f"<html><body>{parts['html_body']}</body></html>")


class _Options(dict[str, Any]):
    """Options of a directive that docutils does not know: any, as they stand."""

    def __missing__(self, key: str) -> Any:
        return directives.unchanged


class _Block(Directive):
    """A directive that docutils does not know."""

    optional_arguments = 100
    final_argument_whitespace = False
    has_content = True
    option_spec = _Options(name=directives.unchanged)

    def run(self) -> Sequence[nodes.Node]:
        """Give what stands in it: as a note, under its tab's name, as code, or as it is."""
        name, title = self.name.lower(), " ".join(self.arguments)
        if _GONE.match(name):
            return []
        if _CODE.match(name):
            return [nodes.literal_block("\n".join(self.content), "\n".join(self.content))]
        note = _NOTE.match(name) is not None
        block: nodes.Element = nodes.admonition(classes=["note"]) if note else nodes.container()
        if _TAB.match(name) and title:
            block += nodes.rubric("", title)
        elif note and title:
            block += nodes.paragraph(title, title)
        self.state.nested_parse(self.content, self.content_offset, block)
        return [block]


def _role(  # noqa: PLR0913, PLR0917 - as docutils calls it
    name: str,
    rawtext: str,
    text: str,
    lineno: int,
    inliner: Any,
    options: Mapping[str, Any] | None = None,
    content: Sequence[str] = (),
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Give the words of a role that docutils does not know; what names a control is set apart."""
    del lineno, inliner, options, content
    said = nodes.unescape(text)
    kind = name.lower().rpartition(":")[2]
    if kind not in _STRONG:
        titled = _TITLED.match(said)
        return [nodes.Text(titled.group(1) if titled else said)], []
    made: list[nodes.Node] = []
    for part in _POINTS.split(re.sub(r"&(?=\w)", "", said)):
        made += [nodes.Text(" > "), nodes.strong(rawtext, part)] if made else [nodes.strong(rawtext, part)]
    return made, []


class _Translator(HTMLTranslator):
    """Writes HTML in which each element knows its line."""

    def starttag(
        self,
        node: nodes.Element,
        tagname: str,
        suffix: str = "\n",
        empty: bool = False,  # noqa: FBT001, FBT002 - as docutils declares it
        **attributes: Any,
    ) -> str:
        """Open an element."""
        if node.line:
            attributes["data-line"] = node.line
        return str(super().starttag(node, tagname, suffix, empty, **attributes))

    def visit_admonition(self, node: nodes.admonition) -> None:
        """Write a note as a part of the page like others."""
        self.body.append(self.starttag(node, "div"))

    def depart_admonition(self, node: nodes.admonition | None = None) -> None:
        """End it."""
        del node
        self.body.append("</div>\n")

    def visit_rubric(self, node: nodes.rubric) -> None:
        """Write a heading that is none of the outline."""
        self.body.append(self.starttag(node, "h6", ""))

    def depart_rubric(self, node: nodes.rubric) -> None:
        """End it."""
        del node
        self.body.append("</h6>\n")

    def visit_subtitle(self, node: nodes.subtitle) -> None:
        """Write the only section's heading as one: docutils takes it for a second title."""
        self.body.append(self.starttag(node, "h2", ""))

    def depart_subtitle(self, node: nodes.subtitle) -> None:
        """End it."""
        del node
        self.body.append("</h2>\n")

    def visit_problematic(self, node: nodes.problematic) -> None:
        """Write the words of a mark that leads nowhere, without the mark."""
        self.body.append(self.encode(node.astext().strip("|`_")))
        raise nodes.SkipNode

    def visit_system_message(self, node: nodes.system_message) -> None:
        """Leave out what docutils says of the text."""
        del node
        raise nodes.SkipNode


class _Writer(Writer):
    """Keeps marks that lead nowhere, for the translator to write their words."""

    def __init__(self) -> None:
        super().__init__()
        self.translator_class = _Translator

    def get_transforms(self) -> list[type[Transform]]:
        """Give the writer's transforms without those that turn such marks into text, and report on them."""
        return [each for each in super().get_transforms() if each not in {FilterMessages, Messages}]
