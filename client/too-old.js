/*
 * Says in one sentence why the program can't be read, and takes the page's place from it: the browser is older than those
 * in package.json, or the page was opened as a file. Plain and old JavaScript, as every browser reads it; index.html has
 * the sentences.
 */
(function () {
  function sayInstead(id) {
    var app = document.getElementById('app');
    app.parentNode.removeChild(app);
    document.getElementById(id).removeAttribute('hidden');
  }
  if (location.protocol === 'file:') return sayInstead('from-a-file');

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
  sayInstead('too-old');
})();
