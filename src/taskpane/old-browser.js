// Every engine reads this, however old: where the pane did not start, a sentence says so.
window.addEventListener('load', function () {
  if (window.customElements && window.customElements.get('tank-pane')) return;
  document.getElementsByTagName('tank-pane')[0].textContent =
    'TankStock could not start. It needs WebView2 on Windows, Safari 16.4 or newer on a Mac, or a current browser. Where that is there, reload this pane.';
});
