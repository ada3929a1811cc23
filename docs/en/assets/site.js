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

// Light or dark stays as it is chosen; until then it is as the system has it.
for (const option of document.querySelectorAll(".md-option")) {
  option.addEventListener("change", () => {
    document.body.dataset.mdColorScheme = option.dataset.mdColorScheme;
    try { localStorage.setItem("scheme", option.dataset.mdColorScheme); } catch { /* the reader keeps nothing */ }
  });
}

// Escape closes the menu of a phone.
addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector("#__drawer").checked = false;
});
