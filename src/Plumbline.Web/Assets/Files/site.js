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

// A chart that stands alone is read point by point with the arrow keys: a slider, seen once it has the focus, says each point and marks it.
const charts = document.querySelectorAll(".figure > svg.wide, .figure > svg:only-of-type");
for (const chart of charts.length > 3 ? [] : charts) {
  const points = [...chart.querySelectorAll("title")].map(title => title.parentElement).filter(point => point !== chart);
  if (points.length < 3) continue;
  const said = document.createElement("output");
  const slider = Object.assign(document.createElement("input"), { type: "range", className: "reader", min: 0, max: points.length - 1, value: points.length - 1 });
  slider.setAttribute("aria-label", "Points of the chart");
  const read = () => {
    for (const point of points) point.classList.toggle("read", point === points[slider.value]);
    slider.setAttribute("aria-valuetext", points[slider.value].querySelector("title").textContent);
    said.textContent = slider.getAttribute("aria-valuetext");
  };
  slider.addEventListener("input", read);
  slider.addEventListener("focus", read);
  slider.addEventListener("blur", () => { for (const point of points) point.classList.remove("read"); said.textContent = ""; });
  chart.after(slider, said);
  slider.setAttribute("aria-valuetext", points.at(-1).querySelector("title").textContent);
}
