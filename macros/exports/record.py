"""One record as data: `/data/v1/views/ID.json`, the decision, its events and its computed statuses."""

from collections.abc import Iterator

from macros.exports.base import DATA, Material
from macros.exports.tables import addresses, dumps, status_of
from macros.register.register import of_torture


class Records:
    """Every decision as one file."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        for view in site.register.views.values():
            content = view.model_dump(mode="json", by_alias=True, exclude={"care": True, "notes": True})
            if view.care:
                for person in content["authors"] + content["victims"]:
                    del person["born"], person["nationality"]
            content["notes"] = [note.text.model_dump() for note in view.notes if note.shown]
            content["torture"] = of_torture(view)
            content |= status_of(site.facts.case_status(view))
            for remedy, row in zip(view.remedies, content["remedies"], strict=True):
                row.update(status_of(site.facts.remedy_status(view, remedy)))
            content["reply_due_earliest"] = site.facts.due(view)
            content["events"] = [event.model_dump(mode="json") for event in site.register.events(view.id)]
            content |= addresses(site, f"views/{view.id}/")
            yield f"{DATA}views/{view.id}.json", dumps({"generated": str(site.today), "licence": "CC BY 4.0"} | content)
