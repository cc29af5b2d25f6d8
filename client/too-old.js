/*
 * Says in one sentence that a browser is older than those in package.json, and takes the page's place from the program,
 * which could not be read. Plain and old JavaScript, as every browser reads it; index.html has the sentence.
 */
(function () {
  // Together in every supported browser, and in none before Chrome 88, Safari 15.4 and Firefox 98.
  var isNewEnough =
    'noModule' in document.createElement('script') &&
    'replaceAll' in String.prototype &&
    typeof Promise === 'function' &&
    'any' in Promise &&
    typeof HTMLDialogElement === 'function' &&
    'CSS' in window &&
    CSS.supports('aspect-ratio', '1');
  if (isNewEnough) return;

  var says = navigator.userAgent;
  var names = [
    [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
    [/(?:Edge|Edg|EdgA)\/(\d+)/, 'Edge'],
    [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
    [/(?:iPhone|CPU) OS (\d+)/, 'The browser of iOS'],
    [/(?:OPR|Opera)\/(\d+)/, 'Opera'],
    [/(?:Chrome|Chromium)\/(\d+)/, 'Chrome'],
    [/Version\/(\d+).*Safari/, 'Safari'],
    [/(?:MSIE |rv:)(\d+)/, 'Internet Explorer'],
  ];
  var at;
  var version;
  for (at = 0; at < names.length; at++) {
    version = names[at][0].exec(says);
    if (version === null) continue;
    document.getElementById('too-old-browser').innerHTML = names[at][1] + ' ' + version[1];
    break;
  }
  var app = document.getElementById('app');
  app.parentNode.removeChild(app);
  document.getElementById('too-old').removeAttribute('hidden');
})();
