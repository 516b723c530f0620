"""Words that tell a full stop from the end of a sentence."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_LAST: Final = _words(
    """mr mrs ms mx dr prof st rev hon messrs gen col lt sgt capt cmdr adm maj cpl rep sen gov pres
    amb e.g i.e cf vs viz approx resp incl mme mlle sra"""
)
"""A sentence hardly ever ends with these abbreviations."""

BEFORE_NUMBER: Final = _words(
    """no nos nr fig figs vol art sec sect ch chap p pp eq para par pt ex app tab op
    jan feb mar apr jun jul aug sep sept oct nov dec ca c"""
)
"""These are abbreviations when a number follows."""

RARELY_LAST: Final = _words(
    """inc ltd corp co jr sr bros dept univ assn intl gov't govt mt ft ave blvd comp dial etc al est
    min max"""
)
"""These end a sentence only when the next word plainly begins one."""

SENTENCE_OPENERS: Final = _words(
    """the a an we i he she it they you this that these those there here our my your his her its
    their in on at as if when while although though because since after before during once until
    with without for from to by of and but or so yet nor however therefore moreover furthermore
    finally next then now today tomorrow yesterday let please thank thanks what why how who where
    which also indeed still even perhaps not no yes every each both some many most another such
    again together ladies nevertheless meanwhile instead it's we're i'm we've i've let's don't
    that's there's it’s we’re i’m we’ve i’ve let’s don’t that’s there’s"""
)
"""Words that, capitalised behind an abbreviation, plainly begin a sentence."""
