// Enhancements only: every page reads in full without this file.

// Tables that can be sorted: a button in each heading, the order announced by aria-sort.
for (const table of document.querySelectorAll("table[data-sortable]")) {
  const body = table.tBodies[0];
  const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
  for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      const rows = [...body.rows].sort((a, b) => order.compare(value(a, column), value(b, column)));
      body.append(...(ascending ? rows : rows.reverse()));
    });
  }
}

// The language switch keeps the place on the page.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => { link.hash = location.hash; });
}

// "/" opens the search, or goes to its field, unless something is being typed.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || typing) return;
  event.preventDefault();
  const field = document.querySelector("form[role=search] input");
  if (field) field.focus();
  else document.querySelector("a.find")?.click();
});

// The theme checks neither radio button of light and dark.
const mark = () => {
  const option = document.querySelector(`.md-option[data-md-color-scheme="${document.body.dataset.mdColorScheme}"]`);
  if (option) option.checked = true;
};
mark();
new MutationObserver(mark).observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
