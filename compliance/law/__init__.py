"""The law by date: citations, the registry they are checked against, and how letters print them.

    parse("aml § 3-1 (2) c")          -> (Citation(...),)
    gaps_in_force(citation, start, end) -> where in the period it was not in force
    print_citations(citations, "nb")  -> "arbeidsmiljøloven § 3-1 andre ledd bokstav c"

No statutory text is kept here.
"""

from compliance.law.acts import ACTS, Act
from compliance.law.citations import Citation, CitationError
from compliance.law.in_force import Gap, Reason, Renumbering, gaps_in_force, is_in_force, renumbered
from compliance.law.industry_codes import ListedCode, Listing, ListingAnswer, listing
from compliance.law.parsing import parse
from compliance.law.printing import lovdata_url, print_citation, print_citation_lines, print_citations
from compliance.law.provisions import Provision, Version, provision, sections

__all__ = [
    "ACTS",
    "Act",
    "Citation",
    "CitationError",
    "Gap",
    "ListedCode",
    "Listing",
    "ListingAnswer",
    "Provision",
    "Reason",
    "Renumbering",
    "Version",
    "gaps_in_force",
    "is_in_force",
    "listing",
    "lovdata_url",
    "parse",
    "print_citation",
    "print_citation_lines",
    "print_citations",
    "provision",
    "renumbered",
    "sections",
]
