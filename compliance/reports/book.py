"""The rule book: a folder of HTML pages made from the rules, readable without a server, a network or script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from compliance.data import data_folder
from compliance.reports.book_content import LANGUAGES_OF_THE_BOOK, Book
from compliance.reports.book_indexes import by_checklist, by_law, by_theme, entry_of, search_index
from compliance.reports.book_pages import rule_page_of
from compliance.reports.book_words import LANGUAGE_NAMES, words_in
from compliance.texts import Language

if TYPE_CHECKING:
    from jinja2 import Environment

_ASSETS = ("book.css", "search.js")


def book_files(book: Book) -> Mapping[str, str]:
    """Return the files of the book by their path in its folder, with `/`; the same book gives the same text.

    `nb/` and `nn/` hold the same pages under the same names, and `assets/` what they share.
    """
    environment = _environment()
    files = _assets()
    for language in LANGUAGES_OF_THE_BOOK:
        pages = _pages(environment, book, language)
        files |= {f"{language}/{name}": page for name, page in pages.items()}
    files["index.html"] = environment.get_template("languages.html.j2").render(
        names=LANGUAGE_NAMES, words_of={language: words_in(language) for language in LANGUAGE_NAMES}
    )
    return dict(sorted(files.items()))


def _environment() -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    return SandboxedEnvironment(
        loader=FileSystemLoader(data_folder("templates") / "book"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _assets() -> dict[str, str]:
    folder = data_folder("templates") / "book"
    paths = [folder / name for name in _ASSETS]
    paths += [path for path in sorted((folder / "designsystemet").iterdir()) if path.is_file()]
    return {
        f"assets/{path.relative_to(folder).as_posix()}": path.read_text(encoding="utf-8") for path in paths
    }


def _pages(environment: Environment, book: Book, language: Language) -> dict[str, str]:
    words = words_in(language)

    def page(template: str, name: str, **values: Any) -> tuple[str, str]:
        other: Language = "nn" if language == "nb" else "nb"
        depth = name.count("/")
        text = environment.get_template(template).render(
            lang=language,
            other=other,
            other_name=LANGUAGE_NAMES[other],
            words=words,
            name=name,
            home="../" * depth,
            root="../" * (depth + 1),
            has_checklists=bool(book.checklists),
            **values,
        )
        return name, text

    groups = by_theme(book, language)
    pages = [
        page("front.html.j2", "index.html", groups=groups),
        page("laws.html.j2", "lover.html", acts=by_law(book, language)),
        page("themes.html.j2", "tema.html", groups=groups),
        ("search-index.js", search_index(book, language)),
    ]
    if book.checklists:
        pages.append(page("checklists.html.j2", "sjekklister.html", checklists=by_checklist(book, language)))
    for one in book.rules:
        address = entry_of(one, book, language).address
        pages.append(page("rule.html.j2", address, rule=rule_page_of(one, book, language)))
    return dict(pages)
