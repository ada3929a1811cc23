"""What each column of the tables holds: the page of the data is printed from this, in every language.

Columns that belong together share one line; `title_*` is a column for each language. `code` and [links](address) are
written as in Markdown.
"""

from macros.languages import N_
from macros.register.languages import LANGUAGES

COLUMNS: dict[str, dict[tuple[str, ...], str]] = {
    "views": {
        ("id",): N_("committee and lowest number, such as `ccpr-2137-2012`; never changes"),
        ("committee",): N_(
            "`CCPR` Human Rights Committee, `CAT` Committee against Torture, `CEDAW` Committee on the "
            "Elimination of Discrimination against Women"
        ),
        ("communications",): N_("every number decided together"),
        ("symbols",): N_("symbols of the UN documents"),
        ("session",): N_("session of the Committee"),
        ("title_*",): N_("name of the case"),
        ("headline_*",): N_("what the Committee found, in one line"),
        ("subject_*",): N_("what the complaint was about, in one line"),
        ("submitted",): N_("when the complaint was made"),
        ("adopted",): N_("when the decision was adopted"),
        ("representation",): N_(
            "`named`, `not_named` (represented, the text names nobody), `unrepresented` or `not_stated`"
        ),
        ("representative_*",): N_("who represented the author, where the name is given"),
        ("outcome",): N_("`violation`, `no_violation`, `inadmissible` or `discontinued`"),
        ("discontinued_because",): N_("`agreement_of_the_parties` or `contact_lost`; empty unless discontinued"),
        ("procedures",): N_(
            "kinds of procedure at home: `criminal`, `administrative_offence`, `civil`, `removal`, "
            "`complaint_of_ill_treatment`; empty where not settled yet"
        ),
        ("torture",): N_(
            "whether a violation was found of article 7 of the Covenant or of an article of the "
            "Convention against Torture"
        ),
        ("status",): N_(
            "computed on the day of the file; see [the rules](method/#case-status). Empty where no "
            "measure was asked for"
        ),
        ("status_since",): N_("day of the newest word that the status rests on"),
        ("status_rests_on",): N_("the events that the status rests on, or the act that was replaced"),
        ("themes",): N_("subjects, as in the [list by theme](views/by-theme/)"),
        ("places",): N_("places named in the decision, as in the [list by place](views/by-place/)"),
        ("violated",): N_("treaties and articles found violated; `with` joins an article to those it is read with"),
        ("reply_due_days",): N_("days that the Committee gave the State for its reply"),
        ("reply_due_earliest",): N_(
            "[earliest date](method/#reply-date) on which the reply can have been due; computed"
        ),
        ("reply_known",): N_("date of the first known reply of the State to the Committee"),
        ("publish_requested",): N_("whether the Committee asked the State to publish the decision"),
        ("url_*",): N_("address of the page"),
    },
    "remedies": {
        ("id",): N_("decision and measure, such as `ccpr-2137-2012#r1`"),
        ("view",): N_("`id` of the decision"),
        ("remedy",): N_("`r1`, `r2` … in the Committee's order"),
        ("kind",): N_("kind of measure, as in the [list by measure](views/by-remedy/)"),
        ("scope",): N_("`individual` (for the person) or `general` (against repetition)"),
        ("text_*",): N_("what was asked for, in our words"),
        ("paragraph",): N_("paragraph of the decision"),
        ("laws",): N_("laws whose review was asked for"),
        ("status",): N_("computed on the day of the file; see [the rules](method/#remedy-status)"),
        ("status_since",): N_("day of the newest word that the status rests on"),
        ("status_rests_on",): N_("the events that the status rests on, or the act that was replaced"),
        ("url_*",): N_("address of the row on the road map"),
    },
    "events": {
        ("id",): N_("decision and event, such as `ccpr-2137-2012#e2014-12`"),
        ("view",): N_("`id` of the decision"),
        ("date",): N_("when it was said or done"),
        ("date_note",): N_(
            "`as_stated`, `year_inferred`, `month_inferred`, `date_of_report` (not of the event) or `not_before`"
        ),
        ("certainty",): N_("`stated` by the source, or `inferred` by us from what it says"),
        ("voice",): N_("`committee`, `state`, `court`, `author` or `civil_society`"),
        ("body_*",): N_("who exactly"),
        ("remedies",): N_("measures it speaks about; empty: none in particular"),
        ("says",): N_("`done`, `partly`, `not_done`, `refused` or `under_way`; see [what an event says](method/#says)"),
        (
            "grade_scale",
            "grade",
        ): N_("grade that a Committee gave, and its [scale](method/)"),
        (
            "amount",
            "currency",
        ): N_("money awarded or paid, and the code of the currency"),
        ("amount_as_stated",): N_("the same in the words of the source"),
        ("text_*",): N_("what happened, in our words"),
        (
            "source",
            "source_url",
        ): N_("title and address of the source"),
        (
            "source_symbol",
            "source_paragraph",
        ): N_("symbol and paragraph, where it is a UN document"),
        ("source_kind",): N_(
            "`un_document`, `database` (of UN decisions), `digest`, `ngo`, `news` or `list` (a "
            "Committee's list of issues)"
        ),
        ("reply_to_committee",): N_("whether it is a reply of the State to the Committee on carrying the decision out"),
        ("url_*",): N_("address of the event"),
    },
    "findings": {
        ("view",): N_("`id` of the decision"),
        ("treaty",): N_("`ICCPR`, `ICCPR-OP1` (its Optional Protocol), `CAT` or `CEDAW`"),
        ("article",): N_("article with its paragraphs; empty where the document names the treaty only"),
        ("with",): N_("articles it was read with"),
        ("result",): N_("`violation`, `no_violation`, `inadmissible` or `not_examined`"),
        ("grounds",): N_("why the claim was inadmissible: `not_substantiated`, `domestic_remedies` and others"),
        ("paragraph",): N_("paragraph of the decision"),
        ("scope_*",): N_("for whom, or for which claim, where it is not for all"),
        ("note_*",): N_("the same as `scope`, under its first name"),
        ("url_*",): N_("address of the findings on the page"),
    },
}


def names(key: tuple[str, ...]) -> list[str]:
    """The columns that a line of the table is about."""
    return [name.replace("*", code) for name in key for code in (LANGUAGES if name.endswith("*") else ("",))]
