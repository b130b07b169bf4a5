// "/" moves to the search box, as on other sites.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  const search = document.getElementById('site-search');
  if (!search) return;
  event.preventDefault();
  search.focus();
});
