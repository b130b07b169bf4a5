// What helps on every page. Each page works without it.

// A filter chosen with a pointer shows its result at once. By keyboard the first letter typed would already lead away, so there the button does it.
for (const select of document.querySelectorAll("form.filters select")) {
  let byPointer = false;
  select.addEventListener("pointerdown", () => { byPointer = true; });
  select.addEventListener("keydown", () => { byPointer = false; });
  select.addEventListener("change", () => { if (byPointer) select.form.requestSubmit(); });
}

// Empty choices stay out of the address.
for (const form of document.querySelectorAll("form[method=get], form:not([method])")) {
  form.addEventListener("submit", () => {
    for (const field of form.querySelectorAll("input[name], select[name]")) field.disabled = field.value === "";
  });
}

// Who comes back finds the fields as they were.
window.addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form input:disabled, form select:disabled")) field.disabled = false;
});

// Control or Command and K leads to the search. A key by itself would take letters from those who speak to their machine (WCAG 2.1.4).
document.addEventListener("keydown", event => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const search = document.querySelector("[role=search] input[type=search]");
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

// A summary of mistakes is read first.
document.querySelector(".govuk-error-summary")?.focus();
