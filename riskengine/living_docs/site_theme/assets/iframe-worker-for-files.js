/*
 * Search for pages opened from a folder. A browser starts no worker from a file, so the same script runs in a
 * hidden frame instead. On pages that come from a server this does nothing.
 */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  // Runs within the frame: what the search script expects of a worker's surroundings.
  function surroundings() {
    window.postMessage = function (data) { parent.dispatchEvent(new CustomEvent("frame-answer", { detail: data })); };
    window.importScripts = function () {
      return Array.prototype.reduce.call(arguments, function (before, address) {
        return before.then(function () {
          return new Promise(function (resolve, reject) {
            var script = document.createElement("script");
            script.src = address;
            script.onload = resolve;
            script.onerror = reject;
            document.body.appendChild(script);
          });
        });
      }, Promise.resolve());
    };
  }

  function IFrameWorker(address) {
    var target = new EventTarget();
    var frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.appendChild(frame);
    var ready = new Promise(function (resolve) {
      var inside = frame.contentDocument;
      inside.open();
      inside.write("<!doctype html><body><script>(" + surroundings + ")()<\/script><\/body>");
      inside.close();
      var script = inside.createElement("script");
      script.src = new URL(address, location.href).href;
      script.onload = resolve;
      inside.body.appendChild(script);
    });
    window.addEventListener("frame-answer", function (event) {
      target.dispatchEvent(new MessageEvent("message", { data: event.detail }));
    });
    target.postMessage = function (data) {
      ready.then(function () { frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: data })); });
    };
    target.terminate = function () { frame.remove(); };
    return target;
  }

  window.IFrameWorker = window.Worker = IFrameWorker;
})();
