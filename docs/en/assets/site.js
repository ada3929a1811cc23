// Enhancements only: every page reads in full without this file.

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
